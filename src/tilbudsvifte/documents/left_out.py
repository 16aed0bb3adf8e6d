"""What was left out of a model because it is faulty, so that nothing is reported twice."""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import takewhile
from typing import Any, NamedTuple

Path = tuple[str | int, ...]


def in_common(path: Sequence[str | int], other: Sequence[str | int]) -> int:
    """The number of first steps that two paths have in common."""
    pairs = zip(path, other, strict=False)
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))


class LeftOut:
    """The paths of the faulty parts of a file, as they stand in the file."""

    def __init__(self, value: Any, paths: Iterable[Path] = ()) -> None:  # noqa: ANN401
        """Leave out `paths` of what a file holds."""
        self._value = value
        self._paths = dict.fromkeys(paths)
        self._entries: dict[Path, frozenset[str]] = {}
        self._upwards = {path[:depth] for path in self._paths for depth in range(len(path) + 1)}

    def holds(self, path: Path) -> bool:
        """Whether what is at `path` was left out, or something above it."""
        return any(path[:depth] in self._paths for depth in range(len(path) + 1))

    def touches(self, path: Path) -> bool:
        """Whether something at, above or below `path` was left out."""
        return path in self._upwards or self.holds(path)

    def below(self, path: Path) -> list[str]:
        """The keys directly below `path` that were left out."""
        return [str(out[-1]) for out in self._paths if out and out[:-1] == path]

    def original(self, path: Path) -> Path:
        """Where something stands in the file: lists are shorter by what was left out of them."""
        steps: Path = ()
        for step in path:
            here = step
            if isinstance(step, int):
                here = step + bisect_right(self._kept_before.get(steps, ()), step)
            steps = (*steps, here)
        return steps

    @cached_property
    def _kept_before(self) -> dict[Path, list[int]]:
        """For each list, how many entries are kept before each one left out, in ascending order."""
        gone: dict[Path, list[int]] = {}
        for path in self._paths:
            if path and isinstance(path[-1], int):
                gone.setdefault(path[:-1], []).append(path[-1])
        return {
            path: [number - before for before, number in enumerate(sorted(numbers))]
            for path, numbers in gone.items()
        }

    @property
    def paths(self) -> tuple[Path, ...]:
        """Where in the file something was left out."""
        return tuple(self._paths)

    @property
    def whole_part(self) -> bool:
        """Whether something at the top of the file was left out, with all that is in it."""
        return any(len(path) == 1 for path in self._paths)

    def may_hold(self, word: str, at: Path) -> bool:
        """Whether something left out may be the entry `word` of the mapping at `at`.

        The entry itself is faulty, or what it stands in. In capitals it is still the same, as an id
        that is faulty for its capitals is referred to.
        """
        if at not in self._entries:
            self._entries[at] = frozenset(each.casefold() for each in self._entries_at(at))
        return word.casefold() in self._entries[at]

    def all_gone(self, at: Path) -> bool:
        """Whether a mapping at `at` was left out with all of its entries, or under another key."""
        return any(len(out) <= len(at) and _leads(out, at) for out in self._read_as(at))

    def _entries_at(self, at: Path) -> Iterator[str]:
        for out, path in zip(self._read_as(at), self._paths, strict=True):
            if _leads(out, at) and len(out) > len(at):
                yield str(out[len(at)])
            elif _leads(out, at):
                yield from _keys_at(_value_at(self._value, path), at[len(out) :])
            if out[:1] == at[:1]:  # in the wrong place, at the wrong depth for instance
                yield from _mappings(_value_at(self._value, path[:1]), path[1:])

    def _read_as(self, at: Path) -> Iterator[Path]:
        """What was left out; a whole part may be the one sought, where that has no key."""
        absent = isinstance(self._value, Mapping) and at[0] not in self._value
        return (at[:1] if absent and len(out) == 1 else out for out in self._paths)


class Ids(NamedTuple):
    """The ids of a kind, and where they are given: as keys at a path (`"*"`: any step) of files."""

    known: Collection[str]
    given: tuple[tuple[LeftOut, Path], ...] = ()

    def may_hold(self, word: str) -> bool:
        """Whether one that is not known may have been left out because it is faulty itself."""
        return any(
            left_out.may_hold(word, at) or (not self.known and left_out.all_gone(at))
            for left_out, at in self.given
        )

    def __or__(self, other: object) -> "Ids":
        """The ids of two kinds."""
        if not isinstance(other, Ids):
            return NotImplemented
        return Ids(dict.fromkeys((*self.known, *other.known)), (*self.given, *other.given))


def _leads(out: Path, at: Path) -> bool:
    """Whether a path leads to `at`, or to something below it."""
    return all(step in {"*", taken} for step, taken in zip(at, out, strict=False))


def _value_at(value: Any, path: Path) -> Any:  # noqa: ANN401
    for step in path:
        value = _child(value, step)
    return value


def _child(value: Any, step: str | int) -> Any:  # noqa: ANN401
    if isinstance(value, Mapping):
        return value.get(step)
    return value[step] if isinstance(value, list) and isinstance(step, int) else None


def _keys_at(value: Any, way: Path) -> Iterator[str]:  # noqa: ANN401
    """The keys of the mappings to which a way leads."""
    if isinstance(value, Mapping):
        for key, below in value.items() if way else ():
            if way[0] in {"*", key}:
                yield from _keys_at(below, way[1:])
        yield from () if way else value


def _mappings(value: Any, way: Path) -> Iterator[str]:  # noqa: ANN401
    """The keys of all mappings below the end of a way, and those on it."""
    for step in way:
        value = _child(value, step)
        if isinstance(value, Mapping):
            yield str(step)
    for key, below in value.items() if isinstance(value, Mapping) else ():
        if isinstance(below, Mapping):
            yield key
            yield from _mappings(below, ())
