"""Ranges: a row an area, what it can get drawn to the left and written out to the right.

The heads of the columns are the legend: each has the mark or the line above its name. They stand
on every page again.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from tilbudsvifte.rendering.charts.axis import Axis, across
from tilbudsvifte.rendering.charts.figures import Caption, Mark, Range
from tilbudsvifte.rendering.charts.labels import Label, longest
from tilbudsvifte.rendering.charts.lettering import width
from tilbudsvifte.rendering.charts.marks import BAND, mark
from tilbudsvifte.rendering.charts.sheet import LANDSCAPE, Heights, Sheet
from tilbudsvifte.rendering.charts.svg import INK, LIGHT, NOTE, PALE, RISE, TEXT, line, rect, text

_GAP = 4.0
_LEAST_LABELS = 48.0
_LEAST_PLOT = 60.0
_GOOD_PLOT = 85.0
_ROW = Heights(8.6, 10.0, 15.0)
_HEAD = 14.0
_SAMPLE = 3.5


class _Column(NamedTuple):
    """A column of numbers; `key` is a mark, `range` or `likely`. `right` is its right edge."""

    key: str
    head: str
    cells: tuple[str, ...]
    wide: float
    right: float


def ranges(figures: Sequence[Range], caption: Caption) -> str:
    """The rows as an SVG in A4 landscape, on as many pages as they need."""
    columns = _columns(figures, caption)
    numbers = sum(column.wide + _GAP for column in columns) + _GAP
    least = _LEAST_LABELS + _GAP + _LEAST_PLOT + numbers
    sheet = Sheet(LANDSCAPE, caption, least_width=least)
    columns = _placed(columns, sheet.right)
    axis = _axis(figures, sheet.left, sheet.right - numbers)
    names = [figure.label for figure in figures]
    labels = sheet.labels(names, axis.begin - _GAP - sheet.left, TEXT, most=2)
    high = sheet.row_height(len(figures), _HEAD, _ROW)
    rows = list(enumerate(zip(figures, labels, strict=True)))
    while rows:
        sheet.keep(_HEAD + high)
        _head(sheet, columns)
        fitting = max(int((sheet.room + 0.001) / high), 1)
        _grid(sheet, axis, high * len(rows[:fitting]), caption)
        for index, (figure, label) in rows[:fitting]:
            _row(sheet, figure, label, axis, high)
            _cells(sheet, columns, index, high)
            sheet.y += high
            said = ((column.head, column.cells[index]) for column in columns)
            sheet.describe(figure.label, said)
        rows = rows[fitting:]
    return sheet.finish()


def _axis(figures: Sequence[Range], left: float, right: float) -> Axis:
    """Beside names as long as leave room for a good plot."""
    most = max(_LEAST_LABELS, right - left - _GAP - _GOOD_PLOT)
    room = min(longest([figure.label for figure in figures], TEXT), most)
    return Axis.over(_whole(figures), left + room + _GAP, right)


def _whole(figures: Sequence[Range]) -> Iterator[int]:
    """What the axis must hold; a fraction lies between two whole amounts."""
    for figure in figures:
        yield from (figure.least, figure.greatest, *(figure.likely or ()))
        for amount in figure.marks.values():
            if amount is not None:
                yield from (int(amount // 1), -int(-amount // 1))


def _columns(figures: Sequence[Range], caption: Caption) -> list[_Column]:
    """The numbers of all areas, without a place yet."""
    found: dict[str, list[str]] = {}
    for figure in figures:
        for kind, amount in figure.marks.items():
            found.setdefault(kind, []).append(caption.written(amount))
        ends = (figure.least, figure.greatest)
        found.setdefault("range", []).append(_ends(ends, caption))
        if figure.likely is not None:
            found.setdefault("likely", []).append(_ends(figure.likely, caption))
    return [
        _Column(key, caption.legend[key], tuple(cells), _widest(caption.legend[key], cells), 0)
        for key, cells in found.items()
    ]


def _ends(ends: tuple[int, int], caption: Caption) -> str:
    return "–".join(map(caption.written, ends))


def _widest(head: str, cells: Sequence[str]) -> float:
    return max(width(head, NOTE, bold=True), *(width(cell, TEXT) for cell in cells))


def _placed(columns: Sequence[_Column], right: float) -> list[_Column]:
    """The same columns beside one another, the last one ending at `right`."""
    placed: list[_Column] = []
    for column in reversed(columns):
        placed.append(column._replace(right=right))
        right -= column.wide + _GAP
    return placed[::-1]


def _head(sheet: Sheet, columns: Sequence[_Column]) -> None:
    base = sheet.y + 9
    for column in columns:
        middle = column.right - column.wide / 2
        _sample(sheet, column.key, middle, sheet.y + 3)
        sheet.draw(text((middle, base), column.head, NOTE, anchor="middle", bold=True))
    sheet.y += _HEAD


def _sample(sheet: Sheet, key: str, x: float, y: float) -> None:
    """The mark or line that a column stands for."""
    if key == "range":
        _span(sheet, x - _SAMPLE, x + _SAMPLE, y)
    elif key == "likely":
        sheet.draw(rect((x - _SAMPLE, y - BAND), 2 * _SAMPLE, 2 * BAND, fill=LIGHT))
    else:
        lift: dict[str, float] = {"announced": 2.7, "computed": -2.7, "nearest": -2.7}
        sheet.draw(mark(_kind(key), x, y + lift.get(key, 0)))


def _kind(key: str) -> Mark:
    kinds: dict[str, Mark] = {
        "current": "current",
        "announced": "announced",
        "computed": "computed",
        "nearest": "nearest",
        "median": "median",
    }
    return kinds[key]


def _grid(sheet: Sheet, axis: Axis, high: float, caption: Caption) -> None:
    """Upright lines through the rows of a page, their amounts above them."""
    for tick in across(axis, caption):
        x = axis.at(tick)
        sheet.draw(
            text((x, sheet.y - 1.5), caption.written(tick), NOTE, anchor="middle"),
            line((x, sheet.y), (x, sheet.y + high), stroke=PALE if tick else INK),
        )


def _row(sheet: Sheet, figure: Range, label: Label, axis: Axis, high: float) -> None:
    y = sheet.y + high / 2
    sheet.draw(
        line((sheet.left, sheet.y), (sheet.right, sheet.y), stroke=PALE),
        *label.drawn(sheet.left, y),
    )
    _span(sheet, axis.at(figure.least), axis.at(figure.greatest), y)
    if figure.likely is not None:
        low, high_end = map(axis.at, figure.likely)
        sheet.draw(rect((low, y - BAND), high_end - low, 2 * BAND, fill=LIGHT))
    for kind, amount in figure.marks.items():
        if amount is not None:
            sheet.draw(mark(kind, axis.at(float(amount)), y))


def _span(sheet: Sheet, left: float, right: float, y: float) -> None:
    sheet.draw(
        line((left, y), (right, y), width=0.35),
        *(line((x, y - BAND), (x, y + BAND), width=0.35) for x in (left, right)),
    )


def _cells(sheet: Sheet, columns: Sequence[_Column], index: int, high: float) -> None:
    base = sheet.y + high / 2 + RISE * TEXT
    for column in columns:
        sheet.draw(text((column.right, base), column.cells[index], anchor="end"))
