"""Solve equations exactly in whole numbers, quickly where most have an unknown of their own."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from math import gcd
from typing import TypeAlias

from tilbudsvifte.analysis.audit.program import Row

_RIGHT = -1  # the key of an equation's right side

Solution: TypeAlias = tuple[dict[int, int], int]
Pivots: TypeAlias = dict[int, Row]


def solve(equations: Sequence[Row], right: Sequence[int]) -> Solution | None:
    """Give the only solution: by unknown a whole number over the denominator behind it.

    The equations are Σ row[j] × x_j = right. None where they have no solution or several.
    An equation with an unknown that no other has is set aside: it says what that unknown is as
    soon as the others are known. Only what is left is eliminated, the shortest equations first
    and each by the unknown that fewest have. All stays whole: rows are multiplied, not divided,
    and then freed of what all their numbers have in common.
    """
    known = {j for row in equations for j in row}
    pivots: Pivots = {}
    rows = [
        {**row, _RIGHT: value} if value else dict(row)
        for row, value in zip(equations, right, strict=True)
    ]
    for i, j in _own_unknowns(equations):
        pivots[j] = rows[i]
        rows[i] = {}
    left = sorted(filter(None, rows), key=len)
    if not _eliminate(left, pivots) or len(pivots) < len(known):
        return None
    return _values(pivots)


def _own_unknowns(equations: Sequence[Row]) -> list[tuple[int, int]]:
    """Equations, each with an unknown that none of those behind it and none of the rest has."""
    having: defaultdict[int, set[int]] = defaultdict(set)
    for i, row in enumerate(equations):
        for j in row:
            having[j].add(i)
    found = []
    alone = [j for j, rows in having.items() if len(rows) == 1]
    while alone:
        j = alone.pop()
        if having[j]:
            (i,) = having[j]
            found.append((i, j))
            for other in equations[i]:
                having[other].remove(i)
                if len(having[other]) == 1:
                    alone.append(other)
    return found


def _eliminate(rows: Sequence[Row], pivots: Pivots) -> bool:
    """Add each equation, less what the pivots say, as a pivot; False if two contradict."""
    often = Counter(j for row in rows for j in row)
    place: dict[int, int] = {}
    for row in rows:
        reduced = dict(row)
        while used := [j for j in reduced if j in place]:
            first = min(used, key=place.__getitem__)
            reduced = _without(reduced, first, pivots[first])
        if reduced.keys() == {_RIGHT}:
            return False
        if reduced:
            pivot = min((j for j in reduced if j != _RIGHT), key=often.__getitem__)
            place[pivot] = len(place)
            pivots[pivot] = reduced
    return True


def _without(row: Row, unknown: int, other: Row) -> dict[int, int]:
    """A row freed of an unknown by means of another, and of what its numbers have in common."""
    common = gcd(row[unknown], other[unknown])
    times, less = other[unknown] // common, row[unknown] // common
    result = {j: times * part for j, part in row.items()}
    for j, part in other.items():
        left = result.get(j, 0) - less * part
        if left:
            result[j] = left
        else:
            result.pop(j, None)
    common = gcd(*result.values())
    return {j: part // common for j, part in result.items()} if common > 1 else result


def _values(pivots: Pivots) -> Solution:
    """What the unknowns are, each from those behind it."""
    values: dict[int, int] = {}
    denominator = 1
    for pivot, row in reversed(pivots.items()):
        others = sum(part * values[j] for j, part in row.items() if j not in {pivot, _RIGHT})
        left = row.get(_RIGHT, 0) * denominator - others
        factor = abs(row[pivot]) // gcd(left, row[pivot])
        if factor > 1:
            values = {j: value * factor for j, value in values.items()}
            denominator *= factor
        values[pivot] = left * factor // row[pivot]
    return values, denominator
