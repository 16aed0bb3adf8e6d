"""How a frame is divided: weights, rounding, ties, keys, and what is refused."""

from decimal import Decimal
from fractions import Fraction

import pytest

from tilbudsvifte.analysis.refusal import RefusalError
from tilbudsvifte.texts import Language

ENGLISH = Language("en")


def amounts(result):
    """The areas' computed guidelines, in kr."""
    return [area.computed for area in result.areas]


def weigh(values, **weighting):
    """The data with another weighting."""
    values["indicators"]["weighting"] = {"set_by": "choice", **weighting}
    return values


def count(values, pensions, housing):
    """The data with other figures of its two indicators, by district."""
    indicators = values["indicators"]["indicators"]
    districts = ("harbour", "hill", "lake")
    indicators["pensions"]["parts"]["early"]["values"] = dict(zip(districts, pensions, strict=True))
    indicators["housing"]["parts"]["flats"]["values"] = dict(zip(districts, housing, strict=True))
    return values


@pytest.mark.parametrize(
    ("weighting", "weights"),
    [
        ({"scheme": "rank-order-centroid"}, ("3/4", "1/4")),
        ({"scheme": "rank-sum"}, ("2/3", "1/3")),
        ({"scheme": "rank-reciprocal"}, ("2/3", "1/3")),
        ({"scheme": "rank-exponent", "exponent": 0}, ("1/2", "1/2")),
        ({"scheme": "rank-exponent", "exponent": 1}, ("2/3", "1/3")),
        ({"scheme": "rank-exponent", "exponent": 2}, ("4/5", "1/5")),
        ({"scheme": "equal"}, ("1/2", "1/2")),
        (
            {
                "scheme": "explicit",
                "weights": {"housing": Decimal("0.4"), "pensions": "3/5"},
                "source": {"document": "plan"},
            },
            ("3/5", "2/5"),
        ),
    ],
)
def test_every_scheme_weighs_the_indicators_that_have_figures(divided, small, weighting, weights):
    """The missing one, second in the order, takes no place; the areas follow from the weights."""
    result = divided(weigh(small, **weighting))
    first, last = (Fraction(weight) for weight in weights)

    assert [i.weight for i in result.indicators] == [first, None, last]
    assert result.areas[0].share == first * Fraction(40, 100) + last * Fraction(60, 100)


def test_tied_indicators_weigh_the_same(divided, small):
    """Two ranks that are equal are a tie."""
    small["indicators"]["indicators"]["housing"]["rank"] = 1
    result = divided(small)

    assert [i.weight for i in result.indicators if i.shares] == [Fraction(1, 2)] * 2


def test_indicators_stand_in_their_order_not_in_that_of_the_file(divided, small):
    """The rank says which is the most important."""
    small["indicators"]["indicators"]["housing"]["rank"] = 1
    small["indicators"]["indicators"]["pensions"]["rank"] = 3
    result = divided(small)

    assert [i.id for i in result.indicators] == ["housing", "discharges", "pensions"]
    assert [i.weight for i in result.indicators] == [Fraction(3, 4), None, Fraction(1, 4)]


def test_the_parts_of_an_indicator_are_added(divided, small):
    """Before shares are made of them."""
    parts = small["indicators"]["indicators"]["pensions"]["parts"]
    parts["late"] = {**parts["early"], "values": {"harbour": 100, "hill": 0, "lake": 0}}
    result = divided(small)

    assert result.indicators[0].shares.share(0) == Fraction(140, 200)
    assert [result.indicators[0].count_of(i) for i in range(2)] == [140, 60]


def test_the_odd_kroner_of_a_frame_stay_on_a_line_of_their_own(divided, small):
    """Nothing is lost, and nobody gets them."""
    small["framework"]["frame"] = "100999 kr"
    result = divided(small)

    assert result.odd == 999
    assert sum(amounts(result)) == 100_000


def test_a_tie_for_the_last_unit_goes_to_the_area_listed_first(divided, small):
    """And the result says who was tied and who was served."""
    result = divided(count(small, (50, 0, 50), (0, 10, 10)))
    small["framework"]["frame"] = 101
    tied = divided(small)

    assert (result.ties, amounts(result)) == ((), [50_000, 50_000])
    assert amounts(tied) == [51_000, 50_000]
    assert [(tie.tied, tie.served) for tie in tied.ties] == [(("East", "West"), ("East",))]


def test_a_tie_between_districts_is_said_too(divided, small):
    """With the districts' names."""
    small["framework"]["frame"] = 10
    result = divided(count(small, (1, 1, 8), (1, 1, 8)), by_district=True)
    assert [d.computed for d in result.districts] == [1_000, 1_000, 8_000]
    assert result.ties == ()

    small["framework"]["frame"] = 5
    result = divided(small, by_district=True)
    assert [d.computed for d in result.districts] == [1_000, 0, 4_000]
    assert [(tie.tied, tie.served) for tie in result.ties] == [(("Harbour", "Hill"), ("Harbour",))]


def test_rounding_above_the_frame_is_refused(divided, small):
    """In words with both amounts, in kroner."""
    small["framework"]["round_to"]["value"] = "1000000 kr"

    with pytest.raises(RefusalError) as refused:
        divided(small)

    assert ENGLISH.say(refused.value.text) == (
        "the frame of 100,000 kr. is less than the 1,000,000 kr. that it is rounded to"
    )


def test_rounding_to_the_whole_frame_gives_it_to_one_area(divided, small):
    """The one with the greatest share."""
    small["framework"]["round_to"]["value"] = "100000 kr"

    assert amounts(divided(small)) == [0, 100_000]


def test_rounding_to_the_krone(divided, small):
    """A unit of one krone leaves nothing odd."""
    small["framework"]["round_to"]["value"] = "kr"
    small["framework"]["frame"] = "100003 kr"
    result = divided(small)

    assert (sum(amounts(result)), result.odd) == (100_003, 0)


def test_a_frame_without_grants_is_refused(divided, small):
    """There is nothing to divide."""
    for grant in small["offers"]["grants"].values():
        grant |= {"in_frame": False, "reason": "none"}

    with pytest.raises(RefusalError):
        divided(small)


def test_areas_that_have_nothing_today_have_no_change_in_per_cent(divided, small):
    """A change from nothing has an amount and no share."""
    for grant in small["offers"]["grants"].values():
        grant |= {"in_frame": False, "reason": "none"}
    small["framework"]["frame"] = 100
    result = divided(small)

    changes = [*(area.change for area in result.areas), result.totals.change, result.totals.moved]
    amounts_and_shares = [(change.amount, change.share) for change in changes]
    assert amounts_and_shares == [(45_000, None), (54_000, None), (99_000, None), (0, None)]
    assert [area.reach.verdict for area in result.areas] == ["gains", "gains"]


def test_a_key_given_whole(divided, small):
    """Its shares divide the frame; the indicators explain nothing of it."""
    small["framework"]["key"] = "halves"
    result = divided(small)

    assert amounts(result) == [50_000, 50_000]
    assert (result.key.id, result.key.name.en) == ("halves", "Half each")
    assert [area.reach for area in result.areas] == [None, None]
    assert [i.weight for i in result.indicators] == [None, None, None]
    assert result.indicators[0].shares is not None


def test_a_key_of_numbers_in_proportion(divided, small):
    """They need not sum to one."""
    small["framework"]["keys"]["halves"]["shares"] = {"east": 1, "west": 3}
    small["framework"]["key"] = "halves"

    assert amounts(divided(small)) == [25_000, 75_000]


@pytest.mark.parametrize("key", ["halves", "announced"])
def test_a_key_by_area_cannot_divide_an_area(divided, small, key):
    """It says nothing of districts."""
    small["framework"]["key"] = key

    with pytest.raises(RefusalError) as refused:
        divided(small, by_district=True)

    assert ENGLISH.say(refused.value.text) == (
        f"key `{key}` is given by area, so it cannot divide an area between districts"
    )


def test_figures_by_area_cannot_divide_an_area(divided, small):
    """The indicators that stand in the way are named."""
    housing = small["indicators"]["indicators"]["housing"]
    housing["parts"]["flats"] |= {"by": "area", "values": {"east": 60, "west": 40}}
    before = amounts(divided(small))

    with pytest.raises(RefusalError) as refused:
        divided(small, by_district=True)

    assert before == [45_000, 55_000]
    assert ENGLISH.say(refused.value.text) == (
        "no counts by district for housing, so an area cannot be divided between them"
    )


def test_an_area_without_need_gets_nothing(divided, small):
    """Nor do its districts."""
    result = divided(count(small, (0, 0, 5), (0, 0, 7)), by_district=True)

    assert amounts(result) == [0, 100_000]
    assert [district.computed for district in result.districts] == [0, 0, 100_000]


def test_verdicts_say_where_an_area_turns(divided, small):
    """East has 0.4 of the first and 0.5 of both: at 45 today it loses by the one, gains by all."""
    small["offers"]["grants"]["east-operations"]["amount"] = 45
    small["offers"]["grants"]["west-operations"]["amount"] = 55
    east, west = divided(small).areas

    assert [(area.reach.verdict, area.reach.turns_at) for area in (east, west)] == [
        ("depends", (2,)),
        ("depends", (2,)),
    ]
    assert (east.reach.least_corner, east.reach.greatest_corner) == (1, 2)


def test_an_area_that_no_weighting_moves_is_unchanged(divided, small):
    """Its share is the same in every indicator, and is what it has."""
    small["offers"]["grants"]["east-operations"]["amount"] = 40
    small["offers"]["grants"]["west-operations"]["amount"] = 60
    result = divided(count(small, (20, 20, 60), (10, 30, 60)))

    assert [area.reach.verdict for area in result.areas] == ["unchanged", "unchanged"]


def test_contradictions_of_the_same_name_are_all_kept(divided, small):
    """Each file has ids of its own."""
    about = small["framework"]["contradictions"]["how-many"]
    small["offers"]["contradictions"] = {"how-many": {**about, "about": "How many offers?"}}
    small["indicators"]["contradictions"] = {
        "how-many": {**about, "about": "How many figures?", "concerns": []}
    }

    assert [each.about.en for each in divided(small).contradictions] == [
        "How many are there?",
        "How many offers?",
        "How many figures?",
    ]
