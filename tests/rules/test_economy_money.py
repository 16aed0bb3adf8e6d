"""What is freed and what is asked for balance with the moves of money."""

import pytest

BARN, BOATS, QUAY = (
    {"from": "barn", "to": "quay", "amount": 5},
    {"from": "frame", "to": "boats", "amount": 2},
    {"from": "frame", "to": "quay", "amount": 13},
)
ERROR = "error[money-unbalanced] east.yaml:"


@pytest.fixture
def found(judge, said):
    """What the rule says of East, one line each."""

    def say(east):
        findings = judge({"east": east}, select=["money-unbalanced"]).findings
        return [said(each) for each in findings]

    return say


def test_a_grant_that_receives_too_little_is_short(found):
    """It is shown at the grant, with what is missing."""
    assert found({"money": [BARN, BOATS, QUAY | {"amount": 11}]}) == [
        ERROR + "23: The Quay has 5 today (1,000 kr.), receives 16 and gives up 0, which makes "
        "21, but its grant is 23 = write in `money` where 2 more come from, or lower the grant by "
        "as much"
    ]


def test_a_grant_that_receives_too_much_leaves_some_over(found):
    """It is shown at the grant, with what has no place."""
    away = {"from": "boats", "to": "frame", "amount": 1}

    assert found({"money": [BARN, BOATS | {"amount": 4}, QUAY, away]}) == [
        ERROR + "22: The Boats has 20 today (1,000 kr.), receives 4 and gives up 1, which makes "
        "23, but its grant is 22 = write in `money` where the other 1 go, or raise the grant by as "
        "much"
    ]


def test_the_money_of_an_offer_that_ends_goes_somewhere(found):
    """It is shown at what it has today."""
    assert found({"money": [BOATS, QUAY | {"amount": 18}]}) == [
        ERROR + "5: The Barn ends and has 5 today (1,000 kr.), receives 0 and gives up 0, which "
        "leaves 5 = write in `money` where the other 5 go"
    ]


def test_an_offer_that_ends_gives_up_no_more_than_it_has(found):
    """Nor does the money come from nowhere."""
    assert found({"money": [BARN | {"amount": 7}, BOATS, QUAY | {"amount": 11}]}) == [
        ERROR + "5: The Barn ends and has 5 today (1,000 kr.), receives 0 and gives up 7, which "
        "leaves -2 = take 2 less from it in `money`, or correct `grant_today`"
    ]


def test_several_moves_between_offers_are_added(found):
    """By a detour the sums are the same."""
    detour = [
        {"from": "barn", "to": "boats", "amount": 5},
        {"from": "boats", "to": "quay", "amount": 3},
        {"from": "frame", "to": "quay", "amount": 15},
    ]

    assert found({"money": detour}) == []


NEW = {
    "lab": {"name": "Lab", "action": "opens", "budget": 3, "grant": 3, "principles": ["larger"]},
    "quay": {"budget": 20, "grant": 20},
}


def test_an_offer_that_opens_has_nothing_today(found):
    """What it costs is to come from somewhere."""
    to_lab = {"from": "frame", "to": "lab", "amount": 3}
    money = [BARN, BOATS, QUAY | {"amount": 10}]

    assert found({"offers": NEW, "money": [*money, to_lab]}) == []
    assert found({"offers": NEW, "money": money}) == [
        ERROR + "3: Lab has 0 today (1,000 kr.), receives 0 and gives up 0, which makes 0, but its "
        "grant is 3 = write in `money` where 3 more come from, or lower the grant by as much"
    ]


@pytest.mark.parametrize("money", [[], None])
def test_a_change_without_moves_is_open(found, money):
    """One finding, not one for every offer; a note in a draft."""
    text = (
        "[money-unbalanced] east.yaml:offers: the budgets change, but no money is moved = write in "
        "`money` from which offer to which it goes, or from or to the `frame`"
    )

    assert found({"money": money}) == ["error" + text]
    assert found({"money": money, "stage": "draft"}) == ["note" + text]


def test_a_change_of_the_total_without_moves_is_open_too(found):
    """Even if no offer says what it has today."""
    unknown = {name: {"grant_today": None} for name in ("boats", "barn", "quay")}

    (line,) = found({"offers": unknown, "money": []})
    assert line.startswith(ERROR + "offers: the budgets change, but no money is moved = ")


def test_no_moves_are_wanted_where_nothing_changes(found):
    """Each offer keeps what it has."""
    offers = {
        "boats": {"grant": 20},
        "barn": {"action": "continues", "grant": 5},
        "quay": {"grant": 5},
    }

    assert found({"offers": offers, "money": None}) == []


def test_grants_of_today_are_those_of_the_area(found):
    """30 in all; 29 are too few and 32 too many."""
    fewer = {"offers": {"boats": {"grant_today": 19}}, "money": [BARN, BOATS | {"amount": 3}, QUAY]}
    more = {"offers": {"boats": {"grant_today": 22}}, "money": [BARN, QUAY]}
    text = "offers: the offers of East have {} today (1,000 kr.) by their `grant_today`, but the "

    assert found(fewer) == [
        ERROR + text.format(29) + "area has 30 = 1 are missing: correct `grant_today`, or add the "
        "offer that has them"
    ]
    assert found(more) == [
        ERROR + text.format(32) + "area has 30 = 2 are too much: correct `grant_today`"
    ]


def test_grants_of_today_that_are_not_stated_have_no_sum(found):
    """Then only the area's total is looked at."""
    assert found({"offers": {"boats": {"grant_today": None}}}) == []


def test_an_offer_that_leaves_the_frame_may_have_lain_in_it(found):
    """Its money is freed, and the sum of the others is not held against the area."""
    boats = {"paid_by": "fund"}
    money = [
        BARN,
        {"from": "boats", "to": "quay", "amount": 13},
        {"from": "boats", "to": "frame", "amount": 7},
    ]

    assert found({"offers": {"boats": boats}, "money": money}) == []


@pytest.mark.parametrize(
    ("amount", "hint"),
    [
        (12, "1 more must come from the `frame`, or the grants must be lower by as much"),
        (14, "1 more must go to the `frame`, or the grants must be higher by as much"),
    ],
)
def test_the_total_changes_by_what_the_frame_gives_and_takes(found, amount, hint):
    """It is looked at where no offer says what it has today."""
    unknown = {name: {"grant_today": None} for name in ("boats", "barn", "quay")}

    assert found({"offers": unknown, "money": [BARN, BOATS, QUAY | {"amount": amount}]}) == [
        (
            f"{ERROR}money: East asks for 45 (1,000 kr.) and has 30 today, but {amount + 2} come "
            f"from the frame and 0 go to it = {hint}"
        )
    ]


def test_what_goes_to_the_frame_counts_against_the_total(found):
    """13 and 2 more less 1 is one too few."""
    unknown = {name: {"grant_today": None} for name in ("boats", "barn", "quay")}
    away = {"from": "barn", "to": "frame", "amount": 1}

    assert found({"offers": unknown, "money": [BARN, BOATS, QUAY, away]}) == [
        ERROR + "money: East asks for 45 (1,000 kr.) and has 30 today, but 15 come from the frame "
        "and 1 go to it = 1 more must come from the `frame`, or the grants must be lower by as much"
    ]


def test_grants_left_open_have_no_total(found):
    """A part that is not stated is not missing money."""
    assert found({"offers": {"quay": {"grant": None}}, "money": [BARN, BOATS]}) == []
