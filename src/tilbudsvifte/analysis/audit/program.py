"""Linear programs in exact numbers, and what proves an answer to one."""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple

Row = Mapping[int, Fraction]


class Program(NamedTuple):
    """Σ row[j] × x_j = right for every row, and no x_j below 0; variables are counted from 0.

    A row names only the variables that count in it. `right` has one number a row.
    """

    variables: int
    rows: tuple[Row, ...]
    right: tuple[Fraction, ...]


class Optimum(NamedTuple):
    """A solution at which the costs are least, one value a variable, and what they come to."""

    values: tuple[Fraction, ...]
    cost: Fraction


def solves(program: Program, values: Sequence[Fraction]) -> bool:
    """Whether the values satisfy every row and none is below 0."""
    return min(values) >= 0 and all(
        sum((part * values[j] for j, part in row.items()), Fraction(0)) == right
        for row, right in zip(program.rows, program.right, strict=True)
    )


def is_lower_bound(
    program: Program, costs: Row, prices: Sequence[Fraction], bound: Fraction
) -> bool:
    """Whether the prices, one a row, prove that no solution costs less than `bound`.

    Weak duality: where Σ price × row is nowhere above the costs, Σ price × right is a lower bound.
    """
    return (
        all(priced <= costs.get(j, 0) for j, priced in _priced(program, prices).items())
        and _worth(program, prices) == bound
    )


def shows_impossible(program: Program, prices: Sequence[Fraction]) -> bool:
    """Whether the prices, one a row, prove that there is no solution.

    Farkas' lemma: Σ price × row is nowhere above 0, and Σ price × right is.
    """
    return _worth(program, prices) > 0 and max(_priced(program, prices).values(), default=0) <= 0


def _priced(program: Program, prices: Sequence[Fraction]) -> dict[int, Fraction]:
    """Σ price × row, by variable."""
    totals = dict.fromkeys(range(program.variables), Fraction(0))
    for row, price in zip(program.rows, prices, strict=True):
        for j, part in row.items() if price else ():
            totals[j] += price * part
    return totals


def _worth(program: Program, prices: Sequence[Fraction]) -> Fraction:
    return sum(
        (price * right for price, right in zip(prices, program.right, strict=True)), Fraction(0)
    )
