"""Every known offer of an area is in its plan, and no other."""

import pytest

EAST_HAS_MORE = {"areas": {"east": {"offers_today": 5}}}
PIER = "{action: continues, budget: 2, grant: 2}"


@pytest.fixture
def found(judge, said):
    """What one rule finds, in English."""

    def find(rule, changes, **data):
        return [said(each) for each in judge(changes, select=[rule], **data).findings]

    return find


def where(known, area=None):
    """Changes that place The Barn, an offer of East, with some certainty."""
    location = {"known": known} if area is None else {"known": known, "area": area}
    return {"offers": {"barn": {"location": {"area": None, **location}}}}


def located(known, area=None):
    """Like `where`, for The Tower, which no plan in order holds."""
    location = {"known": known} if area is None else {"known": known, "area": area}
    return {"offers": {"tower": {"location": location}}}


def test_an_offer_that_certainly_belongs_to_the_area_is_in_its_plan(found):
    """Leaving it out is an error, in a draft as well."""
    for stage in ("draft", "final"):
        assert found(
            "offer-unaccounted", {"east": {"stage": stage, "money": None, "offers": {"barn": None}}}
        ) == [
            (
                "error[offer-unaccounted] east.yaml:offers: The Barn belongs to East and is not "
                "among `offers` = write `barn:` under `offers`, and in its `action` what happens "
                "to it"
            )
        ]


def test_each_offer_left_out_is_said(found):
    """In the order of the data."""
    said = found("offer-unaccounted", {"east": "{money: null, offers: {boats: null, barn: null}}"})

    assert [each.split(" belongs")[0] for each in said] == [
        "error[offer-unaccounted] east.yaml:offers: The Boats",
        "error[offer-unaccounted] east.yaml:offers: The Barn",
    ]


def test_an_offer_that_probably_belongs_to_the_area_is_a_warning(found):
    """Its place is inferred."""
    assert found("offer-unaccounted", {"east": {}}, offers=located("inferred", "east")) == [
        (
            "warning[offer-unaccounted] east.yaml:offers: The Tower probably belongs to East and "
            "is not among `offers` = write `tower:` under `offers`, and in its `action` what "
            "happens to it"
        )
    ]


def test_an_offer_that_may_not_count_is_a_note(found):
    """However certain its place is."""
    offers = located("inferred", "east")
    offers["offers"]["tower"]["counts"] = "unclear"

    assert found("offer-unaccounted", {"east": {}}, offers=offers) == [
        (
            "note[offer-unaccounted] east.yaml:offers: The Tower may be one of the offers of East "
            "and is not among `offers` = write `tower:` under `offers`, and in its `action` what "
            "happens to it"
        )
    ]


@pytest.mark.parametrize(
    "change",
    [{"counts": "no"}, {"status": "proposed"}, {"status": "expired"}, {"status": "expiring"}],
    ids=["counts not", "is proposed", "has expired", "expires"],
)
def test_what_is_no_offer_of_today_may_be_left_out(found, change):
    """The rule is silent about it."""
    offers = located("certain", "east")
    offers["offers"]["tower"].update(change)

    assert found("offer-unaccounted", {"east": {}}, offers=offers) == []


def test_an_offer_of_no_certain_area_may_be_left_out(found):
    """Nobody can say whose it is."""
    assert found("offer-unaccounted", {"east": {}, "west": {}}, offers=located("uncertain")) == []


def test_an_offer_under_a_wrong_id_is_said_once(found):
    """Its name tells which it is, so it is not missing as well."""
    changes = {
        "east": "{money: null, offers: {barn: null, lade: {name: old barn, action: continues}}}"
    }

    assert found("offer-unaccounted", changes) == []
    assert found("offer-unknown", changes) == [
        (
            "error[offer-unknown] east.yaml:lade: the data do not know old barn; "
            "they name 3 in East, which has 3 offers today = an offer of that name stands in the "
            "data as `barn`: write that"
        )
    ]


def test_an_opening_does_not_account_for_an_offer_of_the_same_name(found):
    """A new offer is not the old one."""
    changes = {"east": "{money: null, offers: {barn: null, lade: {name: Old Barn, action: opens}}}"}

    assert len(found("offer-unaccounted", changes)) == 1
    assert found("offer-unknown", changes) == []


def test_an_unknown_offer_is_an_error_where_the_data_name_all(found):
    """They name three in East, which has three."""
    assert found("offer-unknown", {"east": f"offers: {{pier: {PIER}}}"}) == [
        (
            "error[offer-unknown] east.yaml:pier: the data do not know pier; they "
            "name 3 in East, which has 3 offers today = if it is new, write `action: opens`; if "
            "not, use its id in the data"
        )
    ]


def test_an_unknown_offer_is_an_error_where_the_data_name_more_than_there_are(found):
    """There is no room for another."""
    framework = {"areas": {"east": {"offers_today": 1}}}

    assert found("offer-unknown", {"east": f"offers: {{pier: {PIER}}}"}, framework=framework) == [
        (
            "error[offer-unknown] east.yaml:pier: the data do not know pier; they "
            "name 3 in East, which has 1 offer today = if it is new, write `action: opens`; if "
            "not, use its id in the data"
        )
    ]


def test_a_mistyped_id_is_met_with_the_one_that_was_meant(found):
    """Among those that the plan does not hold already."""
    said = found(
        "offer-unknown", {"east": f"{{money: null, offers: {{barn: null, bran: {PIER}}}}}"}
    )

    assert [each.split(" = ")[1] for each in said] == ["did you mean `barn`?"]


def test_an_offer_that_opens_is_never_unknown(found):
    """It cannot be in the data."""
    assert found("offer-unknown", {"east": "offers: {pier: {action: opens}}"}) == []


def test_an_offer_that_the_data_place_nowhere_is_known(found):
    """It may stand in any plan."""
    changes = {"east": "offers: {tower: {action: continues}}"}

    assert found("offer-unknown", changes) == []
    assert found("offer-elsewhere", changes) == []


def test_an_unknown_offer_is_a_warning_where_there_are_more_than_the_data_name(found):
    """It may be one of the two that they do not name."""
    changes = {"east": f"offers: {{pier: {PIER}}}"}

    assert found("offer-unknown", changes, framework=EAST_HAS_MORE) == [
        (
            "warning[offer-unknown] east.yaml:pier: the data do not know pier; they "
            "name 3 in East, which has 5 offers today = write its `name`, and in `count` how many "
            "offers it stands for; there is room for 2 that the data do not name"
        )
    ]


@pytest.mark.parametrize(
    ("entries", "severities"),
    [
        ("{pier: {name: The Pier}}", ["note"]),
        ("{pier: {name: Two more, count: 2}}", ["note"]),
        ("{pier: {name: Three more, count: 3}}", ["warning"]),
        ("{pier: {name: The Pier}, dock: {name: The Dock, count: 2}}", ["warning", "warning"]),
        ("{pier: {name: The Pier}, dock: {}}", ["note", "warning"]),
    ],
)
def test_named_offers_that_there_is_room_for_are_notes(found, entries, severities):
    """East has two more than the data name; all entries share that room."""
    said = found("offer-unknown", {"east": f"offers: {entries}"}, framework=EAST_HAS_MORE)

    assert [each.split("[")[0] for each in said] == severities


def test_offers_that_may_not_count_take_no_room(found):
    """The data name two that count, and one of which they do not know."""
    changes = {"east": "offers: {pier: {name: The Pier}}"}
    offers = {"offers": {"barn": {"counts": "unclear"}}}

    assert found("offer-unknown", changes, offers=offers) == [
        (
            "note[offer-unknown] east.yaml:pier: the data do not know The Pier; they "
            "name 2 in East, which has 3 offers today"
        )
    ]


def test_an_unknown_offer_is_a_warning_where_nobody_counted(found):
    """The framework does not say how many offers East has."""
    framework = {"areas": {"east": {"offers_today": None}}}

    assert found("offer-unknown", {"east": f"offers: {{pier: {PIER}}}"}, framework=framework) == [
        (
            "warning[offer-unknown] east.yaml:pier: the data do not know pier, nor how many offers "
            "East has today = if it is new, write `action: opens`; if not, use its id in the data"
        )
    ]


@pytest.mark.parametrize("stage", ["draft", "final"])
def test_an_offer_that_certainly_belongs_elsewhere_is_an_error(found, stage):
    """The hint names the area."""
    changes = {"east": f"{{stage: {stage}, offers: {{mill: {{action: continues}}}}}}"}

    assert found("offer-elsewhere", changes) == [
        (
            "error[offer-elsewhere] east.yaml:mill: The Mill belongs to West, not to East = take "
            "it out here and leave it to the proposal of West"
        )
    ]


def test_an_offer_that_probably_belongs_elsewhere_is_a_warning(found):
    """Its place is inferred."""
    assert found("offer-elsewhere", {"east": {}}, offers=where("inferred", "west")) == [
        (
            "warning[offer-elsewhere] east.yaml:barn: The Barn probably belongs to West, not to "
            "East = take it out here and leave it to the proposal of West"
        )
    ]


def test_an_offer_outside_all_areas_is_an_error(found):
    """It is in no area's frame."""
    assert found("offer-elsewhere", {"east": {}}, offers=where("outside")) == [
        (
            "error[offer-elsewhere] east.yaml:barn: The Barn lies outside all areas, and so not in "
            "East = take it out"
        )
    ]


def test_an_offer_that_is_probably_the_areas_own_is_in_order(found):
    """Whoever plans for it need not be certain."""
    assert found("offer-elsewhere", {"east": {}}, offers=where("inferred", "east")) == []
