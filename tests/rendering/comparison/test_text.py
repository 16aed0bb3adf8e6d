"""A comparison as a page: what matters most first, and sums that agree."""

from copy import deepcopy

import pytest

from tilbudsvifte.rendering.comparison.as_markdown import contrast_markdown
from tilbudsvifte.rendering.comparison.as_text import contrast_text
from tilbudsvifte.rendering.comparison.sides import Side, Sides
from tilbudsvifte.rendering.view import Origin, Screen, View
from tilbudsvifte.scenarios.comparison.compare import compare_data
from tilbudsvifte.texts import Language

SIDES = Sides(Side(Origin(None, ("--set a=b",))), Side(Origin("data"), "s.yaml", "Rank"))


@pytest.fixture
def page(loaded, small):
    """The small town beside one in which `edit` was done to its plain values, as a page."""

    def show(edit, code="en", *, details=False, width=100, render=contrast_text):
        after = deepcopy(small)
        edit(after)
        contrast = compare_data(loaded(small), loaded(after))
        view = View(Language(code), Screen(width), Origin(None), details)
        return render(contrast, SIDES, view)

    return show


def rank(values):
    """Housing counts as much as pensions, and the grant of East grows."""
    values["indicators"]["indicators"]["housing"]["rank"] = 1
    values["offers"]["grants"]["east-operations"]["amount"] = 37


WHOLE = """\
Two budgets compared (1,000 kr.)
Before: the data that come with tilbud, changed by --set a=b
After: the scenario Rank (s.yaml) on data

Directions and ranges that differ (1,000 kr.)
Area  Direction  Lowest   Highest
─────────────────────────────────
East  gains      40 → 53  50 → 54
West  loses      50 → 53  60 → 54

Computed guideline (1,000 kr.)
Area   Before  After  Change      %
───────────────────────────────────
East       45     54      +9  +20.0
West       55     53      -2   -3.6
Total     100    107      +7   +7.0

Current budget (1,000 kr.)
Area   Before  After  Change      %
───────────────────────────────────
East       30     37      +7  +23.3
West       70     70       0    0.0
Total     100    107      +7   +7.0

The same on both sides: the guideline that applies.
Frame: 100 → 107 (+7).

What makes the change: Computed guideline (kr.)
Input                                     East    West   Total
──────────────────────────────────────────────────────────────
grants.east-operations.amount: 30 → 37  +3,500  +3,500  +7,000
indicators.housing.rank: 3 → 1          +5,500  -5,500       0
Total                                   +9,000  -2,000  +7,000

What makes the change: Current budget (1,000 kr.)
Input                                   East  West  Total
─────────────────────────────────────────────────────────
grants.east-operations.amount: 30 → 37    +7     0     +7
indicators.housing.rank: 3 → 1             0     0      0
Total                                     +7     0     +7

Each change is split over 2 inputs by Shapley values: what an input changes, as the mean over all
  orders in which they can be put in. The parts are rounded to whole kroner so that they sum to the
  change.
An input is the smallest group of differences that is valid by itself.

Weights
Indicator    Before    After
────────────────────────────
Pensions    75.00 %  50.00 %
Discharges        –        –
Housing     25.00 %  50.00 %
"""


def test_the_whole_page(page):
    """Sides, directions, amounts, what makes them, how, and weights."""
    assert page(rank).replace("\N{NO-BREAK SPACE}", " ") == WHOLE


def test_directions_come_before_amounts(page):
    """In both languages."""
    for code, words in {
        "en": ("Directions and ranges", "Computed guideline", "What makes the change"),
        "da": ("Retninger og udfaldsrum", "Beregnet vejledende", "Hvad ændringen skyldes"),
    }.items():
        text = page(rank, code)
        places = [text.index(f"\n{each}") for each in words]

        assert places == sorted(places)


def test_another_direction_stands_at_the_top(page):
    """By name in a sentence, and in the first rows."""

    def edit(values):
        values["offers"]["grants"]["west-operations"]["amount"] = 20

    text = page(edit)

    assert text.index("Another direction: East and West.") < text.index("Computed guideline")
    assert "gains → " in text


def test_nothing_differs(page):
    """Then that is all there is to say."""
    assert page(lambda _: None, "da").splitlines()[1:] == [
        "Før: de medfølgende data, ændret med --set a=b",
        "Efter: scenariet Rank (s.yaml) på data",
        "Der er ingen forskelle.",
    ]


def test_figures_that_do_not_differ_have_no_table(page):
    """What differs is counted, and the frame is said to be the same."""

    def edit(values):
        values["framework"]["areas"]["east"]["name"] = "Easter"
        values["framework"]["title"] = {"da": "By", "en": "Town"}

    text = page(edit)

    assert "Every direction and every range is the same." in text
    assert "The frame is 100 on both sides." in text
    assert "cannot touch a budget: 2 (title: changed and areas.east.name: East → Easter)." in text
    assert "─" not in text


def test_where_the_computed_guideline_applies_it_is_shown_once(page, small):
    """The page says that it is the one that applies."""
    small["framework"]["applies"]["value"] = "computed"

    text = page(rank)

    assert "On both sides the computed guideline is the one that applies." in text
    assert "Guideline that applies" not in text


def test_another_guideline_another_key_and_an_odd_rest_are_said(page):
    """Beside the frame."""

    def edit(values):
        values["framework"] |= {"frame": "99500 kr", "key": "halves"}
        values["framework"]["applies"]["value"] = "computed"

    text = " ".join(page(edit, "da").split())

    assert "Gældende vejledende budget: det udmeldte → det beregnede." in text
    assert "Økonomisk ramme: 100.000 → 99.500 (-500)." in text
    assert "Ikke fordelt (afrunding): 0 kr. → 500 kr." in text
    assert "Fordelt efter: indikatorerne → halves." in text
    assert "tilføres midler → –" in text


def test_a_single_input_makes_the_whole_change(page):
    """No need to speak of orders."""

    def edit(values):
        values["indicators"]["indicators"]["housing"]["rank"] = 1

    assert "A single input makes the whole change." in page(edit)
    assert "Shapley" not in page(edit)


IN_FRAME = {"term": "permanent", "in_frame": True, "price_level": "unstated"}


def grants(count):
    """An edit that adds grants to East."""

    def edit(values):
        held = values["offers"]["grants"]
        held |= {f"g{n}": {**held["east-operations"], "amount": n} for n in range(count)}

    return edit


@pytest.mark.slow
def test_the_smallest_of_many_inputs_are_added_up(page):
    """The sums stay; with details every one has its row."""
    short, whole = page(grants(30)), page(grants(30), details=True)

    assert "grants.g10: added" not in short
    rows = [line.split() for line in short.splitlines()]
    assert ["11", "more", "(--details)", "+55", "0", "+55"] in rows
    assert ["Total", "+435", "0", "+435"] in rows
    assert "more (--details)" not in whole
    assert "grants.g10: added" in whole
    assert "There are 30 inputs, and Shapley values are worked out for up to 8:" in short


def test_with_many_areas_inputs_are_columns_by_number(page, small):
    """The legend below says what the numbers are."""
    framework, file = small["framework"], small["indicators"]
    framework |= {"announced": None, "keys": {}}
    framework["applies"]["value"] = "computed"
    series = [part for i in file["indicators"].values() for part in i.get("parts", {}).values()]
    for n in range(9):
        framework["areas"][f"a{n}"] = {"name": f"A{n}", "districts": {f"d{n}": {"name": f"D{n}"}}}
        for each in (file["populations"]["people"], *series):
            each["values"][f"d{n}"] = 10 + n

    text = page(rank)

    part = text[text.index("What makes the change: Computed") :]
    assert part.splitlines()[1].split() == ["Area", "1", "2", "Total"]
    assert "1. grants.east-operations.amount: 30 → 37\n2. indicators.housing.rank: 3 → 1" in part


def test_a_group_is_named_by_its_common_path(page):
    """With how many differences there are, and what they are below that path."""

    def edit(values):
        project = values["offers"]["grants"]["project"]
        project |= {"term": "permanent", "in_frame": True, "price_level": "unstated"}

    text = " ".join(page(edit).split())

    assert (
        "grants.project (3 differences): price_level: 2013 → unstated, "
        "term: temporary → permanent and in_frame: false → true" in text
    )


@pytest.mark.parametrize(("code", "more"), [("en", "(and 1 more)"), ("da", "(og 1 til)")])
def test_what_only_goes_with_a_difference_does_not_name_the_input(page, small, code, more):
    """A grant goes with what papers say of it; the input is the grant."""
    concerns = {**small["framework"]["contradictions"]["how-many"], "concerns": ["project"]}
    small["offers"]["contradictions"] = {"amount": concerns}

    small["offers"]["grants"]["project"] |= IN_FRAME

    def edit(values):
        del values["offers"]["grants"]["project"]
        values["offers"]["contradictions"]["amount"]["concerns"] = []

    text = page(edit, code)

    gone = {"en": "taken away", "da": "fjernet"}[code]
    assert f"grants.project: {gone} {more}" in text


def test_details_have_every_difference_with_its_lines(page):
    """And the shares."""
    text = page(lambda values: (rank(values), grants(1)(values)), details=True)

    assert "1. grants.east-operations.amount: 30 → 37 (offers.yaml)" in text
    assert "2. grants.g0: added (offers.yaml)" in text
    assert "Shares of the frame" in text


@pytest.mark.parametrize("code", ["en", "da"])
def test_an_area_of_one_side_counts_as_nothing_on_the_other(page, small, code):
    """Said at the top, with a dash where there is no direction."""
    framework = small["framework"]
    framework |= {"announced": None, "keys": {}}
    framework["applies"]["value"] = "computed"

    def edit(values):
        values["framework"]["areas"]["x"] = {"name": "Exe", "districts": {"y": {"name": "Y"}}}
        file = values["indicators"]
        series = [s for i in file["indicators"].values() for s in i.get("parts", {}).values()]
        for each in (file["populations"]["people"], *series):
            each["values"]["y"] = 1

    text = page(edit, code)

    assert {"en": "Only after: Exe; ", "da": "Findes kun efter: Exe; "}[code] in text
    assert text.index("\nExe ") < text.index("\nEast ")
    assert {"en": "new: gains", "da": "nyt: tilføres midler"}[code] in text
    assert {"en": "Another direction", "da": "Ny retning"}[code] not in text


@pytest.mark.parametrize(("code", "gone"), [("en", "gone"), ("da", "udgået")])
def test_an_area_that_goes_has_no_other_direction(page, small, code, gone):
    """The table says that it is gone; what others have is another direction where it is."""
    framework, file = small["framework"], small["indicators"]
    framework |= {"announced": None, "keys": {}}
    framework["applies"]["value"] = "computed"
    framework["areas"]["x"] = {"name": "Exe", "districts": {"y": {"name": "Y"}}}
    series = [s for i in file["indicators"].values() for s in i.get("parts", {}).values()]
    every = (file["populations"]["people"], *series)
    for each in every:
        each["values"]["y"] = 1

    def edit(values):
        del values["framework"]["areas"]["x"]
        file = values["indicators"]
        series = [s for i in file["indicators"].values() for s in i.get("parts", {}).values()]
        for each in (file["populations"]["people"], *series):
            del each["values"]["y"]

    text = page(edit, code)

    assert any(line.split()[:2] == ["Exe", gone] for line in text.splitlines())
    assert {"en": "Another direction", "da": "Ny retning"}[code] not in text


@pytest.mark.parametrize("details", [False, True])
def test_inputs_that_move_nothing_are_introduced(page, details):
    """Instead of lines that stand there bare."""

    def edit(values):
        values["framework"] |= {"key": "indicators", "frame": "100000 kr"}

    text = page(edit, details=details)

    assert "The inputs below differ; no budget does.\n" in text
    assert text.index("no budget does.") < text.index("frame: – → 100000 kr")


def test_markdown_shows_the_same_page(page):
    """With tables of its own kind, in which nothing is markup."""
    text = page(rank, render=contrast_markdown)

    assert text.startswith("## Two budgets compared (1,000 kr.)\n")
    assert "| indicators.housing.rank: 3 → 1 | +5,500 | -5,500 | 0 |\n" in text


@pytest.mark.parametrize("width", [20, 40, 80])
def test_figures_are_never_cut(page, width):
    """However narrow the screen is."""
    text = page(rank, width=width)

    assert all(figure in text for figure in ("+3,500", "-5,500", "+9,000", "-2,000", "+7,000"))


@pytest.mark.parametrize("width", [60, 80, 100])
def test_a_long_path_does_not_divide_the_table(page, small, width):
    """What makes the change stands in one table with all areas and their sum."""
    name = "disability-pension-and-cash-benefit-and-all-that-is-paid-like-them"

    entries = small["indicators"]["indicators"]
    entries[name] = entries.pop("pensions")

    def edit(values):
        values["indicators"]["indicators"][name]["parts"]["early"]["values"]["hill"] = 99

    text = page(edit, width=width)

    table = text.split("What makes the change")[1].split("\n\n")[0]
    heading = table.splitlines()[1]
    assert heading.split() == ["Input", "East", "West", "Total"]
    assert "hill" in table
