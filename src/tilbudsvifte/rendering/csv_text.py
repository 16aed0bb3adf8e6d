"""Rows as CSV, for programs and for a Danish Excel."""

import csv
import io
from collections.abc import Iterable, Sequence
from fractions import Fraction

from tilbudsvifte.rendering.visible import visible
from tilbudsvifte.texts import Language
from tilbudsvifte.texts.language import decimal_text

Cell = str | int | Fraction | None

_FORMULA = ("=", "+", "-", "@")


def csv_text(
    headings: Sequence[str], rows: Iterable[Sequence[Cell]], language: Language, *, excel: bool
) -> str:
    """The rows under their headings, which are names of `texts/csv.py`.

    With `excel` for a Danish Excel: semicolons, decimal commas, a byte order mark, CRLF, and
    headings in the language of the reader. A text that a spreadsheet would take for a formula gets
    an apostrophe in front; numbers are left as they are.
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
        writer.writerow([_cell(cell, mark) for cell in row])
    return buffer.getvalue()


def _cell(cell: Cell, mark: str) -> str | int:
    match cell:
        case None:
            return ""
        case str():
            shown = visible(cell)
            return f"'{shown}" if shown.lstrip().startswith(_FORMULA) else shown
        case int():
            return cell
        case Fraction():
            return decimal_text(cell, mark=mark).rstrip("0").rstrip(mark)
