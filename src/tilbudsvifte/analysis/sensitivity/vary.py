"""Divide the frame under other weights and other orders, and under all weights in the order."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from tilbudsvifte.analysis.allocate import allocate
from tilbudsvifte.analysis.frame import cited
from tilbudsvifte.analysis.refusal import RefusalError
from tilbudsvifte.analysis.results import Allocation, IndicatorResult
from tilbudsvifte.analysis.sensitivity.results import Alternative, Sensitivity
from tilbudsvifte.analysis.sensitivity.spread import spreads
from tilbudsvifte.analysis.sensitivity.weightings import (
    Stated,
    Weighting,
    each_left_out,
    each_swapped,
    in_other_order,
    known_indicators,
    schemes,
)
from tilbudsvifte.documents.dataset import Dataset
from tilbudsvifte.documents.indicators import Order
from tilbudsvifte.engine.rounding import divide
from tilbudsvifte.engine.shares import key
from tilbudsvifte.engine.weights import explicit_faults, tied_groups
from tilbudsvifte.texts import message


def sensitivity(dataset: Dataset) -> Sensitivity:
    """Say what each area would get under other weights, and whatever the weights.

    Every figure is exact. Raises `RefusalError` where `allocate` does, and where the frame is
    divided by a key that is given whole: then there are no weights to vary.
    """
    if dataset.framework.key != "indicators":
        raise RefusalError(message("sensitivity.key-given", key=dataset.framework.key))
    allocation = allocate(dataset)
    known = known_indicators(allocation)
    stated = Stated.of(known, allocation.weighting)
    weightings = (*schemes(stated), *each_left_out(stated), *each_swapped(stated))
    alternatives = (
        *(_divided(allocation, known, each) for each in weightings),
        *_orders(dataset, allocation, known, stated),
    )
    return Sensitivity(allocation, alternatives, spreads(allocation, known))


def _divided(
    allocation: Allocation, known: Sequence[IndicatorResult], weighting: Weighting
) -> Alternative:
    """The frame divided under a weighting; areas in the order of the allocation."""
    weights = [weighting.weights.get(each.id, Fraction(0)) for each in known]
    pairs = [(i.shares, weight) for i, weight in zip(known, weights, strict=True) if i.shares]
    shares = key([shares for shares, _ in pairs], [weight for _, weight in pairs])
    division = divide(allocation.frame.amount, shares, allocation.round_to)
    own, by_id = allocation.weighting, {each.id: each for each in known}
    weight_of = dict(zip(by_id, weights, strict=True))
    return Alternative(
        kind=weighting.kind,
        scheme=weighting.scheme,
        exponent=weighting.exponent,
        own=weighting.kind == "scheme"
        and (weighting.scheme, weighting.exponent) == (own.scheme, own.exponent),
        indicators=tuple(by_id[id_] for id_ in weighting.ids),
        weights=tuple(weight_of.get(each.id) for each in allocation.indicators),
        in_order=not explicit_faults(weights, tied_groups([each.rank for each in known])),
        amounts=division.amounts,
    )


def _orders(
    dataset: Dataset, allocation: Allocation, known: Sequence[IndicatorResult], stated: Stated
) -> Iterator[Alternative]:
    """The orders that the data name, as far as their indicators have figures.

    One without any such indicator gives no guideline; the checks of the data warn of it.
    """
    with_figures = {each.id for each in known}
    for name, other in dataset.indicators.orders.items():
        groups = [[id_ for id_ in tied if id_ in with_figures] for tied in other.order]
        left = [tied for tied in groups if tied]
        if left:
            found = _divided(allocation, known, in_other_order(stated, left))
            yield _named(dataset, allocation, found, name, other)


def _named(
    dataset: Dataset, allocation: Allocation, found: Alternative, name: str, other: Order
) -> Alternative:
    listed = {id_ for tied in other.order for id_ in tied}
    return found._replace(
        id=name,
        name=other.name.text,
        note=other.note.text if other.note else None,
        source=cited(dataset, other.source),
        missing=tuple(i for i in allocation.indicators if i.id in listed and i.shares is None),
    )
