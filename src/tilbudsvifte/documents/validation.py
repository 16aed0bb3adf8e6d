"""From plain values to models: every fault found in one run, each with its place."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import groupby, islice
from typing import Any, Generic, Protocol, TypeVar

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from tilbudsvifte.documents.faults import bad_id, bad_value, fault, too_many_faults
from tilbudsvifte.documents.left_out import Ids, LeftOut, Path
from tilbudsvifte.documents.nearest import nearest_hint
from tilbudsvifte.documents.shape import keys_at
from tilbudsvifte.reading.diagnostics import Diagnostic, Place, Severity
from tilbudsvifte.reading.limits import MAX_DIAGNOSTICS
from tilbudsvifte.texts import message

M = TypeVar("M", bound=BaseModel)

_MOST_HINTS = 50
_KEY = "[key]"
_HOLDERS = frozenset((dict, list))
_LATER = re.compile("tilbudsvifte/(?:[2-9]|[1-9][0-9]+)")


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

    Faulty entries are left out of the model, so that what remains can still be checked. `model`
    is None where nothing usable remains.
    """

    file: File
    model: M | None
    diagnostics: tuple[Diagnostic, ...]
    left_out: LeftOut

    def ids(self, known: Collection[str], *at: str) -> Ids:
        """The known ids that the file gives as keys at `at` (`"*"`: any step)."""
        return Ids(known, ((self.left_out, at),))


def validate(file: File, model: type[M], since: Validated[M] | None = None) -> Validated[M]:
    """Build `model` from a read file.

    `since` is a valid file that shares parts with this one; their models are taken over.
    """
    value, left_out = file.value, LeftOut(file.value)
    newer = _newer(file)
    if value is None or newer:
        return Validated(file, None, (*file.diagnostics, *newer), left_out)
    if since is not None and since.model is not None:
        if value is since.file.value:
            return Validated(file, since.model, file.diagnostics, left_out)
        with suppress(ValidationError):  # what is wrong is found below
            built = model.model_validate(_taken_over(value, since.file.value, since.model))
            return Validated(file, built, file.diagnostics, left_out)
    if too_many := _too_many(value, model):
        found = _diagnoses(file, model, too_many)
        found[-1:] = [too_many_faults(each.place) for each in found[-1:]]
        return Validated(file, None, (*file.diagnostics, *found), LeftOut(file.value, [()]))
    found = []
    paths: list[Path] = []
    while True:
        try:
            built = model.model_validate(value)
        except ValidationError as error:
            errors = error.errors(include_url=False)
        else:
            return Validated(file, built, (*file.diagnostics, *found), left_out)
        if not paths:
            found = _diagnoses(file, model, errors)
        faulty = sorted({_faulty_part(detail, value) for detail in errors}, key=str)
        paths += [left_out.original(path) for path in faulty]
        left_out = LeftOut(file.value, paths)
        if () in faulty:
            return Validated(file, None, (*file.diagnostics, *found), left_out)
        value = _without(value, faulty)


def _too_many(value: Any, model: type[BaseModel]) -> list[ErrorDetails]:  # noqa: ANN401
    """The first of more faults than anybody reads; none where a file has not so many.

    Each fault costs memory, so a file with long lists is first looked at up to their heads.
    """
    length = MAX_DIAGNOSTICS
    longest = _longest(value)
    while length < longest:
        try:
            model.model_validate(_heads(value, length))
        except ValidationError as error:
            if error.error_count() >= MAX_DIAGNOSTICS:
                return error.errors(include_url=False)[:MAX_DIAGNOSTICS]
        length *= 4
    return []


def _longest(value: Any) -> int:  # noqa: ANN401
    """The number of entries of the longest list or mapping in a value."""
    longest = 0
    inside = [value]
    while inside:
        each = inside.pop()
        if isinstance(each, dict | list):
            longest = max(longest, len(each))
            parts = each.values() if isinstance(each, dict) else each
            inside += [part for part in parts if type(part) in _HOLDERS]
    return longest


def _heads(value: Any, length: int) -> Any:  # noqa: ANN401
    """The value with no more than the first entries of each list and mapping."""
    if isinstance(value, dict):
        return {key: _heads(part, length) for key, part in islice(value.items(), length)}
    if isinstance(value, list):
        return [_heads(part, length) for part in value[:length]]
    return value


def _newer(file: File) -> list[Diagnostic]:
    """What is wrong with a file of a later format: that alone, whatever else looks wrong in it."""
    schema = file.value.get("schema") if isinstance(file.value, dict) else None
    if not isinstance(schema, str) or not _LATER.fullmatch(schema):
        return []
    return [fault(file.place(("schema",)), "newer-format", schema=schema)]


def _taken_over(value: Any, before: Any, model: BaseModel) -> Any:  # noqa: ANN401
    """What a file holds, with the models of all parts that it has in common with `before`."""
    if not isinstance(value, dict):
        return value
    taken = dict(value)
    for name, field in type(model).model_fields.items():
        key, built = field.alias or name, getattr(model, name)
        now, then = value.get(key), before.get(key)
        if key in value and now is then and _of_models(built):
            taken[key] = built
        elif isinstance(now, dict) and isinstance(then, dict) and isinstance(built, dict):
            same = {id_: built[id_] for id_ in now.keys() & then.keys() if now[id_] is then[id_]}
            taken[key] = {**now, **same} if _of_models(same) else now
    return taken


def _of_models(built: object) -> bool:
    """Whether something is a model, or a mapping that holds nothing else."""
    if isinstance(built, dict):
        return all(isinstance(each, BaseModel) for each in built.values())
    return isinstance(built, BaseModel)


def _faulty_part(detail: ErrorDetails, value: object) -> Path:
    """Name what must go for the rest to be valid; it stands in the file, so that less remains."""
    path = detail["loc"]
    above = detail["type"] == "missing" or path[-1:] == (_KEY,)
    return _written(path[:-1] if above else path, value)


def _written(path: Path, value: Any) -> Path:  # noqa: ANN401
    """The part of a path that stands in the file: one value may stand for a mapping or a list."""
    for depth, step in enumerate(path):
        in_list = isinstance(value, list) and isinstance(step, int)
        if not in_list and not (isinstance(value, dict) and step in value):
            return path[:depth]
        value = value[step]
    return path


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


def _diagnoses(
    file: File, model: type[BaseModel], errors: Sequence[ErrorDetails]
) -> list[Diagnostic]:
    """All faults but those of values that stand in for what could not be read."""
    unread = {_position(each) for each in file.diagnostics if each.severity is Severity.ERROR}
    found = (
        _diagnose(file, model, detail, hints=number < _MOST_HINTS)
        for number, detail in enumerate(errors)
    )
    # A text that stands for both languages is at fault once.
    return [each for each, _ in groupby(found) if _position(each) not in unread]


def _position(found: Diagnostic) -> tuple[int, int]:
    return found.place.line, found.place.column


def _diagnose(
    file: File, model: type[BaseModel], detail: ErrorDetails, *, hints: bool
) -> Diagnostic:
    path, kind = detail["loc"], detail["type"]
    if kind == "missing":
        return fault(file.place(path, key=True), "missing-key", key=str(path[-1]))
    if kind == "extra_forbidden":
        known = keys_at(model, path[:-1]) or ()
        hint = nearest_hint(str(path[-1]), known) if hints else None
        return fault(file.place(path, key=True), "unknown-key", hint, key=str(path[-1]))
    raw, limits = detail["input"], detail.get("ctx", {})
    if path[-1:] != (_KEY,):
        called = _called(_written(path, file.value))
        found = bad_value(file.place(path), kind, called, raw, limits)
        wants_value = kind == "model_type" and "value" in (keys_at(model, path) or ())
        hint = message("documents.write-under-value", key=called) if wants_value else found.hint
        return found._replace(hint=hint)
    place, word = file.place(path[:-1], key=True), str(path[-2])
    is_id = kind == "string_pattern_mismatch" and "a-z" in limits["pattern"]
    return bad_id(place, word) if is_id else bad_value(place, kind, word, raw, limits)


def _called(path: Path) -> str:
    """The key of a value; of one in a list the list's, with its number: `aliases[0]`."""
    steps = [*path]
    numbers = ""
    while isinstance(steps[-1], int) and len(steps) > 1:
        numbers = f"[{steps.pop()}]{numbers}"
    return f"{steps[-1]}{numbers}"
