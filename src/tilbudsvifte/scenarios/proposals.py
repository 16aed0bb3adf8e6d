"""The proposals that a scenario names, found from its own folder."""

import os
from glob import escape, has_magic
from itertools import takewhile
from pathlib import Path

from tilbudsvifte.documents.files import named
from tilbudsvifte.documents.validation import File
from tilbudsvifte.reading.diagnostics import Diagnostic, Severity
from tilbudsvifte.reading.document import Document, read_file
from tilbudsvifte.reading.files import is_there, target
from tilbudsvifte.texts import Message, Value, message


class Shelf:
    """Proposals by their paths, each read once however many scenarios name it."""

    def __init__(self) -> None:
        """Start with nothing read."""
        self._read: dict[str, Document] = {}

    def take(self, scenario: File, words: list[str]) -> tuple[list[Document], list[Diagnostic]]:
        """Read what the `proposals` of a scenario name, and say which of them name nothing."""
        documents: dict[str, Document] = {}
        found: list[Diagnostic] = []
        for number, word in enumerate(words):
            names, fault = _named(scenario.name, word)
            if fault is not None:
                place = scenario.place(("proposals", number))
                found.append(Diagnostic(Severity.ERROR, "no-proposals", fault, place))
            for name in names:
                document = self._document(name)
                if (why := _unopened(document)) is None:
                    documents[name] = document
                    continue
                place = scenario.place(("proposals", number))
                text = message("scenarios.cannot-open", name=name, why=why)
                found.append(Diagnostic(Severity.ERROR, "no-proposals", text, place))
        return list(documents.values()), found

    def _document(self, name: str) -> Document:
        if name not in self._read:
            self._read[name] = read_file(name)
        return self._read[name]


def _unopened(document: Document) -> "Value | None":
    """Why a file cannot be opened; None where it can."""
    wrong = (each.text for each in document.diagnostics if each.code == "cannot-open")
    return next((text.values["why"] for text in wrong), None)


def _named(scenario: str, word: str) -> tuple[tuple[str, ...], Message | None]:
    """The files that a word names from the folder of a scenario, or why it names none.

    Nothing outside the root is looked into, and only the word is a pattern, never the folder.
    """
    folder = os.path.dirname(scenario)  # noqa: PTH120 - names as the user would write them
    steps = word.split("/")
    plain = [*takewhile(lambda step: not has_magic(step), steps)]
    pattern = steps[len(plain) :]
    if _leads_away(word) or ".." in pattern:
        return (), message("scenarios.not-relative", word=word)
    root = _root(folder)
    start = os.path.normpath(os.path.join(folder, *plain))  # noqa: PTH118
    found = _matches(start, pattern) if _inside(start, root) else (start,)
    if not found:
        return (), message("scenarios.no-proposals", word=word)
    for name in found:
        if not _inside(name, root):
            return (), message("scenarios.outside", word=name, folder=str(root))
    return found, None


def _leads_away(word: str) -> bool:
    """Whether a word is no path from the scenario's own folder on every system."""
    return os.path.isabs(word) or word.startswith("~") or "\\" in word or "://" in word  # noqa: PTH117


def _matches(start: str, pattern: list[str]) -> tuple[str, ...]:
    """The file or the files of the folder `start`, or what a pattern below it matches."""
    if pattern:
        return named([os.path.join(escape(start), *pattern)]).files  # noqa: PTH118
    return named([start]).files if os.path.isdir(start) else (start,)  # noqa: PTH112


def _root(folder: str) -> Path:
    """The folder that paths may not leave.

    It is that of the repository. Without one it is the working directory, where the scenario is in
    it, and else the scenario's own folder.
    """
    own, here = Path(target(folder)), Path(target(os.curdir))
    for each in (own, *own.parents):
        if is_there(each / ".git"):
            return each
    return here if own.is_relative_to(here) else own


def _inside(name: str, root: Path) -> bool:
    return Path(target(name)).is_relative_to(root)
