"""The tables of one area's explanation, for text and for Markdown; amounts are in whole kr."""

from collections.abc import Callable, Sequence
from fractions import Fraction
from typing import TypeAlias

from tilbudsvifte.analysis.explanation.results import (
    AreaExplanation,
    Contribution,
    Explanation,
    Line,
    Part,
    Summed,
)
from tilbudsvifte.rendering.bars import bar
from tilbudsvifte.rendering.blocks import Column, Table
from tilbudsvifte.rendering.explanation.names import LEVELS, line_name, part_of_sum
from tilbudsvifte.rendering.parts import per_cents
from tilbudsvifte.texts import Language

Row: TypeAlias = tuple[Line, Contribution | None]

_BAR = 20  # characters
_SUMMED = frozenset({"step", "rounding", "computed"})


def contribution_table(
    explanation: Explanation, each: AreaExplanation, language: Language
) -> Table:
    """What each indicator gives, beside what it would give per head; the last row is the sum."""
    rows = [row for row in _rows(each) if row[0].kind in _SUMMED]
    columns = [
        _names(rows, explanation, language),
        _weights(rows, language),
        _shares(rows, each.area.share, language),
        _gives(each, rows, language),
    ]
    if each.per_head is not None and each.differences is not None:
        columns += [
            _per_head(rows, each.per_head, language),
            _differences(rows, each.differences, language),
        ]
    return Table(columns, total=True)


def waterfall_table(explanation: Explanation, each: AreaExplanation, language: Language) -> Table:
    """The way from the start to the guideline, a bar for each line."""
    steps = ["" if line.kind in LEVELS else _signed(line, language) for line in each.lines]
    levels = [language.number(line.after) for line in each.lines]
    return Table(
        [
            _names(_rows(each), explanation, language),
            Column(language.say("explain.step"), steps),
            Column(language.say("explain.level"), levels),
            _bars(each, language),
        ]
    )


def compact_table(explanation: Explanation, each: AreaExplanation, language: Language) -> Table:
    """The way to the guideline, and what each indicator gives, in one table."""
    rows = _rows(each)
    columns = [
        _names(rows, explanation, language),
        _shares(rows, each.area.share, language),
        _gives(each, rows, language),
    ]
    if each.per_head is not None:
        columns.append(_per_head(rows, each.per_head, language))
    way = [
        language.number(line.after) if line.kind in LEVELS else _signed(line, language)
        for line in each.lines
    ]
    columns.append(Column(language.say("explain.step"), way))
    return Table([*columns, _bars(each, language)])


def _rows(each: AreaExplanation) -> list[Row]:
    """The lines of the waterfall, those of an indicator with what it gives."""
    given = {one.indicator.id: one for one in each.contributions}
    return [(line, given[line.indicator.id] if line.indicator else None) for line in each.lines]


def _names(rows: Sequence[Row], explanation: Explanation, language: Language) -> Column:
    names = [line_name(line, explanation, language) for line, _ in rows]
    return Column(language.say("allocate.indicator"), names, "left")


def _weights(rows: Sequence[Row], language: Language) -> Column:
    """What the indicators weigh, and that it is all where they are summed."""
    said = iter(per_cents(language, (one.indicator.weight for _, one in rows if one)))
    whole = language.percent(Fraction(1))
    cells = [next(said) if one else whole if line.kind == "computed" else "" for line, one in rows]
    return Column(language.say("allocate.weight"), cells)


def _shares(rows: Sequence[Row], whole: Fraction, language: Language) -> Column:
    """The area's share of each indicator, and of the frame where they are weighed together."""
    shares = [
        one.share if one else whole if line.kind == "computed" else None for line, one in rows
    ]
    cells = ["" if share is None else language.percent(share) for share in shares]
    return Column(language.say("allocate.share"), cells)


def _amounts(
    rows: Sequence[Row],
    part: Callable[[Contribution], Part | None],
    whole: Summed,
    language: Language,
    *,
    signed: bool = False,
) -> list[str]:
    """Amounts of the indicators' rows, with the rounding line, and their sum."""
    cells = []
    for line, one in rows:
        found = part(one) if one else part_of_sum(line, whole)
        with_sign = signed or line.kind == "rounding"
        cells.append("" if found is None else language.number(found.kr, signed=with_sign))
    return cells


def _gives(each: AreaExplanation, rows: Sequence[Row], language: Language) -> Column:
    cells = _amounts(rows, lambda one: one.amount, each.amounts, language)
    return Column(language.say("explain.gives"), cells)


def _per_head(rows: Sequence[Row], whole: Summed, language: Language) -> Column:
    cells = _amounts(rows, lambda one: one.per_head, whole, language)
    return Column(language.say("explain.per-head"), cells)


def _differences(rows: Sequence[Row], whole: Summed, language: Language) -> Column:
    cells = _amounts(rows, lambda one: one.difference, whole, language, signed=True)
    return Column(language.say("explain.difference"), cells)


def _signed(line: Line, language: Language) -> str:
    return language.number(line.amount.kr, signed=True)


def _bars(each: AreaExplanation, language: Language) -> Column:
    cells = [bar(line.before, line.after, each.most, _BAR) for line in each.lines]
    return Column(language.say("explain.bar"), cells, "left")
