"""The terms of `framework.yaml` that proposals are judged by; each says who set it."""

from typing import Annotated, Literal

from pydantic import Field

from tilbudsvifte.documents.fields import Exact, Id, KronerTerm, Model, Name, Term, Whole

InterviewKind = Literal["users", "user-councils", "potential-users"]


class WholeTerm(Term):
    """A term that is a whole number."""

    value: Whole


class ExactTerm(Term):
    """A term that is an exact number."""

    value: Exact


class CountsTerm(Term):
    """How much of a qualifying activity's cost justifies."""

    value: Literal["outside-share", "full-cost"]


class NegativeTerm(Term):
    """What a budget below the guideline wants."""

    value: Literal["none", "text", "settled"]


class EventTerm(Term):
    """A term that is an event of the time plan."""

    value: Id


class InterviewsTerm(Term):
    """The kinds of interviews that are to be held."""

    value: list[InterviewKind]


class Justification(Model):
    """What departs from a guideline, and what justifies that it does.

    An activity qualifies if at least `minimum_outside_share` and `minimum_outside_users` of its
    users live in other areas, in at least `minimum_other_areas` of them. It then justifies its
    cost, or its cost times the outside share. A budget below the guideline wants nothing, a text,
    or activities of other areas that serve its users for as much.
    """

    tolerance: KronerTerm
    minimum_outside_share: ExactTerm
    minimum_outside_users: WholeTerm
    minimum_other_areas: WholeTerm
    counts: CountsTerm
    negative_deviation: NegativeTerm


class Thresholds(Model):
    """The other numbers and kinds that rules compare with.

    `process_period` is an event of the time plan; counts of persons below `smallest_count` are
    not shown.
    """

    least_offers: WholeTerm
    expected_offers: WholeTerm
    process_period: EventTerm
    interviews: InterviewsTerm
    smallest_count: WholeTerm


class RuleTerm(Term):
    """A rule in force, and the paper that asks for it; without a paper it is a choice."""


class Waivable(Term):
    """Who may let a proposal off a rule."""

    granted_by: Annotated[list[Name], Field(min_length=1)]
