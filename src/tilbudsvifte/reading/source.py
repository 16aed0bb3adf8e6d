"""A text and its lines: from character offsets to places, and the list of what was found."""

import re
from bisect import bisect_right
from collections import Counter
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from tilbudsvifte.reading.diagnostics import Diagnostic, Place, Severity
from tilbudsvifte.reading.limits import MAX_DIAGNOSTICS
from tilbudsvifte.texts import Message, message

# The parser also breaks lines at U+0085, U+2028 and U+2029; editors do not, so it is not asked.
_BREAKS = "\r\n"
_BLOCK = 1 << 16
_STEP = 128
_MOST_KEPT = 5_000


class TooManyFaults(Exception):  # noqa: N818 - it ends the reading, and is no error of ours
    """So many faults were found that nobody needs more of them."""


class _Line(NamedTuple):
    """A line from its first character up to the first of the next, without its end as text."""

    start: int
    next: int
    number: int
    text: str


def after_all(pattern: re.Pattern[str], text: str, start: int) -> int:
    """Where the last of the matches in a row from `start` on ends; none of them may be empty.

    `(?:…)*+` does the same in one match, but goes wrong with alternatives before Python 3.11.5, and
    `(?:…)*` remembers each of them.
    """
    while found := pattern.match(text, start):
        start = found.end()
    return start


class Source:
    """The decoded text of one file, with places in it.

    A text may be one long line, or millions of empty ones: line ends are counted in blocks and
    found around a place, and each line that is asked for is kept once.
    """

    def __init__(self, name: str, text: str) -> None:
        """Take the text `text` of the file `name`."""
        self.name = name
        self.text = text
        self._asked: list[_Line] = []  # in the order of the file

    def whole(self) -> Place:
        """The file as a whole."""
        return Place(self.name, 0, 0, 1, "")

    def place(self, start: int, end: int) -> Place:
        """The characters from offset `start` up to `end`, or to the end of the first line."""
        line = self._line(start)
        length = max(1, min(end, line.start + len(line.text.rstrip())) - start)
        return Place(self.name, line.number, start - line.start + 1, length, line.text)

    def line_of(self, offset: int) -> int:
        """The number of the line at `offset`, counted from 1."""
        return self._line(offset).number

    def line_start(self, offset: int) -> int:
        """The offset at which the line at `offset` begins."""
        return self._line(offset).start

    def line_text(self, offset: int) -> str:
        """The line at `offset`, without its line end."""
        return self._line(offset).text

    def _line(self, offset: int) -> _Line:
        at = bisect_right(self._asked, offset, key=lambda line: line.start)
        if at and offset < self._asked[at - 1].next:
            return self._asked[at - 1]
        start = self._start(offset)
        end = self._end(start)
        after = end + 1 + self.text.startswith("\r\n", end)  # the last line takes in the end
        block = start // _BLOCK
        number = 1 + self._ends_before[block] + self._ends(block * _BLOCK, start)
        line = _Line(start, after, number, self.text[start:end])
        if len(self._asked) >= _MOST_KEPT:
            self._asked.clear()
            at = 0
        self._asked.insert(at, line)
        return line

    def _start(self, offset: int) -> int:
        """Where the line at `offset` starts; looked for in ever longer steps backwards."""
        # Between a carriage return and its line feed the line has not ended.
        end = offset - self.text.startswith("\r\n", max(0, offset - 1))
        step = _STEP
        while True:
            low = max(0, end - step)
            last = max(self.text.rfind(each, low, end) for each in _BREAKS)
            if last >= 0 or low == 0:
                return last + 1
            step *= 4

    def _end(self, start: int) -> int:
        """Where the text of the line from `start` ends; in ever longer steps forwards."""
        step = _STEP
        while True:
            high = min(len(self.text), start + step)
            ends = [at for each in _BREAKS if (at := self.text.find(each, start, high)) >= 0]
            if ends or high == len(self.text):
                return min(ends, default=high)
            step *= 4

    def _ends(self, start: int, end: int) -> int:
        """The number of line ends that begin or go on from `start`, up to `end`."""
        count = self.text.count
        return count("\n", start, end) + count("\r", start, end) - count("\r\n", start, end + 1)

    @cached_property
    def _ends_before(self) -> list[int]:
        """How many line ends stand before each block of the text."""
        starts = range(0, len(self.text) + 1, _BLOCK)
        return [0, *accumulate(self._ends(start, start + _BLOCK) for start in starts)]


class Findings:
    """Collects the diagnostics of one source, up to a sane number of each severity.

    The last of too many errors says so and raises `TooManyFaults`: what finds them stops there.
    """

    def __init__(self, source: Source) -> None:
        """Collect for `source`."""
        self.source = source
        self.found: list[Diagnostic] = []
        self._number = Counter[Severity]()

    def error(
        self, code: str, text: Message, start: int, end: int, hint: Message | None = None
    ) -> None:
        """Add an error at the characters from `start` up to `end`."""
        self._add(Severity.ERROR, code, text, start, end, hint)

    def warning(
        self, code: str, text: Message, start: int, end: int, hint: Message | None = None
    ) -> None:
        """Add a warning at the characters from `start` up to `end`."""
        self._add(Severity.WARNING, code, text, start, end, hint)

    def whole(self, code: str, text: Message, hint: Message | None = None) -> None:
        """Add an error on the file as a whole."""
        place = self.source.whole()
        self.found.append(Diagnostic(Severity.ERROR, code, text, place, hint))

    def _add(  # noqa: PLR0913, PLR0917 - the parts of a diagnostic
        self,
        severity: Severity,
        code: str,
        text: Message,
        start: int,
        end: int,
        hint: Message | None,
    ) -> None:
        self._number[severity] += 1
        if self._number[severity] < MAX_DIAGNOSTICS:
            place = self.source.place(start, end)
            self.found.append(Diagnostic(severity, code, text, place, hint))
        elif severity is Severity.ERROR:
            place = self.source.place(start, end)
            said = message("reading.too-many-faults", limit=MAX_DIAGNOSTICS)
            self.found.append(Diagnostic(severity, "too-many-faults", said, place))
            raise TooManyFaults
