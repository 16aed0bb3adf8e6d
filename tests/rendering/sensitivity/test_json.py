"""The JSON of a sensitivity analysis: a contract of keys, whole kroner and exact fractions."""

import json
from fractions import Fraction

import pytest

from tilbudsvifte.analysis.sensitivity.results import Chance
from tilbudsvifte.rendering.sensitivity.as_json import as_json
from tilbudsvifte.rendering.view import Origin

KEYS = {
    "": "format data title unit_kr round_to_kr rounding guideline frame key weighting announced "
    "population indicators areas alternatives",
    "areas": "id name share current computed announced guideline reach stretches spread",
    "areas.spread": "gains loses at_5_percent at_50_percent at_95_percent",
    "areas.spread.gains": "exact decimal error",
    "alternatives": "kind scheme exponent own id name indicators missing weights in_order amounts "
    "note source",
}


def no_float(text):
    """Fail: a number with a point or an exponent is not exact."""
    pytest.fail(f"a float: {text}")


def parsed(result):
    """The JSON of a result as plain values; a float is a failure."""
    text = as_json(result, Origin("data", ("--frame frame=5",)))
    return json.loads(text, parse_float=no_float, parse_constant=no_float)


def values_at(value, path):
    """All values at a path; a list stands for each of its entries."""
    if isinstance(value, list):
        return [found for entry in value for found in values_at(entry, path)]
    first, _, rest = path.partition(".")
    return values_at(value[first], rest) if first else [value]


@pytest.mark.parametrize("path", KEYS)
def test_the_keys_are_those_of_the_contract(varied, path):
    """None more and none less, wherever they stand."""
    found = values_at(parsed(varied), path)

    assert {tuple(each) for each in found} == {tuple(KEYS[path].split())}


def test_an_alternative_has_its_weights_and_amounts_by_id(varied):
    """The footnote as it comes out of the shipped data."""
    found = parsed(varied)
    (order,) = [each for each in found["alternatives"] if each["kind"] == "order"]

    assert found["format"] == "tilbud-sensitivity-1"
    assert found["data"]["changes"] == ["--frame frame=5"]
    assert (order["id"], order["scheme"]) == ("footnote", "rank-order-centroid")
    assert (order["in_order"], order["own"]) == (True, False)
    assert order["indicators"] == ["disability-pension-and-cash-benefit", "social-housing"]
    assert order["missing"] == ["psychiatric-discharges", "child-measures"]
    assert order["weights"]["social-housing"] == {"exact": "1/4", "decimal": "0.250000000000"}
    assert order["weights"]["psychiatric-discharges"] is None
    assert order["amounts"] == {
        "amager": 11_124_000,
        "nordvest": 15_163_000,
        "noerrebro": 8_434_000,
        "city": 20_800_000,
    }
    assert order["source"]["document"] == "002"


def test_the_spread_of_an_area(varied):
    """Points in kr., chances exact, beside the range."""
    nordvest = parsed(varied)["areas"][1]

    assert nordvest["spread"] == {
        "gains": {"exact": "1", "decimal": "1.000000000000", "error": None},
        "loses": {"exact": "0", "decimal": "0.000000000000", "error": None},
        "at_5_percent": 15_149_000,
        "at_50_percent": 16_206_000,
        "at_95_percent": 16_826_000,
    }
    assert (nordvest["reach"]["least"], nordvest["reach"]["least_at_first"]) == (13_791_000, 1)


def test_the_stretches_of_an_area_that_depends(varied_small, depends):
    """From corner to corner; an area whose direction is certain has none."""
    east, west = parsed(varied_small(depends))["areas"]

    assert east["stretches"] == [
        {"from_first": 1, "to_first": 1, "verdict": "loses"},
        {"from_first": 2, "to_first": 3, "verdict": "gains"},
    ]
    assert west["stretches"] == []


def test_a_chance_that_was_cut_off_is_not_called_exact(varied):
    """It has a decimal, and what may be missing from it."""
    spread = varied.spreads[0]._replace(gains=Chance(Fraction(1, 3), Fraction(19, 2**128)))
    (area,) = parsed(varied._replace(spreads=(spread,)))["areas"]

    assert area["spread"]["gains"] == {
        "exact": None,
        "decimal": "0.333333333333",
        "error": f"19/{2**128}",
    }
