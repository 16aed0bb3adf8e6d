"""Copenhagen 2015 from end to end: the five published indicators of seven, and Table 1.

Areas are Amager, Nordvest, Nørrebro and City; counts are sums over their districts. Expected
figures were worked out by hand.
"""

from fractions import Fraction

import pytest

from tilbudsvifte.engine.bounds import order_bounds, printed_range
from tilbudsvifte.engine.missing import turning_shares
from tilbudsvifte.engine.rounding import divide
from tilbudsvifte.engine.shares import from_fractions, indicator_shares, key
from tilbudsvifte.engine.verdicts import Verdict, verdicts
from tilbudsvifte.engine.weights import scheme_weights

FRAME = 55_521_000
CURRENT = (5_095_000, 10_018_000, 14_355_000, 26_053_000)
FIVE = (1,) * 5
AREAS = range(4)
OUTSIDE_LABOUR_MARKET = indicator_shares([23_460, 29_062, 17_848, 46_627])
SOCIAL_HOUSING = indicator_shares([11_895, 20_658, 8_923, 18_026])
NON_WESTERN_ORIGIN = indicator_shares([15_805, 29_275, 14_379, 24_969])
BASIC_SCHOOL = indicator_shares([17_958, 23_026, 11_082, 33_077])
LOW_INCOME = indicator_shares([30_418, 35_315, 26_395, 61_405])
INDICATORS = [OUTSIDE_LABOUR_MARKET, SOCIAL_HOUSING, NON_WESTERN_ORIGIN, BASIC_SCHOOL, LOW_INCOME]


@pytest.mark.parametrize(
    ("scheme", "thousands"),
    [
        ("rank-order-centroid", [11_055, 16_124, 8_518, 19_824]),
        ("rank-sum", [11_044, 16_441, 8_535, 19_501]),
    ],
)
def test_guidelines(scheme, thousands):
    """What two schemes give each area."""
    division = divide(FRAME, key(INDICATORS, scheme_weights(scheme, FIVE)), 1000)

    assert [1000 * amount for amount in thousands] == list(division.amounts)
    assert (division.odd, division.tied) == (0, ())


def test_ranges():
    """What the order alone leaves open."""
    bounds = order_bounds(INDICATORS, FIVE)
    expected = [(10_875, 11_133), (13_791, 17_440), (8_369, 8_751), (18_455, 22_127)]

    actual = [printed_range(bounds, i, FRAME, 1000) for i in AREAS]

    assert [(1000 * low, 1000 * high) for low, high in expected] == actual


def test_verdicts_under_every_weighting():
    """Amager and Nordvest gain, Nørrebro and City lose."""
    expected = (Verdict.GAINS, Verdict.GAINS, Verdict.LOSES, Verdict.LOSES)

    assert expected == verdicts(order_bounds(INDICATORS, FIVE), FRAME, CURRENT, 1)


def test_what_the_two_missing_indicators_could_change():
    """Nordvest turns below 11.2 %, Nørrebro above 36.5 %, City above 54.0 %, Amager never."""
    first, *others = INDICATORS
    second, *last = others
    order = [first, None, second, None, *last]

    amager, nordvest, noerrebro, city = turning_shares(order, (1,) * 7, FRAME, CURRENT, 1)

    assert amager.greatest < 0
    assert round(1000 * nordvest.greatest) == 112
    assert round(1000 * noerrebro.least) == 365
    assert round(1000 * city.least) == 540


def test_announced_guideline_scaled_to_the_frame():
    """Table 1's guideline sums to one less than the frame; the unit left goes to City."""
    announced = from_fractions([Fraction(amount) for amount in (10_907, 16_582, 9_521, 18_510)])

    division = divide(FRAME, indicator_shares(announced), 1000)

    assert division.amounts == (10_907_000, 16_582_000, 9_521_000, 18_511_000)
