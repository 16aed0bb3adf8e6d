"""Ask scipy for the answer to a linear program, in floats: a guess, to be proved elsewhere."""

import warnings
from typing import Any, NamedTuple

from tilbudsvifte.analysis.audit.program import Program, Row
from tilbudsvifte.analysis.refusal import RequestError
from tilbudsvifte.texts import message

_ZERO = 1e-9


class Guess(NamedTuple):
    """What is probably so where the costs are least.

    `positive` are the variables that are not 0, `fair` those that cost just what the prices of
    their rows come to, and `priced` the rows with a price other than 0.
    """

    positive: frozenset[int]
    fair: tuple[int, ...]
    priced: frozenset[int]


class Guesser:
    """Asks for several costs of one program, which is put into floats only once.

    Each variable is counted in units of the program over the greatest number that it has in a row,
    so that all numbers are of a size that floats can tell apart.
    """

    def __init__(self, program: Program) -> None:
        """`RequestError` where scipy is not installed."""
        try:
            from scipy.optimize import linprog  # noqa: PLC0415 - an extra that only an audit needs
            from scipy.sparse import coo_array  # noqa: PLC0415
        except (ImportError, OSError):  # OSError: a library of its own that does not load
            raise RequestError(message("audit.needs-scipy")) from None
        self._linprog = linprog
        self._sizes = [max(map(abs, column.values()), default=1) for column in program.columns()]
        entries = [
            (part / self._sizes[j], i, j)
            for i, row in enumerate(program.rows)
            for j, part in row.items()
        ]
        parts, rows, columns = zip(*entries, strict=True)
        shape = (len(program.rows), program.variables)
        self._matrix = coo_array((parts, (rows, columns)), shape=shape).tocsc()
        self._right = [right / program.unit for right in program.right]

    def guess(self, costs: Row) -> Guess | None:
        """Guess where the costs are least; None where scipy finds no solution."""
        answer = self._ask([costs.get(j, 0) / size for j, size in enumerate(self._sizes)])
        if not answer.success:
            return None
        return Guess(
            frozenset(j for j, value in enumerate(answer.x) if value > _ZERO),
            tuple(j for j, left in enumerate(answer.lower.marginals) if abs(left) <= _ZERO),
            frozenset(i for i, price in enumerate(answer.eqlin.marginals) if abs(price) > _ZERO),
        )

    def _ask(self, costs: list[float]) -> Any:  # noqa: ANN401 - scipy has no types of its own
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of numbers far apart, which the proof does not mind
            return self._linprog(costs, A_eq=self._matrix, b_eq=self._right, method="highs-ds")
