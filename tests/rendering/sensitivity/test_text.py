"""The page of `tilbud sensitivity`: what a reader sees, in both languages."""

import re
from fractions import Fraction

import pytest

from tilbudsvifte.analysis.sensitivity.results import Chance

LIKELY = "If every weighting in the order were equally likely"


def cells(page, heading):
    """The rows of the table below a heading, cut where blanks are wide."""
    lines = page[page.index(f"{heading}") :].splitlines()
    lines = lines[: lines.index("")] if "" in lines else lines
    return [re.split(r" {2,}", line.strip()) for line in lines if "─" not in line]


def test_the_first_table_has_what_rests_on_no_scheme(varied, shown):
    """Range with corners, and direction; an announced amount outside the range is marked."""
    assert cells(shown(varied, width=80), "Area") == [
        [
            *("Area", "Current", "Computed", "Announced", "Lowest (k)", "Highest (k)"),
            "Direction",
        ],
        ["Amager", "5,095", "11,055", "10,907", "10,875 (3)", "11,133 (1)", "gains"],
        ["Nordvest", "10,018", "16,124", "16,582", "13,791 (1)", "17,440 (3)", "gains"],
        ["Nørrebro", "14,355", "8,518", "↑9,521", "8,369 (4)", "8,751 (3)", "loses"],
        ["City", "26,053", "19,824", "18,510", "18,455 (3)", "22,127 (1)", "loses"],
    ]


def test_the_second_table_has_chances_and_points(varied, shown):
    """Under a heading that says on what condition they hold."""
    page = shown(varied, width=80)
    percent = "\N{NO-BREAK SPACE}%"

    assert cells(page, LIKELY) == [
        [LIKELY],
        ["Area", "Chance of more", f"5{percent}", f"50{percent}", f"95{percent}"],
        ["Amager", f"100{percent}", "10,981", "11,064", "11,104"],
        ["Nordvest", f"100{percent}", "15,149", "16,206", "16,826"],
        ["Nørrebro", f"0{percent}", "8,432", "8,514", "8,622"],
        ["City", f"0{percent}", "19,125", "19,742", "20,786"],
    ]


@pytest.mark.parametrize("width", [80, 160])
@pytest.mark.parametrize("code", ["da", "en"])
def test_no_line_is_wider_than_the_screen(varied, shown, code, width):
    """And no figure is cut for it."""
    page = shown(varied, code, width)

    assert max(map(len, page.splitlines())) <= width
    assert page.count("10.981  11.064  11.104" if code == "da" else "10,981  11,064  11,104") == 1


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("en", "That all weights are equally likely is an assumption; no paper says so."),
        ("da", "At alle vægte er lige sandsynlige, er en antagelse; ingen af papirerne siger det."),
    ],
)
def test_the_assumption_stands_before_the_alternatives(varied, shown, code, words):
    """Beside the figures that rest on it."""
    page = shown(varied, code, 500)

    assert words in page
    assert page.index(words) < page.index("rank-sum")


def test_amounts_outside_the_range_are_marked(varied, shown):
    """Above with one arrow and below with another, and the page says what they mean."""
    page = shown(varied, width=120)
    rows = {row[0]: row[1:] for row in cells(page, "Without  ")}

    assert rows["Other ethnic background"] == ["↑11,200", "15,391", "↓8,317", "20,613"]
    assert rows["the stated order"] == ["11,055", "16,124", "8,518", "19,824"]
    assert "↑ lies above and ↓ below what the stated order allows." in page


def test_marks_are_not_explained_where_there_are_none(varied_small, small, shown):
    """East and West, with one indicator: there is nothing that could lie outside."""
    del small["indicators"]["indicators"]["housing"]
    small["framework"]["announced"]["amounts"] = {"east": 40, "west": 60}
    small["framework"]["frame"] = 100
    page = shown(varied_small(small))

    assert "↑" not in page
    assert "Without" not in page
    assert "swapped" not in page


def test_the_scheme_of_the_data_is_marked(varied, shown):
    """Each scheme is a row."""
    assert [row[0] for row in cells(shown(varied, width=120), "Weights  ")] == [
        "Weights",
        "rank-order-centroid (used here)",
        "rank-sum",
        "rank-reciprocal",
        "rank-exponent with exponent 2",
        "equal weights",
    ]


def test_an_order_says_what_it_is(varied, shown):
    """Its indicators, those without figures, the scheme, the source and the note."""
    page = shown(varied, width=500)

    assert (
        "The footnote to Table 1: Disability pensioners, cash-benefit recipients; Social "
        "housing, by rank-order-centroid (002, Tabel 1).\n"
        "No figures: Discharges from psychiatric care and Child-welfare measures in the area.\n"
        "  The footnote lists cash-benefit recipients and disability pensioners as two;"
    ) in page


def test_swapped_indicators_are_named(varied, shown):
    """Both of them."""
    page = shown(varied, width=160)

    assert cells(page, "Swapped  ")[2] == [
        "Disability pensioners, cash-benefit recipients ↔ Social housing",
        *("11,048", "17,221", "8,490", "18,762"),
    ]


def test_a_direction_that_is_certain_needs_no_word(varied, shown):
    """Of corners that turn, or of an end that is the budget of today."""
    page = shown(varied, width=500)

    assert "An area that depends" not in page
    assert "only the very end of the range" not in page


def test_corners_that_go_the_same_way_stand_together(varied_small, depends, shown):
    """One where East gets less than today, and then two where it gets more."""
    assert "depends (k 1: less; k 2–3: more)" in shown(varied_small(depends), width=140)


def test_where_a_direction_turns_stands_beside_it(varied_small, small, shown):
    """East has 40 per cent of the first indicator and 60 of the second."""
    small["framework"]["frame"] = 1000
    grant = small["offers"]["grants"]["east-operations"]
    small["offers"]["grants"] = {"east-operations": {**grant, "amount": 475}}
    page = shown(varied_small(small), width=140)

    assert "depends (k 1: less; k 2: more)" in page
    assert "An area that depends gets more or less than today at the k beside it." in page
    assert "only the very end of the range" not in page
    assert cells(page, LIKELY)[2][1] == "25.0\N{NO-BREAK SPACE}%"


@pytest.mark.parametrize(
    ("today", "said"), [(400_010, "> 99.9"), (499_990, "< 0.1"), (400_000, "100"), (500_000, "0")]
)
def test_only_what_is_certain_is_a_hundred_per_cent(varied_small, small, shown, today, said):
    """Else it says on which side it lies; what is certain and yet depends is explained."""
    small["framework"]["frame"] = "1000000 kr"
    small["framework"]["round_to"]["value"] = "10 kr"
    small["offers"]["amounts_in"] = "kr"
    grant = small["offers"]["grants"]["east-operations"]
    small["offers"]["grants"] = {"east-operations": {**grant, "amount": today}}
    page = shown(varied_small(small), width=160)

    note = "only the very end of the range is today's budget, and all else lies on one side of it."
    assert cells(page, LIKELY)[2][1] == f"{said}\N{NO-BREAK SPACE}%"
    assert (note in " ".join(page.split())) == (said in {"0", "100"})


@pytest.mark.parametrize(
    ("share", "said"),
    [
        ("0", "0"),
        ("1/1000000", "< 0.1"),
        ("999/1000000", "< 0.1"),
        ("1/1000", "0.1"),
        ("1001/1000000", "0.1"),
        ("1/2", "50.0"),
        ("998999/1000000", "99.9"),
        ("999/1000", "99.9"),
        ("999001/1000000", "> 99.9"),
        ("999999/1000000", "> 99.9"),
        ("1", "100"),
    ],
)
def test_a_chance_is_shown_with_a_decimal_as_far_as_that_says_it(varied, shown, share, said):
    """Beyond the last decimal, only on which side of it the chance lies."""
    spreads = [
        spread._replace(gains=Chance(Fraction(share), Fraction(0))) for spread in varied.spreads
    ]
    page = shown(varied._replace(spreads=tuple(spreads)), width=160)

    assert {row[1] for row in cells(page, LIKELY)[2:]} == {f"{said}\N{NO-BREAK SPACE}%"}


@pytest.mark.parametrize(
    ("today", "said"),
    [(400, "depends (k 1: as today; k 2: more)"), (500, "depends (k 1: less; k 2: as today)")],
)
def test_an_end_that_is_the_budget_of_today_is_called_so(varied_small, small, shown, today, said):
    """East can get 400 to 500 of 1000."""
    small["framework"]["frame"] = 1000
    grant = small["offers"]["grants"]["east-operations"]
    small["offers"]["grants"] = {"east-operations": {**grant, "amount": today}}

    assert said in shown(varied_small(small), width=160)


def test_given_weights_that_cannot_be_spared(varied_small, small, shown):
    """An indicator that has all the weight is not left out, and the page says so."""
    small["indicators"]["weighting"] = {
        "scheme": "explicit",
        "weights": {"pensions": 1, "housing": 0},
        "set_by": "choice",
        "source": {"document": "plan"},
    }
    page = shown(varied_small(small), width=160)

    assert "The weights of the others are scaled up so that they sum to 1.\n" in page
    assert "Not left out, because nothing weighs anything without it: Pensions.\n" in page
    assert "weights as given (used here)" in page


def test_with_many_areas_they_are_the_rows(varied_small, small, many, shown):
    """The alternatives are numbered columns, and the numbers are explained below."""
    page = shown(varied_small(many(small, 7)), width=120)
    (heads, *rows) = cells(page[page.index("Without one") :], "Area")

    assert heads == ["Area", "1", "2", "3"]
    assert [row[0] for row in rows] == [f"Area {n}" for n in range(7)]
    assert "1. the stated order\n2. Pensions\n3. Housing\n" in page


def test_up_to_six_areas_are_the_columns(varied_small, small, many, shown):
    """The alternatives are rows then, called by their names, and nothing is numbered."""
    page = shown(varied_small(many(small, 6)), width=120)

    assert cells(page, "Without  ")[0] == ["Without", *(f"Area {n}" for n in range(6))]
    assert "1. the stated order" not in page


def test_an_area_without_an_announced_guideline_has_no_column_for_it(varied_small, small, shown):
    """Where nothing is announced there is nothing to show."""
    del small["framework"]["announced"]
    small["framework"]["applies"] = {"value": "computed", "set_by": "choice"}

    assert "Announced" not in shown(varied_small(small), width=120)


@pytest.mark.parametrize("frame", ["100001 kr", 300, 2000])
def test_amounts_are_in_kroner_where_a_unit_would_lose_some(varied_small, small, shown, frame):
    """Be it of a computed guideline, of a point alone (300), or of an alternative alone (2000)."""
    small["framework"]["round_to"] = {"value": "kr", "set_by": "choice"}
    small["framework"]["frame"] = frame

    assert "if the weights were others (kr.)" in shown(varied_small(small))


def test_the_page_has_no_option_that_the_command_has_not(varied, shown):
    """There are no further details to ask for."""
    assert "--details" not in shown(varied)


def test_markdown_has_the_same_tables(varied, shown):
    """Each as a pipe table."""
    page = shown(varied, width=None)

    assert "| Nørrebro | 14,355 | 8,518 | ↑9,521 | 8,369 (4) | 8,751 (3) | loses |" in page
    assert "| Other ethnic background | ↑11,200 | 15,391 | ↓8,317 | 20,613 |" in page


def test_it_is_said_what_rounding_decides(varied_small, small, shown):
    """East gets 4,000 to 5,000 of 10,000; beside 4,100 what lies between may become either."""
    small["framework"]["frame"] = "10900 kr"
    small["offers"]["amounts_in"] = "kr"
    grant = small["offers"]["grants"]["east-operations"]
    note = "Where today's budget is not a multiple of 1,000 kr., neither more nor less counts"
    for today, is_said in ((4100, True), (4000, False)):
        small["offers"]["grants"] = {"east-operations": {**grant, "amount": today}}

        assert (note in shown(varied_small(small), width=160)) == is_said
