"""Ask scipy for the answer to a linear program, in floats: a guess, to be proved elsewhere."""

import warnings
from collections import Counter
from fractions import Fraction

from tilbudsvifte.analysis.audit.program import Program, Row
from tilbudsvifte.analysis.refusal import RequestError
from tilbudsvifte.texts import message

_ZERO = 1e-9


def guess(program: Program, costs: Row) -> tuple[int, ...]:
    """Say which variables are probably not 0 where the costs are least.

    Those that stand in one row only come first: they are the quickest to solve a row for. Where
    scipy finds no solution, it is asked how near one can come, with a makeshift variable for each
    row behind the program's own (as in `Tableau`). `RequestError` where scipy is not installed.
    """
    values = _ask(program, costs)
    if values is None:
        program, costs = _makeshift(program)
        values = _ask(program, costs) or []
    rows = Counter(j for row in program.rows for j in row)
    found = [j for j, value in enumerate(values) if value > _ZERO]
    return tuple(sorted(found, key=rows.__getitem__))


def _makeshift(program: Program) -> tuple[Program, Row]:
    """The program with what each row lacks as a variable, which costs what it fills."""
    own = program.variables
    rows = tuple(
        {**row, own + i: Fraction(-1 if right < 0 else 1)}
        for i, (row, right) in enumerate(zip(program.rows, program.right, strict=True))
    )
    costs = dict.fromkeys(range(own, own + len(rows)), Fraction(1))
    return Program(own + len(rows), rows, program.right), costs


def _ask(program: Program, costs: Row) -> list[float] | None:
    try:
        from scipy.optimize import linprog  # noqa: PLC0415 - an extra that only an audit needs
        from scipy.sparse import coo_array  # noqa: PLC0415
    except ImportError:
        raise RequestError(message("audit.needs-scipy")) from None
    entries = [(float(v), i, j) for i, row in enumerate(program.rows) for j, v in row.items()]
    parts, rows, columns = zip(*entries, strict=True)
    matrix = coo_array((parts, (rows, columns)), shape=(len(program.rows), program.variables))
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of numbers far apart, which the proof does not mind
        answer = linprog(
            [float(costs.get(j, 0)) for j in range(program.variables)],
            A_eq=matrix.tocsc(),
            b_eq=[float(right) for right in program.right],
            method="highs-ds",
        )
    return [float(value) for value in answer.x] if answer.success else None
