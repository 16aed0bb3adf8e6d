"""The page of `tilbud allocate`: figures as a reader sees them, on wide and narrow screens."""

import re
from itertools import product

import pytest

from tilbudsvifte.analysis.allocate import allocate
from tilbudsvifte.analysis.sheet import for_area
from tilbudsvifte.rendering.blocks import Column, Table
from tilbudsvifte.rendering.money import Money
from tilbudsvifte.rendering.page import page_text
from tilbudsvifte.rendering.view import Origin, Screen
from tilbudsvifte.texts import Language

ENGLISH, DANISH = Language("en"), Language("da")
NUMBER = re.compile(r"[-+]?\d[\d.,/]*(?<![.,])")

FIRST_SCREEN = """\
Activity and drop-in centres for people with mental illness in Copenhagen (1,000 kr.)
Data: data (more: --details; everything: --format json)

Area      Offers  Current  Computed  Lowest  Highest  Announced  Change       %  Direction
──────────────────────────────────────────────────────────────────────────────────────────
Amager         2    5,095    11,055  10,875   11,133     10,907  +5,812  +114.1  gains
Nordvest       4   10,018    16,124  13,791   17,440     16,582  +6,564   +65.5  gains
Nørrebro       4   14,355     8,518   8,369    8,751      9,521  -4,834   -33.7  loses
City           8   26,053    19,824  18,455   22,127     18,510  -7,543   -29.0  loses
Total         18   55,521    55,521                      55,520      -1     0.0

Area      Kr./offer: today → guideline  Kr./inhabitant: today → guideline
─────────────────────────────────────────────────────────────────────────
Amager           2,547,500 → 5,453,500                            42 → 91
Nordvest         2,504,500 → 4,145,500                           73 → 121
Nørrebro         3,588,750 → 2,380,250                          183 → 121
City             3,256,625 → 2,313,750                           109 → 77
Total            3,084,500 → 3,084,444                            96 → 96

The announced guideline applies (set by the administration; 002); change and kr. follow it (else:
  --guideline computed). It moves 12,376 (22.3 %) in all. The announced sums to 55,520, 1 short of
  the frame. To keep its present budget an area would have to justify with city-wide activities:
  Nørrebro: 4,834; City: 7,543.
"""


def plain(text):
    """Text with ordinary blanks."""
    return text.replace("\N{NO-BREAK SPACE}", " ")


def joined(text):
    """Text without its line breaks."""
    return " ".join(plain(text).split())


def test_the_first_screen_holds_what_a_reader_must_know(page, copenhagen):
    """The figures of Table 1, what the order allows, what applies and what it moves."""
    assert plain(page(copenhagen)).startswith(FIRST_SCREEN)


def test_the_page_in_danish(page, copenhagen):
    """Points in thousands, commas in decimals, and the words of the papers."""
    text = page(copenhagen, DANISH)

    line = next(line for line in text.splitlines() if line.startswith("Nordvest"))
    assert line.split()[1:9] == [
        *("4", "10.018", "16.124", "13.791", "17.440", "16.582", "+6.564", "+65,5"),
    ]
    assert "Det udmeldte vejledende budget gælder (fastsat af forvaltningen; 002);" in text
    assert "I alt flyttes 12.376 (22,3 %)." in joined(text)
    assert "Nordvest tilføres midler, så længe m er over 11,2 %" in joined(text)


def pages(shipped):
    """The shipped data in all the ways that they can be shown."""
    for by_district in (False, True):
        result = allocate(shipped, by_district=by_district)
        yield result
        yield for_area(result, shipped, "city")
    given = shipped.framework.model_copy(update={"key": "announced"})
    yield allocate(type(shipped)(given, shipped.offers, shipped.indicators))


@pytest.mark.slow
@pytest.mark.parametrize(("language", "width"), [*product([ENGLISH, DANISH], [100, 80, 40, 20])])
def test_no_digit_is_lost_on_a_narrow_screen(shipped, page, language, width):
    """Every number of a page without limits is on it, as often or oftener, and whole."""
    for result in pages(shipped):
        wide = NUMBER.findall(page(result, language, 10_000, details=True))
        narrow = NUMBER.findall(page(result, language, width, details=True))
        missing = [number for number in set(wide) if narrow.count(number) < wide.count(number)]
        assert missing == []


@pytest.mark.slow
@pytest.mark.parametrize("width", [100, 80, 60])
def test_no_line_is_wider_than_the_screen(shipped, page, width):
    """But for a word or a cell that is too wide by itself."""
    for result in pages(shipped):
        lines = page(result, DANISH, width, details=True).splitlines()
        assert [line for line in lines if len(line) > width and len(line.split()) > 1] == []


@pytest.mark.slow
@pytest.mark.parametrize("language", [ENGLISH, DANISH])
def test_words_are_kept_on_a_narrow_screen(shipped, page, language):
    """Tables are divided and sentences wrapped, at a slash too; nothing is cut."""
    for result in pages(shipped):
        wide = re.split(r"\s+|(?<=/)", page(result, language, 10_000))
        narrow = re.split(r"\s+|(?<=/)", page(result, language, 40))
        assert {word for word in wide if "─" not in word} <= set(narrow)


@pytest.mark.slow
@pytest.mark.parametrize("language", [ENGLISH, DANISH])
def test_no_line_is_wider_than_forty_columns(shipped, page, language):
    """Not one of the shipped data's pages has a word or a cell that is too wide for them."""
    for result in pages(shipped):
        lines = page(result, language, 40).splitlines()
        assert [line for line in lines if len(line) > 40] == []


def test_a_figure_with_a_slash_is_not_broken():
    """Nor a word that fits; another is, after its slash."""
    names = Column("Name", ["a/b", "computed/published"], "left")
    text = page_text([Table([names, Column("Years", ["2014/2015", "1/3"], "left")])], Screen(20))

    assert (
        text
        == """\
Name          Years
───────────────────────
a/b           2014/2015
computed/     1/3
published
"""
    )


def test_amounts_are_in_kroner_where_a_unit_would_lose_some(page, divided, small):
    """All of them, and the title says so."""
    small["framework"]["frame"] = "100001 kr"
    text = page(divided(small))

    assert "A small town (kr.)" in text
    assert re.search(r"East +2 +30,000 +45,000 +40,000 +50,000 +45,000 +\+15,000", text)
    assert "Frame 100,001, set in place of the 100,000 that the grants sum to." in text
    assert "Not divided (rounding to 1,000 kr.): 1 kr." in text


@pytest.mark.parametrize(
    ("amounts", "label", "shown"),
    [
        ([1_000, -2_000], "1,000 kr.", ["1", "-2"]),
        ([1_000, 1_001], "kr.", ["1,000", "1,001"]),
        ([], "1,000 kr.", []),
        ([0], "1,000 kr.", ["0"]),
    ],
)
def test_a_unit_is_used_where_every_amount_is_a_whole_number_of_it(amounts, label, shown):
    """Else kroner."""
    money = Money.for_amounts(ENGLISH, 1000, amounts)

    assert (money.label, [money(amount) for amount in amounts]) == (label, shown)


def test_a_missing_amount_is_a_dash():
    """A nought is a nought."""
    money = Money(DANISH, 1000)

    assert (money(None), money(0), money(5_000, signed=True)) == ("–", "0", "+5")


@pytest.mark.parametrize("changed", ["unplaced", "converted", "sheet"])
def test_no_amount_on_the_page_is_cut_to_the_unit(page, built, small, changed):
    """Neither one of a grant, nor of the whole city on one area's sheet."""
    small["offers"]["amounts_in"] = "kr"
    grants = small["offers"]["grants"]
    grants["east-operations"]["amount"], grants["west-operations"]["amount"] = 30_000, 70_000
    grants["project"]["amount"] = 5_000
    more = {**grants["west-operations"], "amount": 500}
    small["framework"]["frame"] = 100
    if changed == "unplaced":
        grants["more"], grants["another"] = {**more}, {**more}
        del grants["more"]["area"], grants["another"]["area"]
        grants["another"]["amount"] = 501
    if changed == "converted":
        grants["project"]["amount"] = 5_501
    if changed == "sheet":
        grants["more"] = more
    dataset = built(small)
    text = page(for_area(allocate(dataset), dataset, "east"), details=True)

    assert "A small town (kr.)" in text


def test_what_is_moved_between_areas_not_shown_is_not_cut(page, built, small, many):
    """1,500 and 1,000 go to two areas; the sheet of the second has whole thousands of its own."""
    town = many(small, 3)
    town["framework"]["key"] = "announced"
    town["framework"]["round_to"]["value"] = "500 kr"
    town["framework"]["applies"]["value"] = "computed"
    dataset = built(town)
    result = for_area(allocate(dataset), dataset, "a2")

    assert (result.areas[0].computed, result.totals.moved.amount) == (1_000, 2_500)
    assert "It moves 2,500 (" in joined(page(result))


def test_what_was_changed_is_said(page, copenhagen):
    """By which option; and where the data come from."""
    origin = Origin(None, ("--frame frame=5", "--set a=b"))
    text = page(copenhagen, origin=origin)

    assert (
        "Data: those that come with tilbud (more: --details; everything: --format json)\n" in text
    )
    assert "Changed from the data: --frame frame=5 and --set a=b\n" in text


def test_an_area_without_offers_has_a_dash(page, divided, small):
    """Where another has a figure; the sum with a part unknown is unknown."""
    del small["framework"]["areas"]["west"]["offers_today"]
    text = page(divided(small))

    assert re.search(r"East +15,000 → 22,500 ", text)
    assert re.search(r"West +– ", text)
    assert re.search(r"Total +– ", text)


def test_areas_without_offers_and_people_have_no_second_table(page, divided, small):
    """A table of dashes says nothing."""
    for area in small["framework"]["areas"].values():
        del area["offers_today"]
    assert "Kr./offer" not in page(divided(small))
    assert "Kr./inhabitant" in page(divided(small))

    del small["indicators"]["per_inhabitant"]
    text = page(divided(small))
    assert "Kr./" not in text
    assert "\n\n\n" not in text


def test_the_sheet_of_an_area_without_anything_has_no_empty_table(page, built, small):
    """No districts, no track, no offers."""
    dataset = built(small)
    text = page(for_area(allocate(dataset), dataset, "west"))

    assert "Districts: Lake\n" in text
    assert "Offers that the papers name (0 of today; 3 are counted today)\nNone.\n" in text
    assert "\n\n\n" not in text


def test_the_areas_sheet(page, shipped):
    """Its shares, and what the papers say of its offers."""
    text = page(for_area(allocate(shipped), shipped, "nordvest"))

    assert "Answers for track 4: Understøttelse af samvær, netværk og aktive borgere" in text
    assert (
        "3. Social housing                                  20,658  dwellings   34.7\u00a0%" in text
    )
    assert "2. Discharges from psychiatric care                     –  discharges       –" in text
    assert re.search(r"Nordstjernen +inferred +closes", text)
    assert "To keep its present budget" not in text


def test_districts_in_place_of_areas(page, shipped):
    """With the share of the city and the kroner per inhabitant."""
    text = plain(page(allocate(shipped, by_district=True)))

    assert "Bispebjerg                 Nordvest   13.1 %     7,278       53,482" in text
    assert "Nordvest       4" not in text


@pytest.mark.slow
def test_the_sheet_says_on_which_offers_papers_disagree(page, shipped):
    """Beside the offer, and on what."""
    sheet = for_area(allocate(shipped), shipped, "city")

    assert re.search(r"Kontaktcentret Valdemarsgade \(papers disagree\) +yes", page(sheet))
    assert "Papers disagree: Who runs Kontaktcentret Valdemarsgade?\n" in page(sheet)
    assert "Kontaktcentret Valdemarsgade (papirerne er uenige)" in page(sheet, DANISH)
    assert page(sheet, width=1000).count("(papers disagree)") == 1


def test_details_of_a_sheet_say_what_papers_say_of_each_offer(page, built, small):
    """Note, address, reasons, operator and sources; without details none of it."""
    small["offers"]["offers"]["boats"] |= {
        "address": "1 Quay",
        "note": "Closed for good.",
        "counts": "unclear",
        "counts_reason": "only a jetty",
        "location": {"area": "east", "known": "inferred", "reason": "by the water"},
        "sources": [{"document": "plan", "place": "p. 1"}, {"document": "plan", "place": "p. 2"}],
    }
    small["offers"]["offers"]["barn"] |= {
        "location": {"area": "east", "known": "certain"},
        "operator": {
            "name": "Barn Ltd",
            "ownership": "private",
            "known": "inferred",
            "reason": "by its name",
            "source": {"document": "plan"},
        },
    }
    dataset = built(small)
    sheet = for_area(allocate(dataset), dataset, "east")
    expected = """
What the papers say of each offer
The Boats (plan, p. 1; plan, p. 2)
  address: 1 Quay
  Closed for good.
  belongs here, inferred: by the water
  as an offer: only a jetty
  operator, certain (plan)
The Barn (plan)
  operator, inferred: by its name (plan)
  proposed in plan
"""

    assert expected in page(sheet, details=True)
    assert "What the papers say" not in page(sheet)
    assert "Hvad papirerne siger om hvert tilbud\n" in page(sheet, DANISH, details=True)


def test_a_sheet_without_counted_offers_does_not_count_them(page, built, small):
    """There is no dash in a sentence."""
    del small["framework"]["areas"]["east"]["offers_today"]
    dataset = built(small)
    sheet = for_area(allocate(dataset), dataset, "east")

    assert "Offers that the papers name (1 of today)\n" in page(sheet)
    assert "Tilbud, som papirerne nævner (1 nuværende)\n" in page(sheet, DANISH)


def test_details_have_the_note_on_the_announced(page, divided, small):
    """With its source; only there."""
    small["framework"]["announced"]["note"] = "Told in July."
    result = divided(small)

    assert "Announced guideline: Told in July. (plan)\n" in page(result, details=True)
    assert "Told in July." not in page(result)


def test_details_say_at_which_corner_the_ends_are(page, divided, small):
    """One indicator alone is not several that count equally."""
    result = divided(small)
    danish = page(result, DANISH, 1000, details=True)

    assert (
        "East: lowest where the first indicator alone counts, highest where the first 2 count "
        "equally\n"
    ) in page(result, width=1000, details=True)
    assert "East: lavest, når kun den første indikator tæller; højest, når de første 2" in danish
    assert "  Early pensions, som mål for pensions: proxy" in danish


def test_a_part_of_a_table_has_no_rows_of_which_it_says_nothing():
    """But for the sum, which stays in each part."""
    columns = [
        Column("Line", ["start", "step", "sum"], "left"),
        Column("First", ["", "11111", ""]),
        Column("Second", ["2", "22", "24"]),
    ]

    said = page_text([Table(columns, total=True)], Screen(18))

    assert [line.split() for line in said.splitlines() if "─" not in line] == [
        ["Line", "First"],
        ["step", "11111"],
        ["sum"],
        [],
        ["Line", "Second"],
        ["start", "2"],
        ["step", "22"],
        ["sum", "24"],
    ]


@pytest.mark.parametrize(
    ("name", "last", "width"),
    [
        ("Amager", "a b c d e f g h i j k l m n o p q", 6 + 2 + 5 + 2 + 20),  # 20 is the least
        ("Amager", f"{'x' * 25} and something more", 6 + 2 + 5 + 2 + 25),  # a long word
        ("Amager og Kgs. Enghave", f"{'x' * 26} and more", 17 + 2 + 5 + 2 + 26),  # a third, 26
    ],
)
def test_a_last_text_is_wrapped_beside_the_others_as_long_as_there_is_room(name, last, width):
    """It fills the screen to its edge; with a column less the table is divided."""
    columns = [
        Column("Area", [name], "left"),
        Column("Sum", ["1,234"]),
        Column("Note", [last], "left"),
    ]
    (whole, divided) = (page_text([Table(columns)], Screen(w)) for w in (width, width - 1))

    assert "\n\n" not in whole
    assert max(map(len, whole.splitlines())) == width
    assert " ".join(whole.split()).count(last.split()[-1]) == 1
    assert divided.count("\n\n") == 1


def test_names_are_made_narrow_only_where_that_saves_dividing():
    """A half of the screen is theirs, a third where the figures then fit."""
    columns = [
        Column("Area", ["Northern quarter of town"], "left"),
        *(Column(f"C{number}", ["12345678"]) for number in (1, 2)),
    ]
    shown = {
        width: page_text([Table(columns)], Screen(width)).splitlines()
        for width in (48, 39, 38, 32, 31)
    }
    figures = 2 * (2 + 8)

    widths = {width: max(map(len, lines)) for width, lines in shown.items() if "" not in lines}
    assert widths == {48: 24 + figures, 39: 19 + figures, 38: 12 + figures, 32: 12 + figures}
    assert max(map(len, shown[31])) == 15 + 2 + 8


@pytest.mark.parametrize("width", [40, 60, 80, 100])
def test_a_long_path_leaves_the_figures_in_one_table(width):
    """It is wrapped at its steps, or at the hyphens of a name, and nothing of it is lost."""
    path = "indicators.disability-pension-and-cash-benefit.parts.outside-labour-market.values.hill"
    names = Column("Input", [f"{path}: 12.50 → 1.000.000", "Total"], "left")
    figures = [Column(area, ["-1,234", "0"]) for area in ("East", "West")]

    text = page_text([Table([names, *figures], total=True)], Screen(width))

    first, *others = text.split("\n\n")
    assert others == []
    cells = [
        re.sub(r"-1,234|(?<=\S)  +\S.*$", "", line).strip() for line in first.splitlines()[2:-1]
    ]
    assert "".join(cells).replace(" ", "").startswith(f"{path}:12.50→1.000.000")
    assert all(len(line) <= width for line in text.splitlines())


def test_a_word_with_points_that_is_no_path_is_not_broken():
    """An amount, a date, or an abbreviation."""
    words = ["1.234.567.890", "10.07.2015.", "kr./år"]
    names = Column("Name", ["a", "b", "c"], "left")
    text = page_text([Table([names, Column("Word", words, "left")])], Screen(14))

    assert all(word in text for word in words[:2])
