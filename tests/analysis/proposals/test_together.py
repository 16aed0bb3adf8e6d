"""The proposals of several areas together."""

from fractions import Fraction
from itertools import permutations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from profiles import examples

from tilbudsvifte.analysis.proposals.results import AreaTogether, Flow

few = settings(
    max_examples=examples(20),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
AREAS = ("east", "west", "south")
HOSTS = {"east": ["boats", "quay"], "west": ["mill", "forge"], "south": ["farm", "well"]}


@st.composite
def city_wide(draw):
    """Up to two activities in each area, at hosts that remain."""
    made = {}
    for area in AREAS:
        users = st.dictionaries(st.sampled_from(AREAS), st.integers(0, 60), min_size=1)
        made[area] = {
            f"a{number}": {
                "name": "An activity",
                "host": draw(st.sampled_from(HOSTS[area])),
                "cost": draw(st.integers(0, 40_000)),
                "kind": "network",
                "counted_in": "hours",
                "users": draw(users),
            }
            for number in range(draw(st.integers(0, 2)))
        }
    return made


def test_the_town_together(all_together, values):
    """Three proposals at their guidelines: the frame, and what flows from the workshop."""
    found = all_together(*values.values())

    assert (found.frame, found.proposed, found.complete, found.missing) == (
        150_000,
        150_000,
        True,
        (),
    )
    assert (found.offers_today, found.offers) == (8, 6)
    assert (found.mean_today, found.mean) == (Fraction(18_750), Fraction(25_000))
    assert found.flows == (Flow("west", "east", 2_400), Flow("west", "south", 2_400))
    assert found.areas[1] == AreaTogether(
        area="west",
        name="West",
        offers_today=2,
        offers=2,
        settled=True,
        mean_today=Fraction(35_000),
        mean=Fraction(27_000),
        guideline=54_000,
        proposed=54_000,
        complete=True,
        outflow=4_800,
        inflow=0,
        adjusted=49_200,
        served=0,
    )
    assert [(row.area, row.inflow, row.adjusted) for row in found.areas] == [
        ("east", 2_400, 47_400),
        ("west", 0, 49_200),
        ("south", 2_400, 53_400),
    ]


def test_areas_without_a_proposal_are_named(all_together, values):
    """They have no row; what flows to them is shown all the same."""
    found = all_together(values["west"])

    assert found.missing == ("East", "South")
    assert [row.area for row in found.areas] == ["west"]
    assert (found.proposed, found.offers, found.mean) == (54_000, 2, Fraction(27_000))
    assert [flow.home for flow in found.flows] == ["east", "south"]


def test_no_proposal_at_all(all_together):
    """Sums of nothing, and no mean."""
    found = all_together()

    assert (found.areas, found.flows, found.proposed, found.offers) == ((), (), 0, 0)
    assert (found.mean, found.missing) == (None, ("East", "West", "South"))


def test_one_incomplete_plan_makes_the_whole_incomplete(all_together, values):
    """The sum is of what is stated."""
    del values["south"]["offers"]["well"]["grant"]
    found = all_together(*values.values())

    assert (found.complete, found.proposed) == (False, 125_000)
    assert [row.adjusted for row in found.areas] == [47_400, 49_200, None]
    assert (found.areas[2].mean, found.areas[2].inflow, found.mean) == (None, 2_400, None)


def test_what_flows_in_is_unknown_while_an_area_is_missing(all_together, values):
    """Its activities may serve the others; what flows out is known."""
    found = all_together(values["east"], values["west"])

    assert [(row.outflow, row.inflow, row.adjusted) for row in found.areas] == [
        (0, None, None),
        (4_800, None, None),
    ]


def test_what_other_areas_serve(all_together, values):
    """West's workshop serves the users of East and South, not its own."""
    assert [row.served for row in all_together(*values.values()).areas] == [2_400, 0, 2_400]


def test_an_open_action_leaves_the_number_of_offers_open(all_together, values):
    """And the mean with it."""
    values["south"]["stage"] = "draft"
    del values["south"]["offers"]["well"]["action"]
    found = all_together(*values.values())

    assert (found.settled, found.mean) == (False, None)
    assert [(row.settled, row.mean is None) for row in found.areas][1:] == [
        (True, False),
        (False, True),
    ]


def test_an_area_without_offers_has_no_mean(all_together, values):
    """Nothing is divided by none."""
    for offer in values["east"]["offers"].values():
        offer["action"] = "closes"
    found = all_together(*values.values())

    assert (found.areas[0].offers, found.areas[0].mean, found.areas[0].proposed) == (0, None, 0)


@pytest.mark.parametrize(
    "change",
    [
        {"users": {"west": 30, "east": 10, "south": 10}},
        {"users": {"east": 0}},
        {"paid_by": "fund"},
    ],
)
def test_only_what_justifies_flows(all_together, values, change):
    """Not what serves the area's own users, nobody, or is paid outside the frame."""
    values["west"]["city_wide"]["workshop"] |= change
    found = all_together(*values.values())

    assert found.flows == ()
    assert all(row.adjusted == row.proposed for row in found.areas)


@pytest.mark.slow
@few
@given(city_wide())
def test_money_is_conserved(all_together, values, activities):
    """Outflows are inflows, adjusted budgets sum to what is proposed, rows agree with flows."""
    found = all_together(*({**values[area], "city_wide": activities[area]} for area in AREAS))

    assert sum(row.adjusted for row in found.areas) == found.proposed
    assert sum(row.outflow for row in found.areas) == sum(row.inflow for row in found.areas)
    for row in found.areas:
        assert row.outflow == sum(flow.amount for flow in found.flows if flow.host == row.area)
        assert row.inflow == sum(flow.amount for flow in found.flows if flow.home == row.area)
        assert row.adjusted == row.proposed - row.outflow + row.inflow


def test_flows_come_in_the_order_of_the_framework(all_together, values):
    """By host, then by home, whichever file comes first."""
    workshop = values["west"]["city_wide"]["workshop"]
    users = {"south": 20, "west": 20, "east": 20}
    values["south"]["city_wide"] = {"feast": {**workshop, "host": "farm", "users": users}}
    found = all_together(values["south"], values["west"], values["east"])

    assert found.flows == (
        Flow("west", "east", 2_400),
        Flow("west", "south", 2_400),
        Flow("south", "east", 2_000),
        Flow("south", "west", 2_000),
    )
    assert [row.area for row in found.areas] == list(AREAS)


@pytest.mark.slow
@few
@given(city_wide())
def test_no_order_of_files_or_activities_matters(work, joined, values, activities):
    """The result is the same to the last figure."""
    several = [{**values[area], "city_wide": activities[area]} for area in AREAS]
    turned = [{**each, "city_wide": dict(reversed(each["city_wide"].items()))} for each in several]
    expected = joined(*(work(each) for each in several))

    assert all(joined(*parts) == expected for parts in permutations([work(x) for x in turned]))


@pytest.mark.slow
@few
@given(city_wide())
def test_what_others_host_changes_no_deviation(work, all_together, values, activities):
    """The budget and guideline that a proposal is judged by are the same alone and together."""
    alone = work({**values["west"], "city_wide": activities["west"]}).deviation
    found = all_together(*({**values[area], "city_wide": activities[area]} for area in AREAS))

    assert (found.areas[1].guideline, found.areas[1].proposed) == (alone.guideline, alone.proposed)
