"""The terms of `framework.yaml` that proposals are judged by; each says who set it."""

from typing import Annotated, Literal

from pydantic import Field

from tilbudsvifte.documents.fields import (
    Exact,
    Id,
    Kroner,
    Local,
    Model,
    Name,
    SetBy,
    Source,
    Term,
    Whole,
)

InterviewKind = Literal["users", "user-councils", "potential-users"]


class Justification(Model):
    """What departs from a guideline, and what justifies that it does.

    An activity qualifies if at least `minimum_outside_share` and `minimum_outside_users` of its
    users live in other areas, in at least `minimum_other_areas` of them. It then justifies its
    cost, or its cost times the outside share. A budget below the guideline wants nothing, a text,
    or activities of other areas that serve its users for as much.
    """

    tolerance: Term[Kroner]
    minimum_outside_share: Term[Exact]
    minimum_outside_users: Term[Whole]
    minimum_other_areas: Term[Whole]
    counts: Term[Literal["outside-share", "full-cost"]]
    negative_deviation: Term[Literal["none", "text", "settled"]]


class Thresholds(Model):
    """The other numbers and kinds that rules compare with.

    `process_period` is an event of the time plan; counts of persons below `smallest_count` are
    not shown.
    """

    least_offers: Term[Whole]
    expected_offers: Term[Whole]
    process_period: Term[Id]
    interviews: Term[list[InterviewKind]]
    smallest_count: Term[Whole]


class RuleTerm(Model):
    """A rule in force, and the paper that asks for it; without a paper it is a choice."""

    set_by: SetBy
    reason: Local | None = None
    source: Source | None = None


class Waivable(Model):
    """Who may let a proposal off a rule."""

    granted_by: Annotated[list[Name], Field(min_length=1)]
    set_by: SetBy
    reason: Local | None = None
    source: Source | None = None
