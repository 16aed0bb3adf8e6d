"""The JSON of an audit: a contract of keys, whole kroner and exact fractions."""

import json
import re
from fractions import Fraction
from pathlib import Path

import pytest

from tilbudsvifte.analysis.audit.results import Reading
from tilbudsvifte.rendering.audit.as_json import as_json
from tilbudsvifte.rendering.view import Origin

DOCS = Path(__file__).parents[3] / "docs/json.md"
HEAD = (
    "format data title unit_kr round_to_kr rounding guideline frame key weighting announced "
    "population indicators"
)
ANSWER = "tolerance_kr reachable distance weights areas closing cannot_close"
KEYS = {
    "": f"{HEAD} {ANSWER} readings",
    "weights": "indicator example least greatest",
    "areas": "id name announced least greatest nearest unexplained beyond",
    "closing": "shares weights missing",
    "closing.shares": "area known least greatest example",
    "closing.weights": "indicator example",
    "readings": "name file same same_as refused audit",
    "readings.audit": f"frame indicators {ANSWER}",
    "readings.audit.indicators": "id name rank has_figures",
}


def no_float(text):
    """Fail: a number with a point or an exponent is not exact."""
    pytest.fail(f"a float: {text}")


def parsed(result):
    """The JSON of an audit as plain values; floats are failures."""
    text = as_json(result, Origin("data", ("--frame frame=5",)))
    return json.loads(text, parse_float=no_float, parse_constant=no_float)


@pytest.fixture(scope="module")
def whole(shipped_audit):
    """An audit in which no part is empty."""
    return parsed(shipped_audit._replace(readings=(Reading("R", "r.yaml", shipped_audit),)))


@pytest.mark.parametrize("path", KEYS)
def test_the_keys_are_the_contract(whole, path):
    """All of them and no other, in this order."""
    value = whole
    for step in path.split(".") if path else ():
        value = value[step]
        value = value[0] if isinstance(value, list) else value

    assert list(value) == KEYS[path].split()


def test_every_key_is_described():
    """The part of the page on audits names each key that other commands do not have."""
    part = DOCS.read_text(encoding="utf-8").split("\n## `tilbud audit`")[1].split("\n## ")[0]
    described = set(re.findall(r"`([^`]+)`", part))
    own = {word for keys in KEYS.values() for word in keys.split()} - set(HEAD.split())

    assert own - described == set()


def test_the_head_says_what_was_asked(whole):
    """Format, data and what was changed."""
    assert whole["format"] == "tilbud-audit-1"
    assert whole["data"] == {"folder": "data", "changes": ["--frame frame=5"]}
    assert (whole["tolerance_kr"], whole["reachable"]) == (1000, False)


def test_figures_are_exact(whole):
    """Weights sum to 1, amounts to the frame, and what is unexplained is announced less nearest."""
    exact = [
        [Fraction(area[name]["exact"]) for name in ("nearest", "unexplained")]
        for area in whole["areas"]
    ]

    assert sum(Fraction(weight["example"]["exact"]) for weight in whole["weights"]) == 1
    assert sum(nearest for nearest, _ in exact) == whole["frame"]["amount"]
    assert [area["announced"] for area in whole["areas"]] == [sum(pair) for pair in exact]
    assert Fraction(whole["distance"]["exact"]) == sum(abs(left) for _, left in exact)
    assert sum(Fraction(share["example"]["exact"]) for share in whole["closing"]["shares"]) == 1


def test_the_side_on_which_an_area_lies_outside(whole):
    """Or null for one inside its bounds."""
    sides = {area["id"]: area["beyond"] for area in whole["areas"]}

    assert sides == {"amager": None, "nordvest": None, "noerrebro": "above", "city": None}


def test_ranges_of_weights_that_reach_the_announced(town):
    """There is nothing to close, and the missing indicators are no hindrance."""
    result = parsed(town(45, 54))
    exact = [
        [weight[name]["exact"] for name in ("least", "example", "greatest")]
        for weight in result["weights"]
    ]

    assert result["reachable"] is True
    assert exact == [["7/10", "29/40", "3/4"], ["1/4", "11/40", "3/10"]]
    assert (result["closing"], result["cannot_close"]) == (None, False)


def test_what_nothing_can_close(town):
    """No ranges of weights, and no shares."""
    result = parsed(town(95, 5))

    assert [weight["least"] for weight in result["weights"]] == [None, None]
    assert (result["reachable"], result["closing"], result["cannot_close"]) == (False, None, True)


def test_readings_say_whether_they_were_asked(town):
    """Asked, the same as another, or refused."""
    asked = town(30, 70)
    readings = (
        Reading("Less", "less.yaml", asked),
        Reading("As less", "as-less.yaml", None, same=True, same_as="Less"),
        Reading("Broken", "broken.yaml", None, refused=True),
    )

    first, *others = parsed(town(45, 54)._replace(readings=readings))["readings"]

    answer = first["audit"]
    assert (answer["reachable"], answer["distance"]["exact"], answer["frame"]) == (
        False,
        "20000",
        100_000,
    )
    assert others == [
        {
            "name": "As less",
            "file": "as-less.yaml",
            "same": True,
            "same_as": "Less",
            "refused": False,
            "audit": None,
        },
        {
            "name": "Broken",
            "file": "broken.yaml",
            "same": False,
            "same_as": None,
            "refused": True,
            "audit": None,
        },
    ]
