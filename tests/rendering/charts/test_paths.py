"""Paths as a reader sees them."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from profiles import examples

from tilbudsvifte.rendering.charts.figures import Path
from tilbudsvifte.rendering.charts.paths import MOST, apart, paths

PAGE = 297
CLOSE = 0.011
DOTS = "0.3 0.9"


def way(name, *amounts, guideline=None):
    """An area's amounts in thousands of kroner; they lead to the guideline unless it is given."""
    last = amounts[-1] if guideline is None else guideline
    return Path(name, [amount * 1000 for amount in amounts], last * 1000)


def level(seen, words):
    """How far down the level line of an amount on the axis is; its label comes next."""
    (label,) = (line for line in seen.written if line.words == words and line.left < 60)
    return next(
        float(line["y1"])
        for line in seen.shapes("line")
        if line["y1"] == line["y2"] and label.top < float(line["y1"]) < label.bottom
    )


@pytest.fixture(scope="module")
def shown(caption, picture):
    """Draw paths and parse the picture."""
    return lambda *ways: picture(paths(ways, caption), PAGE)


def test_points_stand_at_their_amounts_and_years(shown):
    """Years evenly across, amounts upwards from zero."""
    seen = shown(way("East", 10, 20, 41, 35))
    (points,) = seen.points("polyline")
    zero, forty = level(seen, "0"), level(seen, "40")
    steps = [right - left for (left, _), (right, _) in pairwise(points)]

    assert max(steps) - min(steps) <= 2 * CLOSE
    for (_, y), amount in zip(points, (10, 20, 41, 35), strict=True):
        assert y == pytest.approx(zero - amount * (zero - forty) / 40, abs=4 * CLOSE)


def test_the_guideline_is_a_level_line(shown):
    """At its amount, wherever the path ends."""
    seen = shown(way("East", 10, 40, guideline=30))
    zero, forty = level(seen, "0"), level(seen, "40")
    line = [line for line in seen.shapes("line") if line.get("stroke-dasharray") == DOTS][-1]

    assert line["y1"] == line["y2"]
    assert float(line["y1"]) == pytest.approx(zero - (zero - forty) * 30 / 40, abs=4 * CLOSE)
    assert "level line: guideline that applies" in seen.words


def test_every_year_and_the_guideline_stand_in_the_table(shown):
    """Under their years; the title, the unit and the notes are there, and all is told, too."""
    seen = shown(way("East", 1000, 2100, 3200, guideline=3300))

    assert {"1,000", "2,100", "3,200", "3,300", "Today", "1", "2", "Guideline"} <= set(seen.words)
    assert {"A title", "A town (1,000 kr.)", "A note."} <= set(seen.words)
    assert seen.place("2,100") == pytest.approx(seen.place("1"), abs=CLOSE)
    assert "East: Today: 1,000; 1: 2,100; 2: 3,200; Guideline: 3,300." in seen.told()


def test_too_many_years_for_their_numbers(shown):
    """Today and the last year always have theirs; all are drawn, and all are told."""
    seen = shown(way("East", *range(1000, 1051)))

    assert seen.overlapping() == []
    assert {"Today", "50", "1,000", "1,050"} <= set(seen.words)
    assert len(seen.points("polyline")[0]) == 51
    assert "49: 1,049" in seen.told()


def test_a_path_of_one_year_and_one_of_a_thousand(shown):
    """From the shortest to the longest that can be asked for."""
    short, long = shown(way("East", 10, 20)), shown(way("East", *range(1001)))

    assert (len(short.shapes("circle")), len(long.shapes("circle"))) == (2, 0)
    assert long.overlapping() == short.overlapping() == []
    assert {"Today", "1,000"} <= set(long.words)


def test_areas_of_one_plot_have_lines_of_their_own(shown):
    """Dashes tell them apart in black and white; the table shows them beside the names."""
    seen = shown(*(way(f"Area {n}", n, 9 * n) for n in range(MOST)))
    dashes = {line.get("stroke-dasharray") for line in seen.shapes("polyline")}
    samples = {line.get("stroke-dasharray") for line in seen.shapes("line")} & dashes

    assert len(dashes) == MOST
    assert samples == dashes


def test_each_name_stands_where_its_line_ends(shown):
    """To the right of the plot, whatever the order of the areas."""
    ways = {"East": 10, "Middle": 25, "West": 40}
    seen = shown(*(way(name, 20, last) for name, last in ways.items()))
    names = {}
    for line in seen.written:
        names.setdefault(line.words, line)

    for name, points in zip(ways, seen.points("polyline"), strict=True):
        assert names[name].left > points[-1][0]
        assert names[name].top < points[-1][1] < names[name].bottom


def test_short_numbers_leave_room_for_the_years(shown):
    """And very long ones make the picture wider."""
    short, long = shown(way("East", *[0] * 21)), shown(way("East", 10**15, 10**15))

    assert short.overlapping() == long.overlapping() == []
    assert long.size[0] > short.size[0] == 210


def test_names_of_lines_that_end_together_lie_apart(shown):
    """None through another."""
    seen = shown(*(way(f"Area {n}", n, 20) for n in range(MOST)))

    assert seen.overlapping() == []


@given(st.lists(st.integers(0, 6_400), min_size=1, max_size=6).map(sorted))
def test_places_are_moved_apart_and_not_out(places):
    """They keep their order, and what is far enough apart stays."""
    places = [place / 64 for place in places]  # exact, so that four apart is four apart
    moved = apart(places, 4, 100)

    assert all(later - earlier > 4 - 1e-9 for earlier, later in pairwise(moved))
    assert moved[-1] <= 100
    if all(later - earlier >= 4 for earlier, later in pairwise(places)):
        assert moved == places


@pytest.mark.parametrize("areas", [1, 4, 7, 40, 200])
def test_nothing_overlaps_or_is_cut_however_many_areas(shown, areas):
    """More areas get more plots on more pages, all with the same axis."""
    seen = shown(*(way(f"Area {n}", 3 * n, 2 * n, n, guideline=2 * n) for n in range(areas)))
    wide, high = seen.size

    assert seen.overlapping() == []
    assert seen.outside() == []
    assert (wide, high % PAGE) == (210, 0)
    assert {f"Area {n}" for n in range(areas)} <= set(seen.words)
    assert seen.words.count("Today") == -(-areas // MOST)


def test_hostile_and_long_names_are_harmless(shown, hostile):
    """They are shown as text, shortened where they must be, with the whole as a tooltip."""
    seen = shown(*(way(name, 10**12, 10**11) for name in hostile))

    assert seen.overlapping() == []
    assert seen.outside() == []
    assert len(seen.shapes("script")) == 0
    assert "W" * 120 in seen.full()


AMOUNTS = st.integers(0, 10**12)


@settings(max_examples=examples(25))
@given(
    st.integers(1, 20).flatmap(
        lambda years: st.lists(
            st.lists(AMOUNTS, min_size=years + 2, max_size=years + 2), min_size=1, max_size=14
        )
    )
)
def test_any_amounts_can_be_drawn(shown, ways):
    """Also nothing at all, and the largest that data may hold."""
    seen = shown(*(way(f"A{n}", *each[:-1], guideline=each[-1]) for n, each in enumerate(ways)))

    assert seen.overlapping() == []
    assert seen.outside() == []
