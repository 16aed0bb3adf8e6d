"""One area's guideline, taken apart: exact amounts, and whole kroner that sum as printed."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from tilbudsvifte.analysis.explanation.results import Contribution, Line, Part, Start
from tilbudsvifte.analysis.results import AreaResult, IndicatorResult
from tilbudsvifte.engine.shares import Shares


class Divider(NamedTuple):
    """An indicator that has a weight; `kr` is what it divides, weight × all that is divided."""

    indicator: IndicatorResult
    weight: Fraction
    shares: Shares
    kr: Fraction


def dividers(indicators: Sequence[IndicatorResult], divided: int) -> tuple[Divider, ...]:
    """The indicators that have a weight, in their order; `divided` is in kr."""
    return tuple(
        Divider(indicator, indicator.weight, indicator.shares, indicator.weight * divided)
        for indicator in indicators
        if indicator.weight is not None and indicator.shares is not None
    )


def contributions(
    area: AreaResult, dividing: Sequence[Divider], per_head: Part | None, start: Start
) -> tuple[Contribution, ...]:
    """What each indicator gives an area; `per_head` is the area's part per head.

    The sum of weight × share is the area's share of the frame: the form of Udligningsloven § 5.
    """
    given = []
    for indicator, weight, shares, kr in dividing:
        share = shares.share(area.position)
        amount = Part.of(kr * share)
        equal = None if per_head is None else Part.of(weight * per_head.exact)
        difference = None if equal is None else amount.less(equal)
        if start == "current" or difference is None:
            step = Part.of(amount.exact - weight * area.current)
        else:
            step = difference
        given.append(Contribution(indicator, share, amount, equal, difference, step))
    return tuple(given)


def lines(
    start: Part,
    given: Sequence[Contribution],
    rounding: Part,
    computed: int,
    unexplained: int | None,
) -> Iterator[Line]:
    """The waterfall from the start to the computed guideline, and on to the one that applies."""
    yield Line("start", None, start, 0, start.kr)
    at = start.kr
    for each in given:
        yield Line("step", each.indicator, each.step, at, at + each.step.kr)
        at += each.step.kr
    yield Line("rounding", None, rounding, at, computed)
    yield Line("computed", None, Part.of(Fraction(computed)), 0, computed)
    if unexplained is not None:
        applies = computed + unexplained
        yield Line("unexplained", None, Part.of(Fraction(unexplained)), computed, applies)
        yield Line("guideline", None, Part.of(Fraction(applies)), 0, applies)
