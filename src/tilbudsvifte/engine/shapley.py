"""What each of several causes adds to a change that they make together.

A coalition is a bit mask: player `i` takes part where bit `i` is set. A worth holds several
figures at once, so that one look at a coalition serves all of them.
"""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from math import ceil, factorial, floor
from typing import TypeAlias

from tilbudsvifte.engine.rounding import whole_parts

MOST_PLAYERS = 8

Worth: TypeAlias = Callable[[int], Sequence[int]]
Parts: TypeAlias = tuple[tuple[Fraction, ...], ...]


def shapley(worth: Worth, players: int) -> Parts:
    """Give each player its part of every figure: its effect, as a mean over all orders.

    φ_i = Σ_{S ⊆ N∖{i}} |S|! (n−|S|−1)! / n! · (v(S ∪ {i}) − v(S)) (Shapley 1953). The parts of a
    figure sum to its worth for all players less its worth for none. One row per player, one
    fraction per figure. ValueError for fewer than 0 or more than eight players: the coalitions
    are 2ⁿ.
    """
    if not 0 <= players <= MOST_PLAYERS:
        raise ValueError(f"{players} players, not 0 to {MOST_PLAYERS}")
    worths = [worth(mask) for mask in range(1 << players)]
    return tuple(_mean_effect(worths, player, players) for player in range(players))


def in_order(worth: Worth, players: int) -> Parts:
    """Give each player what it adds to those before it: v({0…i}) − v({0…i−1}).

    The parts sum as Shapley values do, but depend on the order. One row per player, one whole
    fraction per figure. ValueError for fewer than 0 players.
    """
    if players < 0:
        raise ValueError(f"{players} players")
    parts = []
    before = worth(0)
    for player in range(players):
        after = worth((2 << player) - 1)
        parts.append(tuple(Fraction(b - a) for a, b in zip(before, after, strict=True)))
        before = after
    return tuple(parts)


def whole_table(rows: Sequence[Sequence[Fraction]]) -> tuple[tuple[int, ...], ...]:
    """Round a table so that columns still sum to their wholes, and rows by less than 1.

    Every part is rounded by less than 1, and a row that sums to a whole number still does:
    controlled rounding, which always exists (Bacharach 1966). Columns are rounded by largest
    remainders; then units go from rows with too many to rows that can take one. ValueError if a
    column does not sum to a whole number.
    """
    columns = [whole_parts(column) for column in zip(*rows, strict=True)]
    units = [list(row) for row in zip(*columns, strict=True)] if columns else [[] for _ in rows]
    sums = [sum(row, Fraction(0)) for row in rows]
    for row, exact in enumerate(sums):
        while sum(units[row]) > ceil(exact):
            free = [n for n, other in enumerate(sums) if sum(units[n]) < ceil(other)]
            _pass_on(rows, units, [row], free)
        while sum(units[row]) < floor(exact):
            spare = [n for n, other in enumerate(sums) if sum(units[n]) > floor(other)]
            _pass_on(rows, units, spare, [row])
    return tuple(map(tuple, units))


def _pass_on(
    rows: Sequence[Sequence[Fraction]],
    units: Sequence[list[int]],
    givers: Sequence[int],
    takers: Sequence[int],
) -> None:
    """Move one unit from a giver to a taker, over other rows if need be, within columns.

    There is always a taker within reach.
    """
    came: dict[int, tuple[int, int]] = {}
    reached = list(givers)
    in_turn = iter(reached)
    while (row := next(in_turn)) not in takers:
        for column, exact in enumerate(rows[row]):
            if units[row][column] > exact:
                for other in range(len(rows)):
                    if other not in reached and units[other][column] < rows[other][column]:
                        came[other] = row, column
                        reached.append(other)
    _move(units, came, row)


def _move(units: Sequence[list[int]], came: Mapping[int, tuple[int, int]], taker: int) -> None:
    """Hand one unit on to `taker`, along the rows and columns by which it was reached."""
    while taker in came:
        giver, column = came[taker]
        units[giver][column] -= 1
        units[taker][column] += 1
        taker = giver


def _mean_effect(
    worths: Sequence[Sequence[int]], player: int, players: int
) -> tuple[Fraction, ...]:
    """Sum a player's effects on the coalitions without it, each as often as orders meet it."""
    bit = 1 << player
    sums = [0] * len(worths[0])
    for mask, before in enumerate(worths):
        if mask & bit:
            continue
        size = mask.bit_count()
        orders = factorial(size) * factorial(players - size - 1)
        pairs = zip(sums, before, worths[mask | bit], strict=True)
        sums = [total + orders * (after - less) for total, less, after in pairs]
    return tuple(Fraction(total, factorial(players)) for total in sums)
