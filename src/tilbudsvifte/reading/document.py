"""A file as read: plain values, what is wrong with it, and where each value stands."""

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, BinaryIO, Literal, TypeAlias

from tilbudsvifte.reading.building import ValueWalk
from tilbudsvifte.reading.decoding import decode
from tilbudsvifte.reading.diagnostics import Diagnostic, Place, Severity, in_file_order
from tilbudsvifte.reading.events import ParserError
from tilbudsvifte.reading.files import drain, fetch
from tilbudsvifte.reading.places import Places, Span
from tilbudsvifte.reading.root import fit_root
from tilbudsvifte.reading.screening import screen
from tilbudsvifte.reading.source import Findings, Source, TooManyFaults
from tilbudsvifte.texts import message

Root: TypeAlias = Literal["mapping", "any"]


@dataclass(frozen=True, slots=True, eq=False)
class Document:
    """A file as read.

    `text` is decoded and without a byte order mark. `value` is None when nothing can be done with
    the file; otherwise it is whole, with stand-ins where `diagnostics` (in file order) hold
    errors, so that further checks of the same run find what else is wrong.
    """

    name: str
    text: str
    value: Any
    diagnostics: tuple[Diagnostic, ...]
    _places: Places = field(repr=False)

    @property
    def usable(self) -> bool:
        """Whether no error was found."""
        return all(d.severity is not Severity.ERROR for d in self.diagnostics)

    def place(self, path: Sequence[str | int], *, key: bool = False) -> Place:
        """Where the value at `path` stands, or its key.

        Of the nearest ancestor where there is no such path; the file as a whole (line 0) where
        there is no value at all.
        """
        return self._places.at(path, key=key)

    def span(self, path: Sequence[str | int]) -> Span | None:
        """Where in `text` the text, number or word at `path` starts and ends, with its quotes.

        A text in block style (`|`, `>`) ends after its last line end. None where there is no such
        path, a list or a mapping, or a key with nothing after it.
        """
        return self._places.span(path)

    def outside(self) -> Iterator[Place]:
        """What stands in no value: the comments, or where something was refused every line."""
        return self._places.comments() if self.usable else self._places.lines()


def read_file(path: str | os.PathLike[str], *, name: str | None = None) -> Document:
    """Read the file at `path`, called `name` (else as the path is written) in diagnostics."""
    called = os.fspath(path) if name is None else name
    return _read(called, fetch(path, called))


def read_stream(stream: BinaryIO | None, name: str) -> Document:
    """Read standard input to its end, called `name` in diagnostics; None where it is closed."""
    return _read(name, drain(stream, name))


def _read(name: str, data: bytes | Diagnostic) -> Document:
    if isinstance(data, Diagnostic):
        return Document(name, "", None, (data,), Places(Source(name, ""), ""))
    return read_bytes(name, data)


def read_bytes(name: str, data: bytes, *, root: Root = "mapping") -> Document:
    """Read what was taken from standard input, or (`root="any"`) one value of an option."""
    text, findings = decode(name, data)
    places = Places(findings.source, "")
    value = None
    with suppress(TooManyFaults):
        parsed = None if findings.found else screen(text, findings)
        if parsed is not None:
            places = Places(findings.source, parsed)
            value = _build(parsed, findings, places, root)
    return Document(name, text, value, in_file_order(findings.found), places)


def _build(text: str, findings: Findings, places: Places, root: Root) -> object:
    walk = ValueWalk(text, findings)
    try:
        walk.walk(text)
    except ParserError as error:
        from tilbudsvifte.reading.syntax import explain  # noqa: PLC0415 - only for a faulty file

        walk.complete = False
        explain(text, error, findings)
    _report_repeated(walk, findings, places)
    if not walk.complete:
        return None
    if root == "any":
        return walk.top[0] if walk.top else None
    return fit_root(walk.top, findings, places)


def _report_repeated(walk: ValueWalk, findings: Findings, places: Places) -> None:
    for start, end, key in walk.repeated:
        first = places.first_key(start)
        line = findings.source.line_of(first)
        said = message("reading.duplicate-key", key=key, line=str(line))
        written = findings.source.text[start:end]
        alike = not (written.isascii() or findings.source.text.startswith(written, first))
        points = " ".join(f"U+{ord(letter):04X}" for letter in written if not letter.isascii())
        hint = (
            message("reading.duplicate-key-alike", points=points)
            if alike
            else message("reading.duplicate-key-hint")
        )
        findings.error("duplicate-key", said, start, end, hint)
