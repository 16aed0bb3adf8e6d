"""What a scenario expects: figures with a tolerance, words, and findings."""

import re
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import BeforeValidator, Field, PlainValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from tilbudsvifte.documents.fields import (
    MOST_KRONER,
    Exact,
    Id,
    Kroner,
    Local,
    Model,
    Whole,
    fraction,
)

_KRONER = re.compile(r"(-?(?:0|[1-9][0-9]{0,30})) kr")


class Money(NamedTuple):
    """An amount as it was written: a number of the file's units, or of kroner."""

    number: int
    in_kroner: bool

    def kroner(self, unit: int) -> int:
        """The amount in kr., where the file's unit is `unit` kr."""
        return self.number if self.in_kroner else self.number * unit


class Number(NamedTuple):
    """An exact number; one that was written as a decimal has its number of decimals."""

    value: Fraction
    decimals: int | None


def _money(value: Any) -> Money:  # noqa: ANN401 - whatever the file holds
    """Accept a whole number in the unit of the file, or kroner: `10907500 kr`."""
    kroner = _KRONER.fullmatch(value) if isinstance(value, str) else None
    number = int(kroner[1]) if kroner else value
    if type(number) is not int:
        raise PydanticCustomError("money", "not an amount")
    if abs(number) > MOST_KRONER:
        raise PydanticCustomError("less_than_equal", "too large", {"le": MOST_KRONER})
    return Money(number, in_kroner=kroner is not None)


def _not_less(value: Any) -> Money:  # noqa: ANN401
    try:
        money = _money(value)
    except PydanticCustomError as error:
        kind = "tolerance" if error.type == "money" else error.type
        raise PydanticCustomError(kind, "not a tolerance", error.context) from error
    if money.number < 0:
        raise PydanticCustomError("negative", "less than zero")
    return money


def _number(value: Any) -> Number:  # noqa: ANN401
    """Accept a fraction such as `1/3`, a whole number, or a decimal with the digits that count."""
    decimals = -int(value.as_tuple().exponent) if isinstance(value, Decimal) else None
    return Number(fraction(value), decimals)


def _alone(value: Any) -> Any:  # noqa: ANN401
    """A figure alone is one without a tolerance."""
    return value if isinstance(value, dict) else {"value": value}


_MONEY_SCHEMA = {
    "anyOf": [{"type": "integer"}, {"type": "string", "pattern": "^-?(0|[1-9][0-9]{0,15}) kr$"}]
}
_TOLERANCE_SCHEMA = {
    "anyOf": [
        {"type": "integer", "minimum": 0},
        {"type": "string", "pattern": "^(0|[1-9][0-9]{0,15}) kr$"},
    ]
}
_NUMBER_SCHEMA = {
    "anyOf": [
        {"type": "number", "minimum": 0},
        {"type": "string", "pattern": "^[0-9]{1,19}/[1-9][0-9]{0,18}$"},
    ]
}
_Money = Annotated[Money, PlainValidator(_money), WithJsonSchema(_MONEY_SCHEMA)]
_Number = Annotated[Number, PlainValidator(_number), WithJsonSchema(_NUMBER_SCHEMA)]


class Expected(Model):
    """A figure and how far the result may be from it; a tolerance says why."""

    reason: Local | None = None


class ExpectedMoney(Expected):
    """An amount, in the unit of the file or as kroner."""

    value: _Money
    tolerance: (
        Annotated[Money, PlainValidator(_not_less), WithJsonSchema(_TOLERANCE_SCHEMA)] | None
    ) = None


class ExpectedNumber(Expected):
    """An exact number, or a decimal that is compared at the digits written."""

    value: _Number
    tolerance: Exact | None = None


class ExpectedCount(Expected):
    """A whole number."""

    value: Whole
    tolerance: Whole | None = None


Amount = Annotated[
    ExpectedMoney, BeforeValidator(_alone, json_schema_input_type=_Money | ExpectedMoney)
]
Share = Annotated[
    ExpectedNumber, BeforeValidator(_alone, json_schema_input_type=_Number | ExpectedNumber)
]
Count = Annotated[
    ExpectedCount, BeforeValidator(_alone, json_schema_input_type=Whole | ExpectedCount)
]


class ExpectedBounds(Model):
    """The least and the greatest guideline that the order allows."""

    least: Amount | None = None
    greatest: Amount | None = None


class ExpectedDistricts(Model):
    """Figures by district: its part of its area's computed guideline, its share of the city."""

    shares: dict[Id, Share] = Field(default_factory=dict)
    computed: dict[Id, Amount] = Field(default_factory=dict)


class ExpectedSeverities(Model):
    """How many findings there are of each severity, whatever rule they are of."""

    errors: Count | None = None
    warnings: Count | None = None
    notes: Count | None = None


class Expect(Model):
    """What a budget must be; what is not named is not compared.

    Amounts are in the unit `amounts_in`. `guideline` is the one that applies, `per_inhabitant` its
    kr. per inhabitant, `change` the guideline less today's budget. `refused` are the codes of the
    errors for which no budget can be computed at all.
    """

    amounts_in: Kroner | None = None
    frame: Amount | None = None
    odd: Amount | None = None
    weights: dict[Id, Share] = Field(default_factory=dict)
    shares: dict[Id, Share] = Field(default_factory=dict)
    offers_today: dict[Id, Count] = Field(default_factory=dict)
    current: dict[Id, Amount] = Field(default_factory=dict)
    computed: dict[Id, Amount] = Field(default_factory=dict)
    guideline: dict[Id, Amount] = Field(default_factory=dict)
    change: dict[Id, Amount] = Field(default_factory=dict)
    per_inhabitant: dict[Id, Share] = Field(default_factory=dict)
    bounds: dict[Id, ExpectedBounds] = Field(default_factory=dict)
    verdicts: dict[Id, Literal["gains", "loses", "depends", "unchanged"]] = Field(
        default_factory=dict
    )
    outside_frame: dict[Id, Amount] = Field(default_factory=dict)
    districts: ExpectedDistricts | None = None
    deviations: dict[Id, Amount] = Field(default_factory=dict)
    findings: dict[Id, Count] = Field(default_factory=dict)
    severities: ExpectedSeverities | None = None
    refused: Annotated[list[Id], Field(min_length=1)] = Field(default_factory=list)
