"""Names beside figures: in few lines, with both their ends, and none like another."""

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tilbudsvifte.rendering.charts.labels import label, labels
from tilbudsvifte.rendering.charts.lettering import width
from tilbudsvifte.rendering.charts.svg import document

SVG = "{http://www.w3.org/2000/svg}"
CENTRE = "Socialpsykiatrisk center for borgere"


def shown(names, room, **options):
    """The lines of each label."""
    return [each.lines for each in labels(names, room, 3, **options)]


def test_a_name_with_room_stands_as_it_is():
    """In one line, without a number."""
    assert shown(["Nørrebro", "City"], 40) == [("Nørrebro",), ("City",)]


def test_a_long_name_keeps_both_its_ends():
    """Names that begin alike differ at the end."""
    names = [f"{CENTRE} i {place}" for place in ("Nørrebro", "Valby")]

    assert shown(names, 40) == [("Socialpsyki…i Nørrebro",), ("Socialpsyki…ere i Valby",)]


def test_a_name_may_take_a_second_line_before_it_is_cut():
    """Where there is room for two."""
    names = [f"{CENTRE} i Valby", f"{CENTRE} i Nørrebro og Nordvest"]

    assert shown(names, 40, most=2) == [
        ("Socialpsykiatrisk center", "for borgere i Valby"),
        ("Socialpsykiatrisk center", "for borgere…g Nordvest"),
    ]


def test_names_that_would_look_alike_have_their_numbers():
    """Those in the order of the data; others have none."""
    names = [f"{CENTRE} {n} og deres pårørende" for n in (1, 2)]

    assert shown([names[0], "City", names[1]], 40) == [
        ("1. Socialps…s pårørende",),
        ("City",),
        ("3. Socialps…s pårørende",),
    ]


def test_what_is_cut_has_the_whole_name_as_a_tooltip():
    """So that nothing is lost to a reader at a screen; the number is no part of it."""
    names = [f"{CENTRE} i Valby", "City", f"{CENTRE} 1 i Nordvest", f"{CENTRE} 2 i Nordvest"]
    drawn = [piece for each in labels(names, 40, 3) for piece in each.drawn(1, 9)]
    root = ET.fromstring(document((50, 10), "da", "Title", "", drawn))  # noqa: S314 - our own text

    tooltips = [element.text for element in root.iter(f"{SVG}title")]
    assert tooltips == ["Title", names[0], names[2], names[3]]


def test_lines_lie_about_the_middle():
    """The first as far above it as the last is below."""
    one, two = (label("Lang Nørrebro", 20, 3, most=most) for most in (1, 2))
    at = [
        [float(ET.fromstring(line).get("y")) for line in each.drawn(1, 9) if "<text" in line]  # noqa: S314
        for each in (one, two)
    ]

    assert (one.high, len(two.lines)) == (0, 2)
    assert sum(at[1]) / 2 == at[0][0]
    assert round(at[1][1] - at[1][0], 2) == round(two.high, 2)


NAMES = st.lists(st.text(max_size=50), min_size=1, max_size=6)


@pytest.mark.slow
@given(NAMES, st.floats(20, 90), st.integers(1, 3), st.booleans())
def test_any_names_fit_and_none_is_like_another(names, room, most, bold):
    """In at most so many lines."""
    lines = shown(names, room, most=most, bold=bold)

    assert all(len(each) <= most for each in lines)
    assert all(width(line, 3, bold=bold) <= room + 1e-6 for each in lines for line in each)
    assert len(set(lines)) == len(names)
