"""Which weights in an order give every area what was announced, and which come nearest."""

from fractions import Fraction
from typing import NamedTuple, TypeAlias

from tilbudsvifte.analysis.audit.order import Order
from tilbudsvifte.analysis.audit.program import Program
from tilbudsvifte.analysis.audit.solve import least

Weights: TypeAlias = tuple[Fraction, ...]


class Target(NamedTuple):
    """What is to be reached: amounts in kr., one an area, each within `tolerance` kr."""

    frame: int
    announced: tuple[int, ...]
    tolerance: int


class Reached(NamedTuple):
    """Weights, one an indicator, with the least and the greatest that each may be."""

    weights: Weights
    least: Weights
    greatest: Weights


def reached(order: Order, target: Target) -> Reached | None:
    """The weights that give every area its amount; None where it is proved that there are none.

    The weights are the mean of all solutions in which one of them is at its least or greatest.
    """
    ranks = [indicator.rank for indicator in order.indicators]
    parts = order.whole()
    first = sorted({ranks.index(rank) for rank in ranks})  # tied indicators weigh the same
    objectives = [{i: sign * parts[i]} for i in first for sign in (1, -1)]
    found = least(_within(order, target), objectives)
    if found is None:
        return None
    columns = list(zip(*(order.weights(each.values) for each in found), strict=True))
    return Reached(
        tuple(sum(column, Fraction(0)) / len(column) for column in columns),
        tuple(min(column) for column in columns),
        tuple(max(column) for column in columns),
    )


def nearest(order: Order, target: Target) -> tuple[Weights, Fraction]:
    """Weights that come nearest, and by how many kr. in all they miss.

    That is the least sum of absolute differences; several weights may come as near.
    """
    rows, right = [order.whole(), *order.rows()], _frame(order, target)
    differences = range(order.variables, order.variables + 2 * len(target.announced))
    for a, short in enumerate(differences[::2]):
        rows.append({**order.area(a), short: 1, short + 1: -1})
    program = Program(differences.stop, tuple(rows), (*right, *target.announced), target.tolerance)
    found = least(program, [dict.fromkeys(differences, 1)])
    if found is None:
        raise ArithmeticError("every mixture misses by something")
    return order.weights(found[0].values), found[0].cost


def _within(order: Order, target: Target) -> Program:
    """The weights that give each area its amount, not less than a unit below nor above it.

    Behind the unknowns stand for each area what it has above the one and below the other end.
    """
    rows, right = [order.whole(), *order.rows()], _frame(order, target)
    ends = range(order.variables, order.variables + 2 * len(target.announced))
    for a, above in enumerate(ends[::2]):
        rows += [{**order.area(a), above: -1}, {above: 1, above + 1: 1}]
        right += [target.announced[a] - target.tolerance, 2 * target.tolerance]
    return Program(ends.stop, tuple(rows), tuple(right), target.tolerance)


def _frame(order: Order, target: Target) -> list[int]:
    return [target.frame, *[0] * len(order.rows())]
