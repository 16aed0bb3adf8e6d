"""Long names of many areas: in each kind of chart a reader can tell which is which."""

import pytest

from tilbudsvifte.rendering.charts.figures import Bar, Path, Range, Waterfall
from tilbudsvifte.rendering.charts.paths import paths
from tilbudsvifte.rendering.charts.ranges import ranges
from tilbudsvifte.rendering.charts.waterfall import waterfalls

BEGIN, END = "The Centre for this and that " * 8, " and all that belongs to it" * 8
ALIKE_AT_THE_BEGINNING = [f"The Centre for Health and Other Matters in Ward {n}" for n in range(40)]
ALIKE_AT_BOTH_ENDS = [f"{BEGIN}in Ward {n}{END}" for n in range(40)]
BARS = [Bar("Start", 0, 9000, 9000, whole=True)]
MARKS = {
    "current": 8000,
    "announced": 12_000,
    "computed": 12_000,
    "median": 11_000,
    "nearest": 14_000,
}
# How to draw a chart of areas with such names, the height of a page, how often a name stands there.
CHARTS = {
    "paths": (paths, lambda name: Path(name, [9000, 8000], 8000), 297, 2),
    "ranges": (ranges, lambda name: Range(name, 9000, 12_000, (9000, 11_000), MARKS), 210, 1),
    "waterfalls": (waterfalls, lambda name: Waterfall(name, BARS), 297, 1),
}
each_chart = pytest.mark.parametrize("kind", CHARTS)


@pytest.fixture(scope="module")
def drawn(caption, picture):
    """Draw a chart of areas with some names, see that it is in order, and give its lines."""

    def draw(kind, names):
        chart, figure, page, times = CHARTS[kind]
        seen = picture(chart(list(map(figure, names)), caption), page)
        assert seen.overlapping() == []
        assert seen.outside() == []
        return seen, times

    return draw


@each_chart
def test_long_names_that_begin_alike_show_their_ends(drawn, kind):
    """Cut in their middle, and in two lines, where they are cut at all."""
    seen, times = drawn(kind, ALIKE_AT_THE_BEGINNING)

    for n in range(40):
        assert sum(line.endswith(f"Ward {n}") for line in seen.words) == times
    assert "A number before a name" not in " ".join(seen.words)


@pytest.mark.slow
@each_chart
def test_names_that_would_look_alike_are_numbered(drawn, kind):
    """In the order of the data; that is said below, and the whole names are tooltips."""
    seen, times = drawn(kind, ALIKE_AT_BOTH_ENDS)

    for n in range(1, 41):
        assert sum(line.startswith(f"{n}. The Centre") for line in seen.words) == times
    assert " ".join(seen.words).count("A number before a name is the area's place") == 1
    assert set(ALIKE_AT_BOTH_ENDS) <= seen.full()
