"""Other weights for the same indicators: schemes, one left out, two swapped, another order."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import chain, groupby, pairwise
from typing import NamedTuple

from tilbudsvifte.analysis.results import Allocation, IndicatorResult, WeightingResult
from tilbudsvifte.analysis.sensitivity.results import Kind
from tilbudsvifte.engine.weights import scheme_weights

DEFAULT = "rank-order-centroid"
_SCHEMES = (
    (DEFAULT, None),
    ("rank-sum", None),
    ("rank-reciprocal", None),
    ("rank-exponent", 2),
    ("equal", None),
)

Weights = Mapping[str, Fraction]
Groups = Sequence[Sequence[str]]


class Weighting(NamedTuple):
    """Weights by the id of the indicator, and what makes them another set; see `Alternative`."""

    kind: Kind
    scheme: str
    exponent: int | None
    ids: tuple[str, ...]
    weights: Weights


class Stated(NamedTuple):
    """The stated order as ids of the indicators with figures, tied ones together; their weights."""

    groups: tuple[tuple[str, ...], ...]
    weights: Weights
    scheme: str
    exponent: int | None

    @classmethod
    def of(cls, known: Sequence[IndicatorResult], weighting: WeightingResult) -> "Stated":
        """The order and the weights of indicators with figures, the most important first."""
        tied = groupby(known, key=lambda indicator: indicator.rank)
        return cls(
            tuple(tuple(indicator.id for indicator in group) for _, group in tied),
            {each.id: each.weight for each in known if each.weight is not None},
            weighting.scheme,
            weighting.exponent,
        )


def known_indicators(allocation: Allocation) -> tuple[IndicatorResult, ...]:
    """The indicators that have figures, the most important first."""
    return tuple(each for each in allocation.indicators if each.shares is not None)


def by_scheme(groups: Groups, scheme: str, exponent: int | None) -> Weights:
    """The weights of indicators in an order, tied ones together, under a scheme."""
    sizes = [len(tied) for tied in groups]
    weights = scheme_weights(scheme, sizes, 1 if exponent is None else exponent)
    return dict(zip(chain.from_iterable(groups), weights, strict=True))


def schemes(stated: Stated) -> Iterator[Weighting]:
    """Every scheme of the stated order; that of the data is last if it is not among them."""
    for scheme, exponent in _SCHEMES:
        yield Weighting("scheme", scheme, exponent, (), by_scheme(stated.groups, scheme, exponent))
    if (stated.scheme, stated.exponent) not in _SCHEMES:
        yield Weighting("scheme", stated.scheme, stated.exponent, (), stated.weights)


def each_left_out(stated: Stated) -> Iterator[Weighting]:
    """Each indicator left out in turn: the scheme on the rest, or given weights scaled up to 1.

    Nothing where it is the only one, or has all the weight that is given.
    """
    for out in stated.weights:
        weights: Weights
        rest = {id_: weight for id_, weight in stated.weights.items() if id_ != out}
        total = sum(rest.values())
        if stated.scheme == "explicit" and total:
            weights = {id_: weight / total for id_, weight in rest.items()}
        elif stated.scheme != "explicit" and rest:
            left = [tuple(id_ for id_ in tied if id_ != out) for tied in stated.groups]
            weights = by_scheme([tied for tied in left if tied], stated.scheme, stated.exponent)
        else:
            continue
        yield Weighting("without", stated.scheme, stated.exponent, (out,), weights)


def each_swapped(stated: Stated) -> Iterator[Weighting]:
    """Each two indicators of neighbouring ranks in each other's place, with its weight."""
    own = stated.weights
    for before, after in pairwise(stated.groups):
        for one in before:
            for other in after:
                weights = {**own, one: own[other], other: own[one]}
                yield Weighting("swapped", stated.scheme, stated.exponent, (one, other), weights)


def in_other_order(stated: Stated, groups: Groups) -> Weighting:
    """The indicators in another order, by the scheme of the data.

    Weights that are given one by one go with the stated order only: then it is the default scheme.
    """
    scheme, exponent = stated.scheme, stated.exponent
    if scheme == "explicit":
        scheme, exponent = DEFAULT, None
    ids = tuple(chain.from_iterable(groups))
    return Weighting("order", scheme, exponent, ids, by_scheme(groups, scheme, exponent))
