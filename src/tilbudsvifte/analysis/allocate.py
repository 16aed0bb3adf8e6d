"""Divide the frame between the areas, and say all that the result rests on."""

from tilbudsvifte.analysis import describe
from tilbudsvifte.analysis.compare import totals
from tilbudsvifte.analysis.division import Divided, divide_frame
from tilbudsvifte.analysis.frame import cited
from tilbudsvifte.analysis.order import SORT_KEYS, SortBy
from tilbudsvifte.analysis.refusal import RefusalError
from tilbudsvifte.analysis.results import Allocation, AreaResult
from tilbudsvifte.documents.dataset import Dataset
from tilbudsvifte.engine.missing import turning_shares
from tilbudsvifte.engine.weights import tied_groups
from tilbudsvifte.texts import message


def allocate(dataset: Dataset, *, by_district: bool = False, sort: SortBy = "file") -> Allocation:
    """Divide the frame of a data set by its key, exactly.

    With `by_district` each area's rounded guideline is divided among its districts as well.
    `sort` orders the areas of the result: as in the file, by name, or by a figure, greatest first.
    Raises `RefusalError` where the frame is less than it is to be rounded to, or where there is
    nothing to divide an area by.
    """
    framework = dataset.framework
    if sort == "announced" and framework.announced is None:
        raise RefusalError(message("allocate.nothing-announced"))
    divided = divide_frame(dataset, by_district=by_district)
    ordered = sorted(_with_turning(divided), key=SORT_KEYS[sort])
    place = {area.id: number for number, area in enumerate(ordered)}
    applies = framework.applies
    return Allocation(
        title=framework.title.text,
        unit=framework.amounts_in,
        round_to=framework.round_to.value,
        rounding=describe.term_result(dataset, framework.round_to),
        applies=applies.value,
        applies_set_by=applies.set_by,
        applies_source=cited(dataset, applies.source) if applies.source else None,
        frame=divided.frame,
        odd=divided.odd,
        key=describe.key_result(dataset),
        weighting=describe.weighting_result(dataset),
        indicators=tuple(describe.indicator_result(dataset, each) for each in divided.indicators),
        population=describe.population_result(dataset),
        announced=describe.announced_result(dataset, divided.frame.amount),
        areas=tuple(ordered),
        districts=tuple(sorted(divided.districts, key=lambda district: place[district.area])),
        totals=totals(divided.areas),
        ties=divided.ties,
        contradictions=describe.contradiction_results(dataset),
    )


def _with_turning(divided: Divided) -> tuple[AreaResult, ...]:
    """The areas, each with what the indicators without figures could change."""
    turning = turning_shares(
        [indicator.shares for indicator in divided.indicators],
        tied_groups([indicator.document.rank for indicator in divided.indicators]),
        divided.frame.amount - divided.odd,
        [area.current for area in divided.areas],
        divided.dataset.framework.round_to.value,
    )
    return tuple(
        area._replace(reach=area.reach and area.reach._replace(turning=each))
        for area, each in zip(divided.areas, turning, strict=True)
    )
