"""The data of a run, or what is wrong with them."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tilbudsvifte.cli.boundary import DATA, FINDINGS, USAGE, complain, refuse
from tilbudsvifte.cli.reading import UNOPENED
from tilbudsvifte.documents.dataset import FILES, Dataset, Loaded
from tilbudsvifte.library import inspect, shipped_folder
from tilbudsvifte.reading.document import Document, read_file
from tilbudsvifte.reading.files import is_there
from tilbudsvifte.texts import Language, message


class Failed(NamedTuple):
    """There is no data set; what is wrong has been said."""

    code: int


class Read(NamedTuple):
    """A data set and the files it was read from; `folder` is None for the shipped data.

    `scenario` is the file whose overrides are in it, and is among `files`.
    """

    dataset: Dataset
    folder: str | None
    files: tuple[str, ...]
    loaded: Loaded
    scenario: Document | None = None


def read_data(
    folder: Path | None,
    changes: Sequence[tuple[str, str]],
    language: Language,
    scenarios: Sequence[str] | None = None,
) -> Read | Failed:
    """Read a data folder with changes, and show all diagnostics.

    First the overrides of a scenario are put in, then each change: its option and `path=value`.
    More than one scenario is refused.
    """
    if scenarios and len(scenarios) > 1:
        return Failed(refuse(message("cli.one-scenario", files=tuple(scenarios)), language, USAGE))
    scenario = scenarios[0] if scenarios else None
    chosen = folder or _folder_at_hand()
    # Path.is_dir() raises where a name is too long or a folder above may not be entered.
    if chosen is not None and not os.path.isdir(chosen):  # noqa: PTH112
        return Failed(refuse(message("cli.not-a-folder", folder=str(chosen)), language, DATA))
    document = None if scenario is None else read_file(scenario)
    loaded = inspect(chosen, changes, scenario=document)
    if loaded.diagnostics:
        from tilbudsvifte.rendering.diagnostics import diagnostics_text

        complain(diagnostics_text(loaded.diagnostics, language))
    if loaded.dataset is None:
        return Failed(_blamed(chosen, changes, document, loaded))
    names = [str((chosen or shipped_folder()) / name) for name in FILES]
    names += [] if scenario is None else [scenario]
    shown = None if chosen is None else str(chosen)
    return Read(loaded.dataset, shown, tuple(names), loaded, document)


def tell_changes(changes: tuple[str, ...], language: Language) -> None:
    """Say what the data were changed by, where the result itself has no room for it."""
    if changes:
        from tilbudsvifte.rendering.visible import visible

        complain(visible(language.say("allocate.changed", changes=changes)) + "\n")


def _blamed(
    chosen: Path | None,
    changes: Sequence[tuple[str, str]],
    scenario: Document | None,
    loaded: Loaded,
) -> int:
    """The exit code of data that are not valid: whether they are so as they stand comes first."""
    if any(found.code == UNOPENED for found in loaded.diagnostics):
        return DATA
    if not (changes or scenario) or inspect(chosen).dataset is None:
        return DATA
    if scenario and (not changes or inspect(chosen, scenario=scenario).dataset is None):
        return FINDINGS
    return USAGE


def _folder_at_hand() -> Path | None:
    here = Path("data")
    return here if is_there(here / "framework.yaml") else None
