"""`offers.yaml`: the offers that papers name, and the grants."""

from typing import Annotated, Literal

from pydantic import Field

from tilbudsvifte.documents.fields import (
    Amount,
    Contradiction,
    Date,
    Exact,
    Id,
    Known,
    Kroner,
    Local,
    Model,
    Name,
    PriceLevel,
    PriceYear,
    Source,
    Words,
)

ClosingReason = Literal["premises", "geography", "use", "merged-into-larger", "grant-expired"]
Ownership = Literal[
    "municipal", "self-governing", "private", "association", "to-be-chosen", "unstated"
]


class Moved(Model):
    """A grant that was moved from one appropriation to another."""

    from_: Name = Field(alias="from")
    to: Name
    date: Date | None = None
    source: Source


class Grant(Model):
    """An amount given to an area, to offers, or to the whole city, in the unit of the file.

    Without `area` it lies in no single area. Outside the frame it says why.
    """

    name: Local
    area: Id | None = None
    offers: list[Id] = []
    amount: Amount
    price_level: PriceLevel
    term: Literal["permanent", "temporary", "unstated"]
    expires: Date | None = None
    pending: Local | None = None
    in_frame: bool
    city_wide: bool = False
    reason: Local | None = None
    moved: Moved | None = None
    source: Source


class PriceFactor(Model):
    """What an amount in one price level is multiplied by to stand in another.

    An amount whose price level no paper states cannot be converted.
    """

    from_: PriceYear = Field(alias="from")
    to: PriceYear
    factor: Exact
    source: Source


class Location(Model):
    """Where an offer belongs: an area (certain or inferred), outside all of them, or unknown."""

    area: Id | None = None
    known: Literal["certain", "inferred", "outside", "uncertain"]
    reason: Words | None = None


class Operator(Model):
    """Who runs an offer."""

    name: Name | None = None
    ownership: Ownership
    known: Known = "certain"
    reason: Words | None = None
    source: Source


class Proposed(Model):
    """What a paper proposes for an offer; proposed, never decided."""

    action: Literal["continues", "changes", "merges", "closes", "opens", "moves", "wish"]
    text: Local
    reason: ClosingReason | None = None
    replaced_by: list[Id] = []
    premises_from: Id | None = None
    city_wide: bool = False
    source: Source


class Offer(Model):
    """An offer that a paper names, with what the papers say of it and how certain that is.

    One that is `expiring` has a grant outside the frame that runs out, and no paper says what then
    becomes of it; one that has `expired` is no longer there.
    """

    name: Name
    aliases: list[Name] = []
    status: Literal["existing", "expiring", "expired", "proposed"]
    counts: Literal["yes", "unclear", "no"] = "yes"
    counts_reason: Words | None = None
    location: Location
    address: Words | None = None
    operator: Operator | None = None
    proposed: Proposed | None = None
    note: Local | None = None
    sources: Annotated[list[Source], Field(min_length=1)]


class Offers(Model):
    """The offers and the grants."""

    schema_: Literal["tilbudsvifte/1"] = Field(alias="schema")
    amounts_in: Kroner
    price_level: PriceLevel | None = None
    price_factors: dict[Id, PriceFactor] = {}
    grants: Annotated[dict[Id, Grant], Field(min_length=1)]
    offers: dict[Id, Offer] = {}
    contradictions: dict[Id, Contradiction] = {}
