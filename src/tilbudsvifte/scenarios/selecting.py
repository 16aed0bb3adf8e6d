"""Which scenarios of a run are wanted, by their names."""

from collections.abc import Iterable, Sequence
from fnmatch import fnmatchcase
from typing import NamedTuple
from unicodedata import normalize

from tilbudsvifte.documents.validation import File
from tilbudsvifte.scenarios.several import name_in


class Selected(NamedTuple):
    """The scenarios that are wanted; the patterns that fit none, and the names that there are."""

    files: tuple[File, ...]
    unmatched: tuple[str, ...]
    names: tuple[str, ...]


def select(files: Sequence[File], patterns: Iterable[str]) -> Selected:
    """Keep the scenarios whose name fits one of the patterns, case aside.

    One whose name cannot be read is kept: it may be the one that is meant.
    """
    named = [(file, name_in(file)) for file in files]
    names = dict.fromkeys(name for _, name in named if name is not None)
    fitting = {
        pattern: {name for name in names if fnmatchcase(_folded(name), _folded(pattern))}
        for pattern in patterns
    }
    wanted = {None}.union(*fitting.values())
    return Selected(
        tuple(file for file, name in named if name in wanted),
        tuple(pattern for pattern, fit in fitting.items() if not fit),
        tuple(names),
    )


def _folded(text: str) -> str:
    return normalize("NFC", text).casefold()
