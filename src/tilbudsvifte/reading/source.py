"""A text and its lines: from character offsets to places, and the list of what was found."""

import re
from bisect import bisect_right
from functools import cached_property

from tilbudsvifte.reading.diagnostics import Diagnostic, Place, Severity
from tilbudsvifte.reading.limits import MAX_DIAGNOSTICS
from tilbudsvifte.texts import Message

# The parser also breaks lines at U+0085, U+2028 and U+2029; editors do not, so it is not asked.
LINE_END = re.compile(r"\r\n|\r|\n")


class Source:
    """The decoded text of one file, with places in it."""

    def __init__(self, name: str, text: str) -> None:
        """Take the text `text` of the file `name`."""
        self.name = name
        self.text = text
        self._lines: dict[int, tuple[str, int]] = {}

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in LINE_END.finditer(self.text))]

    def whole(self) -> Place:
        """The file as a whole."""
        return Place(self.name, 0, 0, 1, "")

    def place(self, start: int, end: int) -> Place:
        """The characters from offset `start` up to `end`, or to the end of the first line."""
        line = bisect_right(self._starts, start)
        source_line, line_end = self._line(line)
        length = max(1, min(end, line_end) - start)
        return Place(self.name, line, start - self._starts[line - 1] + 1, length, source_line)

    def line_of(self, offset: int) -> int:
        """The number of the line at `offset`, counted from 1."""
        return bisect_right(self._starts, offset)

    def line_start(self, offset: int) -> int:
        """The offset at which the line at `offset` begins."""
        return self._starts[self.line_of(offset) - 1]

    def line_text(self, offset: int) -> str:
        """The line at `offset`, without its line end."""
        return self._line(self.line_of(offset))[0]

    def _line(self, line: int) -> tuple[str, int]:
        # Many places share a line, which may be the whole file: one copy serves them all.
        if line not in self._lines:
            start = self._starts[line - 1]
            end = self._starts[line] if line < len(self._starts) else len(self.text)
            text = self.text[start:end].rstrip("\r\n")
            self._lines[line] = (text, start + len(text.rstrip()))
        return self._lines[line]


class Findings:
    """Collects the diagnostics of one source, up to a sane number."""

    def __init__(self, source: Source) -> None:
        """Collect for `source`."""
        self.source = source
        self.found: list[Diagnostic] = []

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
        if len(self.found) < MAX_DIAGNOSTICS:
            place = self.source.place(start, end)
            self.found.append(Diagnostic(severity, code, text, place, hint))
