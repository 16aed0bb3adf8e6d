"""Ranges as a reader sees them."""

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from profiles import examples

from tilbudsvifte.rendering.charts.figures import Range
from tilbudsvifte.rendering.charts.ranges import ranges

PAGE = 210
CLOSE = 0.011
MARKS = ("current", "announced", "computed", "median")


def area(name, least=10, greatest=20, likely=(12, 18), **marks):
    """An area in thousands of kroner."""
    thick = None if likely is None else (likely[0] * 1000, likely[1] * 1000)
    given_marks = {
        kind: None if amount is None else amount * 1000 for kind, amount in marks.items()
    }
    return Range(name, least * 1000, greatest * 1000, thick, given_marks)


@pytest.fixture(scope="module")
def shown(caption, picture):
    """Draw rows and parse the picture."""
    return lambda *rows: picture(ranges(rows, caption), PAGE)


@pytest.fixture(scope="module")
def scale():
    """How a picture turns thousands of kroner into millimetres, by two of its ticks."""

    def made(seen, low, high):
        left, right = seen.place(str(low)), seen.place(str(high))
        return lambda amount: left + (amount - low) * (right - left) / (high - low)

    return made


def test_lines_bands_and_marks_stand_at_their_amounts(shown, scale):
    """The thin line, the thick one and each mark, on one axis from zero."""
    marks = {"current": 5, "announced": 24, "computed": 15, "median": 16}
    seen = shown(area("East", 8, 30, (12, 18), **marks))
    at = scale(seen, 0, 20)
    down, up = seen.points("polygon")[-2:]
    thin = [line for line in seen.shapes("line") if line["stroke-width"] == "0.35"][-3]
    middle = [line for line in seen.shapes("line") if line["stroke-width"] == "0.6"][-1]

    def near(expected):
        return pytest.approx(expected, abs=4 * CLOSE)

    assert (float(thin["x1"]), float(thin["x2"])) == near((at(8), at(30)))
    assert seen.rects()[-1][:2] == near((at(12), at(18)))
    assert float(seen.shapes("circle")[-1]["cx"]) == near(at(5))
    assert down[0][0] == near(at(24))
    assert up[0][0] == near(at(15))
    assert float(middle["x1"]) == near(at(16))


def test_marks_differ_in_shape_not_in_colour_alone(shown):
    """Black and white suffices: a circle, triangles down and up, a diamond, an upright stroke."""
    seen = shown(area("East", current=12, announced=12, computed=12, median=12, nearest=12))
    down, up, diamond = seen.points("polygon")[-3:]

    assert (len(down), len(up), len(diamond)) == (3, 3, 4)
    assert down[0][1] > down[1][1]
    assert up[0][1] < up[1][1]


def test_marks_of_one_amount_do_not_hide_one_another(shown):
    """Announced above the line, computed below it, the current budget on it."""
    seen = shown(area("East", current=12, announced=12, computed=12, median=15))
    down, up = seen.points("polygon")[-2:]
    circle = seen.shapes("circle")[-1]
    top, bottom = (float(circle["cy"]) + sign * float(circle["r"]) for sign in (-1, 1))

    assert max(y for _, y in down) < top
    assert min(y for _, y in up) > bottom


def test_every_number_stands_in_the_row(shown):
    """Under the heads that are the legend; the notes are there, and all of it is told, too."""
    seen = shown(area("East", 1000, 2500, (1200, 1800), current=907, announced=None))

    for words in ("East", "907", "–", "1,000–2,500", "1,200–1,800", "A note."):
        assert words in seen.words
    assert {"Current", "Announced", "Lowest–highest", "5–95 %"} <= set(seen.words)
    assert "A town (1,000 kr.)" in seen.words
    assert (
        "East: Current: 907; Announced: –; Lowest–highest: 1,000–2,500; 5–95 %: 1,200–1,800."
        in seen.told()
    )


def test_what_is_not_known_has_no_mark(shown):
    """Only the head of its column has one."""
    seen = shown(area("East", announced=None), area("West", announced=12))

    assert len(seen.points("polygon")) == 2


def test_without_a_thick_line_nothing_is_said_of_it(shown):
    """An audit has none."""
    seen = shown(area("East", likely=None, announced=12))

    assert "5–95 %" not in seen.words
    assert seen.rects() == []


def test_a_fraction_has_a_decimal(shown):
    """The nearest result need not be a whole number of thousands."""
    seen = shown(
        area("East", likely=None, nearest=Fraction(25_001, 2000)),
        area("West", likely=None, nearest=Fraction(14)),
    )

    assert {"12.5", "14.0"} <= set(seen.words)


@pytest.mark.parametrize("areas", [1, 4, 7, 40, 200])
def test_nothing_overlaps_or_is_cut_however_many_areas(shown, areas):
    """More areas take more pages; the heads and the axis stand on each of them."""
    rows = [
        area(f"Area {n}", n, 3 * n, (n, 2 * n), **dict.fromkeys(MARKS, 2 * n)) for n in range(areas)
    ]
    seen = shown(*rows)
    wide, high = seen.size

    assert seen.overlapping() == []
    assert seen.outside() == []
    assert (wide, high % PAGE) == (297, 0)
    assert {f"Area {n}" for n in range(areas)} <= set(seen.words)
    pages = {line.top // PAGE for line in seen.written if line.words.startswith("Area ")}
    assert {line.top // PAGE for line in seen.written if line.words == "Median"} == pages


def test_hostile_and_long_names_are_harmless(shown, hostile):
    """They are shown as text, shortened where they must be, with the whole as a tooltip."""
    seen = shown(*(area(name, current=12) for name in hostile))

    assert seen.overlapping() == []
    assert seen.outside() == []
    assert len(seen.shapes("script")) == 0
    assert "W" * 120 in seen.full()


def test_very_long_numbers_make_the_picture_wider(shown):
    """Rather than lie over one another."""
    seen = shown(area("East", 1, 10**12, (1, 10**12), **dict.fromkeys(MARKS, 10**12)))

    assert seen.overlapping() == []
    assert seen.outside() == []
    assert seen.size[0] > 297


@settings(max_examples=examples(25))
@given(st.lists(st.lists(st.integers(0, 10**12), min_size=8, max_size=8), min_size=1, max_size=25))
def test_any_amounts_can_be_drawn(shown, rows):
    """Also zero, and marks outside the range."""
    seen = shown(
        *(
            area(
                f"A{n}", min(row), max(row), sorted(row[:2]), **dict(zip(MARKS, row, strict=False))
            )
            for n, row in enumerate(rows)
        )
    )

    assert seen.overlapping() == []
    assert seen.outside() == []
