"""Solve linear programs exactly: scipy guesses the answer, whole numbers prove it."""

from collections.abc import Collection, Sequence

from tilbudsvifte.analysis.audit.certificate import Certifier
from tilbudsvifte.analysis.audit.guess import Guesser
from tilbudsvifte.analysis.audit.program import (
    Optimum,
    Program,
    Row,
    cost_of,
    is_lower_bound,
    shows_impossible,
    solves,
    with_makeshift,
)
from tilbudsvifte.analysis.audit.tableau import Tableau


def least(program: Program, objectives: Sequence[Row]) -> list[Optimum] | None:
    """Give a solution of least cost for each of the objectives, proved.

    None where it is proved that the program has no solution. Scipy says which variables are above
    0 and which rows have a price; from that the values and the prices are worked out in whole
    numbers. The solution must satisfy the program, and the prices must show that nothing costs
    less, or that nothing satisfies it. Where they do not, the simplex method goes on from the
    guess in fractions, which takes much longer. No objective may have solutions of ever less cost
    (ValueError). `RequestError` where scipy is missing.
    """
    guesser, certifier = Guesser(program), Certifier(program)
    found = []
    start: Tableau | None = None
    for costs in objectives:
        guess = guesser.guess(costs)
        optimum = certifier.optimum(costs, guess) if guess else None
        if optimum is None:
            start = start or _start(program)
            if start is None:
                return None
            optimum = _by_simplex(program, costs, start, guess.positive if guess else ())
        found.append(optimum)
    return found


def _start(program: Program) -> Tableau | None:
    """A tableau with a solution of the program; None where it is proved that there is none.

    It is asked how near one can come, which is proved impossible in the same two ways.
    """
    nearer, costs = with_makeshift(program)
    guess = Guesser(nearer).guess(costs)
    prices = Certifier(nearer).prices(costs, guess) if guess else None
    if prices and shows_impossible(program, prices):
        return None
    tableau = _moved(Tableau(program), guess.positive if guess else ())
    tableau.minimise(costs)
    if tableau.cost > 0:
        _assert(proved=shows_impossible(program, tableau.prices(1)))
        return None
    tableau.drop_makeshift()
    return tableau


def _by_simplex(program: Program, costs: Row, start: Tableau, guessed: Collection[int]) -> Optimum:
    tableau = _moved(start, guessed)
    tableau.minimise(costs)
    values = tableau.values()
    cost = cost_of(costs, values)
    _assert(
        proved=solves(program, values) and is_lower_bound(program, costs, tableau.prices(0), cost)
    )
    return Optimum(values, cost)


def _moved(tableau: Tableau, guessed: Collection[int]) -> Tableau:
    """Another with the guess for its basis, or as it was where some of it would be below 0."""
    moved = tableau.copy()
    moved.enter(guessed)
    return moved if moved.feasible else tableau.copy()


def _assert(*, proved: bool) -> None:
    if not proved:
        raise ArithmeticError("a linear program was answered wrongly")
