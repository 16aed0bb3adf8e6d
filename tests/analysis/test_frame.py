"""What is divided: grants in the frame and in no area, other units, other price levels."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tilbudsvifte.analysis.frame import _in_frame_level
from tilbudsvifte.documents.offers import Grant, Offers

SOURCE = {"document": "plan"}


def leveled(values, east, west, target=None, factor=Decimal("1.021")):
    """The small town with price levels, and a factor from 2013 to 2015."""
    grants = values["offers"]["grants"]
    grants["east-operations"]["price_level"] = east
    grants["west-operations"]["price_level"] = west
    values["offers"]["price_factors"] = {
        "index": {"from": 2013, "to": 2015, "factor": factor, "source": SOURCE}
    }
    if target is not None:
        values["offers"]["price_level"] = target
    return values


def test_a_grant_to_no_area_is_divided_and_in_no_current_budget(divided, small):
    """It is in the frame, and lies nowhere today."""
    del small["offers"]["grants"]["west-operations"]["area"]
    result = divided(small)

    assert (result.frame.amount, result.frame.unplaced) == (100_000, 70_000)
    assert [area.current for area in result.areas] == [30_000, 0]
    assert result.totals.current == 30_000
    assert sum(area.computed for area in result.areas) == 100_000


def test_several_grants_of_an_area_are_added(divided, small):
    """An area's current budget is the sum of its grants in the frame, not of the others."""
    grants = small["offers"]["grants"]
    grants["more"] = {**grants["east-operations"], "amount": 7}
    grants["not-more"] = {**grants["east-operations"], "in_frame": False, "reason": "x"}
    result = divided(small)

    assert [area.current for area in result.areas] == [37_000, 70_000]
    left_out = [(grant.id, grant.amount, grant.counted) for grant in result.frame.left_out]
    assert left_out == [("project", 5_000, 0), ("not-more", 30_000, 0)]


def test_each_file_has_its_own_unit(divided, small):
    """Grants in kroner, announced amounts and the frame in 1,000 kr."""
    small["offers"]["amounts_in"] = "kr"
    small["framework"]["frame"] = 99
    for grant in small["offers"]["grants"].values():
        grant["amount"] *= 1000
    result = divided(small)

    assert [area.current for area in result.areas] == [30_000, 70_000]
    assert [area.announced for area in result.areas] == [45_000, 54_000]
    assert result.frame.amount == 99_000


def test_an_amount_in_another_price_level_is_converted(divided, small):
    """30,000 times 1.021 is 30,630; the amount of the paper is kept beside it."""
    result = divided(leveled(small, 2013, 2015, 2015))
    grants = result.frame.included

    assert [grant.amount for grant in grants] == [30_000, 70_000]
    assert [grant.counted for grant in grants] == [30_630, 70_000]
    assert [grant.price_level for grant in grants] == ["2013", "2015"]
    assert (result.frame.amount, result.frame.price_level) == (100_630, "2015")
    assert [area.current for area in result.areas] == [30_630, 70_000]


def test_a_grant_to_no_area_is_converted_too(divided, small):
    """What lies in no area is in the price level of the frame."""
    leveled(small, 2013, 2015, 2015)
    del small["offers"]["grants"]["east-operations"]["area"]
    frame = divided(small).frame

    assert (frame.amount, frame.unplaced) == (100_630, 30_630)


@pytest.mark.parametrize(
    ("levels", "codes"),
    [
        ((2013, 2013), []),
        ((2013, 2015), ["price-levels-mixed"]),
        ((2013, 2015, 2015), []),
        ((2013, 2013, 2015), []),
        ((2015, 2013, 2013), ["price-levels-mixed"]),
        ((2013, "unstated"), ["price-levels-mixed"]),
        ((2015, "unstated", 2015), ["price-levels-mixed"]),
        (("unstated", "unstated"), []),
        (("unstated", "unstated", 2015), ["price-levels-mixed"]),
    ],
)
def test_price_levels_are_added_only_where_there_is_a_factor_to_the_frames(
    loaded, small, levels, codes
):
    """Unstated ones are added to each other and to nothing else."""
    assert [each.code for each in loaded(leveled(small, *levels)).diagnostics] == codes


def test_all_grants_can_be_converted(divided, small):
    """The frame has its own level, though no grant is in it."""
    result = divided(leveled(small, 2013, 2013, 2015))

    assert result.frame.amount == 30_630 + 71_470


@given(
    st.integers(0, 10**12),
    st.decimals(min_value=0, max_value=3, places=6, allow_nan=False),
)
def test_a_conversion_is_to_the_nearest_krone(amount, factor):
    """A half goes up; there is no float on the way."""
    grant = {
        "name": {"da": "x", "en": "x"},
        "amount": amount,
        "price_level": "2013",
        "term": "permanent",
        "in_frame": True,
        "source": SOURCE,
    }
    offers = Offers.model_validate(
        {
            "schema": "tilbudsvifte/1",
            "amounts_in": "kr",
            "price_level": 2015,
            "price_factors": {"x": {"from": 2013, "to": 2015, "factor": factor, "source": SOURCE}},
            "grants": {"x": grant},
        }
    )
    found = _in_frame_level(offers, Grant.model_validate(grant), amount)
    exact = amount * Fraction(factor)

    assert Fraction(-1, 2) < found - exact <= Fraction(1, 2)
