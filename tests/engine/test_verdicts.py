"""Who gains and who loses whatever the weights."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from profiles import examples

from tilbudsvifte.engine.bounds import Bounds, order_bounds
from tilbudsvifte.engine.shares import indicator_shares
from tilbudsvifte.engine.verdicts import Today, Verdict, turning_corners, verdicts

few = settings(max_examples=examples(80))


def draw_budgets(data, needs, frame):
    """Draw a current budget for each area, often one that equals a corner in a round frame."""
    budgets = []
    for i in range(len(needs.counts[0])):
        corners = [frame * mean for mean in corner_means(needs, i)]
        at_corner = st.sampled_from([int(amount) for amount in corners])
        budgets.append(data.draw(st.one_of(at_corner, st.integers(0, frame))))
    return budgets


def corner_means(needs, i):
    """Give the share of area `i` at every corner, in plain fractions."""
    shares = [Fraction(row[i], sum(row)) for row in needs.counts]
    return [sum(shares[:k]) / k for k in needs.ends]


@few
@given(st.data())
def test_verdicts_say_what_holds_at_every_corner(any_needs, frames, data):
    """More at all corners gains, less at all loses, the same at all is unchanged."""
    needs = data.draw(any_needs)
    frame = data.draw(frames)
    current = draw_budgets(data, needs, frame)

    actual = verdicts(order_bounds(needs.indicators, needs.groups), frame, current, 1)

    for i, verdict in enumerate(actual):
        amounts = [frame * mean for mean in corner_means(needs, i)]
        holds = {
            Verdict.GAINS: all(amount > current[i] for amount in amounts),
            Verdict.LOSES: all(amount < current[i] for amount in amounts),
            Verdict.UNCHANGED: all(amount == current[i] for amount in amounts),
        }
        expected = [name for name, true in holds.items() if true] or [Verdict.DEPENDS]
        assert expected == [verdict]


@few
@given(st.data())
def test_areas_turn_where_the_direction_changes(any_needs, frames, data):
    """Only an area that depends has turning corners, and they are where the sign differs."""
    needs = data.draw(any_needs)
    frame = data.draw(frames)
    current = draw_budgets(data, needs, frame)
    actual = verdicts(order_bounds(needs.indicators, needs.groups), frame, current, 1)

    for i, verdict in enumerate(actual):
        changes = [frame * mean - current[i] for mean in corner_means(needs, i)]
        signs = [0 if change == 0 else change / abs(change) for change in changes]
        expected = [k for at, k in enumerate(needs.ends) if at and signs[at] != signs[at - 1]]

        turns = turning_corners(needs.indicators, needs.groups, i, frame, Today.of(current[i], 1))

        assert tuple(expected) == turns
        assert bool(turns) == (verdict is Verdict.DEPENDS)


@pytest.mark.parametrize(
    ("least", "greatest", "current", "verdict"),
    [
        (41, 60, 40, "gains"),
        (40, 60, 40, "depends"),
        (30, 60, 40, "depends"),
        (30, 40, 40, "depends"),
        (30, 39, 40, "loses"),
        (40, 40, 40, "unchanged"),
        (41, 41, 40, "gains"),
        (39, 39, 40, "loses"),
    ],
)
def test_equality_at_one_end_is_not_enough(least, greatest, current, verdict):
    """In a frame of 100 kr. with bounds in per cent."""
    bounds = Bounds(100, (least,), (greatest,), (1,), (1,))

    assert verdicts(bounds, 100, [current], 1) == (verdict,)


@pytest.mark.parametrize(
    ("least", "greatest", "current", "verdict"),
    [
        (60, 70, 53, "gains"),
        (59, 70, 53, "depends"),
        (54, 59, 53, "depends"),
        (53, 53, 53, "depends"),
        (40, 51, 53, "depends"),
        (40, 50, 53, "loses"),
        (51, 70, 50, "gains"),
        (40, 49, 50, "loses"),
        (50, 50, 50, "unchanged"),
    ],
)
def test_what_rounding_decides_is_no_direction(least, greatest, current, verdict):
    """In 100 kr. that are divided in tens, with bounds in per cent."""
    bounds = Bounds(100, (least,), (greatest,), (1,), (1,))

    assert verdicts(bounds, 100, [current], 10) == (verdict,)


def test_one_krone_decides():
    """In a frame of 10^15 kr. a third is more than the kroner below it and less than the above."""
    bounds = Bounds(3, (1, 1), (1, 1), (1, 1), (1, 1))

    assert verdicts(bounds, 10**15, [10**15 // 3, 10**15 // 3 + 1], 1) == ("gains", "loses")


def test_an_area_can_turn_more_than_once():
    """Half, then less, then half again, then more; the second and third are of equal rank."""
    rows = ([1, 1], [0, 1], [1, 2], [5, 1], [1, 0])
    indicators = [indicator_shares(row) for row in rows]

    assert turning_corners(indicators, (1, 1, 1, 1, 1), 0, 100, Today.of(50, 1)) == (2, 5)
    assert turning_corners(indicators, (1, 2, 1, 1), 0, 100, Today.of(50, 1)) == (3, 5)
    assert turning_corners(indicators, (3, 2), 1, 100, Today.of(50, 1)) == (5,)


def test_the_least_difference_is_a_direction():
    """Nothing of 1 kr. at the first corner and half of it at the second, for who has none today."""
    indicators = [indicator_shares([0, 1]), indicator_shares([1, 0])]

    assert turning_corners(indicators, (1, 1), 0, 1, Today.of(0, 1)) == (2,)


def test_every_area_has_a_budget():
    """Budgets for other areas than the bounds' are refused."""
    with pytest.raises(ValueError, match=r"zip\(\) argument 3 is longer"):
        verdicts(Bounds(1, (1,), (1,), (1,), (1,)), 100, [50, 50], 1)
