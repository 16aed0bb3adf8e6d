"""One area's sheet: found by any of its names, with its offers and the totals of the city."""

import pytest

from tilbudsvifte.analysis.allocate import allocate
from tilbudsvifte.analysis.refusal import RefusalError
from tilbudsvifte.analysis.sheet import for_area
from tilbudsvifte.texts import Language

ENGLISH = Language("en")


@pytest.fixture(scope="module")
def result(shipped):
    """The shipped data divided, areas and districts."""
    return allocate(shipped, by_district=True)


@pytest.mark.parametrize(
    "asked",
    ["noerrebro", "Nørrebro", "NØRREBRO", "nørrebro", "Center Nørrebro", "Nørre\u200bbro"],
)
def test_an_area_is_found_by_id_name_or_alias(shipped, result, asked):
    """Whatever the case, and with what cannot be seen left out."""
    assert [area.id for area in for_area(result, shipped, asked).areas] == ["noerrebro"]


def test_a_name_written_in_pieces_is_the_same_name(built, small):
    """An å of two characters is an å."""
    small["framework"]["areas"]["west"]["name"] = "Ålund"
    dataset = built(small)

    assert for_area(allocate(dataset), dataset, "a\u030alund").areas[0].id == "west"


def test_the_sheet_has_one_area_and_the_totals_of_the_city(shipped, result):
    """Its districts and its offers; everything else as it was."""
    sheet = for_area(result, shipped, "nordvest")

    assert [area.name for area in sheet.areas] == ["Nordvest"]
    assert [d.id for d in sheet.districts] == ["bispebjerg", "broenshoej-husum", "vanloese"]
    assert (sheet.totals, sheet.frame, sheet.indicators) == (
        result.totals,
        result.frame,
        result.indicators,
    )
    assert sheet.sheet.centre == "Socialpsykiatrisk center Nordvest"
    assert sheet.sheet.track_number == 4
    assert [offer.id for offer in sheet.sheet.offers] == [
        offer_id
        for offer_id, offer in shipped.offers.offers.items()
        if offer.location.area == "nordvest"
    ]


def test_an_offer_has_what_the_papers_say_of_it(built, small):
    """Who runs it, what is proposed, and where that stands; nothing is made up."""
    small["offers"]["offers"]["barn"]["location"] = {"area": "east", "known": "inferred"}
    dataset = built(small)
    boats, barn = for_area(allocate(dataset), dataset, "east").sheet.offers

    assert (boats.ownership, boats.operator, boats.operator_known) == ("municipal", None, "certain")
    assert (boats.action, boats.proposed, boats.proposed_source) == (None, None, None)
    assert (barn.ownership, barn.operator_known, barn.known) == (None, None, "inferred")
    assert (barn.action, barn.proposed.en) == ("closes", "The Barn closes")
    assert (barn.proposed_source.document, barn.proposed_source.title) == ("plan", "The plan")


def test_an_area_without_track_or_centre_has_none(built, small):
    """Its sheet says nothing of them."""
    dataset = built(small)
    sheet = for_area(allocate(dataset), dataset, "west").sheet

    assert (sheet.centre, sheet.track_number, sheet.track, sheet.offers) == (None, None, None, ())


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("noerebro", "there is no area `noerebro` in the data; did you mean `noerrebro`?"),
        (
            "Frederiksberg",
            (
                "there is no area `Frederiksberg` in the data; known here: amager, nordvest, "
                "noerrebro and city"
            ),
        ),
        (
            "сity",
            (
                "there is no area `сity` in the data; `с` is not a Latin letter but "
                "CYRILLIC SMALL LETTER ES"
            ),
        ),
    ],
)
def test_an_area_that_there_is_not_is_refused(shipped, result, asked, said):
    """With the nearest, or all of them."""
    with pytest.raises(RefusalError) as refused:
        for_area(result, shipped, asked)

    assert ENGLISH.say(refused.value.text) == said


def test_an_id_comes_before_a_name_and_a_name_before_an_alias(built, small):
    """Whatever order the areas stand in."""
    areas = small["framework"]["areas"]
    areas["east"]["name"] = "Centre"
    areas["west"] |= {"name": "East", "aliases": ["east", "centre"]}
    dataset = built(small)
    result = allocate(dataset)

    assert for_area(result, dataset, "east").areas[0].id == "east"
    assert for_area(result, dataset, "EAST").areas[0].id == "east"
    assert for_area(result, dataset, "Centre").areas[0].id == "east"
