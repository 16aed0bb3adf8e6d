"""The same work as the commands do, for a notebook or another program."""

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from tilbudsvifte.analysis.allocate import allocate
from tilbudsvifte.analysis.refusal import RefusalError
from tilbudsvifte.analysis.sheet import for_area
from tilbudsvifte.documents.dataset import Dataset, Loaded, build, read_folder
from tilbudsvifte.reading.diagnostics import Diagnostic

if TYPE_CHECKING:
    from tilbudsvifte.documents.validation import File
    from tilbudsvifte.rules.results import Validation

ProposalFile: TypeAlias = str | os.PathLike[str] | tuple[str, str]

__all__ = [
    "InvalidDataError",
    "ProposalFile",
    "RefusalError",
    "allocate",
    "for_area",
    "inspect",
    "load",
    "shipped_folder",
    "validate",
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
    from tilbudsvifte.scenarios.overrides import apply, parse  # noqa: PLC0415

    parsed = [parse(option, written) for option, written in asked]
    wrong = [found for found in parsed if isinstance(found, Diagnostic)]
    files, unknown = apply(files, [found for found in parsed if not isinstance(found, Diagnostic)])
    loaded = build(files)
    found = (*wrong, *unknown, *loaded.diagnostics)
    return loaded._replace(dataset=None if wrong or unknown else loaded.dataset, diagnostics=found)


def validate(
    dataset: Dataset,
    files: str | os.PathLike[str] | Iterable[ProposalFile],
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    variants: Mapping[str, str] | None = None,
) -> "Validation":
    """Judge proposals, each by itself and all together.

    A proposal is the path of its file, or its text as a pair: what to call it, and the YAML.
    `select` and `ignore` name rules or groups of rules; `variants` says by area (its id) which of
    several variants counts. A file that cannot be opened or used is a finding as any other. Raises
    `RefusalError` where there is no such rule or variant, or where the data set has no rules.
    """
    from tilbudsvifte.rules.names import known_rules  # noqa: PLC0415 - not all uses need rules
    from tilbudsvifte.rules.run import check  # noqa: PLC0415

    several = [files] if isinstance(files, str | os.PathLike) else files
    return check(
        dataset,
        [_proposal(file) for file in several],
        select=known_rules(select),
        ignore=known_rules(ignore),
        variants=variants,
    )


def _proposal(file: ProposalFile) -> "File":
    from tilbudsvifte.reading.document import read_bytes, read_file  # noqa: PLC0415

    if isinstance(file, tuple):
        name, text = file
        return read_bytes(name, text.encode(errors="surrogatepass"))
    return read_file(file)


def shipped_folder() -> Path:
    """The data that come with the program: inside the package, or beside it in a checkout."""
    package = Path(__file__).parent
    inside = package / "data"
    return inside if inside.is_dir() else package.parent.parent / "data"
