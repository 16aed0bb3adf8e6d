"""What phasing finds: a path from the current budgets to the guideline."""

from fractions import Fraction
from typing import Any, NamedTuple

from tilbudsvifte.analysis.results import Allocation, AreaResult
from tilbudsvifte.texts import Percent

# What can be given on the command line has no more; see `in_per_cent`.
MOST_PLACES = 2


class Limit(NamedTuple):
    """A limit in kr., or as a share of an area's current budget: one of the two, from 0."""

    amount: int | None = None
    share: Fraction | None = None

    @property
    def is_sound(self) -> bool:
        """Whether one of the two is given, exactly (a `float` is not), and not below 0."""
        given: list[Any] = [number for number in self if number is not None]
        return len(given) == 1 and isinstance(given[0], int | Fraction) and given[0] >= 0

    def of(self, current: int) -> Fraction:
        """The limit in kr. for an area with that current budget."""
        return Fraction(self.amount or 0) if self.share is None else self.share * current


def in_per_cent(share: Fraction) -> Percent:
    """A limit's share with the decimals that it has in per cent, at most `MOST_PLACES`."""
    per_cent = share * 100
    exact = (n for n in range(MOST_PLACES) if (per_cent * 10**n).denominator == 1)
    return Percent(share, next(exact, MOST_PLACES))


class Limits(NamedTuple):
    """What a path must keep to; None where there is no such limit.

    `cut` and `gain` are the most that an area may lose or get in a year, `floor` is what no area
    goes below (one that is below it today does not go lower).
    """

    cut: Limit | None = None
    gain: Limit | None = None
    floor: Limit | None = None


class AreaPath(NamedTuple):
    """An area's way, in kr.

    `amounts` begin with the current budget (year 0) and end with `target`, which is the guideline
    but for what a floor protects (target above guideline) or what that costs a gainer (below).
    `arrives` is the first year in which the target is reached, 0 where nothing has to move.
    """

    area: AreaResult
    target: int
    amounts: tuple[int, ...]
    arrives: int

    @property
    def moved(self) -> tuple[int, ...]:
        """What the area gets more each year than in the year before; year 1 is first."""
        return tuple(b - a for a, b in zip(self.amounts, self.amounts[1:], strict=False))

    @property
    def distances(self) -> tuple[int, ...]:
        """Each year's amount less the guideline: above 0 is protected, below 0 has less."""
        return tuple(amount - self.area.guideline for amount in self.amounts)

    @property
    def floored(self) -> int:
        """What the floor moves the target by: above 0 protected, below 0 paid."""
        return self.target - self.area.guideline


class Phasing(NamedTuple):
    """A path over the years 1 to `years`, with all of the frame accounted for in every year.

    `undivided` is what of the whole is in no area in each year from 0 on: current budgets and
    guidelines may have different sums, and every year the areas' amounts and it sum to `whole`.
    It is below 0 where the areas together have more than the frame. `unit` is the smallest step,
    kr. `linear` is whether no yearly limit was given.
    """

    allocation: Allocation
    years: int
    unit: int
    linear: bool
    limits: Limits
    areas: tuple[AreaPath, ...]
    undivided: tuple[int, ...]
    whole: int

    @property
    def undivided_distances(self) -> tuple[int, ...]:
        """Each year's undivided money less that of the last; areas' distances and it sum to 0."""
        return tuple(amount - self.undivided[-1] for amount in self.undivided)
