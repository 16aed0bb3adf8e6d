"""What opens is not there today."""

import pytest


@pytest.fixture
def found(judge, said):
    """What the rule finds, in English."""

    def find(changes, **data):
        return [said(each) for each in judge(changes, select=["opening-exists"], **data).findings]

    return find


def test_what_the_data_know_as_existing_cannot_open(found):
    """Whether or not it states a grant today."""
    for today in (5, 0, None):
        quay = {"action": "opens", "grant_today": today}
        assert found({"east": {"offers": {"quay": quay}}}) == [
            (
                "error[opening-exists] east.yaml:opens: The Quay opens, but the data know it as "
                "an offer of today = write `action: continues` or `action: changes`; if it is "
                "new, give it an id of its own"
            )
        ]


def test_what_has_a_grant_today_cannot_open(found):
    """The data need not know it."""
    pier = {"name": "The Pier", "action": "opens", "grant_today": 4}

    assert found({"east": {"offers": {"pier": pier}}}) == [
        (
            "error[opening-exists] east.yaml:opens: The Pier opens, but has a grant of 4 "
            "(1,000 kr.) today = write `action: continues` or `action: changes`; if it is new, "
            "leave out `grant_today`"
        )
    ]


def test_amounts_that_are_made_up_are_marked(found):
    """As everywhere."""
    pier = {"name": "The Pier", "action": "opens", "grant_today": 4}
    plan = {"illustrative": {"en": "Made up", "da": "Opdigtet"}, "offers": {"pier": pier}}

    assert "illustrative" in found({"east": plan})[0]


@pytest.mark.parametrize("today", [0, None])
def test_what_is_new_opens(found, today):
    """Nothing of it is there today."""
    assert found({"east": {"offers": {"pier": {"action": "opens", "grant_today": today}}}}) == []


@pytest.mark.parametrize("status", ["expired", "expiring", "proposed"])
def test_what_is_no_longer_or_not_yet_there_opens(found, status):
    """The data know it, but not as existing."""
    offers = {"offers": {"shed": {"status": status}}}

    assert found({"south": {"offers": {"shed": {"action": "opens"}}}}, offers=offers) == []


def test_what_does_not_open_is_of_today(found):
    """As in every orderly plan."""
    assert found({"east": {}, "west": {}, "south": {}}) == []
