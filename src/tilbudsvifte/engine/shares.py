"""Shares of areas in indicators, and the key that weighs them together.

A share is a whole numerator over one denominator that all areas have in common: with thousands of
areas this costs as much as floats do, and a fraction for each costs eight times as much.
"""

from collections.abc import Sequence
from fractions import Fraction
from math import lcm
from operator import mul
from typing import NamedTuple


class Shares(NamedTuple):
    """Each area's share of the whole, over one common denominator; the shares sum to 1.

    The numerators need not be in lowest terms, so equal shares may be written in different ways.
    """

    numerators: tuple[int, ...]
    denominator: int

    def share(self, i: int) -> Fraction:
        """Give the share of area `i`, counted from 0."""
        return Fraction(self.numerators[i], self.denominator)


def indicator_shares(counts: Sequence[int]) -> Shares:
    """Give each area's count over the sum of all counts; counts are in one unit, one per area.

    ValueError if a count is negative or all are zero.
    """
    if any(count < 0 for count in counts):
        raise ValueError("a count is negative")
    total = sum(counts)
    if total == 0:
        raise ValueError("the counts are all zero")
    return Shares(tuple(counts), total)


def from_fractions(values: Sequence[int | Fraction]) -> tuple[int, ...]:
    """Scale exact values, one per area, to the whole numbers in the same proportion.

    The factor is the least common multiple of the denominators, so whole numbers stay as they are.
    """
    factor = lcm(*(value.denominator for value in values))
    return tuple(value.numerator * (factor // value.denominator) for value in values)


def key(indicators: Sequence[Shares], weights: Sequence[Fraction]) -> Shares:
    """Give each area's share of the frame: Σ weight × share.

    This is the form of Udligningsloven § 5: weighted shares of the total. `indicators` and
    `weights` go together one by one. ValueError if there are not as many of the one as of the
    other, the areas are not as many in every indicator, or the weights are negative or do not
    sum to 1.
    """
    if any(weight < 0 for weight in weights) or sum(weights) != 1:
        raise ValueError("weights must not be negative and must sum to 1")
    pairs = list(zip(indicators, weights, strict=True))
    denominator = lcm(*(shares.denominator * weight.denominator for shares, weight in pairs))
    factors = [
        weight.numerator * (denominator // (shares.denominator * weight.denominator))
        for shares, weight in pairs
    ]
    areas = zip(*(shares.numerators for shares in indicators), strict=True)
    return Shares(tuple(sum(map(mul, factors, area)) for area in areas), denominator)
