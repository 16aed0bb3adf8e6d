"""Guidelines beside current budgets: each area's changes, and the sums."""

from collections.abc import Sequence
from fractions import Fraction
from typing import overload

from tilbudsvifte.analysis.figures import Exact, population_by_area, total
from tilbudsvifte.analysis.results import AreaResult, Change, Reach, Totals
from tilbudsvifte.documents.dataset import Dataset
from tilbudsvifte.engine.shares import Shares


def compare(
    dataset: Dataset,
    shares: Shares,
    computed: Sequence[int],
    current: Sequence[int],
    reach: Sequence[Reach] | None,
) -> tuple[AreaResult, ...]:
    """One result an area, in file order; amounts are in kr."""
    framework = dataset.framework
    announced = framework.announced.amounts if framework.announced else {}
    people = _people(dataset)
    results = []
    for i, (area_id, area) in enumerate(framework.areas.items()):
        told = announced[area_id] * framework.amounts_in if announced else None
        track = framework.tracks.get(area.track or "")
        computed_change = _change(computed[i], current[i])
        announced_change = None if told is None else _change(told, current[i])
        if framework.applies.value == "announced" and told is not None:
            guideline, change = told, _change(told, current[i])
        else:
            guideline, change = computed[i], computed_change
        results.append(
            AreaResult(
                position=i,
                id=area_id,
                name=area.name,
                districts=tuple(district.name for district in area.districts.values()),
                offers_today=area.offers_today,
                population=people[i],
                current=current[i],
                share=shares.share(i),
                computed=computed[i],
                announced=told,
                guideline=guideline,
                computed_change=computed_change,
                announced_change=announced_change,
                computed_less_announced=None if told is None else computed[i] - told,
                change=change,
                to_justify=max(0, current[i] - guideline),
                reach=None if reach is None else reach[i],
                centre=area.centre,
                track_number=track.number if track else None,
                track=track.name if track else None,
            )
        )
    return tuple(results)


def totals(areas: Sequence[AreaResult]) -> Totals:
    """Sums over the areas; a sum with a part unknown is unknown."""
    current = sum(area.current for area in areas)
    guideline = sum(area.guideline for area in areas)
    offers = _sum_known([area.offers_today for area in areas])
    people = _sum_known([area.population for area in areas])
    gained = sum(max(0, area.change.amount) for area in areas)
    moved = min(gained, gained - (guideline - current))
    announced = _sum_known([area.announced for area in areas])
    return Totals(
        offers_today=offers,
        population=people,
        current=current,
        computed=sum(area.computed for area in areas),
        announced=announced,
        guideline=guideline,
        change=_change(guideline, current),
        moved=Change(moved, current),
    )


def _people(dataset: Dataset) -> Sequence[int | Fraction | None]:
    found = dataset.indicators.inhabitants()
    if found is None:
        return [None] * len(dataset.framework.areas)
    return population_by_area(dataset, found[1])


def _change(guideline: int, current: int) -> Change:
    amount = guideline - current
    return Change(amount, current)


@overload
def _sum_known(figures: Sequence[int | None]) -> int | None: ...


@overload
def _sum_known(figures: Sequence[Exact | None]) -> Exact | None: ...


def _sum_known(figures: Sequence[Exact | None]) -> Exact | None:
    """The sum, or None where one of the figures is not known."""
    known = [figure for figure in figures if figure is not None]
    return total(known) if len(known) == len(figures) else None
