"""The JSON of an explanation: a contract of keys, whole kroner and exact fractions."""

import json
import re
from fractions import Fraction
from pathlib import Path

import pytest

from tilbudsvifte.analysis.explanation.explain import explain
from tilbudsvifte.rendering.explanation.as_json import as_json
from tilbudsvifte.rendering.view import Origin

PAGE = Path(__file__).parents[3] / "docs/json.md"
PER = "current guideline current_index guideline_index"
KEYS = {
    "": "format data title unit_kr round_to_kr rounding guideline frame key weighting announced "
    "population potential_users start totals indicators areas",
    "potential_users": "id name known reference note source",
    "totals": "current computed announced guideline population potential_users per_inhabitant "
    "per_potential_user",
    "totals.per_potential_user": "current guideline",
    "areas": "id name population potential_users share current computed announced guideline start "
    "contributions sums unexplained waterfall per_inhabitant per_potential_user",
    "areas.start": "exact decimal kr",
    "areas.contributions": "indicator weight share amount per_head difference step",
    "areas.contributions.step": "exact decimal kr",
    "areas.sums": "amount per_head difference step",
    "areas.sums.difference": "rounding total",
    "areas.sums.difference.rounding": "exact decimal kr",
    "areas.waterfall": "line indicator amount before after",
    "areas.per_inhabitant": PER,
    "areas.per_potential_user": PER,
}


def parsed(result):
    """The JSON of an explanation as plain values; a float is a failure."""
    return json.loads(as_json(result, Origin("data")), parse_float=pytest.fail)


def values_at(value, path):
    """All values at a path; a list stands for each of its entries."""
    if isinstance(value, list):
        return [found for entry in value for found in values_at(entry, path)]
    first, _, rest = path.partition(".")
    return values_at(value[first], rest) if first else [value]


@pytest.mark.parametrize("path", KEYS)
def test_the_keys_are_those_of_the_contract(explained, with_users, path):
    """None more and none less, wherever they stand."""
    found = values_at(parsed(explained(with_users)), path)

    assert found
    assert {tuple(each) for each in found} == {tuple(KEYS[path].split())}


def test_every_key_of_an_explanation_is_described(explained, with_users):
    """By the part of docs/json.md on `tilbud explain`."""
    part = PAGE.read_text(encoding="utf-8").split("\n## `tilbud explain`")[1].split("\n## ")[0]
    described = set(re.findall(r"`([^`]+)`", part))
    whole = parsed(explained(with_users))

    own = {name: whole[name] for name in ("potential_users", "start", "totals", "areas")}
    found = set(re.findall(r'"(\w+)": ', json.dumps(own)))
    of_all = {"exact", "decimal", "id", "name", "da", "en", "known", "reference", "note", "source"}
    of_sources = {"document", "title", "place", "quote"}
    assert found - described <= of_all | of_sources


def test_a_reader_of_the_json_can_add_it_up(shipped):
    """Exact parts and printed kroner, each to its total, and the waterfall to the guideline."""
    whole = parsed(explain(shipped, "per-head"))

    for area in whole["areas"]:
        for name, summed in area["sums"].items():
            parts = [*(one[name] for one in area["contributions"]), summed["rounding"]]
            assert summed["total"]["kr"] == sum(part["kr"] for part in parts)
            assert Fraction(summed["total"]["exact"]) == sum(
                Fraction(part["exact"]) for part in parts
            )
        assert area["start"]["kr"] + area["sums"]["step"]["total"]["kr"] == area["computed"]
        assert area["computed"] + area["unexplained"] == area["guideline"]
        assert area["waterfall"][-1]["after"] == area["guideline"]


def test_contributions_name_the_indicators_that_have_figures(shipped):
    """By their ids, in their order."""
    whole = parsed(explain(shipped, area="City"))
    known = [each["id"] for each in whole["indicators"] if each["has_figures"]]

    (area,) = whole["areas"]
    assert known == [one["indicator"] for one in area["contributions"]]
    assert known == [line["indicator"] for line in area["waterfall"] if line["line"] == "step"]
    assert whole["totals"]["current"] == 55_521_000
    assert whole["format"] == "tilbud-explain-1"


def test_what_is_not_known_is_null(explained, small):
    """Rather than nought."""
    del small["indicators"]["per_inhabitant"]
    small["framework"]["applies"]["value"] = "computed"
    whole = parsed(explained(small))

    assert (whole["potential_users"], whole["totals"]["per_inhabitant"]) == (None, None)
    for area in whole["areas"]:
        unknown = ("population", "potential_users", "unexplained", "per_inhabitant")
        assert [area[name] for name in unknown] == [None] * 4
        assert area["sums"]["per_head"] is area["sums"]["difference"] is None
        assert all(one["per_head"] is one["difference"] is None for one in area["contributions"])
