"""What a final proposal must not leave open."""

import pytest

FILL_IN = "fill it in; a final proposal leaves nothing open"
LISTS = (
    "fill it in, with `[]` for a list where there is nothing to list; a final proposal leaves "
    "nothing open"
)
STAGES = [("final", "error"), ("draft", "note")]


@pytest.fixture
def found(judge, said):
    """What the rule says of East's proposal with changes."""

    def run(changes):
        return [said(each) for each in judge({"east": changes}, select=["left-open"]).findings]

    return run


@pytest.mark.parametrize(("stage", "severity"), STAGES)
def test_what_a_proposal_leaves_open_is_named_together(found, stage, severity):
    """At the beginning of the file."""
    keys = ("title", "date", "responsible", "prioritised", "agreements", "disagreements")

    assert [
        (
            f"{severity}[left-open] east.yaml:schema: tilbudsvifte/1: left open: `title`, `date`, "
            f"`responsible`, `prioritised`, `agreements` and `disagreements` = {LISTS}"
        )
    ] == found({"stage": stage, **dict.fromkeys(keys)})


@pytest.mark.parametrize(
    ("key", "hint"), [("title", FILL_IN), ("agreements", LISTS), ("disagreements", LISTS)]
)
def test_how_to_say_that_there_are_none_is_told_of_lists(found, key, hint):
    """Of a text it would be wrong."""
    assert [
        f"error[left-open] east.yaml:schema: tilbudsvifte/1: left open: `{key}` = {hint}"
    ] == found({key: None})


def test_an_empty_list_says_that_there_are_none(found):
    """It is not open."""
    assert found({"agreements": [], "disagreements": []}) == []


@pytest.mark.parametrize(("stage", "severity"), STAGES)
def test_what_an_offer_leaves_open_is_named_together(found, stage, severity):
    """At each offer, by its name."""
    empty = dict.fromkeys(("action", "grant", "budget", "operator", "principles"))
    offers = {"boats": {"operator": None}, "quay": empty}

    assert [
        f"{severity}[left-open] east.yaml:boats: The Boats leaves open: `operator` = {FILL_IN}",
        (
            f"{severity}[left-open] east.yaml:quay: The Quay leaves open: `action`, `grant`, "
            f"`budget` and `operator` = {FILL_IN}"
        ),
    ] == found({"stage": stage, "offers": offers})


@pytest.mark.parametrize("action", ["changes", "opens"])
def test_what_changes_an_offer_serves_a_principle(found, action):
    """As do the reasons to open one."""
    offers = {"quay": {"action": action, "principles": []}}

    assert [
        f"error[left-open] east.yaml:quay: The Quay leaves open: `principles` = {FILL_IN}"
    ] == found({"offers": offers})


@pytest.mark.parametrize("action", ["closes", "merges"])
def test_an_offer_that_ends_has_a_principle_and_no_budget(found, action):
    """Nothing of its own is left of it."""
    empty = dict.fromkeys(("grant", "budget", "operator", "principles"))

    assert [
        f"error[left-open] east.yaml:quay: The Quay leaves open: `principles` = {FILL_IN}"
    ] == found({"offers": {"quay": {**empty, "action": action}}})


def test_an_offer_that_continues_needs_no_principle(found):
    """Nothing about it changes; amounts of zero are amounts."""
    quay = {"action": "continues", "principles": None, "grant": 0, "budget": 0}

    assert found({"offers": {"quay": quay}}) == []
