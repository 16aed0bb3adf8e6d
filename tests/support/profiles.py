"""How many examples a test of a property tries."""

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TypeVar

from hypothesis import settings

T = TypeVar("T")

QUICK, THOROUGH = 20, 100  # where a test does not say how many
_LEAST = 5


def examples(number: int) -> int:
    """So many in the thorough profile; in another as large a part of them as of all, or five."""
    return max(min(number, _LEAST), number * settings().max_examples // THOROUGH)


def part(every: Iterable[T]) -> Iterator[T]:
    """Every example of a table in the thorough profile; in another as large a part, all through."""
    return islice(every, 0, None, max(1, THOROUGH // settings().max_examples))
