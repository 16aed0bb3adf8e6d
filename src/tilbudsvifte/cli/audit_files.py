"""The other readings that an audit tries: scenarios that are named, or those beside the data."""

import os
from collections.abc import Sequence
from pathlib import Path

from tilbudsvifte.cli.boundary import DATA, NOTHING, complain, refuse
from tilbudsvifte.cli.data import Failed, Read
from tilbudsvifte.cli.output import CannotWriteError
from tilbudsvifte.cli.reading import UNOPENED, paths, read
from tilbudsvifte.documents.files import named
from tilbudsvifte.reading.document import Document
from tilbudsvifte.reading.files import target
from tilbudsvifte.texts import Language, message


def take(
    words: Sequence[str] | None,
    data: Read,
    language: Language,
    results: Sequence[Path | None],
) -> list[Document] | Failed:
    """Read the scenarios that `words` name; without words those of the folder beside the data.

    What names none, cannot be opened, or is where one of the `results` is to be written, is said.
    A run under a scenario is a reading of its own: nothing but `words` is read then.
    """
    found = named(_beside(data) if words is None else words, data.files)
    if words is not None and found.empty:
        text = message("cli.no-scenario", words=found.empty)
        return Failed(refuse(text, language, NOTHING))
    if clash := _clash(list(paths(found.files)), results):
        error = CannotWriteError(clash, message("cli.is-input"))
        return Failed(refuse(error.text, language, DATA))
    documents = [read(name) for name in found.files]
    unopened = [each for file in documents for each in file.diagnostics if each.code == UNOPENED]
    if unopened:
        from tilbudsvifte.rendering.diagnostics import diagnostics_text

        complain(diagnostics_text(unopened, language))
        return Failed(DATA)
    return documents


def _beside(data: Read) -> list[str]:
    """The folder `scenarios` beside the data folder, if there is one."""
    if data.folder is None or data.scenario is not None:
        return []
    folder = Path(data.folder)
    above = folder.parent if folder.name not in {"", ".."} else folder / ".."
    beside = str(above / "scenarios")
    return [beside] if os.path.isdir(beside) else []  # noqa: PTH112 - it never raises


def _clash(inputs: Sequence[str], results: Sequence[Path | None]) -> str | None:
    """A result that would be written over a scenario that is read."""
    read_from = {target(name) for name in inputs}
    return next((str(file) for file in results if file and target(file) in read_from), None)
