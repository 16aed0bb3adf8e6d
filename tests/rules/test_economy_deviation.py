"""Budgets above and below the guideline, and above the frame."""

import pytest

NBSP = "\N{NO-BREAK SPACE}"
ABOVE = "East asks for {proposed} (1,000 kr.), {above} above its guideline of 45; "
NOTHING = "no city-wide activity qualifies to justify it"
LOWER = "needed: {0} more that serves users of other areas, or a budget lower by {0}"


def asking(budget):
    """East with this budget, its money in balance."""
    return {
        "offers": {"quay": {"budget": budget - 22, "grant": budget - 22}},
        "money": [
            {"from": "barn", "to": "quay", "amount": 5},
            {"from": "frame", "to": "boats", "amount": 2},
            {"from": "frame", "to": "quay", "amount": budget - 32},
        ],
    }


def activity(cost, *, east=10, west=25, south=15, **others):
    """An activity at the quay; four of five users live elsewhere."""
    users = {"east": east, "west": west, "south": south}
    return {
        "name": "Walks",
        "host": "quay",
        "cost": cost,
        "kind": "health",
        "counted_in": "users",
        "users": users,
        **others,
    }


def shrunk(budget):
    """West with this budget, its money in balance."""
    return {
        "offers": {"mill": {"budget": budget - 24, "grant": budget - 24}},
        "money": [
            {"from": "mill", "to": "frame", "amount": 64 - budget},
            {"from": "forge", "to": "frame", "amount": 6},
        ],
    }


def terms(**values):
    """Changes of the terms of justification."""
    return {"justification": {name: {"value": value} for name, value in values.items()}}


@pytest.fixture
def found(judge, said):
    """What the rules on deviations say, one line each."""
    names = ["unjustified-deviation", "unexplained-shortfall", "proposals-above-frame"]

    def say(changes, *, only=tuple(names), **options):
        validation = judge(changes, select=only, **options)
        return [said(each) for each in validation.findings]

    return say


def test_a_budget_above_the_guideline_without_activities_is_an_error(found):
    """The whole deviation is to be justified, and the offers are shown."""
    assert found({"east": asking(50)}) == [
        "error[unjustified-deviation] east.yaml:offers: "
        + ABOVE.format(proposed=50, above=5)
        + NOTHING
        + " = "
        + LOWER.format(5)
    ]


def test_a_draft_is_no_excuse_for_a_budget_above_the_guideline(found):
    """It is wrong, not open."""
    (line,) = found({"east": {**asking(50), "stage": "draft"}})

    assert line.startswith("error[unjustified-deviation]")


@pytest.mark.parametrize(("budget", "errors"), [(46, 0), (47, 1)])
def test_the_tolerance_may_be_reached_and_not_passed(found, budget, errors):
    """The town's tolerance is one thousand kroner."""
    assert len(found({"east": asking(budget)})) == errors


@pytest.mark.parametrize(("tolerance", "errors"), [("kr", 1), ("1000 kr", 0)])
def test_the_framework_sets_the_tolerance(found, tolerance, errors):
    """A deviation of one thousand kroner is above a tolerance of one krone."""
    changes = {"east": asking(46)}

    assert len(found(changes, framework=terms(tolerance=tolerance))) == errors


def test_what_activities_justify_is_their_cost_times_the_outside_share(found):
    """The hint says what more would cost at the same share, in whole units."""
    changes = {"east": {**asking(51), "city_wide": {"walks": activity(5)}}}

    assert found(changes) == [
        "error[unjustified-deviation] east.yaml:walks: "
        + ABOVE.format(proposed=51, above=6)
        + "city-wide activities justify 4 = needed: 2 more that serves users of other areas "
        f"(3 of activity cost at this outside share of 80{NBSP}%), or a budget lower by 2"
    ]


def test_amounts_are_said_in_kroner_where_thousands_would_lose_some(found):
    """What is justified is rounded down, what is needed up."""
    changes = {"east": {**asking(50), "city_wide": {"walks": activity(4, east=20, south=16)}}}

    assert found(changes) == [
        (
            "error[unjustified-deviation] east.yaml:walks: East asks for 50,000 (kr.), 5,000 above "
            "its guideline of 45,000; city-wide activities justify 2,688 = needed: 2,312 more that "
            "serves users of other areas (3,440 of activity cost at this outside share of "
            f"67.2{NBSP}%), or a budget lower by 2,312"
        )
    ]


@pytest.mark.parametrize(("cost", "errors"), [(5, 0), (4, 1)])
def test_what_is_left_within_the_tolerance_is_no_error(found, cost, errors):
    """Of 5 above, 4 are justified by 5 and 3.2 by 4; 1 is tolerated."""
    changes = {"east": {**asking(50), "city_wide": {"walks": activity(cost)}}}

    assert len(found(changes)) == errors


def test_the_full_cost_counts_where_the_framework_says_so(found):
    """Then 5 justify 5 of 6, and 4 leave 2, without a word on shares."""
    full = terms(counts="full-cost")

    def changes(cost):
        return {"east": {**asking(51), "city_wide": {"walks": activity(cost)}}}

    assert found(changes(5), framework=full) == []
    assert found(changes(4), framework=full) == [
        "error[unjustified-deviation] east.yaml:walks: "
        + ABOVE.format(proposed=51, above=6)
        + "city-wide activities justify 4 = "
        + LOWER.format(2)
    ]


@pytest.mark.parametrize(
    "term",
    [
        {"minimum_outside_share": "81/100"},
        {"minimum_outside_users": 41},
        {"minimum_other_areas": 3},
    ],
)
def test_an_activity_below_a_threshold_justifies_nothing(found, term):
    """It is named all the same: more users from elsewhere would make it count."""
    changes = {"east": {**asking(50), "city_wide": {"walks": activity(5)}}}

    assert found(changes, framework=terms(**term)) == [
        "error[unjustified-deviation] east.yaml:walks: "
        + ABOVE.format(proposed=50, above=5)
        + NOTHING
        + " = "
        + LOWER.format(5)
    ]


@pytest.mark.parametrize(
    "term",
    [
        {"minimum_outside_share": "80/100"},
        {"minimum_outside_users": 40},
        {"minimum_other_areas": 2},
    ],
)
def test_an_activity_at_a_threshold_counts(found, term):
    """The thresholds are reached, not passed."""
    changes = {"east": {**asking(50), "city_wide": {"walks": activity(5)}}}

    assert found(changes, framework=terms(**term)) == []


def test_activities_of_different_shares_are_shown_together(found):
    """No cost is named, because it depends on whose users they are."""
    walks, songs = activity(5), activity(4, east=0, west=10, south=10)
    changes = {"east": {**asking(56), "city_wide": {"walks": walks, "songs": songs}}}

    assert found(changes) == [
        "error[unjustified-deviation] east.yaml:city_wide: "
        + ABOVE.format(proposed=56, above=11)
        + "city-wide activities justify 8 = "
        + LOWER.format(3)
    ]


def test_an_activity_outside_the_frame_justifies_nothing(found):
    """A grant outside the frame pays it."""
    changes = {"east": {**asking(50), "city_wide": {"walks": activity(5, paid_by="fund")}}}

    assert len(found(changes)) == 1


def test_made_up_amounts_are_called_so(found):
    """The sentence says that its amounts are illustrative."""
    (line,) = found({"east": {**asking(50), "illustrative": "No budgets are known"}})

    assert f"{NOTHING} (illustrative amounts) = " in line


SHORTFALL = "West asks for 50 (1,000 kr.), 4 below its guideline of 54"


def test_a_budget_below_the_guideline_wants_a_text(found):
    """It says where to write it."""
    assert found({"west": shrunk(50)}) == [
        (
            f"error[unexplained-shortfall] west.yaml:offers: {SHORTFALL}, and does not say why"
            " = write in `justification` why less is enough"
        )
    ]


def test_a_text_explains_a_budget_below_the_guideline(found):
    """Whatever it says."""
    assert found({"west": {**shrunk(50), "justification": "Fewer are in need"}}) == []


def test_an_empty_text_explains_nothing(found):
    """It is refused as no text at all."""
    (line,) = found({"west": {**shrunk(50), "justification": " "}})

    assert line.startswith("error[empty-value] west.yaml:' ': ")


def test_a_draft_may_leave_the_text_open(found):
    """Then it is a note."""
    (line,) = found({"west": {**shrunk(50), "stage": "draft"}})

    assert line.startswith("note[unexplained-shortfall]")


@pytest.mark.parametrize(("budget", "errors"), [(53, 0), (52, 1)])
def test_a_shortfall_within_the_tolerance_wants_no_text(found, budget, errors):
    """One thousand kroner are tolerated below as well as above."""
    assert len(found({"west": shrunk(budget)})) == errors


def test_grants_left_open_prove_no_shortfall(found):
    """What is missing may be enough."""
    assert found({"west": {"offers": {"mill": {"grant": None}}}}) == []


def test_a_shortfall_wants_nothing_where_the_framework_says_so(found):
    """`negative_deviation: none`."""
    assert found({"west": shrunk(50)}, framework=terms(negative_deviation="none")) == []


def test_a_settled_shortfall_cannot_be_told_alone(found):
    """A text does not settle it, and other areas are not there to ask."""
    changes = {"west": {**shrunk(50), "justification": "Fewer are in need"}}

    assert found(changes, framework=terms(negative_deviation="settled")) == [
        (
            f"note[unexplained-shortfall] west.yaml:offers: {SHORTFALL}; whether activities of "
            "other areas make up for it cannot be told without their proposals"
            " = validate the proposals of all areas together"
        )
    ]


@pytest.mark.parametrize(
    ("west", "finding"),
    [
        (25, []),
        (
            24,
            [
                (
                    "error[unexplained-shortfall] west.yaml:offers: West asks for 50,000 (kr.), "
                    "4,000 below its guideline of 54,000; activities of other areas serve its "
                    "users for 2,880 = needed: 1,120 more in activities of other areas for users "
                    "from West, or a budget higher by 1,120"
                )
            ],
        ),
    ],
)
def test_activities_of_other_areas_settle_a_shortfall(found, west, finding):
    """Of 6, 3 are for 25 of 50 users, and 1 is tolerated; one user fewer leaves too much."""
    walks = activity(6, east=35 - west, west=west, south=15)
    changes = {"east": {"city_wide": {"walks": walks}}, "west": shrunk(50), "south": {}}

    assert found(changes, framework=terms(negative_deviation="settled")) == finding


def test_activities_that_do_not_count_settle_nothing(found):
    """The same walks, paid from outside the frame."""
    walks = activity(6, east=10, west=25, south=15, paid_by="fund")
    changes = {"east": {"city_wide": {"walks": walks}}, "west": shrunk(50), "south": {}}

    assert found(changes, framework=terms(negative_deviation="settled")) == [
        (
            f"error[unexplained-shortfall] west.yaml:offers: {SHORTFALL}; activities of other "
            "areas serve its users for 0 = needed: 4 more in activities of other areas for users "
            "from West, or a budget higher by 4"
        )
    ]


def test_a_run_without_every_area_may_settle_a_shortfall_and_never_deny_it(found):
    """What the third area holds might be enough."""
    settled = terms(negative_deviation="settled")
    enough = {"city_wide": {"walks": activity(6)}}
    too_little = {"city_wide": {"walks": activity(5)}}

    assert found({"east": enough, "west": shrunk(50)}, framework=settled) == []
    (line,) = found({"east": too_little, "west": shrunk(50)}, framework=settled)
    assert line.startswith("note[unexplained-shortfall] west.yaml:offers: ")


def test_proposals_within_the_frame_pass(found):
    """The orderly ones ask for all of it."""
    assert found({"east": {}, "west": {}, "south": {}}) == []


def test_proposals_above_the_frame_are_an_error_at_the_one_furthest_above_its_guideline(found):
    """Each is within the tolerance, all together are not."""
    changes = {"south": {}, "west": {}, "east": asking(46)}

    assert found(changes) == [
        (
            "error[proposals-above-frame] east.yaml:offers: the proposals ask for 151 together "
            "(1,000 kr.), 1 above the frame of 150 = lower the budgets by 1 in all; this one is "
            "furthest above its guideline"
        )
    ]


def test_one_proposal_can_be_above_the_frame(found):
    """No joint run is needed to see it."""
    (line,) = found({"east": asking(151)}, only=["proposals-above-frame"])

    assert line.startswith(
        "error[proposals-above-frame] east.yaml:offers: the proposals ask for 151"
    )


def test_a_sum_with_made_up_amounts_is_called_so(found):
    """Even if they stand in another file than the one that is shown."""
    changes = {"east": asking(46), "west": {"illustrative": "Made up"}}
    (line,) = found({**changes, "south": {}})

    assert "the frame of 150 (illustrative amounts) = " in line
