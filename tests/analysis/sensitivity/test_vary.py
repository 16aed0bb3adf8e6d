"""The sensitivity analysis of the small town and of the shipped data, against other methods."""

import random
from fractions import Fraction
from math import sqrt

import pytest

from tilbudsvifte.analysis.refusal import RefusalError
from tilbudsvifte.analysis.sensitivity.vary import sensitivity

SAMPLES = 20_000


@pytest.fixture(scope="module")
def copenhagen_varied(shipped):
    """The shipped data."""
    return sensitivity(shipped)


def test_every_scheme_of_the_small_town(built, small):
    """Of two indicators, by the formulas; the one without figures has no weight."""
    result = sensitivity(built(small))
    found = {(a.scheme, a.exponent): a.weights for a in result.of_kind("scheme")}

    assert found == {
        ("rank-order-centroid", None): (Fraction(3, 4), None, Fraction(1, 4)),
        ("rank-sum", None): (Fraction(2, 3), None, Fraction(1, 3)),
        ("rank-reciprocal", None): (Fraction(2, 3), None, Fraction(1, 3)),
        ("rank-exponent", 2): (Fraction(4, 5), None, Fraction(1, 5)),
        ("equal", None): (Fraction(1, 2), None, Fraction(1, 2)),
    }
    assert [a.scheme for a in result.of_kind("scheme") if a.own] == ["rank-order-centroid"]


def test_the_exponent_of_the_data_stands_beside_that_of_the_book(built, small):
    """Both are there, and the one that the data are weighed by is marked."""
    small["indicators"]["weighting"] = {
        "scheme": "rank-exponent",
        "exponent": 3,
        "set_by": "choice",
    }
    result = sensitivity(built(small))

    assert [(a.exponent, a.own) for a in result.of_kind("scheme") if a.exponent] == [
        (2, False),
        (3, True),
    ]


def test_given_weights_are_one_of_the_schemes(built, small):
    """They are the last, and are marked; without an indicator the others are scaled up."""
    small["indicators"]["weighting"] = {
        "scheme": "explicit",
        "weights": {"pensions": 1, "housing": 0},
        "set_by": "choice",
        "source": {"document": "plan"},
    }
    result = sensitivity(built(small))

    assert [a.scheme for a in result.of_kind("scheme") if a.own] == ["explicit"]
    assert [a.indicators[0].id for a in result.of_kind("without")] == ["housing"]
    assert result.of_kind("without")[0].weights == (1, None, 0)
    assert result.of_kind("swapped")[0].weights == (0, None, 1)


def test_the_order_of_the_footnote(copenhagen_varied):
    """Only two of its four indicators have figures, so it is 3/4 and 1/4 of them."""
    (footnote,) = copenhagen_varied.of_kind("order")

    assert footnote.id == "footnote"
    assert [i.id for i in footnote.indicators] == [
        "disability-pension-and-cash-benefit",
        "social-housing",
    ]
    assert [i.id for i in footnote.missing] == ["psychiatric-discharges", "child-measures"]
    assert footnote.weights == (Fraction(3, 4), None, Fraction(1, 4), None, 0, 0, 0)
    assert footnote.amounts == (11_124_000, 15_163_000, 8_434_000, 20_800_000)


@pytest.mark.parametrize(
    ("order", "missing"), [(["housing", "discharges"], ["discharges"]), (["housing"], [])]
)
def test_an_order_lacks_the_figures_of_what_it_names(built, small, order, missing):
    """Of an indicator that it does not name it needs none."""
    small["indicators"]["orders"] = {
        "other": {"name": "Another", "order": order, "source": {"document": "plan"}}
    }
    (other,) = sensitivity(built(small)).of_kind("order")

    assert [each.id for each in other.missing] == missing


def test_an_order_without_figures_gives_nothing(loaded, small):
    """The data say so in a warning, and the analysis goes on without it."""
    small["indicators"]["orders"] = {
        "other": {"name": "Another", "order": ["discharges"], "source": {"document": "plan"}}
    }
    found = loaded(small)

    assert [each.code for each in found.diagnostics] == ["order-without-figures"]
    assert sensitivity(found.dataset).of_kind("order") == ()


def test_an_order_with_a_tie_weighs_both_the_same(built, small):
    """The tied are a list in the list."""
    small["indicators"]["orders"] = {
        "other": {
            "name": "Another",
            "order": [["housing", "pensions"]],
            "source": {"document": "plan"},
        }
    }
    (other,) = sensitivity(built(small)).of_kind("order")

    assert other.weights == (Fraction(1, 2), None, Fraction(1, 2))


def test_another_order_of_given_weights_is_weighed_by_the_default(built, small):
    """The weights that are given go with the stated order, so they say nothing of another."""
    small["indicators"]["weighting"] = {
        "scheme": "explicit",
        "weights": {"pensions": "2/3", "housing": "1/3"},
        "set_by": "choice",
        "source": {"document": "plan"},
    }
    small["indicators"]["orders"] = {
        "other": {
            "name": "Another",
            "order": ["housing", "pensions"],
            "source": {"document": "plan"},
        }
    }
    (other,) = sensitivity(built(small)).of_kind("order")

    assert (other.scheme, other.exponent) == ("rank-order-centroid", None)
    assert other.weights == (Fraction(1, 4), None, Fraction(3, 4))


def test_an_exponent_of_nothing_stays_one(built, small):
    """Weights to the power 0 are equal, in another order as well."""
    weighting = {"scheme": "rank-exponent", "exponent": 0, "set_by": "choice"}
    small["indicators"]["weighting"] = weighting
    small["indicators"]["orders"] = {
        "other": {
            "name": "Another",
            "order": ["housing", "pensions"],
            "source": {"document": "plan"},
        }
    }
    (other,) = sensitivity(built(small)).of_kind("order")

    assert other.weights == (Fraction(1, 2), None, Fraction(1, 2))


def test_a_key_given_whole_has_no_weights_to_vary(built, small):
    """It is refused, with the name of the key."""
    small["framework"]["key"] = "halves"
    with pytest.raises(RefusalError) as refused:
        sensitivity(built(small))

    assert refused.value.text.key == "sensitivity.key-given"
    assert refused.value.text.values == {"key": "halves"}


def test_between_two_corners_the_chance_is_a_part_of_a_length(built, small):
    """East has 2/5 of the first indicator and 1/2 of both: its budget is uniform between them."""
    small["framework"]["frame"] = 1000
    small["offers"]["grants"] = {
        "east-operations": {**small["offers"]["grants"]["east-operations"], "amount": 475}
    }
    east, west = sensitivity(built(small)).spreads

    assert (east.gains.value, east.loses.value) == (Fraction(1, 4), Fraction(3, 4))
    assert east.points == (405_000, 450_000, 495_000)
    assert (west.gains.value, west.loses.value) == (1, 0)


@pytest.mark.parametrize(
    ("today", "gains", "loses"),
    [(4500, Fraction(1, 2), Fraction(1, 2)), (4550, Fraction(2, 5), Fraction(1, 2))],
)
def test_chances_are_of_what_is_divided(built, small, today, gains, loses):
    """10,000 kr. of 10,050 kr.; what may be rounded to more or to less is neither of them."""
    small["framework"] |= {"frame": "10050 kr", "round_to": {"value": "100 kr", "set_by": "choice"}}
    small["offers"]["amounts_in"] = "kr"
    grant = small["offers"]["grants"]["east-operations"]
    small["offers"]["grants"] = {"east-operations": {**grant, "amount": today}}
    east, _ = sensitivity(built(small)).spreads

    assert (east.gains.value, east.loses.value) == (gains, loses)
    assert east.points == (4100, 4500, 5000)


def test_a_chance_is_certain_though_one_end_is_the_budget_of_today(built, small):
    """Only one set of weights gives no more than today: the direction depends, the chance is 1."""
    small["framework"]["frame"] = 1000
    small["offers"]["grants"] = {
        "east-operations": {**small["offers"]["grants"]["east-operations"], "amount": 400}
    }
    east, _ = sensitivity(built(small)).spreads

    assert (east.area.reach.verdict, east.gains.value, east.loses.value) == ("depends", 1, 0)
    assert east.stretches == ((1, 1, "unchanged"), (2, 2, "gains"))
    assert east.at_the_end_only


def test_where_all_corners_are_the_same_nothing_is_left_to_chance(built, small):
    """The same figures in both indicators, and a budget of today that is the same: unchanged."""
    entries = small["indicators"]["indicators"]
    entries["housing"]["parts"]["flats"]["values"] = {"harbour": 10, "hill": 30, "lake": 60}
    small["framework"]["frame"] = 100
    grant = small["offers"]["grants"]["east-operations"]
    small["offers"]["grants"] = {
        "east-operations": {**grant, "amount": 40},
        "west-operations": {**grant, "area": "west", "amount": 61},
    }
    east, west = sensitivity(built(small)).spreads

    assert (east.gains.value, east.loses.value, east.points) == (0, 0, (40_000,) * 3)
    assert (west.gains.value, west.loses.value) == (0, 1)


@pytest.mark.slow
def test_the_spread_agrees_with_weights_drawn_at_random(copenhagen_varied):
    """Of weights drawn evenly from the order, as many lie below the points as should."""
    draw = random.Random(2015)  # noqa: S311 - nothing secret
    known = [i for i in copenhagen_varied.allocation.indicators if i.shares]
    corners = [
        [
            float(sum(i.shares.share(a) for i in known[:k]) / k) * 55_521_000
            for k in range(1, len(known) + 1)
        ]
        for a in range(4)
    ]
    below = [[0] * 3 for _ in range(4)]
    for _ in range(SAMPLES):
        parts = [draw.expovariate(1) for _ in known]
        for a, values in enumerate(corners):
            amount = sum(p * v for p, v in zip(parts, values, strict=True)) / sum(parts)
            for n, point in enumerate(copenhagen_varied.spreads[a].points):
                below[a][n] += amount <= point

    for counts in below:
        for count, level in zip(counts, (0.05, 0.5, 0.95), strict=True):
            room = 4 * sqrt(level * (1 - level) / SAMPLES) + 0.01  # a unit is up to 1 per cent
            assert abs(count / SAMPLES - level) < room
