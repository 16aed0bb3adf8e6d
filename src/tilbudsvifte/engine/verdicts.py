"""Who gains and who loses whatever the weights, as long as they respect the stated order."""

from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise
from typing import NamedTuple

from tilbudsvifte.engine.bounds import Bounds, corner_sizes, corner_sums
from tilbudsvifte.engine.shares import Shares


class Verdict(StrEnum):
    """What every set of weights in the order says of an area, compared with its current budget."""

    GAINS = "gains"
    LOSES = "loses"
    DEPENDS = "depends"
    UNCHANGED = "unchanged"


class Today(NamedTuple):
    """A current budget beside exact amounts, each of which is rounded to a multiple next to it.

    `less` and `more` are the multiples next to `current`, and `current` itself where it is one.
    An amount between two different ones may be rounded to either: to less than today, or to more.
    """

    current: int
    less: int
    more: int

    @classmethod
    def of(cls, current: int, round_to: int) -> "Today":
        """A current budget, where amounts are rounded to multiples of `round_to`."""
        less = current // round_to * round_to
        return cls(current, less, less if less == current else less + round_to)

    @property
    def rounding_matters(self) -> bool:
        """Whether there are amounts that may be rounded to less than today or to more."""
        return self.less != self.more

    def verdict(self, numerator: int, denominator: int) -> Verdict:
        """What an exact amount says; `depends` where its rounding decides."""
        if numerator >= self.more * denominator and numerator > self.current * denominator:
            return Verdict.GAINS
        if numerator <= self.less * denominator and numerator < self.current * denominator:
            return Verdict.LOSES
        return Verdict.DEPENDS if self.rounding_matters else Verdict.UNCHANGED


def verdicts(
    bounds: Bounds, divided: int, current: Sequence[int], round_to: int
) -> tuple[Verdict, ...]:
    """Give each area's verdict, where `divided` is divided in multiples of `round_to`.

    `current` has one amount an area, in the same unit; what the frame has besides `divided` is in
    no guideline. The comparison is of exact amounts, with regard to what they may be rounded to: no
    area that gains has a guideline below today's budget. Equality with today at one end only is
    `depends`; at both ends it is `unchanged`. ValueError if the areas are not as many in both.
    """
    found = []
    for least, greatest, budget in zip(bounds.least, bounds.greatest, current, strict=True):
        today = Today.of(budget, round_to)
        low = today.verdict(divided * least, bounds.denominator)
        high = today.verdict(divided * greatest, bounds.denominator)
        found.append(low if low is high else Verdict.DEPENDS)
    return tuple(found)


def turning_corners(
    indicators: Sequence[Shares], groups: Sequence[int], i: int, divided: int, today: Today
) -> tuple[int, ...]:
    """Give the corners at which area `i` turns, for an area whose verdict is `depends`.

    A corner is named by its k: the first k indicators weigh 1/k each. It is given when the
    verdict there is another than at the corner before. `divided` and the area's budget `today` are
    in the same unit.
    """
    sizes = corner_sizes(groups)
    area = [Shares((shares.numerators[i],), shares.denominator) for shares in indicators]
    denominator, sums = corner_sums(area, groups)
    said = [
        today.verdict(divided * total, denominator * k)
        for k, (total,) in zip(sizes, sums, strict=True)
    ]
    return tuple(
        k for k, (before, here) in zip(sizes[1:], pairwise(said), strict=True) if here is not before
    )
