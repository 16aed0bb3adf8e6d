"""City-wide activities: whether they qualify, who pays them, and what they cost."""

import json
from fractions import Fraction

import pytest

from tilbudsvifte.rendering.validation.as_json import validation_json
from tilbudsvifte.rendering.validation.as_text import validation_text
from tilbudsvifte.rendering.view import Origin, Screen, View
from tilbudsvifte.texts import Language

NBSP = "\N{NO-BREAK SPACE}"
WITHIN = "nothing is wrong with the activity, but what it costs must be within the guideline"


def hosting(**activities):
    """East with activities at the quay, each given by what differs from the usual walks."""
    return {
        "city_wide": {
            name: {
                "name": "Walks",
                "host": "quay",
                "cost": 8,
                "kind": "health",
                "counted_in": "users",
                "users": {"east": 10, "west": 25, "south": 15},
                **each,
            }
            for name, each in activities.items()
        }
    }


@pytest.fixture
def found(judge, said):
    """What one rule says of East, one line each."""

    def say(rule, east, **options):
        return [said(each) for each in judge({"east": east}, select=[rule], **options).findings]

    return say


def test_an_activity_for_the_own_area_does_not_qualify(found):
    """All that it lacks is said, with the thresholds; few persons are not counted out."""
    east = hosting(walks={"users": {"east": 36, "west": 4}})

    assert found("activity-not-qualifying", east) == [
        (
            "note[activity-not-qualifying] east.yaml:users: Walks cannot justify a deviation: "
            f"10{NBSP}% of its users come from other areas, and at least 50{NBSP}% is asked for; "
            "<5 users come from other areas, and at least 10 are asked for; the number of other "
            f"areas that users come from is 1, and at least 2 are asked for = {WITHIN}"
        )
    ]


@pytest.mark.parametrize(
    ("users", "lacks"),
    [
        (
            {"east": 40, "west": 6, "south": 5},
            f"21.6{NBSP}% of its users come from other areas, and at least 50{NBSP}% is asked for",
        ),
        (
            {"east": 5, "west": 9, "south": 0},
            (
                "9 users come from other areas, and at least 10 are asked for; the number of other "
                "areas that users come from is 1, and at least 2 are asked for"
            ),
        ),
        (
            {"east": 10, "south": 10},
            "the number of other areas that users come from is 1, and at least 2 are asked for",
        ),
    ],
)
def test_each_threshold_is_one_of_its_own(found, users, lacks):
    """Only what is missing is said."""
    assert found("activity-not-qualifying", hosting(walks={"users": users})) == [
        (
            "note[activity-not-qualifying] east.yaml:users: Walks cannot justify a deviation: "
            f"{lacks} = {WITHIN}"
        )
    ]


@pytest.mark.parametrize(
    ("users", "lacks"),
    [
        (
            {"east": 1, "west": 6, "south": 3},
            "<10 users come from other areas, and at least 10 are asked for",
        ),
        (
            {"east": 40, "west": 14, "south": 4},
            f"31{NBSP}% of its users come from other areas, and at least 50{NBSP}% is asked for",
        ),
        (
            {"east": 200, "west": 195, "south": 4},
            f"49{NBSP}% of its users come from other areas, and at least 50{NBSP}% is asked for",
        ),
    ],
)
def test_a_count_of_few_persons_does_not_follow_from_the_others(found, users, lacks):
    """No sum with it, and no share that is more than whole per cent, nor rounded to enough."""
    assert found("activity-not-qualifying", hosting(walks={"users": users})) == [
        (
            "note[activity-not-qualifying] east.yaml:users: Walks cannot justify a deviation: "
            f"{lacks} = {WITHIN}"
        )
    ]


def test_the_framework_sets_what_few_persons_are(found):
    """One is enough where the least count that is shown is one."""
    east = hosting(walks={"users": {"east": 40, "west": 14, "south": 4}})
    framework = {"thresholds": {"smallest_count": {"value": 1}}}

    (line,) = found("activity-not-qualifying", east, framework=framework)

    assert f"31.0{NBSP}% of its users" in line


def test_what_is_counted_is_named_and_hours_are_no_persons(found):
    """Three hours may be shown."""
    east = hosting(walks={"counted_in": "hours", "users": {"east": 1, "west": 2, "south": 1}})

    assert found("activity-not-qualifying", east) == [
        (
            "note[activity-not-qualifying] east.yaml:users: Walks cannot justify a deviation: "
            f"3 hours come from other areas, and at least 10 are asked for = {WITHIN}"
        )
    ]


def test_an_activity_at_all_thresholds_qualifies(found):
    """Half of the users, ten of them, from two areas."""
    east = hosting(walks={"users": {"east": 10, "west": 5, "south": 5}})

    assert found("activity-not-qualifying", east) == []


def test_the_framework_sets_the_thresholds(found):
    """The same activity under a higher one."""
    framework = {"justification": {"minimum_outside_users": {"value": 41}}}

    assert found("activity-not-qualifying", hosting(walks={})) == []
    assert len(found("activity-not-qualifying", hosting(walks={}), framework=framework)) == 1


@pytest.mark.parametrize("others", [{"paid_by": "fund"}, {"users": {"east": 0}}])
def test_what_another_rule_finds_is_not_said_twice(found, others):
    """An activity outside the frame, or without users, is not also one that does not qualify."""
    assert found("activity-not-qualifying", hosting(walks={"users": {"east": 5}} | others)) == []


@pytest.mark.parametrize("users", [{}, {"east": 0, "west": 0}])
def test_an_activity_without_users_is_an_error(found, users):
    """Users from outside all areas do not help."""
    east = hosting(walks={"users": users, "users_elsewhere": 20})

    assert found("activity-without-users", east) == [
        (
            "error[activity-without-users] east.yaml:users: Walks expects no users from any area = "
            "write how many users it expects from each area, or leave the activity out"
        )
    ]


def test_one_user_is_enough_to_expect_some(found):
    """Whether it then qualifies is another question."""
    assert found("activity-without-users", hosting(walks={"users": {"east": 1}})) == []


def test_an_activity_paid_from_outside_the_frame_is_noted(found):
    """At the grant that pays it."""
    assert found("activity-outside-frame", hosting(walks={"paid_by": "fund"})) == [
        (
            "note[activity-outside-frame] east.yaml:fund: Walks is paid by Fund, which is outside "
            "the frame, so it justifies nothing = leave out `paid_by` if the frame is to pay it"
        )
    ]


def test_an_activity_of_a_host_outside_the_frame_is_noted(found):
    """At the grant that pays its host."""
    east = hosting(walks={}) | {"offers": {"quay": {"paid_by": "project"}}}

    assert found("activity-outside-frame", east) == [
        (
            "note[activity-outside-frame] east.yaml:project: Walks is paid by Project, which is "
            "outside the frame, so it justifies nothing = leave out `paid_by` if the frame is to "
            "pay it"
        )
    ]


@pytest.mark.parametrize("paid_by", [None, "east-operations"])
def test_an_activity_that_the_frame_pays_is_not_noted(found, paid_by):
    """By default, or by a grant in the frame."""
    east = hosting(walks={"paid_by": paid_by} if paid_by else {})

    assert found("activity-outside-frame", east) == []


def test_an_activity_of_its_own_grant_at_a_host_outside_the_frame_is_noted(found):
    """A grant in the frame pays nothing at an offer that the frame does not pay."""
    east = hosting(walks={"paid_by": "east-operations"}) | {
        "offers": {"quay": {"paid_by": "project"}}
    }

    assert [each.split(" is outside")[0] for each in found("activity-outside-frame", east)] == [
        "note[activity-outside-frame] east.yaml:project: Walks is paid by Project, which"
    ]


@pytest.mark.parametrize("quay", [{"action": "closes", "grant": None}, {"grant": 0}])
def test_a_grant_in_the_frame_is_not_said_to_be_outside(found, quay):
    """That nothing is left of it is said by another rule."""
    east = hosting(walks={"paid_by": "east-operations"}) | {"offers": {"quay": quay}}

    assert found("activity-outside-frame", east) == []
    assert len(found("activities-above-budget", east)) == 1


def test_activities_cost_at_most_what_their_host_does(found):
    """The whole grant of the quay, in two activities."""
    assert found("activities-above-budget", hosting(walks={"cost": 20}, songs={"cost": 3})) == []


def test_activities_above_their_host_are_shown_where_the_grant_is_passed(found):
    """20 and 3 make 23, so the third is too much."""
    east = hosting(walks={"cost": 20}, songs={"cost": 3}, games={"cost": 5}, trips={"cost": 1})

    assert found("activities-above-budget", east) == [
        (
            "error[activities-above-budget] east.yaml:5: the city-wide activities of The Quay "
            "cost the frame 29 (1,000 kr.), 6 more than its grant of 23 = each krone counts "
            "once: lower the costs by 6, or raise the grant by as much"
        )
    ]


def test_each_host_is_looked_at_by_itself(found):
    """The quay can carry 23, and the boats 22; what one has left is of no use to the other."""
    full = {"walks": {"cost": 23}, "trips": {"cost": 22, "host": "boats"}}
    over = {"walks": {"cost": 22}, "trips": {"cost": 23, "host": "boats"}}

    assert found("activities-above-budget", hosting(**full)) == []
    assert len(found("activities-above-budget", hosting(**over))) == 1


def test_only_the_municipalitys_part_can_justify(found):
    """What others pay of the budget is no money of the frame."""
    east = hosting(walks={"cost": 8}) | {"offers": {"quay": {"budget": 23, "grant": 7}}}

    assert found("activities-above-budget", east) == [
        (
            "error[activities-above-budget] east.yaml:8: the city-wide activities of The Quay "
            "cost the frame 8 (1,000 kr.), 1 more than its grant of 7 = each krone counts once: "
            "lower the costs by 1, or raise the grant by as much"
        )
    ]


def test_what_another_grant_pays_is_within_the_budget(found):
    """It takes nothing of the host's grant."""
    east = hosting(walks={"cost": 7}, songs={"cost": 16, "paid_by": "fund"})
    east["offers"] = {"quay": {"grant": 7}}
    above = hosting(walks={"cost": 7}, songs={"cost": 17, "paid_by": "fund"})
    above["offers"] = {"quay": {"grant": 7}}

    assert found("activities-above-budget", east) == []
    assert found("activities-above-budget", above) == [
        (
            "error[activities-above-budget] east.yaml:17: the city-wide activities of The Quay "
            "cost 24 (1,000 kr.), 1 more than its budget of 23 = each krone counts once: lower "
            "the costs by 1, or raise the budget by as much"
        )
    ]


@pytest.mark.parametrize(("grant", "errors"), [(7, 1), (8, 0)])
def test_the_grant_is_enough_without_a_budget(found, grant, errors):
    """A draft need not state both."""
    east = hosting(walks={"cost": 8}) | {"offers": {"quay": {"budget": None, "grant": grant}}}

    assert len(found("activities-above-budget", east)) == errors


@pytest.mark.parametrize(("budget", "errors"), [(7, 1), (8, 0), (None, 0)])
def test_the_budget_stands_in_for_a_grant_that_is_not_stated(found, budget, errors):
    """And where neither is stated nothing is known."""
    east = hosting(walks={"cost": 8}) | {"offers": {"quay": {"budget": budget, "grant": None}}}

    assert len(found("activities-above-budget", east)) == errors


@pytest.mark.parametrize(
    ("quay", "errors"), [({"grant": 7}, 0), ({"budget": 7}, 1), ({"budget": None, "grant": 7}, 1)]
)
def test_a_host_outside_the_frame_holds_what_its_budget_does(found, quay, errors):
    """Its grant is no money of the frame."""
    east = hosting(walks={"cost": 8}) | {"offers": {"quay": {"paid_by": "fund", **quay}}}

    assert len(found("activities-above-budget", east)) == errors


def test_an_offer_that_ends_can_hold_nothing(found):
    """Whatever budget it still states."""
    east = hosting(walks={"host": "barn"}) | {"offers": {"barn": {"budget": 9}}}

    assert found("activities-above-budget", east) == [
        (
            "error[activities-above-budget] east.yaml:8: The Barn ends, but is to hold city-wide "
            "activities for 8 (1,000 kr.) = write a `host` that remains, or leave the activities "
            "out"
        )
    ]


@pytest.mark.parametrize(
    ("users", "shown"),
    [
        ({"east": 1001, "west": 500, "south": 499}, "49.95"),
        ({"east": 100_001, "west": 50_000, "south": 50_000}, "49.9998"),
        ({"east": 101, "west": 97, "south": 3}, "49"),
    ],
)
def test_a_share_that_is_just_too_small_is_not_shown_as_enough(judge, said, users, shown):
    """Not by the rule, not in the table, and not in the JSON where counts are hidden."""
    plan = hosting(walks={"users": users})
    judged = judge({"east": plan}, select=["activity-not-qualifying"])

    (found,) = judged.findings
    assert f"{shown}{NBSP}% of its users come from other areas, and at least 50{NBSP}%" in said(
        found
    )
    view = View(Language("en"), Screen(), Origin(None), details=True)
    assert f"{shown}{NBSP}%" in validation_text(judged, view, strict=False)
    (activity,) = json.loads(validation_json(judged, view.origin))["proposals"][0]["activities"]
    assert Fraction(activity["assessment"]["share"]["decimal"]) < Fraction(1, 2)
