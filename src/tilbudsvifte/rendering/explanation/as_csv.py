"""An explanation as CSV: a row for each line of each area's waterfall; amounts in kr."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from tilbudsvifte.analysis.explanation.results import (
    AreaExplanation,
    Contribution,
    Explanation,
    Level,
    Line,
    Part,
)
from tilbudsvifte.rendering.csv_text import Cell, csv_text
from tilbudsvifte.rendering.explanation.names import LEVELS, indicator_name, line_name, part_of_sum
from tilbudsvifte.rendering.parts import CSV_PLACES, parts_of_whole
from tilbudsvifte.texts import Language

HEADINGS = (
    "id",
    "name",
    "line",
    "indicator",
    "weight",
    "indicator_share",
    "contribution",
    "per_head",
    "above_per_head",
    "step",
    "amount",
    "per_inhabitant_current",
    "per_inhabitant_guideline",
    "index_current",
    "index_guideline",
    "per_potential_user_current",
    "per_potential_user_guideline",
    "user_index_current",
    "user_index_guideline",
)


def as_csv(explanation: Explanation, language: Language, *, excel: bool = False) -> str:
    """The rows of one area after those of another; with `excel` lines are in words.

    What an area has per inhabitant and per potential user stands in its last row, that of the
    guideline which applies.
    """
    said = language if excel else None
    rows = (row for each in explanation.areas for row in _rows(explanation, each, said))
    return csv_text(HEADINGS, rows, language, excel=excel)


def _rows(
    explanation: Explanation, each: AreaExplanation, said: Language | None
) -> Iterator[Sequence[Cell]]:
    given = {one.indicator.id: one for one in each.contributions}
    weights = parts_of_whole((one.indicator.weight for one in given.values()), CSV_PLACES)
    weight_of = dict(zip(given, weights, strict=True))
    for line in each.lines:
        one = given[line.indicator.id] if line.indicator else None
        last = line is each.lines[-1]
        yield (
            each.area.id,
            each.area.name,
            _line(explanation, line, said),
            _indicator(one, said),
            weight_of[one.indicator.id] if one else None,
            one.share if one else None,
            *_parts(each, line, one),
            _step(line),
            line.after,
            *_level(each.per_inhabitant if last else None),
            *_level(each.per_potential_user if last else None),
        )


def _line(explanation: Explanation, line: Line, said: Language | None) -> str:
    if said is None:
        return line.kind
    if line.indicator is not None:
        return said.say("explain.line-step")
    return line_name(line, explanation, said)


def _indicator(one: Contribution | None, said: Language | None) -> str | None:
    if one is None:
        return None
    return one.indicator.id if said is None else indicator_name(one.indicator, said)


def _parts(each: AreaExplanation, line: Line, one: Contribution | None) -> Iterator[int | None]:
    """What an indicator gives, the same per head, and the difference; or their sums."""
    if one is not None:
        parts: tuple[Part | None, ...] = (one.amount, one.per_head, one.difference)
    else:
        sums = (each.amounts, each.per_head, each.differences)
        parts = tuple(part_of_sum(line, whole) for whole in sums)
    yield from (None if part is None else part.kr for part in parts)


def _step(line: Line) -> int | None:
    return None if line.kind in LEVELS else line.amount.kr


def _level(level: Level | None) -> Sequence[Fraction | None]:
    return (None, None, None, None) if level is None else level
