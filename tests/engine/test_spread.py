"""How likely an area's value is where every set of weights in the order is as likely as another."""

from fractions import Fraction
from itertools import pairwise
from math import comb, prod

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from profiles import examples
from scipy.interpolate import BSpline

from tilbudsvifte.engine.bounds import corner_sizes, corner_sums
from tilbudsvifte.engine.shares import key
from tilbudsvifte.engine.spread import chance_above, quantile
from tilbudsvifte.engine.weights import scheme_weights

EXACT = 12
SAMPLES = 10**6

few = settings(max_examples=examples(50))
values = st.one_of(st.integers(-5, 5), st.integers(-(10**9), 10**9))
up_to_exact = st.lists(values, min_size=1, max_size=EXACT)
any_corners = st.lists(values, min_size=1, max_size=50)
part_ways = st.fractions(0, 1, max_denominator=1000)


def between(corners, part):
    """A place inside the corners, `part` of the way from the least to the greatest."""
    return min(corners) + part * (max(corners) - min(corners))


def by_truncated_powers(corners, x):
    """The same probability for distinct corners: a divided difference of a truncated power."""
    degree = len(corners) - 1
    return sum(
        Fraction((corner - x) ** degree)
        / prod(corner - other for other in corners if other != corner)
        for corner in corners
        if corner > x
    )


def by_a_binomial(low, high, part):
    """The same probability where `high` corners lie at 1 and `low` at 0: that of a beta variable.

    A Beta(a, b) is above t where at most a − 1 of a + b − 1 coins fall on the side of chance t.
    """
    coins = low + high - 1
    return sum(comb(coins, i) * part**i * (1 - part) ** (coins - i) for i in range(high))


@few
@given(st.lists(values, min_size=2, max_size=EXACT, unique=True), part_ways)
def test_truncated_powers_give_the_same_fraction(corners, part):
    """Up to a dozen corners the probability is exact, and says so."""
    x = between(corners, part)

    assert chance_above(corners, x) == (by_truncated_powers(corners, x), 0)


@settings(max_examples=examples(25))
@given(st.lists(values, min_size=EXACT + 1, max_size=50, unique=True), part_ways)
def test_more_corners_cut_off_no_more_than_the_error(corners, part):
    """The true probability is not below the value, and not above it by more than the error."""
    x = between(corners, part)

    value, error = chance_above(corners, x)

    assert 0 <= by_truncated_powers(corners, x) - value <= error < Fraction(len(corners), 2**128)


@pytest.mark.parametrize(("many", "error"), [(2, 0), (12, 0), (13, 12), (50, 49)])
def test_the_error_is_stated(many, error):
    """None up to a dozen corners; beyond, one unit of 2⁻¹²⁸ for each corner but one."""
    assert chance_above(range(many), Fraction(1, 3))[1] == Fraction(error, 2**128)


@pytest.mark.parametrize(("digits", "exact"), [(3, True), (110, True), (120, False), (300, False)])
def test_a_fraction_can_be_written_out(digits, exact):
    """Python refuses to write a number of over 4,300 digits; what would be longer is cut off."""
    corners = [place**3 * 10**digits + 7**place for place in range(EXACT)]
    x = 216 * 10**digits + 1

    value, error = chance_above(corners, x)

    assert max(map(len, str(value).split("/"))) < 4300
    assert error == (0 if exact else Fraction(11, 2**128))
    assert 0 <= by_truncated_powers(corners, x) - value <= error


@few
@given(st.integers(1, 25), st.integers(1, 25), part_ways)
def test_a_binomial_gives_the_same_for_two_repeated_corners(low, high, part):
    """Repeated corners are no special case: 2 to 50 corners at two places."""
    value, error = chance_above([0] * low + [1] * high, part)

    assert 0 <= by_a_binomial(low, high, part) - value <= error
    assert (error == 0) == (low + high <= EXACT or part in {0, 1})


@pytest.mark.parametrize("many", [2, 3, 5, 8, 13, 20, 35, 50])
@pytest.mark.parametrize("repeated", [1, 2, 4])
def test_integrals_of_scipys_splines_agree(many, repeated):
    """The density is the B-spline with the corners as knots, repeated or not."""
    corners = sorted((place // repeated * 7919) % 1000 + place // repeated for place in range(many))
    corners[-1] += 1
    integral = BSpline.basis_element(np.array(corners, dtype=float)).antiderivative()
    height = (many - 1) / (max(corners) - min(corners))

    for part in (Fraction(1, 20), Fraction(1, 3), Fraction(1, 2), Fraction(9, 10)):
        x = between(corners, part)
        expected = height * (integral(max(corners)) - integral(float(x)))
        assert float(chance_above(corners, x)[0]) == pytest.approx(expected, abs=1e-8)


@pytest.mark.parametrize(
    "corners",
    [
        (4, 9),
        (205, 198, 174, 174, 181),
        (0, 0, 0, 10, 3, 3),
        (*range(0, 26, 2), 40, 40),
    ],
)
def test_a_million_random_weightings_agree(corners):
    """The part of them above a place lies within four standard errors of the probability."""
    random = np.random.default_rng(2015)
    weights = random.standard_exponential((len(corners), SAMPLES))
    sampled = np.array(corners, dtype=float) @ weights / weights.sum(axis=0)

    for part in (Fraction(1, 10), Fraction(2, 5), Fraction(1, 2), Fraction(4, 5)):
        x = between(corners, part)
        chance = float(chance_above(corners, x)[0])
        standard_error = (chance * (1 - chance) / SAMPLES) ** 0.5
        assert abs(np.mean(sampled > float(x)) - chance) < 4 * standard_error


def mean_of(corners):
    """The mean of the value: the integral of the probability, a polynomial between corners."""
    many = len(corners)
    weights = newton_cotes(many)
    mean = Fraction(min(corners))
    for left, right in pairwise(sorted(set(corners))):
        places = [left + Fraction((right - left) * i, many + 1) for i in range(1, many + 1)]
        above = [chance_above(corners, place)[0] for place in places]
        mean += (right - left) * sum(w * y for w, y in zip(weights, above, strict=True))
    return mean


def newton_cotes(many):
    """Weights of `many` inner points that integrate polynomials of degree `many` − 1 exactly."""
    points = [Fraction(i, many + 1) for i in range(1, many + 1)]
    weights = []
    for point in points:
        terms = [Fraction(1)]
        for other in points:
            if other != point:
                higher = [Fraction(0), *terms]
                lower = [*(term * other for term in terms), Fraction(0)]
                terms = [(a - b) / (point - other) for a, b in zip(higher, lower, strict=True)]
        weights.append(sum(term / (power + 1) for power, term in enumerate(terms)))
    return weights


@settings(max_examples=examples(15))
@given(st.lists(values, min_size=1, max_size=6))
def test_the_mean_is_the_mean_of_the_corners(corners):
    """Whatever the corners, repeated or not."""
    assert mean_of(corners) == Fraction(sum(corners), len(corners))


@settings(max_examples=examples(10))
@given(st.data())
def test_the_mean_share_is_that_of_rank_order_centroid(few_needs, data):
    """Its weights are the mean of the corners, so its share is the mean of the area's share."""
    needs = data.draw(few_needs)
    shares = key(needs.indicators, scheme_weights("rank-order-centroid", needs.groups))
    sizes = corner_sizes(needs.groups)
    denominator, sums = corner_sums(needs.indicators, needs.groups)
    common = prod(sizes)
    corners = [sums[i][0] * common // size for i, size in enumerate(sizes)]

    share = Fraction(shares.numerators[0], shares.denominator)

    assert mean_of(corners) == share * denominator * common


@few
@given(any_corners, part_ways, st.integers(2, 10**6), st.randoms())
def test_order_scale_and_denominator_are_immaterial(corners, part, factor, random):
    """The corners in another order, over a denominator that is `factor` times as great."""
    x = between(corners, part)
    scaled = [corner * factor for corner in corners]
    random.shuffle(scaled)

    value, error = chance_above(corners, x)
    other, also = chance_above(scaled, x * factor)

    assert (abs(value - other) <= error, also) == (True, error)


@few
@given(any_corners, part_ways)
def test_below_one_way_is_above_the_other_way(corners, part):
    """Both sides together are 1, where no value stands alone."""
    assume(len(set(corners)) > 1)
    x = between(corners, part)

    above, error = chance_above(corners, x)
    below, _ = chance_above([-corner for corner in corners], -x)

    assert 0 <= 1 - above - below <= 2 * error


@few
@given(any_corners, part_ways, part_ways)
def test_a_higher_place_is_not_more_likely_exceeded(corners, part, other):
    """The probability falls from 1 to 0; what is cut off does not turn it round."""
    low, high = sorted((between(corners, part), between(corners, other)))

    less, _ = chance_above(corners, high)
    more, error = chance_above(corners, low)

    assert 0 <= less <= more + error <= 1 + error


@pytest.mark.parametrize("many", [1, 2, EXACT, EXACT + 1, 50])
def test_the_ends_are_certain(many):
    """Below and at the least corner it is 1, at and above the greatest 0, both exactly."""
    corners = [3, *range(4, 3 + many)]

    below = [chance_above(corners, x) for x in (2, Fraction(5, 2))]
    beyond = [chance_above(corners, x) for x in (2 + many, Fraction(5, 2) + many)]

    assert (below, beyond) == ([(1, 0)] * 2, [(0, 0)] * 2)
    assert chance_above(corners, 3) == ((1, 0) if many > 1 else (0, 0))


@pytest.mark.parametrize("many", [1, 2, EXACT, EXACT + 1, 50])
def test_a_single_value_is_certain(many):
    """It is not above itself, however many corners it stands at, and is every quantile."""
    corners = [7] * many

    assert [chance_above(corners, x) for x in (6, Fraction(13, 2), 7, 8)] == [
        (1, 0),
        (1, 0),
        (0, 0),
        (0, 0),
    ]
    for level in (Fraction(1, 20), Fraction(1, 2), Fraction(1)):
        assert quantile(corners, Fraction(1), level) == 7
        assert quantile(corners, Fraction(2), level) == 4


def test_a_step_may_be_wider_than_the_corners_lie_apart():
    """The first multiple above the least corner may be enough."""
    assert quantile([1, 9], Fraction(8), Fraction(7, 8)) == 1
    assert quantile([1, 9], Fraction(8), Fraction(8, 9)) == 2
    assert quantile([1, 9], Fraction(100), Fraction(1, 20)) == 1
    assert quantile([-9, -1], Fraction(100), Fraction(1, 20)) == 0


def test_an_area_of_three_corners():
    """A figure that can be checked by hand: a triangle between 0, 1 and 2."""
    assert chance_above([0, 1, 2], Fraction(1, 2)) == (Fraction(7, 8), 0)
    assert [quantile([0, 1, 2], Fraction(1, 4), Fraction(n, 8)) for n in (1, 4, 7, 8)] == [
        2,
        4,
        6,
        8,
    ]


levels = st.one_of(
    st.sampled_from([Fraction(1, 20), Fraction(1, 2), Fraction(19, 20), Fraction(1)]),
    st.fractions(0, 1, max_denominator=10**6).filter(bool),
)


@few
@given(up_to_exact, st.integers(1, 30), st.integers(1, 7), levels)
def test_a_linear_scan_finds_the_same_quantile(corners, parts, denominator, level):
    """The first multiple of the step at which the value lies with at least that chance."""
    width = max(corners) - min(corners)
    step = Fraction(max(width, 1), parts * denominator)

    expected = -(-min(corners) // step) - 1
    while 1 - chance_above(corners, expected * step)[0] < level:
        expected += 1

    assert quantile(corners, step, level) == expected


@few
@given(st.integers(1, 25), st.integers(1, 25), st.integers(3, 40), st.data())
def test_a_level_that_is_just_reached_is_told_from_one_that_is_not(low, high, steps, data):
    """However close it is: where cutting off leaves a doubt, the exact probability decides."""
    assume(low + high > EXACT)
    corners = [0] * low + [1] * high
    step = Fraction(1, steps)
    unit = data.draw(st.integers(1, steps - 1))
    level = 1 - by_a_binomial(low, high, unit * step)

    assert quantile(corners, step, level) == unit
    assert quantile(corners, step, level + Fraction(1, 10**99)) == unit + 1


def test_a_level_of_one_leads_to_the_greatest_corner():
    """Even where less than 2⁻¹²⁸ is above the step before."""
    corners = [0] * 49 + [1000]

    assert quantile(corners, Fraction(1), Fraction(1)) == 1000


def test_no_corners_have_no_value():
    """A fault of the caller."""
    with pytest.raises(ValueError, match="no corners"):
        chance_above([], 0)
    with pytest.raises(ValueError, match="no corners"):
        quantile([], Fraction(1), Fraction(1, 2))


@pytest.mark.parametrize(
    ("step", "level"),
    [(0, Fraction(1, 2)), (-1, Fraction(1, 2)), (1, 0), (1, Fraction(21, 20))],
)
def test_a_step_or_level_that_cannot_be_is_refused(step, level):
    """A fault of the caller."""
    with pytest.raises(ValueError, match="not a step and a level"):
        quantile([1, 2], Fraction(step), Fraction(level))
