"""The JSON of a path: a contract of keys, whole kroner and every year of every area."""

import json
from fractions import Fraction

import pytest

from tilbudsvifte.rendering.phasing.as_json import as_json
from tilbudsvifte.rendering.view import Origin

KEYS = (
    "format data title unit_kr round_to_kr rounding guideline frame key weighting announced "
    "population years step_kr linear limits whole indicators areas"
)
AREA_KEYS = "id name current guideline target floored arrives amounts moved distances"

NORTH_WEST = {
    "id": "nordvest",
    "name": "Nordvest",
    "current": 10_018_000,
    "guideline": 16_582_000,
    "target": 16_328_000,
    "floored": -254_000,
    "arrives": 3,
    "amounts": [10_018_000, 12_121_000, 14_225_000, 16_328_000],
    "moved": [2_103_000, 2_104_000, 2_103_000],
    "distances": [-6_564_000, -4_461_000, -2_357_000, -254_000],
}


@pytest.fixture
def parsed(path, shipped):
    """The JSON of a path of the shipped data; a float is a failure."""

    def make(years, **limits):
        text = as_json(path(shipped, years, **limits), Origin("data", ("--set a=1",)))
        return json.loads(text, parse_float=pytest.fail)

    return make


def test_the_keys_are_a_contract(parsed):
    """Those of an allocation's head, then those of a path."""
    found = parsed(2)

    assert " ".join(found) == KEYS
    assert found["format"] == "tilbud-phase-1"
    assert found["data"] == {"folder": "data", "changes": ["--set a=1"]}
    assert found["limits"] == {"cut": None, "gain": None, "floor": None}
    assert {" ".join(area) for area in found["areas"]} == {AREA_KEYS}
    assert len(found["indicators"]) == 7


def test_every_year_of_an_area(parsed):
    """What it has, what it gets more, and how far it is from its guideline."""
    assert parsed(3, floor=10_000_000)["areas"][1] == NORTH_WEST


def test_years_in_which_nothing_moves_are_there_too(parsed):
    """A page leaves them out."""
    city = parsed(20, cut=1_000_000)["areas"][3]

    assert (city["arrives"], len(city["amounts"]), len(city["moved"])) == (8, 21, 20)
    assert city["amounts"][8:] == [18_510_000] * 13


def test_each_year_has_the_whole(parsed):
    """The areas' amounts and what is not divided."""
    found = parsed(3)
    years = zip(*(area["amounts"] for area in found["areas"]), strict=True)

    assert (found["years"], found["step_kr"], found["linear"]) == (3, 1000, True)
    assert found["whole"] == {"amount": 55_521_000, "undivided": [0, 0, 1000, 1000]}
    assert [
        sum(amounts) + rest
        for amounts, rest in zip(years, found["whole"]["undivided"], strict=True)
    ] == [55_521_000] * 4


def test_limits_are_as_they_were_given(parsed):
    """In kr. or as an exact share."""
    found = parsed(6, cut=Fraction(3, 40), gain=3_000_000)

    assert found["linear"] is False
    assert found["limits"] == {
        "cut": {"amount": None, "share": {"exact": "3/40", "decimal": "0.075000000000"}},
        "gain": {"amount": 3_000_000, "share": None},
        "floor": None,
    }
