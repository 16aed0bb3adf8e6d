"""The two sides of a comparison: data folders, and scenarios put into the data of the run."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tilbudsvifte.analysis.division import divide_frame
from tilbudsvifte.analysis.refusal import RefusalError
from tilbudsvifte.cli import changes
from tilbudsvifte.cli.boundary import DATA, FINDINGS, USAGE, complain, refuse
from tilbudsvifte.cli.data import Failed, Read, read_data
from tilbudsvifte.cli.reading import UNOPENED, paths, read
from tilbudsvifte.documents.dataset import Loaded
from tilbudsvifte.documents.files import STANDARD_INPUT
from tilbudsvifte.rendering.comparison.sides import Side, called
from tilbudsvifte.rendering.view import Origin
from tilbudsvifte.scenarios.under import changed
from tilbudsvifte.texts import Language, message


class Compared(NamedTuple):
    """One side: a valid data set that gives a budget, what it is called, and the files read."""

    loaded: Loaded
    side: Side
    files: tuple[str, ...]


class Both(NamedTuple):
    """Both sides."""

    before: Compared
    after: Compared

    @property
    def files(self) -> tuple[str, ...]:
        """All files that were read, which a result must not overwrite."""
        return (*self.before.files, *self.after.files)


def read_sides(
    first: str, second: str | None, data: Path | None, set_: Sequence[str], language: Language
) -> Both | Failed:
    """Read what the command line names; without a second word the run's data come before it."""
    words = (None, first) if second is None else (first, second)
    folders = [word is not None and os.path.isdir(word) for word in words]  # noqa: PTH112
    if all(folders) and set_:
        return Failed(refuse(message("compare.two-folders"), language, USAGE))
    if words.count(STANDARD_INPUT) > 1:
        return Failed(refuse(message("compare.two-streams"), language, USAGE))
    asked = changes.asked({"--set": set_})
    base: Compared | None = None
    if not all(folders):
        found = read_data(data, [change.override for change in asked], language)
        if isinstance(found, Failed):
            return found
        base = _of(found, asked)
    sides = []
    for word, folder in zip(words, folders, strict=True):
        side: Compared | Failed
        if folder or base is None:
            side = _folder(str(word), language)
        else:
            side = base if word is None else _scenario(word, base, language)
        if not isinstance(side, Failed):
            side = _with_budget(side, language)
        if isinstance(side, Failed):
            return side
        sides.append(side)
    return Both(*sides)


def _folder(word: str, language: Language) -> Compared | Failed:
    found = read_data(Path(word), (), language)
    return found if isinstance(found, Failed) else _of(found, ())


def _of(found: Read, asked: Sequence[changes.Change]) -> Compared:
    origin = Origin(found.folder, tuple(change.shown for change in asked))
    return Compared(found.loaded, Side(origin), found.files)


def _scenario(word: str, base: Compared, language: Language) -> Compared | Failed:
    """The run's data with the overrides of a scenario; its faults are shown."""
    document = read(word)
    loaded = changed(base.loaded.files, document, ())
    found = [each for each in loaded.diagnostics if each not in base.loaded.diagnostics]
    if found:
        from tilbudsvifte.rendering.diagnostics import diagnostics_text

        complain(diagnostics_text(found, language))
    if loaded.dataset is None:
        return Failed(DATA if any(each.code == UNOPENED for each in found) else FINDINGS)
    side = base.side._replace(file=document.name, name=str(document.value["name"]))
    return Compared(loaded, side, (*base.files, *paths([word])))


def _with_budget(compared: Compared, language: Language) -> Compared | Failed:
    """The side, unless its frame cannot be divided."""
    side, dataset = compared.side, compared.loaded.dataset
    try:
        if dataset is not None:
            divide_frame(dataset)
    except RefusalError as error:
        code = FINDINGS if side.file else USAGE if side.data.changes else DATA
        text = message("compare.no-budget", side=called(side), why=error.text)
        return Failed(refuse(text, language, code))
    return compared
