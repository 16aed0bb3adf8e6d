"""Why there is no path, and with which limits there would be one."""

from bisect import bisect_right
from collections.abc import Sequence
from fractions import Fraction
from math import ceil
from typing import NamedTuple

from tilbudsvifte.analysis.phasing.results import MOST_PLACES, Limit, Limits, in_per_cent
from tilbudsvifte.analysis.phasing.terms import Terms
from tilbudsvifte.analysis.refusal import RequestError
from tilbudsvifte.analysis.results import Allocation, AreaResult
from tilbudsvifte.engine.phasing import floor_cost, gains
from tilbudsvifte.texts import Clauses, Message, Value, message, some

# A share is stated in the smallest steps in which it can be given.
WHOLE_SHARE = 100 * 10**MOST_PLACES


class _Mover(NamedTuple):
    """An area that a limit applies to: what it has to move, kr., and the years that this takes.

    `needs` is None where no number of years is enough; `yearly` is the least that a limit has to
    let it move for it to arrive in time.
    """

    area: AreaResult
    change: int
    needs: int | None
    yearly: int


def floor_refusal(allocation: Allocation, floor: Limit) -> RequestError:
    """What the floor costs, what the gains are and why no more, and the highest they can pay.

    A floor costs at most all cuts, so the gains fall short only where guidelines sum to less than
    current budgets: the frame is smaller than those, or part of it is in no area's guideline.
    """
    current = [area.current for area in allocation.areas]
    guidelines = [area.guideline for area in allocation.areas]
    most = gains(current, guidelines)

    def cost(limit: Limit) -> int:
        return floor_cost(current, guidelines, [ceil(limit.of(today)) for today in current])

    if floor.amount is None:
        count = bisect_right(
            range(WHOLE_SHARE), most, key=lambda k: cost(Limit(share=Fraction(k, WHOLE_SHARE)))
        )
        highest = _share(Fraction(count - 1, WHOLE_SHARE))
    else:
        step = _step(floor.amount, allocation.round_to)
        units = range(max(current) // step + 1)
        count = bisect_right(units, most, key=lambda k: cost(Limit(amount=k * step)))
        highest = _kroner((count - 1) * step)
    why = message("phase.refused-floor-less", amount=sum(current) - sum(guidelines))
    outside = allocation.frame.amount - sum(guidelines)
    if outside > 0:
        why = message("phase.refused-floor-outside", less=why, amount=outside)
    return RequestError(
        message("phase.refused-floor", cost=cost(floor), gains=most, why=why, highest=highest)
    )


def limits_refusal(
    areas: Sequence[AreaResult], asked: Terms, years: int, limits: Limits, round_to: int
) -> RequestError:
    """The least limits in the form of those given, who is late by those, and the years they need.

    `asked` is in kr. A least limit is a multiple of `round_to` where the one given was, else in
    whole kr., or in hundredths of a per cent.
    """
    movers = [
        _Mover(area, change, needs, -(-abs(change) // years))
        for area, change, needs in zip(areas, asked.changes, asked.needed, strict=True)
    ]
    cuts = [each for each in movers if each.change < 0]
    rises = [each for each in movers if each.change > 0]
    sides = [
        message(key, areas=some(late), years=str(years), least=_least(side, limit, round_to))
        for key, side, limit in (
            ("phase.refused-cut", cuts, limits.cut),
            ("phase.refused-gain", rises, limits.gain),
        )
        if limit and (late := _late(side, years))
    ]
    return RequestError(message("phase.refused-limits", sides=Clauses(tuple(sides))))


def _late(side: Sequence[_Mover], years: int) -> tuple[Value, ...]:
    """Those who do not arrive in time, and the years that they need."""
    return tuple(
        message("phase.refused-never", name=each.area.name)
        if each.needs is None
        else message("phase.refused-late", name=each.area.name, years=each.needs)
        for each in side
        if each.needs is None or each.needs > years
    )


def _least(side: Sequence[_Mover], limit: Limit, round_to: int) -> Message:
    """The smallest limit with which all of `side` arrive in time."""
    yearly = max(each.yearly for each in side)
    if limit.amount is not None:
        step = _step(limit.amount, round_to)
        return _kroner(-(-yearly // step) * step)
    without = tuple(each.area.name for each in side if each.area.current == 0)
    if without:
        return message("phase.refused-no-share", areas=some(without), amount=yearly)
    steps = max(ceil(Fraction(WHOLE_SHARE * each.yearly, each.area.current)) for each in side)
    return _share(Fraction(steps, WHOLE_SHARE))


def _step(amount: int, round_to: int) -> int:
    return 1 if amount % round_to else round_to


def _kroner(amount: int) -> Message:
    return message("phase.refused-kr", amount=amount)


def _share(share: Fraction) -> Message:
    return message("phase.refused-share", share=in_per_cent(share))
