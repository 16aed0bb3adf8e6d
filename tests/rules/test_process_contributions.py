"""Answers to contributions, and whether all areas fill in the same form."""

import pytest

ANSWER = "say whether it was used (`used`: yes, partly or no), and the reason (`why`)"
ADD = "add `contributions`: from which group, what it put forward, whether it was used, and why"
ALIKE = "all areas use the same form: fill it in here too"
UNANSWERED, DIFFER = ["contribution-unanswered"], ["forms-differ"]


def contributed(**values):
    """A proposal with one more contribution."""
    return {"process": {"contributions": {"kitchen": {"from": "staff", "text": "Cook", **values}}}}


@pytest.mark.parametrize(
    ("values", "missing"),
    [
        ({}, "`used` and `why`"),
        ({"used": "no"}, "`why`"),
        ({"why": "There is room"}, "`used`"),
    ],
)
def test_a_contribution_without_an_answer_is_pointed_at(judge, said, values, missing):
    """What is missing is named; the contributions that have an answer are left alone."""
    changes = {"east": contributed(**values)}

    assert [
        (
            "error[contribution-unanswered] east.yaml:kitchen: the contribution kitchen is not "
            f"answered: it has no {missing} = {ANSWER}"
        )
    ] == [said(each) for each in judge(changes, select=UNANSWERED).findings]


@pytest.mark.parametrize("used", ["yes", "partly", "no"])
def test_any_answer_with_a_reason_is_one(judge, said, used):
    """Also that it was not used."""
    changes = {"east": contributed(used=used, why="So it was agreed")}

    assert [said(each) for each in judge(changes, select=UNANSWERED).findings] == []


@pytest.mark.parametrize(("stage", "severity"), [("final", "error"), ("draft", "note")])
def test_a_proposal_without_contributions_lacks_them(judge, said, stage, severity):
    """The finding stands at `process`, where they belong."""
    changes = {"east": {"stage": stage, "process": {"contributions": None}}}

    assert [
        (
            f"{severity}[contribution-unanswered] east.yaml:process: no contribution of those who "
            f"took part is stated = {ADD}"
        )
    ] == [said(each) for each in judge(changes, select=UNANSWERED).findings]


def test_each_area_is_told_what_it_leaves_out_and_others_fill_in(judge, said):
    """Of the proposal as a whole and of the process, with the areas that have it."""
    changes = {
        "east": {"title": None},
        "west": {"prioritised": None, "users": None, "process": {"interviews": None}},
        "south": {"process": {"interviews": None, "invitees_list": None}},
    }
    first = "schema: tilbudsvifte/1"

    assert [
        (
            f"warning[forms-differ] east.yaml:{first}: East leaves out `title`, filled in by West "
            f"and South = {ALIKE}"
        ),
        (
            f"warning[forms-differ] west.yaml:{first}: West leaves out `users` and `prioritised`, "
            f"filled in by East and South = {ALIKE}"
        ),
        (
            "warning[forms-differ] west.yaml:process: West leaves out `interviews`, filled in by "
            f"East = {ALIKE}"
        ),
        (
            "warning[forms-differ] south.yaml:process: South leaves out `invitees_list` and "
            f"`interviews`, filled in by East and West = {ALIKE}"
        ),
    ] == [said(each) for each in judge(changes, select=DIFFER).findings]


def test_what_is_missing_in_a_draft_is_a_note(judge, said):
    """A draft may leave parts open."""
    changes = {"east": {}, "west": {"stage": "draft", "title": None}}

    assert [
        (
            "note[forms-differ] west.yaml:schema: tilbudsvifte/1: West leaves out `title`, filled "
            f"in by East = {ALIKE}"
        )
    ] == [said(each) for each in judge(changes, select=DIFFER).findings]


def test_a_process_that_is_missing_is_one_section(judge, said):
    """Its parts are not listed as well."""
    changes = {"east": {}, "west": {"process": None}}

    assert [
        (
            "warning[forms-differ] west.yaml:schema: tilbudsvifte/1: West leaves out `process`, "
            f"filled in by East = {ALIKE}"
        )
    ] == [said(each) for each in judge(changes, select=DIFFER).findings]


@pytest.mark.parametrize(
    "changes",
    [
        {"east": {"title": None}},
        {"east": {"title": None}, "west": {"title": None}},
        {"east": {"agreements": []}, "west": {"disagreements": []}},
        {"east": {"justification": "We are small"}, "west": {"process": {"persons": 40}}},
    ],
    ids=["alone", "left out by all", "nothing to list", "depends on the plan"],
)
def test_proposals_that_fill_in_alike_pass(judge, said, changes):
    """Alone there is nothing to compare with."""
    assert [said(each) for each in judge(changes, select=DIFFER).findings] == []
