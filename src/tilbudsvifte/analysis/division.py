"""Divide the frame between the areas: the figures alone, without what they rest on."""

from collections.abc import Sequence
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple

from tilbudsvifte.analysis.compare import compare
from tilbudsvifte.analysis.districts import divide_by_district
from tilbudsvifte.analysis.figures import area_counts
from tilbudsvifte.analysis.frame import current_by_area, frame_of
from tilbudsvifte.analysis.refusal import RefusalError
from tilbudsvifte.analysis.results import AreaResult, DistrictResult, FrameResult, Reach, Tie
from tilbudsvifte.analysis.weighed import Weighed
from tilbudsvifte.documents.dataset import Dataset
from tilbudsvifte.engine.bounds import order_bounds, printed_range
from tilbudsvifte.engine.rounding import divide
from tilbudsvifte.engine.shares import Shares, from_fractions, indicator_shares, key
from tilbudsvifte.engine.verdicts import Today, Verdict, turning_corners, verdicts
from tilbudsvifte.engine.weights import scheme_weights, tied_groups
from tilbudsvifte.texts import message

# One order is weighed over and over where a data set is divided under many scenarios.
_scheme_weights = lru_cache(scheme_weights)
_order_bounds = lru_cache(maxsize=8)(order_bounds)


class Divided(NamedTuple):
    """The frame of `dataset` divided; areas and indicators in the order of the files, all in kr.

    `odd` is what rounding leaves undivided. `indicators` are all of them, most important first.
    """

    dataset: Dataset
    frame: FrameResult
    odd: int
    indicators: tuple[Weighed, ...]
    areas: tuple[AreaResult, ...]
    districts: tuple[DistrictResult, ...]
    ties: tuple[Tie, ...]


def divide_frame(
    dataset: Dataset, *, by_district: bool = False, since: Divided | None = None
) -> Divided:
    """Divide the frame of a data set by its key, exactly.

    With `by_district` each area's rounded guideline is divided among its districts as well.
    `since` is a data set divided that shares parts with this one: those are not worked out again.
    Raises `RefusalError` where the frame is less than it is to be rounded to, or where there is
    nothing to divide an area by.
    """
    framework = dataset.framework
    frame = frame_of(dataset, since and (since.dataset, since.frame))
    round_to = framework.round_to.value
    if frame.amount < round_to:
        raise RefusalError(
            message("allocate.frame-too-small", frame=frame.amount, round_to=round_to)
        )
    current = current_by_area(dataset, frame)
    indicators = _indicators(dataset, since)
    weighed = framework.key == "indicators"
    shares = _weighed(indicators) if weighed else _given(dataset)
    division = divide(frame.amount, shares, round_to)
    divided = frame.amount - division.odd
    reach = _reach(indicators, divided, round_to, current) if weighed else None
    areas = compare(dataset, shares, division.amounts, current, reach)
    names = [area.name for area in areas]
    districts, ties = divide_by_district(dataset, indicators, areas) if by_district else ((), ())
    if division.tied:
        ties = (Tie.of(names, division.tied, division.served), *ties)
    return Divided(dataset, frame, division.odd, indicators, areas, districts, ties)


def _indicators(dataset: Dataset, since: Divided | None) -> tuple[Weighed, ...]:
    """All indicators in their stated order, those with figures with shares and weights."""
    weights = _weights(dataset) if dataset.framework.key == "indicators" else {}
    same = since is not None and _counted_by(since.dataset) == _counted_by(dataset)
    known = {each.id: each for each in since.indicators} if since and same else {}
    found = []
    for name, indicator in dataset.indicators.ranked():
        shared = known.get(name)
        if shared is not None and shared.document is indicator:
            shares = shared.shares
        else:
            shares = indicator_shares(area_counts(dataset, indicator)) if indicator.parts else None
        found.append(Weighed(name, indicator, shares, weights.get(name)))
    return tuple(found)


def _counted_by(dataset: Dataset) -> tuple[object, object]:
    """What the figures of every indicator are added up by."""
    return dataset.framework.areas, dataset.indicators.populations


def _weights(dataset: Dataset) -> dict[str, Fraction]:
    """Each indicator with figures and its weight; the missing ones take no place in the order."""
    weighting = dataset.indicators.weighting
    ranked = dataset.indicators.with_figures()
    if weighting.scheme == "explicit":
        return weighting.weights
    groups = tied_groups([indicator.rank for _, indicator in ranked])
    exponent = 1 if weighting.exponent is None else weighting.exponent
    weights = _scheme_weights(weighting.scheme, groups, exponent)
    return {name: weight for (name, _), weight in zip(ranked, weights, strict=True)}


def _weighed(indicators: Sequence[Weighed]) -> Shares:
    pairs = [(i.shares, i.weight) for i in indicators if i.shares and i.weight is not None]
    return key([shares for shares, _ in pairs], [weight for _, weight in pairs])


def _given(dataset: Dataset) -> Shares:
    """The shares of the announced guideline, or of a key that the framework gives whole."""
    framework = dataset.framework
    if framework.key in framework.keys:
        given = framework.keys[framework.key].shares
        return indicator_shares(from_fractions([given[area] for area in framework.areas]))
    announced = framework.announced.amounts if framework.announced else {}
    return indicator_shares([announced[area] for area in framework.areas])


def _reach(
    indicators: Sequence[Weighed], divided: int, round_to: int, current: Sequence[int]
) -> list[Reach]:
    """Each area's bounds and verdict over the whole order, of what is divided of the frame."""
    known = [indicator.shares for indicator in indicators if indicator.shares is not None]
    groups = tied_groups([indicator.document.rank for indicator in indicators if indicator.shares])
    bounds = _order_bounds(tuple(known), groups)
    reach = []
    for i, verdict in enumerate(verdicts(bounds, divided, current, round_to)):
        turns = (
            turning_corners(known, groups, i, divided, Today.of(current[i], round_to))
            if verdict is Verdict.DEPENDS
            else ()
        )
        reach.append(
            Reach(
                *printed_range(bounds, i, divided, round_to),
                bounds.least_corner[i],
                bounds.greatest_corner[i],
                verdict,
                turns,
            )
        )
    return reach
