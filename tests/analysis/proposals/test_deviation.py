"""How far a plan departs from its guideline, and what its city-wide activities justify."""

from fractions import Fraction

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from profiles import examples

from tilbudsvifte.analysis.proposals.results import Deviation

few = settings(
    max_examples=examples(25),
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
AREAS = ("east", "west", "south")

drawn = st.lists(
    st.fixed_dictionaries(
        {
            "name": st.just("An activity"),
            "host": st.sampled_from(["mill", "forge"]),
            "cost": st.integers(0, 40),
            "kind": st.just("open-course"),
            "counted_in": st.sampled_from(["users", "visits"]),
            "users": st.dictionaries(st.sampled_from(AREAS), st.integers(0, 60), min_size=1),
            "users_elsewhere": st.integers(0, 100),
        },
        optional={"paid_by": st.sampled_from(["fund", "west-operations"])},
    ),
    max_size=4,
).map(lambda found: {f"a{number}": each for number, each in enumerate(found)})

added = st.tuples(st.integers(0, 3), st.sampled_from(["east", "south"]), st.integers(1, 60))


def test_a_budget_at_the_guideline(work, values):
    """Nothing to justify, and nothing that justifies."""
    found = work(values["east"])

    assert found.activities == ()
    assert found.deviation == Deviation(
        guideline=45_000,
        proposed=45_000,
        amount=0,
        tolerance=1_000,
        by_share=Fraction(0),
        by_cost=Fraction(0),
        justified=Fraction(0),
        qualifying=0,
    )
    assert not found.deviation.above
    assert not found.deviation.below


def test_an_activity_justifies_its_share_for_others(work, values):
    """6,000 kr. for fifty users, of whom forty live in two other areas."""
    found = work(values["west"])
    activity = found.activities[0]

    assert (activity.id, activity.name, activity.host) == ("workshop", "A workshop for all", "mill")
    assert (activity.host_name, activity.cost, activity.in_frame) == ("The Mill", 6_000, True)
    assert activity.users == (("east", 20), ("west", 10), ("south", 20))
    assert activity.assessment.share == Fraction(4, 5)
    assert activity.justifies
    deviation = found.deviation
    assert (deviation.by_share, deviation.by_cost, deviation.qualifying) == (4_800, 6_000, 1)


@pytest.mark.parametrize(("counts", "rules"), [("outside-share", 4_800), ("full-cost", 6_000)])
def test_the_terms_say_which_way_of_counting_rules(work, values, counts, rules):
    """Both are given."""
    found = work(values["west"], counts=counts).deviation

    assert (found.by_share, found.by_cost, found.justified) == (4_800, 6_000, rules)


@pytest.mark.parametrize(
    ("terms", "qualifies"),
    [
        ({"minimum_outside_share": Fraction(4, 5)}, True),
        ({"minimum_outside_share": Fraction(81, 100)}, False),
        ({"minimum_outside_users": 40}, True),
        ({"minimum_outside_users": 41}, False),
        ({"minimum_other_areas": 2}, True),
        ({"minimum_other_areas": 3}, False),
    ],
)
def test_the_terms_say_what_qualifies(work, values, terms, qualifies):
    """Each of the three, from its value on."""
    found = work(values["west"], **terms)

    assert found.activities[0].justifies is qualifies
    assert found.deviation.qualifying == int(qualifies)
    assert found.deviation.justified == (4_800 if qualifies else 0)


@pytest.mark.parametrize("at", ["activity", "host"])
def test_what_is_paid_outside_the_frame_justifies_nothing(work, values, at):
    """Whether the activity is, or its host."""
    west = values["west"]
    paid = {"activity": west["city_wide"]["workshop"], "host": west["offers"]["mill"]}[at]
    paid["paid_by"] = "fund"
    found = work(west)
    deviation = found.deviation

    assert not found.activities[0].in_frame
    assert found.activities[0].assessment.qualifies
    assert not found.activities[0].justifies
    assert (deviation.by_share, deviation.by_cost, deviation.qualifying) == (0, 0, 0)


def test_the_frame_pays_no_activity_of_an_offer_that_it_does_not_pay(work, values):
    """Nothing of what the host costs is in the proposed budget."""
    values["west"]["offers"]["mill"]["paid_by"] = "fund"
    values["west"]["city_wide"]["workshop"]["paid_by"] = "west-operations"
    found = work(values["west"])

    assert not found.activities[0].justifies
    assert found.deviation.justified == 0


@pytest.mark.parametrize("paid_by", [None, "west-operations"])
@pytest.mark.parametrize(
    "mill",
    [
        {"action": "closes", "reason": {"kind": "premises"}},
        {"action": "merges", "merged_into": "forge"},
        {"grant": 0},
    ],
)
def test_what_a_host_without_a_grant_holds_justifies_nothing(work, values, mill, paid_by):
    """The frame pays nothing there, whatever budget is stated, and whoever is to use it."""
    values["west"]["offers"]["mill"] |= mill
    if paid_by:
        values["west"]["city_wide"]["workshop"]["paid_by"] = paid_by
    found = work(values["west"])

    assert not found.activities[0].in_frame
    assert found.activities[0].assessment.qualifies
    assert not found.activities[0].justifies
    assert (found.deviation.by_share, found.deviation.by_cost) == (0, 0)
    assert found.deviation.qualifying == 0


def test_a_grant_left_open_may_yet_pay_an_activity(work, values):
    """Nothing says that it is 0."""
    del values["west"]["offers"]["mill"]["grant"]

    assert work(values["west"]).activities[0].justifies


def test_an_activity_without_users_is_not_assessed(work, values):
    """There is no share of nobody; users from outside all areas are left out."""
    values["west"]["city_wide"]["workshop"] |= {"users": {"east": 0}, "users_elsewhere": 50}
    found = work(values["west"])

    assert found.activities[0].assessment is None
    assert not found.activities[0].justifies
    assert found.deviation.qualifying == 0


def test_users_from_outside_all_areas_are_left_out(work, values):
    """They are shown, and change nothing."""
    before = work(values["west"])
    values["west"]["city_wide"]["workshop"]["users_elsewhere"] = 10_000
    after = work(values["west"])

    assert after.activities[0].users_elsewhere == 10_000
    assert after.deviation == before.deviation


def test_amounts_may_be_in_kroner(work, values):
    """What an activity costs is in the unit of the file."""
    values["west"] |= {"amounts_in": "kr"}

    assert work(values["west"]).activities[0].cost == 6


@pytest.mark.parametrize(
    ("amount", "justified", "above", "below", "needed"),
    [
        (1_000, 0, False, False, 0),
        (1_001, 0, True, False, 1_001),
        (5_000, 4_000, True, False, 0),
        (5_000, Fraction(7999, 2), True, False, Fraction(2001, 2)),
        (5_000, 9_000, True, False, 0),
        (-1_000, 0, False, False, 0),
        (-1_001, 0, False, True, 0),
        (-5_000, 9_000, False, True, 0),
    ],
)
def test_what_is_needed(amount, justified, above, below, needed):
    """What is within the tolerance is let be; beyond it all that is missing is needed."""
    found = Deviation(
        guideline=50_000,
        proposed=50_000 + amount,
        amount=amount,
        tolerance=1_000,
        by_share=Fraction(justified),
        by_cost=Fraction(justified),
        justified=Fraction(justified),
        qualifying=1,
    )

    assert (found.above, found.below, found.needed) == (above, below, needed)


def test_an_incomplete_plan_is_compared_as_far_as_it_is_stated(work, values):
    """What is left open counts as nothing."""
    values["west"]["stage"] = "draft"
    del values["west"]["offers"]["forge"]["grant"]

    assert work(values["west"]).deviation.amount == -24_000


@pytest.mark.slow
@few
@given(drawn, st.randoms(use_true_random=False))
def test_no_order_of_activities_or_of_users_matters(work, values, city_wide, random):
    """The deviation is the same; activities come in the order of the file."""
    west = values["west"]
    mixed = {
        key: {**city_wide[key], "users": dict(random.sample([*users.items()], len(users)))}
        for key in random.sample([*city_wide], len(city_wide))
        if (users := city_wide[key]["users"])
    }
    before = work({**west, "city_wide": city_wide})
    after = work({**west, "city_wide": mixed})

    assert after.deviation == before.deviation
    assert [each.id for each in after.activities] == [*mixed]
    assert sorted(after.activities, key=lambda each: each.id) == list(before.activities)


@pytest.mark.slow
@few
@given(drawn, added)
def test_more_users_from_elsewhere_never_justify_less(work, values, city_wide, add):
    """In any activity, by either way of counting; and nothing justifies more than it costs."""
    west = values["west"]
    before = work({**west, "city_wide": city_wide}).deviation
    if city_wide:
        which, home, more = add
        users = [*city_wide.values()][which % len(city_wide)]["users"]
        users[home] = users.get(home, 0) + more
    after = work({**west, "city_wide": city_wide}).deviation

    assert before.by_share <= after.by_share
    assert before.by_cost <= after.by_cost
    assert (
        after.by_share
        <= after.by_cost
        <= sum(each["cost"] * 1000 for each in city_wide.values() if each.get("paid_by") != "fund")
    )
