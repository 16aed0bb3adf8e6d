"""The data of a run, or what is wrong with them."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tilbudsvifte.cli.boundary import DATA, USAGE, complain
from tilbudsvifte.documents.dataset import FILES, Dataset
from tilbudsvifte.library import inspect, shipped_folder
from tilbudsvifte.reading.diagnostics import Severity
from tilbudsvifte.texts import Language


@dataclass(frozen=True, slots=True)
class Failed:
    """There is no data set; what is wrong has been said."""

    code: int


@dataclass(frozen=True, slots=True)
class Read:
    """A data set and the files it was read from; `folder` is None for the shipped data."""

    dataset: Dataset
    folder: str | None
    files: tuple[str, ...]


def read_data(
    folder: Path | None, changes: Sequence[tuple[str, str]], language: Language
) -> Read | Failed:
    """Read a data folder with changes (option and `path=value`), and show all diagnostics."""
    chosen = folder or _folder_at_hand()
    loaded = inspect(chosen, changes)
    if loaded.diagnostics:
        from tilbudsvifte.rendering.diagnostics import diagnostics_text

        complain(diagnostics_text(loaded.diagnostics, language))
    if loaded.dataset is None:
        errors = [found for found in loaded.diagnostics if found.severity is Severity.ERROR]
        options = {option for option, _ in changes}
        return Failed(USAGE if all(found.place.file in options for found in errors) else DATA)
    names = tuple(str((chosen or shipped_folder()) / name) for name in FILES)
    return Read(loaded.dataset, None if chosen is None else str(chosen), names)


def _folder_at_hand() -> Path | None:
    here = Path("data")
    return here if (here / "framework.yaml").is_file() else None
