"""Read files without their personal data, so that nothing made of them can show any."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from tilbudsvifte.documents.personal.hits import Hit, hits, in_name, overlap
from tilbudsvifte.documents.personal.shapes import Kind, Stretch, stretches
from tilbudsvifte.documents.validation import File
from tilbudsvifte.reading.diagnostics import Diagnostic, Place
from tilbudsvifte.texts import Clauses, Message, Percent, Text, Value, message

RULE = "personal-data"
_MASK = "•"


class Masked:
    """A read file without the personal data in it; a key that is one is called `masked-1`."""

    def __init__(self, file: File, name: str, found: Sequence[Hit]) -> None:
        """Stand for `file` under another name; `found` are the personal data in it."""
        self._file = file
        self._hits = found
        self._lines = _masked_lines(found)
        self._keys: dict[str, str] = {}
        self.name = name
        self.value = self._mask(file.value)
        self._written = {new: old for old, new in self._keys.items()}
        self.diagnostics = tuple(map(self._retold, file.diagnostics))

    def place(self, path: Sequence[str | int], *, key: bool = False) -> Place:
        """Where the value at `path`, or its key, stands; its line is masked."""
        written = [self._written.get(str(step), step) for step in path]
        return self._shown(self._file.place(written, key=key))

    def places(self) -> list[tuple[Kind, Place]]:
        """What was found, each at its masked place."""
        return [(hit.kind, self._shown(hit.place)) for hit in self._hits]

    @property
    def is_named(self) -> bool:
        """Whether its own name holds personal data."""
        return self.name != self._file.name

    def _shown(self, place: Place) -> Place:
        if place.line and place.line not in self._lines:
            self._lines[place.line] = cleaned(place.source_line)
        line = self._lines.get(place.line, "")
        return place._replace(file=self.name, source_line=line)

    def _retold(self, found: Diagnostic) -> Diagnostic:
        """What was found while reading; a hint may hold what was read, in another spelling."""
        at, is_hit = found.place, any(overlap(found.place, hit.place) for hit in self._hits)
        return found._replace(
            text=_without_values(found.text) if is_hit else clean(found.text),
            place=self._shown(at),
            hint=None if is_hit or found.hint is None else clean(found.hint),
        )

    def _mask(self, value: Any) -> Any:  # noqa: ANN401 - whatever the file holds
        if isinstance(value, Mapping):
            return {self._key(key): self._mask(below) for key, below in value.items()}
        if isinstance(value, list):
            return [self._mask(below) for below in value]
        return cleaned(value) if isinstance(value, str) else value

    def _key(self, key: str) -> str:
        if not stretches(key):
            return key
        return self._keys.setdefault(key, f"masked-{len(self._keys) + 1}")


def masked(file: File, number: int, *, figures: bool = False) -> "File | Masked":
    """The file with whatever looks like personal data masked; itself where nothing does.

    `number` tells it from other files of the run whose names are masked.
    """
    found = hits(file, figures=figures)
    name = shown_name(file.name, number)
    return Masked(file, name, found) if found or name != file.name else file


def shown_name(name: str, number: int) -> str:
    """The name of a file without personal data."""
    return _replaced(name, in_name(name), lambda _: f"masked-{number}")


def said(file: Masked) -> list[tuple[Message, Place, Message]]:
    """What is to be said of each that was masked: what it looks like, where, what to do."""
    found = [
        (message(f"personal.{kind}"), place, message("personal.take-out"))
        for kind, place in file.places()
    ]
    if file.is_named:
        whole = Place(file.name, 0, 0, 1, "")
        found.append((message("personal.in-name"), whole, message("personal.rename")))
    return found


def unrepeated(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Findings of masked files, which repeat nothing that looks like personal data."""
    return [
        each._replace(text=clean(each.text), hint=each.hint and clean(each.hint)) for each in found
    ]


def clean(text: Message) -> Message:
    """A message that repeats nothing that looks like personal data."""
    values = {name: _clean_value(value) for name, value in text.values.items()}
    return text if values == text.values else Message(text.key, values)


def cleaned(text: str) -> str:
    """A text with each stretch that looks like personal data masked, letter by letter."""
    return masked_text(text, stretches(text))


def masked_text(text: str, found: Iterable[Stretch]) -> str:
    """A text with what was found in it masked."""
    return _replaced(text, found, lambda each: _MASK * (each.end - each.start))


def _replaced(text: str, found: Iterable[Stretch], by: Callable[[Stretch], str]) -> str:
    parts, done = [], 0
    for each in found:
        parts += [text[done : each.start], by(each)]
        done = each.end
    return "".join((*parts, text[done:]))


def _clean_value(value: Value) -> Value:
    match value:
        case str():
            return cleaned(value)
        case Message():
            return clean(value)
        case Text():
            return Text(cleaned(value.en), cleaned(value.da))
        case Clauses():
            return Clauses(tuple(map(_clean_value, value.parts)))
        case int() | Percent():
            return value
        case _:
            return tuple(_clean_value(part) for part in value)


def _masked_lines(found: Iterable[Hit]) -> dict[int, str]:
    """The lines in which something was found; a line never shows another's in it."""
    lines: dict[int, str] = {}
    for _, at in found:
        line = lines.get(at.line) or cleaned(at.source_line)
        begin = at.column - 1
        lines[at.line] = line[:begin] + _MASK * at.length + line[begin + at.length :]
    return lines


def _without_values(text: Message) -> Message:
    """A message about personal data: what it quotes may be spelled in any way."""
    return Message(text.key, {name: _hidden(value) for name, value in text.values.items()})


def _hidden(value: Value) -> Value:
    if isinstance(value, str):
        return _MASK * len(value)
    return _without_values(value) if isinstance(value, Message) else value
