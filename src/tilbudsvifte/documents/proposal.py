"""A proposal: an area's plan for its offers, what it costs, and how it came about."""

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from tilbudsvifte.documents.fields import (
    LEFT_OPEN,
    MOST_WHOLE,
    Amount,
    Date,
    Id,
    Kroner,
    Local,
    Model,
    Name,
    PriceLevel,
    Whole,
    Words,
)
from tilbudsvifte.documents.left_out import Path
from tilbudsvifte.documents.offers import ClosingReason, Ownership
from tilbudsvifte.documents.process import Process
from tilbudsvifte.documents.transfers import Transfer

FRAME = "frame"  # in a move of money: the other areas, by way of the frame

Action: TypeAlias = Literal["continues", "changes", "merges", "closes", "opens"]
Provides: TypeAlias = Literal[
    "social", "courses", "employment", "education", "health", "peer", "information", "other"
]
ActivityKind: TypeAlias = Literal[
    "open-course",
    "referred-course",
    "peer",
    "information",
    "employment",
    "education",
    "health",
    "network",
    "other",
]


def _counts(value: Any) -> Any:  # noqa: ANN401 - whatever the file holds
    """Read one number as a list of one; what is neither is a number gone wrong."""
    if isinstance(value, list) or value is None:
        return value
    if type(value) is not int:
        raise PydanticCustomError("int_type", "not a number")
    if value < 0:
        raise PydanticCustomError("negative", "less than zero")
    if value > MOST_WHOLE:
        raise PydanticCustomError("less_than_equal", "too many", {"le": MOST_WHOLE})
    return [{"count": value}]


class Counted(Model):
    """A number of persons, and who counted them."""

    count: Whole
    by: Name | None = None


Counts = Annotated[
    list[Counted], BeforeValidator(_counts, json_schema_input_type=Whole | list[Counted])
]


class Users(Model):
    """Users today, potential users and places; each a number, or several that disagree."""

    today: Counts | None = None
    potential: Counts | None = None
    capacity: Counts | None = None


class PlannedOperator(Model):
    """Who is to run an offer; `to-be-chosen` where that is not settled."""

    name: Name | None = None
    ownership: Ownership


class Premises(Model):
    """Where an offer is to be: in rooms of its own, those of another, or somewhere else."""

    address: Words | None = None
    taken_over_from: Id | None = None
    moves_to: Words | None = None


class Reason(Model):
    """Why an offer closes or merges."""

    kind: ClosingReason
    text: Words | None = None


class OpeningHours(Model):
    """When an offer is open."""

    weekdays: Words | None = None
    weekends: Words | None = None
    holidays: Words | None = None


class PlannedOffer(Model):
    """What happens to an offer; amounts are a year's, in the unit of the file.

    `budget` is all that it costs to run, `grant` the municipality's part of it, `grant_today` that
    part today. `paid_by` is a grant outside the frame; without it the frame pays. One entry may
    stand for `count` offers that the papers do not name. An opening is proposed, never decided.
    """

    name: Name | None = None
    count: Annotated[int, Field(ge=1, le=1000)] = 1
    action: Action | None = None
    grant_today: Amount | None = None
    budget: Amount | None = None
    grant: Amount | None = None
    paid_by: Id | None = None
    operator: PlannedOperator | None = None
    district: Id | None = None
    premises: Premises | None = None
    provides: Annotated[list[Provides], LEFT_OPEN] = []
    tracks: Annotated[list[Id], LEFT_OPEN] = []
    principles: Annotated[list[Id], LEFT_OPEN] = []
    reason: Reason | None = None
    merged_into: Id | None = None
    replaced_by: Annotated[list[Id], LEFT_OPEN] = []
    users: Users | None = None
    opening_hours: OpeningHours | None = None
    priority: Words | None = None
    note: Words | None = None

    @property
    def ends(self) -> bool:
        """Whether nothing of its own is left of it."""
        return self.action in {"closes", "merges"}


class Move(Model):
    """Money that goes from one offer to another, or between an offer and the other areas."""

    from_: Id = Field(alias="from")
    to: Id
    amount: Amount


class Activity(Model):
    """A city-wide activity: what it costs its host, and the users it expects by home area.

    `users_elsewhere` live outside all areas. `paid_by` is a grant outside the frame.
    """

    name: Name
    host: Id
    cost: Amount
    kind: ActivityKind
    track: Id | None = None
    counted_in: Literal["users", "visits", "hours"]
    users: dict[Id, Whole]
    users_elsewhere: Whole = 0
    paid_by: Id | None = None
    text: Words | None = None


class Waiver(Model):
    """Leave to break a rule: who granted it, and why."""

    granted_by: Name
    reason: Words
    journal: Words | None = None


class Proposal(Model):
    """One variant of an area's plan; a draft may leave parts open, a final one may not.

    With `illustrative` the amounts and numbers of users are made up, and the text says so; those of
    a transfer with a source are the paper's own.
    """

    schema_: Literal["tilbudsvifte/1"] = Field(alias="schema")
    area: Id
    variant: Id | None = None
    stage: Literal["draft", "final"]
    amounts_in: Kroner
    price_level: PriceLevel
    illustrative: Local | None = None
    title: Name | None = None
    date: Date | None = None
    responsible: Name | None = None
    offers: Annotated[dict[Id, PlannedOffer], Field(min_length=1)]
    money: Annotated[list[Move], LEFT_OPEN] = []
    city_wide: Annotated[dict[Id, Activity], LEFT_OPEN] = {}
    users: Users | None = None
    prioritised: Words | None = None
    agreements: list[Words] | None = None
    disagreements: list[Words] | None = None
    justification: Words | None = None
    process: Process | None = None
    transfers: Annotated[dict[Id, Transfer], LEFT_OPEN] = {}
    waivers: Annotated[dict[Id, Waiver], LEFT_OPEN] = {}

    def makes_up(self, path: Path) -> bool:
        """Whether the amounts at `path` are made up."""
        transfer = self.transfers[str(path[1])] if path[:1] == ("transfers",) else None
        return self.illustrative is not None and (transfer is None or transfer.source is None)
