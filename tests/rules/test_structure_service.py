"""What remains gives company, lies in every district, and serves the area's track."""

import pytest


@pytest.fixture
def found(judge, said):
    """What one rule finds, in English."""

    def find(rule, changes, **data):
        return [said(each) for each in judge(changes, select=[rule], **data).findings]

    return find


NOT_SOCIAL = (
    "no offer that remains in East provides company for whoever drops in = write `social` in "
    "`provides` of an offer that does"
)
COURSES = {"provides": ["courses"]}
SILENT = {"provides": None}
CLOSED = {"action": "closes"}
UNSERVED = (
    "nothing in the plan serves the track that East answers for: Health = write `health` in "
    "`tracks` of the offer, or in `track` of the activity, that serves it"
)


def test_something_social_remains(found):
    """Courses alone do not do."""
    for stage in ("draft", "final"):
        changes = {"east": {"stage": stage, "offers": {"boats": COURSES, "quay": COURSES}}}
        assert found("no-social-offer", changes) == [
            f"error[no-social-offer] east.yaml:offers: {NOT_SOCIAL}"
        ]


def test_the_only_offer_that_remains_is_shown_by_what_it_provides(found):
    """That is the value to change."""
    changes = {"east": {"offers": {"boats": CLOSED, "quay": COURSES}}}

    assert [each.split(": ")[0] for each in found("no-social-offer", changes)] == [
        "error[no-social-offer] east.yaml:- courses"
    ]


def test_a_social_offer_that_ends_does_not_remain(found):
    """The Barn closes."""
    offers = {"barn": {"provides": ["social"]}, "boats": COURSES, "quay": COURSES}

    assert len(found("no-social-offer", {"east": {"offers": offers}})) == 1


@pytest.mark.parametrize(("stage", "severity"), [("draft", "note"), ("final", "error")])
@pytest.mark.parametrize("boats", [COURSES, SILENT])
def test_what_offers_provide_may_be_left_open_in_a_draft(found, stage, severity, boats):
    """An offer that does not say may yet be social."""
    changes = {"east": {"stage": stage, "offers": {"boats": boats, "quay": SILENT}}}

    assert found("no-social-offer", changes) == [
        f"{severity}[no-social-offer] east.yaml:offers: {NOT_SOCIAL}"
    ]


def test_a_plan_without_any_offer_is_not_asked_what_they_provide(found):
    """That nothing remains is said by another rule."""
    changes = {"east": {"offers": {"boats": CLOSED, "quay": CLOSED}}}

    assert found("no-social-offer", changes) == []
    assert found("track-unserved", changes) == []
    assert found("district-without-offer", changes) == []


def test_a_district_whose_offer_ends_is_a_warning(found):
    """Shown at the district of the offer that ends."""
    changes = {"east": {"offers": {"barn": {"district": "hill"}, "quay": {"district": "harbour"}}}}

    assert found("district-without-offer", changes) == [
        (
            "warning[district-without-offer] east.yaml:hill: when The Barn ends, no offer is left "
            "in Hill = plan an offer there, and write so in its `district`"
        )
    ]


def test_a_district_that_loses_two_offers_is_said_once(found):
    """At the first of them."""
    offers = {"barn": {"district": "hill"}, "quay": {"district": "hill", "action": "closes"}}

    assert [
        each.split(",")[0] for each in found("district-without-offer", {"east": {"offers": offers}})
    ] == ["warning[district-without-offer] east.yaml:hill: when The Barn ends"]


def test_an_opening_serves_the_district_of_what_ends(found):
    """It need not be among today's offers."""
    offers = {
        "barn": {"district": "hill"},
        "quay": {"district": "harbour"},
        "pier": {"action": "opens", "district": "hill"},
    }

    assert found("district-without-offer", {"east": {"offers": offers}}) == []


def test_districts_without_any_offer_are_said_in_one(found):
    """Where all offers that remain say where they are."""
    framework = {"areas": {"east": {"districts": {"heath": {"name": "Heath"}}}}}
    changes = {"east": {"offers": {"boats": {"district": "hill"}}}}

    assert found("district-without-offer", changes, framework=framework) == [
        (
            "warning[district-without-offer] east.yaml:offers: East plans no offer in Harbour and "
            "Heath = plan an offer there, and write so in its `district`"
        )
    ]


def test_a_district_cannot_be_told_where_an_offer_does_not_say(found):
    """A note, of a district in which an offer ends and of one that none is said to be in."""
    changes = {"east": {"offers": {"barn": {"district": "hill"}, "quay": {"district": None}}}}

    assert found("district-without-offer", changes) == [
        (
            "note[district-without-offer] east.yaml:hill: The Barn ends, and it cannot be told "
            "whether an offer is left in Hill = write the `district` of every offer that remains"
        )
    ]
    assert found("district-without-offer", {"east": "offers: {quay: {district: null}}"}) == [
        (
            "note[district-without-offer] east.yaml:offers: it cannot be told whether East plans "
            "an offer in Hill = write the `district` of every offer that remains"
        )
    ]


@pytest.mark.parametrize("stated", range(3))
def test_no_district_is_passed_over_in_silence(found, stated):
    """However many of the offers that remain say where they are."""
    states = ({"boats": "harbour"}, {"boats": "hill"}, {"quay": "harbour"})[stated]
    offers = {name: {"district": states.get(name)} for name in ("boats", "quay", "barn")}
    (said,) = found("district-without-offer", {"east": {"offers": offers}})

    assert said.startswith("note[district-without-offer] east.yaml:offers: it cannot be told")
    assert {"Harbour", "Hill"} - {states.popitem()[1].title()} == {
        name for name in ("Harbour", "Hill") if name in said
    }


def test_what_is_no_offer_serves_no_district(found):
    """Nor does it leave open where the offers are."""
    changes = {"west": {"offers": {"forge": {"district": None}}}}
    offers = {"offers": {"forge": {"counts": "no"}}}
    framework = {"areas": {"west": {"districts": {"marsh": {"name": "Marsh"}}}}}

    (untold,) = found("district-without-offer", changes, framework=framework)
    assert untold.startswith("note[district-without-offer] west.yaml:offers: it cannot be told")
    assert found("district-without-offer", changes, framework=framework, offers=offers) == [
        (
            "warning[district-without-offer] west.yaml:offers: West plans no offer in Marsh = "
            "plan an offer there, and write so in its `district`"
        )
    ]


def test_the_areas_own_track_is_served(found):
    """Another track does not do."""
    for stage in ("draft", "final"):
        changes = {"east": {"stage": stage, "offers": {"boats": {"tracks": ["work"]}}}}
        assert found("track-unserved", changes) == [
            f"error[track-unserved] east.yaml:offers: {UNSERVED}"
        ]


@pytest.mark.parametrize(("stage", "severity"), [("draft", "note"), ("final", "error")])
def test_tracks_may_be_left_open_in_a_draft(found, stage, severity):
    """Nothing states any."""
    changes = {"east": {"stage": stage, "offers": {"boats": {"tracks": None}}}}

    assert found("track-unserved", changes) == [
        f"{severity}[track-unserved] east.yaml:offers: {UNSERVED}"
    ]


def test_an_offer_that_ends_serves_no_track(found):
    """The Barn closes."""
    offers = {"boats": {"tracks": None}, "barn": {"tracks": ["health"]}}

    assert len(found("track-unserved", {"east": {"offers": offers}})) == 1


def test_an_activity_serves_a_track(found):
    """West's workshop is for its track."""
    assert found("track-unserved", {"west": "offers: {mill: {tracks: null}}"}) == []


@pytest.mark.parametrize(("stage", "severity"), [("draft", "note"), ("final", "error")])
def test_an_activity_of_an_offer_that_ends_serves_no_track(found, stage, severity):
    """The mill closes, and its workshop with it; nothing else states a track."""
    changes = {"west": f"{{stage: {stage}, offers: {{mill: {{action: closes}}}}}}"}

    assert [each.split(": nothing")[0] for each in found("track-unserved", changes)] == [
        f"{severity}[track-unserved] west.yaml:offers"
    ]


def test_an_area_without_a_track_need_not_serve_any(found):
    """The framework gives it none."""
    framework = {"areas": {"east": {"track": None}}}
    changes = {"east": "offers: {boats: {tracks: null}}"}

    assert found("track-unserved", changes, framework=framework) == []


def test_one_social_offer_is_enough(found):
    """The other may give courses."""
    assert found("no-social-offer", {"east": {"offers": {"boats": COURSES}}}) == []


def test_the_only_offer_that_remains_may_say_nothing(found):
    """Then the offers are shown as a whole."""
    changes = {"east": {"offers": {"boats": CLOSED, "quay": SILENT}}}

    assert found("no-social-offer", changes) == [
        f"error[no-social-offer] east.yaml:offers: {NOT_SOCIAL}"
    ]
