"""What goes from area to area through city-wide activities."""

from collections import Counter
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from profiles import examples

from tilbudsvifte.engine.justification import Activity, served
from tilbudsvifte.engine.settlement import adjusted, flows

few = settings(max_examples=examples(150))
AREAS = 5

activities = st.builds(
    Activity,
    st.integers(0, AREAS - 1),
    st.one_of(st.integers(0, 20), st.integers(0, 10**15)),
    st.dictionaries(
        st.integers(0, AREAS - 1),
        st.one_of(st.integers(0, 12), st.integers(0, 10**9)),
        min_size=1,
    ).filter(lambda users: any(users.values())),
)
some = st.lists(activities, max_size=6)
budgets = st.lists(st.integers(0, 10**12), min_size=AREAS, max_size=AREAS)


@few
@given(some, budgets)
def test_money_is_conserved(listed, amounts):
    """What flows out of areas flows into others, and the adjusted budgets keep the total."""
    between = flows(listed)
    after = adjusted(amounts, between)
    out, into = Counter(), Counter()
    for (host, home), amount in between.items():
        out[host] += amount
        into[home] += amount

    assert sum(after) == sum(amounts)
    assert [a - out[i] + into[i] for i, a in enumerate(amounts)] == list(after)
    assert all(host != home and amount > 0 for (host, home), amount in between.items())


@few
@given(some)
def test_a_flow_is_the_exact_share_to_within_a_krone_for_each_activity(listed):
    """The cost times the share of the users, in plain fractions; nothing flows for no users."""
    between = flows(listed)

    for host in range(AREAS):
        for home in set(range(AREAS)) - {host}:
            hosted = [each for each in listed if each.host == host]
            serving = [each for each in hosted if each.users.get(home)]
            flow = between.get((host, home), 0)
            assert abs(flow - served(hosted, home)) <= len(serving)


@few
@given(activities)
def test_all_that_is_not_spent_at_home_flows(activity):
    """One activity's flows are its cost less a whole number of kroner for the host's own users."""
    at_home = Fraction(
        activity.cost * activity.users.get(activity.host, 0), sum(activity.users.values())
    )

    assert abs(activity.cost - sum(flows([activity]).values()) - at_home) < 1


@few
@given(some, budgets, st.randoms(use_true_random=False))
def test_no_order_matters(listed, amounts, random):
    """Neither that of the activities, nor that in which an activity names its users' areas."""
    mixed = [
        each._replace(users=dict(random.sample([*each.users.items()], len(each.users))))
        for each in random.sample(listed, len(listed))
    ]

    assert dict(flows(listed)) == dict(flows(mixed))
    assert adjusted(amounts, flows(listed)) == adjusted(amounts, flows(mixed))


@few
@given(activities, st.integers(1, 1000))
def test_only_proportions_of_users_count(activity, factor):
    """Users counted in visits flow as users do."""
    visits = {home: count * factor for home, count in activity.users.items()}

    assert flows([activity]) == flows([activity._replace(users=visits)])


@few
@given(some)
def test_activities_add_up(listed):
    """Together is the sum of each, so who else hosts what changes nobody's flow."""
    total = Counter()
    for each in listed:
        total.update(flows([each]))

    assert dict(total) == dict(flows(listed))


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        ([Activity(1, 1500, {0: 20, 1: 20, 2: 10})], {(1, 0): 600, (1, 2): 300}),
        ([Activity(0, 10, {2: 1, 1: 1, 3: 1})], {(0, 1): 4, (0, 2): 3, (0, 3): 3}),
        ([Activity(0, 1, {2: 1, 1: 1})], {(0, 1): 1}),
        ([Activity(0, 1, {1: 1, 0: 1})], {}),
        ([Activity(0, 0, {1: 1, 2: 1})], {}),
        ([Activity(0, 90, {0: 4})], {}),
        ([Activity(0, 90, {0: 4, 1: 0})], {}),
        (
            [Activity(0, 10, {1: 5}), Activity(0, 20, {1: 5}), Activity(1, 30, {0: 5})],
            {(0, 1): 30, (1, 0): 30},
        ),
        ([], {}),
    ],
)
def test_whole_kroner_go_to_the_largest_remainders(listed, expected):
    """Odd kroner to the area that stands first; what stays, or is nothing, is no flow."""
    assert expected == flows(listed)


def test_adjusted_budgets_of_a_town():
    """The first gives 30 for users from the second, which gives 10 for users from the third."""
    assert adjusted([100, 100, 50], {(0, 1): 30, (1, 2): 10}) == (70, 120, 60)


def test_a_town_of_one_area_has_no_flows():
    """All its users are at home."""
    assert adjusted([80], flows([Activity(0, 30, {0: 9})])) == (80,)


@pytest.mark.parametrize("users", [{}, {0: 0}, {0: 3, 1: -1}])
def test_an_activity_without_users_flows_nowhere(users):
    """It is refused, as there is nothing to divide by."""
    with pytest.raises(ValueError, match="must not be negative, nor all zero"):
        flows([Activity(0, 10, users)])
