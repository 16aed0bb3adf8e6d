"""What an audit finds: whether any weights in the order give the announced guideline."""

from fractions import Fraction
from typing import Literal, NamedTuple

from tilbudsvifte.analysis.results import Allocation, AreaResult, IndicatorResult


class WeightFound(NamedTuple):
    """An indicator's weight in the example, and the range over all weights that do as well.

    `least` and `greatest` are None where no weights reach the announced guideline.
    """

    indicator: IndicatorResult
    example: Fraction
    least: Fraction | None
    greatest: Fraction | None


class AreaReached(NamedTuple):
    """What the weights of the example give an area, beside what was announced; kr.

    `unexplained` is announced less `amount`. `beyond` says on which side of the area's bounds the
    announced figure lies, further than one rounding unit; None where it lies inside them.
    """

    area: AreaResult
    announced: int
    amount: Fraction
    unexplained: Fraction
    beyond: Literal["below", "above"] | None


class ShareNeeded(NamedTuple):
    """An area's share of the missing indicators that would let the announced guideline be reached.

    One share that is the same in each of them. `known` is the area's share of the frame by the
    indicators with figures, for comparison; `example` are shares that depart least from those.
    """

    area: AreaResult
    known: Fraction
    least: Fraction
    greatest: Fraction
    example: Fraction


class Closing(NamedTuple):
    """What the missing indicators at their ranks would have to say; `weights` with the missing.

    `missing` is what the missing weigh together in the example.
    """

    shares: tuple[ShareNeeded, ...]
    weights: tuple[tuple[IndicatorResult, Fraction], ...]
    missing: Fraction


class Audit(NamedTuple):
    """Whether any weights in the order give the announced guideline from these indicators.

    Each area counts as reached within `tolerance`, one rounding unit. Where not all are,
    the example is a nearest result: `distance` is the least sum of absolute differences, in kr.
    `closing` is None where nothing is missing or nothing has to be closed; `cannot_close` where no
    shares of the missing would do.
    """

    allocation: Allocation
    tolerance: int
    reachable: bool
    distance: Fraction
    weights: tuple[WeightFound, ...]
    areas: tuple[AreaReached, ...]
    closing: Closing | None
    cannot_close: bool
    readings: "tuple[Reading, ...]" = ()

    @property
    def announced(self) -> int:
        """What was announced in all."""
        return sum(each.announced for each in self.areas)

    @property
    def amount(self) -> Fraction:
        """What the weights of the example give in all: the frame without its odd kr."""
        return sum((each.amount for each in self.areas), Fraction(0))

    @property
    def unexplained(self) -> Fraction:
        """What is unexplained in all, differences of opposite signs taken against each other."""
        return self.announced - self.amount

    @property
    def known(self) -> tuple[IndicatorResult, ...]:
        """The indicators with figures."""
        return tuple(each for each in self.allocation.indicators if each.shares is not None)

    @property
    def proxies(self) -> int:
        """How many of them have a part that stands for something else."""
        return sum(any(part.fit == "proxy" for part in each.series) for each in self.known)

    @property
    def estimates(self) -> int:
        """How many of them have a part that is an estimate."""
        return self._with_part("estimate")

    @property
    def assumptions(self) -> int:
        """How many of them have a part whose figures nobody knows."""
        return self._with_part("assumed")

    def _with_part(self, known: str) -> int:
        return sum(any(part.known == known for part in each.series) for each in self.known)

    @property
    def another_sum(self) -> int:
        """What is announced in all less the frame, where that alone keeps areas from being reached.

        Else 0: each area may miss by the tolerance.
        """
        if abs(self.unexplained) <= self.tolerance * len(self.areas):
            return 0
        return self.announced - self.allocation.frame.amount


class Reading(NamedTuple):
    """The same question of another reading of the data, as a scenario holds it.

    `same_as` is the name of an earlier reading with the same order, figures and announcement (None
    is the reading of the data themselves); then it is not asked again and `audit` is None, as it
    is where the scenario gives no budget (`refused`).
    """

    name: str
    file: str
    audit: Audit | None
    same: bool = False
    same_as: str | None = None
    refused: bool = False
