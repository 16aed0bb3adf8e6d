"""Dates of mixed precision as stretches of days."""

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
    longest = days_in(int(year), int(month))
    first, last = _part(part, longest)
    return Days((int(year), int(month), first), (int(year), int(month), last))


def days_in(year: int, month: int) -> int:
    """How many days a month has."""
    leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)
    return (31, 29 if leap else 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[month - 1]


def _part(part: str, longest: int) -> tuple[int, int]:
    if part.isdigit():
        return int(part), int(part)
    parts = {"": (1, longest), "primo": (1, 10), "medio": (11, 20), "ultimo": (21, longest)}
    return parts[part]
