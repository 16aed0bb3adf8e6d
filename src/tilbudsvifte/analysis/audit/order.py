"""All weights that respect an order, as unknowns of a linear program in whole numbers."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise
from typing import NamedTuple

from tilbudsvifte.analysis.audit.program import Row, Values
from tilbudsvifte.analysis.results import IndicatorResult
from tilbudsvifte.engine.shares import Shares


class Order(NamedTuple):
    """Indicators that stand most important first, with `figures` of as many areas in each.

    Of each indicator the unknown is the kr. that every one it counts brings: weight × frame /
    total. So an area gets Σ count × unknown kr., and all numbers are those of the data. With
    shares that stand over large common denominators they would have thousands of digits.

    An indicator without figures counts nothing in any area and 1 in all.
    """

    indicators: tuple[IndicatorResult, ...]
    figures: tuple[Shares, ...]

    @property
    def variables(self) -> int:
        """The unknowns, and behind them how much more each part of the frame is than the next."""
        return 2 * len(self.indicators) - 1

    def rows(self) -> list[Row]:
        """The rows that keep the order, from the last up, each with 0 on its right side.

        The part of the frame that an indicator divides, weight × frame, is that of the next and
        something of 0 or more; of tied indicators it is the same.
        """
        parts = [{i: each.denominator} for i, each in enumerate(self.figures)]
        ranks = [each.rank for each in self.indicators]
        rows: list[Row] = []
        for i, (part, following) in enumerate(pairwise(parts)):
            more = {len(parts) + i: -1} if ranks[i] != ranks[i + 1] else {}
            rows.append({**part, **{j: -total for j, total in following.items()}, **more})
        return rows[::-1]

    def whole(self) -> Row:
        """The row of all parts of the frame, which are the frame together."""
        return {i: each.denominator for i, each in enumerate(self.figures)}

    def area(self, a: int) -> Row:
        """The row of what area `a`, counted from 0, gets from the indicators with figures."""
        return {i: each.numerators[a] for i, each in enumerate(self.figures) if each.numerators[a]}

    def weights(self, values: Values) -> tuple[Fraction, ...]:
        """The weight of each indicator at a solution."""
        parts = [total * values.numerators[i] for i, total in self.whole().items()]
        return tuple(Fraction(part, sum(parts)) for part in parts)


def order_of(indicators: Sequence[IndicatorResult], areas: int) -> Order:
    """The order of indicators that stand most important first, with figures for so many areas."""
    nothing = Shares((0,) * areas, 1)
    return Order(tuple(indicators), tuple(each.shares or nothing for each in indicators))
