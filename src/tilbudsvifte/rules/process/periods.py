"""Dates of mixed precision as stretches of days."""

from calendar import monthrange
from typing import NamedTuple, TypeAlias

Day: TypeAlias = tuple[int, int, int]


class Days(NamedTuple):
    """From the first to the last day, both included; each as year, month, day."""

    first: Day
    last: Day

    def holds(self, other: "Days") -> bool:
        """Whether every day of the other lies in it."""
        return self.first <= other.first and other.last <= self.last

    def meets(self, other: "Days") -> bool:
        """Whether any day of the other lies in it."""
        return self.first <= other.last and other.first <= self.last


def days_of(text: str) -> Days:
    """The days that `2015`, `2015-09`, `2015-09-primo` or `2015-09-03` may mean.

    `primo` are the first ten days of a month, `medio` the next ten, `ultimo` the rest.
    """
    year, month, part = [*text.split("-"), "", ""][:3]
    if not month:
        return Days((int(year), 1, 1), (int(year), 12, 31))
    longest = monthrange(int(year), int(month))[1]
    first, last = _part(part, longest)
    return Days((int(year), int(month), first), (int(year), int(month), last))


def _part(part: str, longest: int) -> tuple[int, int]:
    if part.isdigit():
        return int(part), int(part)
    parts = {"": (1, longest), "primo": (1, 10), "medio": (11, 20), "ultimo": (21, longest)}
    return parts[part]
