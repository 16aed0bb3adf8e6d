"""Lists, minutes, invitees and interviews."""

import pytest

ERROR, NOTE = "error", "note"
STAGES = [("final", ERROR), ("draft", NOTE)]

ADD = (
    "add `process`: where the lists and the minutes are kept, the workshops, who was invited, "
    "the interviews and the contributions"
)
WHERE = (
    "say where each list is kept, such as a journal number and never names, and add each workshop "
    "under `workshops`"
)
MINUTES = "add `minutes`: where they are kept, such as a journal number"
INVITEES = "add each under `invited`: how many took part (`took_part`), or why none did (`absent`)"
ABSENCE = "write how many took part (`took_part`), or why none did or none was invited (`absent`)"
INTERVIEWS = (
    "add them under `interviews`: their `kind`, their `count` and where the minutes are kept"
)


@pytest.fixture
def found(judge, said):
    """What one rule says of East's proposal with changes."""

    def run(rule, changes, **options):
        return [said(each) for each in judge({"east": changes}, select=[rule], **options).findings]

    return run


@pytest.mark.parametrize(("stage", "severity"), STAGES)
def test_a_proposal_without_a_process_is_told_once(found, stage, severity):
    """At the beginning of the file, as there is nothing else to point at."""
    assert [
        (
            f"{severity}[process-undocumented] east.yaml:schema: tilbudsvifte/1: "
            f"the process is not documented = {ADD}"
        )
    ] == found("process-undocumented", {"stage": stage, "process": None})


@pytest.mark.parametrize(("stage", "severity"), STAGES)
def test_missing_lists_are_named_together(found, stage, severity):
    """In one finding at `process`."""
    changes = {"stage": stage, "process": {"participants_list": None, "invitees_list": None}}

    assert [
        (
            f"{severity}[process-undocumented] east.yaml:process: the documentation of the process "
            f"lacks `participants_list` and `invitees_list` = {WHERE}"
        )
    ] == found("process-undocumented", changes)


def test_a_process_without_workshops_lacks_them(found):
    """There must have been one at least."""
    assert [
        (
            "error[process-undocumented] east.yaml:process: the documentation of the process lacks "
            f"`workshops` = {WHERE}"
        )
    ] == found("process-undocumented", {"process": {"workshops": None}})


@pytest.mark.parametrize(("stage", "severity"), STAGES)
def test_each_workshop_without_minutes_is_pointed_at(found, stage, severity):
    """The one that has minutes is not."""
    workshops = {"first": {"minutes": None}, "second": {"minutes": "2"}, "third": {"users": 1}}

    assert [
        f"{severity}[process-undocumented] east.yaml:{name}: the workshop {name} has no minutes "
        f"= {MINUTES}"
        for name in ("first", "third")
    ] == found("process-undocumented", {"stage": stage, "process": {"workshops": workshops}})


@pytest.mark.parametrize(("stage", "severity"), STAGES)
def test_groups_of_which_nothing_is_said_are_named_together(found, stage, severity):
    """At `invited`, or at what is above it."""
    assert [
        (
            f"{severity}[invitees-incomplete] east.yaml:process: nothing is said of the invitees "
            f"`users` and `staff` = {INVITEES}"
        )
    ] == found("invitees-incomplete", {"stage": stage, "process": {"invited": None}})
    assert [
        (
            f"{severity}[invitees-incomplete] east.yaml:invited: nothing is said of the invitees "
            f"`staff` = {INVITEES}"
        )
    ] == found("invitees-incomplete", {"stage": stage, "process": {"invited": {"staff": None}}})


def test_a_group_of_which_nothing_is_said_is_as_good_as_missing(found):
    """It is listed with the others that are left open."""
    empty = {"took_part": None}
    changes = {"process": {"invited": {"staff": empty, "users": None}}}

    assert [
        (
            "error[invitees-incomplete] east.yaml:invited: nothing is said of the invitees "
            f"`users` and `staff` = {INVITEES}"
        )
    ] == found("invitees-incomplete", changes)


def test_a_group_of_which_none_came_without_a_reason_is_pointed_at(found):
    """None came, and nobody says why."""
    orderly = {"took_part": 0}

    assert [
        (
            "error[invitees-incomplete] east.yaml:staff: none of the invitees `staff` took part, "
            f"and it is not said why = {ABSENCE}"
        )
    ] == found("invitees-incomplete", {"process": {"invited": {"staff": orderly}}})


def test_one_who_came_or_a_reason_is_enough(found):
    """And groups of the area's own are not asked for."""
    staff = {"took_part": 0, "absent": "They had a meeting"}
    invited = {"users": {"took_part": 1}, "staff": staff, "neighbours": {"took_part": 0}}

    assert found("invitees-incomplete", {"process": {"invited": invited}}) == []


@pytest.mark.parametrize(("stage", "severity"), STAGES)
def test_kinds_of_interviews_that_are_missing_are_named_together(found, stage, severity):
    """Of a proposal that holds none at all."""
    assert [
        (
            f"{severity}[interviews-missing] east.yaml:process: there are no interviews "
            f"with `users` and `user-councils` = {INTERVIEWS}"
        )
    ] == found("interviews-missing", {"stage": stage, "process": {"interviews": None}})


def test_a_kind_of_which_none_was_held_is_missing(found):
    """A count of none is none; a count nobody gives is some."""
    interviews = {"users": {"count": 0}, "councils": {"count": None}}

    assert [
        (
            "error[interviews-missing] east.yaml:interviews: there are no interviews with "
            f"`users` = {INTERVIEWS}"
        )
    ] == found("interviews-missing", {"process": {"interviews": interviews}})


def test_the_framework_says_which_interviews_are_needed(found):
    """Not the program."""
    wanted = {"interviews": {"value": ["potential-users"]}}

    assert [
        (
            "error[interviews-missing] east.yaml:interviews: there are no interviews with "
            f"`potential-users` = {INTERVIEWS}"
        )
    ] == found("interviews-missing", {}, framework={"thresholds": wanted})
    assert (
        found(
            "interviews-missing",
            {"process": {"interviews": None}},
            framework={"thresholds": {"interviews": {"value": []}}},
        )
        == []
    )


@pytest.mark.parametrize(
    "rule", ["invitees-incomplete", "interviews-missing", "contribution-unanswered"]
)
def test_without_a_process_each_rule_says_what_it_misses(found, rule):
    """At the beginning of the file."""
    (line,) = found(rule, {"process": None})

    assert line.startswith(f"error[{rule}] east.yaml:schema: tilbudsvifte/1: ")
