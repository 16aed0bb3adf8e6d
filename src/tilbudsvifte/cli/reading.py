"""The files that a command line names, and standard input."""

import sys
from collections.abc import Iterable, Iterator

from tilbudsvifte.documents.files import STANDARD_INPUT
from tilbudsvifte.reading.document import Document, read_file, read_stream

UNOPENED = "cannot-open"
_STDIN = "<stdin>"


def read(name: str) -> Document:
    """Read a file; whatever is wrong with it is said in the document."""
    if name == STANDARD_INPUT:
        return read_stream(None if sys.stdin is None else sys.stdin.buffer, _STDIN)
    return read_file(name)


def paths(names: Iterable[str]) -> Iterator[str]:
    """The names of files, which a result must not overwrite."""
    return (name for name in names if name not in {STANDARD_INPUT, _STDIN})
