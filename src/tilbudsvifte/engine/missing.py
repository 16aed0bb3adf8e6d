"""What the indicators without figures could change."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import accumulate
from math import lcm
from typing import NamedTuple

from tilbudsvifte.engine.bounds import corner_sizes, corner_sums
from tilbudsvifte.engine.shares import Shares
from tilbudsvifte.engine.verdicts import Today, Verdict


class Turning(NamedTuple):
    """The shares m, the same in each missing indicator, at which an area equals today.

    `least` and `greatest` are over the corners with a missing indicator. An area that gains goes
    on gaining at every corner while its m is above `greatest`, and one that loses goes on losing
    while it is below `least`. They may lie outside 0 to 1: then no share can turn the area. Both
    are None when nothing is missing. Where today's budget is no multiple of what amounts are
    rounded to, `least` is for the multiple below it and `greatest` for the one above.
    """

    least: Fraction | None
    greatest: Fraction | None


def turning_shares(
    indicators: Sequence[Shares | None],
    groups: Sequence[int],
    divided: int,
    current: Sequence[int],
    round_to: int,
) -> tuple[Turning, ...]:
    """Give each area's turning shares; `indicators` in the full stated order, None for missing.

    With m the area's share in each missing indicator, the corner with the first k indicators
    gives (known sum + m × missing among the k) / k. It equals today's share of what is divided
    where m = (k × current / divided − known sum) / missing. `divided`, of which amounts are
    multiples of `round_to`, and `current`, one per area, are in the same unit. ValueError if
    `divided` is less than 1, the groups do not cover the indicators, or the areas are not as many
    everywhere.
    """
    if divided < 1:
        raise ValueError(f"{divided} kr. are divided")
    nothing = Shares((0,) * len(current), 1)
    known = [nothing if shares is None else shares for shares in indicators]
    denominator, sums = corner_sums(known, groups)
    if len(sums[0]) != len(current):
        raise ValueError(f"{len(current)} budgets for {len(sums[0])} areas")
    gaps = tuple(accumulate(shares is None for shares in indicators))
    corners = [(k, gaps[k - 1]) for k in corner_sizes(groups)]
    if gaps[-1] == 0:
        return (Turning(None, None),) * len(current)
    common = lcm(*(missing for _, missing in corners if missing))
    incomplete = [(k, missing, t) for (k, missing), t in zip(corners, sums, strict=True) if missing]
    whole = divided * denominator * common

    def turns(i: int, budget: int) -> list[int]:
        return [
            (k * budget * denominator - divided * totals[i]) * (common // missing)
            for k, missing, totals in incomplete
        ]

    days = [Today.of(budget, round_to) for budget in current]
    return tuple(
        Turning(
            Fraction(min(turns(i, today.less)), whole), Fraction(max(turns(i, today.more)), whole)
        )
        for i, today in enumerate(days)
    )


def how_firm(verdict: Verdict, turning: Turning) -> tuple[bool | None, Fraction | None]:
    """Say whether a gain or a loss holds whatever the missing shares, else where it turns.

    A share lies between 0 and 1, and at the turning share itself a corner equals today. Both are
    None for other verdicts, and when nothing is missing.
    """
    if turning.least is None or turning.greatest is None:
        return None, None
    if verdict is Verdict.GAINS:
        always, turn = turning.greatest < 0, turning.greatest
    elif verdict is Verdict.LOSES:
        always, turn = turning.least > 1, turning.least
    else:
        return None, None
    return always, None if always else turn
