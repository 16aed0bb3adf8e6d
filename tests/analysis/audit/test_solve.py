"""Linear programs solved exactly: degenerate ones, wrong guesses, answers that prove nothing."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import linprog

from tilbudsvifte.analysis.audit.certificate import Certifier
from tilbudsvifte.analysis.audit.guess import Guess, Guesser
from tilbudsvifte.analysis.audit.program import (
    Program,
    Values,
    is_lower_bound,
    shows_impossible,
    solves,
    with_makeshift,
)
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
    rows = tuple({j: v for j, v in enumerate(line) if v} for line, _ in lines)
    return Program(variables, rows, tuple(right for _, right in lines)), dict(enumerate(draw(line)))


def by_scipy(program, costs):
    """The least cost in floats, None where there is no solution."""
    matrix = [[float(row.get(j, 0)) for j in range(program.variables)] for row in program.rows]
    found = linprog([float(c) for c in costs.values()], A_eq=matrix, b_eq=program.right)
    return found.fun if found.success else None


@pytest.mark.slow
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


@pytest.mark.slow
@given(case=programs(), data=st.data())
def test_a_wrong_guess_changes_no_cost(case, data):
    """Whatever scipy would have said, what is found is the least, or that there is none."""
    program, costs = case
    variables = st.frozensets(st.integers(0, program.variables - 1))
    rows = st.frozensets(st.integers(0, len(program.rows) - 1))
    guesses = st.builds(Guess, variables, variables.map(tuple), rows)
    found = least(program, [costs])
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Guesser, "guess", lambda *_: data.draw(st.none() | guesses))
        other = least(program, [costs])

    assert [each.cost for each in other or ()] == [each.cost for each in found or ()]
    assert (other is None) == (found is None)


def test_a_guess_of_scipy_is_proved_without_a_step_of_the_simplex_method():
    """Also where several solutions cost the same, and where there is none at all."""
    rows = ({0: 3, 1: 7, 2: -1}, {0: 1, 1: 1, 3: 1})
    program = Program(4, rows, (5, 4))
    contradicted = program._replace(rows=(*rows, {0: -1}), right=(5, 4, -5))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Tableau, "minimise", lambda *_: pytest.fail("a step was taken"))

        assert least(program, [{1: 1}, {0: 2, 1: 5}])[1].cost == Fraction(10, 3)
        assert least(contradicted, [{0: 1}]) is None


def test_numbers_of_any_size_are_guessed():
    """A count beside a sum of a million, with a frame of a million units of 24 digits."""
    program = Program(2, ({0: 10**6, 1: 1}, {0: 1, 1: -1}), (10**30, 0), 10**24)
    expected = Fraction(10**30, 10**6 + 1)

    assert Guesser(program).guess({0: 1}).positive == {0, 1}
    assert least(program, [{0: 1}])[0].cost == expected


def test_values_and_prices_are_those_of_the_guess():
    """Of x + y = 2 with cost x + 3y: all in x, or all in y, at the price that this one costs."""
    certifier = Certifier(Program(2, ({0: 1, 1: 1},), (2,)))
    costs = {0: 1, 1: 3}
    good, bad = (Guess(frozenset({j}), (j,), frozenset({0})) for j in (0, 1))

    assert certifier.values(good) == Values((2, 0), 1)
    assert certifier.prices(costs, bad) == Values((3,), 1)
    assert certifier.optimum(costs, good).cost == 2
    assert certifier.optimum(costs, bad) is None


def test_values_below_0_are_not_proved_by_their_cost():
    """Of x + y = 2 and x − y = 4 with cost x + y: 2 is the least, but y would be -1."""
    certifier = Certifier(Program(2, ({0: 1, 1: 1}, {0: 1, 1: -1}), (2, 4)))
    guess = Guess(frozenset({0, 1}), (0, 1), frozenset({0}))

    assert certifier.values(guess) == Values((3, -1), 1)
    assert certifier.prices({0: 1, 1: 1}, guess) == Values((1, 0), 1)
    assert certifier.optimum({0: 1, 1: 1}, guess) is None


def test_where_there_is_no_solution_scipy_says_how_near_one_can_come():
    """Of x = 1 and x = 2: x, and one of the makeshift variables of the two rows."""
    twice = Program(1, ({0: 1}, {0: 1}), (1, 2))
    guessed = Guesser(twice).guess({0: 1})
    nearer, costs = with_makeshift(twice)

    assert guessed is None
    assert Guesser(nearer).guess(costs).positive == {0, 2}
    assert least(twice, [{0: 1}]) is None


def test_a_makeshift_variable_that_is_guessed_does_not_come_back():
    """Of x3 = 1 and x0 + … + x3 = 1, with a guess that leaves the first of these rows unfilled."""
    program = Program(4, ({3: 1}, dict.fromkeys(range(4), 1)), (1, 1))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Guesser, "guess", lambda _, costs: Guess({0, *costs} - {5}, (), frozenset()))
        found = least(program, [{0: 1}])

    assert found[0].values == Values((0, 0, 0, 1), 1)


@pytest.mark.slow
@given(case=programs(), more=st.lists(st.integers(-2, 2), min_size=6, max_size=6))
def test_several_objectives_are_answered_as_if_each_were_alone(case, more):
    """One after the other, from where the last one ended."""
    program, costs = case
    others = [costs, {j: more[j] for j in costs}, {j: -cost for j, cost in costs.items()}]
    together = least(program, others)
    alone = [least(program, [each]) for each in others]

    assert [each and each[0].cost for each in alone] == (
        [each.cost for each in together] if together else [None] * 3
    )


def test_a_program_that_cycles_under_other_rules_ends():
    """Beale's example (1955), from its own start and in whole numbers: -1/20 is the least."""
    rows = (
        {0: 25, 1: -6000, 2: -4, 3: 900, 4: 100},
        {0: 50, 1: -9000, 2: -2, 3: 300, 5: 100},
        {2: 1, 6: 1},
    )
    costs = {0: -75, 1: 15000, 2: -2, 3: 600}
    tableau = Tableau(Program(7, rows, (0, 0, 1)))
    tableau.enter([4, 5, 6])
    tableau.minimise(costs)

    assert tableau.cost / 100 == Fraction(-1, 20)
    assert [tableau.values().value(j) for j in range(4)] == [Fraction(1, 25), 0, 1, 0]


def test_nothing_is_taken_for_a_proof_that_is_none():
    """Of x + y = 2 with cost x + 3y: the price 1 proves 2, and no more and no other."""
    program = Program(2, ({0: 1, 1: 1},), (2,))
    costs = {0: 1, 1: 3}

    assert is_lower_bound(program, costs, Values((1,), 1), Fraction(2))
    assert not is_lower_bound(program, costs, Values((1,), 1), Fraction(3))
    assert not is_lower_bound(program, costs, Values((3,), 2), Fraction(3))
    assert not solves(program, Values((3, -1), 1))
    assert not solves(program, Values((1, 2), 1))
    assert not solves(program, Values((1, 1), 2))
    assert not shows_impossible(program, Values((1,), 1))
    assert not shows_impossible(program, Values((-1,), 1))


def test_what_is_not_proved_is_not_returned():
    """A tableau that goes wrong is found out, whatever made it do so."""
    program = Program(2, ({0: 1, 1: 1},), (2,))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Certifier, "optimum", lambda *_: None)
        patch.setattr(Tableau, "values", lambda _: Values((0, 2), 1))
        with pytest.raises(ArithmeticError, match="answered wrongly"):
            least(program, [{0: 1, 1: 3}])


def test_that_nothing_is_possible_is_proved_as_well():
    """Of x + y = −1 there is no solution, and prices that do not show it are found out."""
    program = Program(2, ({0: 1, 1: 1},), (-1,))
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Certifier, "prices", lambda *_: None)

        assert least(program, [{0: 1}]) is None

        patch.setattr(Tableau, "prices", lambda *_: Values((1,), 1))
        with pytest.raises(ArithmeticError, match="answered wrongly"):
            least(program, [{0: 1}])


def test_costs_without_a_least_are_an_error():
    """Of x − y = 0 with cost −x there is always less."""
    program = Program(2, ({0: 1, 1: -1},), (0,))

    with pytest.raises(ValueError, match="no least"):
        least(program, [{0: -1}])
