"""A sheet of one A4 page or more, filled from the top.

A chart of many areas goes on below, on the next 297 mm (210 mm across), rather than becoming
illegible; the whole is one picture, and nothing lies across the end of a page, so that it can be
cut there. Where numbers are very long the sheet is wider than A4.
"""

from collections.abc import Iterator, Sequence

from tilbudsvifte.rendering.charts.figures import Caption
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

    def draw(self, *pieces: str) -> None:
        """Put elements on the sheet."""
        self.pieces.extend(pieces)

    def describe(self, words: str) -> None:
        """Say what a part shows, for those who cannot see it."""
        self._described.append(words)

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
