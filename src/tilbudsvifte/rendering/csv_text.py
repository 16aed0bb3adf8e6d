"""Rows as CSV, for programs and for a Danish Excel."""

import csv
import io
import re
from collections.abc import Iterable, Sequence
from fractions import Fraction
from unicodedata import normalize

from tilbudsvifte.rendering.visible import visible
from tilbudsvifte.texts import Language
from tilbudsvifte.texts.language import decimal_text

Cell = str | int | Fraction | None

_FORMULA = ("=", "+", "-", "@", "\N{MINUS SIGN}")
_UNIT = r"(?:(?:kr|dkk)\.?|[$£¥€%])"
_BETWEEN = r"[\d\s.,:/()'-]*"
_FIGURES = rf"{_BETWEEN}\d{_BETWEEN}"
_MONTH = (
    r"(?:jan(?:uary?|uar)?|feb(?:ruary?|ruar)?|mar(?:ch|ts)?|apr(?:il)?|ma[jy]|jun[ei]?|jul[iy]?"
    r"|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cs](?:ember)?)\.?"
)
# An amount, a number, a fraction, a date or a time; a power of ten; a date with its month in
# letters; a logical value, or an error value; as a Danish or an English Excel takes them.
_OF_ANOTHER_KIND = re.compile(
    rf"(?:{_UNIT}\s*)?{_FIGURES}(?:{_UNIT}|[ap]m|(?<=\s)[ap])?|[-+]?[\d.,]+e[-+]?\d+"
    rf"|{_FIGURES}{_MONTH}{_BETWEEN}|{_MONTH}{_FIGURES}"
    r"|true|false|sand|falsk|#[\w/]+[!?]?"
)


def csv_text(
    headings: Sequence[str], rows: Iterable[Sequence[Cell]], language: Language, *, excel: bool
) -> str:
    """The rows under their headings, which are names of `texts/csv.py`.

    With `excel` for a Danish Excel: semicolons, decimal commas, a byte order mark, CRLF, and
    headings in the language of the reader. A text that a spreadsheet would take for a formula gets
    an apostrophe in front, and with `excel` also one that it would take for a number or a date:
    without, `0101` is as it stands, for a program that looks it up. Numbers are left as they are.
    """
    buffer = io.StringIO(newline="")
    if excel:
        buffer.write("\N{ZERO WIDTH NO-BREAK SPACE}")
    writer = csv.writer(
        buffer, delimiter=";" if excel else ",", lineterminator="\r\n" if excel else "\n"
    )
    mark = "," if excel else "."
    writer.writerow([language.say(f"csv.{h}") if excel else h for h in headings])
    for row in rows:
        writer.writerow([_cell(cell, mark, excel=excel) for cell in row])
    return buffer.getvalue()


def _cell(cell: Cell, mark: str, *, excel: bool) -> str | int:
    match cell:
        case None:
            return ""
        case str():
            shown = visible(cell)
            return f"'{shown}" if _misread(shown, excel=excel) else shown
        case int():
            return cell
        case Fraction():
            return decimal_text(cell, mark=mark).rstrip("0").rstrip(mark)


def _misread(text: str, *, excel: bool) -> bool:
    """Whether a spreadsheet would work it out, or a Danish Excel make something else of it.

    Wide letters, as a Japanese keyboard writes them, are to a spreadsheet what plain ones are.
    """
    plain = normalize("NFKC", text).strip().casefold()
    return plain.startswith(_FORMULA) or (excel and bool(_OF_ANOTHER_KIND.fullmatch(plain)))
