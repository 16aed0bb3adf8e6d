"""`framework.yaml`: the terms of the exercise, and who set each of them."""

from typing import Annotated, Literal

from pydantic import Field

from tilbudsvifte.documents.fields import (
    Amount,
    Contradiction,
    Date,
    Exact,
    Frame,
    Id,
    Known,
    Kroner,
    KronerTerm,
    Local,
    Model,
    Name,
    Source,
    Term,
    Whole,
    Words,
)
from tilbudsvifte.documents.terms import Justification, RuleTerm, Thresholds, Waivable


class Paper(Model):
    """A document or a statistical table that the files refer to."""

    title: Words
    publisher: Name | None = None
    date: Date | None = None
    journal: Name | None = None
    note: Local | None = None


class District(Model):
    """A part of an area; statistics come by district."""

    name: Name
    aliases: list[Name] = []


class Area(Model):
    """One of the areas that the frame is divided between."""

    name: Name
    aliases: list[Name] = []
    centre: Name | None = None
    track: Id | None = None
    offers_today: Whole | None = None
    districts: dict[Id, District] = {}
    note: Local | None = None
    source: Source | None = None
    alias_sources: list[Source] = []


class TrackAlias(Model):
    """Another name that a paper gives a track."""

    name: Name
    known: Known = "certain"
    reason: Words | None = None
    source: Source


class Track(Model):
    """A professional track that an area answers for."""

    number: Whole
    name: Name
    aliases: list[TrackAlias] = []
    source: Source


class Principle(Model):
    """One of the principles that govern the exercise."""

    number: Whole
    text: Words
    source: Source


class Event(Model):
    """A point or a period of the time plan, at the precision the papers give."""

    text: Words
    date: Date
    until: Date | None = None
    optional: bool = False
    source: Source


class InviteeGroup(Model):
    """A group that every area invites."""

    text: Words
    source: Source


class Announced(Model):
    """The guideline that was announced to the areas, in the unit of the file."""

    amounts: dict[Id, Amount]
    figures_published: bool
    note: Local | None = None
    source: Source


class AppliesTerm(Term):
    """Which guideline applies."""

    value: Literal["announced", "computed"]


class GivenKey(Model):
    """A key given whole: each area's share, as fractions or as numbers in proportion."""

    name: Local
    shares: dict[Id, Exact]
    source: Source


class Framework(Model):
    """The terms: areas, tracks, principles, time plan, invitees, rounding, guideline, rules."""

    schema_: Literal["tilbudsvifte/1"] = Field(alias="schema")
    amounts_in: Kroner
    title: Local
    papers: dict[Id, Paper] = {}
    areas: Annotated[dict[Id, Area], Field(min_length=1, max_length=100_000)]
    tracks: dict[Id, Track] = {}
    principles: dict[Id, Principle] = {}
    timeline: dict[Id, Event] = {}
    invitees: dict[Id, InviteeGroup] = {}
    round_to: KronerTerm
    applies: AppliesTerm
    frame: Frame | None = None
    key: Id = "indicators"
    announced: Announced | None = None
    keys: dict[Id, GivenKey] = {}
    justification: Justification | None = None
    thresholds: Thresholds | None = None
    rules: dict[Id, RuleTerm] = {}
    waivers: dict[Id, Waivable] = {}
    contradictions: dict[Id, Contradiction] = {}

    @property
    def frame_set(self) -> int | None:
        """The frame in kr. where the file sets one, else None: the sum of the grants."""
        if isinstance(self.frame, str):
            return int(self.frame.removesuffix(" kr"))
        return None if self.frame is None else self.frame * self.amounts_in
