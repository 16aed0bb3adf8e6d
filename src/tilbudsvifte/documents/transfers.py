"""Money moved between grants: a table of lines that sum to zero in every year."""

from typing import Annotated, Literal

from pydantic import Field

from tilbudsvifte.documents.fields import (
    MOST_KRONER,
    Local,
    Model,
    Name,
    PriceLevel,
    PriceYear,
    Source,
    Words,
)

SignedAmount = Annotated[int, Field(ge=-MOST_KRONER, le=MOST_KRONER)]


class TransferLine(Model):
    """What one grant gives up (less than zero) or receives, by year, in the unit of the file.

    `point` is the point of the recommendation; an income is written with the sign that the table
    of the paper gives it.
    """

    point: Words | None = None
    committee: Name | None = None
    grant: Name
    function: Words | None = None
    kind: Literal["expense", "income"]
    amounts: Annotated[dict[PriceYear, SignedAmount], Field(min_length=1)]
    price_level: PriceLevel | None = None
    permanent: bool


class Transfer(Model):
    """A transfer; a line without a price level is in that of the transfer."""

    title: Local
    price_level: PriceLevel
    lines: Annotated[list[TransferLine], Field(min_length=1)]
    source: Source | None = None
