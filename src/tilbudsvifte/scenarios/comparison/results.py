"""What comparing two data sets finds: frozen, in whole kroner and exact fractions.

An area that only one side has counts as 0 kr. on the other.
"""

from fractions import Fraction
from typing import Any, Literal, NamedTuple

from tilbudsvifte.analysis.results import Guideline, Reach
from tilbudsvifte.documents.left_out import in_common
from tilbudsvifte.reading.diagnostics import Place
from tilbudsvifte.texts import Text

Method = Literal["shapley", "in-order"]


class Edited(NamedTuple):
    """A value, list or entry that differs: as read, None on a side that has nothing there.

    With `order` the same entries stand in another order, and the two are their ids. `before_place`
    and `after_place` are where each stands. `in_budget` is whether it can touch a budget.
    """

    path: tuple[str, ...]
    before: Any
    after: Any
    order: bool
    before_place: Place | None
    after_place: Place | None
    in_budget: bool = True


class Input(NamedTuple):
    """The smallest group of differences that is valid by itself.

    Some of them may be there only because the others are not valid without them.
    """

    differences: tuple[Edited, ...]

    @property
    def main(self) -> tuple[Edited, ...]:
        """Those of the differences that can touch a budget."""
        return tuple(difference for difference in self.differences if difference.in_budget)

    @property
    def path(self) -> tuple[str, ...]:
        """The path of the one that can touch a budget, or as far as those of several agree."""
        first, *others = (difference.path for difference in self.main)
        shared = first
        for path in others:
            shared = shared[: in_common(shared, path)]
        return shared


class Part(NamedTuple):
    """What one input makes of a change: exactly, and in whole kr. that sum to the change."""

    exact: Fraction
    kroner: int


class Split(NamedTuple):
    """An amount on both sides in kr., and the part of each input in its change."""

    before: int
    after: int
    parts: tuple[Part, ...]

    @property
    def change(self) -> int:
        """The amount after, less the amount before."""
        return self.after - self.before

    @property
    def share(self) -> Fraction | None:
        """The change as a share of the amount before; None where that is zero."""
        return Fraction(self.change, self.before) if self.before else None


class AreaContrast(NamedTuple):
    """One area on both sides; `only` is the side that has it, where the other has not.

    `guideline` is the one that applies. The share and the reach of a side that has none are None.
    """

    id: str
    name: str
    only: Literal["before", "after"] | None
    current: Split
    computed: Split
    guideline: Split
    shares: tuple[Fraction | None, Fraction | None]
    reaches: tuple[Reach | None, Reach | None]

    @property
    def verdict_differs(self) -> bool:
        """Whether the verdict is another."""
        before, after = (reach and reach.verdict for reach in self.reaches)
        return before != after

    @property
    def order_differs(self) -> bool:
        """Whether the verdict, or an end of the range, is another."""
        before, after = (
            reach and (reach.verdict, reach.least, reach.greatest) for reach in self.reaches
        )
        return before != after


class WeightContrast(NamedTuple):
    """The weight of an indicator on both sides; None on a side where it has none."""

    id: str
    name: Text
    before: Fraction | None
    after: Fraction | None


class Ground(NamedTuple):
    """What one side divides by: kr., and the ids of the guideline that applies and of the key."""

    frame: int
    odd: int
    applies: Guideline
    key: str


class Contrast(NamedTuple):
    """Two data sets beside each other; `before` and `after` are what each divides by.

    `unit` is the unit of the amounts in kr. `areas` and `weights` are in the order of the first
    side, then those that only the second has. `apart` are differences that cannot touch a budget.
    `method` says how the changes are split over the inputs: by Shapley values, exact up to eight
    inputs, or in the order of the files. `coarse` is whether there were too many differences to
    look at each, so that those below one entry were taken together, and `cut` whether an input may
    not be the smallest group, because the search for it ended.
    """

    unit: int
    before: Ground
    after: Ground
    areas: tuple[AreaContrast, ...]
    weights: tuple[WeightContrast, ...]
    inputs: tuple[Input, ...]
    apart: tuple[Edited, ...]
    method: Method
    coarse: bool
    cut: bool

    @property
    def same(self) -> bool:
        """Whether the two have no difference at all."""
        return not self.inputs and not self.apart
