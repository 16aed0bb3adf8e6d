"""What can be wrong with a file, said as data."""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple

from tilbudsvifte.texts import Message


class Severity(StrEnum):
    """How bad it is; only errors make a file unfit for use."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Place(NamedTuple):
    """A stretch of one line of a file.

    `line` and `column` count from 1, columns in code points without a byte order mark; line 0 is
    the file as a whole. `length` is how many characters to underline, at least 1. `source_line`
    is the raw line without its line end: whoever shows it must make it harmless first.
    """

    file: str
    line: int
    column: int
    length: int
    source_line: str


class Diagnostic(NamedTuple):
    """One sentence on what is wrong, where, and what to write instead.

    `code` is kebab-case. Of a rule, `source` names the document and section that it rests on, and
    `more` the command that explains it.
    """

    severity: Severity
    code: str
    text: Message
    place: Place
    hint: Message | None = None
    source: str | None = None
    more: str | None = None


def in_file_order(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sorted by file in the order first met, then line, column and code."""
    found = tuple(diagnostics)
    files: dict[str, int] = {}
    for diagnostic in found:
        files.setdefault(diagnostic.place.file, len(files))
    return tuple(
        sorted(found, key=lambda d: (files[d.place.file], d.place.line, d.place.column, d.code))
    )
