"""From plain values to models: every fault found in one run, each with its place."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from tilbudsvifte.documents.faults import bad_id, bad_value, fault
from tilbudsvifte.documents.nearest import nearest_hint
from tilbudsvifte.documents.shape import keys_at
from tilbudsvifte.reading.diagnostics import Diagnostic, Place

Path = tuple[str | int, ...]
M = TypeVar("M", bound=BaseModel)

_MOST_HINTS = 50
_KEY = "[key]"


class File(Protocol):
    """A read file, as far as it takes to check it."""

    @property
    def name(self) -> str:
        """The file as the user named it."""

    @property
    def value(self) -> Any:  # noqa: ANN401 - whatever the file holds
        """What the file holds, or None where it is unusable."""

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What was found while reading."""

    def place(self, path: Sequence[str | int], *, key: bool = False) -> Place:
        """Where the value at `path`, or its key, stands."""


@dataclass(frozen=True, slots=True)
class Validated(Generic[M]):
    """A model as far as the file allows it, and what is wrong with the file.

    Faulty entries are left out of the model, so that what remains can still be checked;
    `left_out` holds their paths. `model` is None where nothing usable remains.
    """

    file: File
    model: M | None
    diagnostics: tuple[Diagnostic, ...]
    left_out: tuple[Path, ...] = ()

    def touches(self, path: Path) -> bool:
        """Whether something at, above or below `path` was left out."""
        return any(out[: len(path)] == path or path[: len(out)] == out for out in self.left_out)


def validate(file: File, model: type[M]) -> Validated[M]:
    """Build `model` from a read file."""
    if file.value is None:
        return Validated(file, None, file.diagnostics)
    found: list[Diagnostic] = []
    left_out: list[Path] = []
    value = file.value
    while True:
        try:
            built = model.model_validate(value)
        except ValidationError as error:
            errors = error.errors(include_url=False)
        else:
            return Validated(file, built, (*file.diagnostics, *found), tuple(left_out))
        if not left_out:
            found = [
                _diagnose(file, model, detail, hints=number < _MOST_HINTS)
                for number, detail in enumerate(errors)
            ]
        paths = {_faulty_part(detail) for detail in errors}
        left_out += sorted(paths, key=str)
        if () in paths:
            return Validated(file, None, (*file.diagnostics, *found), tuple(left_out))
        value = _without(value, paths)


def _faulty_part(detail: ErrorDetails) -> Path:
    """Name what must go for the rest to be valid."""
    path = detail["loc"]
    return path[:-1] if detail["type"] == "missing" or path[-1:] == (_KEY,) else path


def _without(value: Any, paths: Iterable[Path]) -> Any:  # noqa: ANN401
    below: dict[str | int, set[Path]] = {}
    for path in paths:
        below.setdefault(path[0], set()).add(path[1:])
    steps = value.items() if isinstance(value, Mapping) else enumerate(value)
    kept = [
        (step, _without(part, below[step]) if step in below else part)
        for step, part in steps
        if () not in below.get(step, ())
    ]
    return dict(kept) if isinstance(value, Mapping) else [part for _, part in kept]


def _diagnose(
    file: File, model: type[BaseModel], detail: ErrorDetails, *, hints: bool
) -> Diagnostic:
    path, kind = detail["loc"], detail["type"]
    if kind == "missing":
        return fault(file.place(path[:-1], key=True), "missing-key", key=str(path[-1]))
    if kind == "extra_forbidden":
        known = keys_at(model, path[:-1]) or ()
        hint = nearest_hint(str(path[-1]), known) if hints else None
        return fault(file.place(path, key=True), "unknown-key", hint, key=str(path[-1]))
    if path[-1:] == (_KEY,):
        return bad_id(file.place(path[:-1], key=True), str(path[-2]))
    raw, limits = detail["input"], detail.get("ctx", {})
    return bad_value(file.place(path), kind, str(path[-1]), raw, limits)
