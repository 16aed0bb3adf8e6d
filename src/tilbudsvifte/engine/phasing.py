"""Paths from what accounts have to what they are to have, in whole units, year by year.

A change is what an account is to have more; gains and cuts sum to zero. A path has a row of moves
for each account, one move a year. No move has another sign than its account's change, a row sums
to the change, and a year's moves sum to zero.
"""

from collections.abc import Sequence
from itertools import accumulate

from tilbudsvifte.engine.rounding import largest_remainder

Path = tuple[tuple[int, ...], ...]


def linear(changes: Sequence[int], years: int) -> Path:
    """Spread each change over the years as evenly as whole units allow.

    A change of |d| units moves |d| // years units every year, and the odd ones one a year. Those
    are dealt round the years in the order of the accounts, from year 1 and on from where the last
    account of the same side stopped, gains and cuts apart: both sides deal the same number, so
    every year gets as many of one as of the other. ValueError if the changes do not sum to zero,
    or there is no year.
    """
    _check(changes, years)
    up = _dealt([max(0, change) for change in changes], years)
    down = _dealt([max(0, -change) for change in changes], years)
    return tuple(
        tuple(more - less for more, less in zip(*rows, strict=True))
        for rows in zip(up, down, strict=True)
    )


def years_needed(change: int, limit: int | None) -> int | None:
    """The fewest years in which a change can be made that moves at most `limit` units a year.

    Without a limit one year is enough; None where the limit is 0 and something has to move.
    """
    if change == 0:
        return 0
    if limit is None:
        return 1
    return -(-abs(change) // limit) if limit > 0 else None


def fastest(changes: Sequence[int], limits: Sequence[int | None], years: int) -> Path:
    """Make all changes in the fewest years in which the limits allow it.

    `limits` are the most units that each account may move in a year, None for no limit. A path
    exists where no account needs more than `years` by itself: `linear` is one, as none of its
    moves is above the change over the years, rounded up. T years are then enough, where T is the
    most that any account needs, and fewer are not.

    Each year the side that can move less moves all that it can. The other side moves as much in
    sum: each account at least what it could not move later, max(0, r - (t - 1) × limit) where r is
    left to move and t years are left, at most min(limit, r), and between the two in proportion to
    their distance, by largest remainders. That can always be done. As r ≤ t × limit, the most that
    an account can move is r / t or more, and the least that it has to is r / t or less. Both sides
    have the same left, R, so the least of one, at most R / t, is within the most of the other; and
    r' ≤ (t - 1) × limit in the year after. In the last year the least is all that is left.

    ValueError if the changes do not sum to zero, there is no year, or no path exists.
    """
    _check(changes, years)
    needed = [years_needed(*each) for each in zip(changes, limits, strict=True)]
    known = [each for each in needed if each is not None and each <= years]
    if len(known) < len(needed):
        raise ValueError(f"no path of {years} years keeps to the limits")
    left = list(changes)
    moves = []
    for later in reversed(range(max(known, default=0))):
        year = _year(left, limits, later)
        left = [rest - move for rest, move in zip(left, year, strict=True)]
        moves.append(year)
    moves += [[0] * len(changes)] * (years - len(moves))
    return tuple(zip(*moves, strict=True))


def gains(current: Sequence[int], targets: Sequence[int]) -> int:
    """What those who gain get in sum, which is the most that they can pay for a floor."""
    return sum(_gains(current, targets))


def floor_cost(current: Sequence[int], targets: Sequence[int], floors: Sequence[int]) -> int:
    """What it takes to let no target lie below its floor, or below today where that is less."""
    return sum(_protection(current, targets, floors))


def with_floor(
    current: Sequence[int], targets: Sequence[int], floors: Sequence[int]
) -> tuple[int, ...]:
    """Lift the targets of those who lose to their floor, and let those who gain pay for it.

    Nobody is lifted above what they have today. The gainers pay in proportion to their gain, by
    largest remainders, so nobody pays more than their gain. ValueError if the gains do not
    suffice.
    """
    protection = _protection(current, targets, floors)
    own = _gains(current, targets)
    cost = sum(protection)
    if cost > sum(own):
        raise ValueError(f"a floor that costs {cost} is more than the gains of {sum(own)}")
    paid = largest_remainder(own, cost).units if cost else [0] * len(own)
    return tuple(
        target + more - less for target, more, less in zip(targets, protection, paid, strict=True)
    )


def _check(changes: Sequence[int], years: int) -> None:
    if years < 1 or sum(changes) != 0:
        raise ValueError(f"changes that sum to {sum(changes)}, in {years} years")


def _dealt(amounts: Sequence[int], years: int) -> list[list[int]]:
    """Each amount year by year; the odd units of one begin where those before it stopped."""
    starts = accumulate(amounts, initial=0)
    return [
        [amount // years + ((year - start) % years < amount % years) for year in range(years)]
        for amount, start in zip(amounts, starts, strict=False)
    ]


def _year(left: Sequence[int], limits: Sequence[int | None], later: int) -> list[int]:
    """One year's moves; `left` is what is to move, and `later` the number of years after it."""
    most = [
        abs(rest) if limit is None else min(limit, abs(rest))
        for rest, limit in zip(left, limits, strict=True)
    ]
    least = [max(0, abs(rest) - later * can) for rest, can in zip(left, most, strict=True)]
    gainers = [i for i, rest in enumerate(left) if rest > 0]
    losers = [i for i, rest in enumerate(left) if rest < 0]
    total = min(sum(most[i] for i in side) for side in (gainers, losers))
    moves = [0] * len(left)
    for side, sign in ((gainers, 1), (losers, -1)):
        shared = _shared([least[i] for i in side], [most[i] for i in side], total)
        for i, move in zip(side, shared, strict=True):
            moves[i] = sign * move
    return moves


def _shared(least: Sequence[int], most: Sequence[int], total: int) -> list[int]:
    """Share `total` between the least and the most, in proportion to the distance of the two."""
    rest = total - sum(least)
    room = [high - low for low, high in zip(least, most, strict=True)]
    extra = largest_remainder(room, rest).units if rest else [0] * len(room)
    return [low + more for low, more in zip(least, extra, strict=True)]


def _gains(current: Sequence[int], targets: Sequence[int]) -> list[int]:
    return [max(0, target - today) for today, target in zip(current, targets, strict=True)]


def _protection(current: Sequence[int], targets: Sequence[int], floors: Sequence[int]) -> list[int]:
    return [
        max(0, min(today, floor) - target)
        for today, target, floor in zip(current, targets, floors, strict=True)
    ]
