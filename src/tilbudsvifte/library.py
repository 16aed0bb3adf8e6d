"""The same work as the commands do, for a notebook or another program."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from tilbudsvifte.analysis.allocate import allocate
from tilbudsvifte.analysis.refusal import RefusalError
from tilbudsvifte.analysis.sheet import for_area
from tilbudsvifte.documents.dataset import Dataset, Loaded, build, read_folder
from tilbudsvifte.reading.diagnostics import Diagnostic

__all__ = [
    "InvalidDataError",
    "RefusalError",
    "allocate",
    "for_area",
    "inspect",
    "load",
    "shipped_folder",
]


class InvalidDataError(ValueError):
    """A data folder, or a change to it, has errors; `diagnostics` says all that was found."""

    def __init__(self, diagnostics: Sequence[Diagnostic]) -> None:
        """Carry what was found, in the order of the files."""
        first = diagnostics[0]
        super().__init__(
            f"{first.place.file}:{first.place.line}:{first.place.column}: {first.code}"
            f" ({len(diagnostics)} in all)"
        )
        self.diagnostics = tuple(diagnostics)


def load(folder: str | os.PathLike[str] | None = None, changes: Iterable[str] = ()) -> Dataset:
    """Read a data folder (without one: the data that come with the program).

    Each of `changes` is `path=value`, as for the option `--set`. Raises `InvalidDataError`.
    """
    loaded = inspect(folder, [("--set", written) for written in changes])
    if loaded.dataset is None:
        raise InvalidDataError(loaded.diagnostics)
    return loaded.dataset


def inspect(
    folder: str | os.PathLike[str] | None, changes: Iterable[tuple[str, str]] = ()
) -> Loaded:
    """Read a data folder and say what is wrong with it, and with the changes asked for.

    A change is the option it was written in, for diagnostics to name, and `path=value`.
    """
    files = read_folder(folder or shipped_folder())
    asked = list(changes)
    if not asked:
        return build(files)
    from tilbudsvifte.scenarios.overrides import Override, apply, parse  # noqa: PLC0415

    parsed = [parse(option, written) for option, written in asked]
    wrong = [found for found in parsed if isinstance(found, Diagnostic)]
    files, unknown = apply(files, [found for found in parsed if isinstance(found, Override)])
    loaded = build(files)
    found = (*wrong, *unknown, *loaded.diagnostics)
    return Loaded(None if wrong or unknown else loaded.dataset, found)


def shipped_folder() -> Path:
    """The data that come with the program: inside the package, or beside it in a checkout."""
    package = Path(__file__).parent
    inside = package / "data"
    return inside if inside.is_dir() else package.parent.parent / "data"
