"""What a sensitivity analysis finds: each area's guideline were the weights or the order others."""

from fractions import Fraction
from typing import Literal, NamedTuple

from tilbudsvifte.analysis.results import Allocation, AreaResult, Cited, IndicatorResult
from tilbudsvifte.engine.verdicts import Verdict
from tilbudsvifte.texts import Text

Kind = Literal["scheme", "without", "swapped", "order"]


class Alternative(NamedTuple):
    """The guideline under other weights or another order; `amounts` in kr., one an area.

    `scheme` (and `exponent`) is the scheme that makes the weights: that of the data but for a
    `scheme`, and for an `order` where the data give their weights one by one. `own` is whether the
    data are weighed so. `indicators` are the one left out of a `without`, the two that change
    places in a `swapped`, and those of an `order` that have figures, in that order; `id`, `name`,
    `note` and `source` are those of an `order` that the data name, and `missing` its indicators
    without figures. `weights` has one an indicator of the allocation, 0 for what is left out and
    None without figures. `in_order` is whether the weights respect the stated order, so that all
    amounts lie inside the bounds.
    """

    kind: Kind
    scheme: str
    exponent: int | None
    own: bool
    indicators: tuple[IndicatorResult, ...]
    weights: tuple[Fraction | None, ...]
    in_order: bool
    amounts: tuple[int, ...]
    id: str | None = None
    name: Text | None = None
    note: Text | None = None
    source: Cited | None = None
    missing: tuple[IndicatorResult, ...] = ()


LEVELS = (Fraction(1, 20), Fraction(1, 2), Fraction(19, 20))


class Chance(NamedTuple):
    """A probability, exact or as close as `error` (then it is a little less than the true one)."""

    value: Fraction
    error: Fraction

    @property
    def exact(self) -> bool:
        """Whether nothing was cut off."""
        return self.error == 0


class Stretch(NamedTuple):
    """Neighbouring corners of the order, from k to k, with the same verdict by themselves."""

    first: int
    last: int
    verdict: Verdict


class AreaSpread(NamedTuple):
    """An area's budget where every set of weights in the order is as likely as any other.

    `gains` is the probability of more than today, `loses` of less, whatever rounding does; what is
    left is that rounding decides (`rounding_matters`), or that all is as today. `points` are the
    least multiples of the rounding unit, in kr., that the budget is at or below with the
    probabilities `LEVELS`. `stretches` are all corners of an area whose verdict depends, in their
    order; else none.
    """

    area: AreaResult
    gains: Chance
    loses: Chance
    points: tuple[int, int, int]
    stretches: tuple[Stretch, ...]
    rounding_matters: bool

    @property
    def at_the_end_only(self) -> bool:
        """Whether a verdict that depends does so only because an end of the range is today's."""
        if self.rounding_matters or not self.stretches:
            return False
        return any(each.value + each.error == 0 for each in (self.gains, self.loses))


class Sensitivity(NamedTuple):
    """Each area's guideline under other weights, and whatever the weights.

    The areas of `alternatives` and `spreads` are those of the allocation, in its order.
    """

    allocation: Allocation
    alternatives: tuple[Alternative, ...]
    spreads: tuple[AreaSpread, ...]

    def of_kind(self, kind: Kind) -> tuple[Alternative, ...]:
        """The alternatives of one kind, in the order in which they are to be shown."""
        return tuple(each for each in self.alternatives if each.kind == kind)
