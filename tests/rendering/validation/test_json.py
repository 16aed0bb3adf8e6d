"""The JSON of a validation: a contract of keys, whole kroner and exact fractions."""

import json

import pytest

from tilbudsvifte.reading.diagnostics import Severity
from tilbudsvifte.rendering.validation.as_json import validation_json
from tilbudsvifte.rendering.view import Origin
from tilbudsvifte.rules.results import Waived

AREA = "id name guideline computed announced current offers_today"
RANGE = "least greatest hidden"
EXACT = "exact decimal"
FINDING = "severity code text file line column length hint source more"
KEYS = {
    "": "format guideline guidelines data title unit_kr terms smallest_count totals files findings "
    "waived proposals together checked ignored",
    "guideline": "applies set_by source",
    "guidelines": "file area name variant guideline proposed complete deviation illustrative "
    "judged",
    "data": "folder changes",
    "terms": "tolerance counts negative_deviation",
    "totals": "files proposals errors warnings notes waived checked ignored",
    "files": "file judged looked_at errors warnings notes waived",
    "findings": FINDING,
    "findings.text": "da en",
    "waived": "granted_by reason finding",
    "waived.finding": FINDING,
    "proposals": "file area variant stage title date responsible illustrative deviation "
    "justification plan activities users transfers",
    "proposals.area": AREA,
    "proposals.deviation": "guideline proposed amount tolerance above below qualifying "
    "by_outside_share by_full_cost justified needed",
    "proposals.deviation.needed": EXACT,
    "proposals.plan": "proposed complete offers freed reinvested lines moves",
    "proposals.plan.lines": "id name number counts action ends in_frame paid_by payer "
    "payer_moved_to budget today grant change goes_to district rooms_of moves_to",
    "proposals.plan.moves": "from to amount",
    "proposals.activities": "id name host host_name cost kind counted_in hidden users "
    "users_elsewhere in_frame justifies assessment",
    "proposals.activities.users": "area count",
    "proposals.activities.assessment": "users outside areas share enough_share enough_users "
    "enough_areas qualifies by_outside_share by_full_cost",
    "proposals.users": "today potential capacity coverage utilisation per_offer_today "
    "per_offer_planned kroner_per_user_today kroner_per_user_planned",
    "proposals.users.today": RANGE,
    "proposals.transfers": "id title price_level years lines sums illustrative",
    "proposals.transfers.lines": "point committee grant function kind amounts price_level "
    "permanent",
    "together": "frame proposed complete illustrative missing offers_today offers mean_today mean "
    "areas flows",
    "together.areas": "area name illustrative offers_today offers mean_today mean guideline "
    "proposed complete outflow inflow adjusted served",
    "together.flows": "host home amount",
    "checked": "name group severity set_by reason source",
    "checked.source": "document title place quote",
}

CHANGED = Origin("data", ("--guideline computed",))


def no_float(text):
    """Fail: a number with a point or an exponent is not exact."""
    pytest.fail(f"a float: {text}")


def parsed(validation, origin=CHANGED):
    """The JSON as plain values; floats, NaN and repeated keys are failures."""

    def once(pairs):
        assert len(dict(pairs)) == len(pairs)
        return dict(pairs)

    text = validation_json(validation, origin)
    return json.loads(text, parse_float=no_float, parse_constant=no_float, object_pairs_hook=once)


def values_at(value, path):
    """All values at a path; a list stands for each of its entries."""
    if isinstance(value, list):
        return [found for entry in value for found in values_at(entry, path)]
    first, _, rest = path.partition(".")
    return values_at(value[first], rest) if first else [value]


@pytest.fixture(scope="module")
def validation(validated, finding, too_much):
    """Three proposals, one over its guideline, with a waived finding beside."""
    line = {"grant": "1613", "kind": "expense", "amounts": {"2015": 0}, "permanent": True}
    moved = {"kitchen": {"title": "The kitchen", "price_level": 2015, "lines": [line]}}
    result = validated({"east": {**too_much, "transfers": moved}, "west": {}, "south": {}})
    return result._replace(waived=(Waived(finding(), "The committee", "One year"),))


@pytest.fixture(scope="module")
def without_few(validated, too_much):
    """The proposal over its guideline, with as many users of its activity, none of them few."""
    users = {"east": 10, "west": 20, "south": 8}
    walks = {"walks": too_much["city_wide"]["walks"] | {"users": users}}
    return validated({"east": {**too_much, "city_wide": walks}})


@pytest.mark.parametrize("path", KEYS)
def test_the_keys_are_those_of_the_contract(validation, path):
    """None more and none less, in this order, wherever they stand."""
    found = values_at(parsed(validation), path)

    assert found
    assert {tuple(each) for each in found if each is not None} == {tuple(KEYS[path].split())}


def test_guidelines_come_first(validation):
    """Which applies, then each proposal's, with a word on amounts that are made up."""
    lines = validation_json(validation, Origin(None)).splitlines()
    made_up = {"da": "Made up", "en": "Made up"}

    assert [line.split('"')[1] for line in lines[1:4]] == ["format", "guideline", "guidelines"]
    assert json.loads(lines[4].strip(" ,")) == {
        "file": "east.yaml",
        "area": "east",
        "name": "East",
        "variant": None,
        "guideline": 45_000,
        "proposed": 51_000,
        "complete": True,
        "deviation": 6_000,
        "illustrative": made_up,
        "judged": "whole",
    }
    assert json.loads(lines[5].strip(" ,"))["illustrative"] is None


def test_a_deviation_has_both_ways_of_counting(without_few):
    """And what is still needed: amounts are whole kroner, parts of them exact."""
    deviation = parsed(without_few)["proposals"][0]["deviation"]

    assert deviation == {
        "guideline": 45_000,
        "proposed": 51_000,
        "amount": 6_000,
        "tolerance": 1_000,
        "above": True,
        "below": False,
        "qualifying": 1,
        "by_outside_share": {"exact": "56000/19", "decimal": "2947.368421052632"},
        "by_full_cost": {"exact": "4000", "decimal": "4000.000000000000"},
        "justified": {"exact": "56000/19", "decimal": "2947.368421052632"},
        "needed": {"exact": "58000/19", "decimal": "3052.631578947368"},
    }


def test_the_plan_and_its_moves_are_in_kroner(validation):
    """Whatever the unit of the file; a move from or to the frame names no offer."""
    plan = parsed(validation)["proposals"][0]["plan"]

    lines = [[line["id"], line["today"], line["grant"], line["change"]] for line in plan["lines"]]
    assert lines == [
        ["boats", 20_000, 22_000, 2_000],
        ["barn", 5_000, 0, -5_000],
        ["quay", 5_000, 29_000, 24_000],
    ]
    assert plan["lines"][1]["goes_to"] == ["The Quay"]
    assert plan["moves"][:2] == [
        {"from": "The Barn", "to": "The Quay", "amount": 5_000},
        {"from": None, "to": "The Boats", "amount": 2_000},
    ]


def test_counts_of_few_persons_are_hidden(validation):
    """With the others, from which the share would tell them; places are no persons."""
    east = parsed(validation)["proposals"][0]
    activity, users = east["activities"][0], east["users"]

    assert activity["hidden"]
    assert [each["count"] for each in activity["users"]] == [None, None, None]
    assert activity["users_elsewhere"] is None
    assert (activity["assessment"]["users"], activity["assessment"]["outside"]) == (None, None)
    assert users["today"] == {"least": None, "greatest": None, "hidden": True}
    assert users["capacity"] == {"least": 3, "greatest": 3, "hidden": False}
    assert list(users.values())[3:] == [None] * 6


def test_a_share_that_would_tell_hidden_counts_is_not_exact(validation):
    """28 of 38 users: the share to two decimals, and what it justifies in whole kroner."""
    east = parsed(validation)["proposals"][0]
    assessment, deviation = east["activities"][0]["assessment"], east["deviation"]
    justified = {"exact": "2947", "decimal": "2947.000000000000"}

    assert assessment["share"] == {"exact": None, "decimal": "0.74"}
    assert assessment["by_outside_share"] == deviation["by_outside_share"] == justified
    assert deviation["justified"] == justified
    assert deviation["needed"] == {"exact": "3053", "decimal": "3053.000000000000"}
    assert "/19" not in validation_json(validation, CHANGED)


def test_a_share_of_counts_that_are_shown_is_exact(without_few):
    """As is what it justifies."""
    assessment = parsed(without_few)["proposals"][0]["activities"][0]["assessment"]

    assert assessment["share"] == {"exact": "14/19", "decimal": "0.736842105263"}
    assert assessment["by_outside_share"]["exact"] == "56000/19"


def test_few_potential_users_hide_the_coverage_alone(validated):
    """The other ratios do not tell how many they are."""
    users = {"today": 90, "potential": 4, "capacity": 120}
    found = parsed(validated({"east": {"users": users}}))["proposals"][0]["users"]

    assert found["potential"] == {"least": None, "greatest": None, "hidden": True}
    assert (found["coverage"], found["utilisation"]["exact"]) == (None, "3/4")


def test_counts_of_enough_persons_are_shown(validation, validated, too_much):
    """As are visits, however few, because a visit is no person."""
    west = parsed(validation)["proposals"][1]
    walks = {"walks": too_much["city_wide"]["walks"] | {"counted_in": "visits"}}
    visits = parsed(validated({"east": {"city_wide": walks}}))["proposals"][0]["activities"][0]

    assert west["activities"][0]["assessment"]["outside"] == 40
    assert west["users"]["coverage"]["exact"] == "1/2"
    assert [each["count"] for each in visits["users"]] == [10, 25, 3]
    assert (visits["hidden"], visits["assessment"]["users"]) == (False, 38)


@pytest.mark.parametrize(("elsewhere", "hidden"), [(0, False), (1, True), (4, True), (5, False)])
def test_few_from_outside_all_areas_are_hidden(validated, too_much, elsewhere, hidden):
    """Where nobody is expected from there, nothing is."""
    users = {"east": 5, "west": 25}
    walks = {"walks": too_much["city_wide"]["walks"] | {"users": users}}
    walks["walks"]["users_elsewhere"] = elsewhere
    (activity,) = parsed(validated({"east": {"city_wide": walks}}))["proposals"][0]["activities"]

    assert activity["hidden"] is hidden
    assert activity["users_elsewhere"] == (None if hidden else elsewhere)


def test_all_areas_together_have_flows_and_adjusted_budgets(validation):
    """Flows sum to nothing over the city; made-up amounts are marked where they stand."""
    together = parsed(validation)["together"]

    assert sum(area["outflow"] - area["inflow"] for area in together["areas"]) == 0
    assert {"host": "west", "home": "south", "amount": 2_400} in together["flows"]
    assert together["illustrative"] is True
    assert [area["illustrative"] for area in together["areas"]] == [True, False, False]


def test_what_nobody_said_is_null(validated, too_much):
    """No count of users is none that is hidden, and no users are none to judge by."""
    walks = {"walks": too_much["city_wide"]["walks"] | {"users": {}}}
    (east,) = parsed(validated({"east": {"city_wide": walks, "users": {}}}))["proposals"]

    assert (east["users"]["today"], east["users"]["coverage"]) == (None, None)
    assert (east["activities"][0]["assessment"], east["activities"][0]["hidden"]) == (None, False)


def test_amounts_that_are_not_made_up_are_not_marked(validated):
    """Neither in all areas together nor in any of them."""
    together = parsed(validated({"west": {}, "south": {}}))["together"]

    assert (together["illustrative"], together["missing"]) == (False, ["East"])
    assert [area["illustrative"] for area in together["areas"]] == [False, False]


def test_one_proposal_has_nothing_together(validated):
    """Nor is anything found in it."""
    result = parsed(validated({"west": {}}), Origin(None))

    assert (result["together"], result["findings"], result["waived"]) == (None, [], [])
    assert result["data"] == {"folder": None, "changes": []}


def test_a_finding_is_said_in_both_languages_at_its_place(validated, finding):
    """With its hint, the paper it rests on, and what explains it."""
    made = finding(says="No", hint="Yes", source="plan, 2", more="tilbud rule x")
    result = parsed(validated({"east": {}})._replace(findings=(made,)))

    assert result["findings"] == [
        {
            "severity": "error",
            "code": "unjustified-deviation",
            "text": {"da": "da No (illustrative beløb)", "en": "No (illustrative amounts)"},
            "file": "east.yaml",
            "line": 3,
            "column": 5,
            "length": 4,
            "hint": {"da": "da Yes (illustrative beløb)", "en": "Yes (illustrative amounts)"},
            "source": "plan, 2",
            "more": "tilbud rule x",
        }
    ]


def test_a_finding_about_a_whole_file_has_no_line(validated, finding):
    """Line 0 is no line."""
    result = parsed(validated({"east": {}})._replace(findings=(finding(line=0),)))

    assert [result["findings"][0][key] for key in ("line", "column", "length")] == [None] * 3


def test_files_and_totals_count_what_is_found(validated, finding):
    """A malformed file is not judged; what is left out is named."""
    made = validated({"east": {}}, raw={"bad.yaml": b"area: ["})
    notes = [finding(severity=Severity.NOTE), finding(severity=Severity.WARNING)]
    waived = (Waived(finding(), "The committee", "One year"),)
    result = parsed(made._replace(findings=(*notes, *made.findings), waived=waived))

    assert result["files"] == [
        {
            "file": "east.yaml",
            "judged": "whole",
            "looked_at": ["unjustified-deviation"],
            "errors": 0,
            "warnings": 1,
            "notes": 1,
            "waived": 1,
        },
        {
            "file": "bad.yaml",
            "judged": "no",
            "looked_at": [],
            "errors": 1,
            "warnings": 0,
            "notes": 0,
            "waived": 0,
        },
    ]
    assert result["totals"] == {
        "files": 2,
        "proposals": 1,
        "errors": 1,
        "warnings": 1,
        "notes": 1,
        "waived": 1,
        "checked": 1,
        "ignored": len(result["ignored"]),
    }
    assert [rule["name"] for rule in result["checked"]] == ["unjustified-deviation"]
    assert "unjustified-deviation" not in result["ignored"]


def test_there_is_a_line_for_each_finding(validated, finding):
    """So that two results can be compared line by line, and hostile text stays in its line."""
    hostile = "a\nb\x1b[2J\u202e\u2028"
    result = validated({"east": {}})._replace(
        findings=(finding(says=hostile), finding(hostile, says="x"))
    )
    text = validation_json(result, Origin(hostile))

    assert sum(line.startswith('  {"severity": ') for line in text.splitlines()) == 2
    assert not {"\x1b", "\u202e", "\u2028"} & set(text)
    assert json.loads(text)["findings"][1]["file"] == hostile


def test_the_same_validation_is_the_same_text(validation):
    """Nothing in it depends on the run."""
    assert validation_json(validation, Origin("a")) == validation_json(validation, Origin("a"))
