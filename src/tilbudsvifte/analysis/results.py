"""What the analyses find: frozen, complete, in whole kroner and exact fractions.

Named tuples, because a run pays for every class it makes and a frozen dataclass costs four times
as much. A renderer needs nothing else. Amounts are kr.; a share is of the whole city unless it says
otherwise; None stands where there is no such figure.
"""

from collections.abc import Sequence
from fractions import Fraction
from typing import Literal, NamedTuple

from tilbudsvifte.engine.missing import Turning, how_firm
from tilbudsvifte.engine.shares import Shares
from tilbudsvifte.engine.verdicts import Verdict
from tilbudsvifte.texts import Text

Guideline = Literal["announced", "computed"]


class Cited(NamedTuple):
    """A source, with the title of the paper where the data have it."""

    document: str
    title: str | None
    place: str | None
    quote: str | None


class Change(NamedTuple):
    """A change of the current budget `of`, in kr.: a guideline less that budget."""

    amount: int
    of: int

    @property
    def share(self) -> Fraction | None:
        """The change as a share of the current budget; None where there is none."""
        return Fraction(self.amount, self.of) if self.of else None


class PerUnit(NamedTuple):
    """Kr. per offer or per inhabitant, of the current budget and of the guideline that applies."""

    current: Fraction
    guideline: Fraction

    @classmethod
    def of(cls, current: int, guideline: int, number: int | Fraction | None) -> "PerUnit | None":
        """Both amounts in kr. over a number, or None where there is none."""
        if not number:
            return None
        return cls(Fraction(current) / number, Fraction(guideline) / number)


class Reach(NamedTuple):
    """How far the stated order alone limits an area's guideline, and what that says.

    `least` and `greatest` are outwards to the rounding unit, each with the corner of the order
    that gives it (the first k indicators equally); `turns_at` are the corners at which the
    direction changes, for a verdict that depends. `turning` is what the indicators without figures
    could change, empty where nothing is missing or where that was not asked for.
    """

    least: int
    greatest: int
    least_corner: int
    greatest_corner: int
    verdict: Verdict
    turns_at: tuple[int, ...]
    turning: Turning = Turning(None, None)

    @property
    def rounding_decides(self) -> bool:
        """Whether it is rounding alone that makes more or less of today's budget."""
        return self.verdict is Verdict.DEPENDS and not self.turns_at

    @property
    def holds_whatever(self) -> bool | None:
        """Whether a gain or a loss holds at all corners whatever the missing shares.

        None where nothing is missing, or the verdict is another.
        """
        return how_firm(self.verdict, self.turning)[0]

    @property
    def turns_at_share(self) -> Fraction | None:
        """The share of each missing indicator at which the verdict turns, if it can turn."""
        return how_firm(self.verdict, self.turning)[1]


class AreaResult(NamedTuple):
    """One area: what it has, what the guideline gives it, and how certain that is.

    `position` is its place in the file, from 0, and in the shares of each indicator.
    """

    position: int
    id: str
    name: str
    districts: tuple[str, ...]
    offers_today: int | None
    population: int | Fraction | None
    current: int
    share: Fraction
    computed: int
    announced: int | None
    guideline: int
    computed_change: Change
    announced_change: Change | None
    computed_less_announced: int | None
    change: Change
    to_justify: int
    reach: Reach | None
    centre: str | None
    track_number: int | None
    track: str | None

    @property
    def turns_away(self) -> bool:
        """Whether the change goes another way than the verdict, because it is of another guideline.

        The verdict is of the computed one, the change of the one that applies.
        """
        if self.reach is None or self.change == self.computed_change:
            return False
        amount = self.change.amount
        way = Verdict.GAINS if amount > 0 else Verdict.LOSES if amount else Verdict.UNCHANGED
        return self.reach.verdict not in {Verdict.DEPENDS, way}

    @property
    def per_offer(self) -> PerUnit | None:
        """Kr. per offer of today."""
        return PerUnit.of(self.current, self.guideline, self.offers_today)

    @property
    def per_inhabitant(self) -> PerUnit | None:
        """Kr. per inhabitant."""
        return PerUnit.of(self.current, self.guideline, self.population)


class DistrictResult(NamedTuple):
    """One district: its part of its area's rounded computed guideline."""

    id: str
    name: str
    area: str
    area_name: str
    share: Fraction
    computed: int
    population: int | Fraction | None
    per_inhabitant: Fraction | None


class Totals(NamedTuple):
    """Sums over the areas.

    `moved` is what goes from areas to other areas under the guideline that applies (the lesser of
    all gains and all losses), and its share of the current budgets.
    """

    offers_today: int | None
    population: int | Fraction | None
    current: int
    computed: int
    announced: int | None
    guideline: int
    change: Change
    moved: Change

    @property
    def per_offer(self) -> PerUnit | None:
        """Kr. per offer of today."""
        return PerUnit.of(self.current, self.guideline, self.offers_today)

    @property
    def per_inhabitant(self) -> PerUnit | None:
        """Kr. per inhabitant."""
        return PerUnit.of(self.current, self.guideline, self.population)


class MovedResult(NamedTuple):
    """A grant's move from one appropriation to another."""

    from_: str
    to: str
    date: str | None
    source: Cited


class GrantResult(NamedTuple):
    """A grant in the frame or left out of it, and why.

    `counted` is what it adds to the frame, in the frame's price level.
    """

    id: str
    name: Text
    area: str | None
    offers: tuple[str, ...]
    city_wide: bool
    amount: int
    in_frame: bool
    counted: int
    price_level: str
    term: str
    expires: str | None
    pending: Text | None
    reason: Text | None
    moved: MovedResult | None
    source: Cited


class FrameResult(NamedTuple):
    """What is divided.

    `grants` is the sum of the grants in the frame, `given` whether another frame was set, and
    `unplaced` what lies in the frame but in no area. `price_level` is that of all these amounts,
    those that had to be converted to it included.
    """

    amount: int
    grants: int
    given: bool
    unplaced: int
    price_level: str
    included: tuple[GrantResult, ...]
    left_out: tuple[GrantResult, ...]


class SeriesResult(NamedTuple):
    """One series behind an indicator: what it stands for, how known, how well it fits.

    `by` is what it has a figure for, `"district"` or `"area"`; `total` is the sum of its counts,
    None for rates.
    """

    id: str
    name: Text
    stands_for: str
    fit: str
    known: str
    reference: str
    by: str
    total: int | Fraction | None
    note: Text | None
    source: Cited


class PopulationResult(NamedTuple):
    """The population that figures per inhabitant are per."""

    id: str
    name: Text
    known: str
    reference: str
    note: Text | None
    source: Cited


class IndicatorResult(NamedTuple):
    """An indicator in its place in the order; `weight` and `shares` are None without figures.

    `weight` is None, too, where a key was given whole. `shares` has one numerator an area.
    """

    id: str
    name: Text
    unit: Text
    rank: int
    measure: str
    use: str
    weight: Fraction | None
    shares: Shares | None
    series: tuple[SeriesResult, ...]
    note: Text | None
    source: Cited

    def count_of(self, position: int) -> int | None:
        """The count of the area at `position`, where the figures are counts."""
        return self.shares.numerators[position] if self.shares and self.measure == "count" else None


class KeyResult(NamedTuple):
    """Where the key comes from: the indicators, the announced guideline, or given whole."""

    id: str
    name: Text | None
    source: Cited | None


class WeightingResult(NamedTuple):
    """The scheme that turned the order into weights, and who chose it."""

    scheme: str
    exponent: int | None
    set_by: str
    reason: Text | None
    source: Cited | None


class AnnouncedResult(NamedTuple):
    """The announced guideline as a whole; `less_frame` is its total less the frame."""

    total: int
    less_frame: int
    figures_published: bool
    note: Text | None
    source: Cited


class ContradictionResult(NamedTuple):
    """A question that the papers answer in more than one way."""

    id: str
    about: Text
    concerns: tuple[str, ...]
    readings: tuple[tuple[str, Cited], ...]


class Tie(NamedTuple):
    """Names of areas, or of an area's districts, whose remainders were equal at the cut.

    `served` are those of them that got the last units, because they stand first in the file.
    `area` is the id of the area whose districts they are, None for areas of the city.
    """

    tied: tuple[str, ...]
    served: tuple[str, ...]
    area: str | None

    @classmethod
    def of(
        cls,
        names: Sequence[str],
        tied: Sequence[int],
        served: Sequence[int],
        area: str | None = None,
    ) -> "Tie":
        """A tie of those at the positions `tied`, of whom `served` got a unit."""
        return cls(tuple(names[i] for i in tied), tuple(names[i] for i in served), area)


class OperatorResult(NamedTuple):
    """Who runs an offer, as far as papers say."""

    name: str | None
    ownership: str
    known: str
    reason: str | None
    source: Cited


class ProposedResult(NamedTuple):
    """What a paper proposes for an offer; `replaced_by` and `premises_from` are ids of offers."""

    action: str
    text: Text
    reason: str | None
    replaced_by: tuple[str, ...]
    premises_from: str | None
    city_wide: bool
    source: Cited


class OfferResult(NamedTuple):
    """An offer that a paper names, with what the papers say and how certain that is.

    `disputed` are the questions about it that the papers answer in more than one way.
    """

    id: str
    name: str
    aliases: tuple[str, ...]
    status: str
    counts: str
    counts_reason: str | None
    known: str
    reason: str | None
    address: str | None
    operator: OperatorResult | None
    proposed: ProposedResult | None
    disputed: tuple[Text, ...]
    note: Text | None
    sources: tuple[Cited, ...]


class Sheet(NamedTuple):
    """What one area is handed beside its figures."""

    centre: str | None
    track_number: int | None
    track: str | None
    offers: tuple[OfferResult, ...]


class TermResult(NamedTuple):
    """Who set a term of the exercise, and why."""

    set_by: str
    reason: Text | None
    source: Cited | None


class Allocation(NamedTuple):
    """A frame divided between areas, with all that it rests on."""

    title: Text
    unit: int
    round_to: int
    rounding: TermResult
    applies: Guideline
    applies_set_by: str
    applies_source: Cited | None
    frame: FrameResult
    odd: int
    key: KeyResult
    weighting: WeightingResult
    indicators: tuple[IndicatorResult, ...]
    population: PopulationResult | None
    announced: AnnouncedResult | None
    areas: tuple[AreaResult, ...]
    districts: tuple[DistrictResult, ...]
    totals: Totals
    ties: tuple[Tie, ...]
    contradictions: tuple[ContradictionResult, ...]
    sheet: Sheet | None = None

    @property
    def divided(self) -> int:
        """What is divided of the frame, kr.: all but what rounding leaves over."""
        return self.frame.amount - self.odd
