"""Users of an area's offers, today and as planned."""

from fractions import Fraction

import pytest

from tilbudsvifte.analysis.proposals.results import Range, UsersResult
from tilbudsvifte.analysis.proposals.users import range_of
from tilbudsvifte.documents.proposal import Counted


def test_what_an_area_states(work, values):
    """90 users of 300, 120 places, three offers of 30,000 kr. today and two of 45,000 planned."""
    assert work(values["east"]).users == UsersResult(
        today=Range(90, 90),
        potential=Range(300, 300),
        capacity=Range(120, 120),
        coverage=Fraction(3, 10),
        utilisation=Fraction(3, 4),
        per_offer_today=Fraction(30),
        per_offer_planned=Fraction(45),
        kroner_per_user_today=Fraction(1000, 3),
        kroner_per_user_planned=Fraction(500),
    )


def test_counts_that_disagree_are_shown_and_not_chosen(work, values):
    """The least and the greatest; what would rest on one of them is unknown."""
    values["east"]["users"]["today"] = [
        {"count": 90, "by": "The centre"},
        {"count": 110, "by": "The users"},
        {"count": 100},
    ]
    found = work(values["east"]).users

    assert found.today == Range(90, 110)
    assert (found.potential, found.capacity) == (Range(300, 300), Range(120, 120))
    assert set(found[3:]) == {None}


@pytest.mark.parametrize(("kind", "lost"), [("potential", "coverage"), ("capacity", "utilisation")])
def test_places_and_potential_users_may_disagree_too(work, values, kind, lost):
    """Only the figure that rests on it is unknown."""
    before = work(values["east"]).users
    values["east"]["users"][kind] = [{"count": 1}, {"count": 2}]
    after = work(values["east"]).users

    assert after == before._replace(**{kind: Range(1, 2), lost: None})


def test_counts_that_agree_are_one_count(work, values):
    """Whoever counted."""
    values["east"]["users"]["today"] = [{"count": 90, "by": "The centre"}, {"count": 90}]

    assert work(values["east"]).users.coverage == Fraction(3, 10)


def test_nothing_stated_is_unknown(work, values):
    """No figure is made up."""
    values["east"]["users"] = None

    assert set(work(values["east"]).users) == {None}


def offers_with_users(east):
    """Users for each of the offers, and none for the area; one more opens."""
    east["users"] = None
    east["offers"]["boats"]["users"] = {"today": 50, "potential": 200, "capacity": 60}
    east["offers"]["barn"]["users"] = {"today": [{"count": 20}, {"count": 25}], "capacity": 99}
    east["offers"]["quay"]["users"] = {"today": 10, "potential": 100, "capacity": 50}
    east["offers"]["raft"] = {
        "action": "opens",
        "grant": 1,
        "users": {"today": 7, "potential": 9, "capacity": [{"count": 10}, {"count": 12}]},
    }
    return east


def test_offers_users_are_summed_where_the_area_states_none(work, values):
    """Today of those that exist, places of those that are planned; potential users overlap."""
    found = work(offers_with_users(values["east"])).users

    assert found.today == Range(80, 85)
    assert found.capacity == Range(120, 122)
    assert found.potential is None


@pytest.mark.parametrize(
    ("left_out", "today", "capacity"),
    [("boats", None, None), ("barn", None, Range(120, 122)), ("raft", Range(80, 85), None)],
)
def test_a_sum_with_a_part_unknown_is_unknown(work, values, left_out, today, capacity):
    """An offer that ends needs no places, and one that opens no users today."""
    east = offers_with_users(values["east"])
    del east["offers"][left_out]["users"]
    found = work(east).users

    assert (found.today, found.capacity) == (today, capacity)


def test_a_kind_that_an_offer_leaves_open_is_unknown(work, values):
    """Though it states another kind."""
    east = offers_with_users(values["east"])
    east["offers"]["boats"]["users"] = {"today": 50, "capacity": None}
    found = work(east).users

    assert (found.today, found.capacity) == (Range(80, 85), None)


def test_the_areas_own_figure_goes_before_the_sum(work, values):
    """Each kind by itself: users may go to more than one offer."""
    east = offers_with_users(values["east"])
    east["users"] = {"today": 70}
    found = work(east).users

    assert (found.today, found.capacity) == (Range(70, 70), Range(120, 122))
    assert found.per_offer_planned == Fraction(70, 3)


def test_an_incomplete_plan_has_no_cost_per_user(work, values):
    """Today's is known."""
    del values["east"]["offers"]["quay"]["grant"]
    found = work(values["east"]).users

    assert (found.kroner_per_user_today, found.kroner_per_user_planned) == (Fraction(1000, 3), None)


def test_nothing_is_divided_by_nobody(work, values):
    """No users, places or offers: no figure per any of them, and no users per offer is 0."""
    values["east"]["users"] = {"today": 0, "potential": 0, "capacity": 0}
    found = work(values["east"]).users

    assert (found.coverage, found.utilisation) == (None, None)
    assert (found.per_offer_today, found.per_offer_planned) == (0, 0)
    assert (found.kroner_per_user_today, found.kroner_per_user_planned) == (None, None)


def test_no_offer_left_has_no_users(work, values):
    """Nor any figure per offer that is planned."""
    for offer in values["east"]["offers"].values():
        offer["action"] = "closes"

    assert work(values["east"]).users.per_offer_planned is None


def test_no_places_are_planned_where_nothing_remains(work, values):
    """An empty sum is not known to be none."""
    east = offers_with_users(values["east"])
    for offer in east["offers"].values():
        offer["action"] = "closes"

    assert work(east).users.capacity is None


@pytest.mark.parametrize(
    ("counts", "expected"),
    [(None, None), ([], None), ([4], Range(4, 4)), ([0], Range(0, 0)), ([4, 2, 9], Range(2, 9))],
)
def test_a_range_is_the_least_and_the_greatest(counts, expected):
    """Of what the sources say, if they say anything."""
    assert expected == range_of(counts and [Counted(count=count) for count in counts])


def test_users_of_what_is_paid_outside_the_frame_do_not_count(work, values):
    """Their offer is not in the budgets that users are set beside."""
    east = offers_with_users(values["east"])
    east["offers"]["boats"]["paid_by"] = "fund"
    found = work(east).users

    assert (found.today, found.capacity) == (Range(30, 35), Range(60, 62))


def test_users_per_planned_offer_are_unknown_while_an_action_is_open(work, values):
    """It may close."""
    values["east"]["stage"] = "draft"
    del values["east"]["offers"]["boats"]["action"]

    assert work(values["east"]).users.per_offer_planned is None
