"""Waterfalls: one panel an area, its bars from top to bottom, the number beside each.

All panels have the same axis, so that areas can be compared. A panel is never divided between
pages unless it is longer than a page.
"""

from collections.abc import Sequence

from tilbudsvifte.rendering.charts.axis import Axis, across
from tilbudsvifte.rendering.charts.figures import Bar, Caption, Waterfall
from tilbudsvifte.rendering.charts.labels import label, longest
from tilbudsvifte.rendering.charts.lettering import ASCENT, width
from tilbudsvifte.rendering.charts.sheet import PORTRAIT, Heights, Sheet
from tilbudsvifte.rendering.charts.svg import (
    DARK,
    HEADING,
    INK,
    LIGHT,
    NOTE,
    PALE,
    PAPER,
    RISE,
    TEXT,
    line,
    rect,
    text,
)

_GAP = 2.5
_LEAST_LABELS = 72.0
_LEAST_BARS = 68.0
_ROW = Heights(3.4, 4.5, 6.4)
_TICKS = 5.0
_HEADING = 5.2


def waterfalls(figures: Sequence[Waterfall], caption: Caption) -> str:
    """The panels below one another as an SVG in A4 portrait, on as many pages as they need."""
    numbers = max(width(_number(bar, caption), TEXT, bold=True) for f in figures for bar in f.bars)
    others = _LEAST_BARS + numbers + 2 * _GAP
    sheet = Sheet(PORTRAIT, caption, least_width=_LEAST_LABELS + others)
    widest = max(longest([bar.label], TEXT, bold=bar.whole) for f in figures for bar in f.bars)
    room = min(max(widest, _LEAST_LABELS), sheet.right - sheet.left - others)
    begin, end = sheet.left + room + _GAP, sheet.right - numbers - _GAP
    ends = (place for f in figures for bar in f.bars for place in (bar.before, bar.after))
    axis = Axis.over(ends, begin, end)
    names = [figure.heading for figure in figures]
    headings = sheet.labels(names, sheet.right - sheet.left, HEADING, bold=True)
    row = _row_height(figures, sheet)
    for index, (figure, heading) in enumerate(zip(figures, headings, strict=True)):
        on_new_page = sheet.keep(_TICKS + _HEADING + row * len(figure.bars))
        if on_new_page or index == 0:
            _head(sheet, axis, caption)
        sheet.draw(*heading.drawn(sheet.left, sheet.y + _HEADING / 2))
        sheet.y += _HEADING
        _panel(sheet, figure, axis, row, caption)
    return sheet.finish()


def _row_height(figures: Sequence[Waterfall], sheet: Sheet) -> float:
    rows = sum(len(figure.bars) for figure in figures)
    return sheet.row_height(rows, _TICKS + len(figures) * (_HEADING + _GAP), _ROW)


def _panel(sheet: Sheet, figure: Waterfall, axis: Axis, row: float, caption: Caption) -> None:
    foot = sheet.y + row * len(figure.bars)
    for tick in across(axis, caption):
        x = axis.at(tick)
        sheet.draw(line((x, sheet.y), (x, foot), stroke=PALE if tick else INK))
    for index, bar in enumerate(figure.bars):
        _bar(sheet, bar, axis, row, caption)
        if index + 1 < len(figure.bars):
            x = axis.at(bar.after)
            sheet.draw(line((x, sheet.y + row * 0.85), (x, sheet.y + row * 1.15)))
        sheet.y += row
    sheet.describe(figure.heading, ((bar.label, _number(bar, caption)) for bar in figure.bars))
    sheet.y = foot + _GAP


def _head(sheet: Sheet, axis: Axis, caption: Caption) -> None:
    """The legend, and the amounts of the level lines, above the first panel of a page."""
    x, base = sheet.left, sheet.y + ASCENT * NOTE
    for key, fill in (("whole", LIGHT), ("more", DARK), ("less", PAPER)):
        words = caption.legend[key]
        sheet.draw(rect((x, base - 2.2), 4.5, 2.4, fill=fill), text((x + 6, base), words, NOTE))
        x += 10 + width(words, NOTE)
    for tick in across(axis, caption):
        sheet.draw(text((axis.at(tick), base), caption.written(tick), NOTE, anchor="middle"))
    sheet.y += _TICKS


def _bar(sheet: Sheet, bar: Bar, axis: Axis, row: float, caption: Caption) -> None:
    middle = sheet.y + row / 2
    left, right = sorted((axis.at(bar.before), axis.at(bar.after)))
    fill = LIGHT if bar.whole else DARK if bar.after > bar.before else PAPER
    room = axis.begin - _GAP - sheet.left
    sheet.draw(
        *label(bar.label, room, TEXT, bold=bar.whole).drawn(sheet.left, middle),
        rect((left, sheet.y + row * 0.15), right - left, row * 0.7, fill=fill),
        text(
            (sheet.right, middle + RISE * TEXT), _number(bar, caption), anchor="end", bold=bar.whole
        ),
    )


def _number(bar: Bar, caption: Caption) -> str:
    return caption.money(bar.amount, signed=not bar.whole)
