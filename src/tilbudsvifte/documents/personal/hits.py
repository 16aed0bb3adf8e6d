"""Where a file holds personal data: its texts, its keys, its comments and its name."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from tilbudsvifte.documents.left_out import Path
from tilbudsvifte.documents.personal.shapes import Kind, Stretch, stretches
from tilbudsvifte.documents.validation import File
from tilbudsvifte.reading.diagnostics import Place
from tilbudsvifte.reading.document import Document

_LEAST = 10**9
_AMOUNTS = frozenset({"amount", "amounts", "budget", "grant", "grant_today", "cost"})
_LINE_BREAK = re.compile(r"(?<!\s)\s*\n\s*")


class Hit(NamedTuple):
    """A stretch of a file that looks like personal data; its line is not masked."""

    kind: Kind
    place: Place


def hits(file: File, *, figures: bool) -> list[Hit]:
    """All personal data in the texts, keys and comments of a file; in its numbers with `figures`.

    A number of ten digits that is no amount is a text that was written without quotes.
    """
    if isinstance(file, Document) and _is_clear(file.text):
        return []
    found = list(_in_values(file, figures=figures))
    if isinstance(file, Document):
        found += [
            each
            for each in _in_lines(file)
            if not any(overlap(each.place, other.place) for other in found)
        ]
    return found


def overlap(one: Place, other: Place) -> bool:
    """Whether two stretches have anything in common."""
    return (
        one.line == other.line
        and one.column < other.column + other.length
        and other.column < one.column + one.length
    )


def in_name(name: str) -> list[Stretch]:
    """The personal data in the name of a file.

    Where a user keeps files may be called by an address; what he calls them may not. The ending is
    no part of an address.
    """
    start = max(name.rfind("/"), name.rfind("\\")) + 1 if re.match(r"[/\\]|\w:", name) else 0
    found = stretches(re.sub(r"\.ya?ml$", "", name, flags=re.IGNORECASE))
    return [each for each in found if each.start >= start or each.kind is Kind.NUMBER]


def _is_clear(text: str) -> bool:
    """Whether there can be nothing: what is written in several lines is read as one."""
    return "\\" not in text and not stretches(_LINE_BREAK.sub(" ", text))


def _in_values(file: File, *, figures: bool) -> Iterator[Hit]:
    for path, text, is_key in _texts((), file.value, figures=figures):
        found = stretches(text)
        if found:
            whole = file.place(path, key=is_key)
            start = 0
            for each in found:
                place = _exact(whole, text[each.start : each.end], start)
                start = place.column - whole.column + place.length if place != whole else start
                yield Hit(each.kind, place)


def _in_lines(file: Document) -> Iterator[Hit]:
    for place in file.outside():
        begin = place.column - 1
        for start, end, kind in stretches(place.source_line[begin : begin + place.length]):
            yield Hit(kind, place._replace(column=begin + start + 1, length=end - start))


def _texts(
    path: Path,
    value: Any,  # noqa: ANN401 - whatever the file holds
    *,
    figures: bool,
) -> Iterator[tuple[Path, str, bool]]:
    """Each text and each key below `path`: its path, itself, and whether it is a key."""
    if isinstance(value, str):
        yield path, value, False
    elif isinstance(value, Mapping):
        for key, below in value.items():
            yield (*path, key), key, True
            yield from _texts((*path, key), below, figures=figures)
    elif isinstance(value, list):
        for number, below in enumerate(value):
            yield from _texts((*path, number), below, figures=figures)
    elif figures and isinstance(value, int) and value >= _LEAST and not _AMOUNTS.intersection(path):
        yield path, str(value), False


def _exact(whole: Place, words: str, start: int) -> Place:
    """Where `words` stand in a value's first line, or all of that where they are not found."""
    begin = whole.column - 1
    found = whole.source_line.find(words, begin + start, begin + whole.length)
    if found < 0:
        return whole
    return whole._replace(column=found + 1, length=len(words))
