"""The proposals that a scenario names, found from its own folder."""

import os
from collections.abc import Iterator
from pathlib import Path

from tilbudsvifte.documents.files import named
from tilbudsvifte.documents.validation import File
from tilbudsvifte.reading.diagnostics import Diagnostic, Severity
from tilbudsvifte.reading.document import Document, read_file
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
    folder = os.path.dirname(scenario)  # noqa: PTH120 - names as the user would write them
    if os.path.isabs(word) or word.startswith("~") or "\\" in word or "://" in word:  # noqa: PTH117
        return (), message("scenarios.not-relative", word=word)
    root = _root(folder)
    found = named([os.path.normpath(os.path.join(folder, word))])  # noqa: PTH118
    if found.empty:
        return (), message("scenarios.no-proposals", word=word)
    for name in _outside(found.files, root):
        return (), message("scenarios.outside", word=name, folder=str(root))
    return found.files, None


def _root(folder: str) -> Path:
    """The folder that paths may not leave: the working directory, or else the scenario's own."""
    own, here = Path(folder).resolve(), Path.cwd()
    return here if own.is_relative_to(here) else own


def _outside(names: tuple[str, ...], root: Path) -> Iterator[str]:
    return (name for name in names if not Path(name).resolve().is_relative_to(root))
