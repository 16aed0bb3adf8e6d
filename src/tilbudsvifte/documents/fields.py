"""The kinds of value that the files share: ids, texts, amounts, dates, exact numbers, sources."""

import re
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any, Literal, get_origin

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    PlainValidator,
    StringConstraints,
    WithJsonSchema,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from tilbudsvifte.documents.dates import days_in
from tilbudsvifte.texts import Text

MOST_KRONER = 10**15
MOST_WHOLE = 10**9
MOST_OF_ID = 80  # characters

_UNIT = re.compile(r"(?:([1-9][0-9]{0,18}) )?kr\Z")
_MOST_OF_UNIT = 10**9 - 1
_FRACTION = re.compile(r"([0-9]{1,19})/([1-9][0-9]{0,18})\Z")


class Model(BaseModel):
    """A mapping in a file: unknown keys are refused and no value is converted in silence."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, defer_build=True)


def _year(value: Any) -> Any:  # noqa: ANN401 - whatever the file holds
    return str(value) if type(value) is int else value


def _date(value: Any) -> Any:  # noqa: ANN401
    """Accept a date at the precision it is known: year, month, third of a month, day."""
    value = _year(value)
    if not isinstance(value, str):
        raise PydanticCustomError("date", "not a date")
    parts = re.fullmatch(
        r"([0-9]{4})(?:-(0[1-9]|1[0-2])(?:-(primo|medio|ultimo|[0-9]{2}))?)?", value
    )
    if parts is None or (parts[3] and parts[3].isdigit() and not _day_exists(parts)):
        raise PydanticCustomError("date", "not a date")
    return value


def _day_exists(parts: re.Match[str]) -> bool:
    year, month, day = (int(part) for part in parts.groups())
    return 1 <= day <= days_in(year, month)


def _kroner(value: Any) -> int:  # noqa: ANN401
    """Read `1000 kr`, `100 kr` or `kr` as a number of kroner."""
    match = _UNIT.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        raise PydanticCustomError("kroner", "not a unit of money")
    return _at_most(_MOST_OF_UNIT, int(match[1] or 1))


def _frame(value: Any) -> int | str:  # noqa: ANN401
    """Accept a whole number in the unit of the file, or kroner: `55521000 kr`."""
    written = isinstance(value, str) and re.fullmatch(r"[1-9][0-9]{0,18} kr", value)
    number = int(value.removesuffix(" kr")) if written else value
    if type(number) is int and number >= 1:
        return f"{number} kr" if _at_most(MOST_KRONER, number) and written else number
    raise PydanticCustomError("frame", "not a frame")


def _at_most(most: int, number: int) -> int:
    if number > most:
        raise PydanticCustomError("less_than_equal", "too large", {"le": most})
    return number


def _figure(value: Any) -> int | Decimal:  # noqa: ANN401
    """Accept a whole number or a decimal, never less than zero."""
    if type(value) is int or isinstance(value, Decimal):
        if value >= 0:
            return value
        raise PydanticCustomError("negative", "less than zero")
    raise PydanticCustomError("figure", "not a number")


def fraction(value: Any) -> Fraction:  # noqa: ANN401
    """Read a whole number, a decimal or a fraction such as `1/3` without loss."""
    if isinstance(value, str) and (match := _FRACTION.fullmatch(value)):
        return Fraction(int(match[1]), int(match[2]))
    if isinstance(value, str) and ("/" in value or "%" in value):
        raise PydanticCustomError("fraction", "not a fraction")
    return Fraction(_figure(value))


Id = Annotated[
    str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", min_length=1, max_length=MOST_OF_ID)
]
_LINE_ENDS = r"\n\r\u000b\u000c\u0085\u2028\u2029"
Name = Annotated[str, StringConstraints(pattern=rf"^\S([^{_LINE_ENDS}]*\S)?$", max_length=200)]
Words = Annotated[str, StringConstraints(pattern=r"\S", max_length=4000)]
Date = Annotated[
    str,
    BeforeValidator(_date),
    WithJsonSchema(
        {
            "type": ["string", "integer"],
            "pattern": r"^[0-9]{4}(-(0[1-9]|1[0-2])(-(primo|medio|ultimo|[0-9]{2}))?)?$",
            "description": "A year, month, third of a month or day: 2015, 2015-09, "
            "2015-08-ultimo, 2015-08-15.",
        }
    ),
]
PriceLevel = Annotated[
    str,
    BeforeValidator(_year),
    StringConstraints(pattern=r"^(unstated|[0-9]{4})$"),
    WithJsonSchema({"type": ["string", "integer"], "pattern": "^(unstated|[0-9]{4})$"}),
]
PriceYear = Annotated[
    str,
    BeforeValidator(_year),
    StringConstraints(pattern=r"^[0-9]{4}$"),
    WithJsonSchema({"type": ["string", "integer"], "pattern": "^[0-9]{4}$"}),
]
Amount = Annotated[int, Field(ge=0, le=MOST_KRONER)]
Whole = Annotated[int, Field(ge=0, le=MOST_WHOLE)]
Persons = Annotated[int, Field(ge=0)]
WholePercent = Annotated[int, Field(ge=0, le=100)]
Kroner = Annotated[
    int,
    PlainValidator(_kroner),
    WithJsonSchema({"type": "string", "pattern": r"^([1-9][0-9]{0,8} )?kr$"}),
]
Frame = Annotated[
    int | str,
    PlainValidator(_frame),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "integer", "minimum": 1},
                {"type": "string", "pattern": "^[1-9][0-9]{0,15} kr$"},
            ]
        }
    ),
]
Figure = Annotated[
    int | Decimal, PlainValidator(_figure), WithJsonSchema({"type": "number", "minimum": 0})
]
Exact = Annotated[
    Fraction,
    PlainValidator(fraction),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "number", "minimum": 0},
                {"type": "string", "pattern": "^[0-9]{1,19}/[1-9][0-9]{0,18}$"},
            ]
        }
    ),
]


class _LeftOpen:
    """Of a list or a mapping: a key with nothing after it is as good as no key."""

    def __get_pydantic_core_schema__(
        self,
        kind: Any,  # noqa: ANN401 - annotations are of any type
        handler: GetCoreSchemaHandler,
    ) -> CoreSchema:
        """Take null for an empty list or mapping."""
        empty, inner = get_origin(kind), handler(kind)
        return core_schema.no_info_before_validator_function(
            lambda value: empty() if value is None else value,
            inner,
            json_schema_input_schema=core_schema.nullable_schema(inner),
        )


LEFT_OPEN = _LeftOpen()


class LocalText(Model):
    """A text in Danish and in English; a plain text in a file stands for both."""

    da: Words
    en: Words

    @property
    def text(self) -> Text:
        """The text, ready for a message."""
        return Text(en=self.en, da=self.da)


def _local(value: Any) -> Any:  # noqa: ANN401
    return {"da": value, "en": value} if isinstance(value, str) else value


Local = Annotated[LocalText, BeforeValidator(_local, json_schema_input_type=Words | LocalText)]


class Source(Model):
    """Where a fact stands: document, place in it and, where it matters, its words."""

    document: Id
    place: Words | None = None
    quote: Words | None = None


Known = Literal["certain", "inferred"]
SetBy = Literal["committee", "administration", "choice"]


class Term(Model):
    """A term of the exercise and who set it; a `choice` is ours, because no paper says.

    Each kind of term adds its `value`.
    """

    set_by: SetBy
    reason: Local | None = None
    source: Source | None = None


class KronerTerm(Term):
    """A term that is an amount in kr."""

    value: Kroner


class Reading(Model):
    """What one paper says where papers disagree."""

    says: Words
    source: Source


class Contradiction(Model):
    """A question that the papers answer in more than one way; none of the answers is chosen."""

    about: Local
    concerns: list[Id] = []
    readings: Annotated[list[Reading], Field(min_length=2)]
