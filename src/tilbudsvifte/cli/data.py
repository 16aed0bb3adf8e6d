"""Finds, reads and changes the data of a run, and says what is wrong with them."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tilbudsvifte.cli.boundary import DATA, USAGE, complain
from tilbudsvifte.documents.dataset import FILES, Dataset, build, read_folder
from tilbudsvifte.documents.validation import File
from tilbudsvifte.reading.diagnostics import Diagnostic, Severity
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
    files, wrong = _changed(read_folder(chosen or shipped_folder()), changes)
    loaded = build(files)
    found = [*wrong, *loaded.diagnostics]
    if found:
        from tilbudsvifte.rendering.diagnostics import diagnostics_text

        complain(diagnostics_text(found, language))
    errors = [each for each in found if each.severity is Severity.ERROR]
    if loaded.dataset is None or errors:
        options = {option for option, _ in changes}
        return Failed(USAGE if all(each.place.file in options for each in errors) else DATA)
    names = tuple(str((chosen or shipped_folder()) / name) for name in FILES)
    return Read(loaded.dataset, None if chosen is None else str(chosen), names)


def _changed(
    files: tuple[File, ...], changes: Sequence[tuple[str, str]]
) -> tuple[tuple[File, ...], list[Diagnostic]]:
    """The files with the changes made, and what is wrong with the changes themselves."""
    if not changes:
        return files, []
    from tilbudsvifte.scenarios.overrides import Override, apply, parse

    parsed = [parse(option, written) for option, written in changes]
    wrong = [found for found in parsed if isinstance(found, Diagnostic)]
    files, unknown = apply(files, [found for found in parsed if isinstance(found, Override)])
    return files, [*wrong, *unknown]


def shipped_folder() -> Path:
    """The data that come with the program: inside the package, or beside it in a checkout."""
    package = Path(__file__).parent.parent
    inside = package / "data"
    return inside if inside.is_dir() else package.parent.parent / "data"


def _folder_at_hand() -> Path | None:
    here = Path("data")
    return here if (here / "framework.yaml").is_file() else None
