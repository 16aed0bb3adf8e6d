"""A difference in one sentence: what differs never looks equal, and large figures stand whole."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tilbudsvifte.reading.diagnostics import Place, Severity
from tilbudsvifte.rendering.checking.differences import diagnostic
from tilbudsvifte.rendering.checking.differences import moved as told
from tilbudsvifte.rendering.checking.figures import shown
from tilbudsvifte.scenarios.comparison.results import Input
from tilbudsvifte.scenarios.results import Comparison, Difference
from tilbudsvifte.texts import Language, Text
from tilbudsvifte.texts.check import TEXTS

ENGLISH, DANISH = Language("en"), Language("da")
PLACE = Place("one.yaml", 3, 5, 2, "abc def")
FIGURES = [
    *("frame", "odd", "weights", "shares", "offers_today", "current", "computed", "guideline"),
    *("change", "per_inhabitant", "bounds.least", "bounds.greatest", "verdicts", "outside_frame"),
    *("districts.shares", "districts.computed", "deviations", "findings", "severities.errors"),
    *("severities.warnings", "severities.notes", "refused"),
]


def said(kind, expected, got, language=ENGLISH, *, figure=None, **options):
    """What a difference says of East."""
    figure = figure or {"number": "shares", "word": "verdicts"}.get(kind, "computed")
    made = Comparison(("expect",), figure, "east", "East", kind, expected, got, **options)
    return language.say(diagnostic(Difference(made, PLACE), 1000).text)


def test_it_is_an_error_at_the_line_of_the_expectation(expecting):
    """With the code `differs`."""
    ((scenario,), unit) = (expecting("frame: 1").scenarios, 1000)
    found = diagnostic(scenario.differences[0], unit)

    assert (found.severity, found.code) == (Severity.ERROR, "differs")
    assert (found.place.file, found.place.line, found.place.column) == ("one.yaml", 4, 38)


@pytest.mark.parametrize(
    ("expected", "got", "shows"),
    [
        (9_521_000, 8_535_000, "expected 9,521, got 8,535: 986 less, 0 allowed (1,000 kr.)"),
        (25_000_000, 25_000_001, "expected 25,000,000, got 25,000,001: 1 more, 0 allowed (kr.)"),
        (-1000, 1000, "expected -1, got 1: 2 more, 0 allowed (1,000 kr.)"),
        (9_000, None, "expected 9 (1,000 kr.), but there is no such figure"),
    ],
)
def test_amounts_stand_in_the_unit_of_the_data_where_nothing_is_lost(expected, got, shows):
    """Else in kr., every digit of them."""
    assert said("kroner", expected, got) == f"computed guideline of East: {shows}"


def test_a_tolerance_may_need_kroner():
    """What is allowed is an amount too; its reason is said."""
    text = said(
        "kroner", 9000, 12_000, DANISH, tolerance=500, reason=Text("rounded", "afrundet\ntal")
    )

    assert text == (
        "beregnet vejledende budget for East: forventet 9.000, fundet 12.000: 3.000 mere, tilladt "
        "forskel 500 (kr.); begrundelse for tolerancen: afrundet tal"
    )


@pytest.mark.parametrize(
    ("expected", "got", "options", "shows"),
    [
        ("523/2500", "1989/10000", {"decimals": 4}, "0.2092, got 0.1989: 0.0103 less, 0.00005"),
        ("1/25", "1/15", {}, "1/25 (0.0400), got 1/15 (0.0667): 0.0267 more, 0"),
        (
            "1/3",
            "33333333/100000000",
            {},
            "1/3 (0.333333333), got 33333333/100000000 (0.333333330): 0.000000003 less, 0",
        ),
        (
            "1/2",
            "50001/100000",
            {"decimals": 1, "tolerance": 0},
            "0.5, got 0.50001: 0.00001 more, 0",
        ),
        (
            "1/5",
            "2500501/10000000",
            {"decimals": 1},
            "0.2, got 0.3: 0.1 more, 0.05",
        ),
        (
            "1/5",
            "20013/100000",
            {"tolerance": Fraction(12, 100_000)},
            "1/5 (0.20000), got 20013/100000 (0.20013): 0.00013 more, 0.00012",
        ),
        ("1/2", "1", {}, "1/2 (0.5000), got 1: 0.5000 more, 0"),
        ("1", "9/10", {}, "1, got 0.9000: 0.1000 less, 0"),
        ("0", "1", {"tolerance": Fraction(1, 3)}, "0, got 1: 1 more, 1/3"),
        ("1234567", "1234568", {}, "1,234,567, got 1,234,568: 1 more, 0"),
    ],
)
def test_shares_have_as_many_digits_as_it_takes(expected, got, options, shows):
    """Decimals as they were written, fractions as themselves."""
    text = said("number", Fraction(expected), Fraction(got), **options)

    assert text == f"share of East: expected {shows} allowed"


def test_decimals_are_said_in_danish():
    """With a comma."""
    text = said("number", Fraction(1, 25), Fraction(1, 15), DANISH, figure="weights")

    assert text == (
        "vægt for East: forventet 1/25 (0,0400), fundet 1/15 (0,0667): 0,0267 mere, "
        "tilladt forskel 0"
    )


def test_amounts_per_inhabitant_are_in_kroner():
    """They are exact numbers."""
    text = said("number", Fraction(90), Fraction(181, 2), figure="per_inhabitant")

    assert text == (
        "guideline per inhabitant of East: expected 90, got 90.5000: 0.5000 more, 0 allowed (kr.)"
    )


def test_words_are_those_of_the_other_pages():
    """A direction in the language of the page; codes as they are."""
    assert said("word", "gains", "loses") == "direction of East: expected “gains”, got “loses”"
    assert said("word", "gains", "loses", DANISH) == (
        "retning for East: forventet ”tilføres midler”, fundet ”afgiver midler”"
    )
    assert said("word", "a", "b, c", figure="refused") == (
        "why no budget can be computed: expected “a”, got “b, c”"
    )


def test_a_refusal_that_does_not_come():
    """There is a budget where none was expected."""
    assert said("word", "a", None, figure="refused") == (
        "expected that no budget can be computed (a), but one can"
    )
    assert said("word", "gains", None) == (
        "direction of East: expected gains, but there is no such figure"
    )


def test_findings_are_counted_by_rule():
    """The name of the rule is its id; a count has no unit."""
    found = Comparison(("expect",), "findings", "some-rule", None, "count", 1, 3)

    assert ENGLISH.say(diagnostic(Difference(found, PLACE), 1000).text) == (
        "findings of some-rule: expected 1, got 3: 2 more, 0 allowed"
    )


@pytest.mark.parametrize("figure", FIGURES)
def test_every_figure_is_named_in_words(figure):
    """In both languages, and with whose it is where it is somebody's."""
    text = TEXTS[f"of-{figure}"]

    assert text.en != text.da
    assert ("{name}" in text.en) == ("{name}" in text.da)


def test_the_figures_are_those_of_the_file():
    """Every key of `expect` that is compared has a name here."""
    from tilbudsvifte.documents.expected import (  # noqa: PLC0415
        Expect,
        ExpectedBounds,
        ExpectedDistricts,
        ExpectedSeverities,
    )

    nested = {
        "bounds": ExpectedBounds,
        "districts": ExpectedDistricts,
        "severities": ExpectedSeverities,
    }
    keys = [
        name
        for key in Expect.model_fields
        if key != "amounts_in"
        for name in (
            [f"{key}.{part}" for part in nested[key].model_fields] if key in nested else [key]
        )
    ]

    assert sorted(keys) == sorted(FIGURES)


EXACT = st.fractions(0, 2, max_denominator=10**7)


@pytest.mark.slow
@given(EXACT, EXACT, st.one_of(st.none(), EXACT), st.booleans())
def test_what_differs_never_looks_equal(expected, got, tolerance, written):
    """Nor does a difference look allowed that is not, or the other way about."""
    decimals = 3 if written else None
    expected = Fraction(round(expected * 1000), 1000) if written else expected
    made = Comparison(
        ("expect",), "shares", "east", "East", "number", expected, got, decimals, tolerance
    )
    row = shown(made, 1000)
    texts = [ENGLISH.value(value) for value in (row.expected, row.got, row.apart, row.allowed)]
    apart, allowed = (Fraction(text.replace(",", "")) for text in texts[2:])

    said = [Fraction(text.split("(")[-1].rstrip(")")) for text in texts[:2]]
    assert (said[0] == said[1]) == (expected == got)
    if abs(got - expected) != made.allowed:
        assert (apart > allowed) == (not made.holds)


def test_of_many_inputs_the_five_largest_are_named(moved):
    """By size, in the order of the files; the rest is counted and added up."""
    (scenario,) = moved.scenarios
    since = next(each.moved for each in scenario.differences if each.moved and each.moved.parts)
    change = since.parts[0][0].differences[0]
    sizes = (1000, -7000, 2000, -1000, 9000, 3000, -4000, 1000)
    parts = tuple(
        (Input((change._replace(path=(f"g{n}",)),)), kroner) for n, kroner in enumerate(sizes)
    )

    text = told(since._replace(was=0, parts=parts), 1000)

    five = ((1, "-7"), (2, "+2"), (4, "+9"), (5, "+3"), (6, "-4"))
    named = "; ".join(f"g{n}: 148 → 150 ({kroner})" for n, kroner in five)
    assert Language("en").say(text).endswith(f"since then: {named}; 3 more: +1 in all")
    assert Language("da").say(text).endswith(f"; {named.split('; ')[-1]}; 3 andre: +1 i alt")
