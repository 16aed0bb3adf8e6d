"""Linear programs in fractions: degenerate ones, wrong guesses, and answers that prove nothing."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import linprog

from tilbudsvifte.analysis.audit import solve
from tilbudsvifte.analysis.audit.guess import guess
from tilbudsvifte.analysis.audit.program import Program, is_lower_bound, shows_impossible, solves
from tilbudsvifte.analysis.audit.solve import least
from tilbudsvifte.analysis.audit.tableau import Tableau


@st.composite
def programs(draw):
    """Programs of small whole numbers that are bounded, so most are degenerate; with costs."""
    variables = draw(st.integers(1, 6))
    number = st.integers(-2, 2)
    line = st.lists(number, min_size=variables, max_size=variables)
    lines = draw(st.lists(st.tuples(line, number), max_size=4))
    lines.append(([1] * variables, draw(st.integers(0, 3))))
    rows = tuple({j: Fraction(v) for j, v in enumerate(line) if v} for line, _ in lines)
    costs = {j: Fraction(v) for j, v in enumerate(draw(line))}
    return Program(variables, rows, tuple(Fraction(right) for _, right in lines)), costs


def by_scipy(program, costs):
    """The least cost in floats, None where there is no solution."""
    matrix = [[float(row.get(j, 0)) for j in range(program.variables)] for row in program.rows]
    found = linprog([float(c) for c in costs.values()], A_eq=matrix, b_eq=program.right)
    return found.fun if found.success else None


@given(case=programs())
def test_the_least_cost_is_that_of_scipy(case):
    """Whatever is degenerate, says the same twice, or contradicts itself."""
    program, costs = case
    found = least(program, [costs])
    expected = by_scipy(program, costs)

    assert (found is None) == (expected is None)
    if found:
        assert float(found[0].cost) == pytest.approx(expected, abs=1e-7)
        assert solves(program, found[0].values)


@given(case=programs(), data=st.data())
def test_a_wrong_guess_changes_no_cost(case, data):
    """Whatever scipy would have said, what is found is the least, or that there is none."""
    program, costs = case
    columns = range(program.variables + len(program.rows))
    wrong = tuple(data.draw(st.lists(st.sampled_from(columns), unique=True)))
    found = least(program, [costs])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(solve, "guess", lambda *_: wrong)
        other = least(program, [costs])

    assert [each.cost for each in other or ()] == [each.cost for each in found or ()]
    assert (other is None) == (found is None)


def test_where_there_is_no_solution_the_guess_is_how_near_one_can_come():
    """Of x = 1 and x = 2: x, and one of the makeshift variables of the two rows."""
    twice = Program(1, ({0: Fraction(1)}, {0: Fraction(1)}), (Fraction(1), Fraction(2)))
    guessed = guess(twice, {0: Fraction(1)})

    assert sorted(guessed) == [0, 2]
    assert least(twice, [{0: Fraction(1)}]) is None


def test_a_makeshift_variable_that_is_guessed_does_not_come_back():
    """Of x3 = 1 and x0 + … + x3 = 1, with a guess that leaves the first of these rows unfilled."""
    ones = dict.fromkeys(range(4), Fraction(1))
    program = Program(4, ({3: Fraction(1)}, ones), (Fraction(1), Fraction(1)))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(solve, "guess", lambda *_: (0, 4))
        found = least(program, [{0: Fraction(1)}])

    assert found[0].values == (0, 0, 0, 1)


@given(case=programs(), more=st.lists(st.integers(-2, 2), min_size=6, max_size=6))
def test_several_objectives_are_answered_as_if_each_were_alone(case, more):
    """One after the other, from where the last one ended."""
    program, costs = case
    others = [costs, {j: Fraction(more[j]) for j in costs}, {j: -cost for j, cost in costs.items()}]
    together = least(program, others)
    alone = [least(program, [each]) for each in others]

    assert [each and each[0].cost for each in alone] == (
        [each.cost for each in together] if together else [None] * 3
    )


def test_a_program_that_cycles_under_other_rules_ends():
    """Beale's example (1955), from its own start: -1/20 is the least."""
    rows = (
        {0: Fraction(1, 4), 1: Fraction(-60), 2: Fraction(-1, 25), 3: Fraction(9), 4: Fraction(1)},
        {0: Fraction(1, 2), 1: Fraction(-90), 2: Fraction(-1, 50), 3: Fraction(3), 5: Fraction(1)},
        {2: Fraction(1), 6: Fraction(1)},
    )
    costs = {0: Fraction(-3, 4), 1: Fraction(150), 2: Fraction(-1, 50), 3: Fraction(6)}
    tableau = Tableau(Program(7, rows, (Fraction(0), Fraction(0), Fraction(1))))
    tableau.enter([4, 5, 6])
    tableau.minimise(costs)

    assert tableau.cost == Fraction(-1, 20)
    assert tableau.values()[:4] == (Fraction(1, 25), 0, 1, 0)


def test_nothing_is_taken_for_a_proof_that_is_none():
    """Of x + y = 2 with cost x + 3y: the price 1 proves 2, and no more and no other."""
    program = Program(2, ({0: Fraction(1), 1: Fraction(1)},), (Fraction(2),))
    costs = {0: Fraction(1), 1: Fraction(3)}

    assert is_lower_bound(program, costs, [Fraction(1)], Fraction(2))
    assert not is_lower_bound(program, costs, [Fraction(1)], Fraction(3))
    assert not is_lower_bound(program, costs, [Fraction(3, 2)], Fraction(3))
    assert not solves(program, [Fraction(3), Fraction(-1)])
    assert not solves(program, [Fraction(1), Fraction(2)])
    assert not shows_impossible(program, [Fraction(1)])
    assert not shows_impossible(program, [Fraction(-1)])


def test_what_is_not_proved_is_not_returned():
    """A tableau that goes wrong is found out, whatever made it do so."""
    program = Program(2, ({0: Fraction(1), 1: Fraction(1)},), (Fraction(2),))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Tableau, "values", lambda _: (Fraction(0), Fraction(2)))
        with pytest.raises(ArithmeticError, match="answered wrongly"):
            least(program, [{0: Fraction(1), 1: Fraction(3)}])


def test_costs_without_a_least_are_an_error():
    """Of x − y = 0 with cost −x there is always less."""
    program = Program(2, ({0: Fraction(1), 1: Fraction(-1)},), (Fraction(0),))

    with pytest.raises(ValueError, match="no least"):
        least(program, [{0: Fraction(-1)}])
