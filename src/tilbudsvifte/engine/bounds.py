"""Least and greatest shares over every set of weights that respects the stated order."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import accumulate
from math import lcm
from operator import mul
from typing import NamedTuple

from tilbudsvifte.engine.shares import Shares


class Bounds(NamedTuple):
    """Least and greatest share of each area over all weights in the order.

    `least` and `greatest` are numerators over `denominator`, one per area. The corners say where
    they are reached: k is the corner where the first k indicators weigh 1/k each; the smallest
    such k.
    """

    denominator: int
    least: tuple[int, ...]
    greatest: tuple[int, ...]
    least_corner: tuple[int, ...]
    greatest_corner: tuple[int, ...]

    def least_share(self, i: int) -> Fraction:
        """Give the least share of area `i`, counted from 0."""
        return Fraction(self.least[i], self.denominator)

    def greatest_share(self, i: int) -> Fraction:
        """Give the greatest share of area `i`, counted from 0."""
        return Fraction(self.greatest[i], self.denominator)


def corner_sizes(groups: Sequence[int]) -> tuple[int, ...]:
    """Give the number of indicators up to the end of each tied group; the last is their number.

    ValueError if there are no groups or one is smaller than 1.
    """
    if not groups or min(groups) < 1:
        raise ValueError(f"not the sizes of tied groups: {tuple(groups)}")
    return tuple(accumulate(groups))


def corner_sums(
    indicators: Sequence[Shares], groups: Sequence[int]
) -> tuple[int, list[tuple[int, ...]]]:
    """Give a common denominator, and for each corner k every area's sum of its first k shares.

    The sums are numerators over the denominator: one tuple per corner, one number per area.
    ValueError if the groups do not cover the indicators, or the areas are not as many in every
    indicator.
    """
    sizes = corner_sizes(groups)
    if len(indicators) != sizes[-1]:
        raise ValueError(f"{len(indicators)} indicators in groups of {tuple(groups)}")
    denominator = lcm(*(shares.denominator for shares in indicators))
    factors = [denominator // shares.denominator for shares in indicators]
    areas = zip(*(shares.numerators for shares in indicators), strict=True)
    sums = zip(*(accumulate(map(mul, factors, area)) for area in areas), strict=True)
    at_end = set(sizes)
    return denominator, [totals for k, totals in enumerate(sums, start=1) if k in at_end]


def corner_means(
    indicators: Sequence[Shares], groups: Sequence[int]
) -> tuple[int, list[tuple[int, ...]]]:
    """Give a common denominator, and for each area its share at every corner, as numerators.

    At corner k the first k indicators weigh 1/k each: the share is the mean of the first k. Errors
    are those of `corner_sums`.
    """
    sizes = corner_sizes(groups)
    denominator, sums = corner_sums(indicators, groups)
    common = lcm(*sizes)
    means = [
        [total * (common // k) for total in totals] for k, totals in zip(sizes, sums, strict=True)
    ]
    return denominator * common, list(zip(*means, strict=True))


def order_bounds(indicators: Sequence[Shares], groups: Sequence[int]) -> Bounds:
    """Give the least and greatest share of each area over all weights in the order, exactly.

    The weights with w₁ ≥ w₂ ≥ … ≥ w_n ≥ 0 and Σ w = 1 form a simplex. Its corners are (1, 0, …),
    (½, ½, 0, …), …, (1/n, …, 1/n): any such w is their mean with the weights k(w_k − w_{k+1}),
    which are not negative and sum to 1. An area's share is linear in w, so it takes its extreme
    values at corners, and at corner k it is the mean of the area's first k indicator shares: the
    running mean (the corners are those of Barron & Barrett 1996). Indicators that are tied weigh
    the same, which leaves the corners at the ends of the tied groups.

    `indicators` stand in the order, the most important first. The ends of different areas are
    not reached at the same time. ValueError if the groups do not cover the indicators, or the
    areas are not as many in every indicator.
    """
    sizes = corner_sizes(groups)
    denominator, areas = corner_means(indicators, groups)
    least = tuple(map(min, areas))
    greatest = tuple(map(max, areas))
    return Bounds(
        denominator,
        least,
        greatest,
        tuple(sizes[area.index(end)] for area, end in zip(areas, least, strict=True)),
        tuple(sizes[area.index(end)] for area, end in zip(areas, greatest, strict=True)),
    )


def printed_range(bounds: Bounds, i: int, divided: int, round_to: int) -> tuple[int, int]:
    """Give the least and greatest amount of area `i` in kr., outwards to multiples of `round_to`.

    The floor of the least and the ceiling of the greatest. Both are of what is `divided`, without
    the odd kr. of a frame: only so does no guideline in the order lie outside the range.
    """
    units = divided // round_to
    low = units * bounds.least[i] // bounds.denominator
    high = -(-units * bounds.greatest[i] // bounds.denominator)
    return low * round_to, high * round_to
