"""Files by patterns and in folders: `*` and `**`, endings in any case, no way round in circles."""

import os
import stat
from collections.abc import Iterable, Iterator
from fnmatch import filter as matching
from glob import has_magic
from typing import Final

from tilbudsvifte.reading.files import NOTHING, is_there, target

_ENDINGS = (".yaml", ".yml")
_ANY_DEPTH: Final = "**"


class _Search:
    """What is found on the way of one pattern, and the folders that it may not look into."""

    def __init__(self) -> None:
        self.closed: list[str] = []

    def names(self, folder: str) -> list[str]:
        """What is in a folder; nothing where it is gone or none."""
        try:
            return os.listdir(folder or os.curdir)  # noqa: PTH208 - names as the user writes them
        except NOTHING:
            return []
        except OSError:
            self.closed.append(folder or os.curdir)
            return []

    def step(self, folders: Iterable[str], step: str) -> Iterator[str]:
        """The folders that one step of a pattern leads to, each once, however links lead there."""
        seen: set[str] = set()
        for path in self._inner(folders, step):
            if (leads_to := target(path)) not in seen:
                seen.add(leads_to)
                yield path

    def _inner(self, folders: Iterable[str], step: str) -> Iterator[str]:
        for folder in folders:
            if step == _ANY_DEPTH:
                yield from self.below(folder)
            else:
                yield from filter(_may_be_folder, self.named(folder, step))

    def named(self, folder: str, step: str) -> list[str]:
        """The paths in a folder that have the name, or match the pattern, of a step."""
        if not has_magic(step):
            return [os.path.join(folder, step)]  # noqa: PTH118
        names = self.names(folder)
        if not step.startswith("."):
            names = [name for name in names if not name.startswith(".")]
        found = sorted(matching(names, _ending_in_any_case(step)))
        return [os.path.join(folder, name) for name in found]  # noqa: PTH118

    def below(self, folder: str) -> Iterator[str]:
        """A folder and those in it at any depth, but for links and what a dot hides."""
        left = [folder]
        while left:
            each = left.pop()
            yield each
            inner = (path for path in self.named(each, "*") if not os.path.islink(path))  # noqa: PTH114
            left += filter(_may_be_folder, inner)

    def yaml_files(self, folder: str) -> list[str]:
        """The YAML files directly in a folder, but for what a dot hides."""
        return [path for path in self.named(folder, "*") if path.lower().endswith(_ENDINGS)]


def yaml_files(folder: str) -> list[str]:
    """The YAML files directly in a folder, sorted; the folder where nobody may look into it.

    A name that begins with a dot is no file to read: an editor keeps its locks under such names.
    """
    search = _Search()
    found = search.yaml_files(folder)
    return search.closed or [path for path in found if not os.path.isdir(path)]  # noqa: PTH112


def matches(pattern: str) -> list[str]:
    """The files that a pattern matches, sorted, and the folders that it may not look into.

    `*` and `?` stand for letters of a name, `**` for any number of folders and at the end for the
    YAML files in them. The ending of a pattern, `.yaml` or `.yml`, stands for any case of it. A
    link to a folder is followed where `*` or its name leads to it and not by `**`, as in a shell.
    """
    drive, rest = os.path.splitdrive(pattern)
    *between, last = rest.replace(os.sep, "/").split("/")
    search = _Search()
    folders = [drive + os.sep if rest.startswith(("/", os.sep)) else drive]
    for step in (step for step in between if step):
        folders = list(search.step(folders, step))
    if last == _ANY_DEPTH:
        found = [path for each in search.step(folders, last) for path in search.yaml_files(each)]
    else:
        found = [path for each in folders if last for path in search.named(each, last)]
    files = {path for path in found if is_there(path) and not os.path.isdir(path)}  # noqa: PTH112
    return sorted(files.union(search.closed))


def _ending_in_any_case(step: str) -> str:
    for ending in _ENDINGS:
        if step.lower().endswith(ending):
            letters = "".join(f"[{each}{each.upper()}]" for each in ending[1:])
            return f"{step[: -len(ending)]}.{letters}"
    return step


def _may_be_folder(path: str) -> bool:
    """Whether it is a folder, or nobody is let near enough to say."""
    try:
        return stat.S_ISDIR(os.stat(path).st_mode)  # noqa: PTH116
    except NOTHING:
        return False
    except OSError:
        return True
