"""What is not stated or not known is never shown as 0, and what is missing is said."""

import json
import re

import pytest

from tilbudsvifte.rendering.validation.as_github import validation_github
from tilbudsvifte.rendering.validation.as_json import validation_json
from tilbudsvifte.rendering.view import Origin
from tilbudsvifte.texts import Language

EMPTY = {
    "stage": "draft",
    "money": [],
    "offers": {
        key: {"action": None, "grant": None, "budget": None, "merged_into": None, "reason": None}
        for key in ("farm", "well", "oak")
    },
}
LOW = {"offers": {"well": {"budget": 20, "grant": 20}}, "money": []}
TRANSFER = {
    "title": {"en": "The kitchen", "da": "Køkkenet"},
    "price_level": 2013,
    "lines": [
        {
            "point": "1",
            "committee": "SUD",
            "grant": "1613",
            "function": "5.38.59",
            "kind": "expense",
            "amounts": {"2015": -34, "2016": -35},
            "permanent": True,
        },
        {"grant": "1616", "kind": "income", "amounts": {"2015": 34}, "permanent": False},
    ],
}


def result_of(validation):
    """The JSON as values."""
    return json.loads(validation_json(validation, Origin(None)))


def joined(text):
    """Text without its line breaks."""
    return " ".join(text.split())


def test_nothing_stated_is_a_dash(text_page, judged):
    """Proposed, deviation, and how many offers are planned."""
    text = text_page(judged({"south": EMPTY}))

    assert re.search(r"^South +3 → – +50 +51 +– +–$", text, re.MULTILINE)
    assert re.search(r"^In the frame +50 +– +–$", text, re.MULTILINE)


def test_nothing_stated_is_null(judged):
    """In JSON; the guideline stands."""
    result = result_of(judged({"south": EMPTY}))
    (row,), (proposal,) = result["guidelines"], result["proposals"]

    assert (row["guideline"], row["proposed"], row["deviation"]) == (51_000, None, None)
    assert (proposal["deviation"]["proposed"], proposal["deviation"]["amount"]) == (None, None)
    assert (proposal["plan"]["proposed"], proposal["plan"]["offers"]) == (None, None)


def test_nothing_stated_is_a_dash_in_a_notice(judged):
    """And is not so far nothing."""
    first = validation_github(judged({"south": EMPTY}), Language("en")).splitlines()[0]

    assert "proposed –, deviation – (" in first.replace("\N{NO-BREAK SPACE}", " ")


def test_what_is_above_already_is_shown_so_far(text_page, judged):
    """More grants can only take it further."""
    more = {"offers": {"farm": {"budget": 60, "grant": 60}, "well": {"grant": None}}}
    text = text_page(judged({"south": more}))

    assert re.search(r"^South +3 → 2 +50 +51 +so far 60 +so far \+9$", text, re.MULTILINE)


def test_together_what_is_open_is_a_dash(text_page, judged):
    """Adjusted budget, and kr. per offer of the area and of the whole city."""
    validation = judged({"east": {}, "west": {}, "south": EMPTY})
    text = text_page(validation)

    assert re.search(r"^South +3 → – .* –$", text, re.MULTILINE)
    assert re.search(r"^South +3 → – +16,667 → –$", text, re.MULTILINE)
    assert re.search(r"^Whole city +8 → – +18,750 → –$", text, re.MULTILINE)
    together = result_of(validation)["together"]
    assert (together["offers"], together["mean"]) == (None, None)
    south = together["areas"][2]
    assert [south[key] for key in ("offers", "mean", "proposed", "adjusted")] == [None] * 4


def test_with_an_area_missing_inflow_is_a_dash(text_page, judged):
    """And the budget adjusted for it; what flows out is known."""
    validation = judged({"east": {}, "west": {}})
    text = text_page(validation)

    assert re.search(r"^West +2 → 2 +70,000 +54,000 +54,000 +0 +4,800 +– +–$", text, re.MULTILINE)
    assert "Inflow and adjusted are not known without South." in text
    west = result_of(validation)["together"]["areas"][1]
    assert (west["outflow"], west["inflow"], west["adjusted"]) == (4_800, None, None)


@pytest.mark.parametrize(
    ("text", "said"),
    [("We need less.", "words is given."), (None, "words is missing.")],
)
def test_below_the_guideline_a_text_is_given_or_missing(text_page, judged, text, said):
    """And the amount is among what is to be justified."""
    shown = text_page(judged({"south": {**LOW, "justification": text}}))

    assert re.search(r"^South +-5 +5 +0 +0 +–$", shown, re.MULTILINE)
    assert f"South is 5 below the guideline; the justification in {said}" in joined(shown)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("others", "said"),
    [
        (["east", "west"], "serve its users for 2,400, and 2,600 is missing."),
        (["west"], "for 2,400. What is missing cannot be told without East."),
        ([], "only a joint run can tell."),
    ],
)
def test_below_the_guideline_other_areas_serve(text_page, judged, others, said):
    """Where the terms want it settled."""
    validation = judged({"south": LOW, **{area: {} for area in others}})
    terms = validation.terms._replace(negative_deviation="settled")

    assert said in joined(text_page(validation._replace(terms=terms)))


def test_below_the_guideline_nothing_may_be_wanted(text_page, judged):
    """Then nothing is said of it."""
    validation = judged({"south": LOW})
    terms = validation.terms._replace(negative_deviation="none")
    text = text_page(validation._replace(terms=terms))

    assert re.search(r"^South +-5 +– +0 +0 +–$", text, re.MULTILINE)
    assert "South is 5 below" not in text


def test_money_keeps_its_pairs_on_a_narrow_screen(text_page, judged):
    """From and to stand in one column, beside the amount."""
    text = text_page(judged({"south": {}}), width=40)

    assert re.search(r"^The Oak → The Farm +6$", text, re.MULTILINE)


def test_premises_are_said(text_page, judged):
    """The rooms of another offer, or a move."""
    offers = {
        "farm": {"premises": {"taken_over_from": "oak"}},
        "well": {"premises": {"moves_to": "Main Street"}},
    }
    text = text_page(judged({"south": {"offers": offers}}))

    assert re.search(r"^The Farm .* changes; in the rooms of The Oak$", text, re.MULTILINE)
    assert re.search(r"^The Well .* changes; moves to Main Street$", text, re.MULTILINE)


def test_a_transfer_is_a_table(text_page, judged):
    """In the layout of the papers, with its price level and its sums."""
    text = text_page(judged({"south": {"transfers": {"kitchen": TRANSFER}}}))

    assert text.partition("South: transfer")[2].partition("\n\n")[0] == (
        " – The kitchen (2013 prices)\n"
        "Point, committee, grant  Function  Income/expense  2015  2016  Permanent\n"
        "────────────────────────────────────────────────────────────────────────\n"
        "1, SUD, 1613             5.38.59   expense          -34   -35  yes\n"
        "1616                               income            34     –  no\n"
        "In all                                                0   -35"
    )


def test_a_transfer_in_json(judged):
    """In kr., with a place for each year."""
    result = result_of(judged({"south": {"transfers": {"kitchen": TRANSFER}}}))
    (found,) = result["proposals"][0]["transfers"]

    assert (found["id"], found["title"]["da"], found["years"]) == (
        "kitchen",
        "Køkkenet",
        ["2015", "2016"],
    )
    assert found["lines"][1]["amounts"] == [34_000, None]
    assert found["sums"] == [0, -35_000]


def test_what_the_tolerance_allows_is_not_missing(text_page, judged):
    """3,000 below, of which other areas serve 2,400."""
    low = {"offers": {"well": {"budget": 22, "grant": 22}}, "money": []}
    validation = judged({"south": low, "east": {}, "west": {}})
    terms = validation.terms._replace(negative_deviation="settled")

    said = joined(text_page(validation._replace(terms=terms)))
    assert "serve its users for 2,400, and 0 is missing." in said


@pytest.mark.parametrize(
    ("source", "illustrative", "marked"),
    [
        (None, None, False),
        (None, "Made up", True),
        ({"document": "plan"}, "Made up", False),
        ({"document": "plan"}, None, False),
    ],
)
def test_amounts_of_a_paper_are_not_marked_as_made_up(
    text_page, judged, source, illustrative, marked
):
    """Those of a transfer with a source; in its heading, in its findings, and in JSON."""
    transfer = TRANSFER if source is None else {**TRANSFER, "source": source}
    south = {"transfers": {"kitchen": transfer}}
    if illustrative is not None:
        south["illustrative"] = illustrative
    result = judged({"south": south}, select=["transfer-unbalanced"])
    (heading,) = re.findall(r"^South: transfer.*$", text_page(result), re.MULTILINE)
    (found,) = result_of(result)["proposals"][0]["transfers"]
    (finding,) = result.findings

    assert [
        "illustrative" in heading,
        "illustrative" in Language("en").say(finding.text),
        found["illustrative"],
    ] == [marked] * 3
