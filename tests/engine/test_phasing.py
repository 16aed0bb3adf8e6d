"""Paths in whole units: in equal steps, as fast as limits allow, and what a floor costs."""

from fractions import Fraction
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from profiles import examples
from scipy.optimize import linprog

from tilbudsvifte.engine.phasing import (
    fastest,
    floor_cost,
    gains,
    linear,
    with_floor,
    years_needed,
)

few = settings(max_examples=examples(100))
years = st.integers(1, 12)


def balanced(changes):
    """The changes, and one more account that takes what they do not sum to."""
    return (*changes, -sum(changes))


some_changes = st.one_of(
    st.lists(st.integers(-9, 9), max_size=9),
    st.lists(st.integers(-(10**12), 10**12), max_size=30),
).map(balanced)


@st.composite
def limited(draw, changes=some_changes, longest=12):
    """Changes, limits of which some are just enough and some are none, and a number of years."""
    drawn, span = draw(changes), draw(st.integers(1, longest))
    limits = []
    for change in drawn:
        enough = -(-abs(change) // span)
        near = st.integers(max(0, enough - 1), enough + 2)
        above = st.integers(enough, max(enough, abs(change)) + 1)
        limits.append(draw(st.one_of(st.none(), above, near)))
    return drawn, tuple(limits), span


def check_path(path, changes, span):
    """Every account gets what it is to have, nobody turns back, and every year sums to zero."""
    assert [sum(row) for row in path] == list(changes)
    assert all(len(row) == span for row in path)
    assert all(sum(year) == 0 for year in zip(*path, strict=True))
    for row, change in zip(path, changes, strict=True):
        assert all(move * change > 0 or move == 0 for move in row)


def possible(changes, limits, span):
    """Whether nobody needs more years than there are, worked out in fractions."""
    return all(
        limit is None or Fraction(abs(change), span) <= limit
        for change, limit in zip(changes, limits, strict=True)
    )


@few
@given(some_changes, years)
def test_equal_steps_are_equal_but_for_one_unit(changes, span):
    """No move is a whole unit from the change over the years, and no year's sum is either."""
    path = linear(changes, span)
    moved = [sum(move for move in year if move > 0) for year in zip(*path, strict=True)]

    check_path(path, changes, span)
    for row, change in zip(path, changes, strict=True):
        assert all(abs(move - Fraction(change, span)) < 1 for move in row)
    assert max(moved) - min(moved) <= 1
    assert moved == sorted(moved, reverse=True)


def test_odd_units_are_dealt_round_the_years():
    """Each side goes on where its last account stopped: 5 and 3 in four years, and 7 and 1."""
    expected = ((2, 1, 1, 1), (-2, -2, -2, -1), (0, 1, 1, 1), (0, 0, 0, -1))

    assert expected == linear((5, -7, 3, -1), 4)


def test_a_path_of_one_year_is_the_change():
    """And an account that has nothing to move stays where it is."""
    assert linear((4, 0, -4), 1) == ((4,), (0,), (-4,))
    assert linear((0,), 2) == ((0, 0),)


@few
@given(limited())
def test_a_path_is_given_where_one_exists_and_only_there(case):
    """It keeps to every limit; without it the equal steps would break a limit as well."""
    changes, limits, span = case

    if not possible(changes, limits, span):
        with pytest.raises(ValueError, match="keeps to the limits"):
            fastest(changes, limits, span)
        return
    path = fastest(changes, limits, span)

    check_path(path, changes, span)
    for row, even, limit in zip(path, linear(changes, span), limits, strict=True):
        assert limit is None or max(map(abs, row)) <= limit
        assert limit is None or max(map(abs, even)) <= limit


@few
@given(limited())
def test_every_year_moves_all_that_the_side_that_can_move_less_can(case):
    """What the whole of a side could move is what it has left, within the limits."""
    changes, limits, span = case
    if not possible(changes, limits, span):
        return
    left = list(changes)
    for year in zip(*fastest(changes, limits, span), strict=True):
        able = [
            abs(rest) if limit is None else min(abs(rest), limit)
            for rest, limit in zip(left, limits, strict=True)
        ]
        up = sum(can for can, rest in zip(able, left, strict=True) if rest > 0)
        down = sum(can for can, rest in zip(able, left, strict=True) if rest < 0)

        assert min(up, down) == sum(move for move in year if move > 0)
        left = [rest - move for rest, move in zip(left, year, strict=True)]


def first_year_by_search(changes, limits, span):
    """The first year in which any sequence of whole moves leads to the end, by trying them all.

    In either direction: a limit holds for both. Nobody strays further than the greatest change.
    """
    greatest = max(map(abs, changes))
    steps = [range(-greatest, greatest + 1) if m is None else range(-m, m + 1) for m in limits]
    moves = [move for move in product(*steps) if sum(move) == 0]
    reached = {(0,) * len(changes)}
    for year in range(span + 1):
        if tuple(changes) in reached:
            return year
        reached = {
            tuple(at + step for at, step in zip(place, move, strict=True))
            for place in reached
            for move in moves
            if all(abs(at + step) <= greatest for at, step in zip(place, move, strict=True))
        }
    return None


@few
@given(limited(st.lists(st.integers(-3, 3), max_size=2).map(balanced), longest=3))
def test_no_sequence_of_moves_is_faster(case):
    """Against all sequences of whole moves of up to three accounts."""
    changes, limits, span = case
    first = first_year_by_search(changes, limits, span)

    if first is None:
        with pytest.raises(ValueError, match="keeps to the limits"):
            fastest(changes, limits, span)
        return
    moves = list(zip(*fastest(changes, limits, span), strict=True))

    assert first == max((year for year, move in enumerate(moves, 1) if any(move)), default=0)


def program_has_a_path(changes, limits, span):
    """Whether a linear program finds moves in any fractions, accounts by years."""
    count = len(changes)
    sums = [[float(j // span == i) for j in range(count * span)] for i in range(count)]
    years_ = [[float(j % span == year) for j in range(count * span)] for year in range(span)]
    bounds = [
        (None, None) if limit is None else (-limit, limit) for limit in limits for _ in range(span)
    ]
    found = linprog(
        [0.0] * (count * span),
        A_eq=sums + years_,
        b_eq=[float(change) for change in changes] + [0.0] * span,
        bounds=bounds,
    )
    assert found.status in {0, 2}
    return found.status == 0


@few
@given(limited(st.lists(st.integers(-40, 40), max_size=6).map(balanced), longest=6))
def test_a_linear_program_finds_a_path_where_there_is_one(case):
    """Not even in fractions of units is there a path where one is refused, or a faster one."""
    changes, limits, span = case

    assert program_has_a_path(changes, limits, span) == possible(changes, limits, span)
    if possible(changes, limits, span):
        moves = list(zip(*fastest(changes, limits, span), strict=True))
        last = max((year for year, move in enumerate(moves, 1) if any(move)), default=0)
        assert last <= 1 or not program_has_a_path(changes, limits, last - 1)


def test_the_other_side_keeps_the_slow_moving():
    """The second needs both years, so it is served first; in proportion it would need three."""
    expected = ((5, 5), (-3, -3), (-2, -2))

    assert expected == fastest((10, -6, -4), (5, 3, 4), 2)
    assert fastest((10, -6, -4), (5, 3, 4), 4) == ((5, 5, 0, 0), (-3, -3, 0, 0), (-2, -2, 0, 0))


def test_the_other_side_shares_in_proportion():
    """Gains of 9 and 3 share what one account may lose."""
    assert fastest((9, 3, -12), (None, None, 4), 3) == ((3, 3, 3), (1, 1, 1), (-4, -4, -4))


def test_what_nothing_has_to_move_needs_no_year():
    """Not even with a limit of nothing; without a limit one year is enough."""
    assert [
        years_needed(*case)
        for case in ((0, 0), (0, None), (-1, 0), (-7, None), (7, 7), (-7, 6), (7, 3))
    ] == [0, 0, None, 1, 1, 2, 3]
    assert fastest((0, 0), (0, None), 2) == ((0, 0), (0, 0))


@pytest.mark.parametrize(("changes", "span"), [((1, -2), 3), ((1, -1), 0)])
def test_changes_that_do_not_balance_are_refused(changes, span):
    """And so is a path of no years."""
    for lay in (linear, lambda changes, span: fastest(changes, (None, None), span)):
        with pytest.raises(ValueError, match=rf"^changes that sum to {sum(changes)}, in {span}"):
            lay(changes, span)


amounts = st.one_of(st.integers(0, 9), st.integers(0, 10**12))
floored = st.lists(st.tuples(amounts, amounts, amounts), min_size=1, max_size=30)


@few
@given(floored)
def test_a_floor_is_paid_by_those_who_gain(accounts):
    """In proportion to their gain, to the unit; the sum stays, and nobody ends on the other side.

    Nobody who loses ends below the floor, or below today where that is less.
    """
    current, targets, floors = zip(*accounts, strict=True)
    gained = sum(max(0, target - today) for today, target, _ in accounts)
    cost = sum(max(0, min(today, floor) - target) for today, target, floor in accounts)

    assert (cost, gained) == (floor_cost(current, targets, floors), gains(current, targets))
    if cost > gained:
        with pytest.raises(ValueError, match=f"costs {cost} is more than the gains of {gained}"):
            with_floor(current, targets, floors)
        return
    lifted = with_floor(current, targets, floors)

    assert sum(lifted) == sum(targets)
    for (today, target, floor), end in zip(accounts, lifted, strict=True):
        if target <= today:
            assert end == max(target, min(today, floor))
        else:
            assert abs(target - Fraction(cost * (target - today), gained) - end) < 1
            assert today <= end <= target


def test_a_floor_by_hand():
    """Of the 6 that protect the first, the gainers of 8 and 4 pay 4 and 2."""
    assert with_floor((20, 20, 10, 10), (10, 28, 14, 8), (16, 16, 16, 5)) == (16, 24, 12, 8)


def test_a_floor_that_protects_nobody_changes_nothing():
    """Not even where nobody gains who could pay."""
    assert with_floor((10, 0), (8, 0), (8, 9)) == (8, 0)


def test_gains_that_are_just_enough_pay_it_all():
    """Then nobody moves."""
    assert with_floor((10, 3), (6, 7), (10, 10)) == (10, 3)
