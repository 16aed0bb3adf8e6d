"""Paths: a line an area over the years, its name at the end, its amounts in a table below.

A plot holds at most six areas, told apart by their dashes and by their names; more areas get
further plots with the same axis, in the order of the file.
"""

from collections.abc import Sequence
from typing import NamedTuple

from tilbudsvifte.rendering.charts.axis import Axis
from tilbudsvifte.rendering.charts.figures import Caption, Path
from tilbudsvifte.rendering.charts.lettering import ASCENT, width
from tilbudsvifte.rendering.charts.sheet import PORTRAIT, Sheet
from tilbudsvifte.rendering.charts.svg import (
    INK,
    NOTE,
    PALE,
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
_DOTS_APART = 2.0


class _Frame(NamedTuple):
    """Where the plots stand: years from `left` to `right`; `shown` are the years with a number."""

    left: float
    right: float
    years: int
    shown: Sequence[int]

    def at(self, year: int) -> float:
        """The place of a year across."""
        return self.left + (self.right - self.left) * year / max(self.years, 1)


def paths(figures: Sequence[Path], caption: Caption) -> str:
    """The plots below one another as an SVG in A4 portrait, on as many pages as they need."""
    amounts = [amount for figure in figures for amount in (*figure.amounts, figure.guideline)]
    cells = [caption.legend["today"], *map(caption.written, amounts)]
    number = max(width(cell, NOTE) for cell in cells) + _GAP
    plot, names = max(_LEAST_PLOT, 2 * number), max(_NAMES, 1.6 * number)
    sheet = Sheet(PORTRAIT, caption, least_width=2 * names + _GAP + number / 2 + plot)
    left, right = sheet.left + names + number / 2, sheet.right - names - _GAP
    frame = _frame(left, right, len(figures[0].amounts) - 1, number)
    groups = [figures[first : first + MOST] for first in range(0, len(figures), MOST)]
    _legend(sheet, caption)
    spare = sheet.room - sheet.notes_height - sum(map(_below, groups))
    high = min(max(spare / len(groups), _HIGH[0]), _HIGH[1])
    for group in groups:
        sheet.keep(high + _below(group))
        _plot(sheet, group, Axis.over(amounts, sheet.y + high, sheet.y), frame, caption)
        sheet.y += high
        _table(sheet, group, frame, caption)
    return sheet.finish()


def _frame(left: float, right: float, years: int, number: float) -> _Frame:
    """As many years get a number as have room for theirs; today and the last one always do."""
    every = next(
        (n for n in range(1, years) if (right - left) * n / years >= number), max(years, 1)
    )
    shown = [year for year in range(0, years, every) if years - year >= every]
    return _Frame(left, right, years, [*shown, years] if years else [0])


def _below(group: Sequence[Path]) -> float:
    """What is needed below a plot: the years, a row an area, and a gap."""
    return _FOOT + _ROW * (len(group) + 1) + 2 * _GAP


def _legend(sheet: Sheet, caption: Caption) -> None:
    y = sheet.y + 1.5
    sheet.draw(
        line((sheet.left, y), (sheet.left + 9, y), width=0.4, dash=_GUIDELINE),
        text((sheet.left + 11, y + 1), caption.legend["guideline-line"], NOTE),
    )
    sheet.y += 2.4 * _GAP


def _plot(sheet: Sheet, group: Sequence[Path], axis: Axis, frame: _Frame, caption: Caption) -> None:
    for tick in axis.ticks(8, caption.money.unit):
        y = axis.at(tick)
        sheet.draw(
            line((frame.left, y), (frame.right, y), stroke=PALE if tick else INK),
            text((frame.left - _GAP, y + 1), caption.written(tick), NOTE, anchor="end"),
        )
    for figure, dash in zip(group, _DASHES, strict=False):
        level = axis.at(figure.guideline)
        points = [(frame.at(year), axis.at(amount)) for year, amount in enumerate(figure.amounts)]
        sheet.draw(
            line((frame.left, level), (frame.right, level), width=0.4, dash=_GUIDELINE),
            polyline(points, width=0.6, dash=dash),
        )
        if frame.at(1) - frame.at(0) >= _DOTS_APART:
            sheet.draw(*(circle(point, 0.6, fill=INK) for point in points))
    _names(sheet, group, axis, frame)


def _names(sheet: Sheet, group: Sequence[Path], axis: Axis, frame: _Frame) -> None:
    """Write each name where its line ends, and lead to it where it had to move."""
    ends = [axis.at(figure.amounts[-1]) for figure in group]
    order = sorted(range(len(group)), key=lambda index: ends[index])
    spread = apart([ends[index] for index in order], _APART, axis.begin)
    for index, y in zip(order, spread, strict=True):
        x = frame.right + _GAP + 2
        sheet.draw(
            line((frame.right + 0.8, ends[index]), (x - 0.5, y), width=0.15),
            text((x, y + 1), group[index].label, room=sheet.right - x),
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


def _table(sheet: Sheet, group: Sequence[Path], frame: _Frame, caption: Caption) -> None:
    """The years under the plot and each area's amounts under the years."""
    sheet.y += _FOOT
    heads = [caption.legend["today"], *(str(year) for year in range(1, frame.years + 1))]
    _cells(sheet, frame, heads, caption.legend["guideline"])
    sheet.draw(text((sheet.left, sheet.y), caption.legend["years"], NOTE))
    sheet.y += _ROW
    for figure, dash in zip(group, _DASHES, strict=False):
        written = [caption.written(amount) for amount in figure.amounts]
        guideline = caption.written(figure.guideline)
        y = sheet.y - NOTE * ASCENT / 2
        sheet.draw(
            line((sheet.left, y), (sheet.left + 9, y), width=0.6, dash=dash),
            text((sheet.left + 10.5, sheet.y), figure.label, NOTE, room=_NAMES - 12),
        )
        _cells(sheet, frame, written, guideline)
        said = "; ".join(f"{head}: {cell}" for head, cell in zip(heads, written, strict=True))
        head = caption.legend["guideline"]
        sheet.describe(f"{figure.label}: {said}; {head}: {guideline}.")
        sheet.y += _ROW
    sheet.y += 2 * _GAP


def _cells(sheet: Sheet, frame: _Frame, cells: Sequence[str], last: str) -> None:
    for year in frame.shown:
        sheet.draw(text((frame.at(year), sheet.y), cells[year], NOTE, anchor="middle"))
    sheet.draw(text((sheet.right, sheet.y), last, NOTE, anchor="end"))
