"""The files that words name: files, folders, patterns and standard input."""

import os
from collections.abc import Collection, Iterable, Iterator, Sequence
from glob import has_magic, iglob
from pathlib import Path
from typing import NamedTuple

STANDARD_INPUT = "-"
_ENDINGS = (".yaml", ".yml")


class Named(NamedTuple):
    """The files to read, as they are to be called, each once; and the words that name none."""

    files: tuple[str, ...]
    empty: tuple[str, ...]


def named(words: Sequence[str], data: Iterable[str] = ()) -> Named:
    """Find what each word names, in the order given; folders and patterns give sorted files.

    A folder stands for the YAML files directly inside; neither it nor a pattern stands for the
    files of `data`, which are of another kind. A word that is neither a folder nor a pattern is
    kept, so that whoever reads it says why it cannot be opened.
    """
    left_out = {_target(name) for name in data}
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
        return [name for name in _yaml_files(word) if _target(name) not in left_out]
    if has_magic(word) and not os.path.lexists(word):
        return sorted(name for name in _matches(word) if _target(name) not in left_out)
    return [word]


def _yaml_files(folder: str) -> list[str]:
    try:
        names = os.listdir(folder)  # noqa: PTH208 - names as the user would write them
    except OSError:
        return [folder]
    paths = (os.path.join(folder, name) for name in names if name.endswith(_ENDINGS))  # noqa: PTH118
    return sorted(path for path in paths if not os.path.isdir(path))  # noqa: PTH112


def _matches(pattern: str) -> Iterator[str]:
    """The files that a pattern matches; `**` at its end stands for YAML files at any depth."""
    *_, last = os.path.split(pattern)
    patterns = [f"{pattern}/*{ending}" for ending in _ENDINGS] if last == "**" else [pattern]
    for each in patterns:
        for match in iglob(each, recursive=True):  # noqa: PTH207 - names as a shell gives them
            if not os.path.isdir(match):  # noqa: PTH112
                yield match


def _once(names: Iterable[str]) -> Iterator[str]:
    """The names without those that lead to a file that was named before."""
    seen: set[str] = set()
    for name in names:
        target = name if name == STANDARD_INPUT else _target(name)
        if target not in seen:
            seen.add(target)
            yield name


def _target(name: str) -> str:
    try:
        return str(Path(name).resolve())
    except (OSError, RuntimeError, ValueError):  # a link loop, or a NUL in the name
        return name
