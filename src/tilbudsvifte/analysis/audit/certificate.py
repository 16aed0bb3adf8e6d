"""From a guess to exact values and prices, which prove each other."""

from tilbudsvifte.analysis.audit.elimination import Solution, solve
from tilbudsvifte.analysis.audit.guess import Guess
from tilbudsvifte.analysis.audit.program import (
    Optimum,
    Program,
    Row,
    Values,
    cost_of,
    is_lower_bound,
    solves,
)


class Certifier:
    """Makes guesses about one program exact.

    A guess says which variables and prices are 0. The rows are equations for the other variables,
    and the variables that cost just what their rows do are equations for the other prices. At a
    corner of what the program allows, where scipy ends, both have one solution.
    """

    def __init__(self, program: Program) -> None:
        """Of any costs."""
        self._program = program
        self._columns = program.columns()

    def optimum(self, costs: Row, guess: Guess) -> Optimum | None:
        """Give the solution of least cost that the guess leads to; None if it is not proved."""
        values, prices = self.values(guess), self.prices(costs, guess)
        if values is None or prices is None or not solves(self._program, values):
            return None
        cost = cost_of(costs, values)
        proved = is_lower_bound(self._program, costs, prices, cost)
        return Optimum(values, cost) if proved else None

    def values(self, guess: Guess) -> Values | None:
        """Give what the rows say that the variables are, those not above 0 being 0."""
        rows = [
            {j: part for j, part in row.items() if j in guess.positive}
            for row in self._program.rows
        ]
        return _all(solve(rows, self._program.right), self._program.variables)

    def prices(self, costs: Row, guess: Guess) -> Values | None:
        """Give what the costs of the fair variables say that the prices of the rows are."""
        columns = [
            {i: part for i, part in self._columns[j].items() if i in guess.priced}
            for j in guess.fair
        ]
        right = [costs.get(j, 0) for j in guess.fair]
        return _all(solve(columns, right), len(self._program.rows))


def _all(solution: Solution | None, size: int) -> Values | None:
    if solution is None:
        return None
    numerators, denominator = solution
    return Values(tuple(numerators.get(i, 0) for i in range(size)), denominator)
