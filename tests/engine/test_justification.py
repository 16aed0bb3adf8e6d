"""What city-wide activities justify, and what they spend on users of an area."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from profiles import examples

from tilbudsvifte.engine.justification import (
    Activity,
    Assessment,
    Standard,
    assess,
    justified,
    served,
)

few = settings(max_examples=examples(150))
WAYS = ("outside-share", "full-cost")
SHIPPED = Standard(Fraction(1, 2), 10, 2)

counts = st.one_of(st.integers(0, 12), st.integers(0, 10**9))
costs = st.one_of(st.integers(0, 20), st.integers(0, 10**15))
users_by_area = st.dictionaries(st.integers(0, 4), counts, min_size=1).filter(
    lambda users: any(users.values())
)
activities = st.builds(Activity, st.integers(0, 4), costs, users_by_area)
standards = st.builds(
    Standard, st.fractions(0, 1, max_denominator=20), st.integers(0, 20), st.integers(0, 4)
)


def people(activity):
    """The home area of each user, one by one."""
    return [home for home, count in activity.users.items() for _ in range(count)]


@few
@given(
    st.builds(
        Activity,
        st.integers(0, 3),
        costs,
        st.dictionaries(st.integers(0, 3), st.integers(0, 9), min_size=1).filter(
            lambda users: any(users.values())
        ),
    ),
    standards,
)
def test_counting_heads_gives_the_same(activity, standard):
    """Every user is looked at alone: from elsewhere or not, and who spends how much on whom."""
    homes = people(activity)
    strangers = [home for home in homes if home != activity.host]
    good = (
        len(strangers) >= standard.minimum_share * len(homes),
        len(strangers) >= standard.minimum_users,
        len(set(strangers)) >= standard.minimum_areas,
    )
    each = Fraction(activity.cost, len(homes))

    found = assess(activity, standard)

    assert found == Assessment(
        len(homes),
        len(strangers),
        len(set(strangers)),
        Fraction(len(strangers), len(homes)),
        *good,
        by_share=sum((each for _ in strangers), Fraction(0)) if all(good) else 0,
        by_cost=activity.cost if all(good) else 0,
    )
    assert found.qualifies == all(good)
    assert [sum((each for home in homes if home == area), Fraction(0)) for area in range(4)] == [
        served([activity], area) for area in range(4)
    ]


@few
@given(activities, standards)
def test_nothing_justifies_more_than_its_cost(activity, standard):
    """By outside share no more than by full cost, and by full cost no more than the cost."""
    found = assess(activity, standard)

    assert 0 <= found.by_share <= found.by_cost <= activity.cost
    assert 0 <= found.share <= 1


@few
@given(st.lists(activities, max_size=6), standards, st.randoms(use_true_random=False))
def test_no_order_matters(listed, standard, random):
    """Neither that of the activities, nor that in which an activity names its users' areas."""
    mixed = [
        each._replace(users=dict(random.sample([*each.users.items()], len(each.users))))
        for each in random.sample(listed, len(listed))
    ]

    for way in WAYS:
        assert justified([assess(each, standard) for each in listed], way) == justified(
            [assess(each, standard) for each in mixed], way
        )
    assert [served(listed, area) for area in range(5)] == [served(mixed, area) for area in range(5)]


@few
@given(activities, standards, st.integers(0, 4), st.integers(1, 10**6))
def test_more_users_from_elsewhere_never_justify_less(activity, standard, home, more):
    """What qualifies goes on qualifying, and justifies as much or more."""
    added = activity._replace(users={**activity.users, home: activity.users.get(home, 0) + more})
    before, after = assess(activity, standard), assess(added, standard)

    if home != activity.host:
        assert after.by_share >= before.by_share
        assert after.by_cost >= before.by_cost
    else:
        assert after.by_share <= before.by_share


@few
@given(st.lists(activities, max_size=6), standards)
def test_full_cost_justifies_at_least_as_much_as_the_outside_share(listed, standard):
    """Together, too; and together is the sum of each."""
    found = [assess(each, standard) for each in listed]

    assert justified(found, "full-cost") == sum(each.by_cost for each in found)
    assert justified(found, "outside-share") == sum(each.by_share for each in found)
    assert justified(found, "full-cost") >= justified(found, "outside-share")


@few
@given(st.lists(activities, max_size=6))
def test_all_that_is_spent_is_spent_on_users_of_some_area(listed):
    """What serves the areas sums to the cost exactly."""
    assert sum(served(listed, area) for area in range(5)) == sum(each.cost for each in listed)


@pytest.mark.parametrize(
    ("users", "expected"),
    [
        ({0: 10, 1: 5, 2: 5}, (True, True, True)),
        ({0: 11, 1: 5, 2: 5}, (False, True, True)),
        ({0: 1, 1: 5, 2: 4}, (True, False, True)),
        ({0: 1, 1: 15}, (True, True, False)),
        ({0: 1, 1: 15, 2: 0}, (True, True, False)),
        ({1: 9, 2: 1}, (True, True, True)),
        ({0: 7}, (False, False, False)),
    ],
)
def test_each_part_of_the_standard_is_met_from_its_very_value_on(users, expected):
    """Half of the users, ten of them, and two other areas that have users: all three together."""
    found = assess(Activity(0, 1000, users), SHIPPED)

    assert (found.enough_share, found.enough_users, found.enough_areas) == expected
    assert found.qualifies is all(expected)
    assert (found.by_cost > 0) is all(expected)


def test_an_activity_of_three_fifths_justifies_three_fifths():
    """And its whole cost, where that is how it is counted."""
    found = assess(Activity(1, 1500, {0: 20, 1: 20, 2: 10}), SHIPPED)

    assert (Fraction(3, 5), Fraction(900), 1500) == (found.share, found.by_share, found.by_cost)
    assert [Fraction(900), Fraction(1500)] == [justified([found], way) for way in WAYS]


def test_an_activity_that_costs_nothing_justifies_nothing():
    """Though it qualifies."""
    found = assess(Activity(0, 0, {1: 50, 2: 50}), SHIPPED)

    assert found.qualifies
    assert [justified([found], way) for way in WAYS] == [0, 0]


def test_no_activities_justify_and_serve_nothing():
    """The sums are exact zeros."""
    assert [Fraction(0), Fraction(0)] == [justified([], way) for way in WAYS]
    assert Fraction(0) == served([], 0)


@pytest.mark.parametrize("users", [{}, {0: 0}, {0: 0, 1: 0}, {0: -1, 1: 5}, {0: 2, 1: -2}])
def test_users_must_be_expected_and_nowhere_less_than_none(users):
    """There is no share of nobody."""
    with pytest.raises(ValueError, match="an activity expects users, and nowhere less than none"):
        assess(Activity(0, 100, users), SHIPPED)
