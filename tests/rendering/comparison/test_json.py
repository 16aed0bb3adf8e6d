"""A comparison as JSON: complete, exact and described."""

import json
import re
from copy import deepcopy
from fractions import Fraction
from pathlib import Path

import pytest

from tilbudsvifte.rendering.comparison.as_json import contrast_json
from tilbudsvifte.rendering.comparison.sides import Side, Sides
from tilbudsvifte.rendering.view import Origin
from tilbudsvifte.scenarios.comparison.compare import compare_data

SIDES = Sides(Side(Origin(None, ("--set a=b",))), Side(Origin("data"), "s.yaml", "Rank"))
DOCS = Path(__file__).parents[3] / "docs/json.md"
# keys of exact numbers and texts, which the head of the page describes
DESCRIBED = {"exact", "decimal", "da", "en"}


@pytest.fixture
def printed(loaded, small):
    """The small town beside one with another rank, grant, name and share of a key."""
    after = deepcopy(small)
    after["indicators"]["indicators"]["housing"]["rank"] = 1
    after["indicators"]["indicators"]["housing"]["parts"]["flats"]["values"]["lake"] = 41
    after["offers"]["grants"]["east-operations"]["amount"] = 37
    after["framework"]["areas"]["east"]["name"] = "Easter"
    return json.loads(contrast_json(compare_data(loaded(small), loaded(after)), SIDES))


def test_both_sides_are_named(printed):
    """With the data, the scenario, and what each divides."""
    assert printed["format"] == "tilbud-compare-1"
    assert printed["before"] == {
        "data": {"folder": None, "changes": ["--set a=b"]},
        "scenario": None,
        "frame": 100_000,
        "not_divided": 0,
        "applies": "announced",
        "key": "indicators",
    }
    assert printed["after"]["scenario"] == {"file": "s.yaml", "name": "Rank"}
    assert printed["after"]["frame"] == 107_000
    assert (printed["same"], printed["unit_kr"], printed["coarse"]) == (False, 1000, False)


def test_parts_sum_to_the_change(printed):
    """In whole kroner and exactly, of each area and of the totals."""
    figures = [
        entry[name]
        for entry in (*printed["areas"], printed["totals"])
        for name in ("current", "computed", "guideline")
    ]

    assert printed["method"] == "shapley"
    for figure in figures:
        parts = figure["parts"]
        assert [part["input"] for part in parts] == [1, 2, 3]
        assert sum(part["kr"] for part in parts) == figure["change"]
        assert sum(Fraction(part["exact"]) for part in parts) == figure["change"]
        assert figure["after"] - figure["before"] == figure["change"]


def test_an_area_has_both_sides(printed):
    """Direction, range, share and amounts."""
    east = printed["areas"][0]

    assert (east["id"], east["name"], east["only"]) == ("east", "Easter", None)
    assert east["verdict"] == {"before": "gains", "after": "gains"}
    assert east["least"]["before"] == 40_000
    assert east["share"]["before"]["exact"] == "9/20"
    assert east["current"]["share"]["exact"] == "7/30"


def test_inputs_and_what_is_apart_have_paths_values_and_places(printed):
    """As the files have them."""
    assert [each["path"] for each in printed["inputs"]] == [
        ["grants", "east-operations", "amount"],
        ["indicators", "housing", "rank"],
        ["indicators", "housing", "parts", "flats", "values", "lake"],
    ]
    (difference,) = printed["inputs"][1]["differences"]
    assert (difference["before"], difference["after"], difference["order"]) == (3, 1, False)
    assert difference["before_place"] == {"file": "indicators.yaml", "line": 0, "column": 0}
    assert difference["in_budget"]
    assert [(each["after"], each["in_budget"]) for each in printed["apart"]] == [("Easter", False)]


def test_a_decimal_is_text(loaded, small):
    """With the digits written; in an entry too."""
    after = deepcopy(small)
    after["framework"]["keys"]["thirds"] = {
        **after["framework"]["keys"]["halves"],
        "shares": {"east": after["framework"]["keys"]["halves"]["shares"]["west"], "west": 0},
    }

    printed = json.loads(contrast_json(compare_data(loaded(small), loaded(after)), SIDES))

    (difference,) = printed["inputs"][0]["differences"]
    assert difference["after"]["shares"] == {"east": "0.5", "west": 0}
    assert (difference["before"], difference["before_place"]) == (None, None)


def _keys(value):
    if isinstance(value, list):
        for part in value:
            yield from _keys(part)
    elif isinstance(value, dict):
        for key, part in value.items():
            yield key
            yield from _keys(part)


def test_every_key_is_described(printed):
    """The part of docs/json.md on `tilbud compare` names each key that is printed."""
    section = DOCS.read_text(encoding="utf-8").split("\n## `tilbud compare`")[1]
    described = set(re.findall(r"`([^`]+)`", section.split("\n## ")[0])) | DESCRIBED

    assert set(_keys(printed)) - described == set()
