"""Faults of the data that overrides make: said where the override stands, not in sound data."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tilbudsvifte.documents.left_out import Path
from tilbudsvifte.documents.validation import File
from tilbudsvifte.reading.diagnostics import Diagnostic, Place, Severity, in_file_order
from tilbudsvifte.scenarios.overrides import Override
from tilbudsvifte.texts import message

_MOST = 5


@dataclass(frozen=True, slots=True)
class Traced:
    """A file of the data; `paths` gathers of what path each place is that was asked for."""

    file: File
    paths: dict[Place, Path]

    @property
    def name(self) -> str:
        """The file as the user named it."""
        return self.file.name

    @property
    def value(self) -> Any:  # noqa: ANN401 - whatever the file holds
        """What the file holds."""
        return self.file.value

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What was found while reading."""
        return self.file.diagnostics

    def place(self, path: Sequence[str | int], *, key: bool = False) -> Place:
        """Where the value at `path`, or its key, stands."""
        place = self.file.place(path, key=key)
        self.paths[place] = tuple(path)
        return place


def blamed(
    found: Sequence[Diagnostic],
    overrides: Sequence[Override],
    top: Place,
    paths: Mapping[Place, Path],
) -> tuple[Diagnostic, ...]:
    """Put what shows in the data at the override that makes it, else at `top`, with where it shows.

    `top` is the key that the overrides stand under, and `paths` are those of the places.
    """
    return in_file_order(
        each
        if each.place.file == top.file
        else _moved(each, _cause(overrides, _about(each, paths)) or top)
        for each in found
    )


def _moved(found: Diagnostic, place: Place) -> Diagnostic:
    file, line, *_ = found.place
    shown = f"{file}:{line}" if line else file
    return found._replace(
        text=message("scenarios.shows-at", text=found.text, place=shown),
        place=place,
        hint=None if found.code == "unknown-id" else found.hint,  # the data's id is no slip
    )


def _about(found: Diagnostic, paths: Mapping[Place, Path]) -> set[object]:
    """The steps to what is wrong, and the id that it is about where it says one."""
    return {*paths.get(found.place, ()), found.text.values.get("word")}


def _cause(overrides: Sequence[Override], about: set[object]) -> Place | None:
    """The override that has most steps in common with a fault, its last one before others."""

    def nearness(override: Override) -> tuple[bool, int]:
        return override.path[-1] in about, len(about.intersection(override.path))

    nearest = max(overrides, key=nearness)
    if len(overrides) > 1 and nearness(nearest) == (False, 0):
        return None
    return nearest.step(len(nearest.path) - 1)


def shortened(found: Sequence[Diagnostic]) -> list[Diagnostic]:
    """The first few faults of many, and how many more there are."""
    shown, rest = found[:_MOST], found[_MOST:]
    if not rest:
        return [*shown]
    errors = any(each.severity is Severity.ERROR for each in rest)
    more = shown[-1]._replace(
        severity=Severity.ERROR if errors else shown[-1].severity,
        text=message("scenarios.more-faults", count=len(rest)),
        hint=None,
    )
    return [*shown, more]
