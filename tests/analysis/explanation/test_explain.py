"""Explanations worked out by hand, and what cannot be explained."""

from fractions import Fraction

import pytest

from tilbudsvifte.analysis.explanation.explain import explain
from tilbudsvifte.analysis.explanation.results import Part
from tilbudsvifte.analysis.refusal import RefusalError, RequestError


@pytest.fixture
def explained(built):
    """Explain plain values: `explained(values, start, area=…)`."""
    return lambda values, *start, **area: explain(built(values), *start, **area)


def test_the_first_indicator_of_an_area(explained, small):
    """Weight 3/4, 40 of 100 pensions, a frame of 100,000; 400 of 1,000 residents; 30,000 today."""
    first = explained(small).areas[0].contributions[0]

    assert (first.indicator.id, first.indicator.weight) == ("pensions", Fraction(3, 4))
    assert first.share == Fraction(40, 100)
    assert first.amount == first.per_head == Part(Fraction(30_000), 30_000)
    assert first.difference == Part(Fraction(0), 0)
    assert first.step == Part(Fraction(3, 4) * (40_000 - 30_000), 7_500)


def test_shares_per_head_sum_to_the_frame_in_print(explained, small):
    """Where each to the nearest krone would not: three thirds of a hundred kroner."""
    small["framework"] |= {"amounts_in": "kr", "frame": 100}
    small["framework"]["round_to"]["value"] = "1 kr"
    areas = small["framework"]["areas"]
    areas["south"] = {"name": "South", "districts": {"wood": {"name": "Wood"}}}
    small["framework"]["announced"]["amounts"]["south"] = 1
    del small["framework"]["keys"]
    indicators = small["indicators"]
    for indicator in indicators["indicators"].values():
        for part in indicator.get("parts", {}).values():
            part["values"]["wood"] = 1
    people = {"harbour": 10, "hill": 10, "lake": 20, "wood": 20}
    indicators["populations"]["people"]["values"] = people

    starts = [area.start for area in explained(small, "per-head").areas]

    assert starts == [Part(Fraction(100, 3), kr) for kr in (34, 33, 33)]


@pytest.mark.parametrize(
    ("exact", "kr"),
    [("1/2", 1), ("-1/2", -1), ("49/100", 0), ("-149/100", -1), ("-3/2", -2), ("7", 7)],
)
def test_a_part_is_printed_as_its_nearest_kroner(exact, kr):
    """A half goes away from zero."""
    assert Part.of(Fraction(exact)) == Part(Fraction(exact), kr)


@pytest.mark.parametrize("key", ["halves", "announced"])
def test_a_key_given_whole_has_no_contributions(explained, small, key):
    """It is not made of indicators."""
    small["framework"]["key"] = key

    with pytest.raises(RefusalError) as caught:
        explained(small)

    assert caught.value.text.key == "explain.key-given"
    assert caught.value.text.values == {"key": key}


def test_without_a_population_nothing_is_per_head(explained, small):
    """Steps from the current budget need none."""
    del small["indicators"]["per_inhabitant"]

    with pytest.raises(RequestError) as caught:
        explained(small, "per-head")

    assert caught.value.text.key == "explain.no-population"
    area = explained(small).areas[0]
    assert area.per_head is area.differences is area.per_inhabitant is None
    assert area.steps.total.kr == 15_000


def test_an_area_that_is_not_there_is_refused(explained, small):
    """With the id that may have been meant."""
    with pytest.raises(RequestError) as caught:
        explained(small, area="eest")

    assert caught.value.text.values["text"].key == "allocate.unknown-area"


def test_the_announced_applies_only_where_the_framework_says_so(explained, small):
    """Else the way ends at the computed guideline."""
    small["framework"]["applies"]["value"] = "computed"
    east, west = explained(small).areas

    assert (east.unexplained, west.unexplained) == (None, None)
    assert west.lines[-1].kind == "computed"
    assert west.per_inhabitant.guideline == Fraction(55_000, 600)


@pytest.mark.parametrize(
    ("frame", "another"), [(96, True), (97, False), (100, False), (101, False), (102, True)]
)
@pytest.mark.parametrize("area", [None, "east"])
def test_another_frame_is_more_than_rounding(explained, small, frame, another, area):
    """The announced sums to 99,000 kr.; two areas are rounded to 1,000 kr. each."""
    small["framework"]["frame"] = frame

    assert explained(small, area=area).another_frame is another


def test_another_frame_is_nothing_to_a_computed_guideline(explained, small):
    """Where the announced one does not apply, no line leads to it."""
    small["framework"]["frame"] = 200
    small["framework"]["applies"]["value"] = "computed"

    assert explained(small).another_frame is False


def test_a_city_without_money_today_has_no_index_of_today(explained, small):
    """A guideline it has: no frame and no announcement is of nothing."""
    for grant in ("east-operations", "west-operations"):
        small["offers"]["grants"][grant]["amount"] = 0
    small["framework"]["frame"] = 100

    level = explained(small).areas[0].per_inhabitant

    assert level == (0, Fraction(45_000, 400), None, 100 * Fraction(45_000, 400) / 99)


def test_the_greatest_amount_on_the_way_may_stand_anywhere(shipped):
    """Before the rounding, at the announced guideline, or at the start."""
    assert {each.area.name: each.most for each in explain(shipped).areas} == {
        "Amager": 11_055_079,
        "Nordvest": 16_582_000,
        "Nørrebro": 14_355_000,
        "City": 26_053_000,
    }
