"""Lay a path from the current budgets to the guideline."""

from collections.abc import Sequence
from itertools import accumulate

from tilbudsvifte.analysis.allocate import allocate
from tilbudsvifte.analysis.phasing.refusals import floor_refusal, limits_refusal
from tilbudsvifte.analysis.phasing.results import AreaPath, Limits, Phasing
from tilbudsvifte.analysis.phasing.terms import Terms, can_pay, terms
from tilbudsvifte.analysis.refusal import RequestError
from tilbudsvifte.analysis.results import Allocation, AreaResult
from tilbudsvifte.documents.dataset import Dataset
from tilbudsvifte.engine.phasing import Path, fastest, linear
from tilbudsvifte.texts import message

MOST_YEARS = 1000
NO_LIMITS = Limits()


def phase(dataset: Dataset, years: int, limits: Limits = NO_LIMITS) -> Phasing:
    """Lay a path of that many years from the current budgets to the guideline that applies.

    Without a yearly limit in equal steps, else as fast as the limits allow. What of the frame is
    in no area is an account of its own, which has no limit and does not pay for a floor. The path
    moves in steps of what guidelines are rounded to where all amounts are multiples of it and the
    limits can be met so in as few years, else in kr. Raises `RequestError` where a limit cannot be
    met, with those that could, `RefusalError` where the frame cannot be divided, and ValueError for
    a limit that is not sound.
    """
    if not all(limit is None or limit.is_sound for limit in limits):
        raise ValueError(f"a limit is not a number of kr. or a share, exactly: {limits}")
    if not 1 <= years <= MOST_YEARS:
        raise RequestError(message("phase.refused-years", years=years, most=MOST_YEARS))
    allocation = allocate(dataset)
    asked = _terms(allocation, years, limits)
    is_linear = limits.cut is None and limits.gain is None
    changes = (*asked.changes, -sum(asked.changes))
    moves = linear(changes, years) if is_linear else fastest(changes, (*asked.limits, None), years)
    whole = allocation.frame.amount
    areas = _paths(allocation.areas, asked, moves)
    return Phasing(
        allocation=allocation,
        years=years,
        unit=asked.unit,
        linear=is_linear,
        limits=limits,
        areas=areas,
        undivided=tuple(
            whole - sum(amounts) for amounts in zip(*(path.amounts for path in areas), strict=True)
        ),
        whole=whole,
    )


def _terms(allocation: Allocation, years: int, limits: Limits) -> Terms:
    """What is asked, in what amounts are rounded to where that is as fast, else in kr."""
    areas, round_to = allocation.areas, allocation.round_to
    if limits.floor and not can_pay(areas, limits.floor, 1):
        raise floor_refusal(allocation, limits.floor)
    in_kroner = terms(areas, limits, 1)
    if not in_kroner.can_be_met(years):
        raise limits_refusal(areas, in_kroner, years, limits, round_to)
    given = [limit.amount for limit in limits if limit and limit.amount is not None]
    amounts = [*given, *in_kroner.current, *(area.guideline for area in areas)]
    whole = all(amount % round_to == 0 for amount in amounts)
    if whole and can_pay(areas, limits.floor, round_to):
        rounded = terms(areas, limits, round_to)
        if rounded.can_be_met(max(filter(None, in_kroner.needed), default=0)):
            return rounded
    return in_kroner


def _paths(areas: Sequence[AreaResult], asked: Terms, moves: Path) -> tuple[AreaPath, ...]:
    """Each area's amounts in kr.; the moves of the undivided account, the last, are left out."""
    paths = []
    for area, target, row in zip(areas, asked.targets, moves[:-1], strict=True):
        amounts = tuple(accumulate((move * asked.unit for move in row), initial=area.current))
        paths.append(AreaPath(area, target * asked.unit, amounts, amounts.index(amounts[-1])))
    return tuple(paths)
