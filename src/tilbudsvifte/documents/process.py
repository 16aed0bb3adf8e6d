"""How an area came to its proposal: journal references and counts by group, never names."""

from typing import Annotated, Literal

from pydantic import Field

from tilbudsvifte.documents.fields import LEFT_OPEN, Date, Id, Model, Whole, WholePercent, Words
from tilbudsvifte.documents.terms import InterviewKind


class Workshop(Model):
    """One meeting; `users` is how many of the participants were users, `user_percent` as stated.

    With `approximate` the number of users is an estimate ("ca.").
    """

    date: Date | None = None
    participants: Whole | None = None
    users: Whole | None = None
    approximate: bool = False
    user_percent: WholePercent | None = None
    groups: Annotated[dict[Id, Whole], LEFT_OPEN] = {}
    minutes: Words | None = None


class Invited(Model):
    """A group that was invited: how many came, or why none did or none was invited."""

    took_part: Whole | None = None
    absent: Words | None = None


class Interviews(Model):
    """Interviews of one kind; `persons` where more than one took part in each."""

    kind: InterviewKind
    count: Whole | None = None
    persons: Whole | None = None
    minutes: Words | None = None


class Contribution(Model):
    """What a group put forward, and what became of it."""

    from_: Id = Field(alias="from")
    text: Words
    used: Literal["yes", "partly", "no"] | None = None
    why: Words | None = None


class Process(Model):
    """The documentation; lists and minutes are named by where they are kept.

    `persons` is how many different persons took part, where anybody knows.
    """

    participants_list: Words | None = None
    invitees_list: Words | None = None
    persons: Whole | None = None
    workshops: Annotated[dict[Id, Workshop], LEFT_OPEN] = {}
    invited: Annotated[dict[Id, Invited], LEFT_OPEN] = {}
    interviews: Annotated[dict[Id, Interviews], LEFT_OPEN] = {}
    contributions: Annotated[dict[Id, Contribution], LEFT_OPEN] = {}
