"""An audit as a page: the answer, what it does not prove, and the figures behind both."""

import re

import pytest

from tilbudsvifte.analysis.audit.results import Reading
from tilbudsvifte.rendering.audit.layout import blocks
from tilbudsvifte.rendering.blocks import Heading
from tilbudsvifte.rendering.markdown import markdown
from tilbudsvifte.rendering.view import Origin, Screen, View
from tilbudsvifte.texts import Language

FIRST_SCREEN = """\
Activity and drop-in centres for people with mental illness in Copenhagen (1,000
kr.)
Data: data

The answer
No weights in the stated order give the announced guideline from these
  indicators, within 1,000 kr. per area.
The nearest result leaves 1,590,229 kr. unexplained in all. Outside what the
  order allows, whatever the weights: Nørrebro, whose 9,521 is above its
  highest, 8,751.

What the answer does not prove
It does not show that the stated order was not followed. The figures, their
  dates and the weights behind the announced guideline were never published.
Without figures, and so not in the answer: 2 of the 7 indicators in the order.
  Wholly or partly proxies: 3 of the 5 with figures. Wholly or partly estimates:
  1 of the 5. Reference dates: 2013, 2014, 2015-01-01 and 2016.

Area by area (1,000 kr.)
Area      Announced  Lowest  Highest   Nearest  Unexplained  Bounds
───────────────────────────────────────────────────────────────────
Amager       10,907  10,875   11,133  10,907.0          0.0  inside
Nordvest     16,582  13,791   17,440  17,204.8       -622.8  inside
Nørrebro      9,521   8,369    8,751   8,726.4       +794.6  above
City         18,510  18,455   22,127  18,682.8       -172.8  inside
Total        55,520                   55,521.0         -1.0

Lowest and highest hold for each area by itself, and inside allows 1,000 kr.
  more to either side: that areas lie inside one by one does not mean that one
  weighting reaches them all. Unexplained is announced less nearest.
"""
DANISH = """\
Svaret
Ingen vægte i den nævnte rækkefølge giver det udmeldte vejledende budget ud fra
  disse indikatorer, inden for 1.000 kr. pr. lokalområde.
Det nærmeste resultat efterlader i alt 1.590.229 kr. uforklaret. Uden for det,
  rækkefølgen tillader, uanset vægtene: Nørrebro, hvis 9.521 er over det
  højeste, 8.751.

Hvad svaret ikke beviser
Det viser ikke, at den nævnte rækkefølge ikke er fulgt. Tallene bag det udmeldte
  vejledende budget, deres datoer og vægtene er aldrig offentliggjort.
Uden tal og derfor ikke med i svaret: 2 af rækkefølgens 7 indikatorer. Helt
  eller delvis tilnærmede mål (proxy): 3 af de 5 med tal. Helt eller delvis
  skøn: 1 af de 5. Datoer: 2013, 2014, 2015-01-01 og 2016.
"""
PROXIES = "Wholly or partly proxies: 1 of the 2 with figures. "
ESTIMATES = "Wholly or partly estimates: 1 of the 2. "
ASSUMED = "Wholly or partly assumed, not known: 1 of the 2. "
RESTS = "What the figures rest on"
NOT_PROVED = "What the answer does not prove"
AREAS = "Area by area (1,000 kr.)"
CLOSING = "What the missing indicators would have to show"
READINGS = "Other readings of the order and figures"


def running(lines):
    """Lines as one running text."""
    return " ".join(" ".join(lines).split())


def test_the_first_screen_has_the_answer_and_what_it_does_not_prove(shipped_audit, page_of):
    """Side by side, and before the figures, at 80 columns."""
    assert page_of(shipped_audit).startswith(FIRST_SCREEN)


def test_the_same_in_danish(shipped_audit, page_of):
    """Words, marks of figures and lists."""
    assert DANISH in page_of(shipped_audit, "da")


def test_the_answer_and_what_it_does_not_prove_weigh_the_same(shipped_audit):
    """Two headings of one level, one after the other."""
    view = View(Language("en"), Screen(), Origin("data"))
    headings = [block for block in blocks(shipped_audit, view) if isinstance(block, Heading)]

    assert headings[1:3] == [Heading("The answer"), Heading(NOT_PROVED)]


def test_weights_that_reach_the_announced_are_shown_with_their_ranges(town, part_of):
    """The answer is yes; that such weights were used is what it does not prove."""
    result = town(45, 54)

    assert running(part_of(result, "The answer", NOT_PROVED)) == (
        "Yes: some weights in the stated order give the announced guideline from these indicators, "
        "within 1,000 kr. per area."
    )
    assert running(part_of(result, NOT_PROVED, AREAS)).startswith(
        "It does not show that such weights were used, only that they can have been. The figures, "
        "their dates and the weights behind the announced guideline were never published."
    )
    assert part_of(result, AREAS, "Weights that give it")[:5] == [
        "Area   Announced  Lowest  Highest  Example  Unexplained  Bounds",
        "───────────────────────────────────────────────────────────────",
        "East          45      40       50     45.5         -0.5  inside",
        "West          54      50       60     54.5         -0.5  inside",
        "Total         99                     100.0         -1.0",
    ]
    assert part_of(result, "Weights that give it", READINGS)[:4] == [
        "Indicator    Weight   Least  Greatest",
        "─────────────────────────────────────",
        "1. Pensions  72.5 %  70.0 %    75.0 %",
        "3. Housing   27.5 %  25.0 %    30.0 %",
    ]


def test_an_answer_without_weights_has_no_ranges(shipped_audit, part_of):
    """Of the nearest result one example is shown, and that there may be others."""
    shown = part_of(shipped_audit, "Weights of the nearest result", CLOSING)

    assert shown[0].split() == ["Indicator", "Weight"]
    assert shown[-2].startswith("Other weights in the order may come as near.")


def test_areas_inside_their_bounds_that_no_weighting_reaches_at_once(town, part_of):
    """No area is to blame, and the answer is no all the same."""
    result = town(42, 52)

    assert running(part_of(result, "The answer", NOT_PROVED)).endswith(
        "The nearest result leaves 6,000 kr. unexplained in all. Each area by itself lies inside "
        "its bounds; no one weighting reaches them all. The announced sums to 94, 6 less than the "
        "frame: no weights give both."
    )


def test_an_area_below_its_bounds(town, part_of):
    """It is said on which side, and beside which end."""
    assert running(part_of(town(30, 70), "The answer", NOT_PROVED)).endswith(
        "East, whose 30 is below its lowest, 40; West, whose 70 is above its highest, 60."
    )


def test_what_the_missing_indicators_would_have_to_show(town, part_of):
    """For each area a range by itself, shares that do together, and the weights with them."""
    shown = part_of(town(60, 40), CLOSING, READINGS)

    assert running(shown[:2]) == (
        "With Discharges counted in, each at its stated rank, some weights in the order would "
        "give the announced guideline for shares such as these, the same in each of them:"
    )
    assert shown[2:6] == [
        "Area  Share without them   Least  Greatest  Example",
        "───────────────────────────────────────────────────",
        "East              45.0 %  77.0 %   100.0 %   77.0 %",
        "West              55.0 %   0.0 %    23.0 %   23.0 %",
    ]
    assert shown[-6:] == [
        "In the example the missing weigh 33.3 % together:",
        "Indicator      Weight",
        "─────────────────────",
        "1. Pensions    33.4 %",
        "2. Discharges  33.3 %",
        "3. Housing     33.3 %",
    ]


def test_shares_that_cannot_close_the_gap(town, part_of):
    """It is said, and there is no table."""
    assert running(part_of(town(95, 5), CLOSING, READINGS)) == (
        "No shares of Discharges, the same in each, would let weights in the order give the "
        "announced guideline."
    )


def test_nothing_is_to_be_closed_where_the_announced_is_reached(town, part_of):
    """Then the missing indicators are not needed."""
    assert part_of(town(45, 54), CLOSING, READINGS) == []


def test_nothing_can_be_closed_where_nothing_is_missing(small, town, part_of):
    """All indicators have figures: neither a section nor a sentence about those without."""
    del small["indicators"]["indicators"]["discharges"]

    result = town(60, 40)

    assert part_of(result, CLOSING, READINGS) == []
    assert "Without figures" not in "".join(part_of(result, NOT_PROVED, AREAS))


@pytest.mark.parametrize(
    ("kinds", "said"),
    [
        (("proxy", "estimate"), f"{PROXIES}{ESTIMATES}"),
        (("direct", "estimate"), ESTIMATES),
        (("proxy", "published"), PROXIES),
        (("direct", "derived"), ""),
        (("proxy", "assumed"), f"{PROXIES}{ASSUMED}"),
        (("direct", "assumed"), ASSUMED),
    ],
)
def test_proxies_and_estimates_are_counted_from_the_data(small, town, part_of, kinds, said):
    """Each kind by itself, an assumption as no estimate; without any nothing is said."""
    indicators = small["indicators"]["indicators"]
    indicators["pensions"]["parts"]["early"]["fit"] = kinds[0]
    indicators["housing"]["parts"]["flats"]["known"] = kinds[1]

    shown = running(part_of(town(45, 54), NOT_PROVED, AREAS))

    assert shown.endswith(f"indicators in the order. {said}Reference dates: 2014 and 2016.")


def test_published_figures_are_not_called_unpublished(small, town, part_of):
    """Where the data say that the figures behind the announced are known."""
    small["framework"]["announced"]["figures_published"] = True

    assert "never published" not in running(part_of(town(45, 54), NOT_PROVED, AREAS))


def test_amounts_that_are_not_whole_in_the_unit_are_kroner(small, town, part_of):
    """Then no decimals are needed."""
    small["framework"]["frame"] = "100500 kr"

    shown = part_of(town(45, 54), "Area by area (kr.)", "Weights that give it")

    assert shown[2].split() == [
        "East",
        "45,000",
        "40,000",
        "50,000",
        "45,500",
        "-500",
        "inside",
    ]


def test_the_total_is_what_the_column_sums_to(small, town, part_of):
    """Where the frame has odd kroner, too, which no area gets."""
    small["framework"]["frame"] = "100501 kr"

    *areas, total = part_of(town(45, 54), "Area by area (kr.)", "Weights that give it")[2:5]

    for column in (-3, -2):
        cells = [int(line.split()[column].replace(",", "")) for line in areas]
        assert sum(cells) == int(total.split()[column + 1].replace(",", ""))


def test_other_readings_have_their_answers_in_a_table(town, part_of):
    """The data first; what was not asked again, or not at all, is named below."""
    below, other = town(30, 70), town(45, 54)
    readings = (
        Reading("Less", "less.yaml", below),
        Reading("As they are", "as.yaml", None, same=True),
        Reading("The same", "same.yaml", None, same=True),
        Reading("As less", "as-less.yaml", None, same=True, same_as="Less"),
        Reading("Broken", "broken.yaml", None, refused=True),
        Reading("nameless.yaml", "nameless.yaml", None, refused=True),
    )

    shown = part_of(other._replace(readings=readings), READINGS, RESTS)

    assert shown[:4] == [
        "Reading         Reached  Unexplained  Outside its bounds",
        "──────────────────────────────────────────────────────────────",
        "The data above  yes              1.0  –",
        "Less            no              20.0  below: East; above: West",
    ]
    assert running(shown[4:]) == (
        "Scenarios in ./. "
        "Not asked again, because order, shares, frame, announced guideline and rounding are those "
        "of the data above: As they are; The same. "
        "Not asked again, because they are those of Less: As less. "
        "Not audited, because there is no budget by indicators under them or the file has a fault "
        "(see tilbud check): Broken (broken.yaml); nameless.yaml."
    )


def test_without_readings_it_is_said_how_to_try_some(town, part_of):
    """And there is no table."""
    assert running(part_of(town(45, 54), READINGS, RESTS)) == (
        "No other readings of the order and figures were tried: --readings FOLDER tries scenarios "
        "that hold some."
    )


@pytest.mark.parametrize("code", ["en", "da"])
@pytest.mark.parametrize("width", [80, 160])
def test_no_line_is_wider_than_the_screen(shipped_audit, page_of, code, width):
    """No figure is cut for it: the tables of areas and weights are whole."""
    shown = page_of(shipped_audit, code, width)

    assert max(map(len, shown.splitlines())) <= width
    # among the areas, and among what would close the gap
    assert len(re.findall(r"^Nørrebro ", shown, re.MULTILINE)) == 2


def test_nothing_in_markdown_is_interpreted(small, town):
    """Names and readings are shown as they are."""
    small["framework"]["areas"]["east"]["name"] = "<b>East</b>"
    result = town(60, 40)._replace(readings=(Reading("*x*", "f.yaml", None, same=True),))

    shown = markdown(blocks(result, View(Language("en"), Screen(), Origin("data"))))

    assert "<b>" not in shown
    assert "*x*" not in shown
