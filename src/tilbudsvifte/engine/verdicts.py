"""Who gains and who loses whatever the weights, as long as they respect the stated order."""

from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise

from tilbudsvifte.engine.bounds import Bounds, corner_sizes, corner_sums
from tilbudsvifte.engine.shares import Shares


class Verdict(StrEnum):
    """What every set of weights in the order says of an area, compared with its current budget."""

    GAINS = "gains"
    LOSES = "loses"
    DEPENDS = "depends"
    UNCHANGED = "unchanged"


def verdicts(bounds: Bounds, frame: int, current: Sequence[int]) -> tuple[Verdict, ...]:
    """Give each area's verdict; `frame` and `current`, one per area, are in the same unit.

    The comparison is exact, before any rounding. Equality with today at one end only is
    `depends`; at both ends it is `unchanged`. ValueError if the areas are not as many in both.
    """
    return tuple(
        _verdict(frame * least, frame * greatest, today * bounds.denominator)
        for least, greatest, today in zip(bounds.least, bounds.greatest, current, strict=True)
    )


def turning_corners(
    indicators: Sequence[Shares], groups: Sequence[int], i: int, frame: int, current: int
) -> tuple[int, ...]:
    """Give the corners at which area `i` turns, for an area whose verdict is `depends`.

    A corner is named by its k: the first k indicators weigh 1/k each. It is given when the
    direction there (more than `current`, the same, less) is another than at the corner before.
    `frame` and `current`, the area's budget today, are in the same unit.
    """
    sizes = corner_sizes(groups)
    area = [Shares((shares.numerators[i],), shares.denominator) for shares in indicators]
    denominator, sums = corner_sums(area, groups)
    changes = [
        frame * total - current * denominator * k for k, (total,) in zip(sizes, sums, strict=True)
    ]
    directions = [(change > 0) - (change < 0) for change in changes]
    return tuple(
        k
        for k, (before, here) in zip(sizes[1:], pairwise(directions), strict=True)
        if here != before
    )


def _verdict(least: int, greatest: int, today: int) -> Verdict:
    """Compare an area's least and greatest with today, all over one denominator."""
    if least > today:
        return Verdict.GAINS
    if greatest < today:
        return Verdict.LOSES
    if least == greatest:
        return Verdict.UNCHANGED
    return Verdict.DEPENDS
