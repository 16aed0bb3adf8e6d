"""Leave to break a rule: who can give it, what it sets aside, and when it does nothing."""

import pytest

COMMITTEE = {"granted_by": "The committee", "reason": "The area has no user council"}
NO_COUNCIL = {"process": {"interviews": {"councils": None}}}
FORM = ["waiver-not-allowed", "waiver-unused"]
UNUSED = "is not used: the rule finds nothing here = take the waiver out"


def waived(rule, **waiver):
    """A waiver by the committee, or with changes."""
    return {"waivers": {rule: {**COMMITTEE, **waiver}}}


@pytest.fixture
def found(judge, said):
    """What is said of East's proposal with changes."""

    def run(changes, **options):
        return [said(each) for each in judge({"east": changes}, **options).findings]

    return run


@pytest.mark.parametrize("stage", ["draft", "final"])
def test_what_is_waived_is_set_aside_and_counted(judge, said, stage):
    """With who granted it and why, and with no other finding."""
    changes = {"stage": stage, **NO_COUNCIL, **waived("interviews-missing")}

    judged = judge({"east": changes})

    assert [said(each) for each in judged.findings] == []
    ((finding, granted_by, reason),) = judged.waived
    assert (
        finding.code,
        granted_by,
        reason,
    ) == ("interviews-missing", "The committee", "The area has no user council")


def test_a_rule_that_the_framework_does_not_list_cannot_be_waived(found):
    """The finding stays, and the waiver is one more."""
    changes = {"process": {"invited": {"staff": None}}, **waived("invitees-incomplete")}

    first, second = found(changes)

    assert first.startswith("error[invitees-incomplete] east.yaml:invited: ")
    assert second == (
        "error[waiver-not-allowed] east.yaml:invitees-incomplete: nobody can waive the rule "
        "invitees-incomplete = take the waiver out; what can be waived: track-unserved and "
        "interviews-missing"
    )


def test_only_who_the_framework_names_can_waive(found):
    """At who granted it; the finding stays."""
    changes = {**NO_COUNCIL, **waived("interviews-missing", granted_by="The head of centre")}

    first, second = found(changes)

    assert first.startswith("error[interviews-missing] east.yaml:interviews: ")
    assert second == (
        "error[waiver-not-allowed] east.yaml:The head of centre: The head of centre cannot waive "
        "the rule interviews-missing = who can: The committee"
    )


def test_where_nothing_can_be_waived_nothing_is_suggested(found):
    """The framework lists no rule."""
    none = {"waivers": None}

    assert found(waived("track-unserved"), framework=none, select=FORM) == [
        (
            "error[waiver-not-allowed] east.yaml:track-unserved: nobody can waive the rule "
            "track-unserved"
        )
    ]


def test_a_waiver_that_waives_nothing_is_a_warning(found):
    """At the rule's name, each by itself."""
    both = {**waived("interviews-missing")["waivers"], **waived("track-unserved")["waivers"]}

    assert [
        f"warning[waiver-unused] east.yaml:{rule}: the waiver of {rule} {UNUSED}"
        for rule in ("interviews-missing", "track-unserved")
    ] == found({"waivers": both})


def test_a_waiver_covers_its_own_proposal_only(judge, said):
    """The other one's finding stays, and the waiver is not used."""
    changes = {"east": waived("interviews-missing"), "west": NO_COUNCIL}

    east, west = [said(each) for each in judge(changes).findings]

    assert east == (
        "warning[waiver-unused] east.yaml:interviews-missing: the waiver of interviews-missing "
        f"{UNUSED}"
    )
    assert west.startswith("error[interviews-missing] west.yaml:interviews: ")


def test_nothing_is_said_of_a_rule_that_was_not_looked_at(found):
    """Left out, or not chosen: it might have found something."""
    changes = waived("interviews-missing")

    assert found(changes, ignore=["interviews-missing"]) == []
    assert found(changes, select=["waiver-unused"]) == []
    assert found(changes, select=["interviews-missing"]) == []
    assert len(found(changes, select=["waiver-unused", "interviews-missing"])) == 1


def test_a_rule_that_is_not_in_force_needs_no_waiver(found):
    """There is nothing to waive."""
    framework = {"rules": {"interviews-missing": None}}

    assert [
        (
            "warning[waiver-unused] east.yaml:interviews-missing: the waiver of interviews-missing "
            f"{UNUSED}"
        )
    ] == found({**NO_COUNCIL, **waived("interviews-missing")}, framework=framework)


def test_a_waiver_by_somebody_else_is_not_also_unused(found):
    """One finding tells what is wrong with it."""
    lines = found(waived("interviews-missing", granted_by="Nobody"))

    assert [line.partition(" ")[0] for line in lines] == ["error[waiver-not-allowed]"]


def test_a_rule_on_proposals_together_may_be_waived_for_a_run_of_all(judge, said):
    """Fewer cannot tell that the waiver is not needed."""
    framework = {"waivers": {"forms-differ": {"granted_by": ["The committee"], "set_by": "choice"}}}
    changes = {"east": waived("forms-differ"), "west": {}}

    some = judge(changes, framework=framework)
    all_areas = judge({**changes, "south": {}}, framework=framework)
    different = judge(
        {"east": {"title": None, **waived("forms-differ")}, "west": {}, "south": {}},
        framework=framework,
        ignore=["left-open"],
    )

    assert [said(each) for each in some.findings] == []
    assert [
        f"warning[waiver-unused] east.yaml:forms-differ: the waiver of forms-differ {UNUSED}"
    ] == [said(each) for each in all_areas.findings]
    assert [said(each) for each in different.findings] == []
    assert [each.finding.code for each in different.waived] == ["forms-differ"]
