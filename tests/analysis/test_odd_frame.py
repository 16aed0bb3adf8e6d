"""A frame with odd kroner: every statement is about what is divided of it."""

from fractions import Fraction

import pytest

from tilbudsvifte.analysis.explanation.explain import explain
from tilbudsvifte.analysis.sensitivity.vary import sensitivity


@pytest.fixture
def odd(small, built):
    """Two areas with as many pensions each, and `east` and `west` kr. today; in whole thousands."""

    def make(east, west, *, missing=False):
        framework, offers = small["framework"], small["offers"]
        framework |= {"applies": {"value": "computed", "set_by": "choice"}}
        del framework["announced"]
        offers["amounts_in"] = "kr"
        for name, amount in (("east-operations", east), ("west-operations", west)):
            offers["grants"][name]["amount"] = amount
        indicators = small["indicators"]["indicators"]
        indicators["pensions"]["parts"]["early"]["values"] = {"harbour": 1, "hill": 2, "lake": 3}
        del indicators["housing"]
        if not missing:
            del indicators["discharges"]
        return built(small)

    return make


def test_direction_and_chance_agree_with_the_change(odd):
    """Of 10,900 kr. 10,000 are divided: with 5,000 each, both lose."""
    result = sensitivity(odd(5200, 5700))

    said = [
        (each.area.change.amount, each.area.reach.verdict, each.gains.value, each.loses.value)
        for each in result.spreads
    ]
    assert said == [(-200, "loses", 0, 1), (-700, "loses", 0, 1)]


def test_the_turning_share_is_of_what_is_divided(odd):
    """East has half of the pensions, and loses while it has less than half of what is missing."""
    east = sensitivity(odd(5200, 5700, missing=True)).allocation.areas[0]

    assert east.reach.turns_at_share == Fraction(1, 2)


def test_an_explanation_leads_to_what_is_divided(odd):
    """Its contributions are parts of 10,000 kr., so nothing is left for rounding."""
    explanation = explain(odd(5200, 5700), "per-head")

    assert [each.amounts.rounding.kr for each in explanation.areas] == [0, 0]
    assert [each.contributions[0].amount.kr for each in explanation.areas] == [5000, 5000]
    assert sum(each.per_head.total.kr for each in explanation.areas) == 10_000


def test_rounding_decides_where_it_does(odd):
    """5,500 kr. each, of which one can become 6,000: today's 5,200 is neither gain nor loss."""
    east, west = sensitivity(odd(5200, 5800)).spreads

    assert (east.area.change.amount, west.area.change.amount) == (800, -800)
    for each in (east, west):
        assert (each.area.reach.verdict, each.area.reach.turns_at) == ("depends", ())
        assert each.area.reach.rounding_decides
        assert (each.gains.value, each.loses.value) == (0, 0)
        assert not each.at_the_end_only
