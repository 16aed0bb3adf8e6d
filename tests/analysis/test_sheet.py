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

    runs = boats.operator
    assert (runs.ownership, runs.name, runs.known) == ("municipal", None, "certain")
    assert (boats.proposed, barn.operator, barn.known) == (None, None, "inferred")
    assert (barn.proposed.action, barn.proposed.text.en) == ("closes", "The Barn closes")
    source = barn.proposed.source
    assert (source.document, source.title) == ("plan", "The plan")


def split_lake(values):
    """The town with Lake in two equal districts, whose odd unit is a tie."""
    districts = values["framework"]["areas"]["west"]["districts"]
    districts |= {"north-lake": {"name": "North Lake"}, "south-lake": {"name": "South Lake"}}
    del districts["lake"]
    figures = [values["indicators"]["populations"]["people"]["values"]] + [
        part["values"]
        for indicator in values["indicators"]["indicators"].values()
        for part in indicator.get("parts", {}).values()
    ]
    for places in figures:
        places["north-lake"] = places["south-lake"] = places.pop("lake") // 2
    return values


def test_a_sheet_has_no_ties_of_other_areas(built, small):
    """Its own districts' and the city's; the two halves of Lake are the other area's."""
    dataset = built(split_lake(small))
    result = allocate(dataset, by_district=True)
    own = ("North Lake", "South Lake")

    assert [(tie.tied, tie.area) for tie in result.ties] == [(own, "west")]
    assert for_area(result, dataset, "east").ties == ()
    assert for_area(result, dataset, "west").ties == result.ties


def test_a_tie_between_areas_is_on_every_sheet(built, small):
    """It is the city's."""
    small["framework"] |= {"key": "halves", "frame": 1}
    dataset = built(small)
    result = allocate(dataset)

    assert [tie.area for tie in result.ties] == [None]
    assert for_area(result, dataset, "west").ties == result.ties


def test_papers_disagree_on_an_offer_and_not_on_how_many_its_area_has(shipped, result):
    """Who runs one of five that a contradiction about the area names with it."""
    offers = for_area(result, shipped, "city").sheet.offers

    assert {
        offer.id: [text.en for text in offer.disputed] for offer in offers if offer.disputed
    } == {"kontaktcentret-valdemarsgade": ["Who runs Kontaktcentret Valdemarsgade?"]}


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
