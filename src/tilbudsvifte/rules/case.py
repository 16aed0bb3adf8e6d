"""What rules look at: a proposal with all that it comes to, and the proposals of a run."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from math import ceil, floor
from typing import NamedTuple

from tilbudsvifte.analysis.proposals.deviation import activities_of, deviation_of
from tilbudsvifte.analysis.proposals.plan import offer_name, plan_of
from tilbudsvifte.analysis.proposals.results import (
    ActivityResult,
    Deviation,
    Plan,
    Together,
    TransferResult,
    UsersResult,
)
from tilbudsvifte.analysis.proposals.together import together
from tilbudsvifte.analysis.proposals.transfers import transfers_of
from tilbudsvifte.analysis.proposals.users import users_of
from tilbudsvifte.analysis.results import Allocation, AreaResult
from tilbudsvifte.documents.dataset import Dataset
from tilbudsvifte.documents.framework import Area
from tilbudsvifte.documents.proposal import PlannedOffer, Proposal
from tilbudsvifte.documents.terms import Justification, Thresholds
from tilbudsvifte.documents.validation import Validated
from tilbudsvifte.texts import Value, message


class Terms(NamedTuple):
    """The data set that proposals are judged by, with the terms that rules need.

    `areas` are the results of the allocation by area, `position` each area's place among them.
    """

    dataset: Dataset
    allocation: Allocation
    areas: Mapping[str, AreaResult]
    position: Mapping[str, int]
    justification: Justification
    thresholds: Thresholds


@dataclass(eq=False)
class Case:
    """A proposal of an area that exists; what it comes to is worked out when first asked for."""

    terms: Terms
    file: Validated[Proposal]
    proposal: Proposal

    @property
    def dataset(self) -> Dataset:
        """The data set that the proposal is for."""
        return self.terms.dataset

    @property
    def area(self) -> Area:
        """The area as the framework describes it."""
        return self.dataset.framework.areas[self.proposal.area]

    @cached_property
    def result(self) -> AreaResult:
        """The area's guideline and current budget, in kr."""
        return self.terms.areas[self.proposal.area]

    @cached_property
    def plan(self) -> Plan:
        """The plan in kr."""
        return plan_of(self.proposal, self.dataset)

    @cached_property
    def activities(self) -> tuple[ActivityResult, ...]:
        """The city-wide activities, in the order of the file."""
        terms = self.terms
        return activities_of(self.proposal, self.dataset, terms.position, terms.justification)

    @cached_property
    def deviation(self) -> Deviation:
        """How far the plan departs from the guideline; of what is stated, if it is not complete."""
        return deviation_of(self.result, self.plan, self.activities, self.terms.justification)

    @cached_property
    def users(self) -> UsersResult:
        """Users today and as planned."""
        return users_of(self.proposal, self.plan, self.result)

    @cached_property
    def transfers(self) -> tuple[TransferResult, ...]:
        """The transfers with their sums by year."""
        return transfers_of(self.proposal)

    def name_of(self, offer_id: str) -> str:
        """An offer's name: as the proposal has it, as the data have it, or its id."""
        return offer_name(self.proposal, self.dataset, offer_id)

    def remaining(self) -> Iterator[tuple[str, PlannedOffer]]:
        """The offers that do not end."""
        return ((key, offer) for key, offer in self.proposal.offers.items() if not offer.ends)

    def shown(self, persons: int) -> int | str:
        """A number of persons; of few only that they are few."""
        least = self.terms.thresholds.smallest_count.value
        return persons if persons >= least else f"<{least}"

    def amounts(self, **kroner: int | Fraction) -> dict[str, Value]:
        """Values for a message: amounts in the unit of the data where that loses nothing.

        A fraction is rounded up to a whole krone (`down_…` is rounded down and loses the prefix).
        The unit goes with them as `unit`.
        """
        whole = {
            name.removeprefix("down_"): floor(amount) if name.startswith("down_") else ceil(amount)
            for name, amount in kroner.items()
        }
        unit = self.terms.allocation.unit
        if unit == 1 or any(amount % unit for amount in whole.values()):
            return {**whole, "unit": "kr."}
        shown: dict[str, Value] = {name: amount // unit for name, amount in whole.items()}
        return {**shown, "unit": message("rules.unit", unit=unit)}


@dataclass(eq=False)
class City:
    """The proposals of a run, at most one an area, in the order of the framework's areas."""

    terms: Terms
    cases: Sequence[Case]

    @cached_property
    def together(self) -> Together:
        """Sums, flows and adjusted budgets."""
        return together(
            [(case.result, case.plan, case.activities) for case in self.cases],
            self.terms.allocation,
        )

    @property
    def whole(self) -> bool:
        """Whether every area of the framework has a proposal in the run."""
        return len(self.cases) == len(self.terms.dataset.framework.areas)
