"""A sheet of one A4 page or more, filled from the top.

A chart of many areas goes on below, on the next 297 mm (210 mm across), rather than becoming
illegible; the whole is one picture, and nothing lies across the end of a page, so that it can be
cut there. Where numbers are very long the sheet is wider than A4.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from tilbudsvifte.rendering.charts.figures import Caption
from tilbudsvifte.rendering.charts.labels import Label, labels
from tilbudsvifte.rendering.charts.lettering import ASCENT, wrapped
from tilbudsvifte.rendering.charts.svg import (
    HEADING,
    NOTE,
    PALE,
    TITLE,
    document,
    line,
    plain,
    text,
)

PORTRAIT, LANDSCAPE = (210.0, 297.0), (297.0, 210.0)
MARGIN = 12.0

_LEADING = 1.35
_BETWEEN = 1.2
# Rows may be made to fill a page exactly, and sums of floats are not exact.
_HAIR = 0.001


class Heights(NamedTuple):
    """Of a row: at least where all fits on one page, easy to read where it does not, at most."""

    least: float
    easy: float
    most: float


class Sheet:
    """What is drawn so far, and `y`, how far down that reaches in mm."""

    def __init__(self, page: tuple[float, float], caption: Caption, *, least_width: float) -> None:
        """Begin with the title; the inner width is at least `least_width`."""
        self.width = max(page[0], least_width + 2 * MARGIN)
        self.left, self.right = MARGIN, self.width - MARGIN
        self.y = MARGIN
        self.pieces: list[str] = []
        self._page = page[1]
        self._caption = caption
        self._described: list[str] = []
        self.paragraph(caption.title, TITLE, bold=True)
        self.paragraph(f"{caption.subject} ({caption.money.label})", HEADING)
        self.y += 2 * _BETWEEN

    @property
    def room(self) -> float:
        """How many mm are left on this page."""
        return (self.y // self._page + 1) * self._page - MARGIN - self.y

    @property
    def notes_height(self) -> float:
        """How many mm the notes will take."""
        lines = sum(len(note) for note in self._notes())
        return 4 * _BETWEEN + lines * NOTE * _LEADING + len(self._caption.notes) * _BETWEEN

    def row_height(self, rows: int, others: float, heights: Heights) -> float:
        """How high rows can be beside `others`, so many mm, and the notes."""
        high = (self.room - self.notes_height - others) / rows
        return heights.easy if high < heights.least else min(high, heights.most)

    def draw(self, *pieces: str) -> None:
        """Put elements on the sheet."""
        self.pieces.extend(pieces)

    def describe(self, name: str, numbers: Iterable[tuple[str, str]]) -> None:
        """Say what a part shows, number by number, for those who cannot see it."""
        said = "; ".join(f"{head}: {number}" for head, number in numbers)
        self._described.append(f"{name}: {said}.")

    def labels(
        self, names: Sequence[str], room: float, size: float, *, most: int = 1, bold: bool = False
    ) -> list[Label]:
        """Labels of all areas in their order; where some begin with a number a note says why."""
        found = labels(names, room, size, most=most, bold=bold)
        notes, why = self._caption.notes, self._caption.legend["numbered"]
        if any(each.numbered for each in found) and why not in notes:
            self._caption = self._caption._replace(notes=[*notes, why])
        return found

    def keep(self, height: float) -> bool:
        """Go on to the next page where so many mm do not fit on this one; say whether."""
        if height <= self.room + _HAIR:
            return False
        self.y = (self.y // self._page + 1) * self._page + MARGIN
        return True

    def paragraph(self, words: str, size: float, *, bold: bool = False) -> None:
        """Write a paragraph over the whole width."""
        room = self.right - self.left
        self._lines(wrapped(plain(words), room, size, bold=bold), size, bold=bold)

    def finish(self) -> str:
        """Write the notes, and give the whole picture, as long as its pages."""
        self.keep(min(self.notes_height, self._page - 2 * MARGIN))
        self.y += 2 * _BETWEEN
        self.draw(line((self.left, self.y), (self.right, self.y), stroke=PALE))
        self.y += 2 * _BETWEEN
        for note in self._notes():
            self._lines(note, NOTE)
            self.y += _BETWEEN
        size = (self.width, (self.y // self._page + 1) * self._page)
        caption = self._caption
        about = " ".join([f"{caption.subject} ({caption.money.label}).", *self._described])
        code = caption.money.language.code
        return document(size, code, caption.title, about, self.pieces)

    def _notes(self) -> Iterator[list[str]]:
        for note in self._caption.notes:
            yield wrapped(plain(note), self.right - self.left, NOTE)

    def _lines(self, lines: Sequence[str], size: float, *, bold: bool = False) -> None:
        for words in lines:
            self.keep(size * _LEADING)
            self.draw(text((self.left, self.y + ASCENT * size), words, size, bold=bold))
            self.y += size * _LEADING
