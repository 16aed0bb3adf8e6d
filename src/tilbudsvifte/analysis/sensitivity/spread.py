"""How each area's budget is spread where every set of weights in the order is as likely."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import groupby

from tilbudsvifte.analysis.results import Allocation, AreaResult, IndicatorResult
from tilbudsvifte.analysis.sensitivity.results import LEVELS, AreaSpread, Chance, Stretch
from tilbudsvifte.engine.bounds import corner_means, corner_sizes
from tilbudsvifte.engine.spread import chance_above, quantile
from tilbudsvifte.engine.verdicts import Today, Verdict
from tilbudsvifte.engine.weights import tied_groups


def spreads(allocation: Allocation, known: Sequence[IndicatorResult]) -> tuple[AreaSpread, ...]:
    """Each area's spread; `known` are the indicators with figures, the most important first.

    All is of the part of the frame that is divided, without its odd kr., as the bounds are. Chances
    compare exact amounts with today, with regard to what they may be rounded to, as verdicts do.
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
    round_to, divided = allocation.round_to, allocation.divided
    today = Today.of(area.current, round_to)
    gains, loses = _chances(corners, Fraction(whole, divided), today)
    step = Fraction(whole, divided // round_to)
    least, median, most = (quantile(corners, step, level) * round_to for level in LEVELS)
    depends = area.reach is not None and area.reach.verdict is Verdict.DEPENDS
    said = {k: today.verdict(divided * share, whole) for k, share in at.items()}
    return AreaSpread(
        area=area,
        gains=gains,
        loses=loses,
        points=(least, median, most),
        stretches=tuple(_stretches(said)) if depends else (),
        rounding_matters=today.rounding_matters,
    )


def _stretches(said: Mapping[int, Verdict]) -> Iterator[Stretch]:
    for verdict, run in groupby(said, key=said.__getitem__):
        first, *others = run
        yield Stretch(first, others[-1] if others else first, verdict)


def _chances(corners: Sequence[int], krone: Fraction, today: Today) -> tuple[Chance, Chance]:
    """The chances of more than today and of less; `krone` is 1 kr. on the scale of the corners."""
    if min(corners) == max(corners):
        amount = corners[0] / krone
        said = today.verdict(amount.numerator, amount.denominator)
        sure = (Fraction(int(said is verdict)) for verdict in (Verdict.GAINS, Verdict.LOSES))
        gains, loses = (Chance(value, Fraction(0)) for value in sure)
        return gains, loses
    gains = Chance(*chance_above(corners, today.more * krone))
    above = Chance(*chance_above(corners, today.less * krone)) if today.rounding_matters else gains
    return gains, Chance(1 - above.value - above.error, above.error)
