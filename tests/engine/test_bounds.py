"""Least and greatest shares over all weights in an order."""

from fractions import Fraction
from itertools import pairwise
from math import ceil, floor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from profiles import examples
from scipy.optimize import linprog

from tilbudsvifte.engine.bounds import Bounds, corner_sizes, order_bounds, printed_range
from tilbudsvifte.engine.rounding import divide
from tilbudsvifte.engine.shares import Shares, indicator_shares, key
from tilbudsvifte.engine.weights import SCHEMES, scheme_weights

few = settings(max_examples=examples(60))


def extreme_share(shares, groups, sign):
    """Solve for the least (sign 1) or greatest (sign -1) share by a linear program."""
    count = len(shares)
    ends = {sum(groups[: place + 1]) for place in range(len(groups))}
    steps = [[(k == i) - (k == i + 1) for k in range(count)] for i in range(count - 1)]
    falling = [[-x for x in step] for i, step in enumerate(steps) if i + 1 in ends]
    level = [step for i, step in enumerate(steps) if i + 1 not in ends]
    solved = linprog(
        [sign * float(share) for share in shares],
        A_ub=falling or None,
        b_ub=[0] * len(falling) or None,
        A_eq=[[1] * count, *level],
        b_eq=[1, *[0] * len(level)],
        method="highs",
    )
    return sign * solved.fun


@settings(max_examples=examples(40))
@given(st.data())
def test_linear_programs_find_the_same_ends(few_needs, data):
    """No weights in the order, strict or tied, give less or more than the bounds."""
    needs = data.draw(few_needs)

    bounds = order_bounds(needs.indicators, needs.groups)

    for i in range(len(needs.counts[0])):
        shares = [Fraction(row[i], sum(row)) for row in needs.counts]
        least = extreme_share(shares, needs.groups, 1)
        greatest = extreme_share(shares, needs.groups, -1)
        assert float(bounds.least_share(i)) == pytest.approx(least, abs=1e-7)
        assert float(bounds.greatest_share(i)) == pytest.approx(greatest, abs=1e-7)


@few
@given(st.data())
def test_ends_are_running_means(any_needs, data):
    """The same in plain fractions: the mean of the first k shares at the end of each group."""
    needs = data.draw(any_needs)

    bounds = order_bounds(needs.indicators, needs.groups)

    for i in range(len(needs.counts[0])):
        shares = [Fraction(row[i], sum(row)) for row in needs.counts]
        means = {k: sum(shares[:k]) / k for k in needs.ends}
        assert bounds.least_share(i) == min(means.values())
        assert bounds.greatest_share(i) == max(means.values())
        assert bounds.least_corner[i] == min(k for k in means if means[k] == min(means.values()))
        assert bounds.greatest_corner[i] == min(k for k in means if means[k] == max(means.values()))


@few
@given(st.data(), st.sampled_from(SCHEMES), st.integers(0, 20))
def test_every_guideline_lies_in_the_printed_range(any_needs, frames, data, scheme, exponent):
    """Whatever the scheme, the frame and the rounding."""
    needs = data.draw(any_needs)
    frame = data.draw(frames)
    round_to = data.draw(st.integers(1, frame))
    weights = scheme_weights(scheme, needs.groups, exponent)

    amounts = divide(frame, key(needs.indicators, weights), round_to).amounts
    bounds = order_bounds(needs.indicators, needs.groups)

    for i, amount in enumerate(amounts):
        low, high = printed_range(bounds, i, frame, round_to)
        assert low <= amount <= high
        assert low % round_to == high % round_to == 0


@few
@given(st.data())
def test_any_weights_in_the_order_stay_inside(any_needs, data):
    """Weights that are drawn, sorted and levelled within ties give shares inside the bounds."""
    needs = data.draw(any_needs)
    drawn = [data.draw(st.integers(0, 100)) for _ in needs.groups]
    raw = [1 + sum(drawn[place:]) for place, size in enumerate(needs.groups) for _ in range(size)]
    weights = [Fraction(weight, sum(raw)) for weight in raw]

    shares = key(needs.indicators, weights)
    bounds = order_bounds(needs.indicators, needs.groups)

    assert all(earlier >= later for earlier, later in pairwise(weights))
    for i in range(len(needs.counts[0])):
        assert bounds.least_share(i) <= shares.share(i) <= bounds.greatest_share(i)


def test_fifty_indicators_of_large_counts_stay_exact():
    """50 indicators in strict order, counts up to 10^15 and the largest frame, to the krone."""
    rows = [[(17**k + i) % 10**15 for i in range(5)] for k in range(50)]
    indicators = [indicator_shares(row) for row in rows]
    groups = (1,) * 50
    frame = 10**15
    shares = [[Fraction(row[i], sum(row)) for row in rows] for i in range(5)]
    means = [[sum(area[:k]) / k for k in range(1, 51)] for area in shares]

    bounds = order_bounds(indicators, groups)
    amounts = divide(
        frame, key(indicators, scheme_weights("rank-order-centroid", groups)), 1
    ).amounts

    assert sum(amounts) == frame
    for i, area in enumerate(means):
        assert (min(area), max(area)) == (bounds.least_share(i), bounds.greatest_share(i))
        assert abs(amounts[i] - frame * sum(area) / 50) < 1
        assert printed_range(bounds, i, frame, 1) == (
            floor(frame * min(area)),
            ceil(frame * max(area)),
        )


def test_corners_stand_at_the_ends_of_the_groups():
    """Three groups of one, two and one indicators have corners at 1, 3 and 4."""
    assert corner_sizes((1, 2, 1)) == (1, 3, 4)


def test_ties_leave_out_the_corners_inside_a_group():
    """The area has 0, all and half of three indicators; the first two are tied in the second."""
    indicators = [indicator_shares(counts) for counts in ([0, 1], [1, 0], [1, 1])]

    strict = order_bounds(indicators, (1, 1, 1))
    tied = order_bounds(indicators, (2, 1))

    assert (strict.least_share(0), strict.greatest_share(0)) == (0, Fraction(1, 2))
    assert (strict.least_corner, strict.greatest_corner) == ((1, 2), (2, 1))
    assert (tied.least_share(0), tied.greatest_share(0)) == (Fraction(1, 2), Fraction(1, 2))
    assert (tied.least_corner, tied.greatest_corner) == ((2, 2), (2, 2))


def test_one_indicator_leaves_no_room():
    """Least and greatest are the area's share."""
    assert order_bounds([Shares((1, 3), 4)], (1,)) == Bounds(4, (1, 3), (1, 3), (1, 1), (1, 1))


def test_the_range_is_printed_outwards():
    """A third of 1,000 kr. to 100 kr. is printed as 300 to 400, a half as 500."""
    bounds = Bounds(6, (2, 3), (2, 3), (1, 1), (1, 1))

    assert printed_range(bounds, 0, 1000, 100) == (300, 400)
    assert printed_range(bounds, 1, 1000, 100) == (500, 500)


def test_the_range_is_of_what_is_divided():
    """Of 10,999 kr. the odd 999 are not divided, so 19/20 of it is 9,000 to 10,000."""
    bounds = Bounds(20, (1, 19), (1, 19), (1, 1), (1, 1))

    assert printed_range(bounds, 1, 10_999, 1000) == (9000, 10_000)


@pytest.mark.parametrize("groups", [(1,), (1, 2), (3,)])
def test_groups_must_cover_the_indicators(groups):
    """Groups for more or fewer indicators are refused."""
    shares = Shares((1, 1), 2)
    with pytest.raises(ValueError, match="2 indicators in groups of"):
        order_bounds([shares, shares], groups)


def test_indicators_must_have_the_same_areas():
    """An indicator with an area too many is refused."""
    with pytest.raises(ValueError, match=r"zip\(\) argument 2 is longer"):
        order_bounds([Shares((1, 1), 2), Shares((1, 1, 1), 3)], (1, 1))
