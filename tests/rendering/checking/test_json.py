"""A run of scenarios as JSON: complete, exact, and in whole kroner."""

import json

from tilbudsvifte.rendering.checking.as_json import checked_json
from tilbudsvifte.rendering.view import Origin


def read(run, origin=None):
    """The JSON as values."""
    return json.loads(checked_json(run, origin or Origin("town", ("--set x=1",))))


def test_the_result_says_what_it_is_of(mixed):
    """The data, the unit and the numbers."""
    result = read(mixed._replace(not_run=("left.yaml",)))
    scenarios = result.pop("scenarios")

    assert result == {
        "format": "tilbud-check-1",
        "data": {"folder": "town", "changes": ["--set x=1"]},
        "unit_kr": 1000,
        "totals": {
            "scenarios": 4,
            "holds": 1,
            "differs": 1,
            "malformed": 1,
            "uncompared": 1,
            "not_run": 1,
            "compared": 3,
            "differ": 1,
        },
        "not_run": ["left.yaml"],
    }
    assert [(each["name"], each["status"]) for each in scenarios] == [
        ("Good", "holds"),
        ("Wrong", "differs"),
        ("Typo", "malformed"),
        ("Empty", "uncompared"),
    ]


def test_a_scenario_is_whole(checked):
    """What it is, what it changes, what holds, and what differs at which place."""
    body = """\
overrides: {grants: {fund: {amount: 8}}}
expect:
  amounts_in: 1000 kr
  computed: {east: 44}
  shares: {west: {value: 0.35, tolerance: 1/100, reason: {en: rounded, da: afrundet}}}
  verdicts: {south: loses}
"""
    (scenario,) = read(checked({"one.yaml": body}))["scenarios"]
    compared = {each["figure"]: each for each in scenario.pop("compared")}

    assert scenario == {
        "file": "one.yaml",
        "line": 2,
        "name": "One",
        "why": {"da": "En prøve", "en": "A test"},
        "status": "differs",
        "overrides": ["grants.fund.amount"],
        "findings": [],
    }
    assert compared["computed"] == {
        "figure": "computed",
        "id": "east",
        "name": {"da": "East", "en": "East"},
        "kind": "kroner",
        "expected": 44_000,
        "got": 45_000,
        "difference": 1000,
        "allowed": 0,
        "decimals": None,
        "reason": None,
        "holds": False,
        "finding": {
            "text": {
                "da": "beregnet vejledende budget for East: forventet 44, fundet 45: 1 mere, "
                "tilladt forskel 0 (1.000 kr.)",
                "en": "computed guideline of East: expected 44, got 45: 1 more, 0 allowed "
                "(1,000 kr.)",
            },
            "moved": None,
            "line": 7,
            "column": 20,
            "length": 2,
        },
    }
    assert compared["shares"] == {
        "figure": "shares",
        "id": "west",
        "name": {"da": "West", "en": "West"},
        "kind": "number",
        "expected": {"exact": "7/20", "decimal": "0.350000000000"},
        "got": {"exact": "9/25", "decimal": "0.360000000000"},
        "difference": {"exact": "1/100", "decimal": "0.010000000000"},
        "allowed": {"exact": "1/100", "decimal": "0.010000000000"},
        "decimals": 2,
        "reason": {"da": "afrundet", "en": "rounded"},
        "holds": True,
        "finding": None,
    }
    word = compared["verdicts"]
    assert (word["kind"], word["expected"], word["got"]) == ("word", "loses", "gains")
    assert (word["difference"], word["allowed"], word["finding"]["line"]) == (
        None,
        None,
        9,
    )


def test_findings_are_those_of_every_result(mixed):
    """With their place and both languages."""
    typo = read(mixed)["scenarios"][2]

    assert typo["findings"] == [
        {
            "severity": "error",
            "code": "unknown-path",
            "text": {
                "da": "der er ingen `framme` på dette sted i data",
                "en": "there is no `framme` at this place in the data",
            },
            "file": "typo.yaml",
            "line": 4,
            "column": 13,
            "length": 6,
            "hint": {"da": "mente du `frame`?", "en": "did you mean `frame`?"},
            "source": None,
            "more": None,
        }
    ]


def test_what_is_nobodys_has_no_name(expecting):
    """Nor an id; an amount expected in kroner is one, however large."""
    (scenario,) = read(expecting("frame: 25000001 kr"))["scenarios"]
    (frame,) = scenario["compared"]

    assert (frame["id"], frame["name"], frame["expected"]) == (None, None, 25_000_001)


def test_names_arrive_as_they_are(hostile):
    """What a terminal would act on is escaped in the text, and is itself when it is read."""
    name = 'a\x1b\n"\u202e\\ ::error:: ]]>'
    text = checked_json(hostile(name), Origin(None))
    result = json.loads(text)

    assert "\x1b" not in text
    assert "\u202e" not in text
    assert {each["name"] for each in result["scenarios"]} == {name}
    assert result["scenarios"][0]["why"] == {"da": name, "en": name}
    assert result["not_run"] == [name]
    assert result["data"] == {"folder": None, "changes": []}


def test_there_is_a_line_for_each_scenario(mixed):
    """So that two results can be compared line by line."""
    lines = checked_json(mixed, Origin(None)).splitlines()

    assert [json.loads(line.rstrip(","))["name"] for line in lines if line.startswith("  ")] == [
        "Good",
        "Wrong",
        "Typo",
        "Empty",
    ]


def test_what_moved_an_amount_is_exact(moved):
    """What it was, and each input with its part in kr.; only of amounts of areas."""
    compared = read(moved)["scenarios"][0]["compared"]
    found = {each["figure"]: each["finding"]["moved"] for each in compared}

    assert found == {
        "frame": None,
        "computed": {
            "folder": "before",
            "was": 44_400,
            "parts": [{"paths": ["grants.fund.amount"], "kr": 600}],
        },
        "guideline": {"folder": "before", "was": 45_000, "parts": []},
    }
