"""Weights of indicators that stand in order of importance.

Indicators are counted from 0, the most important first. `groups` holds the sizes of the groups
of equal rank in that order, so that (1, 2, 1) is four indicators of which the second and third
are tied.
"""

from collections.abc import Iterator, Sequence
from enum import StrEnum
from fractions import Fraction
from itertools import groupby, pairwise
from typing import NamedTuple

from tilbudsvifte.engine.bounds import corner_sizes

SCHEMES = ("rank-order-centroid", "rank-sum", "rank-reciprocal", "rank-exponent", "equal")
GREATEST_EXPONENT = 20


class Fault(StrEnum):
    """What can be wrong with weights that are given rather than made."""

    NEGATIVE = "negative"
    SUM = "sum"
    UNEQUAL_TIE = "unequal-tie"
    AGAINST_ORDER = "against-order"


class WeightFault(NamedTuple):
    """One thing that is wrong with given weights, and at which indicators.

    `positions` is one indicator for `negative`, none for `sum`, the whole group for
    `unequal-tie`, and for `against-order` the lightest indicator of higher rank followed by the
    one of lower rank that weighs more. `total` is the sum of the weights, for `sum` only.
    """

    kind: Fault
    positions: tuple[int, ...]
    total: Fraction | None = None


def tied_groups(ranks: Sequence[int]) -> tuple[int, ...]:
    """Give the sizes of the groups of equal rank, most important first.

    ValueError if the ranks do not ascend.
    """
    if any(later < earlier for earlier, later in pairwise(ranks)):
        raise ValueError("ranks must be sorted, the most important (lowest) first")
    return tuple(len(list(tied)) for _, tied in groupby(ranks))


def scheme_weights(scheme: str, groups: Sequence[int], exponent: int = 1) -> tuple[Fraction, ...]:
    """Give each indicator its weight under a scheme; the weights sum to 1.

    For n indicators and position k = 1…n, before ties:

    - `rank-order-centroid`: (1/n) Σ_{i=k}^{n} 1/i, the mean of all weights in the order
      (Barron & Barrett 1996). With ties it is the mean of the corners that respect them.
    - `rank-sum`: 2(n+1−k) / (n(n+1)); `rank-reciprocal`: (1/k) / Σ 1/i; `rank-exponent`:
      (n+1−k)^p / Σ (n+1−i)^p with p = `exponent`; `equal`: 1/n (Stillwell, Seaver & Edwards
      1981). With ties each of the tied gets the mean of the positions that they fill.

    `exponent` is a whole number from 0 to 20 and is read by `rank-exponent` only. ValueError for
    an unknown scheme, another exponent, no groups, or a group smaller than 1.
    """
    sizes = corner_sizes(groups)
    if scheme == "rank-order-centroid":
        return _mean_of_corners(groups, sizes)
    raw = _raw_weights(scheme, sizes[-1], exponent)
    total = sum(raw)
    return tuple(
        sum(raw[end - size : end], Fraction(0)) / (size * total)
        for size, end in zip(groups, sizes, strict=True)
        for _ in range(size)
    )


def explicit_faults(weights: Sequence[Fraction], groups: Sequence[int]) -> tuple[WeightFault, ...]:
    """Say what is wrong with given weights, one per indicator in order; empty when they are fine.

    Weights must not be negative, must sum to 1, be equal within a tie, and not give an indicator
    more than one of higher rank. ValueError if there are not as many weights as indicators.
    """
    sizes = corner_sizes(groups)
    if len(weights) != sizes[-1]:
        raise ValueError(f"{len(weights)} weights for {sizes[-1]} indicators")
    faults = [WeightFault(Fault.NEGATIVE, (i,)) for i, weight in enumerate(weights) if weight < 0]
    total = sum(weights, Fraction(0))
    if total != 1:
        faults.append(WeightFault(Fault.SUM, (), total))
    spans = [range(end - size, end) for size, end in zip(groups, sizes, strict=True)]
    faults.extend(
        WeightFault(Fault.UNEQUAL_TIE, tuple(span))
        for span in spans
        if len({weights[i] for i in span}) > 1
    )
    faults.extend(_against_order(weights, spans))
    return tuple(faults)


def _mean_of_corners(groups: Sequence[int], sizes: Sequence[int]) -> tuple[Fraction, ...]:
    """Give the mean of the corners: at corner k the first k indicators weigh 1/k each."""
    corners = len(sizes)
    return tuple(
        sum((Fraction(1, k) for k in sizes[place:]), Fraction(0)) / corners
        for place, size in enumerate(groups)
        for _ in range(size)
    )


def _raw_weights(scheme: str, count: int, exponent: int) -> list[Fraction]:
    """Give the untied weights of `count` positions, not yet scaled to sum to 1."""
    positions = range(1, count + 1)
    match scheme:
        case "rank-sum":
            return [Fraction(count + 1 - k) for k in positions]
        case "rank-reciprocal":
            return [Fraction(1, k) for k in positions]
        case "rank-exponent":
            if not 0 <= exponent <= GREATEST_EXPONENT:
                raise ValueError(f"exponent {exponent} is not from 0 to {GREATEST_EXPONENT}")
            return [Fraction((count + 1 - k) ** exponent) for k in positions]
        case "equal":
            return [Fraction(1)] * count
        case _:
            raise ValueError(f"unknown scheme {scheme!r}; known: {', '.join(SCHEMES)}")


def _against_order(weights: Sequence[Fraction], spans: Sequence[range]) -> Iterator[WeightFault]:
    """Find each indicator that weighs more than one of higher rank."""
    for span in spans[1:]:
        lightest = min(range(span.start), key=weights.__getitem__)
        for i in span:
            if weights[i] > weights[lightest]:
                yield WeightFault(Fault.AGAINST_ORDER, (lightest, i))
