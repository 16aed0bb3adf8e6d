"""Collects what the checks of one file find."""

from collections.abc import Collection, Mapping
from typing import Generic, TypeVar

from pydantic import BaseModel

from tilbudsvifte.documents.faults import fault, too_many_faults
from tilbudsvifte.documents.left_out import Ids, Path
from tilbudsvifte.documents.nearest import nearest, nearest_hint
from tilbudsvifte.documents.validation import Validated
from tilbudsvifte.reading.diagnostics import Diagnostic, Severity
from tilbudsvifte.reading.limits import MAX_DIAGNOSTICS
from tilbudsvifte.texts import Message, Value, message

M = TypeVar("M", bound=BaseModel)

_MOST_HINTS = 50
_MOST_NAMED = 5


class Findings(Generic[M]):
    """The findings of one file; what rests on a part that is already faulty is left out.

    `paths` are where errors were found, and where something faulty is referred to.
    """

    def __init__(self, file: Validated[M]) -> None:
        """Start with nothing found in `file`."""
        self.file = file.file
        self.left_out = file.left_out
        self.found: list[Diagnostic] = []
        self.paths: list[Path] = []
        self._errors = 0
        self._compared = 0

    @property
    def has_room_for_hints(self) -> bool:
        """Whether so few faults were found that what was meant is looked for."""
        return len(self.found) < _MOST_HINTS

    def error(
        self,
        path: Path,
        code: str,
        hint: Message | None = None,
        *,
        at_key: bool = False,
        **values: Value,
    ) -> None:
        """Add an error at `path` (at its key with `at_key`), unless a part of it is faulty."""
        path = self.left_out.original(path)
        if not self.left_out.touches(path):
            self._add(path, code, hint, at_key=at_key, **values)

    def warning(self, path: Path, code: str, hint: Message | None = None, **values: Value) -> None:
        """Add a warning at `path`."""
        text = message(f"documents.{code}", **values)
        place = self.file.place(self.left_out.original(path))
        self.found.append(Diagnostic(Severity.WARNING, code, text, place, hint))

    def known(self, path: Path, word: str, ids: Ids, *, at_key: bool = False) -> None:
        """Add an error where `word` at `path` is none of the ids.

        A reference to one that may have been left out because it is faulty itself may be right.
        """
        if word in ids.known:
            return
        if ids.may_hold(word):
            self.paths.append(self.left_out.original(path))
            return
        hint = nearest_hint(word, ids.known) if self.has_room_for_hints else None
        self.error(path, "unknown-id", hint, at_key=at_key, word=word)

    def cover(
        self,
        path: Path,
        values: Mapping[str, object],
        ids: Ids,
        hint: Message | None = None,
    ) -> None:
        """Add an error for each value of an unknown id, and one for the `ids` without a value.

        An id that is only written wrong, or whose value is faulty, is not said to have none.
        """
        for word in values:
            self.known((*path, word), word, ids, at_key=True)
        faulty = self.left_out.below(path)
        given = {*values, *faulty}
        missing = dict.fromkeys(word for word in ids.known if word not in given)
        odd = [*faulty, *(word for word in values if word not in ids.known)] if missing else []
        for word in odd[: max(0, _MOST_HINTS - self._compared)]:
            self._compared += 1
            missing.pop(nearest(word, missing) or "", None)
        if missing and not self.left_out.holds(path):
            count = len(missing)
            self._add(path, "without-value", hint, at_key=True, ids=some(missing), count=count)

    def _add(
        self,
        path: Path,
        code: str,
        hint: Message | None = None,
        *,
        at_key: bool,
        **values: Value,
    ) -> None:
        self.paths.append(path)
        self._errors += 1
        if self._errors < MAX_DIAGNOSTICS:
            self.found.append(fault(self.file.place(path, key=at_key), code, hint, **values))
        elif self._errors == MAX_DIAGNOSTICS:
            self.found.append(too_many_faults(self.file.place(path, key=at_key)))


def some(ids: Collection[str]) -> tuple[Value, ...]:
    """The first few of many ids, and how many more there are."""
    if len(ids) <= _MOST_NAMED:
        return tuple(ids)
    return (*[*ids][:_MOST_NAMED], message("documents.more", count=len(ids) - _MOST_NAMED))
