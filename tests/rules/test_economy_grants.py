"""What grants may pay, for how long, and in which price level."""

from pathlib import Path

import pytest

from tilbudsvifte.documents.dataset import build, read_folder
from tilbudsvifte.reading.document import read_bytes
from tilbudsvifte.rules.run import check

TOWN = Path(__file__).parent / "town"
LAB = {"name": "Lab", "action": "opens", "budget": 5, "grant": 5}
LASTING = "name a permanent grant in `paid_by`, or leave it out and let the frame pay"


@pytest.fixture
def found(judge, said):
    """What one rule says of East, one line each."""

    def say(rule, east):
        return [said(each) for each in judge({"east": east}, select=[rule]).findings]

    return say


@pytest.fixture
def found_elsewhere(said):
    """What one rule says of East, in a town whose grants differ; words are replaced in both."""

    def written(name, old, new):
        text = (TOWN / name).read_text(encoding="utf-8")
        assert old in text
        return read_bytes(name, text.replace(old, new).encode())

    def say(rule, grants, east):
        framework, _, indicators = read_folder(TOWN)
        town = build([framework, written("offers.yaml", *grants), indicators])
        east = written("proposals/east.yaml", *east)
        return [said(each) for each in check(town.dataset, [east], select=[rule]).findings]

    return say


def test_a_grant_is_no_more_than_the_budget(found):
    """The municipality pays a part of the whole."""
    assert found("grant-above-budget", {"offers": {"quay": {"budget": 21}}}) == [
        (
            "error[grant-above-budget] east.yaml:23: The Quay is to have a grant of 23 (1,000 "
            "kr.), 2 above its budget of 21 = lower the grant to 21 at most, or raise the budget "
            "to 23"
        )
    ]


@pytest.mark.parametrize("offer", [{"budget": 23}, {"budget": None}, {"grant": None}])
def test_a_grant_may_be_all_of_the_budget_and_either_be_open(found, offer):
    """What is not stated is not compared."""
    assert found("grant-above-budget", {"offers": {"quay": offer}}) == []


def test_an_offer_that_ends_has_no_money(found):
    """Its budget and its grant are each shown."""
    text = "The Barn ends, but has `{}: {}` (1,000 kr.) = leave out `{}`, and write in `money` "
    barn = {"budget": 6, "grant": 5}

    assert found("grant-above-budget", {"offers": {"barn": barn}}) == [
        f"error[grant-above-budget] east.yaml:{amount}: "
        + text.format(key, amount, key)
        + "where the money goes"
        for key, amount in barn.items()
    ]


def test_an_offer_that_ends_may_have_zero(found):
    """That is what is left of it."""
    assert found("grant-above-budget", {"offers": {"barn": {"budget": 0, "grant": 0}}}) == []


def test_a_proposal_is_in_the_price_level_of_the_frame(found):
    """A stated level does not go with one that is not."""
    assert found("price-levels-mixed", {"price_level": 2015}) == [
        (
            "error[price-levels-mixed] east.yaml:2015: the proposal is in 2015 prices, but the "
            "frame in a price level that is not stated = give the amounts in the price level of "
            "the frame, and write `price_level: unstated`"
        )
    ]
    assert found("price-levels-mixed", {"price_level": "unstated"}) == []


@pytest.mark.parametrize(
    ("frame", "proposal", "lines"),
    [
        ("2015", "2015", []),
        (
            "2015",
            "unstated",
            [
                (
                    "the proposal is in a price level that is not stated, but the frame in 2015 "
                    "prices = give the amounts in the price level of the frame, and write "
                    "`price_level: 2015`"
                )
            ],
        ),
        (
            "2015",
            "2013",
            [
                (
                    "the proposal is in 2013 prices, but the frame in 2015 prices = give the "
                    "amounts in the price level of the frame, and write `price_level: 2015`"
                )
            ],
        ),
    ],
)
def test_an_unstated_price_level_goes_with_unstated_only(found_elsewhere, frame, proposal, lines):
    """The level of the proposal is shown."""
    level = "price_level: "
    found = found_elsewhere(
        "price-levels-mixed",
        (level + "unstated", level + frame),
        (level + "unstated", level + proposal),
    )

    start = f"error[price-levels-mixed] proposals/east.yaml:{proposal}: "
    assert found == [start + line for line in lines]


def test_a_grant_that_expires_carries_no_offer(found):
    """It is shown at the grant."""
    assert found("expiring-grant", {"offers": {"lab": LAB | {"paid_by": "project"}}}) == [
        "error[expiring-grant] east.yaml:project: Lab is paid by Project, which expires (2015) = "
        + LASTING
    ]


def test_a_grant_that_expires_carries_no_activity(found):
    """Even where its host is paid for good."""
    walks = {
        "name": "Walks",
        "host": "quay",
        "cost": 4,
        "kind": "health",
        "counted_in": "users",
        "users": {"west": 10},
        "paid_by": "project",
    }

    assert found("expiring-grant", {"city_wide": {"walks": walks}}) == [
        "error[expiring-grant] east.yaml:project: Walks is paid by Project, which expires (2015) = "
        + LASTING
    ]


def test_a_grant_that_expires_may_pay_what_ends(found):
    """Nothing is carried on."""
    assert found("expiring-grant", {"offers": {"barn": {"paid_by": "project"}}}) == []


@pytest.mark.parametrize("paid_by", ["fund", "east-operations"])
def test_a_permanent_grant_carries_an_offer(found, paid_by):
    """In the frame or outside."""
    assert found("expiring-grant", {"offers": {"lab": LAB | {"paid_by": paid_by}}}) == []


def test_a_temporary_grant_without_a_date_carries_no_offer(found_elsewhere):
    """That it ends is enough."""
    found = found_elsewhere(
        "expiring-grant",
        ("term: temporary, expires: 2015", "term: temporary"),
        ("budget: 24", "paid_by: project"),
    )

    assert found == [
        (
            "error[expiring-grant] proposals/east.yaml:project: The Boats is paid by Project, "
            f"which is temporary = {LASTING}"
        )
    ]


def test_a_grant_with_a_date_at_which_it_ends_carries_no_offer(found_elsewhere):
    """Whatever its term is said to be."""
    found = found_elsewhere(
        "expiring-grant",
        ("term: temporary, expires: 2015", "term: unstated, expires: 2016-06"),
        ("budget: 24", "paid_by: project"),
    )

    assert found == [
        (
            "error[expiring-grant] proposals/east.yaml:project: The Boats is paid by Project, "
            f"which expires (2016-06) = {LASTING}"
        )
    ]


def test_a_grant_without_a_date_whose_term_is_unstated_may_carry_an_offer(found_elsewhere):
    """It is not known to run out."""
    assert (
        found_elsewhere(
            "expiring-grant",
            ("term: temporary, expires: 2015", "term: unstated"),
            (
                "    operator: {ownership: municipal}",
                "    paid_by: project\n    operator: {ownership: municipal}",
            ),
        )
        == []
    )
