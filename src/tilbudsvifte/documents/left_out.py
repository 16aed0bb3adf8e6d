"""What was left out of a model because it is faulty, so that nothing is reported twice."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import takewhile
from typing import Any

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

    @cached_property
    def words(self) -> frozenset[str]:
        """Every id or key that was left out: a reference to one of them may well be right.

        In small letters, as an id that is faulty for its capitals is referred to.
        """
        found = (word for path in self._paths for word in self._words_of(path))
        return frozenset(word.casefold() for word in found)

    def _words_of(self, path: Path) -> Iterator[str]:
        value = self._value
        for step in path:
            yield str(step)
            value = _child(value, step)
        yield from _keys(value)


def _child(value: Any, step: str | int) -> Any:  # noqa: ANN401
    if isinstance(value, Mapping):
        return value.get(step)
    return value[step] if isinstance(value, list) and isinstance(step, int) else None


def _keys(value: Any) -> Iterator[str]:  # noqa: ANN401
    if isinstance(value, Mapping):
        for key, below in value.items():
            yield key
            yield from _keys(below)
