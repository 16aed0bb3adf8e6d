"""Which inputs moved the figures that differ, since the data were as they were before."""

from collections.abc import Callable
from contextlib import suppress

from tilbudsvifte.analysis.refusal import RefusalError
from tilbudsvifte.documents.dataset import Loaded
from tilbudsvifte.documents.validation import File
from tilbudsvifte.scenarios.comparison.compare import compare_data
from tilbudsvifte.scenarios.comparison.results import AreaContrast, Contrast, Part, Split
from tilbudsvifte.scenarios.results import Checked, Difference, Moved, ScenarioResult, Status
from tilbudsvifte.scenarios.under import under


def _change(area: AreaContrast) -> Split:
    """The guideline that applies less today's budget, split as both are."""
    guideline, current = area.guideline, area.current
    parts = (
        Part(one.exact - other.exact, one.kroner - other.kroner)
        for one, other in zip(guideline.parts, current.parts, strict=True)
    )
    return Split(guideline.before - current.before, guideline.after - current.after, tuple(parts))


_SPLITS: dict[str, Callable[[AreaContrast], Split]] = {
    "current": lambda area: area.current,
    "computed": lambda area: area.computed,
    "guideline": lambda area: area.guideline,
    "change": _change,
}


def with_moved(checked: Checked, before: Loaded, after: Loaded, folder: str) -> Checked:
    """Say of each area's amount that differs what it was in `folder`, and what moved it since.

    `before` and `after` are valid data sets, and `after` the one that was checked. A scenario that
    gives no budget with the data before says nothing.
    """
    return checked._replace(
        scenarios=tuple(_explained(each, before, after, folder) for each in checked.scenarios)
    )


def _explained(
    result: ScenarioResult, before: Loaded, after: Loaded, folder: str
) -> ScenarioResult:
    of_areas = any(each.comparison.figure in _SPLITS for each in result.differences)
    if result.status is not Status.DIFFERS or not of_areas:
        return result
    contrast = _contrast(result.document, before, after)
    if contrast is None:
        return result
    areas = {area.id: area for area in contrast.areas}
    return result._replace(
        differences=tuple(
            each._replace(moved=_moved(each, areas, contrast, folder))
            for each in result.differences
        )
    )


def _contrast(scenario: File, before: Loaded, after: Loaded) -> Contrast | None:
    sides = under(scenario, before), under(scenario, after)
    if any(side.unknown or side.loaded.dataset is None for side in sides):
        return None
    with suppress(RefusalError):
        return compare_data(sides[0].loaded, sides[1].loaded)
    return None


def _moved(
    difference: Difference, areas: dict[str, AreaContrast], contrast: Contrast, folder: str
) -> Moved | None:
    comparison = difference.comparison
    split = _SPLITS.get(comparison.figure)
    area = areas.get(comparison.id or "")
    if split is None or area is None:
        return None
    amount = split(area)
    parts = zip(contrast.inputs, amount.parts, strict=True)
    return Moved(
        folder,
        amount.before,
        tuple((each, part.kroner) for each, part in parts if part.kroner),
    )
