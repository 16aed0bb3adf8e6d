"""The sentences under the tables: what applies, what moves, and what the figures rest on."""

from decimal import Decimal
from fractions import Fraction

import pytest

from tilbudsvifte.engine.missing import Turning
from tilbudsvifte.rendering.allocation.as_csv import as_csv
from tilbudsvifte.rendering.allocation.layout import blocks
from tilbudsvifte.rendering.markdown import markdown
from tilbudsvifte.rendering.view import Origin, Screen, View
from tilbudsvifte.texts import Language

SOURCE = {"document": "plan"}


@pytest.fixture
def said(page, divided):
    """The page of plain values as one line of words."""

    def say(values, **options):
        return " ".join(page(divided(values, **options)).split())

    return say


@pytest.fixture
def town(divided, small):
    """The small town divided."""
    return divided(small)


def test_an_announced_guideline_above_the_frame(said, small):
    """It is said by how much."""
    small["framework"]["announced"]["amounts"]["west"] = 60

    assert "The announced sums to 105, 5 above the frame." in said(small)
    assert "Together the areas" not in said(small)


@pytest.mark.parametrize(
    ("west", "told"),
    [
        (60, "The announced sums to 105, 15 above the frame. Together the areas get 5 more"),
        (50, "The announced sums to 95, 5 above the frame. Together the areas get 5 less"),
        (55, None),
    ],
)
def test_the_frame_is_smaller_than_the_budgets_and_the_announced_sums_to_more(
    said, small, west, told
):
    """What the areas get together is told beside today's budgets, not beside the frame."""
    small["framework"]["frame"] = 90
    small["framework"]["announced"]["amounts"]["west"] = west
    text = said(small)

    assert ("Together the areas" in text) == (told is not None)
    assert (told or "") in text


def test_an_announced_guideline_that_sums_to_the_frame(said, small):
    """There is nothing to say of it."""
    small["framework"]["announced"]["amounts"]["west"] = 55

    assert "(else: --guideline computed). It moves 15" in said(small)


@pytest.mark.parametrize(
    ("frame", "told"),
    [
        (120, "Together the areas get 20 more than today."),
        (80, "Together the areas get 20 less than today."),
        (100, None),
    ],
)
def test_what_the_areas_get_together_is_told_where_it_is_not_what_they_have(
    said, small, frame, told
):
    """Of a frame that is larger or smaller than today's grants."""
    small["framework"]["applies"]["value"] = "computed"
    small["framework"]["frame"] = frame
    text = said(small)

    assert ("Together the areas get" in text) == (told is not None)
    assert (told or "") in text


def test_what_rounding_leaves_is_not_said_to_be_less_than_today(said, small):
    """It is told as what is not divided; twice as much would be less."""
    small["framework"]["applies"]["value"] = "computed"
    small["offers"]["amounts_in"] = "kr"
    grants = small["offers"]["grants"]
    grants["east-operations"]["amount"], grants["west-operations"]["amount"] = 30_500, 70_000

    assert "Together the areas" not in said(small)
    small["framework"]["frame"] = "99500 kr"
    assert "Together the areas get 1,500 less than today." in said(small)


def test_what_the_frame_is_made_of(said, small):
    """One grant or several, and of what price levels those are that were converted."""
    offers = small["offers"]
    assert "Frame 100: 2 permanent grants, price level unstated." in said(small)

    source = {"document": "plan"}
    offers["price_level"] = 2015
    offers["price_factors"] = {"index": {"from": 2013, "to": 2015, "factor": 1, "source": source}}
    for grant, level in zip(offers["grants"].values(), (2013, 2015, 2014), strict=True):
        grant["price_level"] = level
    text = said(small)
    assert "Amounts in 2013 prices were converted with the factors of the data." in text

    offers["grants"]["east-operations"]["price_level"] = 2015
    assert "were converted" not in said(small)

    del offers["grants"]["west-operations"]
    assert "Frame 30: one permanent grant, 2015 prices." in said(small)


def test_published_figures_are_not_said_to_be_unpublished(said, small):
    """Only the differences remain."""
    assert "were never published" in said(small)
    small["framework"]["announced"]["figures_published"] = True
    assert "Computed less announced: East: 0; West: +1." in said(small)
    assert "were never published" not in said(small)


def test_dividing_by_the_announced_shares_explains_the_announced(said, small):
    """That the two cannot be expected to agree would be wrong there."""
    small["framework"]["key"] = "announced"
    text = said(small)

    assert (
        "Divided by the shares of the announced guideline (plan), not by indicators: no range and "
        "no direction follow from it." in text
    )
    assert "were never published" not in text
    assert "Weights:" not in text
    assert "No figures:" not in text


def test_a_key_given_whole_is_named(said, small):
    """With its source."""
    small["framework"]["key"] = "halves"

    assert "Divided by a key given whole, Half each (plan), not by indicators" in said(small)


@pytest.mark.parametrize(
    ("weighting", "words"),
    [
        ({"scheme": "rank-sum"}, "rank-sum over the 2 of 3 indicators"),
        ({"scheme": "rank-exponent", "exponent": 2}, "rank-exponent with exponent 2 over the 2"),
        ({"scheme": "rank-exponent", "exponent": 0}, "rank-exponent with exponent 0 over the 2"),
        ({"scheme": "equal"}, "equal weights over the 2 of 3"),
        (
            {"scheme": "explicit", "weights": {"pensions": 1, "housing": 0}, "source": SOURCE},
            "weights as given over the 2 of 3 indicators with figures (set by the committee).",
        ),
    ],
)
def test_the_scheme_and_who_chose_it_are_said(said, small, weighting, words):
    """And how many of how many indicators have figures."""
    small["indicators"]["weighting"] = {"set_by": "committee", **weighting}

    assert words in said(small)


def test_with_all_figures_nothing_is_said_to_be_missing(said, small):
    """Nor what a missing one could change."""
    del small["indicators"]["indicators"]["discharges"]
    text = said(small)

    assert "over the 2 of 2 indicators with figures" in text
    assert "No figures" not in text


def test_where_the_direction_turns(said, small):
    """And nothing of the missing ones' share, which turns nobody who is turned already."""
    grants = small["offers"]["grants"]
    grants["east-operations"]["amount"], grants["west-operations"]["amount"] = 45, 55
    text = said(small)

    assert (
        "The direction turns where the first k of the indicators with figures count equally: East "
        "at k = 2; West at k = 2." in text
    )
    assert "No figures: Discharges. The direction" in text
    assert "If m is" not in text


def _turning(turns):
    """East, which gains, turns at the first share or not at all, and West at the second."""
    east, west = turns
    return Turning(east, east), Turning(west, west)


@pytest.mark.parametrize(
    ("turns", "said"),
    [
        ((Fraction(-1), Fraction(2)), "East gains whatever m is; West loses whatever m is."),
        (
            (Fraction(1, 2), Fraction(1, 2)),
            "East gains while m is above 50.0 %; West loses while m is below 50.0 %.",
        ),
    ],
)
def test_what_a_missing_indicator_could_change(page, town, turns, said):
    """Each area's direction holds whatever its share, or up to a share."""
    areas = [
        area._replace(reach=area.reach._replace(turning=turning))
        for area, turning in zip(town.areas, _turning(turns), strict=True)
    ]
    text = " ".join(page(town._replace(areas=tuple(areas))).split())

    assert f"If m is an area's share of each, then for all weights: {said}" in text


def test_a_frame_in_another_price_level(said, small):
    """It is said which level it is in, and from which amounts were converted."""
    grants, offers = small["offers"]["grants"], small["offers"]
    grants["east-operations"]["price_level"] = 2013
    grants["west-operations"]["price_level"] = 2015
    offers["price_level"] = 2015
    index = {"from": 2013, "to": 2015, "factor": Decimal("1.1"), "source": SOURCE}
    offers["price_factors"] = {"index": index}

    assert (
        "Frame 103: 2 permanent grants, 2015 prices. Amounts in 2013 prices were converted with "
        "the factors of the data." in said(small)
    )


def test_what_lies_in_no_area(said, small):
    """It is part of the frame and of nobody's budget today."""
    del small["offers"]["grants"]["east-operations"]["area"]

    assert "30 of it lies in no area's current budget." in said(small)


def test_grants_left_out_for_one_reason_are_named_together(said, small):
    """Each with its amount."""
    grants = small["offers"]["grants"]
    grants["more"] = {**grants["project"], "name": "More", "amount": 6}
    grants["other"] = {**grants["project"], "name": "Other", "reason": "city-wide"}

    assert "Left out: Project: 5 and More: 6 (ends soon); Other: 5 (city-wide)." in said(small)


def test_a_tie_is_said(said, small):
    """With who was tied and who got the last unit."""
    small["framework"] |= {"key": "halves", "frame": 1}

    assert (
        "East and West had equal remainders; what was left went to East, first in the file."
        in said(small)
    )


def test_of_many_areas_the_first_twelve_are_named(said, small, many):
    """And how many more there are."""
    text = said(many(small, 20))

    assert "Area 10: 0; Area 11: 0; 8 more." in text
    assert "Area 10, Area 11 and 8 more had equal remainders" in text


def test_of_many_ties_the_first_twelve_are_told(said, small, many):
    """And how many more there are, and where they are."""
    text = said(many(small, 20), by_district=True)

    assert text.count("had equal remainders") == 12
    assert "8 more ties were broken in the same way; --format json has them all." in text


def _between(small, today):
    """East with `today` kr., in a frame of which 10,000 kr. of 10,900 kr. are divided."""
    small["framework"] |= {"applies": {"value": "computed", "set_by": "choice"}}
    small["framework"]["frame"] = "10900 kr"
    small["offers"]["amounts_in"] = "kr"
    small["offers"]["grants"]["east-operations"]["amount"] = today
    del small["framework"]["announced"]


def test_it_is_said_where_only_rounding_decides(said, small):
    """East gets 4,059 or so, which becomes more or less than 4,500; beside 900 it is more."""
    indicators = small["indicators"]["indicators"]
    indicators["pensions"]["parts"]["early"]["values"]["harbour"] = 11
    indicators["housing"]["parts"]["flats"]["values"]["lake"] = 83
    _between(small, 4500)
    note = "East: under all weights the exact amount lies within 1,000 kr. of today's budget"

    assert note in said(small)
    small["offers"]["grants"]["east-operations"]["amount"] = 900
    assert "rounding decides" not in said(small)


@pytest.fixture(params=["en", "da"])
def language(request):
    """Either language."""
    return Language(request.param)


@pytest.mark.parametrize(
    ("announced", "applies", "marked"),
    [(45, "announced", []), (25, "announced", ["East", "West"]), (25, "computed", [])],
)
def test_a_direction_against_the_change_is_marked(shown, language, announced, applies, marked):
    """East gains and West loses by the indicators; what was announced may say the opposite."""
    note, word = language.say("allocate.turns-away"), {"en": "(computed)", "da": "(beregnet)"}
    text, *others = shown(announced, applies, language)

    assert (note in " ".join(text.split())) == bool(marked)
    for page in (text, *others):
        rows = [line for line in page.splitlines() if word[language.code] in line]
        found = [name for name in ("East", "West") if any(name in row for row in rows)]
        assert found == marked


@pytest.fixture
def shown(page, divided, small):
    """The small town with what was announced of 100 to East, as text, for Excel and as Markdown."""

    def show(announced, applies, language):
        small["framework"]["announced"]["amounts"] = {"east": announced, "west": 100 - announced}
        small["framework"]["applies"]["value"] = applies
        result = divided(small)
        return (
            page(result, language, width=200),
            as_csv(result, language, excel=True),
            markdown(blocks(result, View(language, Screen(), Origin("data")))),
        )

    return show
