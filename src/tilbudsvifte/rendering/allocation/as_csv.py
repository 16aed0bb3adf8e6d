"""An allocation as CSV: a row for each area, or for each district; amounts in kr."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from tilbudsvifte.analysis.results import Allocation
from tilbudsvifte.engine.verdicts import Verdict
from tilbudsvifte.rendering.visible import visible
from tilbudsvifte.texts import Language
from tilbudsvifte.texts.language import decimal_text

Cell = str | int | Fraction | None

_FORMULA = ("=", "+", "-", "@")
AREA_HEADINGS = (
    "id",
    "name",
    "offers_today",
    "population",
    "current",
    "computed",
    "least",
    "greatest",
    "announced",
    "guideline",
    "change",
    "change_share",
    "verdict",
    "share",
    "to_justify",
    "per_offer_current",
    "per_offer_guideline",
    "per_inhabitant_current",
    "per_inhabitant_guideline",
)
DISTRICT_HEADINGS = ("id", "name", "area", "population", "computed", "share", "per_inhabitant")


def allocation_csv(allocation: Allocation, language: Language, *, excel: bool = False) -> str:
    """The rows under their headings; with `excel` for a Danish Excel.

    That is semicolons, decimal commas, a byte order mark, CRLF, headings and directions in the
    language of the reader, and a district's area by name where plain CSV has its id. A text that a
    spreadsheet would take for a formula gets an apostrophe in front; numbers are left as they are.
    """
    buffer = io.StringIO(newline="")
    if excel:
        buffer.write("\N{ZERO WIDTH NO-BREAK SPACE}")
    writer = csv.writer(
        buffer, delimiter=";" if excel else ",", lineterminator="\r\n" if excel else "\n"
    )
    mark = "," if excel else "."
    headings = DISTRICT_HEADINGS if allocation.districts else AREA_HEADINGS
    writer.writerow([language.say(f"csv.{h}") if excel else h for h in headings])
    said = {v: language.say(f"allocate.verdict-{v}") if excel else v.value for v in Verdict}
    if allocation.districts:
        rows = _district_rows(allocation, named=excel)
    else:
        rows = _area_rows(allocation, said)
    for row in rows:
        writer.writerow([_cell(cell, mark) for cell in row])
    return buffer.getvalue()


def _area_rows(allocation: Allocation, said: Mapping[Verdict, str]) -> Iterator[Sequence[Cell]]:
    for area in allocation.areas:
        offer, inhabitant, reach = area.per_offer, area.per_inhabitant, area.reach
        yield (
            area.id,
            area.name,
            area.offers_today,
            area.population,
            area.current,
            area.computed,
            reach.least if reach else None,
            reach.greatest if reach else None,
            area.announced,
            area.guideline,
            area.change.amount,
            area.change.share,
            said[reach.verdict] if reach else None,
            area.share,
            area.to_justify,
            offer.current if offer else None,
            offer.guideline if offer else None,
            inhabitant.current if inhabitant else None,
            inhabitant.guideline if inhabitant else None,
        )


def _district_rows(allocation: Allocation, *, named: bool) -> Iterator[Sequence[Cell]]:
    for district in allocation.districts:
        yield (
            district.id,
            district.name,
            district.area_name if named else district.area,
            district.population,
            district.computed,
            district.share,
            district.per_inhabitant,
        )


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
