"""Nobody is left in premises that another offer takes over."""

import pytest


@pytest.fixture
def found(judge, said):
    """What the rule finds, in English."""

    def find(changes, **data):
        select = ["premises-occupied"]
        return [said(each) for each in judge(changes, select=select, **data).findings]

    return find


def takes(before, quay=None, **others):
    """East's plan with The Quay in the premises of another, and changes of other offers."""
    own = {"premises": {"taken_over_from": before}, **(quay or {})}
    return {"offers": {"quay": own, **others}}


STAYS = (
    "error[premises-occupied] east.yaml:boats: The Quay takes over the premises of The Boats, "
    "which neither ends nor moves = let `boats` end, or write in `premises.moves_to` where it goes"
)
UNSAID = (
    "[premises-occupied] east.yaml:{id}: The Quay takes over the premises of {name}, and nothing "
    "says what happens to that = say under `offers` of its area that `{id}` ends, or in "
    "`premises.moves_to` where it goes"
)


def test_who_stays_in_the_same_plan_is_said_once(found):
    """Alone and together."""
    assert found({"east": takes("boats")}) == [STAYS]
    assert found({"east": takes("boats"), "west": {}, "south": {}}) == [STAYS]


@pytest.mark.parametrize(
    "boats",
    [{"action": "closes"}, {"action": "merges"}, {"premises": {"moves_to": "Mill Lane"}}],
)
def test_who_ends_or_moves_leaves_its_premises(found, boats):
    """Moving from its old address."""
    assert found({"east": takes("boats", boats=boats)}) == []


def test_who_takes_over_premises_leaves_its_own(found):
    """In a chain that ends with who ends, and in a swap."""
    boats = {"premises": {"taken_over_from": "barn"}}
    swap = {"premises": {"taken_over_from": "quay"}}

    assert found({"east": takes("boats", boats=boats)}) == []
    assert found({"east": takes("boats", boats=swap)}) == []


def test_who_takes_over_its_own_premises_stays(found):
    """That is no move."""
    boats = {"premises": {"taken_over_from": "boats"}}

    assert found({"east": takes("boats", boats=boats)}) == [STAYS]


def test_the_last_of_a_chain_stays(found):
    """Only there is anybody in the way."""
    boats = {"premises": {"taken_over_from": "mill"}}

    said = found({"east": takes("boats", boats=boats), "west": {}})
    assert [each.split(", ")[0] for each in said] == [
        "error[premises-occupied] east.yaml:mill: The Boats takes over the premises of The Mill"
    ]


def test_plans_may_swap_premises(found):
    """Each leaves its own."""
    mill = {"premises": {"taken_over_from": "quay"}}

    assert found({"east": takes("mill"), "west": {"offers": {"mill": mill}}}) == []


@pytest.mark.parametrize(("stage", "severity"), [("draft", "note"), ("final", "error")])
def test_a_draft_may_leave_open_what_happens_to_who_is_there(found, stage, severity):
    """It may yet end."""
    changes = takes("boats", boats={"action": None}) | {"stage": stage}

    assert found({"east": changes}) == [
        (
            f"{severity}[premises-occupied] east.yaml:boats: The Quay takes over the premises of "
            "The Boats, and nothing says what happens to that = let `boats` end, or write in "
            "`premises.moves_to` where it goes"
        )
    ]


@pytest.mark.parametrize(("stage", "severity"), [("draft", "note"), ("final", "error")])
def test_another_areas_draft_may_leave_open_what_happens(found, stage, severity):
    """Until it is final."""
    west = {"stage": stage, "offers": {"mill": {"action": None}}}

    assert found({"east": takes("mill"), "west": west}) == [
        (
            f"{severity}[premises-occupied] east.yaml:mill: The Quay takes over the premises of "
            "The Mill, and west.yaml does not say what happens to that = agree with west.yaml: "
            "`mill` has to end there, or say in `premises.moves_to` where it goes"
        )
    ]


def test_an_address_alone_is_no_move(found):
    """It says where the offer is."""
    assert found({"east": takes("boats", boats={"premises": {"address": "Mill Lane"}})}) == [STAYS]


def test_an_offer_that_ends_takes_over_nothing(found):
    """Whatever it had been meant to do."""
    assert found({"east": takes("boats", quay={"action": "closes"})}) == []


def test_an_offer_may_stay_where_it_is(found):
    """In premises of its own."""
    assert found({"east": takes("quay")}) == []


def test_who_stays_in_another_plan_is_told_by_a_joint_run(found):
    """The hint names that plan."""
    assert found({"east": takes("mill"), "west": {}}) == [
        (
            "error[premises-occupied] east.yaml:mill: The Quay takes over the premises of The "
            "Mill, which neither ends nor moves in west.yaml = agree with west.yaml: `mill` has "
            "to end there, or say in `premises.moves_to` where it goes"
        )
    ]


@pytest.mark.parametrize("mill", [{"action": "closes"}, {"premises": {"moves_to": "Mill Lane"}}])
def test_who_leaves_in_another_plan_leaves(found, mill):
    """The two plans agree."""
    assert found({"east": takes("mill"), "west": {"offers": {"mill": mill}}}) == []


def test_who_no_plan_speaks_of_is_a_warning_until_all_plans_are_there(found):
    """The Tower's area is not known, The Mill's plan is not in the run."""
    tower, mill = {"east": takes("tower")}, {"east": takes("mill")}
    said = UNSAID.format(id="tower", name="The Tower")

    assert found(tower) == [f"warning{said}"]
    assert found({**tower, "west": {}, "south": {}}) == [f"error{said}"]
    assert found(mill) == ["warning" + UNSAID.format(id="mill", name="The Mill")]


def test_who_belongs_to_the_area_and_is_not_in_its_plan_is_an_error(found):
    """Nobody else will say what happens to it."""
    changes = {"east": {"money": None, **takes("barn")}}
    changes["east"]["offers"]["barn"] = None
    inferred = {"offers": {"barn": {"location": {"known": "inferred"}}}}
    said = UNSAID.format(id="barn", name="The Barn")

    assert found(changes) == [f"error{said}"]
    assert found(changes, offers=inferred) == [f"warning{said}"]


def test_premises_of_what_has_expired_are_empty(found):
    """The Shed is no longer there."""
    assert found({"east": takes("shed")}) == []


def test_premises_of_what_loses_its_grant_may_be_taken(found):
    """A warning, for no plan has to speak of The Shed."""
    offers = {"offers": {"shed": {"status": "expiring", "location": {"area": "east"}}}}
    said = UNSAID.format(id="shed", name="The Shed")

    for others in ({}, {"west": {}, "south": {}}):
        assert found({"east": takes("shed"), **others}, offers=offers) == [f"warning{said}"]


def test_who_only_another_plan_knows_has_the_name_it_has_there(found):
    """The data know nothing of The Loft."""
    loft = {"name": "The Loft", "action": "continues"}
    west = {"offers": {"loft": loft}}
    leaves = {"offers": {"loft": {**loft, "action": "closes"}}}

    assert found({"east": takes("loft"), "west": leaves}) == []
    assert found({"east": takes("loft"), "west": west}) == [
        (
            "error[premises-occupied] east.yaml:loft: The Quay takes over the premises of The "
            "Loft, which neither ends nor moves in west.yaml = agree with west.yaml: `loft` has "
            "to end there, or say in `premises.moves_to` where it goes"
        )
    ]
