"""What an explanation finds: what each indicator gives an area, and the way to its guideline."""

from collections.abc import Sequence
from fractions import Fraction
from typing import Literal, NamedTuple

from tilbudsvifte.analysis.results import (
    Allocation,
    AreaResult,
    IndicatorResult,
    PerUnit,
    PopulationResult,
)

Start = Literal["current", "per-head"]
LineKind = Literal["start", "step", "rounding", "computed", "unexplained", "guideline"]


class Part(NamedTuple):
    """An amount in kr.: exactly, and the whole kroner that are printed for it.

    The kroner are the nearest ones, halves away from zero, but where printed kroner must sum: a
    difference is that of the printed ones, a rounding line is what they leave of their total, and
    the shares per head of all areas sum to what is divided.
    """

    exact: Fraction
    kr: int

    @classmethod
    def of(cls, exact: Fraction) -> "Part":
        """An amount with its nearest whole kroner."""
        size = (2 * abs(exact.numerator) + exact.denominator) // (2 * exact.denominator)
        return cls(exact, -size if exact < 0 else size)

    def less(self, other: "Part") -> "Part":
        """The difference, in the printed kroner that of the printed ones."""
        return Part(self.exact - other.exact, self.kr - other.kr)


class Contribution(NamedTuple):
    """What one indicator gives an area.

    `amount` is weight × share × what is divided of the frame; `per_head` is weight × the area's
    share of the population × the same, None where no population is known, and `difference` what
    the former is above the latter. `step` is weight × (share × what is divided less the start).
    """

    indicator: IndicatorResult
    share: Fraction
    amount: Part
    per_head: Part | None
    difference: Part | None
    step: Part


class Line(NamedTuple):
    """A line of the waterfall: an amount to stand at, or a step; kr.

    A `start`, the `computed` guideline and the `guideline` that applies stand at `after`, with
    `before` 0; a `step`, the `rounding` and what is `unexplained` lead from `before` to `after`.
    `indicator` is that of a `step`.
    """

    kind: LineKind
    indicator: IndicatorResult | None
    amount: Part
    before: int
    after: int


class Level(NamedTuple):
    """Kr. per inhabitant or potential user, today and under the guideline that applies.

    An index is that of the area where the whole city is 100; that of today is None where the city
    has no money today.
    """

    current: Fraction
    guideline: Fraction
    current_index: Fraction | None
    guideline_index: Fraction

    @classmethod
    def of(cls, per: PerUnit | None, city: PerUnit | None) -> "Level | None":
        """An area's kr. beside those of the whole city; None where either is not known."""
        if per is None or city is None:
            return None
        return cls(
            per.current,
            per.guideline,
            100 * per.current / city.current if city.current else None,
            100 * per.guideline / city.guideline,
        )


class Summed(NamedTuple):
    """What the parts of a column sum to, with the rounding line that makes them do so."""

    rounding: Part
    total: Part

    @classmethod
    def of(cls, parts: Sequence[Part | None], total: Part) -> "Summed":
        """The rounding line is what the parts leave of the total; None is no part."""
        known = [part for part in parts if part is not None]
        exact = total.exact - sum(part.exact for part in known)
        return cls(Part(exact, total.kr - sum(part.kr for part in known)), total)


class AreaExplanation(NamedTuple):
    """Why an area's guideline is what it is.

    `amounts` sum to the computed guideline; `per_head` to the area's share of the frame per head
    and `differences` to the former less the latter, both None where no population is known;
    `steps` to the computed guideline less `start`. `unexplained` is the announced guideline less
    the computed, where the announced one applies. `lines` are the waterfall: from `start` over the
    steps to the computed guideline, and on to the announced one where that applies; `most` is
    the greatest amount on that way, kr.
    """

    area: AreaResult
    start: Part
    contributions: tuple[Contribution, ...]
    amounts: Summed
    per_head: Summed | None
    differences: Summed | None
    steps: Summed
    unexplained: int | None
    lines: tuple[Line, ...]
    most: int
    potential_users: int | Fraction | None
    per_inhabitant: Level | None
    per_potential_user: Level | None


class City(NamedTuple):
    """What every index compares with: the whole city, where one is 100."""

    potential_users: int | Fraction | None
    per_inhabitant: PerUnit | None
    per_potential_user: PerUnit | None


class Explanation(NamedTuple):
    """Each area's guideline by what gives it; the areas are those of the allocation, in its order.

    `start` is what the steps lead from. `potential_users` is the population that stands for those
    who might use an offer, None where the data have none. `one` is whether one area was asked for.
    `another_frame` is whether the announced guideline, where it applies, sums to an amount that is
    further from the frame than rounding could bring it: more than a rounding unit an area.
    """

    allocation: Allocation
    start: Start
    areas: tuple[AreaExplanation, ...]
    city: City
    potential_users: PopulationResult | None
    one: bool
    another_frame: bool
