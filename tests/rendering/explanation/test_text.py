"""The page of an explanation: what a reader sees, in both languages and at every width."""

import re

import pytest

from tilbudsvifte.analysis.explanation.explain import explain
from tilbudsvifte.rendering.explanation.layout import blocks
from tilbudsvifte.rendering.markdown import markdown
from tilbudsvifte.rendering.page import page_text
from tilbudsvifte.rendering.view import Origin, Screen, View
from tilbudsvifte.texts import Language

ENGLISH, DANISH = Language("en"), Language("da")


def page(result, language=ENGLISH, width=100):
    """An explanation as a page of text; bars are drawn with plain blanks."""
    view = View(language, Screen(width), Origin("data"))
    return page_text(blocks(result, view), view.screen).replace("\N{NO-BREAK SPACE}", " ")


def table(text, heading):
    """The lines under a heading up to an empty line, without the rule."""
    lines = text.split(f"\n{heading}\n")[1].split("\n\n")[0].splitlines()
    return "\n".join(line for line in lines if "──" not in line)


def kroner(text):
    """The whole kroner of each row below the headings."""
    return [
        [int(number.replace(",", "")) for number in re.findall(r"(?<!\S)[+-]?[\d,]+(?!\S)", line)]
        for line in text.splitlines()[1:]
    ]


def test_one_area_is_explained_at_length(explained, small):
    """What each indicator gives, and the way to the guideline; worked out by hand."""
    found = page(explained(small, area="east"))

    assert table(found, "East: what each indicator gives") == (
        "Indicator            Weight   Share   Gives  Per head  Difference\n"
        "1. Pensions          75.0 %  40.0 %  30,000    30,000           0\n"
        "3. Housing           25.0 %  60.0 %  15,000    10,000      +5,000\n"
        "Rounding                                  0         0           0\n"
        "Computed guideline  100.0 %  45.0 %  45,000    40,000      +5,000"
    )
    assert table(found, "East: from the current budget to the guideline") == (
        "Indicator                                Step  Amount  Bar\n"
        "Current budget                                 30,000  █████████████▌\n"
        "1. Pensions                            +7,500  37,500               ▐██▌\n"
        "3. Housing                             +7,500  45,000                  ▐███\n"
        "Rounding                                    0  45,000\n"
        "Computed guideline                             45,000  ████████████████████\n"
        "Announced less computed (unexplained)       0  45,000\n"
        "Announced guideline                            45,000  ████████████████████"
    )
    assert "West" not in found.split("What the figures rest on")[0]


def test_all_areas_each_have_a_compact_table(explained, small):
    """With what leads from the current budget to the guideline in one column."""
    found = page(explained(small))

    assert table(found, "West") == (
        "Indicator                               Share   Gives  Per head    Step  Bar\n"
        "Current budget                                                   70,000  "
        "████████████████████\n"
        "1. Pensions                            60.0 %  45,000    45,000  -7,500                "
        "    ██\n"
        "3. Housing                             40.0 %  10,000    15,000  -7,500                "
        " ▐██\n"
        "Rounding                                            0         0       0\n"
        "Computed guideline                     55.0 %  55,000    60,000  55,000  "
        "███████████████▌\n"
        "Announced less computed (unexplained)                            -1,000               "
        "  ▐\n"
        "Announced guideline                                              54,000  "
        "███████████████▌"
    )


def test_the_first_table_holds_the_areas_side_by_side(explained, with_users):
    """Then kr. per inhabitant and per potential user, with the city as 100."""
    title, amounts, units, *_ = page(explained(with_users), width=200).split("\n\n")
    rows = [line.split() for line in units.splitlines()]

    assert title == "A small town (kr.)\nData: data"
    assert amounts == (
        "Area   Current  Per head  Computed  Announced\n"
        "─────────────────────────────────────────────\n"
        "East    30,000    40,000    45,000     45,000\n"
        "West    70,000    60,000    55,000     54,000\n"
        "Total  100,000   100,000   100,000     99,000"
    )
    assert " ".join(rows[0]) == (
        "Area Kr./inhabitant: today → announced Index/inhabitant: today → announced "
        "Kr./potential user: today → announced Index/potential user: today → announced"
    )
    assert [" ".join(row) for row in rows[2:]] == [
        "East 75 → 113 75 → 114 600 → 900 150 → 227",
        "West 117 → 90 117 → 91 350 → 270 88 → 68",
        "Total 100 → 99 100 400 → 396 100",
    ]


@pytest.mark.slow
def test_danish_is_danish(explained, with_users):
    """Numbers, headings and sentences."""
    found = page(explained(with_users, "per-head", area="east"), DANISH, 120)

    for words in (
        "Lokalområde  Nuværende  Pr. indb.  Beregnet  Udmeldt",
        "Indeks/indbygger: i dag → udmeldt",
        "Kr./potentiel bruger: i dag → udmeldt",
        "East: hvad hver indikator giver",
        "1. Pensions                  75,0 %  40,0 %  30.000     30.000        0",
        "East: fra lige fordeling pr. indbygger til vejledende budget",
        "Rammen fordelt pr. indbygger",
        "Udmeldt minus beregnet (uforklaret)",
        "Adults: offentliggjort, 2015-01-01 (plan)",
    ):
        assert words in found
    assert "Data har ingen tal for potentielle brugere" not in found


def test_what_is_not_known_is_said_or_left_out(explained, small):
    """Without a population nothing is per head; potential users nobody has counted."""
    known = page(explained(small))
    del small["indicators"]["per_inhabitant"]
    small["framework"]["applies"]["value"] = "computed"
    bare = page(explained(small, area="east"))

    assert "The data have no figures for potential users" in " ".join(known.split())
    for words in ("er head", "Index", "Difference", "inhabitant", "nannounced", "unexplained"):
        assert words not in bare
    assert "1. Pensions          75.0 %  40.0 %  30,000\n" in bare


def test_an_index_is_of_what_there_are_figures_for(explained, with_users):
    """Of inhabitants, of potential users, or of both; nothing is named that is not there."""
    both = " ".join(page(explained(with_users)).split())
    del with_users["indicators"]["per_inhabitant"]
    users = " ".join(page(explained(with_users)).split())
    with_users["indicators"]["per_inhabitant"] = "people"
    del with_users["indicators"]["per_potential_user"]
    heads = " ".join(page(explained(with_users)).split())

    city = "where the whole city is 100."
    assert f"Index: kr. per inhabitant or per potential user, {city}" in both
    assert f"Index: kr. per potential user, {city}" in users
    assert f"Index: kr. per inhabitant, {city}" in heads


def test_the_page_says_which_guideline_kr_per_unit_follow(explained, small):
    """The announced where it applies, though the indicators explain the computed."""
    announced = page(explained(small))
    small["framework"]["applies"]["value"] = "computed"
    computed = page(explained(small))

    note = "Both kr. and index follow the announced guideline, which applies;"
    assert "Kr./inhabitant: today → announced  Index/inhabitant: today → announced" in announced
    assert "Kr./inhabitant: today → computed  Index/inhabitant: today → computed" in computed
    assert note in " ".join(announced.split())
    assert note not in " ".join(computed.split())


@pytest.mark.parametrize(
    ("language", "line", "note"),
    [
        (
            ENGLISH,
            "Announced less computed (another frame)",
            "The announced sums to 99,000, but the frame divided here is 120,000.",
        ),
        (
            DANISH,
            "Udmeldt minus beregnet (anden ramme)",
            "Det udmeldte summer til 99.000, men rammen, der fordeles her, er 120.000.",
        ),
    ],
)
def test_another_frame_is_not_called_unexplained(explained, small, language, line, note):
    """Both sums are said right under the tables, where more than rounding divides them."""
    small["framework"]["frame"] = 120
    found = page(explained(small, area="west"), language)
    last, below, *_ = found[found.index(line) :].split("\n\n")

    assert len(last.splitlines()) == 2
    assert " ".join(below.split()).startswith(note)
    assert "unexplained" not in found
    assert "uforklaret" not in found


@pytest.mark.parametrize("start", ["current", "per-head"])
@pytest.mark.parametrize("area", ["amager", "nordvest", "noerrebro", "city"])
def test_the_printed_numbers_sum(shipped, area, start):
    """As a reader adds them up with a pencil: down each column, and along the way."""
    result = explain(shipped, start, area=area)
    name = result.areas[0].area.name
    begun = "the current budget" if start == "current" else "an equal share per head"
    found = page(result, width=160)

    *parts, total = kroner(table(found, f"{name}: what each indicator gives"))
    assert [sum(column) for column in zip(*parts, strict=True)] == total
    assert all(gives - per_head == over for gives, per_head, over in [*parts, total])
    way = kroner(table(found, f"{name}: from {begun} to the guideline"))
    at = way[0][-1]
    for row in way[1:]:
        at += row[0] if len(row) > 1 else 0
        assert at == row[-1]


@pytest.mark.slow
@pytest.mark.parametrize("language", [ENGLISH, DANISH])
@pytest.mark.parametrize("width", [40, 80, 100, 160])
def test_no_number_is_cut_at_any_width(shipped, language, width):
    """A table changes its layout first."""
    for result in (explain(shipped), explain(shipped, area="city")):
        found = page(result, language, width)
        for each in result.areas:
            for line in each.lines:
                signed = line.kind in {"step", "rounding", "unexplained"}
                assert language.number(line.amount.kr, signed=signed) in found


def test_all_areas_fit_a_pipe_with_their_bars(shipped):
    """A hundred columns hold each area in one table, also in Danish."""
    lines = page(explain(shipped), DANISH).splitlines()

    heads = [line.split() for line in lines if "Søjle" in line]
    assert heads == [["Indikator", "Andel", "Bidrag", "Pr.", "indb.", "Trin", "Søjle"]] * 4
    assert max(map(len, lines)) <= 100
    assert "Afrunding +186 0 +185 ▐" in [" ".join(line.split()) for line in lines]


def test_nobody_is_told_of_ranges_that_are_not_shown(explained, small):
    """Nor of an option that the command does not have."""
    found = page(explained(small))

    assert "Lowest and highest" not in found
    assert "--details" not in found


def test_markdown_has_the_same_tables(explained, small):
    """As pipe tables; a bar keeps its place with blanks that do not collapse."""
    view = View(ENGLISH, Screen(100), Origin("data"))
    found = markdown(blocks(explained(small, area="east"), view))

    assert "### East: what each indicator gives\n" in found
    assert "| Indicator | Weight | Share | Gives | Per head | Difference |\n" in found
    assert "| 1. Pensions | +7,500 | 37,500 | " + "\N{NO-BREAK SPACE}" * 13 + "▐██▌ |\n" in found


def test_odd_kroner_are_told_of_where_there_are_any(explained, small):
    """What is explained is the frame without them."""
    note = "The frame is taken without the 900 kr. that are not divided"
    assert note not in page(explained(small))
    small["framework"]["frame"] = "100900 kr"

    assert note in " ".join(page(explained(small)).split())
