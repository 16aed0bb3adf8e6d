"""The chart of a path: which guideline it shows, where it ends, and what it rests on."""

from fractions import Fraction

import pytest

from tilbudsvifte.analysis.phasing.phase import phase
from tilbudsvifte.analysis.phasing.results import Limit, Limits
from tilbudsvifte.rendering.phasing.chart import chart
from tilbudsvifte.texts import Language

FLOOR = Limits(floor=Limit(amount=12_000_000))


@pytest.fixture
def shown(picture):
    """Draw a path and parse the picture."""
    return lambda result, code="en": picture(chart(result, Language(code)), 297)


def prose(seen):
    """All that is written, as running text."""
    return " ".join(seen.words).replace("\N{NO-BREAK SPACE}", " ")


@pytest.mark.parametrize(
    ("code", "title", "heads"),
    [
        ("en", "From the current budget to the target in 3 years", ["Target", "Guideline"]),
        ("da", "Fra nuværende budget til målet på 3 år", ["Mål", "Vejledende"]),
    ],
)
def test_a_path_with_a_floor_goes_to_targets(shipped, shown, code, title, heads):
    """So title and table say; the target stands beside the guideline, and both are told."""
    seen = shown(phase(shipped, 3, FLOOR), code)
    target, guideline = (Language(code).number(number) for number in (12_000, 9_521))

    assert title in seen.words
    assert seen.place("3") < seen.place(heads[0]) < seen.place(heads[1])
    assert f"; {heads[0]}: {target}; {heads[1]}: {guideline}." in seen.told()
    assert seen.overlapping() == []
    assert seen.outside() == []


def test_targets_of_long_numbers_have_room(built, small, shown):
    """The picture is wider then."""
    grants, amounts = small["offers"]["grants"], small["framework"]["announced"]["amounts"]
    grants["east-operations"]["amount"], grants["west-operations"]["amount"] = 10**11, 9 * 10**11
    amounts |= {"east": 6 * 10**11, "west": 4 * 10**11}
    seen = shown(phase(built(small), 3, Limits(floor=Limit(share=Fraction(6, 10)))))

    assert "Target" in seen.words
    assert seen.overlapping() == []
    assert seen.outside() == []


def test_one_year_with_a_floor(shipped, shown):
    """The title is in the singular."""
    seen = shown(phase(shipped, 1, FLOOR))

    assert "From the current budget to the target in one year" in seen.words


@pytest.mark.parametrize("limits", [Limits(), Limits(floor=Limit(amount=0))])
def test_without_a_floor_that_protects_paths_go_to_the_guideline(shipped, shown, limits):
    """There is no column of targets then."""
    seen = shown(phase(shipped, 3, limits))

    assert "From the current budget to the guideline in 3 years" in seen.words
    assert "Target" not in seen.words


@pytest.mark.parametrize("applies", ["announced", "computed"])
def test_the_legend_says_which_guideline(built, small, shown, applies):
    """The one that the path goes to."""
    small["framework"]["applies"]["value"] = applies

    assert f"level line: {applies} guideline" in shown(phase(built(small), 2)).words


def test_a_path_to_the_announced_guideline_shows_no_weights(shipped, shown):
    """It says who announced it and where, and that nobody can see behind it."""
    text = prose(shown(phase(shipped, 3)))

    assert (
        "The announced guideline applies (set by the administration); its amounts are from 002, "
        "Tabel 1. The figures and weights behind it were never published, so there are none to "
        "show."
    ) in text
    assert "Frame 55,521: 4 permanent grants" in text
    for word in ("ndicator", "weight 45.7", "Weights:", "No figures"):
        assert word not in text


def test_a_path_to_the_computed_guideline_shows_weights(built, small, shown):
    """And nothing of directions, which a chart does not show."""
    grants = small["offers"]["grants"]
    grants["east-operations"]["amount"], grants["west-operations"]["amount"] = 45, 55
    small["framework"]["applies"]["value"] = "computed"
    text = prose(shown(phase(built(small), 2)))

    assert "Indicators in their order: 1. " in text
    assert "(weight " in text
    assert "irection" not in text


@pytest.mark.parametrize(
    ("announced", "said"),
    [
        ((45, 54), "more than the frame of 90: 10 more today, and 9 more in year 2."),
        ((20, 50), "In no area: -10 today and 20 in year 2; with the areas that sums to 90 in"),
        ((20, 50), "every year. Below 0 the areas together have more than the frame."),
    ],
)
def test_areas_above_the_frame_are_said_to_be(built, small, shown, announced, said):
    """In all years, or in some."""
    small["framework"]["frame"] = 90
    small["framework"]["announced"]["amounts"] = dict(zip(("east", "west"), announced, strict=True))

    assert said in prose(shown(phase(built(small), 2)))


def test_a_limit_is_as_exact_as_it_was_given(shipped, shown):
    """Two decimals where it has two."""
    text = prose(shown(phase(shipped, 5, Limits(cut=Limit(share=Fraction(1225, 10_000))))))

    assert "Limits: largest yearly cut 12.25 % of the current budget." in text
