"""Equations solved in whole numbers: against what they were made of, and against scipy's rank."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tilbudsvifte.analysis.audit.elimination import solve

NUMBER = st.one_of(st.just(0), st.integers(-3, 3), st.integers(-(10**6), 10**6))


@st.composite
def equations(draw):
    """Rows for up to five unknowns, each of which is in some row, and what solves them."""
    size = draw(st.integers(1, 5))
    line = st.lists(NUMBER, min_size=size, max_size=size)
    lines = draw(st.lists(line, min_size=1, max_size=7))
    lines += [[int(j == k) for k in range(size)] for j in range(size) if not any(map(at(j), lines))]
    values = draw(st.lists(st.fractions(max_denominator=9), min_size=size, max_size=size))
    rows = [{j: part for j, part in enumerate(line) if part} for line in lines]
    right = [sum((part * values[j] for j, part in row.items()), Fraction(0)) for row in rows]
    return rows, right, values


def at(j):
    """What stands at a place."""
    return lambda line: line[j]


def whole(rows, right):
    """The equations times the denominator of the right side."""
    times = [each.denominator for each in right]
    return (
        [
            {j: part * time for j, part in row.items()}
            for row, time in zip(rows, times, strict=True)
        ],
        [int(each * time) for each, time in zip(right, times, strict=True)],
    )


@pytest.mark.slow
@given(case=equations())
def test_the_only_solution_is_found_and_no_other(case):
    """What the equations were made of, where they have the rank to say it."""
    rows, right, values = case
    solution = solve(*whole(rows, right))
    matrix = [[Fraction(row.get(j, 0)) for j in range(len(values))] for row in rows]

    assert (solution is None) == (rank(matrix) < len(values))
    if solution:
        numerators, denominator = solution
        assert denominator > 0
        assert [Fraction(numerators[j], denominator) for j in range(len(values))] == values


def rank(matrix):
    """The number of independent rows, by plain elimination in fractions."""
    rows, found = [list(row) for row in matrix], 0
    for j in range(len(matrix[0])):
        pivot = next((i for i in range(found, len(rows)) if rows[i][j]), None)
        if pivot is None:
            continue
        rows[found], rows[pivot] = rows[pivot], rows[found]
        for row in rows[found + 1 :]:
            times = row[j] / rows[found][j]
            row[:] = [one - times * other for one, other in zip(row, rows[found], strict=True)]
        found += 1
    return found


@pytest.mark.slow
@given(case=equations(), more=st.integers(1, 9), data=st.data())
def test_equations_that_contradict_have_no_solution(case, more, data):
    """One of them said again with another right side."""
    rows, right = whole(*case[:2])
    again = data.draw(st.integers(0, len(rows) - 1))

    assert solve([*rows, rows[again]], [*right, right[again] + more]) is None


@pytest.mark.parametrize("right", [0, 1])
def test_an_equation_without_unknowns_is_true_or_false(right):
    """0 = 0 says nothing, 0 = 1 contradicts itself."""
    expected = ({0: 2}, 1) if right == 0 else None

    assert solve([{}, {0: 3}], [right, 6]) == expected


def test_nothing_to_find_is_found():
    """Without equations there are no unknowns."""
    assert solve([], []) == ({}, 1)


def test_numbers_stay_as_short_as_the_solution():
    """Thirty dense equations of six digits: no longer than Cramer's rule and Hadamard's bound."""
    random = np.random.default_rng(1)
    size = 30
    lines = random.integers(1, 10**6, (size, size)).tolist()
    right = random.integers(1, 10**6, size).tolist()
    numerators, denominator = solve([dict(enumerate(line)) for line in lines], right)

    assert all(
        sum(part * numerators[j] for j, part in enumerate(line)) == value * denominator
        for line, value in zip(lines, right, strict=True)
    )
    assert denominator.bit_length() <= size * (size**0.5 * 10**6).__ceil__().bit_length()
