"""An offer stands in one plan only, and once."""

import pytest


@pytest.fixture
def found(judge, said):
    """What the rule finds, in English."""

    def find(changes, **data):
        return [said(each) for each in judge(changes, select=["offer-twice"], **data).findings]

    return find


@pytest.mark.parametrize("name", ["The Barn", "THE BARN", "Old Barn"])
def test_two_entries_for_one_offer_are_an_error(found, name):
    """Known by any of its names; the later of the two is shown."""
    assert found({"east": {"offers": {"lade": {"name": name}}}}) == [
        (
            f"error[offer-twice] east.yaml:lade: {name} stands here already, as `barn` = take one "
            "of the two out; if they are two offers, give each a `name` of its own"
        )
    ]


def test_two_new_offers_of_one_name_are_an_error(found):
    """The data need not know them."""
    changes = {"east": "offers: {a: {name: Pier, action: opens}, b: {name: pier, action: opens}}"}

    assert [each.split(" = ")[0] for each in found(changes)] == [
        "error[offer-twice] east.yaml:b: pier stands here already, as `a`"
    ]


def test_entries_without_a_name_are_not_the_same(found):
    """Nothing says that they are."""
    assert found({"east": "offers: {a: {action: opens}, b: {action: opens}}"}) == []


def test_two_offers_that_the_data_tell_apart_may_share_a_name(found):
    """They are two offers."""
    offers = {"offers": {"quay": {"aliases": ["Old Barn"]}}}

    assert found({"east": {}}, offers=offers) == []


def test_an_offer_in_two_proposals_is_shown_where_the_data_do_not_place_it(found):
    """Whichever area comes first."""
    assert found({"east": "offers: {mill: {action: continues}}", "west": {}}) == [
        (
            "error[offer-twice] east.yaml:mill: The Mill stands in west.yaml as well = take it "
            "out of one of the two proposals"
        )
    ]
    assert found({"east": {}, "west": "offers: {barn: {action: continues}}"}) == [
        (
            "error[offer-twice] west.yaml:barn: The Barn stands in east.yaml as well = take it "
            "out of one of the two proposals"
        )
    ]


def test_an_offer_of_no_area_in_two_proposals_is_shown_in_the_later(found):
    """In the order of the areas."""
    both = "offers: {tower: {action: continues}}"

    assert found({"south": both, "east": both}) == [
        (
            "error[offer-twice] south.yaml:tower: The Tower stands in east.yaml as well = take it "
            "out of one of the two proposals"
        )
    ]


def test_alone_nobody_claims_an_offer_twice(found):
    """The other proposal is not there to see."""
    assert found({"east": "offers: {mill: {action: continues}}"}) == []


@pytest.mark.parametrize(
    ("one", "other", "number"),
    [
        ("{action: continues}", "{action: closes}", 1),
        ("{action: opens}", "{action: continues}", 0),
        ("{action: opens}", "{action: opens}", 0),
        ("{action: continues, count: 2}", "{action: continues, count: 2}", 0),
    ],
)
def test_an_id_that_the_data_do_not_know_may_mean_two_offers(found, one, other, number):
    """As ids of openings and of several unnamed offers do."""
    changes = {"east": f"offers: {{more: {one}}}", "west": f"offers: {{more: {other}}}"}

    assert len(found(changes)) == number
