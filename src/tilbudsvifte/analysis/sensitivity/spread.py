"""How each area's budget is spread where every set of weights in the order is as likely."""

from collections.abc import Sequence
from fractions import Fraction

from tilbudsvifte.analysis.results import Allocation, AreaResult, IndicatorResult
from tilbudsvifte.analysis.sensitivity.results import LEVELS, AreaSpread, Chance
from tilbudsvifte.engine.bounds import corner_means
from tilbudsvifte.engine.spread import chance_above, quantile
from tilbudsvifte.engine.weights import tied_groups


def spreads(allocation: Allocation, known: Sequence[IndicatorResult]) -> tuple[AreaSpread, ...]:
    """Each area's spread; `known` are the indicators with figures, the most important first.

    Chances compare the exact share of the frame with today, as the verdicts do. Points are of the
    part of the frame that is divided, without its odd kr., as the bounds are.
    """
    shares = [each.shares for each in known if each.shares is not None]
    groups = tied_groups([each.rank for each in known])
    whole, areas = corner_means(shares, groups)
    return tuple(
        _spread(allocation, area, corners, whole)
        for area, corners in zip(allocation.areas, areas, strict=True)
    )


def _spread(
    allocation: Allocation, area: AreaResult, corners: Sequence[int], whole: int
) -> AreaSpread:
    """One area's spread; `corners` are its shares at the corners, of `whole`."""
    round_to = allocation.round_to
    today = Fraction(area.current * whole, allocation.frame.amount)
    step = Fraction(whole, allocation.frame.amount // round_to)
    gains = Chance(*chance_above(corners, today))
    least, median, most = (quantile(corners, step, level) * round_to for level in LEVELS)
    return AreaSpread(area, gains, _loses(corners, today, gains), (least, median, most))


def _loses(corners: Sequence[int], today: Fraction, gains: Chance) -> Chance:
    """The chance of less than today: what gains leave over, but where all corners are the same."""
    if min(corners) == max(corners):
        return Chance(Fraction(int(corners[0] < today)), Fraction(0))
    return Chance(1 - gains.value - gains.error, gains.error)
