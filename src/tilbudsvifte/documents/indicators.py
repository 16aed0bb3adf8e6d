"""`indicators.yaml`: the social indicators in their stated order, and the populations."""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field

from tilbudsvifte.documents.fields import (
    Contradiction,
    Date,
    Exact,
    Figure,
    Id,
    Local,
    Model,
    Name,
    Persons,
    SetBy,
    Source,
    Term,
)

Scheme = Literal[
    "rank-order-centroid", "rank-sum", "rank-reciprocal", "rank-exponent", "equal", "explicit"
]
HowKnown = Literal["published", "derived", "estimate", "assumed"]
By = Literal["district", "area"]


class Weighting(Model):
    """How the order of the indicators becomes weights, and who chose that."""

    scheme: Scheme
    exponent: Annotated[int, Field(ge=0, le=20)] | None = None
    weights: dict[Id, Exact] = {}
    set_by: SetBy
    reason: Local | None = None
    source: Source | None = None


class ManyTimes(Term):
    """How many times a figure may be what the others' rate gives, or that the figure, unnoticed."""

    value: Exact


class Population(Model):
    """A number of residents by district or area: for rates, and for figures per inhabitant."""

    name: Local
    reference: Date
    known: HowKnown
    note: Local | None = None
    by: By = "district"
    values: Annotated[dict[Id, Persons], Field(min_length=1)]
    source: Source


class Series(Model):
    """One series of figures, in the unit of its indicator.

    `known` is how the figures came about, `fit` how well they stand for what the paper names.
    """

    stands_for: Name
    name: Local
    fit: Literal["direct", "proxy"]
    known: HowKnown
    reference: Date
    note: Local | None = None
    by: By = "district"
    values: Annotated[dict[Id, Figure], Field(min_length=1)]
    source: Source


class Indicator(Model):
    """A social statistic with its rank; its parts are added, or `values: unpublished` stands."""

    rank: Annotated[int, Field(ge=1, le=1000)]
    name: Local
    unit: Local
    measure: Literal["count", "rate"] = "count"
    per: Annotated[int, Field(ge=1, le=10**9)] | None = None
    of: Id | None = None
    use: Literal["count", "rate"] = "count"
    parts: dict[Id, Series] = {}
    values: Literal["unpublished"] | None = None
    note: Local | None = None
    source: Source


def _tied(value: Any) -> Any:  # noqa: ANN401 - whatever the file holds
    """One id is a group of its own."""
    return value if isinstance(value, list) else [value]


TiedIds = Annotated[
    list[Id],
    Field(min_length=1),
    BeforeValidator(_tied, json_schema_input_type=Id | Annotated[list[Id], Field(min_length=1)]),
]


class Order(Model):
    """Another order of the indicators than that of their ranks, most important first.

    An entry is an id, or a list of ids that are tied; indicators not listed are not in the order.
    """

    name: Local
    order: Annotated[list[TiedIds], Field(min_length=1)]
    note: Local | None = None
    source: Source


class Indicators(Model):
    """The indicators, their weighting, and the populations."""

    schema_: Literal["tilbudsvifte/1"] = Field(alias="schema")
    weighting: Weighting
    per_inhabitant: Id | None = None
    per_potential_user: Id | None = None
    many_times: ManyTimes | None = None
    populations: dict[Id, Population] = {}
    indicators: Annotated[dict[Id, Indicator], Field(min_length=1, max_length=50)]
    orders: dict[Id, Order] = {}
    contradictions: dict[Id, Contradiction] = {}

    def ranked(self) -> list[tuple[str, Indicator]]:
        """All indicators with their ids, most important first; ties in file order."""
        return sorted(self.indicators.items(), key=lambda entry: entry[1].rank)

    def inhabitants(self) -> tuple[str, Population] | None:
        """The population that figures per inhabitant are per, with its id."""
        return self._population(self.per_inhabitant)

    def potential_users(self) -> tuple[str, Population] | None:
        """The population that figures per potential user are per, with its id."""
        return self._population(self.per_potential_user)

    def with_figures(self) -> list[tuple[str, Indicator]]:
        """The indicators that have figures, most important first."""
        return [entry for entry in self.ranked() if entry[1].parts]

    def _population(self, name: str | None) -> tuple[str, Population] | None:
        return None if name is None else (name, self.populations[name])
