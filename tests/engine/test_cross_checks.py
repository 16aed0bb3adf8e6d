"""The engine beside other people's libraries; what the figures are stands in cross_checks/."""

import json
from pathlib import Path

import pytest

from tilbudsvifte.engine.bounds import order_bounds
from tilbudsvifte.engine.rounding import largest_remainder
from tilbudsvifte.engine.shares import indicator_shares, key
from tilbudsvifte.engine.weights import scheme_weights

FOLDER = Path(__file__).parent / "cross_checks"
WEIGHTS = json.loads((FOLDER / "rank_weights.json").read_text(encoding="utf-8"))["vectors"]
SHARED = json.loads((FOLDER / "apportionment.json").read_text(encoding="utf-8"))["cases"]
TIED = [case for case in SHARED if "tied" in case]
ORDERS = json.loads((FOLDER / "order_bounds.json").read_text(encoding="utf-8"))
INDICATORS = [indicator_shares(counts) for counts in ORDERS["counts"]]


@pytest.mark.parametrize(
    "vector", WEIGHTS, ids=lambda v: f"{v['library']}-{v['call']}-{len(v['weights'])}"
)
def test_weights_are_those_of_other_libraries(vector):
    """To the last digits of a float."""
    groups = (1,) * len(vector["weights"])

    actual = scheme_weights(vector["scheme"], groups, vector.get("exponent", 1))

    assert vector["weights"] == pytest.approx(list(map(float, actual)), abs=1e-12)


@pytest.mark.parametrize("case", SHARED, ids=lambda case: case["id"])
def test_rounding_is_that_of_other_libraries(case):
    """All libraries give the engine's units, and ties are told where they had to be broken."""
    rounding = largest_remainder(case["shares"], case["total"])

    assert case["libraries"]
    for units in case["libraries"].values():
        assert units == list(rounding.units)
    assert case.get("tied", []) == list(rounding.tied)


@pytest.mark.parametrize("case", TIED, ids=lambda case: case["id"])
def test_the_first_of_the_tied_are_served(case):
    """Beyond what everyone has before the tie, the units left go to the first listed."""
    rounding = largest_remainder(case["shares"], case["total"])
    served = case["tied"][: case["left_for_tied"]]
    expected = [unit + (i in served) for i, unit in enumerate(case["above_cut"])]

    assert served == list(rounding.served)
    assert expected == list(rounding.units)


@pytest.mark.parametrize("case", ORDERS["cases"], ids=lambda case: case["name"])
def test_bounds_are_those_of_linear_programs(case):
    """Least and greatest share of each area, for a strict order and with a tie."""
    bounds = order_bounds(INDICATORS, case["groups"])
    least = [float(bounds.least_share(i)) for i in range(len(case["least"]))]
    greatest = [float(bounds.greatest_share(i)) for i in range(len(case["greatest"]))]

    assert case["least"] == pytest.approx(least, abs=1e-12)
    assert case["greatest"] == pytest.approx(greatest, abs=1e-12)


def test_corners_and_centroid_of_the_strict_order():
    """Where the ends are reached, and what rank-order centroid gives in 1,000 kr."""
    case = ORDERS["cases"][0]
    bounds = order_bounds(INDICATORS, case["groups"])
    shares = key(INDICATORS, scheme_weights("rank-order-centroid", case["groups"]))
    budgets = [float(ORDERS["frame"] * shares.share(i)) for i in range(len(case["least"]))]

    assert case["least_corner"] == list(bounds.least_corner)
    assert case["greatest_corner"] == list(bounds.greatest_corner)
    assert case["rank_order_centroid_budgets"] == pytest.approx(budgets, abs=1e-6)
