"""What is asked of a path, in whole units: where areas are to arrive, and how fast they may."""

from collections.abc import Sequence
from math import ceil, floor
from typing import NamedTuple

from tilbudsvifte.analysis.phasing.results import Limit, Limits
from tilbudsvifte.analysis.results import AreaResult
from tilbudsvifte.engine.phasing import floor_cost, gains, with_floor, years_needed


class Terms(NamedTuple):
    """The accounts of a path in units of `unit` kr.; one an area, in the order of the areas.

    `limits` are the most that each may move in a year, None for no limit.
    """

    unit: int
    current: tuple[int, ...]
    targets: tuple[int, ...]
    limits: tuple[int | None, ...]

    @property
    def changes(self) -> tuple[int, ...]:
        """What each area is to get more."""
        return tuple(b - a for a, b in zip(self.current, self.targets, strict=True))

    @property
    def needed(self) -> tuple[int | None, ...]:
        """The fewest years that each area needs by its own limit; None where none are enough."""
        return tuple(years_needed(*each) for each in zip(self.changes, self.limits, strict=True))

    def can_be_met(self, years: int) -> bool:
        """Whether a path of that many years exists."""
        return all(each is not None and each <= years for each in self.needed)


def can_pay(areas: Sequence[AreaResult], limit: Limit | None, unit: int) -> bool:
    """Whether the gains can pay for a floor, both in units that divide the amounts of all areas."""
    if limit is None:
        return True
    current, targets = _amounts(areas, unit)
    return floor_cost(current, targets, _floors(areas, limit, unit)) <= gains(current, targets)


def terms(areas: Sequence[AreaResult], limits: Limits, unit: int) -> Terms:
    """Put the amounts in units that divide those of all areas.

    A limit is rounded down to whole units, a floor up. ValueError where the gains cannot pay for
    the floor.
    """
    current, targets = _amounts(areas, unit)
    if limits.floor is not None:
        targets = with_floor(current, targets, _floors(areas, limits.floor, unit))
    most = tuple(
        _most(limits.gain if target > today else limits.cut, area, unit)
        for area, today, target in zip(areas, current, targets, strict=True)
    )
    return Terms(unit, current, targets, most)


def _amounts(areas: Sequence[AreaResult], unit: int) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """What the areas have, and what the guideline gives them."""
    current = tuple(area.current // unit for area in areas)
    return current, tuple(area.guideline // unit for area in areas)


def _floors(areas: Sequence[AreaResult], limit: Limit, unit: int) -> tuple[int, ...]:
    return tuple(ceil(limit.of(area.current) / unit) for area in areas)


def _most(limit: Limit | None, area: AreaResult, unit: int) -> int | None:
    return None if limit is None else floor(limit.of(area.current) / unit)
