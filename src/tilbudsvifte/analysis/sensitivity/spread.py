"""How each area's budget is spread where every set of weights in the order is as likely."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import groupby

from tilbudsvifte.analysis.results import Allocation, AreaResult, IndicatorResult
from tilbudsvifte.analysis.sensitivity.results import LEVELS, AreaSpread, Chance, Stretch, Way
from tilbudsvifte.engine.bounds import corner_means, corner_sizes
from tilbudsvifte.engine.spread import chance_above, quantile
from tilbudsvifte.engine.verdicts import Verdict
from tilbudsvifte.engine.weights import tied_groups


def spreads(allocation: Allocation, known: Sequence[IndicatorResult]) -> tuple[AreaSpread, ...]:
    """Each area's spread; `known` are the indicators with figures, the most important first.

    Chances compare the exact share of the frame with today, as the verdicts do. Points are of the
    part of the frame that is divided, without its odd kr., as the bounds are.
    """
    shares = [each.shares for each in known if each.shares is not None]
    groups = tied_groups([each.rank for each in known])
    sizes = corner_sizes(groups)
    whole, areas = corner_means(shares, groups)
    return tuple(
        _spread(allocation, area, dict(zip(sizes, corners, strict=True)), whole)
        for area, corners in zip(allocation.areas, areas, strict=True)
    )


def _spread(
    allocation: Allocation, area: AreaResult, at: Mapping[int, int], whole: int
) -> AreaSpread:
    """One area's spread; `at` has its share at each corner, of `whole`."""
    corners = tuple(at.values())
    round_to = allocation.round_to
    today = Fraction(area.current * whole, allocation.frame.amount)
    step = Fraction(whole, allocation.frame.amount // round_to)
    gains = Chance(*chance_above(corners, today))
    least, median, most = (quantile(corners, step, level) * round_to for level in LEVELS)
    depends = area.reach is not None and area.reach.verdict is Verdict.DEPENDS
    return AreaSpread(
        area=area,
        gains=gains,
        loses=_loses(corners, today, gains),
        points=(least, median, most),
        stretches=tuple(_stretches(at, today)) if depends else (),
    )


def _stretches(at: Mapping[int, int], today: Fraction) -> Iterator[Stretch]:
    for way, run in groupby(at, key=lambda k: _way(at[k], today)):
        first, *others = run
        yield Stretch(first, others[-1] if others else first, way)


def _way(share: int, today: Fraction) -> Way:
    if share == today:
        return "unchanged"
    return "gains" if share > today else "loses"


def _loses(corners: Sequence[int], today: Fraction, gains: Chance) -> Chance:
    """The chance of less than today: what gains leave over, but where all corners are the same."""
    if min(corners) == max(corners):
        return Chance(Fraction(int(corners[0] < today)), Fraction(0))
    return Chance(1 - gains.value - gains.error, gains.error)
