"""Shares of areas in indicators, and the key made of them."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from profiles import examples

from tilbudsvifte.engine.rounding import divide
from tilbudsvifte.engine.shares import Shares, from_fractions, indicator_shares, key
from tilbudsvifte.engine.weights import SCHEMES, scheme_weights

few = settings(max_examples=examples(60))
counts_of_areas = st.lists(st.integers(0, 10**15), min_size=1, max_size=200).filter(any)


def all_shares(shares):
    """Give every area's share as a fraction."""
    return [shares.share(i) for i in range(len(shares.numerators))]


def test_a_share_is_the_count_over_the_sum_of_counts():
    """Three areas, one of them without anyone."""
    shares = indicator_shares([3, 0, 1])

    assert all_shares(shares) == [Fraction(3, 4), Fraction(0), Fraction(1, 4)]


@few
@given(counts_of_areas)
def test_shares_sum_to_one(counts):
    """The numerators sum to the denominator exactly."""
    shares = indicator_shares(counts)

    assert sum(shares.numerators) == shares.denominator
    assert all_shares(shares) == [Fraction(count, sum(counts)) for count in counts]


@pytest.mark.parametrize("counts", [[], [0], [0, 0]])
def test_counts_that_are_all_zero_have_no_shares(counts):
    """Nothing cannot be shared."""
    with pytest.raises(ValueError, match=r"^the counts are all zero$"):
        indicator_shares(counts)


@pytest.mark.parametrize("counts", [[-1, 2], [1, -1]])
def test_negative_counts_are_refused(counts):
    """A count below zero is an error whatever the sum is."""
    with pytest.raises(ValueError, match=r"^a count is negative$"):
        indicator_shares(counts)


def test_rates_become_whole_numbers_in_the_same_proportion():
    """17.98 and 16.5 per cent, and a third."""
    rates = [Fraction("17.98"), Fraction("16.5"), Fraction(1, 3)]

    assert from_fractions(rates) == (2697, 2475, 50)


def test_whole_numbers_stay_as_they_are():
    """Counts need no scaling, even when they have something in common."""
    assert from_fractions([Fraction(4), Fraction(0), Fraction(6)]) == (4, 0, 6)


@few
@given(st.lists(st.fractions(0, 10**6, max_denominator=1000), min_size=1, max_size=50).filter(any))
def test_scaling_to_whole_numbers_keeps_every_share(values):
    """The share of each value in the sum is what it was."""
    shares = indicator_shares(from_fractions(values))

    assert all_shares(shares) == [value / sum(values) for value in values]


@few
@given(st.data(), st.sampled_from(SCHEMES), st.integers(0, 20))
def test_key_is_the_weighted_sum_of_shares(any_needs, data, scheme, exponent):
    """The same in plain fractions, area by area."""
    needs = data.draw(any_needs)
    weights = scheme_weights(scheme, needs.groups, exponent)
    expected = [
        sum(w * Fraction(row[i], sum(row)) for w, row in zip(weights, needs.counts, strict=True))
        for i in range(len(needs.counts[0]))
    ]

    actual = key(needs.indicators, weights)

    assert expected == all_shares(actual)
    assert sum(actual.numerators) == actual.denominator


@few
@given(st.data(), st.integers(1, 10**6))
def test_an_indicator_in_another_unit_changes_nothing(any_needs, data, factor):
    """Counts that are all multiplied by the same number give the same key and the same money."""
    needs = data.draw(any_needs)
    at = data.draw(st.integers(0, len(needs.counts) - 1))
    weights = scheme_weights("rank-order-centroid", needs.groups)
    scaled = needs.indicators
    scaled[at] = indicator_shares([count * factor for count in needs.counts[at]])

    before, after = key(needs.indicators, weights), key(scaled, weights)

    assert all_shares(before) == all_shares(after)
    assert divide(10**9, before, 1000) == divide(10**9, after, 1000)


def test_one_indicator_is_its_own_key():
    """With one weight of 1 the key is the indicator's shares."""
    assert all_shares(key([Shares((1, 3), 4)], [Fraction(1)])) == [Fraction(1, 4), Fraction(3, 4)]


@pytest.mark.parametrize("weights", [[], ["1/2"], ["1/2", "1/3"], ["3/2", "-1/2"]])
def test_weights_that_do_not_share_out_one_are_refused(weights):
    """Weights must not be negative and must sum to 1."""
    shares = Shares((1, 1), 2)
    with pytest.raises(ValueError, match=r"^weights must not be negative and must sum to 1$"):
        key([shares] * len(weights), list(map(Fraction, weights)))


def test_a_weight_of_nothing_leaves_the_indicator_out():
    """Zero is a weight."""
    indicators = [Shares((1, 3), 4), Shares((1, 0), 1)]

    assert all_shares(key(indicators, [Fraction(1), Fraction(0)])) == [
        Fraction(1, 4),
        Fraction(3, 4),
    ]


def test_indicators_and_weights_must_go_together():
    """An indicator without a weight, or a weight without an indicator, is refused."""
    shares = Shares((1, 1), 2)
    with pytest.raises(ValueError, match=r"zip\(\) argument 2 is shorter"):
        key([shares, shares], [Fraction(1)])
    with pytest.raises(ValueError, match=r"zip\(\) argument 2 is longer"):
        key([shares], [Fraction(1, 2), Fraction(1, 2)])


def test_indicators_must_have_the_same_areas():
    """An indicator with an area too many is refused."""
    with pytest.raises(ValueError, match=r"zip\(\) argument 2 is longer"):
        key([Shares((1, 1), 2), Shares((1, 1, 1), 3)], [Fraction(1, 2), Fraction(1, 2)])
