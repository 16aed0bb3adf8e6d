"""Solve linear programs exactly: scipy guesses the answer, fractions prove it."""

from collections.abc import Sequence
from fractions import Fraction
from itertools import chain

from tilbudsvifte.analysis.audit.guess import guess
from tilbudsvifte.analysis.audit.program import (
    Optimum,
    Program,
    Row,
    is_lower_bound,
    shows_impossible,
    solves,
)
from tilbudsvifte.analysis.audit.tableau import Tableau


def least(program: Program, objectives: Sequence[Row]) -> list[Optimum] | None:
    """Give a solution of least cost for each of the objectives, proved.

    None where it is proved that the program has no solution. The variables that scipy has above 0
    say where to begin; where they are the right ones no step is left to do, and where they are not
    the simplex method goes on from there in fractions. What it finds is put back into the program:
    the solution must satisfy it, and the prices must show that nothing costs less, or that nothing
    satisfies it. No objective may have solutions of ever less cost (ValueError). `RequestError`
    where scipy is missing.
    """
    guesses = (guess(program, costs) for costs in objectives)
    first = next(guesses)
    tableau = _solved(program, first)
    if tableau is None:
        return None
    found = []
    for costs, guessed in zip(objectives, chain([first], guesses), strict=True):
        own = [j for j in guessed if j < program.variables]
        tableau = _moved(tableau, own)
        tableau.minimise(costs)
        found.append(_proved(program, costs, tableau))
    return found


def _solved(program: Program, guessed: Sequence[int]) -> Tableau | None:
    """A tableau with a solution of the program, near the guess; None where there is none."""
    tableau = _moved(Tableau(program), guessed)
    makeshift = range(program.variables, program.variables + len(program.rows))
    tableau.minimise(dict.fromkeys(makeshift, Fraction(1)))
    if tableau.cost > 0:
        _assert(proved=shows_impossible(program, tableau.prices(1)))
        return None
    tableau.drop_makeshift()
    return tableau


def _moved(tableau: Tableau, guessed: Sequence[int]) -> Tableau:
    """The tableau with the guess for its basis, or as it was where some of it would be below 0."""
    moved = tableau.copy()
    moved.enter(guessed)
    return moved if moved.feasible else tableau


def _proved(program: Program, costs: Row, tableau: Tableau) -> Optimum:
    values = tableau.values()
    cost = sum((part * values[j] for j, part in costs.items()), Fraction(0))
    _assert(
        proved=solves(program, values) and is_lower_bound(program, costs, tableau.prices(0), cost)
    )
    return Optimum(values, cost)


def _assert(*, proved: bool) -> None:
    if not proved:
        raise ArithmeticError("a linear program was answered wrongly")
