"""All weights that respect an order, as mixtures of its corners."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import accumulate
from typing import NamedTuple

from tilbudsvifte.analysis.results import IndicatorResult
from tilbudsvifte.engine.bounds import corner_sizes, corner_sums
from tilbudsvifte.engine.shares import Shares
from tilbudsvifte.engine.weights import tied_groups


class Order(NamedTuple):
    """The corners of an order: at the one of size k the first k indicators weigh 1/k each.

    Weights that respect the order are a mixture of the corners, in one way only: parts of 0 or
    more, one a corner, that sum to 1 (see `engine.bounds.order_bounds`).

    `known` is by corner what each area, by its position, gets of the frame from the indicators
    with figures, and `missing` what those without figures weigh together.
    """

    indicators: tuple[IndicatorResult, ...]
    sizes: tuple[int, ...]
    known: tuple[tuple[Fraction, ...], ...]
    missing: tuple[Fraction, ...]

    def weights(self, mixture: Sequence[Fraction]) -> tuple[Fraction, ...]:
        """The weight of each indicator."""
        return tuple(mix(mixture, self.at_corners(i)) for i in range(len(self.indicators)))

    def at_corners(self, i: int) -> list[Fraction]:
        """The weight of indicator `i`, counted from 0, at each corner."""
        return [Fraction(1, size) if i < size else Fraction(0) for size in self.sizes]

    def shares(self, mixture: Sequence[Fraction]) -> tuple[Fraction, ...]:
        """What each area gets of the frame from the indicators with figures."""
        return tuple(mix(mixture, area) for area in zip(*self.known, strict=True))


def order_of(indicators: Sequence[IndicatorResult], areas: int) -> Order:
    """The order of indicators that stand most important first, with figures for so many areas."""
    groups = tied_groups([indicator.rank for indicator in indicators])
    sizes = corner_sizes(groups)
    nothing = Shares((0,) * areas, 1)
    denominator, sums = corner_sums([each.shares or nothing for each in indicators], groups)
    gaps = list(accumulate(indicator.shares is None for indicator in indicators))
    return Order(
        tuple(indicators),
        sizes,
        tuple(
            tuple(Fraction(total, denominator * size) for total in totals)
            for size, totals in zip(sizes, sums, strict=True)
        ),
        tuple(Fraction(gaps[size - 1], size) for size in sizes),
    )


def mix(mixture: Sequence[Fraction], corners: Sequence[Fraction]) -> Fraction:
    """What a mixture of the corners comes to, for something that has a value at each of them."""
    parts = (part * value for part, value in zip(mixture, corners, strict=True))
    return sum(parts, Fraction(0))
