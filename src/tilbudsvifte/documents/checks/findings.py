"""Collects what the checks of one file find."""

from collections.abc import Collection
from typing import Generic, TypeVar

from pydantic import BaseModel

from tilbudsvifte.documents.faults import fault
from tilbudsvifte.documents.nearest import nearest_hint
from tilbudsvifte.documents.validation import Path, Validated
from tilbudsvifte.reading.diagnostics import Diagnostic, Severity
from tilbudsvifte.texts import Message, Value, message

M = TypeVar("M", bound=BaseModel)

_MOST_HINTS = 50


class Findings(Generic[M]):
    """The findings of one file; what rests on a part that is already faulty is left out."""

    def __init__(self, file: Validated[M]) -> None:
        """Start with nothing found in `file`."""
        self.file = file
        self.found: list[Diagnostic] = []

    def error(
        self,
        path: Path,
        code: str,
        hint: Message | None = None,
        *,
        at_key: bool = False,
        **values: Value,
    ) -> None:
        """Add an error at `path` (at its key with `at_key`)."""
        if not self.file.touches(path):
            place = self.file.file.place(path, key=at_key)
            self.found.append(fault(place, code, hint, **values))

    def warning(self, path: Path, code: str, **values: Value) -> None:
        """Add a warning at `path`."""
        text = message(f"documents.{code}", **values)
        place = self.file.file.place(path)
        self.found.append(Diagnostic(Severity.WARNING, code, text, place))

    def known(self, path: Path, word: str, known: Collection[str], *, at_key: bool = False) -> None:
        """Add an error where `word` at `path` is not among the known ids."""
        if word not in known:
            hint = nearest_hint(word, known) if len(self.found) < _MOST_HINTS else None
            self.error(path, "unknown-id", hint, at_key=at_key, word=word)
