"""Waterfalls as a reader sees them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from profiles import examples

from tilbudsvifte.rendering.charts.figures import Bar, Waterfall
from tilbudsvifte.rendering.charts.svg import DARK, LIGHT, PAPER
from tilbudsvifte.rendering.charts.waterfall import waterfalls

PAGE = 297
CLOSE = 0.011


def panel(name, start, steps):
    """From an amount over steps to where they lead, in thousands of kroner."""
    bars = [Bar("Start", 0, start * 1000, start * 1000, whole=True)]
    for number, step in enumerate(steps):
        before = bars[-1].after
        after = before + step * 1000
        bars.append(Bar(f"{number}. {name}", before, after, step * 1000, whole=False))
    return Waterfall(name, [*bars, Bar("End", 0, bars[-1].after, bars[-1].after, whole=True)])


@pytest.fixture(scope="module")
def shown(caption, picture):
    """Draw panels and parse the picture."""
    return lambda *panels: picture(waterfalls(panels, caption), PAGE)


def drawn(seen):
    """The bars of all panels, the three of the legend left out."""
    return seen.rects()[3:]


def test_bars_are_as_long_as_their_amounts(shown):
    """All from the same zero; a step begins where the last one ended."""
    bars = drawn(shown(panel("East", 10_000, [4000, -6000]), panel("West", 20_000, [1000, 0])))
    zero, unit = bars[0][0], (bars[0][1] - bars[0][0]) / 10

    expected = [(0, 10), (10, 14), (8, 14), (0, 8), (0, 20), (20, 21), (21, 21), (0, 21)]
    for (left, right, _), (low, high) in zip(bars, expected, strict=True):
        assert left == pytest.approx(zero + low * unit, abs=2 * CLOSE)
        assert right == pytest.approx(zero + high * unit, abs=2 * CLOSE)


def test_budgets_and_steps_up_and_down_look_different(shown):
    """In black and white, too: grey, dark and white; a step of nothing is no step up."""
    fills = [fill for *_, fill in drawn(shown(panel("East", 10, [4, -6, 0])))]

    assert fills == [LIGHT, DARK, PAPER, PAPER, LIGHT]


def test_steps_below_zero_are_drawn(shown):
    """The axis then begins below zero."""
    bars = drawn(shown(panel("East", 1000, [-3000, 5000])))
    zero, unit = bars[0][0], bars[0][1] - bars[0][0]

    assert bars[1][:2] == pytest.approx((zero - 2 * unit, zero + unit), abs=5 * CLOSE)
    assert bars[2][:2] == pytest.approx((zero - 2 * unit, zero + 3 * unit), abs=5 * CLOSE)


def test_every_number_stands_beside_its_bar(shown):
    """With a sign where it is a step; the title, the unit, the legend and the notes are there."""
    seen = shown(panel("East", 10_907, [1234, -41]))

    for words in ("10,907", "+1,234", "-41", "12,100", "0. East", "East", "A title", "A note."):
        assert words in seen.words
    assert "A town (1,000 kr.)" in seen.words
    assert {"budget", "more", "less"} <= set(seen.words)
    assert "East: Start: 10,907; 0. East: +1,234; 1. East: -41; End: 12,100." in seen.told()


def test_ticks_stand_where_their_amounts_are(shown):
    """On the axis of the bars."""
    seen = shown(panel("East", 30_000, [1]))
    left, right, _ = drawn(seen)[0]

    assert seen.place("20,000") == pytest.approx(left + (right - left) * 2 / 3, abs=3 * CLOSE)


def test_few_areas_fill_one_page(shown):
    """A4 portrait."""
    assert shown(panel("East", 1, [1])).size == (210, PAGE)


@pytest.mark.parametrize("notes", range(1, 16))
def test_rows_leave_room_for_the_notes_on_the_page(caption, picture, notes):
    """However many there are, as long as the rows are legible."""
    panels = [panel(f"Area {n}", 9, [1, 2, 3]) for n in range(4)]
    said = caption._replace(notes=["A note of some length that is read by nobody. " * 3] * notes)
    seen = picture(waterfalls(panels, said), PAGE)

    assert seen.size[1] == PAGE
    assert seen.overlapping() == []


@pytest.mark.parametrize("areas", [1, 4, 7, 40, 200])
def test_nothing_overlaps_or_is_cut_however_many_areas(shown, areas):
    """More areas take more pages; the amounts of the axis stand on each of them."""
    panels = [panel(f"Area {n}", 900 * n, [50 * n, -70 * n, 3]) for n in range(areas)]
    seen = shown(*panels)
    wide, high = seen.size

    assert seen.overlapping() == []
    assert seen.outside() == []
    assert (wide, high % PAGE) == (210, 0)
    assert {f"Area {n}" for n in range(areas)} <= set(seen.words)
    pages = {line.top // PAGE for line in seen.written if line.words == "Start"}
    assert {line.top // PAGE for line in seen.written if line.words == "0"} == pages


def test_notes_that_do_not_fit_go_to_the_next_page_together(caption, picture):
    """They begin on a page of their own; more than a page of them are not cut either."""
    figure = panel("East", 9, [1] * 30)
    for notes, pages in ((40, {1}), (80, {1, 2})):
        seen = picture(waterfalls([figure], caption._replace(notes=["A note."] * notes)), PAGE)

        assert {line.top // PAGE for line in seen.written if line.words == "A note."} == pages
        assert seen.outside() == []


def test_numbers_stand_beside_the_bars_not_on_them(shown):
    """However long they are."""
    seen = shown(panel("East", 10**12, [10**11]))
    numbers = [line for line in seen.written if line.words.endswith(",000,000")][-3:]

    assert min(line.left for line in numbers) > max(right for _, right, _ in drawn(seen))


def test_more_indicators_than_a_page_holds(shown):
    """The panel goes on below; nothing is lost."""
    seen = shown(panel("East", 10, [1] * 100))

    assert seen.overlapping() == []
    assert len(drawn(seen)) == 102


def test_hostile_and_long_names_are_harmless(shown, hostile):
    """They are shown as text, shortened where they must be, with the whole as a tooltip."""
    seen = shown(*(panel(name, 10**12, [10**11]) for name in hostile))

    assert seen.overlapping() == []
    assert seen.outside() == []
    assert len(seen.shapes("script")) == 0
    assert "W" * 120 in seen.full()


@settings(max_examples=examples(25))
@given(
    st.lists(
        st.tuples(st.integers(0, 10**12), st.lists(st.integers(-(10**9), 10**9), max_size=9)),
        min_size=1,
        max_size=12,
    )
)
def test_any_amounts_can_be_drawn(shown, amounts):
    """Also zero, and the largest that data may hold."""
    seen = shown(*(panel(f"A{n}", *figures) for n, figures in enumerate(amounts)))

    assert seen.overlapping() == []
    assert seen.outside() == []
