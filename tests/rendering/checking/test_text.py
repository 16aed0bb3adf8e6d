"""A run of scenarios as a page: what is expected, what is found, and a line that sums up."""

import pytest

from tilbudsvifte.rendering.view import Origin
from tilbudsvifte.scenarios.results import Checked


def test_a_page_names_each_scenario_and_points_at_what_differs(mixed, page):
    """A row for each, then each difference and finding at its line, then the sum."""
    assert (
        page(mixed)
        == """\
4 scenarios
NOT AS EXPECTED: 1 holds, 1 differs, 1 is malformed, 1 compares nothing
Data: data (more: --details; everything: --format json)

Scenario  Compared  Differ  Result
────────────────────────────────────────────
Good             1       0  holds
Wrong            2       1  differs
Typo             0       0  malformed
Empty            0       0  nothing compared

Differences and findings (3)
Scenario Wrong (wrong.yaml):
error[differs]: computed guideline of East: expected 44, got 45: 1 more, 0 allowed (1,000 kr.)
  --> wrong.yaml:6:20
  |
6 |   computed: {east: 44, west: 54}
  |                    ^^

Scenario Typo (typo.yaml):
error[unknown-path]: there is no `framme` at this place in the data
  --> typo.yaml:4:13
  |
4 | overrides: {framme: 3}
  |             ^^^^^^
   = help: did you mean `frame`?

Scenario Empty (empty.yaml):
error[nothing-expected]: nothing is compared: the scenario would pass whatever the data say
  --> empty.yaml:1:1
  |
1 | schema: tilbudsvifte/1
  | ^^^^^^^^^^^^^^^^^^^^^^
   = help: add figures, verdicts or findings under `expect`

4 scenarios: 1 holds, 1 differs, 1 is malformed, 1 compares nothing; 3 figures compared, 1 differs
"""
    )


def test_of_one_scenario_with_findings_the_name_stands_in_the_table(mixed, page):
    """A line that says it again would say nothing."""
    text = page(mixed._replace(scenarios=mixed.scenarios[:2]))

    assert "Differences and findings (1)\nerror[differs]" in text


def test_each_of_very_many_differences_stands_below_its_scenario(checked, page):
    """Fifty of them, then how many more; a scenario of which none is shown has no line."""
    both = "expect: {frame: 1 kr, odd: 1 kr}\n"
    text = page(checked({f"s{n}.yaml": both for n in range(26)}))

    assert text.count("error[differs]") == 50
    assert text.count("\nScenario S") == 25
    assert "\nScenario S24 (s24.yaml):\nerror[differs]: frame" in text
    assert "S25 (s25.yaml)" not in text
    assert "\n… and 2 more of the same run\n" in text


def test_a_page_in_danish(mixed, page):
    """The first lines, the table, a difference and the sum."""
    lines = page(mixed, "da").splitlines()

    assert lines[:2] == [
        "4 scenarier",
        "IKKE SOM FORVENTET: 1 stemmer, 1 stemmer ikke, 1 er ikke i orden, 1 sammenligner intet",
    ]
    assert lines[4].split() == ["Scenarie", "Sammenlignet", "Stemmer", "ikke", "Resultat"]
    assert (
        "fejl[differs]: beregnet vejledende budget for East: forventet 44, fundet 45: 1 mere, "
        "tilladt forskel 0 (1.000 kr.)"
    ) in lines
    assert lines[-1] == (
        "4 scenarier: 1 stemmer, 1 stemmer ikke, 1 er ikke i orden, 1 sammenligner intet; "
        "3 tal sammenlignet, 1 stemmer ikke"
    )


def test_a_run_as_expected_says_so(checked, page):
    """In the first lines and in the last, and with no list of differences."""
    result = checked({"a.yaml": "expect: {frame: 150000 kr}\n"})

    assert (
        page(result)
        == """\
1 scenario
AS EXPECTED: 1 holds
Data: data (more: --details; everything: --format json)

Scenario  Compared  Differ  Result
──────────────────────────────────
A                1       0  holds

1 scenario: 1 holds; 1 figure compared, 0 differ
"""
    )


def test_a_run_of_nothing_is_not_as_expected(checked, page):
    """No scenario, and one that compares nothing."""
    empty, bare = page(Checked(1000, ())), page(checked({"a.yaml": ""}))

    assert empty.splitlines()[1] == "NOTHING WAS COMPARED: 0 scenarios"
    assert empty.splitlines()[-1] == "0 scenarios; 0 figures compared, 0 differ"
    assert bare.splitlines()[1] == "NOTHING WAS COMPARED: 1 compares nothing"


def test_the_page_says_what_the_data_are(mixed, page):
    """The folder, and what was changed in it for this run."""
    lines = page(mixed, origin=Origin("town", ("--set frame=3", "--set x=1"))).splitlines()

    assert lines[2] == "Data: town (more: --details; everything: --format json)"
    assert lines[3] == "Changed from the data: --set frame=3 and --set x=1"


@pytest.mark.slow
def test_many_scenarios_that_hold_are_counted(checked, page):
    """With more than thirty only those are listed that do not hold; with details all are."""
    bodies = {f"s{number}.yaml": "expect: {frame: 150000 kr}\n" for number in range(31)}
    result = checked({**bodies, "z.yaml": "expect: {frame: 1 kr}\n"})
    text = page(result)
    thirty = page(result._replace(scenarios=result.scenarios[1:]))

    assert "31 scenarios that hold are not listed: --details." in text
    assert "S7 " not in text
    assert "Z                1       1  differs\n" in text
    assert "not listed" not in page(result, details=True)
    assert "S7               1       0  holds    s7.yaml" in page(result, details=True)
    assert "S7 " in thirty
    assert text.splitlines()[-1] == (
        "32 scenarios: 31 hold, 1 differs; 32 figures compared, 1 differs"
    )


def test_what_was_not_run_is_named(checked, page):
    """Five files, and how many more; with details all. Such a run is not as expected."""
    result = checked(
        {"a.yaml": "expect: {frame: 150000 kr}\n"}, not_run=[f"n{k}.yaml" for k in range(7)]
    )
    said = "Stopped at the first that does not hold; not run: n0.yaml, n1.yaml, n2.yaml, n3.yaml,"

    assert f"{said} n4.yaml and 2\n  more." in page(result)
    assert f"{said} n4.yaml,\n  n5.yaml and n6.yaml." in page(result, details=True)
    assert page(result).splitlines()[1] == "NOT AS EXPECTED: 1 holds, 7 not run"
    assert page(result, "da").splitlines()[-1] == (
        "1 scenarie: 1 stemmer, 7 ikke kørt; 1 tal sammenlignet, 0 stemmer ikke"
    )


def test_details_show_every_comparison(checked, page):
    """Why the scenario is there, what it changes, and figures, shares and words with results."""
    body = """\
overrides: {weighting: {scheme: rank-sum}, grants: {fund: {amount: 8}}}
expect:
  amounts_in: 1000 kr
  frame: 150
  computed: {east: {value: 43, tolerance: 2, reason: {en: it was estimated, da: et skøn}}}
  offers_today: {east: 3}
  weights: {people: 1/1}
  shares: {east: 0.30, west: 1/3}
  verdicts: {east: loses}
"""
    text = page(checked({"some.yaml": body}), details=True)

    assert (
        text[text.index("Some (") : text.index("\nDifferences")]
        == """\
Some (1,000 kr.): differs
Why: A test
Changes: weighting.scheme and grants.fund.amount
File: some.yaml:2:1

Figure                      Expected  Got  Difference  Allowed
──────────────────────────────────────────────────────────────
frame                            150  150           0        0
offers today in East               3    3           0        0
computed guideline of East        43   45          +2        2

Figure                Expected            Got  Difference  Allowed
──────────────────────────────────────────────────────────────────
weight of People             1              1           0        0
share of East             0.30           0.30           0    0.005
share of West     1/3 (0.3333)  9/25 (0.3600)     +0.0267        0

Figure             Expected  Got    Same
────────────────────────────────────────
direction of East  loses     gains  no

Tolerance 2, computed guideline of East: it was estimated
"""
    )
    assert "more: --details" not in text


def test_details_in_danish(expecting, page):
    """Headings, words and decimals."""
    text = page(expecting("shares: {east: 0.3}, verdicts: {east: gains}"), "da", details=True)

    assert (
        text[text.index("One: ") :]
        == """\
One: stemmer
Hvorfor: En prøve
Ændrer intet i data.
Fil: one.yaml:2:1

Tal             Forventet  Fundet  Forskel  Tilladt
───────────────────────────────────────────────────
andel for East        0,3     0,3        0     0,05

Tal               Forventet        Fundet           Ens
───────────────────────────────────────────────────────
retning for East  tilføres midler  tilføres midler  ja

1 scenarie: 1 stemmer; 2 tal sammenlignet, 0 stemmer ikke
"""
    )


def test_details_of_one_that_could_not_be_compared(checked, page):
    """It says so where the figures would stand."""
    text = page(checked({"typo.yaml": "overrides: {framme: 3}\n"}), details=True)

    assert "Typo: malformed\n" in text
    assert "\nNothing was compared.\n" in text


@pytest.mark.parametrize("width", [40, 80, 160])
def test_no_name_is_cut_at_any_width(checked, page, width):
    """Long names are wrapped, and every figure stands whole."""
    body = "expect: {amounts_in: 1000 kr, computed: {east: 123456789}}\n"
    (scenario,) = checked({"folder/of/many/scenarios/long.yaml": body}).scenarios
    name = "A long name of several words that says what the scenario is for"
    text = page(Checked(1000, (scenario._replace(name=name),)), width=width, details=True)

    assert text.count("123,456,789") == 2
    assert all(word in text for word in name.split())


def test_a_text_of_many_lines_is_one(checked, page):
    """As a file may fold its reasons."""
    (scenario,) = checked({"a.yaml": "expect: {frame: 150000 kr}\n"}).scenarios
    why = scenario.why._replace(en="one\n  two\n\nthree\n")
    text = page(Checked(1000, (scenario._replace(why=why),)), details=True)

    assert "Why: one two three\n" in text


def test_what_a_terminal_would_act_on_is_made_visible(hostile, page):
    """In names, reasons, paths, files and the lines of files."""
    text = page(hostile("a\x1b[2J\nb\u202e"), details=True)

    assert "\x1b" not in text
    assert "\u202e" not in text
    assert r"a\u001b[2J\nb\u202e" in text


PART = "grants.fund.amount: 148 → 150 (+600)"
MOVED = {
    "en": (
        f"   = help: with the data in before it was 44,400 (kr.); since then: {PART}",
        "   = help: with the data in before it is the same: no input has moved it",
    ),
    "da": (
        f"   = hjælp: med data i before var beløbet 44.400 (kr.); siden er det ændret af: {PART}",
        "   = hjælp: med data i before er beløbet det samme: ingen inddata har ændret det",
    ),
}


@pytest.mark.parametrize("language", MOVED)
def test_a_difference_says_what_has_moved_it(moved, page, language):
    """What the amount was, and each input with its part; or that nothing has."""
    lines = page(moved, language).splitlines()

    assert tuple(line for line in lines if line.startswith("   = ")) == MOVED[language]
