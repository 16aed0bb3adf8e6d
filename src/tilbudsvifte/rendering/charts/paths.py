"""Paths: a line an area over the years, its name at the end, its amounts in a table below.

A plot holds at most six areas, told apart by their dashes and by their names; more areas get
further plots with the same axis, in the order of the file.
"""

from collections.abc import Sequence
from typing import NamedTuple

from tilbudsvifte.rendering.charts.axis import Axis
from tilbudsvifte.rendering.charts.figures import Caption, Path
from tilbudsvifte.rendering.charts.labels import Label
from tilbudsvifte.rendering.charts.lettering import width
from tilbudsvifte.rendering.charts.sheet import PORTRAIT, Sheet
from tilbudsvifte.rendering.charts.svg import (
    INK,
    NOTE,
    PALE,
    RISE,
    TEXT,
    circle,
    line,
    polyline,
    text,
)

MOST = 6

_DASHES = ("", "4 1.2", "1.2 0.9", "6 1 1.2 1", "2.4 1.2", "6 1 1.2 1 1.2 1")
_GUIDELINE = "0.3 0.9"
_NAMES = 42.0
_LEAST_PLOT = 70.0
_GAP = 2.5
_HIGH = (70.0, 115.0)
_FOOT = 6.0
_ROW = 5.0
_APART = 4.4
# The line before a name in the table, and the name that comes after it.
_SAMPLE, _NAMED = 9.0, 10.5
_DOTS_APART = 2.0


class _Area(NamedTuple):
    """An area, its name at the end of its line and its name in the table."""

    figure: Path
    at_end: Label
    in_table: Label


class _Frame(NamedTuple):
    """Where the plots stand: years from `left` to `right`; `shown` are the years with a number.

    `ends` are the keys in the legend of the columns after the years, each `column` wide.
    """

    left: float
    right: float
    years: int
    shown: Sequence[int]
    ends: Sequence[str]
    column: float

    def at(self, year: int) -> float:
        """The place of a year across."""
        return self.left + (self.right - self.left) * year / max(self.years, 1)


def paths(figures: Sequence[Path], caption: Caption) -> str:
    """The plots below one another as an SVG in A4 portrait, on as many pages as they need."""
    amounts = [amount for figure in figures for amount in (*figure.amounts, figure.guideline)]
    cells = [caption.legend["today"], *map(caption.written, amounts)]
    number = max(width(cell, NOTE) for cell in cells) + _GAP
    ends = ("guideline",) if figures[0].target is None else ("target", "guideline")
    column = max(number, *(width(caption.legend[end], NOTE) + _GAP for end in ends))
    plot = max(_LEAST_PLOT, 2 * number)
    names = max(_NAMES, 0.6 * number + column * len(ends))
    sheet = Sheet(PORTRAIT, caption, least_width=2 * names + _GAP + number / 2 + plot)
    left, right = sheet.left + names + number / 2, sheet.right - names - _GAP
    years = len(figures[0].amounts) - 1
    frame = _Frame(left, right, years, _shown(right - left, years, number), ends, column)
    areas = _areas(figures, sheet, names)
    groups = [areas[first : first + MOST] for first in range(0, len(areas), MOST)]
    _legend(sheet, caption)
    spare = sheet.room - sheet.notes_height - sum(map(_below, groups))
    high = min(max(spare / len(groups), _HIGH[0]), _HIGH[1])
    for group in groups:
        sheet.keep(high + _below(group))
        _plot(sheet, group, Axis.over(amounts, sheet.y + high, sheet.y), frame, caption)
        sheet.y += high
        _table(sheet, group, frame, caption)
    return sheet.finish()


def _areas(figures: Sequence[Path], sheet: Sheet, room: float) -> list[_Area]:
    names = [figure.label for figure in figures]
    at_end = sheet.labels(names, room - 2, TEXT, most=2)
    in_table = sheet.labels(names, room - _NAMED - 1.5, NOTE, most=2)
    return list(map(_Area, figures, at_end, in_table))


def _shown(room: float, years: int, number: float) -> list[int]:
    """As many years get a number as have room for theirs; today and the last one always do."""
    every = next((n for n in range(1, years) if room * n / years >= number), max(years, 1))
    shown = [year for year in range(0, years, every) if years - year >= every]
    return [*shown, years] if years else [0]


def _below(group: Sequence[_Area]) -> float:
    """What is needed below a plot: the years, a row an area, and a gap."""
    return _FOOT + _ROW + sum(_ROW + area.in_table.high for area in group) + 2 * _GAP


def _legend(sheet: Sheet, caption: Caption) -> None:
    y = sheet.y + 1.5
    sheet.draw(
        line((sheet.left, y), (sheet.left + 9, y), width=0.4, dash=_GUIDELINE),
        text((sheet.left + 11, y + 1), caption.legend["guideline-line"], NOTE),
    )
    sheet.y += 2.4 * _GAP


def _plot(
    sheet: Sheet, group: Sequence[_Area], axis: Axis, frame: _Frame, caption: Caption
) -> None:
    for tick in axis.ticks(8, caption.money.unit):
        y = axis.at(tick)
        sheet.draw(
            line((frame.left, y), (frame.right, y), stroke=PALE if tick else INK),
            text((frame.left - _GAP, y + 1), caption.written(tick), NOTE, anchor="end"),
        )
    for (figure, *_), dash in zip(group, _DASHES, strict=False):
        level = axis.at(figure.guideline)
        points = [(frame.at(year), axis.at(amount)) for year, amount in enumerate(figure.amounts)]
        sheet.draw(
            line((frame.left, level), (frame.right, level), width=0.4, dash=_GUIDELINE),
            polyline(points, width=0.6, dash=dash),
        )
        if frame.at(1) - frame.at(0) >= _DOTS_APART:
            sheet.draw(*(circle(point, 0.6, fill=INK) for point in points))
    _names(sheet, group, axis, frame)


def _names(sheet: Sheet, group: Sequence[_Area], axis: Axis, frame: _Frame) -> None:
    """Write each name where its line ends, and lead to it where it had to move."""
    ends = [axis.at(area.figure.amounts[-1]) for area in group]
    least = _APART + max(area.at_end.high for area in group)
    order = sorted(range(len(group)), key=lambda index: ends[index])
    spread = apart([ends[index] for index in order], least, axis.begin)
    for index, y in zip(order, spread, strict=True):
        x = frame.right + _GAP + 2
        sheet.draw(
            line((frame.right + 0.8, ends[index]), (x - 0.5, y), width=0.15),
            *group[index].at_end.drawn(x, y),
        )


def apart(places: Sequence[float], least: float, last: float) -> list[float]:
    """Sorted places moved as little as needed to lie `least` apart, none of them below `last`."""
    spread: list[float] = []
    for place in places:
        spread.append(max(place, spread[-1] + least) if spread else place)
    for index in range(len(spread) - 1, -1, -1):
        most = last if index + 1 == len(spread) else spread[index + 1] - least
        spread[index] = min(spread[index], most)
    return spread


def _table(sheet: Sheet, group: Sequence[_Area], frame: _Frame, caption: Caption) -> None:
    """The years under the plot and each area's amounts under the years."""
    sheet.y += _FOOT
    heads = [caption.legend["today"], *(str(year) for year in range(1, frame.years + 1))]
    ends = [caption.legend[end] for end in frame.ends]
    _cells(sheet, frame, heads, ends)
    sheet.draw(text((sheet.left, sheet.y), caption.legend["years"], NOTE))
    sheet.y += _ROW
    for (figure, _, label), dash in zip(group, _DASHES, strict=False):
        written = [caption.written(amount) for amount in figure.amounts]
        last = [caption.written(each) for each in (figure.target, figure.guideline)][-len(ends) :]
        sheet.y += label.high / 2
        y = sheet.y - RISE * NOTE
        sheet.draw(
            line((sheet.left, y), (sheet.left + _SAMPLE, y), width=0.6, dash=dash),
            *label.drawn(sheet.left + _NAMED, y),
        )
        _cells(sheet, frame, written, last)
        cells = zip([*heads, *ends], [*written, *last], strict=True)
        sheet.describe(figure.label, cells)
        sheet.y += label.high / 2 + _ROW
    sheet.y += 2 * _GAP


def _cells(sheet: Sheet, frame: _Frame, cells: Sequence[str], last: Sequence[str]) -> None:
    for year in frame.shown:
        sheet.draw(text((frame.at(year), sheet.y), cells[year], NOTE, anchor="middle"))
    for index, cell in enumerate(last, 1 - len(last)):
        x = sheet.right + index * frame.column
        sheet.draw(text((x, sheet.y), cell, NOTE, anchor="end"))
