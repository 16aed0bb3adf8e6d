"""Copenhagen 2015 on the shipped data: every figure that the committee would be shown.

Areas are Amager, Nordvest, Nørrebro and City, as in Table 1; amounts are in 1,000 kr.
"""

from fractions import Fraction

import pytest

from tilbudsvifte.analysis.allocate import allocate
from tilbudsvifte.engine.verdicts import Verdict

ANNOUNCED = [10_907, 16_582, 9_521, 18_510]
COMPUTED = [11_055, 16_124, 8_518, 19_824]


@pytest.fixture(scope="module")
def result(shipped):
    """The shipped data divided, areas and districts."""
    return allocate(shipped, by_district=True)


def thousands(amounts):
    """Amounts in 1,000 kr.; none of them is lost."""
    amounts = list(amounts)
    assert all(amount % 1000 == 0 for amount in amounts)
    return [amount // 1000 for amount in amounts]


def weighted(values, scheme):
    """The data with another scheme."""
    values["indicators"]["weighting"] = {"scheme": scheme, "set_by": "choice"}
    return values


def test_the_frame_is_the_sum_of_the_permanent_grants(result):
    """55,521 of Table 1; the four grants outside it are named with their amounts."""
    frame = result.frame

    assert thousands([frame.amount, frame.grants, frame.unplaced]) == [55_521, 55_521, 0]
    assert (frame.given, frame.price_level, result.odd) == (False, "unstated", 0)
    assert thousands(grant.amount for grant in frame.included) == [5_095, 10_018, 14_355, 26_053]
    assert {grant.id: grant.amount for grant in frame.left_out} == {
        "expiring-2015": 4_800_000,
        "minvej": 1_600_000,
        "vivil": 1_100_000,
        "valdemarsgade": 3_400_000,
    }
    assert [grant.counted for grant in frame.left_out] == [0, 0, 0, 0]


def test_the_computed_guideline(result):
    """By rank-order-centroid weights over the five indicators that have figures."""
    assert thousands(area.computed for area in result.areas) == COMPUTED
    assert [i.weight for i in result.indicators] == [
        Fraction(137, 300),
        None,
        Fraction(77, 300),
        None,
        Fraction(47, 300),
        Fraction(9, 100),
        Fraction(1, 25),
    ]


@pytest.mark.parametrize(
    ("scheme", "computed"),
    [
        ("rank-order-centroid", COMPUTED),
        ("rank-sum", [11_044, 16_441, 8_535, 19_501]),
    ],
)
def test_the_guideline_by_two_schemes(divided, copenhagen, scheme, computed):
    """The order is the same, the weights are not."""
    result = divided(weighted(copenhagen, scheme))

    assert thousands(area.computed for area in result.areas) == computed


def test_the_range_of_the_order(result):
    """Whatever the weights, as long as they follow the order."""
    assert thousands(area.reach.least for area in result.areas) == [10_875, 13_791, 8_369, 18_455]
    assert thousands(area.reach.greatest for area in result.areas) == [
        11_133,
        17_440,
        8_751,
        22_127,
    ]


def test_the_direction_of_the_order(result):
    """Two areas gain and two lose, under every weighting."""
    assert [area.reach.verdict for area in result.areas] == [
        Verdict.GAINS,
        Verdict.GAINS,
        Verdict.LOSES,
        Verdict.LOSES,
    ]
    assert [area.reach.turns_at for area in result.areas] == [(), (), (), ()]


def test_the_announced_guideline_applies(result):
    """Set by the administration, in 002; it sums to one less than the frame."""
    assert (result.applies, result.applies_set_by) == ("announced", "administration")
    assert result.applies_source.document == "002"
    assert thousands(area.announced for area in result.areas) == ANNOUNCED
    assert thousands(area.guideline for area in result.areas) == ANNOUNCED
    assert thousands([result.announced.total, result.totals.announced]) == [55_520, 55_520]
    assert result.announced.figures_published is False


def test_what_the_announced_guideline_moves(result):
    """12,376, which is 22.3 % of the frame."""
    moved = result.totals.moved

    assert moved.amount == 12_376_000
    assert moved.share == Fraction(12_376, 55_521)
    assert round(moved.share * 1000) == 223
    assert thousands(area.change.amount for area in result.areas) == [5_812, 6_564, -4_834, -7_543]
    assert thousands(area.announced_change.amount for area in result.areas) == [
        5_812,
        6_564,
        -4_834,
        -7_543,
    ]
    assert thousands(area.computed_change.amount for area in result.areas) == [
        5_960,
        6_106,
        -5_837,
        -6_229,
    ]
    assert result.totals.change.amount == -1_000


def test_what_an_area_has_to_justify_to_keep_its_budget(result):
    """Nørrebro 4,834 and City 7,543; who gains has nothing to justify."""
    assert thousands(area.to_justify for area in result.areas) == [0, 0, 4_834, 7_543]


def test_what_applies_can_be_the_computed_guideline(divided, copenhagen):
    """Then changes, what is moved and what must be justified follow from it."""
    copenhagen["framework"]["applies"] = {"value": "computed", "set_by": "choice"}
    result = divided(copenhagen)

    assert (result.applies, result.applies_set_by, result.applies_source) == (
        "computed",
        "choice",
        None,
    )
    assert thousands(area.guideline for area in result.areas) == COMPUTED
    assert thousands(area.to_justify for area in result.areas) == [0, 0, 5_837, 6_229]
    assert thousands([result.totals.moved.amount, result.totals.change.amount]) == [12_066, 0]


@pytest.mark.parametrize("area", range(4))
def test_what_the_missing_indicators_could_change(result, area):
    """The share of both at which an area's direction turns; Amager's cannot be turned."""
    turning = result.areas[area].reach.turning
    thresholds = [None, 112, 365, 540]
    expected = thresholds[area]
    actual = turning.greatest if result.areas[area].reach.verdict == "gains" else turning.least

    assert (round(actual * 1000) if actual > 0 else None) == expected


def test_the_announced_shares_as_a_key(divided, copenhagen):
    """Over the whole frame they give City the odd unit; no range and no direction follow."""
    copenhagen["framework"]["key"] = "announced"
    result = divided(copenhagen)

    assert thousands(area.computed for area in result.areas) == [10_907, 16_582, 9_521, 18_511]
    assert [area.reach for area in result.areas] == [None] * 4
    assert [area.share for area in result.areas] == [Fraction(n, 55_520) for n in ANNOUNCED]
    assert [i.weight for i in result.indicators] == [None] * 7
    assert (result.key.id, result.key.name, result.key.source.place) == (
        "announced",
        None,
        "Tabel 1",
    )


def test_a_frame_of_its_own(divided, copenhagen):
    """55,500 set in place of the sum of the grants, in the unit of the file or in kroner."""
    copenhagen["framework"]["frame"] = 55_500
    result = divided(copenhagen)
    copenhagen["framework"]["frame"] = "55500000 kr"

    assert result == divided(copenhagen)
    assert thousands([result.frame.amount, result.frame.grants]) == [55_500, 55_521]
    assert result.frame.given
    assert sum(area.computed for area in result.areas) == 55_500_000
    assert result.totals.change.amount == -1_000


def test_districts_share_their_areas_rounded_guideline(result):
    """Ten districts; each area's sum to what the area gets."""
    sums = {}
    for district in result.districts:
        sums[district.area] = sums.get(district.area, 0) + district.computed

    assert thousands(sums.values()) == COMPUTED
    assert thousands(district.computed for district in result.districts) == [
        *(4_702, 6_353),
        *(7_278, 5_896, 2_950),
        *(8_518,),
        *(3_232, 5_459, 5_117, 6_016),
    ]
    assert sum(district.share for district in result.districts) == 1


def test_kroner_per_offer_and_per_inhabitant(result):
    """Exactly; the whole city is not the mean of its areas."""
    city, totals = result.areas[3], result.totals

    assert city.per_offer == (Fraction(26_053_000, 8), Fraction(18_510_000, 8))
    assert city.population == 239_981
    assert city.per_inhabitant == (Fraction(26_053_000, 239_981), Fraction(18_510_000, 239_981))
    assert (totals.offers_today, totals.population) == (18, 575_501)
    assert totals.per_offer.guideline == Fraction(55_520_000, 18)
    assert totals.per_inhabitant.current == Fraction(55_521_000, 575_501)


def test_all_contradictions_of_the_papers_are_carried(result, shipped):
    """From all three files."""
    stated = (shipped.framework, shipped.offers, shipped.indicators)

    assert [each.id for each in result.contradictions] == [
        name for document in stated for name in document.contradictions
    ]
