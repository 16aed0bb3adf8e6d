"""Ask whether any weights in the stated order give the announced guideline."""

from fractions import Fraction
from typing import Literal

from tilbudsvifte.analysis.allocate import allocate
from tilbudsvifte.analysis.audit.closing import closed
from tilbudsvifte.analysis.audit.order import Order, order_of
from tilbudsvifte.analysis.audit.reach import Reached, Target, nearest, reached
from tilbudsvifte.analysis.audit.results import (
    AreaReached,
    Audit,
    Closing,
    ShareNeeded,
    WeightFound,
)
from tilbudsvifte.analysis.refusal import RefusalError
from tilbudsvifte.analysis.results import Allocation
from tilbudsvifte.documents.dataset import Dataset
from tilbudsvifte.engine.bounds import Bounds, order_bounds
from tilbudsvifte.engine.shares import key
from tilbudsvifte.engine.weights import tied_groups
from tilbudsvifte.texts import message


def audit(dataset: Dataset) -> Audit:
    """Say whether any weights in the order give every area its announced amount, exactly.

    An area is reached where frame × Σ weight × share lies within one rounding unit of what was
    announced, before any rounding; the frame is without its odd kr., as it is for the bounds. Every
    part of the answer is proved in fractions. Raises `RefusalError` where nothing is announced,
    where the key is given whole, and where the data cannot be divided; `RequestError` where scipy
    is not installed.
    """
    allocation = allocate(dataset)
    target = _target(allocation)
    areas = len(allocation.areas)
    order = order_of([each for each in allocation.indicators if each.shares], areas)
    found = reached(order, target)
    near, distance = nearest(order, target)
    weights = found.weights if found else near
    closing = None if found else _closing(allocation, target)
    return Audit(
        allocation=allocation,
        tolerance=target.tolerance,
        reachable=found is not None,
        distance=distance,
        weights=_weights(order, weights, found),
        areas=_areas(allocation, order, target, weights),
        closing=closing,
        cannot_close=not found and closing is None and _missing(allocation),
    )


def _target(allocation: Allocation) -> Target:
    """What was announced, in file order."""
    if allocation.key.id != "indicators":
        raise RefusalError(message("audit.key-given", key=allocation.key.id))
    announced = [area.announced for area in allocation.areas if area.announced is not None]
    if not announced:
        raise RefusalError(message("audit.nothing-announced"))
    return Target(allocation.divided, tuple(announced), allocation.round_to)


def _missing(allocation: Allocation) -> bool:
    return any(indicator.shares is None for indicator in allocation.indicators)


def _weights(
    order: Order, example: tuple[Fraction, ...], found: Reached | None
) -> tuple[WeightFound, ...]:
    return tuple(
        WeightFound(
            indicator,
            example[i],
            found.least[i] if found else None,
            found.greatest[i] if found else None,
        )
        for i, indicator in enumerate(order.indicators)
    )


def _areas(
    allocation: Allocation, order: Order, target: Target, weights: tuple[Fraction, ...]
) -> tuple[AreaReached, ...]:
    bounds = order_bounds(order.figures, tied_groups([each.rank for each in order.indicators]))
    shares = key(order.figures, weights)
    result = []
    for a, area in enumerate(allocation.areas):
        announced, amount = target.announced[a], target.frame * shares.share(a)
        beyond = _beyond(bounds, target, a)
        result.append(AreaReached(area, announced, amount, announced - amount, beyond))
    return tuple(result)


def _beyond(bounds: Bounds, target: Target, a: int) -> Literal["below", "above"] | None:
    """On which side of the area's bounds its amount lies, further than the tolerance."""
    if target.announced[a] + target.tolerance < target.frame * bounds.least_share(a):
        return "below"
    if target.announced[a] - target.tolerance > target.frame * bounds.greatest_share(a):
        return "above"
    return None


def _closing(allocation: Allocation, target: Target) -> Closing | None:
    """What the missing indicators at their ranks would have to say, if anything is missing."""
    if not _missing(allocation):
        return None
    order = order_of(allocation.indicators, len(allocation.areas))
    found = closed(order, target, tuple(area.share for area in allocation.areas))
    if found is None:
        return None
    weights = tuple(zip(order.indicators, found.weights, strict=True))
    return Closing(
        tuple(
            ShareNeeded(area, area.share, found.least[a], found.greatest[a], found.example[a])
            for a, area in enumerate(allocation.areas)
        ),
        weights,
        sum((weight for indicator, weight in weights if indicator.shares is None), Fraction(0)),
    )
