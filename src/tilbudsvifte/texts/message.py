"""Messages: a text's name and the values that go into it, not yet in any language."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from types import MappingProxyType
from typing import NamedTuple, TypeAlias

MOST = 12


class Text(NamedTuple):
    """One text in both languages; `{name}` marks where a value goes."""

    en: str
    da: str


class Percent(NamedTuple):
    """A share to be shown in per cent, rounded half away from zero to `places` decimals."""

    share: Fraction
    places: int = 1
    signed: bool = False


class Clauses(NamedTuple):
    """Statements of one sentence, divided by semicolons because they have commas of their own."""

    parts: "tuple[Value, ...]"


Value: TypeAlias = "str | int | Percent | Text | Message | Clauses | tuple[Value, ...]"


class Message(NamedTuple):
    """The text `key` (`subject.name`) with its values.

    An `int` is written with the language's thousands mark, so a year or an id is passed as `str`;
    a tuple is joined as a list is in running text.
    """

    key: str
    values: Mapping[str, Value] = MappingProxyType({})


def message(key: str, /, **values: Value) -> Message:
    """Shorthand for `Message(key, values)`."""
    return Message(key, values)


def some(parts: Sequence[Value]) -> tuple[Value, ...]:
    """The first `MOST` of many parts of a sentence, and how many more there are."""
    if len(parts) <= MOST:
        return tuple(parts)
    return (*parts[:MOST], message("lists.more", count=len(parts) - MOST))
