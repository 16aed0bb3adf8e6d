"""The JSON of a result: a contract of keys, whole kroner and exact fractions."""

import json
from fractions import Fraction

import pytest

from tilbudsvifte.analysis.allocate import allocate
from tilbudsvifte.analysis.sheet import for_area
from tilbudsvifte.rendering.allocation.as_json import as_json
from tilbudsvifte.rendering.exact import exact
from tilbudsvifte.rendering.view import Origin

KEYS = {
    "": "format data title unit_kr round_to_kr rounding guideline frame key weighting announced "
    "population totals ties indicators areas districts grants sheet contradictions",
    "data": "folder changes",
    "rounding": "set_by reason source",
    "guideline": "applies set_by source",
    "frame": "amount grants given unplaced price_level not_divided",
    "key": "id name source",
    "weighting": "scheme exponent set_by reason source",
    "announced": "total less_frame figures_published note source",
    "population": "id name known reference note source",
    "totals": "offers_today population current computed announced guideline change moved "
    "per_offer per_inhabitant",
    "ties": "tied served area",
    "indicators": "id name unit rank measure use has_figures weight series note source",
    "indicators.series": "id name stands_for fit known reference note source by total",
    "areas": "id name districts offers_today population share current computed announced "
    "guideline change computed_change announced_change computed_less_announced to_justify "
    "per_offer per_inhabitant reach indicators counts centre track",
    "areas.track": "number name",
    "areas.reach": "least greatest least_at_first greatest_at_first verdict turns_at_first "
    "missing_share_least missing_share_greatest holds_whatever_missing turns_at_missing_share",
    "districts": "id name area share computed population per_inhabitant",
    "grants": "id name area amount in_frame counted price_level term expires pending reason source "
    "offers city_wide moved",
    "sheet": "centre track offers",
    "sheet.track": "number name",
    "sheet.offers": "id name status counts known reason address operator ownership operator_known "
    "proposed_action proposed proposed_source note sources aliases counts_reason operator_reason "
    "operator_source proposed_reason replaced_by premises_from city_wide disputed",
    "contradictions": "id about concerns readings",
    "contradictions.readings": "says source",
}

CHANGED = Origin("data", ("--frame frame=5",))


def no_float(text):
    """Fail: a number with a point or an exponent is not exact."""
    pytest.fail(f"a float: {text}")


def parsed(result, origin=CHANGED):
    """The JSON of a result as plain values; floats, NaN and repeated keys are failures."""

    def once(pairs):
        assert len(dict(pairs)) == len(pairs)
        return dict(pairs)

    text = as_json(result, origin)
    return json.loads(text, parse_float=no_float, parse_constant=no_float, object_pairs_hook=once)


@pytest.fixture(scope="module")
def result(shipped):
    """The sheet of one area, so that no part is empty."""
    return for_area(allocate(shipped, by_district=True), shipped, "nordvest")


@pytest.fixture(scope="module")
def whole(shipped):
    """Everything that there is."""
    return parsed(allocate(shipped, by_district=True))


def values_at(value, path):
    """All values at a path; a list stands for each of its entries."""
    if isinstance(value, list):
        return [found for entry in value for found in values_at(entry, path)]
    first, _, rest = path.partition(".")
    return values_at(value[first], rest) if first else [value]


def everything(value):
    """Every value of a JSON value, itself included."""
    yield value
    if isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from everything(part)


@pytest.mark.parametrize("path", KEYS)
def test_the_keys_are_those_of_the_contract(divided, small, result, path):
    """None more and none less, wherever they stand."""
    if path == "ties":
        small["framework"] |= {"key": "halves", "frame": 1}
        result = divided(small)
    found = values_at(parsed(result), path)

    assert found
    assert {tuple(each) for each in found} == {tuple(KEYS[path].split())}


def test_amounts_are_whole_kroner(whole, copenhagen):
    """Whatever the unit of the page."""
    assert whole["unit_kr"] == 1000
    assert [area["computed"] for area in whole["areas"]] == [
        11_055_000,
        16_124_000,
        8_518_000,
        19_824_000,
    ]
    assert whole["frame"]["amount"] == copenhagen.frame.amount == 55_521_000
    assert whole["announced"]["less_frame"] == -1_000


def test_every_decimal_is_its_fraction_rounded_to_twelve_places(whole):
    """Shares, weights, and kroner per head."""
    pairs = [each for each in everything(whole) if isinstance(each, dict) and "exact" in each]

    assert len(pairs) > 100
    for pair in pairs:
        assert set(pair) == {"exact", "decimal"}
        difference = Fraction(pair["decimal"]) - Fraction(pair["exact"])
        assert abs(difference) <= Fraction(1, 2 * 10**12)
        assert len(pair["decimal"].partition(".")[2]) == 12


def test_figures_add_up_to_what_the_file_says_of_them(whole):
    """A reader of the JSON alone can check it."""
    areas, districts = whole["areas"], whole["districts"]

    assert sum(area["computed"] for area in areas) == whole["totals"]["computed"] == 55_521_000
    assert sum(district["computed"] for district in districts) == 55_521_000
    assert sum(Fraction(area["share"]["exact"]) for area in areas) == 1
    weights = [i["weight"]["exact"] for i in whole["indicators"] if i["has_figures"]]
    assert sum(map(Fraction, weights)) == 1
    for indicator in weights and areas[0]["indicators"]:
        assert sum(Fraction(area["indicators"][indicator]["exact"]) for area in areas) == 1
    for area in areas:
        weighed = sum(
            Fraction(i["weight"]["exact"]) * Fraction(area["indicators"][i["id"]]["exact"])
            for i in whole["indicators"]
            if i["has_figures"]
        )
        assert weighed == Fraction(area["share"]["exact"])
    counted = [grant["counted"] for grant in whole["grants"]]
    assert sum(counted) == whole["frame"]["grants"]


def test_counts_stand_beside_shares(whole):
    """Each share is the area's count over the series' totals; a rate has neither."""
    for indicator in (i for i in whole["indicators"] if i["has_figures"]):
        total = sum(Fraction(series["total"]["exact"]) for series in indicator["series"])
        for area in whole["areas"]:
            count, share = (area[key][indicator["id"]] for key in ("counts", "indicators"))
            assert Fraction(share["exact"]) == Fraction(count) / total
        assert {series["by"] for series in indicator["series"]} == {"district"}


def test_a_rate_has_no_count_and_no_total(divided, small):
    """Per 1,000 of people: neither can be added."""
    rate = {"measure": "rate", "use": "count", "of": "people", "per": 1000}
    small["indicators"]["indicators"]["housing"] |= rate
    found = parsed(divided(small))

    assert [area["counts"] for area in found["areas"]] == [{"pensions": 40}, {"pensions": 60}]
    assert [i["series"][0]["total"] for i in found["indicators"] if i["series"]] == [
        {"exact": "100", "decimal": "100.000000000000"},
        None,
    ]


def test_each_area_has_its_centre_and_track(whole):
    """Not only on its own sheet."""
    nordvest = next(area for area in whole["areas"] if area["id"] == "nordvest")

    assert nordvest["centre"] == "Socialpsykiatrisk center Nordvest"
    assert nordvest["track"] == {
        "number": 4,
        "name": "Understøttelse af samvær, netværk og aktive borgere",
    }


def test_a_grant_has_its_offers_and_where_it_was_moved(divided, small):
    """From which appropriation to which, when, and where that stands."""
    grant = small["offers"]["grants"]["project"]
    moved = {"from": "Here", "to": "There", "date": "2015-09", "source": {"document": "plan"}}
    grant |= {"city_wide": True, "moved": moved}
    east, _, project = parsed(divided(small))["grants"]

    assert (east["offers"], east["city_wide"], east["moved"]) == ([], False, None)
    assert (project["offers"], project["city_wide"]) == (["boats"], True)
    found = project["moved"]
    assert (found["from"], found["to"], found["date"]) == ("Here", "There", "2015-09")
    assert found["source"]["title"] == "The plan"


def test_rounding_says_who_chose_it_and_why(divided, small):
    """As the guideline does."""
    small["framework"]["round_to"] |= {"reason": "neat", "source": {"document": "plan"}}
    rounding = parsed(divided(small))["rounding"]

    assert (rounding["set_by"], rounding["reason"]["en"]) == ("choice", "neat")
    assert rounding["source"]["document"] == "plan"


def test_an_offer_has_all_that_the_file_has(built, small):
    """Its other names, the reasons, and what would follow it."""
    offers = small["offers"]["offers"]
    offers["barn"] |= {
        "aliases": ["Old Barn"],
        "counts": "no",
        "counts_reason": "a shed",
        "location": {"area": "east", "known": "certain"},
        "operator": {
            "ownership": "private",
            "known": "inferred",
            "reason": "by its name",
            "source": {"document": "plan"},
        },
    }
    offers["barn"]["proposed"] |= {"reason": "premises", "city_wide": True}
    small["framework"]["contradictions"]["how-many"]["concerns"] = ["east"]
    small["offers"]["contradictions"] = {
        "who": {**small["framework"]["contradictions"]["how-many"], "concerns": ["barn"]}
    }
    dataset = built(small)
    boats, barn = parsed(for_area(allocate(dataset), dataset, "east"))["sheet"]["offers"]

    assert (barn["aliases"], barn["counts_reason"]) == (["Old Barn"], "a shed")
    assert (barn["operator_reason"], barn["operator_source"]["document"]) == ("by its name", "plan")
    assert (barn["proposed_reason"], barn["replaced_by"]) == ("premises", ["boats"])
    assert (barn["premises_from"], barn["city_wide"]) == ("boats", True)
    assert barn["disputed"] == [{"da": "How many are there?", "en": "How many are there?"}]
    assert (boats["proposed_reason"], boats["replaced_by"], boats["disputed"]) == (None, [], [])


def test_both_languages_are_there(whole):
    """A text is what the data say in each."""
    assert whole["title"] == {
        "da": "Aktivitets- og samværstilbud til københavnere med psykiske lidelser",
        "en": "Activity and drop-in centres for people with mental illness in Copenhagen",
    }
    assert "Nørrebro" in [area["name"] for area in whole["areas"]]


def test_a_key_given_whole_has_no_reach_and_no_weights(divided, small):
    """They are null, not nought."""
    small["framework"]["key"] = "halves"
    found = parsed(divided(small))

    assert [area["reach"] for area in found["areas"]] == [None, None]
    assert {i["weight"] for i in found["indicators"]} == {None}
    assert found["key"]["name"] == {"da": "Half each", "en": "Half each"}


def test_what_is_not_known_is_null(divided, small):
    """No population, no announced guideline, no reason, no track."""
    del small["indicators"]["per_inhabitant"]
    del small["framework"]["announced"]
    del small["framework"]["areas"]["west"]["offers_today"]
    small["framework"]["applies"]["value"] = "computed"
    found = parsed(divided(small), Origin(None))

    assert (found["population"], found["announced"], found["sheet"]) == (None, None, None)
    assert found["data"] == {"folder": None, "changes": []}
    assert found["areas"][1]["per_offer"] is None
    assert found["areas"][0]["announced_change"] is None
    assert found["totals"]["offers_today"] is None


def test_there_is_a_line_for_each_entry_of_a_list(copenhagen):
    """So that two results can be compared line by line."""
    lines = as_json(copenhagen, Origin("data")).splitlines()

    assert lines[0] == "{"
    assert sum(line.startswith('  {"id": ') for line in lines) == (
        len(copenhagen.areas)
        + len(copenhagen.indicators)
        + len(copenhagen.contradictions)
        + len((*copenhagen.frame.included, *copenhagen.frame.left_out))
    )


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        (None, None),
        (5, {"exact": "5", "decimal": "5.000000000000"}),
        (Fraction(37, 360), {"exact": "37/360", "decimal": "0.102777777778"}),
        (Fraction(-1, 3), {"exact": "-1/3", "decimal": "-0.333333333333"}),
        (Fraction(-2, 3), {"exact": "-2/3", "decimal": "-0.666666666667"}),
        (Fraction(1, 2 * 10**12), {"exact": "1/2000000000000", "decimal": "0.000000000001"}),
        (Fraction(-1, 10**13), {"exact": "-1/10000000000000", "decimal": "0.000000000000"}),
        (
            Fraction(12345678901234567890, 7),
            {
                "exact": "12345678901234567890/7",
                "decimal": "1763668414462081127.142857142857",
            },
        ),
    ],
)
def test_an_exact_number_is_itself_and_a_decimal(number, expected):
    """Rounded half away from zero, never to a minus nought."""
    assert expected == exact(number)
