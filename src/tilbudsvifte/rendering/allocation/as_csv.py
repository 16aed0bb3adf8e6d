"""An allocation as CSV: a row for each area, or for each district; amounts in kr."""

from collections.abc import Iterator, Sequence

from tilbudsvifte.analysis.results import Allocation
from tilbudsvifte.rendering.allocation.tables import direction
from tilbudsvifte.rendering.csv_text import Cell, csv_text
from tilbudsvifte.rendering.parts import CSV_PLACES, parts_of_whole
from tilbudsvifte.texts import Language

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


def as_csv(allocation: Allocation, language: Language, *, excel: bool = False) -> str:
    """A row for each area or district; with `excel` directions and areas are in words."""
    if allocation.districts:
        rows = _district_rows(allocation, named=excel)
        return csv_text(DISTRICT_HEADINGS, rows, language, excel=excel)
    rows = _area_rows(allocation, language if excel else None)
    return csv_text(AREA_HEADINGS, rows, language, excel=excel)


def _area_rows(allocation: Allocation, words: Language | None) -> Iterator[Sequence[Cell]]:
    shares = parts_of_whole((area.share for area in allocation.areas), CSV_PLACES)
    for area, share in zip(allocation.areas, shares, strict=True):
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
            reach and (direction(words, area) if words else reach.verdict.value),
            share,
            area.to_justify,
            offer.current if offer else None,
            offer.guideline if offer else None,
            inhabitant.current if inhabitant else None,
            inhabitant.guideline if inhabitant else None,
        )


def _district_rows(allocation: Allocation, *, named: bool) -> Iterator[Sequence[Cell]]:
    shares = parts_of_whole((district.share for district in allocation.districts), CSV_PLACES)
    for district, share in zip(allocation.districts, shares, strict=True):
        yield (
            district.id,
            district.name,
            district.area_name if named else district.area,
            district.population,
            district.computed,
            share,
            district.per_inhabitant,
        )
