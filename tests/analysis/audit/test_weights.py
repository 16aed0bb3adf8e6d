"""Weights that give what was announced, and the nearest: random data, independent methods."""

from dataclasses import replace
from fractions import Fraction
from itertools import product
from math import floor

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from profiles import examples
from scipy.optimize import linprog

from tilbudsvifte.engine.weights import explicit_faults, tied_groups

CLOSE = 1e-5


@pytest.fixture(scope="module")
def cases(any_case):
    """Cases without missing indicators."""
    return any_case(missing=0)


def corners(ranks):
    """The first k indicators equally, for each k that cuts through no tie."""
    n = len(ranks)
    ends = [k for k in range(1, n + 1) if k == n or ranks[k] != ranks[k - 1]]
    return [[Fraction(1, k)] * k + [Fraction(0)] * (n - k) for k in ends]


def mixed(parts, of):
    """A mixture of vectors, the parts being in proportion."""
    total = sum(parts)
    columns = zip(*of, strict=True)
    return [sum(p * v for p, v in zip(parts, c, strict=True)) / total for c in columns]


def differences(case, weights):
    """What was announced less what the weights give, by area."""
    amounts = case.amounts(weights)
    return [told - got for told, got in zip(case.announced, amounts, strict=True)]


def linear_program(case, costs, most_off=None):
    """The least of costs over weights in the order, in floats and in weight space.

    Variables are the weights and each area's absolute difference, in rounding units; `most_off`
    is the most that an area may differ by, None for as much as it likes.
    """
    n, areas = len(case.known), len(case.announced)
    unit = case.divided / case.round_to
    shares = np.array([[float(s) for s in row] for row in case.known]).T
    told = np.array([float(Fraction(t, case.round_to)) for t in case.announced])
    off = np.eye(areas)
    above = [np.hstack([unit * shares, -off]), np.hstack([-unit * shares, -off])]
    right = [told, -told]
    equal, zero = [np.r_[np.ones(n), np.zeros(areas)]], [1.0]
    for i in range(n - 1):
        row = np.zeros(n + areas)
        row[i], row[i + 1] = -1, 1
        if case.known_ranks[i] == case.known_ranks[i + 1]:
            equal.append(row)
            zero.append(0.0)
        else:
            above.append(row[None])
            right.append(np.zeros(1))
    bounds = [(0, None)] * n + [(0, most_off)] * areas
    return linprog(
        [*costs[0], *costs[1]], np.vstack(above), np.hstack(right), np.array(equal), zero, bounds
    )


@pytest.mark.slow
@settings(max_examples=examples(50))
@given(data=st.data())
def test_the_example_respects_the_order_and_gives_what_it_says(audited, cases, data):
    """Weights sum to 1, tied ones are equal; each area's amount is frame × Σ weight × share."""
    case = data.draw(cases)
    found = audited(case)
    weights = [weight.example for weight in found.weights]

    assert explicit_faults(weights, tied_groups(case.known_ranks)) == ()
    assert [area.amount for area in found.areas] == case.amounts(weights)
    assert [area.unexplained for area in found.areas] == differences(case, weights)
    assert found.tolerance == case.round_to


@pytest.mark.slow
@settings(max_examples=examples(50))
@given(data=st.data())
def test_no_amount_lies_outside_the_bounds_of_the_order(audited, cases, data):
    """Every amount is between the least and greatest of the corners, and so is what is told."""
    case = data.draw(cases)
    ends = list(zip(*(case.amounts(c) for c in corners(case.known_ranks)), strict=True))
    for area, reach in zip(audited(case).areas, ends, strict=True):
        expected = None
        if area.announced - max(reach) > case.round_to:
            expected = "above"
        if min(reach) - area.announced > case.round_to:
            expected = "below"

        assert min(reach) <= area.amount <= max(reach)
        assert area.area.reach.least <= area.amount <= area.area.reach.greatest
        assert area.beyond == expected


@pytest.mark.slow
@settings(max_examples=examples(50))
@given(data=st.data())
def test_what_weights_in_the_order_gave_is_reached(audited, cases, some, data):
    """Each amount told a unit off at most; the range of each weight holds the one it was."""
    case = data.draw(cases)
    of = corners(case.known_ranks)
    parts = data.draw(some(st.integers(0, 5), len(of)))
    weights = mixed(parts, of)
    offset = st.sampled_from((-case.round_to, 1 - case.round_to, 0, case.round_to - 1))
    told = [max(0, floor(got) + data.draw(offset)) for got in case.amounts(weights)]
    case = case.telling(told)
    assume(any(told) and all(abs(off) <= case.round_to for off in differences(case, weights)))
    found = audited(case)

    assert found.reachable is True
    assert found.closing is None
    assert found.cannot_close is False
    assert all(abs(area.unexplained) <= case.round_to for area in found.areas)
    for weight, was in zip(found.weights, weights, strict=True):
        assert weight.least <= was <= weight.greatest
        assert weight.least <= weight.example <= weight.greatest


@pytest.mark.slow
@settings(max_examples=examples(40))
@given(data=st.data())
def test_a_unit_is_within_and_a_krone_more_is_not(audited, any_case, data):
    """At a corner whose amounts are whole, told at the very end of what counts as reached."""
    case = data.draw(any_case(missing=0, most=12))
    case = case.of_frame(case.whole_frame())
    at = data.draw(st.sampled_from(corners(case.known_ranks)))
    exact = [int(amount) for amount in case.amounts(at)]
    ends = list(zip(*map(case.amounts, corners(case.known_ranks)), strict=True))
    highest = [max(amounts) for amounts in ends]
    a = data.draw(st.integers(0, len(exact) - 1))
    units = [got + case.round_to for got in exact]
    beyond = [*exact[:a], int(highest[a]) + case.round_to + 1, *exact[a + 1 :]]

    assert audited(case.telling(units)).reachable is True
    assert audited(case.telling(beyond)).reachable is False
    assert audited(case.telling(beyond)).areas[a].beyond == "above"

    lowest = int(min(ends[a])) - case.round_to
    for told, side in ((lowest, None), (lowest - 1, "below")):
        short = [*exact[:a], told, *exact[a + 1 :]]
        if told >= 0 and any(short):
            assert audited(case.telling(short)).areas[a].beyond == side


@pytest.mark.slow
@settings(max_examples=examples(50))
@given(data=st.data())
def test_a_linear_program_in_weight_space_agrees(audited, cases, data):
    """On whether all are reached, how near one can come, and the range of each weight."""
    case = data.draw(cases)
    n, areas = len(case.known), len(case.announced)
    found = audited(case)
    best = linear_program(case, ([0] * n, [1] * areas))

    assert float(found.distance / case.round_to) == pytest.approx(best.fun, rel=CLOSE, abs=CLOSE)
    if found.reachable:
        assert linear_program(case, ([0] * n, [0] * areas), 1 + CLOSE).success
        for i, weight in enumerate(found.weights):
            costs = [float(j == i) for j in range(n)]
            least = linear_program(case, (costs, [0] * areas), 1 + CLOSE / 100)
            most = linear_program(case, ([-c for c in costs], [0] * areas), 1 + CLOSE / 100)
            assert float(weight.least) == pytest.approx(least.fun, abs=100 * CLOSE)
            assert float(weight.greatest) == pytest.approx(-most.fun, abs=100 * CLOSE)
    else:
        assert not linear_program(case, ([0] * n, [0] * areas), 1 - CLOSE).success


@pytest.mark.slow
@settings(max_examples=examples(40))
@given(data=st.data())
def test_no_point_of_a_grid_does_better(audited, cases, data):
    """All mixtures of up to three corners in steps of a twelfth, tried one by one."""
    case = data.draw(cases)
    of = corners(case.known_ranks)
    assume(len(of) <= 3)
    found = audited(case)
    for parts in product(range(13), repeat=len(of)):
        if sum(parts) != 12:
            continue
        weights = mixed(parts, of)
        off = [abs(each) for each in differences(case, weights)]
        assert sum(off) >= found.distance
        if max(off) <= case.round_to:
            assert found.reachable is True
            for weight, here in zip(found.weights, weights, strict=True):
                assert weight.least <= here <= weight.greatest


@pytest.mark.slow
@settings(max_examples=examples(50))
@given(data=st.data())
def test_the_distance_is_what_the_nearest_leaves(audited, cases, data):
    """And where not all are reached some area is more than a unit off."""
    case = data.draw(cases)
    found = audited(case)
    left = [abs(area.unexplained) for area in found.areas]

    assert found.reachable == (max(left) <= case.round_to)
    assert found.distance <= sum(left)
    assert found.reachable or found.distance == sum(left)


@pytest.mark.slow
@settings(max_examples=examples(20))
@given(data=st.data())
def test_amounts_that_floats_cannot_tell_apart_are_still_exact(audited, cases, data):
    """A million million kr. and a unit of one: what a corner gives is reached."""
    case = replace(data.draw(cases), frame=10**12, round_to=1)
    weights = data.draw(st.sampled_from(corners(case.known_ranks)))
    case = case.telling(floor(amount) for amount in case.amounts(weights))

    assert audited(case).reachable is True
