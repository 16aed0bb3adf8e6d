"""Whether anything in the file looks like it belongs to a person: a number or an address.

What is found is never repeated: not where its line is shown, nor anywhere else in the output.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from tilbudsvifte.documents.left_out import Path
from tilbudsvifte.documents.validation import File
from tilbudsvifte.reading.diagnostics import Diagnostic, Place
from tilbudsvifte.rules.rule import Found
from tilbudsvifte.texts import Clauses, Message, Percent, Text, Value, message

# Six digits that are a date (DDMMYY) and four more; not the end of a longer number, nor of one
# that begins with four digits and a hyphen, as journal and bank account numbers do.
_NUMBER = (
    r"(?<![0-9])(?<![0-9]{4}-)"
    r"(?:(?:0[1-9]|[12][0-9])(?:0[1-9]|1[0-2])|30(?:0[13-9]|1[0-2])|31(?:0[13578]|1[02]))"
    r"[0-9]{2}[-‐‑– ]?[0-9]{4}(?![0-9])"
)
_ADDRESS = r"(?<![\w.+%-])[\w.+%-]+@[\w-]+(?:\.[\w-]+)+"
# What all such numbers have; most texts do not, and the patterns above are then not compiled.
_SIX_DIGITS = re.compile("[0-9]{6}")
_MASK = "•"
_LEAST = 10**9
_AMOUNTS = frozenset({"amount", "amounts", "budget", "grant", "grant_today", "cost"})


class Masked:
    """A read file without personal data in its values; a key that is one is called `masked-1`."""

    def __init__(self, file: File) -> None:
        """Stand for `file`, with its places."""
        self.file = file
        self._keys: dict[str | int, str] = {}
        self.value = self._mask(file.value)
        self._written = {new: old for old, new in self._keys.items()}

    @property
    def name(self) -> str:
        """The file as the user named it."""
        return self.file.name

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What was found while reading."""
        return self.file.diagnostics

    def place(self, path: Sequence[str | int], *, key: bool = False) -> Place:
        """Where the value at `path`, or its key, stands."""
        return self.file.place([self._written.get(str(step), step) for step in path], key=key)

    def _mask(self, value: Any) -> Any:  # noqa: ANN401 - whatever the file holds
        if isinstance(value, Mapping):
            return {self._key(key): self._mask(below) for key, below in value.items()}
        if isinstance(value, list):
            return [self._mask(below) for below in value]
        return _clean(value) if isinstance(value, str) else value

    def _key(self, key: str) -> str:
        if not any(_matches(key)):
            return key
        return self._keys.setdefault(key, f"masked-{len(self._keys) + 1}")


def masked(file: File) -> File:
    """The file with whatever looks like personal data masked; itself where nothing does."""
    if any(True for _, text, _ in _texts((), file.value) for _ in _matches(text)):
        return Masked(file)
    return file


def clean(found: Diagnostic) -> Diagnostic:
    """A finding that repeats nothing that looks like personal data, nor shows it in its line."""
    place = found.place
    return found._replace(
        text=_clean_message(found.text),
        place=place._replace(source_line=_clean(place.source_line)),
        hint=found.hint and _clean_message(found.hint),
    )


def _clean_message(text: Message) -> Message:
    values = {name: _clean_value(value) for name, value in text.values.items()}
    return text if values == text.values else Message(text.key, values)


def _clean_value(value: Value) -> Value:
    match value:
        case str():
            return _clean(value)
        case Message():
            return _clean_message(value)
        case Text():
            return Text(_clean(value.en), _clean(value.da))
        case Clauses():
            return Clauses(tuple(map(_clean_value, value.parts)))
        case int() | Percent():
            return value
        case _:
            return tuple(_clean_value(part) for part in value)


class _Hit(NamedTuple):
    """A stretch of a text or of a key that looks like personal data; `place` is not masked."""

    is_address: bool
    place: Place


def personal_data(file: File) -> Iterator[Found]:
    """Every personal identity number and e-mail address in the texts and keys of the file."""
    hits = list(_hits(file))
    lines: dict[int, str] = {}
    for hit in hits:
        at = hit.place
        lines[at.line] = _masked(lines.get(at.line) or _clean(at.source_line), at)
    hint = message("rules_process.no-persons")
    for hit in hits:
        text = (
            message("rules_process.address")
            if hit.is_address
            else message("rules_process.personal-number")
        )
        yield Found((), text, hint, place=hit.place._replace(source_line=lines[hit.place.line]))


def _hits(file: File) -> Iterator[_Hit]:
    for path, text, is_key in _texts((), file.value):
        found = sorted(_matches(text), key=lambda match: match.start())
        if found:
            whole = file.place(path, key=is_key)
            start = 0
            for match in found:
                place = _exact(whole, match[0], start)
                start = place.column - whole.column + place.length if place != whole else start
                yield _Hit("@" in match[0], place)


def _matches(text: str) -> Iterator[re.Match[str]]:
    if _SIX_DIGITS.search(text):
        yield from re.finditer(_NUMBER, text)
    if "@" in text:
        yield from re.finditer(_ADDRESS, text)


def _texts(path: Path, value: Any) -> Iterator[tuple[Path, str, bool]]:  # noqa: ANN401
    """Each text and each key below `path`: its path, itself, and whether it is a key.

    A number of ten digits is a text unless it is an amount: it was written without quotes.
    """
    if isinstance(value, str):
        yield path, value, False
    elif isinstance(value, int) and value >= _LEAST and not _AMOUNTS.intersection(path):
        yield path, str(value), False
    elif isinstance(value, Mapping):
        for key, below in value.items():
            yield (*path, key), key, True
            yield from _texts((*path, key), below)
    elif isinstance(value, list):
        for number, below in enumerate(value):
            yield from _texts((*path, number), below)


def _exact(whole: Place, words: str, start: int) -> Place:
    """Where `words` stand in a value's first line, or all of that where they are not found."""
    begin = whole.column - 1
    found = whole.source_line.find(words, begin + start, begin + whole.length)
    if found < 0:
        return whole
    return whole._replace(column=found + 1, length=len(words))


def _clean(line: str) -> str:
    """The line without anything that looks like personal data, a comment's included."""
    if _SIX_DIGITS.search(line):
        line = re.sub(_NUMBER, _hidden, line)
    return re.sub(_ADDRESS, _hidden, line) if "@" in line else line


def _hidden(match: re.Match[str]) -> str:
    return _MASK * len(match[0])


def _masked(line: str, place: Place) -> str:
    begin = place.column - 1
    return line[:begin] + _MASK * place.length + line[begin + place.length :]
