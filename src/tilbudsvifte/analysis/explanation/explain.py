"""Explain each area's guideline by the indicators that give it."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from tilbudsvifte.analysis.allocate import allocate
from tilbudsvifte.analysis.describe import potential_users_result
from tilbudsvifte.analysis.explanation.area import Divider, contributions, dividers, lines
from tilbudsvifte.analysis.explanation.results import (
    AreaExplanation,
    City,
    Explanation,
    Level,
    Part,
    Start,
    Summed,
)
from tilbudsvifte.analysis.figures import Exact, population_by_area, total
from tilbudsvifte.analysis.refusal import RefusalError, RequestError
from tilbudsvifte.analysis.results import Allocation, AreaResult, PerUnit
from tilbudsvifte.analysis.sheet import find_area
from tilbudsvifte.documents.dataset import Dataset
from tilbudsvifte.engine.rounding import divide
from tilbudsvifte.engine.shares import from_fractions, indicator_shares
from tilbudsvifte.texts import message


class _Ground(NamedTuple):
    """What the explanation of every area rests on; `per_head` and `users` go by the areas."""

    start: Start
    dividing: tuple[Divider, ...]
    announced: bool
    per_head: Sequence[Part | None]
    users: Sequence[Exact | None]
    city: City


def explain(dataset: Dataset, start: Start = "current", *, area: str | None = None) -> Explanation:
    """Explain each area's guideline, or that of one area (its id or name), exactly.

    The steps lead from the current budget, or from the area's share of the frame per head. Raises
    `RequestError` where there is no such area or no population to share by, and `RefusalError`
    where a key was given whole, and wherever `allocate` does.
    """
    only = None if area is None else find_area(dataset, area)
    allocation = allocate(dataset)
    if allocation.key.id != "indicators":
        raise RefusalError(message("explain.key-given", key=allocation.key.id))
    if start == "per-head" and allocation.population is None:
        raise RequestError(message("explain.no-population"))
    ground = _ground(dataset, allocation, start)
    explained = tuple(_explained(allocation, ground, only))
    areas = tuple(each.area for each in explained)
    return Explanation(
        allocation=allocation._replace(areas=areas),
        start=start,
        areas=explained,
        city=ground.city,
        potential_users=potential_users_result(dataset),
        one=only is not None,
        another_frame=ground.announced and _another_frame(allocation),
    )


def _ground(dataset: Dataset, allocation: Allocation, start: Start) -> _Ground:
    found, totals = dataset.indicators.potential_users(), allocation.totals
    users = None if found is None else population_by_area(dataset, found[1])
    number = None if users is None else total(users)
    return _Ground(
        start=start,
        dividing=dividers(allocation.indicators, allocation.divided),
        announced=allocation.applies == "announced" and allocation.announced is not None,
        per_head=_per_head(allocation),
        users=users or [None] * len(allocation.areas),
        city=City(
            potential_users=number,
            per_inhabitant=totals.per_inhabitant,
            per_potential_user=PerUnit.of(totals.current, totals.guideline, number),
        ),
    )


def _another_frame(allocation: Allocation) -> bool:
    """Whether the announced and the frame differ by more than a rounding unit an area."""
    announced = allocation.announced
    most = allocation.round_to * len(allocation.areas)
    return announced is not None and abs(announced.less_frame) > most


def _per_head(allocation: Allocation) -> Sequence[Part | None]:
    """What each area would get of what is divided by its population; the kroner sum to it."""
    people = [area.population for area in allocation.areas if area.population is not None]
    if len(people) < len(allocation.areas):
        return [None] * len(allocation.areas)
    divided, shares = allocation.divided, indicator_shares(from_fractions(people))
    return [
        Part(divided * shares.share(i), kr)
        for i, kr in enumerate(divide(divided, shares, 1).amounts)
    ]


def _explained(
    allocation: Allocation, ground: _Ground, only: str | None
) -> Iterator[AreaExplanation]:
    for area, per_head, users in zip(allocation.areas, ground.per_head, ground.users, strict=True):
        if only in {None, area.id}:
            yield _area(area, ground, per_head, users)


def _area(
    area: AreaResult, ground: _Ground, per_head: Part | None, users: Exact | None
) -> AreaExplanation:
    given = contributions(area, ground.dividing, per_head, ground.start)
    computed, start = Part.of(Fraction(area.computed)), Part.of(Fraction(area.current))
    shared = differences = None
    if per_head is not None:
        shared = Summed.of([each.per_head for each in given], per_head)
        differences = Summed.of([each.difference for each in given], computed.less(per_head))
        start = start if ground.start == "current" else per_head
    steps = Summed.of([each.step for each in given], computed.less(start))
    unexplained = area.guideline - area.computed if ground.announced else None
    way = tuple(lines(start, given, steps.rounding, area.computed, unexplained))
    per_user = PerUnit.of(area.current, area.guideline, users)
    return AreaExplanation(
        area=area,
        start=start,
        contributions=given,
        amounts=Summed.of([each.amount for each in given], computed),
        per_head=shared,
        differences=differences,
        steps=steps,
        unexplained=unexplained,
        lines=way,
        most=max(line.after for line in way),
        potential_users=users,
        per_inhabitant=Level.of(area.per_inhabitant, ground.city.per_inhabitant),
        per_potential_user=Level.of(per_user, ground.city.per_potential_user),
    )
