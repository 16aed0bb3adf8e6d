"""The files that words name: files, folders, patterns and standard input."""

import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from glob import has_magic
from typing import NamedTuple

from tilbudsvifte.documents.patterns import matches, yaml_files
from tilbudsvifte.reading.files import target

STANDARD_INPUT = "-"


class Named(NamedTuple):
    """The files to read, as they are to be called, each once; and the words that name none."""

    files: tuple[str, ...]
    empty: tuple[str, ...]


def named(words: Sequence[str], data: Iterable[str] = ()) -> Named:
    """Find what each word names, in the order given; folders and patterns give sorted files.

    A folder stands for the YAML files directly inside (`.yaml` or `.yml`, in any case); neither it
    nor a pattern stands for the files of `data`, which are of another kind. A word that is neither
    a folder nor a pattern is kept, as is a folder that nobody may look into, so that whoever reads
    it says why it cannot be opened.
    """
    left_out = {target(name) for name in data}
    found = {word: _files(word, left_out) for word in words}
    return Named(
        tuple(_once(name for names in found.values() for name in names)),
        tuple(word for word, names in found.items() if not names),
    )


def _files(word: str, left_out: Collection[str]) -> list[str]:
    # os.path asks without raising where a name is too long or a folder may not be entered.
    if word == STANDARD_INPUT:
        return [word]
    if os.path.isdir(word):  # noqa: PTH112
        return [name for name in yaml_files(word) if target(name) not in left_out]
    if has_magic(word) and not os.path.lexists(word):
        return [name for name in matches(word) if target(name) not in left_out]
    return [word]


def _once(names: Iterable[str]) -> Iterator[str]:
    """The names without those that lead to a file that was named before."""
    seen: set[str] = set()
    for name in names:
        leads_to = name if name == STANDARD_INPUT else target(name)
        if leads_to not in seen:
            seen.add(leads_to)
            yield name
