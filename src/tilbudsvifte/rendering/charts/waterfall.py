"""Waterfalls: one panel an area, its bars from top to bottom, the number beside each.

All panels have the same axis, so that areas can be compared. A panel is never divided between
pages unless it is longer than a page.
"""

from collections.abc import Sequence

from tilbudsvifte.rendering.charts.axis import Axis
from tilbudsvifte.rendering.charts.figures import Bar, Caption, Waterfall
from tilbudsvifte.rendering.charts.lettering import ASCENT, width
from tilbudsvifte.rendering.charts.sheet import PORTRAIT, Sheet
from tilbudsvifte.rendering.charts.svg import (
    DARK,
    HEADING,
    INK,
    LIGHT,
    NOTE,
    PALE,
    PAPER,
    TEXT,
    line,
    plain,
    rect,
    text,
)

_GAP = 2.5
_LEAST_LABELS = 72.0
_LEAST_BARS = 68.0
# A row is at least as high where all fits on one page, else it is as high as is easy to read.
_LEAST_ROW, _EASY_ROW, _MOST_ROW = 3.4, 4.5, 6.4
_TICKS = 5.0
_HEADING = 5.2


def waterfalls(figures: Sequence[Waterfall], caption: Caption) -> str:
    """The panels below one another as an SVG in A4 portrait, on as many pages as they need."""
    numbers = max(width(_number(bar, caption), TEXT, bold=True) for f in figures for bar in f.bars)
    others = _LEAST_BARS + numbers + 2 * _GAP
    sheet = Sheet(PORTRAIT, caption, least_width=_LEAST_LABELS + others)
    longest = max(width(plain(bar.label), TEXT, bold=bar.whole) for f in figures for bar in f.bars)
    labels = min(max(longest, _LEAST_LABELS), sheet.right - sheet.left - others)
    begin, end = sheet.left + labels + _GAP, sheet.right - numbers - _GAP
    ends = (place for f in figures for bar in f.bars for place in (bar.before, bar.after))
    axis = Axis.over(ends, begin, end)
    row = _row_height(figures, sheet)
    for index, figure in enumerate(figures):
        on_new_page = sheet.keep(_TICKS + _HEADING + row * len(figure.bars))
        if on_new_page or index == 0:
            _head(sheet, axis, caption)
        _panel(sheet, figure, axis, row, caption)
    return sheet.finish()


def _row_height(figures: Sequence[Waterfall], sheet: Sheet) -> float:
    """As high as the page allows where all fits on one, else as low as is legible."""
    rows = sum(len(figure.bars) for figure in figures)
    others = _TICKS + len(figures) * (_HEADING + _GAP)
    row = (sheet.room - sheet.notes_height - others) / rows
    return _EASY_ROW if row < _LEAST_ROW else min(row, _MOST_ROW)


def _panel(sheet: Sheet, figure: Waterfall, axis: Axis, row: float, caption: Caption) -> None:
    room = sheet.right - sheet.left
    at = (sheet.left, sheet.y + ASCENT * HEADING)
    sheet.draw(text(at, figure.heading, HEADING, bold=True, room=room))
    sheet.y += _HEADING
    foot = sheet.y + row * len(figure.bars)
    for tick in _round(axis, caption):
        x = axis.at(tick)
        sheet.draw(line((x, sheet.y), (x, foot), stroke=PALE if tick else INK))
    for index, bar in enumerate(figure.bars):
        _bar(sheet, bar, axis, row, caption)
        if index + 1 < len(figure.bars):
            x = axis.at(bar.after)
            sheet.draw(line((x, sheet.y + row * 0.85), (x, sheet.y + row * 1.15)))
        sheet.y += row
    said = "; ".join(f"{bar.label}: {_number(bar, caption)}" for bar in figure.bars)
    sheet.describe(f"{figure.heading}: {said}.")
    sheet.y = foot + _GAP


def _head(sheet: Sheet, axis: Axis, caption: Caption) -> None:
    """The legend, and the amounts of the level lines, above the first panel of a page."""
    x, base = sheet.left, sheet.y + ASCENT * NOTE
    for key, fill in (("whole", LIGHT), ("more", DARK), ("less", PAPER)):
        words = caption.legend[key]
        sheet.draw(rect((x, base - 2.2), 4.5, 2.4, fill=fill), text((x + 6, base), words, NOTE))
        x += 10 + width(words, NOTE)
    for tick in _round(axis, caption):
        sheet.draw(text((axis.at(tick), base), caption.written(tick), NOTE, anchor="middle"))
    sheet.y += _TICKS


def _round(axis: Axis, caption: Caption) -> list[int]:
    """As many round amounts as have room beside one another."""
    widest = max(width(caption.written(end), NOTE) for end in (axis.least, axis.greatest))
    return axis.ticks(int((axis.end - axis.begin) / (widest + 2)), caption.money.unit)


def _bar(sheet: Sheet, bar: Bar, axis: Axis, row: float, caption: Caption) -> None:
    base = sheet.y + row / 2 + TEXT * 0.36
    left, right = sorted((axis.at(bar.before), axis.at(bar.after)))
    fill = LIGHT if bar.whole else DARK if bar.after > bar.before else PAPER
    number = _number(bar, caption)
    sheet.draw(
        text((sheet.left, base), bar.label, bold=bar.whole, room=axis.begin - _GAP - sheet.left),
        rect((left, sheet.y + row * 0.15), right - left, row * 0.7, fill=fill),
        text((sheet.right, base), number, anchor="end", bold=bar.whole),
    )


def _number(bar: Bar, caption: Caption) -> str:
    return caption.money(bar.amount, signed=not bar.whole)
