"""Changes to a data set by path, made to the read files before they are checked.

An override mirrors the files: `grants.some-grant.amount=26000` sets a value, a mapping adds
an entry, and `null` takes one away. A path must exist, or be an addition that the file allows.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Any, Protocol

from pydantic import BaseModel

from tilbudsvifte.documents.dataset import MODELS
from tilbudsvifte.documents.faults import too_many_faults
from tilbudsvifte.documents.left_out import Path, in_common
from tilbudsvifte.documents.nearest import nearest, nearest_hint
from tilbudsvifte.documents.shape import is_mapping, keys_at, required_at
from tilbudsvifte.documents.validation import File
from tilbudsvifte.reading.diagnostics import Diagnostic, Place, Severity
from tilbudsvifte.reading.document import Document, read_bytes
from tilbudsvifte.reading.limits import MAX_DIAGNOSTICS
from tilbudsvifte.texts import Message, Value, message

_TAKE_AWAY = {"null", "~"}
_NOT_BY_PATH = {"schema", "amounts_in", "contradictions"}
_ENTRY = 2  # steps to an entry of a mapping at the top of a file: `grants.some-id`
_SHORT = 4  # ids of so few letters are often nearly another's
_MOST_LOOKED_AT = 200
_MOST_HELD = 2_000


class Override(Protocol):
    """A value for a path of the data, and where it was written; None takes away."""

    @property
    def path(self) -> tuple[str, ...]:
        """The path, by ids and keys."""

    @property
    def value(self) -> Any:  # noqa: ANN401 - whatever was written
        """The value; None takes away what is at the path."""

    def place(self, path: Sequence[str | int] = (), *, key: bool = False) -> Place:
        """Where the value at `path` below the override's own stands."""

    def step(self, number: int) -> Place:
        """Where the path's step `number` stands."""


@dataclass(frozen=True, slots=True)
class Written:
    """`path=value` as it was written in an option, for instance `--set`."""

    option: str
    path: tuple[str, ...]
    given: Document
    written: str

    @property
    def value(self) -> Any:  # noqa: ANN401
        """What was given; None takes away what is at the path."""
        return self.given.value

    def place(self, path: Sequence[str | int] = (), *, key: bool = False) -> Place:
        """Where in the option the value at `path` below the override's own stands."""
        inner = self.given.place(path, key=key)
        before = len(self.written) - len(self.given.text)
        return inner._replace(line=1, column=inner.column + before, source_line=self.written)

    def step(self, number: int) -> Place:
        """Where in the option the path's step `number` stands."""
        column = sum(len(step) + 1 for step in self.path[:number]) + 1
        return Place(self.option, 1, column, max(1, len(self.path[number])), self.written)


@dataclass(frozen=True, slots=True)
class Listed:
    """An override as it stands in a file, below the mapping at `top`."""

    path: tuple[str, ...]
    value: Any
    file: File
    top: tuple[str, ...]

    def place(self, path: Sequence[str | int] = (), *, key: bool = False) -> Place:
        """Where in the file the value at `path` below the override's own stands."""
        return self.file.place((*self.top, *self.path, *path), key=key)

    def step(self, number: int) -> Place:
        """Where in the file the key of the path's step `number` stands."""
        return self.file.place((*self.top, *self.path[: number + 1]), key=True)


class Overridden:
    """A read file with overrides; what they set stands in them, all else in the file."""

    def __init__(self, file: File, value: Any, overrides: Sequence[Override]) -> None:  # noqa: ANN401
        """Stand for `file`, which holds `value` after `overrides`."""
        self.file = file
        self.value = value
        self.overrides = overrides

    @property
    def name(self) -> str:
        """The file as the user named it."""
        return self.file.name

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """What was found while reading."""
        return self.file.diagnostics

    def place(self, path: Sequence[str | int], *, key: bool = False) -> Place:
        """Where the value at `path`, or its key, stands."""
        override = self._last_at((*path,))
        if override is None:
            return self.file.place(path, key=key)
        length = in_common(path, override.path)
        if length < len(override.path) or (key and len(path) == length):
            return override.step(length - 1)
        return override.place(path[length:], key=key)

    def _last_at(self, path: Path) -> Override | None:
        """The last override that set what is at `path`, or made a mapping on the way to it."""
        through, ending = self._numbers
        numbers = [ending.get(path[:length], -1) for length in range(1, len(path) + 1)]
        new = _held(self.file.value, path) + 1
        if new <= len(path):
            numbers.append(through.get(path[:new], -1))
        last = max(numbers, default=-1)
        return self.overrides[last] if last >= 0 else None

    @cached_property
    def _numbers(self) -> tuple[dict[Path, int], dict[Path, int]]:
        """The number of the last override that leads through each path, and to it."""
        through: dict[Path, int] = {}
        ending: dict[Path, int] = {}
        for number, override in enumerate(self.overrides):
            through |= {override.path[: n + 1]: number for n in range(len(override.path))}
            ending[override.path] = number
        return through, ending


def _held(value: Any, path: Path) -> int:  # noqa: ANN401
    """How many steps of `path` mappings lead to."""
    for number, step in enumerate(path):
        if not isinstance(value, dict) or step not in value:
            return number
        value = value[step]
    return len(path)


def listed(file: File, top: tuple[str, ...], data: Sequence[File]) -> list[Override]:
    """The overrides that mirror the files of a data folder in the mapping at `top` of `file`.

    What both have is gone into; a value, a list, or what the data do not have is set as a whole.
    """
    value = file.value
    for step in top:
        value = value.get(step) if isinstance(value, dict) else None
    found: list[Override] = []
    for key, part in (value or {}).items() if isinstance(value, dict) else ():
        number = _file_of(key)
        held = data[number].value if number is not None else None
        below = held.get(key) if isinstance(held, dict) else None
        found += (Listed(path, each, file, top) for path, each in _leaves((key,), part, below))
    return found


def _leaves(path: tuple[str, ...], value: Any, held: Any) -> Iterator[tuple[tuple[str, ...], Any]]:  # noqa: ANN401
    if not (isinstance(value, dict) and value and isinstance(held, dict)):
        yield path, value
        return
    for key, part in value.items():
        yield from _leaves((*path, key), part, held.get(key))


def parse(option: str, written: str) -> Written | Diagnostic:
    """Read `path=value`; a path or value that cannot be read is an error in the option."""
    path, equals, value = written.partition("=")
    steps = tuple(path.split("."))
    if not equals or not value.strip() or not all(steps):
        place = Place(option, 1, 1, max(1, len(written)), written)
        return _fault(place, "not-path-value", message("overrides.write-path-value"))
    given = read_bytes(option, value.encode(errors="surrogateescape"), root="any")
    override = Written(option, steps, given, written)
    if not override.given.usable:
        found = override.given.diagnostics[0]
        column = found.place.column + len(path) + 1
        place = found.place._replace(column=column, source_line=written)
        return found._replace(place=place)
    if override.given.value is None and value.strip() not in _TAKE_AWAY:
        place = Place(option, 1, len(path) + 2, len(value), written)
        return _fault(place, "not-path-value", message("overrides.write-path-value"))
    return override


def apply(
    files: Sequence[File], overrides: Sequence[Override]
) -> tuple[tuple[File, ...], list[Diagnostic]]:
    """Change the read files of a data folder; errors are changes that were not made.

    A warning is an entry that was added though its id is nearly that of another.
    """
    changes = _Changes(files)
    found: list[Diagnostic] = []
    for override in overrides:
        fault = changes.make(override)
        if fault is not None:
            found.append(fault)
            if len(found) == MAX_DIAGNOSTICS:
                found[-1] = too_many_faults(fault.place)
                break
    return changes.files(), found


def _file_of(key: str) -> int | None:
    return _files_by_key().get(key)


@cache
def _files_by_key() -> dict[str, int]:
    """The number of the file in which each key that may be changed stands at the top."""
    return {
        key: number
        for number, model in enumerate(MODELS)
        for key in keys_at(model, ()) or ()
        if key not in _NOT_BY_PATH
    }


class _Changes:
    """Changes to the files in hand: each mapping on the way to one is copied, and only once.

    Only so many new entries are looked at for what they may have been meant to be.
    """

    def __init__(self, files: Sequence[File]) -> None:
        """Start with the files as they are."""
        self._files = files
        self._values = [file.value for file in files]
        self._made = [[*file.overrides] if isinstance(file, Overridden) else [] for file in files]
        self._copies: dict[int, dict[str, Any]] = {}  # by identity
        self._looked_at = 0

    def files(self) -> tuple[File, ...]:
        """The files after the changes; a file without any is itself."""
        changed = zip(self._files, self._values, self._made, strict=True)
        return tuple(
            file if value is file.value else Overridden(_base(file), value, made)
            for file, value, made in changed
        )

    def make(self, override: Override) -> Diagnostic | None:
        """Set, add or remove at the override's path; an error is a change that was not made."""
        number = _file_of(override.path[0])
        if number is None:
            return _unknown(override, 0, nearest_hint(override.path[0], _files_by_key()))
        held = self._values[number]
        if held is None:
            return None
        for depth, step in enumerate(override.path[:-1]):
            keys = keys_at(MODELS[number], override.path[:depth])
            below = held.get(step)
            if below is None and step in (keys or ()):
                below = {} if is_mapping(MODELS[number], override.path[: depth + 1]) else step
            if below is None:
                return _unknown(override, depth, nearest_hint(step, keys or held))
            if not isinstance(below, dict):
                return _unknown(override, depth + 1, None)
            held = below
        fault = _odd(MODELS[number], override, held) or self._new(MODELS[number], override, held)
        if fault is None or fault.severity is not Severity.ERROR:
            self._set(number, override)
        return fault

    def _set(self, number: int, override: Override) -> None:
        inner = self._values[number] = self._copied(self._values[number])
        for step in override.path[:-1]:
            inner[step] = inner = self._copied(inner.get(step) or {})
        last = override.path[-1]
        if override.value is not None:
            inner[last] = override.value
        else:
            del inner[last]
        self._made[number].append(override)
        if override.value is None and len(override.path) == _ENTRY:
            self._let_go(*override.path)

    def _copied(self, value: dict[str, Any]) -> dict[str, Any]:
        """A copy of a mapping that may be written to; itself where it is one."""
        if id(value) in self._copies:
            return value
        copy = dict(value)
        self._copies[id(copy)] = copy
        return copy

    def _let_go(self, kind: str, entry: str) -> None:
        """Let nothing name an entry that is gone, as far as the files need not put that right."""
        for number, value in enumerate(self._values):
            released = _released(value, entry)
            if kind == "indicators":
                released = _without_orders_of(released, entry)
            self._values[number] = released

    def _new(
        self, model: type[BaseModel], override: Override, held: Mapping[str, object]
    ) -> Diagnostic | None:
        """What another entry may have been meant, where an id is new to `held`."""
        path, last = override.path, override.path[-1]
        of_the_users_own = keys_at(model, path[:-1]) is None
        if override.value is None or last in held or not of_the_users_own:
            return None
        self._looked_at += 1
        if self._looked_at > _MOST_LOOKED_AT or len(held) > _MOST_HELD:
            return None
        if _is_misspelt(model, override, held):
            return _unknown(override, len(path) - 1, nearest_hint(last, held))
        near = next((word for word in held if _is_slip(last, word)), None)
        if near is None:
            return None
        text = message("overrides.new-entry", step=last)
        hint = message("documents.did-you-mean", word=near)
        return Diagnostic(Severity.WARNING, "new-entry", text, override.step(len(path) - 1), hint)


def _base(file: File) -> File:
    return file.file if isinstance(file, Overridden) else file


def _odd(
    model: type[BaseModel], override: Override, held: Mapping[str, object]
) -> Diagnostic | None:
    """What is wrong with an override's last step, which leads into `held`."""
    number = len(override.path) - 1
    if override.value == {} and held.get(override.path[-1]):
        hint = message("overrides.write-null")
        return _fault(override.step(number), "empty-value", hint, key=override.path[-1])
    last, allowed = override.path[-1], keys_at(model, override.path[:-1])
    if override.value is None:
        if last not in held:
            return _unknown(override, number, nearest_hint(last, held))
        place = override.step(number)
        empty = override.place() == place
        hint = message("overrides.write-null")
        return _fault(place, "empty-value", hint, key=last) if empty else None
    if allowed is not None:
        wrong = last not in allowed
        return _unknown(override, number, nearest_hint(last, allowed)) if wrong else None
    return None


def _is_slip(word: str, other: str) -> bool:
    """Whether one letter is left out, added or another, or two have changed places.

    Numbers are no slips, nor are very short ids.
    """
    if abs(len(word) - len(other)) > 1 or min(len(word), len(other)) <= _SHORT:
        return False
    start = in_common(word, other)
    rest, over = word[start:], other[start:]
    end = in_common(rest[::-1], over[::-1])
    rest, over = rest[: len(rest) - end], over[: len(over) - end]
    if any(letter.isdigit() for letter in rest + over):
        return False
    return max(len(rest), len(over)) == 1 or (len(rest) == 2 and rest == over[::-1])  # noqa: PLR2004


def _is_misspelt(model: type[BaseModel], override: Override, ids: Mapping[str, object]) -> bool:
    """Whether a new entry is not whole and its id is nearly that of another."""
    given = override.value if isinstance(override.value, dict) else ()
    whole = set(required_at(model, override.path)) <= set(given)
    return not whole and nearest(override.path[-1], ids) is not None


def _released(root: Any, entry: str) -> Any:  # noqa: ANN401 - whatever the file holds
    """What papers disagree about cannot be set by path; it no longer concerns what is gone."""
    held = root.get("contradictions") if isinstance(root, dict) else None
    for name, each in held.items() if isinstance(held, dict) else ():
        concerns = each.get("concerns") if isinstance(each, dict) else None
        if isinstance(concerns, list) and entry in concerns:
            left = {**each, "concerns": [word for word in concerns if word != entry]}
            root = {**root, "contradictions": {**root["contradictions"], name: left}}
    return root


def _without_orders_of(root: Any, indicator: str) -> Any:  # noqa: ANN401 - whatever the file holds
    """An order without one of its indicators is another than what its source says: it goes too."""
    held = root.get("orders") if isinstance(root, dict) else None
    orders = held if isinstance(held, dict) else {}
    left = {name: each for name, each in orders.items() if not _names(each, indicator)}
    return root if len(left) == len(orders) else {**root, "orders": left}


def _names(order: Any, indicator: str) -> bool:  # noqa: ANN401
    """Whether an order has an indicator, alone or tied with others."""
    listed = order.get("order") if isinstance(order, dict) else None
    return isinstance(listed, list) and any(
        indicator == each or (isinstance(each, list) and indicator in each) for each in listed
    )


def _unknown(override: Override, number: int, hint: Message | None) -> Diagnostic:
    step = override.path[number]
    return _fault(override.step(number), "unknown-path", hint, step=step)


def _fault(place: Place, code: str, hint: Message | None, **values: Value) -> Diagnostic:
    text = message(f"overrides.{code}", **values)
    return Diagnostic(Severity.ERROR, code, text, place, hint)
