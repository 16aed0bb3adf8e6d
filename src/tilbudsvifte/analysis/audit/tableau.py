"""The simplex method in fractions, begun where somebody guesses the answer."""

from collections import Counter
from collections.abc import Collection
from copy import copy
from fractions import Fraction

from tilbudsvifte.analysis.audit.program import Program, Row, Values

_RIGHT = -1  # the key of a row's right side


class Tableau:
    """A program solved for some of its variables (the basis, one a row), the others being 0.

    Behind the program's own variables stands a makeshift one for each row, which fills what the
    row lacks: with these for a basis the method can begin, and there is a solution if they can all
    be brought to 0. They also show the prices that prove an answer.

    `rows` are those of the program, one solved for each of `basis`, with the right side under -1;
    `costs` are what the variables outside the basis would add.
    """

    def __init__(self, program: Program) -> None:
        """Begin with the makeshift variables as the basis."""
        self.own = program.variables
        self.basis = list(range(self.own, self.own + len(program.rows)))
        self._signs = [-1 if right < 0 else 1 for right in program.right]
        self.rows = [
            {j: Fraction(sign * part) for j, part in row.items() if part}
            | {makeshift: Fraction(1), _RIGHT: Fraction(sign * right)}
            for row, right, sign, makeshift in zip(
                program.rows, program.right, self._signs, self.basis, strict=True
            )
        ]
        self.costs: dict[int, Fraction] = {}

    def copy(self) -> "Tableau":
        """Another that changes by itself."""
        other = copy(self)
        other.basis = list(self.basis)
        other.rows = [dict(row) for row in self.rows]
        other.costs = {}
        return other

    @property
    def feasible(self) -> bool:
        """Whether no variable is below 0."""
        return all(row.get(_RIGHT, 0) >= 0 for row in self.rows)

    @property
    def cost(self) -> Fraction:
        """What the solution costs, at the costs that were last made least."""
        return -self.costs.get(_RIGHT, Fraction(0))

    def values(self) -> Values:
        """The value of each of the program's own variables."""
        right = [row.get(_RIGHT, Fraction(0)) for row in self.rows]
        found = dict(zip(self.basis, right, strict=True))
        return Values.of(found.get(j, Fraction(0)) for j in range(self.own))

    def prices(self, makeshift: int) -> Values:
        """The price of each row, where a makeshift variable costs `makeshift`."""
        return Values.of(
            sign * (makeshift - self.costs.get(self.own + i, Fraction(0)))
            for i, sign in enumerate(self._signs)
        )

    def enter(self, guess: Collection[int]) -> None:
        """Bring the guessed variables into the basis as far as they go, whatever their values.

        Those that stand in the fewest rows come first: they are the quickest to solve a row for.
        """
        often = Counter(j for row in self.rows for j in row)
        for column in sorted(guess, key=lambda j: (often[j], j)):
            if column in self.basis:
                continue
            free = [
                i
                for i, row in enumerate(self.rows)
                if self.basis[i] not in guess and row.get(column)
            ]
            if free:
                self._pivot(min(free, key=lambda i: len(self.rows[i])), column)

    def drop_makeshift(self) -> None:
        """Take the makeshift variables, all of them 0, out of rows that have another to show."""
        for i, row in enumerate(self.rows):
            if self.basis[i] >= self.own:
                column = min((j for j in row if 0 <= j < self.own), default=None)
                if column is not None:
                    self._pivot(i, column)

    def minimise(self, costs: Row) -> None:
        """Make the costs least; the tableau must be feasible.

        By Bland's rule (1977), the first variable that helps comes in and of equals the first goes
        out, so it ends however degenerate the program is. ValueError if there is no least.
        """
        self.costs = {j: Fraction(cost) for j, cost in costs.items()}
        for j, row in zip(self.basis, self.rows, strict=True):
            _subtract(self.costs, row, self.costs.get(j, Fraction(0)))
        while (column := self._helps()) is not None:
            self._pivot(self._goes_out(column), column)

    def _helps(self) -> int | None:
        own = range(self.own)
        return min((j for j, cost in self.costs.items() if cost < 0 and j in own), default=None)

    def _goes_out(self, column: int) -> int:
        limits = [
            (row.get(_RIGHT, Fraction(0)) / row[column], self.basis[i], i)
            for i, row in enumerate(self.rows)
            if row.get(column, 0) > 0
        ]
        if not limits:
            raise ValueError("the costs have no least")
        return min(limits)[2]

    def _pivot(self, i: int, column: int) -> None:
        """Solve row `i` for the variable `column`, and put it into all other rows."""
        divisor = self.rows[i][column]
        pivot = {j: part / divisor for j, part in self.rows[i].items()}
        for row in (*self.rows, self.costs):
            _subtract(row, pivot, row.get(column, Fraction(0)))
        self.rows[i] = pivot
        self.basis[i] = column


def _subtract(row: dict[int, Fraction], other: dict[int, Fraction], times: Fraction) -> None:
    if not times:
        return
    for j, part in other.items():
        left = row.get(j, 0) - times * part
        if left:
            row[j] = left
        else:
            row.pop(j, None)
