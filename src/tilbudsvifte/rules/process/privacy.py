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
from tilbudsvifte.texts import message

# Six digits that are a date (DDMMYY) and four more; not the end of a longer number, nor of one
# that begins with four digits and a hyphen, as journal and bank account numbers do.
_NUMBER = (
    r"(?<![0-9])(?<![0-9]{4}-)"
    r"(?:(?:0[1-9]|[12][0-9])(?:0[1-9]|1[0-2])|30(?:0[13-9]|1[0-2])|31(?:0[13578]|1[02]))"
    r"[0-9]{2}[-‐‑–]?[0-9]{4}(?![0-9])"
)
_ADDRESS = r"(?<![\w.+%-])[\w.+%-]+@[\w-]+(?:\.[\w-]+)+"
# What all such numbers have; most texts do not, and the patterns above are then not compiled.
_SIX_DIGITS = re.compile("[0-9]{6}")
_MASK = "•"


class Masked:
    """A read file in which every text, and every line that is shown, is masked."""

    def __init__(self, file: File) -> None:
        """Stand for `file`, with its places."""
        self.file = file
        self.value = _mask(file.value)

    @property
    def name(self) -> str:
        """The file as the user named it."""
        return self.file.name

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What was found while reading."""
        return tuple(
            found._replace(place=_clean_place(found.place)) for found in self.file.diagnostics
        )

    def place(self, path: Sequence[str | int], *, key: bool = False) -> Place:
        """Where the value at `path`, or its key, stands."""
        return _clean_place(self.file.place(path, key=key))


def masked(file: File) -> File:
    """The file with whatever looks like personal data masked; itself where nothing does."""
    if any(True for _, text, _ in _texts((), file.value) for _ in _matches(text)):
        return Masked(file)
    return file


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
    """Each text and each key below `path`: its path, itself, and whether it is a key."""
    if isinstance(value, str):
        yield path, value, False
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


def _mask(value: Any) -> Any:  # noqa: ANN401
    """The value with what was found in its texts masked; keys stay what they are."""
    if isinstance(value, str):
        return _clean(value)
    if isinstance(value, Mapping):
        return {key: _mask(below) for key, below in value.items()}
    return [_mask(below) for below in value] if isinstance(value, list) else value


def _clean_place(place: Place) -> Place:
    return place._replace(source_line=_clean(place.source_line))


def _clean(line: str) -> str:
    """The line without anything that looks like personal data, a comment's included."""
    for pattern in (_NUMBER, _ADDRESS):
        line = re.sub(pattern, lambda match: _MASK * len(match[0]), line)
    return line


def _masked(line: str, place: Place) -> str:
    begin = place.column - 1
    return line[:begin] + _MASK * place.length + line[begin + place.length :]
