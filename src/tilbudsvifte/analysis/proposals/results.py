"""What proposals come to, in whole kroner and exact fractions; None stands where none is known."""

from fractions import Fraction
from math import ceil, floor
from typing import NamedTuple

from tilbudsvifte.engine.justification import Activity, Assessment
from tilbudsvifte.texts import Percent, Text
from tilbudsvifte.texts.language import rounded
from tilbudsvifte.texts.percents import beside, percent


class PlannedLine(NamedTuple):
    """One entry of a plan: what happens to an offer, and what it costs the municipality a year.

    `grant` is the part that is to be paid, 0 for an offer that ends; `in_frame` says whether the
    frame pays it, otherwise the grant `paid_by` does, with the name `payer`; `payer_moved_to` is
    the appropriation that it was moved to. `number` is how many offers the entry stands for, and
    `counts` whether the data count it among the offers. `rooms_of` names the offer whose premises
    it takes over, and `moves_to` says where it is to be.
    """

    id: str
    name: str
    number: int
    counts: bool
    action: str | None
    ends: bool
    in_frame: bool
    paid_by: str | None
    payer: Text | None
    payer_moved_to: str | None
    budget: int | None
    today: int | None
    grant: int | None
    change: int | None
    goes_to: tuple[str, ...]
    district: str | None
    rooms_of: str | None
    moves_to: str | None


class MoneyMove(NamedTuple):
    """Kr. that go from one offer to another; a name of None is the frame, or the other areas."""

    from_: str | None
    to: str | None
    amount: int


class Plan(NamedTuple):
    """An area's plan.

    `proposed` is what it asks of the frame: the grants of all that remains. `complete` says
    whether every offer that remains states its grant; if not, `proposed` is what is stated so far.
    `offers` is how many remain that the frame pays for; one whose grant is 0 it does not. It may
    still change unless it is `settled`: what happens to each offer is stated.
    """

    lines: tuple[PlannedLine, ...]
    moves: tuple[MoneyMove, ...]
    proposed: int
    complete: bool
    offers: int
    settled: bool
    freed: int
    reinvested: int


class ActivityResult(NamedTuple):
    """A city-wide activity, and what it justifies.

    `in_frame` is False where it, or its host, is paid from outside the frame, and where its host
    ends or is to have a grant of 0: it then justifies nothing. `plain` is the same in plain
    numbers, with areas by their place in the framework; `assessment` is None where it expects no
    users.
    """

    id: str
    name: str
    host: str
    host_name: str
    cost: int
    kind: str
    counted_in: str
    users: tuple[tuple[str, int], ...]
    users_elsewhere: int
    in_frame: bool
    plain: Activity
    assessment: Assessment | None

    def has_few(self, smallest: int) -> bool:
        """Whether persons come from some area, but so few that they might be recognised."""
        return self.counted_in == "users" and any(0 < n < smallest for _, n in self.users)

    def outside(self, least: Fraction, *, whole: bool) -> tuple[Percent, Percent]:
        """The share of users from other areas and the least that is asked for, in per cent.

        They are told apart as they are written. With `whole` the share has no decimals, which
        could tell how few persons there are: it is rounded to the side of the least that it is on.
        """
        share = Fraction(0) if self.assessment is None else self.assessment.share
        if not whole:
            return beside(share, least)
        shown = Fraction(rounded(share * 100, 0), 100)
        if (shown < least) != (share < least):
            shown = Fraction((floor if share < least else ceil)(share * 100), 100)
        return percent(shown), percent(least)

    @property
    def justifies(self) -> bool:
        """Whether it counts towards a justification."""
        return self.in_frame and self.assessment is not None and self.assessment.qualifies


class Deviation(NamedTuple):
    """A proposed budget less the guideline that applies, and what may justify it; all in kr.

    `by_share` and `by_cost` are the two ways of counting what activities justify, and `justified`
    the one that rules. `needed` is what is still to be justified, beyond the tolerance.
    """

    guideline: int
    proposed: int
    amount: int
    tolerance: int
    by_share: Fraction
    by_cost: Fraction
    justified: Fraction
    qualifying: int

    @property
    def above(self) -> bool:
        """Whether it is above the guideline by more than the tolerance."""
        return self.amount > self.tolerance

    @property
    def below(self) -> bool:
        """Whether it is below the guideline by more than the tolerance."""
        return self.amount < -self.tolerance

    def unserved(self, served: int) -> int:
        """What is missing of a shortfall of which other areas serve `served`; 0 if tolerable."""
        missing = -self.amount - served
        return missing if missing > self.tolerance else 0

    @property
    def needed(self) -> Fraction:
        """What activities still have to justify; 0 where nothing is missing."""
        if not self.above or self.amount - self.justified <= self.tolerance:
            return Fraction(0)
        return self.amount - self.justified


class Range(NamedTuple):
    """The least and the greatest of figures that may disagree."""

    least: int
    greatest: int


class UsersResult(NamedTuple):
    """Users of an area's offers, today and as planned.

    Per offer and per user stand today's users over the offers counted today and those planned,
    and the budgets over today's users; they are None where users are unknown or disagree.
    """

    today: Range | None
    potential: Range | None
    capacity: Range | None
    coverage: Fraction | None
    utilisation: Fraction | None
    per_offer_today: Fraction | None
    per_offer_planned: Fraction | None
    kroner_per_user_today: Fraction | None
    kroner_per_user_planned: Fraction | None


class Flow(NamedTuple):
    """Kr. that qualifying activities of one area spend on users of another."""

    host: str
    home: str
    amount: int


class AreaTogether(NamedTuple):
    """One area in a joint run: its budget, adjusted for what flows out and in; all in kr.

    `inflow` is None while an area is missing, whose activities may serve this one; `adjusted` then
    is too, and so are it and `mean` while the area's own plan is not complete. `served` is what
    qualifying activities of the other areas in the run spend on its users, rounded down.
    """

    area: str
    name: str
    offers_today: int | None
    offers: int
    settled: bool
    mean_today: Fraction | None
    mean: Fraction | None
    guideline: int
    proposed: int
    complete: bool
    outflow: int
    inflow: int | None
    adjusted: int | None
    served: int


class Together(NamedTuple):
    """All proposals of a run; `missing` are the names of areas without one.

    `offers_today`, `mean_today` are of the whole city, `offers` and `mean` of the areas in the run;
    `mean` is None unless all plans are `complete` and `settled`.
    """

    areas: tuple[AreaTogether, ...]
    missing: tuple[str, ...]
    frame: int
    proposed: int
    complete: bool
    offers_today: int | None
    offers: int
    settled: bool
    mean_today: Fraction | None
    mean: Fraction | None
    flows: tuple[Flow, ...]


class TransferRow(NamedTuple):
    """What one grant gives up or receives, in kr. for each year of the transfer; None: no amount.

    `price_level` is None where it is that of the transfer.
    """

    point: str | None
    committee: str | None
    grant: str
    function: str | None
    kind: str
    amounts: tuple[int | None, ...]
    price_level: str | None
    permanent: bool


class TransferResult(NamedTuple):
    """Money moved between grants; `sums` are those of the rows in kr. by year.

    They are None where rows are in several price levels. `price_level` may be "unstated".
    `illustrative` says that the amounts are made up.
    """

    id: str
    title: Text
    price_level: str
    years: tuple[str, ...]
    rows: tuple[TransferRow, ...]
    sums: tuple[int, ...] | None
    illustrative: bool
