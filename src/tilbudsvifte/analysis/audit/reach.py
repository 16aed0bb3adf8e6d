"""Which weights in an order give every area what was announced, and which come nearest."""

from fractions import Fraction
from typing import NamedTuple, TypeAlias

from tilbudsvifte.analysis.audit.order import Order
from tilbudsvifte.analysis.audit.program import Program, Row
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
    objectives: list[Row] = []
    for i in sorted({ranks.index(rank) for rank in ranks}):  # tied indicators weigh the same
        weight = dict(enumerate(order.at_corners(i)))
        objectives += [weight, {j: -part for j, part in weight.items()}]
    found = least(_within(order, target), objectives)
    if found is None:
        return None
    corners = len(order.sizes)
    ends = [order.weights(each.values[:corners]) for each in found]
    columns = list(zip(*ends, strict=True))
    return Reached(
        tuple(sum(column, Fraction(0)) / len(column) for column in columns),
        tuple(min(column) for column in columns),
        tuple(max(column) for column in columns),
    )


def nearest(order: Order, target: Target) -> tuple[tuple[Fraction, ...], Fraction]:
    """A mixture of the corners that comes nearest, and by how many kr. in all it misses.

    That is the least sum of absolute differences; several mixtures may come as near.
    """
    corners = len(order.sizes)
    rows, right = [_whole(corners)], [Fraction(1)]
    costs: dict[int, Fraction] = {}
    for a, announced in enumerate(target.announced):
        short = corners + 2 * a
        over = short + 1
        amounts = amount_row(order, target, a)
        rows.append({**amounts, short: Fraction(1), over: Fraction(-1)})
        right.append(Fraction(announced, target.tolerance))
        costs |= {short: Fraction(1), over: Fraction(1)}
    program = Program(corners + 2 * len(target.announced), tuple(rows), tuple(right))
    found = least(program, [costs])
    if found is None:
        raise ArithmeticError("every mixture misses by something")
    return found[0].values[:corners], found[0].cost * target.tolerance


def amount_row(order: Order, target: Target, a: int) -> dict[int, Fraction]:
    """What area `a` gets at each corner, in rounding units.

    In units all numbers of a program are of a size that floats can tell apart.
    """
    unit = Fraction(target.frame, target.tolerance)
    return {j: unit * known[a] for j, known in enumerate(order.known)}


def _within(order: Order, target: Target) -> Program:
    """The mixtures that give each area its amount, not less than a unit below nor above it.

    Behind the corners stand for each area what it has above the one and below the other end.
    """
    corners = len(order.sizes)
    rows, right = [_whole(corners)], [Fraction(1)]
    for a, announced in enumerate(target.announced):
        amounts = amount_row(order, target, a)
        above = corners + 2 * a
        rows += [{**amounts, above: Fraction(-1)}, {**amounts, above + 1: Fraction(1)}]
        middle = Fraction(announced, target.tolerance)
        right += [middle - 1, middle + 1]
    return Program(corners + 2 * len(target.announced), tuple(rows), tuple(right))


def _whole(corners: int) -> Row:
    return dict.fromkeys(range(corners), Fraction(1))
