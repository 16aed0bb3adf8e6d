"""The data of a run, or what is wrong with them."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tilbudsvifte.cli.boundary import DATA, USAGE, complain, refuse
from tilbudsvifte.documents.dataset import FILES, Dataset
from tilbudsvifte.library import inspect, shipped_folder
from tilbudsvifte.texts import Language, message


class Failed(NamedTuple):
    """There is no data set; what is wrong has been said."""

    code: int


class Read(NamedTuple):
    """A data set and the files it was read from; `folder` is None for the shipped data."""

    dataset: Dataset
    folder: str | None
    files: tuple[str, ...]


def read_data(
    folder: Path | None, changes: Sequence[tuple[str, str]], language: Language
) -> Read | Failed:
    """Read a data folder with changes (option and `path=value`), and show all diagnostics."""
    chosen = folder or _folder_at_hand()
    # Path.is_dir() raises where a name is too long or a folder above may not be entered.
    if chosen is not None and not os.path.isdir(chosen):  # noqa: PTH112
        return Failed(refuse(message("cli.not-a-folder", folder=str(chosen)), language, DATA))
    loaded = inspect(chosen, changes)
    if loaded.diagnostics:
        from tilbudsvifte.rendering.diagnostics import diagnostics_text

        complain(diagnostics_text(loaded.diagnostics, language))
    if loaded.dataset is None:
        by_changes = bool(changes) and inspect(chosen).dataset is not None
        return Failed(USAGE if by_changes else DATA)
    names = tuple(str((chosen or shipped_folder()) / name) for name in FILES)
    return Read(loaded.dataset, None if chosen is None else str(chosen), names)


def _folder_at_hand() -> Path | None:
    here = Path("data")
    return here if (here / "framework.yaml").is_file() else None
