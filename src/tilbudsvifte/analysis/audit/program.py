"""Linear programs in whole numbers, and what proves an answer to one."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from math import lcm
from typing import NamedTuple

Row = Mapping[int, int]


class Program(NamedTuple):
    """Σ row[j] × x_j = right for every row, and no x_j below 0; variables are counted from 0.

    A row names only the variables that count in it, none with 0. `right` has one number a row.
    Divided by `unit` its numbers are of a size that floats can tell apart.
    """

    variables: int
    rows: tuple[Row, ...]
    right: tuple[int, ...]
    unit: int = 1

    def columns(self) -> list[dict[int, int]]:
        """By variable, what stands in which row."""
        columns: list[dict[int, int]] = [{} for _ in range(self.variables)]
        for i, row in enumerate(self.rows):
            for j, part in row.items():
                columns[j][i] = part
        return columns


def with_makeshift(program: Program) -> tuple[Program, Row]:
    """The program with what each row lacks as a variable behind its own, and what these cost.

    It has a solution in any case; the program itself has one if that of least cost costs nothing.
    """
    own = program.variables
    rows = tuple(
        {**row, own + i: -1 if right < 0 else 1}
        for i, (row, right) in enumerate(zip(program.rows, program.right, strict=True))
    )
    costs = dict.fromkeys(range(own, own + len(rows)), 1)
    return program._replace(variables=own + len(rows), rows=rows), costs


class Values(NamedTuple):
    """Numbers over one denominator, above 0: that costs less than a fraction for each."""

    numerators: tuple[int, ...]
    denominator: int

    @classmethod
    def of(cls, values: Iterable[Fraction]) -> "Values":
        """Bring fractions over one denominator."""
        values = tuple(values)
        denominator = lcm(*(value.denominator for value in values))
        return cls(tuple(int(value * denominator) for value in values), denominator)

    def value(self, i: int) -> Fraction:
        """Give number `i`, counted from 0."""
        return Fraction(self.numerators[i], self.denominator)


class Optimum(NamedTuple):
    """A solution at which the costs are least, one value a variable, and what they come to."""

    values: Values
    cost: Fraction


def solves(program: Program, values: Values) -> bool:
    """Whether the values satisfy every row and none is below 0."""
    numerators, denominator = values
    return min(numerators) >= 0 and all(
        sum(part * numerators[j] for j, part in row.items()) == right * denominator
        for row, right in zip(program.rows, program.right, strict=True)
    )


def cost_of(costs: Row, values: Values) -> Fraction:
    """What the values cost."""
    total = sum(part * values.numerators[j] for j, part in costs.items())
    return Fraction(total, values.denominator)


def is_lower_bound(program: Program, costs: Row, prices: Values, bound: Fraction) -> bool:
    """Whether the prices, one a row, prove that no solution costs less than `bound`.

    Weak duality: where Σ price × row is nowhere above the costs, Σ price × right is a lower bound.
    """
    most = [costs.get(j, 0) * prices.denominator for j in range(program.variables)]
    return (
        all(priced <= cost for priced, cost in zip(_priced(program, prices), most, strict=True))
        and Fraction(_worth(program, prices), prices.denominator) == bound
    )


def shows_impossible(program: Program, prices: Values) -> bool:
    """Whether the prices, one a row, prove that there is no solution.

    Farkas' lemma: Σ price × row is nowhere above 0, and Σ price × right is.
    """
    return _worth(program, prices) > 0 and max(_priced(program, prices), default=0) <= 0


def _priced(program: Program, prices: Values) -> list[int]:
    """Σ price × row, by variable, over the denominator of the prices."""
    totals = [0] * program.variables
    for row, price in zip(program.rows, prices.numerators, strict=True):
        for j, part in row.items() if price else ():
            totals[j] += price * part
    return totals


def _worth(program: Program, prices: Values) -> int:
    pairs = zip(prices.numerators, program.right, strict=True)
    return sum(price * right for price, right in pairs)
