"""The elements that charts are made of."""

from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tilbudsvifte.rendering.charts.svg import coordinate, document, text


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (0, "0"),
        (-0.001, "0"),
        (12.5, "12.5"),
        (3, "3"),
        (10, "10"),
        (1 / 3, "0.33"),
        (-2.5, "-2.5"),
    ],
)
def test_coordinates_have_two_decimals_at_most(value, expected):
    """Without needless noughts, and never a minus nought."""
    assert coordinate(value) == expected


def test_markup_in_a_text_is_text():
    """What looks like an element is shown as it is written."""
    drawn = ET.fromstring(text((1, 2), '<b> & "q" ]]>'))  # noqa: S314 - our own text

    assert (drawn.text, len(drawn)) == ('<b> & "q" ]]>', 0)


@given(st.text(st.characters(exclude_categories=()), max_size=30))
def test_any_text_gives_a_well_formed_picture(words):
    """Controls, halves of pairs and what XML forbids are written out."""
    svg = document((10, 10), "da", words, words, [text((1, 2), words)])

    assert ET.fromstring(svg.encode()).get("viewBox") == "0 0 10 10"  # noqa: S314
    assert "\u202e" not in svg


def test_a_picture_is_named_and_described_for_those_who_cannot_see_it():
    """With its language, as one image, in millimetres."""
    root = ET.fromstring(document((210, 297), "da", "Titel", "Om det", []))  # noqa: S314

    assert [(child.tag.rpartition("}")[2], child.text) for child in root][:2] == [
        ("title", "Titel"),
        ("desc", "Om det"),
    ]
    assert root.get("role") == "img"
    assert root.get("{http://www.w3.org/XML/1998/namespace}lang") == "da"
    assert (root.get("width"), root.get("height")) == ("210mm", "297mm")
