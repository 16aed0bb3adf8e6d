"""What ends has a reason, and what takes its place is there."""

import pytest


@pytest.fixture
def found(judge, said):
    """What one rule finds, in English."""

    def find(rule, changes, **data):
        return [said(each) for each in judge(changes, select=[rule], **data).findings]

    return find


def placed(area, status="proposed"):
    """Changes of the data: The Shed is in an area, and only proposed."""
    return {"offers": {"shed": {"status": status, "location": {"area": area}}}}


@pytest.mark.parametrize(("stage", "severity"), [("draft", "note"), ("final", "error")])
def test_an_offer_that_closes_has_a_reason(found, stage, severity):
    """A draft may leave it open."""
    changes = {"east": f"{{stage: {stage}, offers: {{barn: {{reason: null}}}}}}"}

    assert found("closing-without-reason", changes) == [
        (
            f"{severity}[closing-without-reason] east.yaml:barn: The Barn ends, and no reason is "
            "given = write `reason` with one of the kinds `premises`, `geography`, `use`, "
            "`merged-into-larger` and `grant-expired`"
        )
    ]


def test_an_offer_that_merges_has_a_reason(found):
    """It ends as well."""
    assert len(found("closing-without-reason", {"south": "offers: {oak: {reason: null}}"})) == 1


def test_what_remains_needs_no_reason(found):
    """It only changes."""
    assert found("closing-without-reason", {"west": {}}) == []


def test_an_offer_that_takes_a_place_does_not_end(found):
    """Shown at the word in the list."""
    changes = {"east": "offers: {boats: {action: closes}, barn: {replaced_by: [quay, boats]}}"}

    assert found("replacement-missing", changes) == [
        (
            "error[replacement-missing] east.yaml:boats: The Boats is to take the place of The "
            "Barn, but it ends, too = name an offer that remains or opens"
        )
    ]


def test_an_offer_does_not_merge_into_one_that_ends(found):
    """Nor into itself."""
    for into, name in {"farm": "The Farm", "oak": "The Oak"}.items():
        offers = {"farm": {"action": "closes"}, "oak": {"merged_into": into}}
        assert found("replacement-missing", {"south": {"money": None, "offers": offers}}) == [
            (
                f"error[replacement-missing] south.yaml:{into}: {name} is to take the place of "
                "The Oak, but it ends, too = name an offer that remains or opens"
            )
        ]


@pytest.mark.parametrize(("stage", "severity"), [("draft", "note"), ("final", "error")])
def test_an_offer_merges_into_another(found, stage, severity):
    """A draft may leave open into which."""
    changes = {"south": f"{{stage: {stage}, offers: {{oak: {{merged_into: null}}}}}}"}

    assert found("replacement-missing", changes) == [
        (
            f"{severity}[replacement-missing] south.yaml:oak: The Oak merges, and nothing says "
            "into which offer = write the offer's id in `merged_into`"
        )
    ]


def test_an_offer_of_the_area_that_expired_is_not_there_unless_planned(found):
    """The Shed's grant has run out."""
    changes = {"south": {"offers": {"oak": {"merged_into": "shed"}}}}
    planned = {"south": {"offers": {"oak": {"merged_into": "shed"}, "shed": {"action": "opens"}}}}

    assert found("replacement-missing", changes) == [
        (
            "error[replacement-missing] south.yaml:shed: The Shed is to take the place of The "
            "Oak, but its grant has expired, and no plan keeps it = plan it as `shed` under "
            "`offers`, or name an offer that is there"
        )
    ]
    assert found("replacement-missing", planned) == []


@pytest.mark.parametrize("area", ["south", "east", None])
def test_an_offer_whose_grant_runs_out_is_there_only_if_a_plan_keeps_it(found, area):
    """No paper says what becomes of it."""
    location = {"area": area, "known": "uncertain" if area is None else "certain"}
    offers = {"offers": {"shed": {"status": "expiring", "location": location}}}
    oak = {"merged_into": "shed"}
    keeps = {"south": {"offers": {"oak": oak, "shed": {"action": "continues"}}}}

    assert found("replacement-missing", {"south": {"offers": {"oak": oak}}}, offers=offers) == [
        (
            "error[replacement-missing] south.yaml:shed: The Shed is to take the place of The "
            "Oak, but its grant runs out, and no plan keeps it = plan it as `shed` under "
            "`offers`, or name an offer that is there"
        )
    ]
    assert found("replacement-missing", keeps, offers=offers) == []


def test_an_offer_that_is_only_proposed_is_there_once_it_is_planned(found):
    """No plan opens it."""
    changes = {"south": {"offers": {"oak": {"merged_into": "shed"}}}}

    assert found("replacement-missing", changes, offers=placed("south")) == [
        (
            "error[replacement-missing] south.yaml:shed: The Shed is to take the place of The "
            "Oak, but it is only proposed, and no plan opens it = plan it as `shed` under "
            "`offers`, or name an offer that is there"
        )
    ]


def test_an_offer_that_expired_is_not_there_whatever_its_area(found):
    """Some plan has to open or continue it."""
    changes = {"east": {"offers": {"barn": {"replaced_by": ["shed"]}}}}
    nowhere = {"offers": {"shed": {"location": {"area": None, "known": "uncertain"}}}}
    own = {"east": {"offers": {"barn": {"replaced_by": ["shed"]}, "shed": {"action": "opens"}}}}
    said = [
        (
            "error[replacement-missing] east.yaml:shed: The Shed is to take the place of The "
            "Barn, but its grant has expired, and no plan keeps it = plan it as `shed` under "
            "`offers`, or name an offer that is there"
        )
    ]

    for data in ({}, {"offers": nowhere}):
        for others in ({}, {"west": {}}, {"west": {}, "south": {}}):
            assert found("replacement-missing", {**changes, **others}, **data) == said
        assert found("replacement-missing", own, **data) == []


@pytest.mark.parametrize("action", ["opens", "continues"])
@pytest.mark.parametrize("area", ["south", "east"])
def test_what_expired_is_there_once_another_plan_keeps_it(found, action, area):
    """Wherever it lay."""
    changes = {"east": {"offers": {"barn": {"replaced_by": ["shed"]}}}}
    keeps = {"south": {"offers": {"shed": {"action": action}}}}
    offers = {"offers": {"shed": {"location": {"area": area}}}}

    assert found("replacement-missing", {**changes, **keeps}, offers=offers) == []


@pytest.mark.parametrize("into", ["mill", "tower"])
def test_an_offer_elsewhere_that_exists_can_take_a_place(found, into):
    """In another area, or in none that is known."""
    changes = {"east": {"offers": {"barn": {"replaced_by": [into]}}}}

    assert found("replacement-missing", changes) == []
    assert found("replacement-missing", changes | {"west": {}, "south": {}}) == []


def test_an_offer_that_ends_in_another_plan_cannot_take_a_place(found):
    """Only a joint run can tell."""
    changes = {"east": {"offers": {"barn": {"replaced_by": ["oak"]}}}}

    assert found("replacement-missing", changes) == []
    assert found("replacement-missing", {**changes, "south": {}}) == [
        (
            "error[replacement-missing] east.yaml:oak: The Oak is to take the place of The Barn, "
            "but it ends in south.yaml = name an offer that remains or opens"
        )
    ]


@pytest.mark.parametrize("keeps", ["west", "south"])
def test_an_offer_that_one_of_several_plans_keeps_can_take_a_place(found, keeps):
    """Whichever of them it is; where all end it, the first is named."""
    ends = {"action": "closes", "replaced_by": ["quay"]}
    changes = {
        "east": {"offers": {"barn": {"replaced_by": ["oak"]}}},
        **{area: {"offers": {"oak": ends}} for area in ("west", "south")},
    }
    kept = {keeps: {"offers": {"oak": {"action": "continues", "merged_into": None}}}}

    (said,) = [each for each in found("replacement-missing", changes) if ":oak: " in each]
    assert "ends in west.yaml" in said
    assert found("replacement-missing", {**changes, **kept}) == []


def test_an_offer_proposed_elsewhere_is_asked_of_the_plan_of_its_area(found):
    """Alone and with other areas, nothing can be said."""
    changes = {"east": {"offers": {"barn": {"replaced_by": ["shed"]}}}}
    opened = {"south": {"offers": {"shed": {"action": "opens"}}}}

    for others in ({}, {"west": {}}, opened):
        assert found("replacement-missing", {**changes, **others}, offers=placed("south")) == []
    assert found("replacement-missing", {**changes, "south": {}}, offers=placed("south")) == [
        (
            "error[replacement-missing] east.yaml:shed: The Shed is to take the place of The "
            "Barn, but it is only proposed, and no plan opens it = plan it as `shed` under "
            "`offers`, or name an offer that is there"
        )
    ]


def test_an_offer_proposed_for_no_known_area_is_asked_of_all_plans(found):
    """Some area may yet plan it, until all have spoken."""
    changes = {"east": {"offers": {"barn": {"replaced_by": ["tower"]}}}}
    offers = {"offers": {"tower": {"status": "proposed"}}}

    assert found("replacement-missing", {**changes, "west": {}}, offers=offers) == []
    everybody = {**changes, "west": {}, "south": {}}
    assert len(found("replacement-missing", everybody, offers=offers)) == 1


@pytest.mark.parametrize("action", ["opens", "continues"])
@pytest.mark.parametrize(
    "barn", [{"replaced_by": ["loft"]}, {"action": "merges", "merged_into": "loft"}]
)
def test_what_only_another_plan_knows_can_take_a_place(found, action, barn):
    """The data know nothing of The Loft."""
    changes = {"east": {"offers": {"barn": barn}}}
    west = {"offers": {"loft": {"name": "The Loft", "action": action}}}

    assert found("replacement-missing", {**changes, "west": west}) == []


def test_what_only_another_plan_knows_has_the_name_it_has_there(found):
    """And must not end there."""
    changes = {"east": {"offers": {"barn": {"replaced_by": ["loft"]}}}}
    west = {"offers": {"loft": {"name": "The Loft", "action": "closes"}}}

    assert found("replacement-missing", {**changes, "west": west}) == [
        (
            "error[replacement-missing] east.yaml:loft: The Loft is to take the place of The "
            "Barn, but it ends in west.yaml = name an offer that remains or opens"
        )
    ]
