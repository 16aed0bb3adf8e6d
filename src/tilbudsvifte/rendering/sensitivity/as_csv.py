"""A sensitivity analysis as CSV: a row for each area and alternative; amounts in kr."""

from collections.abc import Iterator, Sequence

from tilbudsvifte.analysis.sensitivity.results import Alternative, AreaSpread, Sensitivity
from tilbudsvifte.rendering.csv_text import Cell, csv_text
from tilbudsvifte.rendering.sensitivity.names import label, plain_label
from tilbudsvifte.texts import Language

HEADINGS = (
    "id",
    "name",
    "kind",
    "alternative",
    "amount",
    "current",
    "computed",
    "announced",
    "least",
    "least_at_first",
    "greatest",
    "greatest_at_first",
    "verdict",
    "chance_of_gain",
    "at_5_percent",
    "at_50_percent",
    "at_95_percent",
)


def as_csv(result: Sensitivity, language: Language, *, excel: bool) -> str:
    """The alternatives one after the other, each with all areas; what is the area's is repeated.

    With `excel` kinds, alternatives and directions are in words.
    """
    rows = (
        row
        for alternative in result.alternatives
        for row in _rows(result, alternative, language if excel else None)
    )
    return csv_text(HEADINGS, rows, language, excel=excel)


def _rows(
    result: Sensitivity, alternative: Alternative, language: Language | None
) -> Iterator[Sequence[Cell]]:
    called: tuple[str, str] = (alternative.kind, plain_label(alternative))
    if language is not None:
        kind = language.say(f"sensitivity.kind-{alternative.kind}")
        called = (kind, language.say(label(alternative)))
    for spread, amount in zip(result.spreads, alternative.amounts, strict=True):
        yield (spread.area.id, spread.area.name, *called, amount, *_of_area(spread, language))


def _of_area(spread: AreaSpread, language: Language | None) -> Iterator[Cell]:
    area, reach = spread.area, spread.area.reach
    yield from (area.current, area.computed, area.announced)
    if reach is None:
        yield from (None, None, None, None, None)
    else:
        yield from (reach.least, reach.least_corner, reach.greatest, reach.greatest_corner)
        verdict = reach.verdict
        yield language.say(f"allocate.verdict-{verdict}") if language else verdict.value
    yield spread.gains.value
    yield from spread.points
