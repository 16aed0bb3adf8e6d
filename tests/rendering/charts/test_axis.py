"""Axes of amounts and their round ticks."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tilbudsvifte.rendering.charts.axis import Axis

AMOUNTS = st.lists(st.integers(-(10**15), 10**15), min_size=1, max_size=5)


def test_ticks_are_round_amounts_from_zero():
    """1, 2 or 5 times a power of ten."""
    axis = Axis.over([26_053_000], 0, 100)

    assert axis.ticks(6, 1000) == [0, 5_000_000, 10_000_000, 15_000_000, 20_000_000, 25_000_000]
    assert axis.ticks(3, 1000) == [0, 10_000_000, 20_000_000]


def test_ticks_below_zero():
    """Where an amount is below zero the axis begins there."""
    assert Axis.over([-3000, 5000], 0, 100).ticks(4, 1000) == [-2000, 0, 2000, 4000]


def test_an_axis_for_nothing_but_zero():
    """A city without money has an axis all the same."""
    axis = Axis.over([0], 10, 20)

    assert (axis.at(0), axis.ticks(5, 1000)) == (10, [0])


@given(AMOUNTS, st.integers(1, 12), st.sampled_from([1, 1000]))
def test_ticks_lie_on_the_axis_and_are_whole_units(amounts, most, unit):
    """No more than asked for, evenly spaced, and zero is one of them."""
    axis = Axis.over(amounts, 0, 1)
    ticks = axis.ticks(most, unit)

    assert 0 in ticks
    assert len(ticks) <= most + 1
    assert all(axis.least <= tick <= axis.greatest and tick % unit == 0 for tick in ticks)
    assert len({later - earlier for earlier, later in pairwise(ticks)}) <= 1


@pytest.mark.slow
@given(AMOUNTS)
def test_places_are_in_proportion(amounts):
    """A place is as far along the axis as its amount; an axis may run upwards, too."""
    axis = Axis.over(amounts, 90, 10)

    for amount in amounts:
        share = (amount - axis.least) / (axis.greatest - axis.least)
        assert abs(axis.at(amount) - (90 - 80 * share)) < 1e-9
