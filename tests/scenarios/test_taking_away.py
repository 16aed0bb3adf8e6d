"""Entries that papers disagree about can be taken away like any other."""

import pytest

from tilbudsvifte.documents.dataset import build, read_folder
from tilbudsvifte.scenarios.overrides import apply, parse


@pytest.fixture(scope="module")
def files(data_folder):
    """The shipped data as read."""
    return read_folder(data_folder)


def without(files, *paths):
    """The files with entries taken away, all of which are there."""
    after, found = apply(files, [parse("--set", f"{path}=null") for path in paths])
    assert found == []
    return after


def test_an_entry_that_papers_disagree_about_can_be_taken_away(files):
    """The data stay valid, and the disagreement stands, but no longer about what is gone."""
    loaded = build(without(files, "indicators.poverty", "indicators.education-level"))
    readings = loaded.dataset.indicators.contradictions

    assert loaded.diagnostics == ()
    assert readings["poverty-share-or-number"].concerns == []
    assert readings["indicators-and-their-order"].concerns == [
        "disability-pension-and-cash-benefit",
        "psychiatric-discharges",
        "social-housing",
        "child-measures",
        "other-ethnic-background",
    ]


def test_what_was_read_is_left_as_it_was(files):
    """Taking an entry away changes a copy; disagreements about others are not even copied."""
    after = without(files, "indicators.poverty")
    before, now = files[2].value["contradictions"], after[2].value["contradictions"]

    assert before["poverty-share-or-number"]["concerns"] == ["poverty"]
    assert now["psychiatric-indicator"] is before["psychiatric-indicator"]


def test_a_key_below_an_entry_says_nothing_of_the_entry(files):
    """Only the entry itself is gone from a disagreement, not one of which a key is taken away."""
    after = without(files, "grants.minvej.area", "grants.valdemarsgade.moved")

    assert after[1].value["contradictions"] is files[1].value["contradictions"]


def test_an_area_is_taken_out_of_what_papers_disagree_about_in_other_files(files):
    """Offers may be disputed between areas; what else rests on the area is still at fault."""
    after = without(files, "areas.nordvest")
    named = [
        name
        for file in after
        for name, each in file.value.get("contradictions", {}).items()
        if "nordvest" in each.get("concerns", ())
    ]

    assert named == []
    assert any("nordvest" in each["concerns"] for each in files[1].value["contradictions"].values())


def test_an_order_goes_with_an_indicator_that_it_names(files):
    """What is left would be another order than the one that its source gives."""
    loaded = build(without(files, "indicators.social-housing"))

    assert loaded.diagnostics == ()
    assert loaded.dataset.indicators.orders == {}


def test_an_order_stays_when_another_indicator_goes(files):
    """It is not even copied."""
    after = without(files, "indicators.poverty")

    assert after[2].value["orders"] is files[2].value["orders"]


def test_an_order_goes_with_one_of_its_tied_indicators(files):
    """An id in a list within the list is named as well."""
    tied = parse("--set", "orders.footnote.order=[[social-housing, poverty]]")
    after, found = apply(files, [tied, parse("--set", "indicators.poverty=null")])

    assert (found, after[2].value["orders"]) == ([], {})
