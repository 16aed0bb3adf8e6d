"""Users are stated; figures and papers that disagree are shown, none is chosen."""

import pytest

TOWER = (
    "the papers do not agree: How many use The Tower? plan says “forty users”; "
    "plan says “ten users”"
)


@pytest.fixture
def found(judge, said):
    """What one rule finds, in English."""

    def find(rule, changes, **data):
        return [said(each) for each in judge(changes, select=[rule], **data).findings]

    return find


UNSTATED = {
    "today": "how many users there are in East today is stated neither for the area nor for each "
    "of its offers = write it in `today` of the area's `users`, or of those of every offer",
    "potential": "how many potential users there are in East is not stated = write it in "
    "`potential` of the area's `users`",
    "capacity": "how many places East plans is stated neither for the area nor for each of its "
    "offers = write it in `capacity` of the area's `users`, or of those of every offer",
}


@pytest.mark.parametrize(("stage", "severity"), [("draft", "note"), ("final", "error")])
@pytest.mark.parametrize("kind", UNSTATED)
def test_every_kind_of_figure_is_stated(found, kind, stage, severity):
    """A draft may leave it open; what is stated is shown beside it."""
    changes = {"east": {"stage": stage, "users": {kind: None}}}
    first = "potential: 300" if kind == "today" else "today: 90"

    assert found("users-unstated", changes) == [
        f"{severity}[users-unstated] east.yaml:{first}: {UNSTATED[kind]}"
    ]


def test_without_any_figure_each_kind_is_said(found):
    """At the top of the file, where `users` is missing."""
    assert [
        each.split(": ", 2)[2] for each in found("users-unstated", {"east": "users: null"})
    ] == [
        UNSTATED["today"],
        UNSTATED["potential"],
        UNSTATED["capacity"],
    ]


def test_users_today_may_be_stated_for_each_offer(found):
    """Of all that exist today, but for none that opens."""
    each = {"users": {"today": 30}}
    offers = {"boats": each, "barn": each, "quay": each, "pier": {"action": "opens"}}
    less = {**offers, "barn": {"users": {"capacity": 5}}}

    assert found("users-unstated", {"east": {"users": {"today": None}, "offers": offers}}) == []
    assert len(found("users-unstated", {"east": {"users": {"today": None}, "offers": less}})) == 1


def test_places_may_be_stated_for_each_offer_that_remains(found):
    """The Barn closes and needs none."""
    offers = {"boats": {"users": {"capacity": 70}}, "quay": {"users": {"capacity": 50}}}

    assert found("users-unstated", {"east": {"users": {"capacity": None}, "offers": offers}}) == []


def test_figures_that_disagree_are_shown_with_who_counted(found):
    """Of the area; none is chosen."""
    counts = [{"count": 1065, "by": "The Boats"}, {"count": 6, "by": "the office"}, {"count": 7}]

    assert found("users-disagree", {"east": {"users": {"potential": counts}}}) == [
        (
            "note[users-disagree] east.yaml:- count: 1065: the sources do not agree on the "
            "potential users of East: 1,065 (The Boats), 6 (the office) and 7"
        )
    ]


@pytest.mark.parametrize(
    ("kind", "what"), [("today", "users of The Boats today"), ("capacity", "places of The Boats")]
)
def test_figures_of_an_offer_that_disagree_are_shown_there(found, kind, what):
    """At its own figures, as a note."""
    changes = {"east": f"offers: {{boats: {{users: {{{kind}: [{{count: 65}}, {{count: 6}}]}}}}}}"}

    assert found("users-disagree", changes) == [
        (
            f"note[users-disagree] east.yaml:- count: 65: the sources do not agree on the {what}: "
            "65 and 6"
        )
    ]


def test_figures_that_agree_are_not_shown(found):
    """Several sources say the same."""
    changes = {"east": "users: {today: [{count: 90, by: a}, {count: 90, by: b}]}"}

    assert found("users-disagree", changes) == []


def test_few_persons_are_not_counted_out(found):
    """Fewer than the framework lets be shown."""
    changes = {"east": "offers: {boats: {users: {today: [{count: 4, by: a}, {count: 5}]}}}"}

    assert [each.split(": ")[-1] for each in found("users-disagree", changes)] == ["<5 (a) and 5"]


@pytest.mark.parametrize(("boats", "together"), [(60, None), (85, "115"), (50, "80")])
def test_the_areas_figure_is_compared_with_the_sum_of_its_offers(found, boats, together):
    """A person may use several offers, so it is a note."""
    users = {"boats": boats, "barn": 10, "quay": 20}
    offers = {key: {"users": {"today": count}} for key, count in users.items()}
    offers["pier"] = {"action": "opens", "users": {"today": 70}}
    wanted = (
        f"note[users-disagree] east.yaml:90: East states 90 users today, its offers together "
        f"{together} = that is right where persons use several offers; correct it if they do not"
    )

    assert found("users-disagree", {"east": {"offers": offers}}) == ([wanted] if together else [])


def test_a_sum_that_may_be_the_areas_figure_does_not_differ(found):
    """What the sources say of an offer reaches from 30 to 60; with the others 60 to 90."""
    offers = {
        "boats": {"users": {"today": [{"count": 60}, {"count": 30}]}},
        "barn": {"users": {"today": 10}},
        "quay": {"users": {"today": 20}},
    }
    differing = {"east": {"users": {"today": 91}, "offers": offers}}

    agreeing = found("users-disagree", {"east": {"offers": offers}})
    assert [each.split(": ")[0] for each in agreeing] == ["note[users-disagree] east.yaml:- count"]
    assert [each for each in found("users-disagree", differing) if "states" in each] == [
        (
            "note[users-disagree] east.yaml:91: East states 91 users today, its offers together "
            "60 to 90 = that is right where persons use several offers; correct it if they do not"
        )
    ]


def test_a_sum_with_a_part_unknown_is_not_compared(found):
    """The Quay states nothing."""
    changes = {"east": "offers: {boats: {users: {today: 10}}, barn: {users: {today: 10}}}"}

    assert found("users-disagree", changes) == []


def test_what_the_papers_do_not_agree_on_is_asked_beside_the_offer(found):
    """A note with the question, not with an answer."""
    assert found("papers-disagree", {"east": "offers: {tower: {action: continues}}"}) == [
        f"note[papers-disagree] east.yaml:tower: {TOWER}"
    ]


def test_a_question_about_several_offers_is_asked_once(found):
    """At the first of them in the plan."""
    offers = {"contradictions": {"tower-users": {"concerns": ["quay", "tower", "barn"]}}}

    assert found("papers-disagree", {"east": {}, "west": {}}, offers=offers) == [
        f"note[papers-disagree] east.yaml:barn: {TOWER}"
    ]


def test_a_question_about_how_the_offers_are_counted_is_asked_of_all(found):
    """It names the area as well."""
    offers = {"contradictions": {"tower-users": {"concerns": ["east", "quay", "forge"]}}}

    assert found("papers-disagree", {"east": {}, "west": {}}, offers=offers) == [
        f"note[papers-disagree] east.yaml:offers: {TOWER}",
        f"note[papers-disagree] west.yaml:forge: {TOWER}",
    ]
