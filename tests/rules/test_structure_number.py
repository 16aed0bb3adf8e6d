"""Enough offers remain in each area; in the whole town they become fewer but larger."""

import pytest


@pytest.fixture
def found(judge, said):
    """What one rule finds, in English."""

    def find(rule, changes, **data):
        return [said(each) for each in judge(changes, select=[rule], **data).findings]

    return find


ROW = {"action": "opens", "grant": 1}
CLOSED = {"action": "closes", "reason": {"kind": "use"}}
NONE_LEFT = {"west": {"offers": {"mill": CLOSED, "forge": CLOSED}}}
ONE_LEFT = {"west": {"offers": {"forge": CLOSED}}}
BARN_STAYS = {"offers": {"barn": {"action": "continues", "grant": 5}, "quay": {"grant": 18}}}
OAK_STAYS = {"offers": {"oak": {"action": "continues", "grant": 10}, "farm": {"grant": 16}}}


def test_no_offer_left_is_an_error(found):
    """At least one must be."""
    assert found("no-offer-left", NONE_LEFT) == [
        (
            "error[no-offer-left] west.yaml:offers: West is left with 0 offers that the frame "
            "pays for, where it must have at least 1 = let 1 offer more that the frame pays for "
            "remain or open"
        )
    ]
    assert found("one-offer-left", NONE_LEFT) == []


def test_the_least_number_is_the_frameworks(found):
    """Three are asked for, two remain."""
    framework = {"thresholds": {"least_offers": {"value": 3}, "expected_offers": {"value": 3}}}

    assert found("no-offer-left", {"west": {}}, framework=framework) == [
        (
            "error[no-offer-left] west.yaml:offers: West is left with 2 offers that the frame "
            "pays for, where it must have at least 3 = let 1 offer more that the frame pays for "
            "remain or open"
        )
    ]


@pytest.mark.parametrize(
    ("forge", "left"),
    [
        ({"action": "merges"}, 0),
        ({"paid_by": "fund"}, 0),
        ({"action": None}, 1),
        ({"action": "opens"}, 1),
    ],
    ids=["merges", "is paid by another", "is left open", "opens"],
)
def test_what_remains_and_is_paid_by_the_frame_is_left(found, forge, left):
    """Or may yet be, while its action is left open."""
    changes = {"west": {"offers": {"mill": CLOSED, "forge": forge}}}

    assert bool(found("no-offer-left", changes)) is (left == 0)
    assert bool(found("one-offer-left", changes)) is (left == 1)


@pytest.mark.parametrize(("count", "notes"), [(1, 1), (4, 0)])
def test_an_entry_counts_for_as_many_offers_as_it_stands_for(found, count, notes):
    """The papers need not name them."""
    rows = {"action": "continues", "count": count, "grant": 4}
    changes = {"west": {"offers": {"mill": CLOSED, "forge": CLOSED, "rows": rows}}}

    assert found("no-offer-left", changes) == []
    assert len(found("one-offer-left", changes)) == notes


def test_what_the_data_do_not_count_is_not_left(found):
    """It is no offer."""
    offers = {"offers": {"mill": {"counts": "no"}}}

    assert len(found("one-offer-left", {"west": {}}, offers=offers)) == 1


def test_one_offer_left_is_a_note_in_the_words_of_the_paper(found):
    """Where the rule's source quotes it."""
    assert found("one-offer-left", ONE_LEFT) == [
        (
            "note[one-offer-left] west.yaml:offers: West is left with 1 offer that the frame pays "
            "for; the paper says “at least 1-2”"
        )
    ]
    assert found("no-offer-left", ONE_LEFT) == []


def test_one_offer_left_is_a_note_without_words(found):
    """Where the rule is a choice, the number expected is said."""
    framework = {"rules": {"one-offer-left": {"set_by": "choice", "source": None}}}

    assert found("one-offer-left", ONE_LEFT, framework=framework) == [
        (
            "note[one-offer-left] west.yaml:offers: West is left with 1 offer that the frame pays "
            "for, where 2 are expected"
        )
    ]


def test_as_many_offers_as_today_are_not_fewer(found):
    """Shown at the first area that has no fewer of its own."""
    changes = {"east": BARN_STAYS, "west": {}, "south": OAK_STAYS}

    assert found("fewer-but-larger", changes) == [
        (
            "error[fewer-but-larger] east.yaml:offers: all areas together plan 8 offers of 18,750 "
            "(kr.) on average, where there are 8 of 18,750 today; they are to become fewer but "
            "larger = for the same money, plan at most 7 in all"
        )
    ]


def test_an_area_that_has_fewer_is_passed_over(found):
    """East closes an offer, West and South do not."""
    changes = {"east": {}, "west": {"offers": {"row": ROW}}, "south": OAK_STAYS}

    assert [each.split(": ")[0] for each in found("fewer-but-larger", changes)] == [
        "error[fewer-but-larger] west.yaml:offers"
    ]


def test_fewer_that_are_not_larger_are_an_error(found):
    """Shown at the first area whose offers are none larger; amounts are in the files' unit."""
    changes = {"east": {}, "west": {"offers": {"mill": {"grant": 1}, "forge": {"grant": 1}}}}
    changes["south"] = {"offers": {"farm": {"grant": 26}, "well": {"grant": 25}}}

    assert found("fewer-but-larger", changes) == [
        (
            "error[fewer-but-larger] west.yaml:offers: all areas together plan 6 offers of 16,333 "
            "(kr.) on average, where there are 8 of 18,750 today; they are to become fewer but "
            "larger = for the same money, plan at most 5 in all"
        )
    ]


def test_a_mean_that_nobody_can_tell_is_not_judged(found):
    """A draft has not stated every grant."""
    open_ = {"stage": "draft", "offers": {"mill": {"grant": None}}}
    rows = {"action": "opens", "count": 2}
    more = {"stage": "draft", "offers": {"mill": {"grant": None}, "rows": rows}}

    assert found("fewer-but-larger", {"east": {}, "west": open_, "south": {}}) == []
    assert found("fewer-but-larger", {"east": {}, "west": more, "south": {}}) == [
        (
            "error[fewer-but-larger] west.yaml:offers: all areas together plan 8 offers, where "
            "there are 8 today; they are to become fewer = for the same money, plan at most 7 in "
            "all"
        )
    ]


def test_part_of_the_areas_is_not_the_town(found):
    """The others may well plan fewer."""
    assert found("fewer-but-larger", {"east": BARN_STAYS, "south": OAK_STAYS}) == []


def test_without_a_count_of_today_nothing_can_be_said(found):
    """The framework does not say how many offers West has."""
    framework = {"areas": {"west": {"offers_today": None}}}
    changes = {"east": BARN_STAYS, "west": {}, "south": OAK_STAYS}

    assert found("fewer-but-larger", changes, framework=framework) == []


def test_fewer_of_the_same_size_are_not_larger(found):
    """Six offers of 18,750 kr. today's mean; the budgets of the three areas add up to 112,500."""
    changes = {
        "east": {"amounts_in": "1 kr", "offers": {"boats": {"grant": 112_495}}},
        "west": {"amounts_in": "1 kr", "offers": {"mill": {"grant": 1}, "forge": {"grant": 1}}},
        "south": {"amounts_in": "1 kr", "offers": {"farm": {"grant": 1}, "well": {"grant": 1}}},
    }
    changes["east"]["offers"]["quay"] = {"grant": 1}

    assert [each.split(": ")[1] for each in found("fewer-but-larger", changes)] == [
        (
            "all areas together plan 6 offers of 18,750 (kr.) on average, where there are 8 of "
            "18,750 today; they are to become fewer but larger = for the same money, plan at most "
            "5 in all"
        )
    ]


def test_no_number_of_offers_makes_too_little_money_larger(found):
    """All offers together are smaller than one of today, so the hint is left out."""
    least = {"grant": 1}
    changes = {
        "east": {"offers": {"boats": least, "quay": least}},
        "west": {"offers": {"mill": least, "forge": least}},
        "south": {"offers": {"farm": least, "well": least}},
    }

    assert [" = " in each for each in found("fewer-but-larger", changes)] == [False]


def test_as_many_as_expected_are_not_remarked_on(found):
    """Two are."""
    assert found("one-offer-left", {"west": {}}) == []
