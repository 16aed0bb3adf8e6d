"""Figures beside what is expected: exact, within tolerances, at the digits written."""

from fractions import Fraction

import pytest

from tilbudsvifte.documents.dataset import build, read_folder
from tilbudsvifte.scenarios.results import Status

EXPECT = """\
expect:
  amounts_in: 1000 kr
  frame: 150
  odd: 0
  weights: {people: 1}
  shares: {east: 0.30, west: 9/25}
  offers_today: {south: 3}
  current: {east: 30}
  computed: {east: 45}
  guideline: {west: 54}
  change: {east: 15}
  bounds: {east: {least: 45, greatest: 45}}
  verdicts: {west: loses}
  outside_frame: {fund: 9000 kr}
  deviations: {south: 0}
  findings: {district-without-offer: 0}
  severities: {warnings: 0}
"""
PROPOSALS = "proposals: [proposals/*.yaml]\n"


def differing(ran, text):
    """What differs: the figure, whose, and where it stands in what follows the head."""
    result = ran(text)
    assert result.findings == ()
    return [
        (each.comparison.figure, each.comparison.id, each.place.line - 3)
        for each in result.differences
    ]


@pytest.mark.slow
def test_every_kind_of_figure_is_compared(ran):
    """In the order of the model, in kr. and exact numbers, with the names of areas."""
    result = ran(PROPOSALS + EXPECT)

    assert [(each.figure, each.id, each.name, each.got) for each in result.compared] == [
        ("frame", None, None, 150_000),
        ("odd", None, None, 0),
        ("weights", "people", result.compared[2].name, 1),
        ("shares", "east", "East", Fraction(3, 10)),
        ("shares", "west", "West", Fraction(9, 25)),
        ("offers_today", "south", "South", 3),
        ("current", "east", "East", 30_000),
        ("computed", "east", "East", 45_000),
        ("guideline", "west", "West", 54_000),
        ("change", "east", "East", 15_000),
        ("bounds.least", "east", "East", 45_000),
        ("bounds.greatest", "east", "East", 45_000),
        ("verdicts", "west", "West", "loses"),
        ("outside_frame", "fund", result.compared[13].name, 9_000),
        ("deviations", "south", "South", 0),
        ("findings", "district-without-offer", None, 0),
        ("severities.warnings", None, None, 0),
    ]


@pytest.mark.parametrize(
    ("right", "wrong", "differs"),
    [
        ("frame: 150", "frame: 151", ("frame", None, 4)),
        ("odd: 0", "odd: 1 kr", ("odd", None, 5)),
        ("people: 1}", "people: 0.9}", ("weights", "people", 6)),
        ("east: 0.30,", "east: 0.31,", ("shares", "east", 7)),
        ("9/25", "10/25", ("shares", "west", 7)),
        ("south: 3}", "south: 2}", ("offers_today", "south", 8)),
        ("current: {east: 30}", "current: {east: 29999 kr}", ("current", "east", 9)),
        ("computed: {east: 45}", "computed: {east: -45}", ("computed", "east", 10)),
        ("west: 54", "west: 53", ("guideline", "west", 11)),
        ("east: 15", "east: -15", ("change", "east", 12)),
        ("least: 45", "least: 44", ("bounds.least", "east", 13)),
        ("greatest: 45", "greatest: 46", ("bounds.greatest", "east", 13)),
        ("loses", "depends", ("verdicts", "west", 14)),
        ("9000 kr", "9001 kr", ("outside_frame", "fund", 15)),
        ("{south: 0}", "{south: 2}", ("deviations", "south", 16)),
        ("offer: 0", "offer: 1", ("findings", "district-without-offer", 17)),
        ("warnings: 0", "warnings: 1", ("severities.warnings", None, 18)),
    ],
)
def test_a_figure_that_differs_is_pointed_at(ran, right, wrong, differs):
    """That one alone, on its line."""
    text = PROPOSALS + EXPECT
    assert text.count(right) == 1

    assert differing(ran, text) == []
    assert [differs] == differing(ran, text.replace(right, wrong))


@pytest.mark.parametrize(
    ("expected", "holds"),
    [
        ("{value: 149, tolerance: 1, reason: x}", True),
        ("{value: 151, tolerance: 1, reason: x}", True),
        ("{value: 149, tolerance: 999 kr, reason: x}", False),
        ("{value: 151, tolerance: 999 kr, reason: x}", False),
        ("{value: 148999 kr, tolerance: 1, reason: x}", False),
        ("{value: 150, tolerance: 0, reason: x}", True),
        ("150000 kr", True),
        ("150001 kr", False),
        ("149999 kr", False),
    ],
)
def test_a_tolerance_of_an_amount_includes_its_ends(ran, expected, holds):
    """To the krone."""
    result = ran(f"expect:\n  amounts_in: 1000 kr\n  frame: {expected}\n")

    assert result.status is (Status.HOLDS if holds else Status.DIFFERS)


@pytest.mark.parametrize(
    ("expected", "holds"),
    [
        ("1/3", True),
        ("2/6", True),
        ("0.3", True),
        ("0.33", True),
        ("0.3333333333", True),
        ("0.34", False),
        ("0.32", False),
        ("0", False),
        ("333333/1000000", False),
        ("{value: 0.3333, tolerance: 0, reason: x}", False),
        ("{value: 0.3, tolerance: 1/30, reason: x}", True),
        ("{value: 0.3, tolerance: 0.0333, reason: x}", False),
        ("{value: 11/30, tolerance: 1/30, reason: x}", True),
    ],
)
def test_a_decimal_is_compared_at_its_digits_and_a_fraction_exactly(ran, expected, holds):
    """A tolerance that is written counts instead of the digits."""
    thirds = "overrides: {indicators: {people: {parts: {people: {values: {east: 35}}}}}}\n"
    result = ran(f"{thirds}expect:\n  shares: {{east: {expected}}}\n")
    (compared,) = result.compared

    assert compared.got == Fraction(1, 3)
    assert result.status is (Status.HOLDS if holds else Status.DIFFERS)


@pytest.mark.parametrize("written", ["0.2", "0.3"])
def test_half_a_digit_is_near_enough_on_either_side(ran, written):
    """1/4 is as near to 0.2 as to 0.3, and both stand for it; 0.25 does exactly."""
    quarter = "overrides: {indicators: {people: {parts: {people: {values: {west: 56}}}}}}\n"
    result = ran(f"{quarter}expect:\n  shares: {{east: {written}}}\n")

    assert result.compared[0].got == Fraction(1, 4)
    assert result.status is Status.HOLDS


@pytest.mark.parametrize(
    ("frame", "expected", "holds"),
    [
        ("25000001 kr", "25000001 kr", True),
        ("25000001 kr", "25000000 kr", False),
        ("999999999999999 kr", "999999999999999 kr", True),
        ("999999999999999 kr", "1000000000000000 kr", False),
        ("1000000000000000", "1000000000000000", True),
        ("1000000000000000", "999999999999999", False),
    ],
)
def test_large_figures_are_exact(ran, frame, expected, holds):
    """Up to 10^15 of the unit, which no float could tell apart."""
    text = f"overrides: {{frame: {frame}}}\nexpect:\n  amounts_in: 1000 kr\n  frame: {expected}\n"

    assert ran(text).status is (Status.HOLDS if holds else Status.DIFFERS)


def test_a_figure_that_the_data_do_not_have_differs(ran):
    """There are no bounds and verdicts where a key is given whole, and no kr. per inhabitant."""
    text = "overrides: {key: announced}\nexpect:\n  verdicts: {east: gains}\n"
    text += "  bounds: {east: {least: 0}}\n  per_inhabitant: {east: 0}\n  weights: {people: 0}\n"

    assert differing(ran, text)[:2] == [("weights", "people", 6), ("per_inhabitant", "east", 5)]
    assert [each.got for each in ran(text).compared] == [None] * 4


def test_the_guideline_is_the_one_that_applies(ran):
    """The change is to that one, and what is computed stands beside it."""
    text = "overrides: {announced: {amounts: {west: 50}}}\nexpect:\n  amounts_in: 1000 kr\n"
    text += "  computed: {west: 54}\n  guideline: {west: 50}\n  change: {west: -20}\n"

    assert differing(ran, text) == []


def test_districts_are_compared(ran, small_folder):
    """Their share of the city, and their part of the area's computed guideline."""
    base = build(read_folder(small_folder))
    text = "expect:\n  amounts_in: 1000 kr\n  districts:\n    shares: {lake: 0.55}\n"
    result = ran(text + "    computed: {harbour: 1}\n", base=base)
    shares, computed = result.compared

    assert (shares.figure, shares.name, shares.holds) == ("districts.shares", "Lake", True)
    assert (computed.figure, computed.holds) == ("districts.computed", False)
    assert result.differences[0].place.line == 8
