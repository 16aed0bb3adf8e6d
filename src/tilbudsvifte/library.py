"""The same work as the commands do, for a notebook or another program."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from tilbudsvifte.analysis.allocate import allocate
from tilbudsvifte.analysis.refusal import RefusalError
from tilbudsvifte.analysis.sheet import for_area
from tilbudsvifte.documents.dataset import Dataset, Loaded, build, read_folder
from tilbudsvifte.reading.diagnostics import Diagnostic
from tilbudsvifte.texts import message

if TYPE_CHECKING:
    from tilbudsvifte.analysis.audit.results import Audit
    from tilbudsvifte.analysis.explanation.results import Explanation, Start
    from tilbudsvifte.analysis.phasing.results import Limits, Phasing
    from tilbudsvifte.analysis.sensitivity.results import Sensitivity
    from tilbudsvifte.documents.validation import File
    from tilbudsvifte.rules.results import Validation
    from tilbudsvifte.scenarios.results import Checked
    from tilbudsvifte.scenarios.several import Item

ProposalFile: TypeAlias = str | os.PathLike[str] | tuple[str, str]

__all__ = [
    "InvalidDataError",
    "ProposalFile",
    "RefusalError",
    "allocate",
    "audit",
    "check",
    "explain",
    "for_area",
    "inspect",
    "load",
    "phase",
    "sensitivity",
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


def load(
    folder: str | os.PathLike[str] | None = None,
    changes: Iterable[str] = (),
    *,
    scenario: "str | os.PathLike[str] | File | None" = None,
) -> Dataset:
    """Read a data folder (without one: the data that come with the program).

    Each of `changes` is `path=value`, as for the option `--set`; the overrides of a `scenario` are
    put in before them. Raises `InvalidDataError`, also where the scenario has a fault.
    """
    loaded = inspect(folder, [("--set", written) for written in changes], scenario=scenario)
    if loaded.dataset is None:
        raise InvalidDataError(loaded.diagnostics)
    return loaded.dataset


def inspect(
    folder: str | os.PathLike[str] | None = None,
    changes: Iterable[tuple[str, str]] = (),
    *,
    scenario: "str | os.PathLike[str] | File | None" = None,
) -> Loaded:
    """Read a data folder and say what is wrong with it, and with the changes asked for.

    A change is the option it was written in, for diagnostics to name, and `path=value`. The
    overrides of a scenario (a file, or one that has been read) are put in before them.
    """
    files = read_folder(folder or shipped_folder())
    asked = list(changes)
    if folder is not None:  # a test looks through those that come with the program
        from tilbudsvifte.documents.personal.data import screened  # noqa: PLC0415

        files, personal = screened(files)
        if personal:
            return build(files).refused(personal)
    if not asked and scenario is None:
        return build(files)
    from tilbudsvifte.scenarios.under import changed  # noqa: PLC0415 - most runs change nothing

    if isinstance(scenario, str | os.PathLike):
        scenario = _read(os.fspath(scenario))
    return changed(files, scenario, asked)


def explain(
    dataset: Dataset, start: "Start" = "current", *, area: str | None = None
) -> "Explanation":
    """Say what each indicator gives each area, or one area (its id or name), exactly.

    The steps lead from the current budget, or with `per-head` from what the area would get by its
    inhabitants. Raises `RefusalError` where there is nothing to explain the guideline by.
    """
    from tilbudsvifte.analysis.explanation.explain import explain as explained  # noqa: PLC0415

    return explained(dataset, start, area=area)


def sensitivity(dataset: Dataset) -> "Sensitivity":
    """Say what other weights and orders would give, and how likely each area gains.

    Raises `RefusalError` where a key was given whole, and wherever `allocate` does.
    """
    from tilbudsvifte.analysis.sensitivity.vary import sensitivity as varied  # noqa: PLC0415

    return varied(dataset)


def audit(dataset: Dataset) -> "Audit":
    """Say whether any weights in the order give the announced guideline, proved exactly.

    Needs scipy. Raises `RefusalError` without it, and where nothing is announced or a key was
    given whole.
    """
    from tilbudsvifte.analysis.audit.audit import audit as audited  # noqa: PLC0415

    return audited(dataset)


def phase(dataset: Dataset, years: int, limits: "Limits | None" = None) -> "Phasing":
    """Lay a path from the current budgets to the guideline, which all areas have in year `years`.

    Raises `RefusalError` where the limits cannot be met; it says what would do.
    """
    from tilbudsvifte.analysis.phasing.phase import NO_LIMITS  # noqa: PLC0415
    from tilbudsvifte.analysis.phasing.phase import phase as laid  # noqa: PLC0415

    return laid(dataset, years, NO_LIMITS if limits is None else limits)


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
    from tilbudsvifte.rules.run import check as judge  # noqa: PLC0415

    several = [files] if isinstance(files, str | os.PathLike) else files
    return judge(
        dataset,
        [_read(file) for file in several],
        select=known_rules(select),
        ignore=known_rules(ignore),
        variants=variants,
    )


def check(
    files: str | os.PathLike[str] | Iterable[ProposalFile],
    data: Loaded | str | os.PathLike[str] | None = None,
    *,
    select: Iterable[str] = (),
    fail_fast: bool = False,
    jobs: int = 1,
) -> "Checked":
    """Run scenarios: what each expects, beside what the data give under it.

    A scenario is a file, a folder (the YAML files directly inside), a pattern, or a text as a pair:
    what to call it, and the YAML. `data` are what `inspect` gives, or a folder. `select` are names
    of scenarios, with `*` and `?`; `fail_fast` stops after the first that does not hold; `jobs` are
    processes, which share the work and change no result. A file that cannot be opened or used is
    a result as any other. Raises `InvalidDataError`, and `RefusalError` where a word or a name of
    `select` fits nothing: what was not run would else count as holding.
    """
    from tilbudsvifte.scenarios.several import gathered, results  # noqa: PLC0415

    base = data if isinstance(data, Loaded) else inspect(data)
    if base.dataset is None:
        raise InvalidDataError(base.diagnostics)
    items = list(_scenarios(files, [file.name for file in base.files]))
    if select:
        items = _selected(items, select)
    return gathered(base, items, results(base, items, jobs), fail_fast=fail_fast)


def _scenarios(
    files: str | os.PathLike[str] | Iterable[ProposalFile], data: Sequence[str]
) -> "Iterator[Item]":
    from tilbudsvifte.documents.files import named  # noqa: PLC0415

    for file in [files] if isinstance(files, str | os.PathLike) else files:
        if isinstance(file, tuple):
            yield _read(file)
            continue
        found = named([os.fspath(file)], data)
        if found.empty:
            raise RefusalError(message("cli.no-scenario", words=found.empty))
        yield from found.files


def _selected(items: "Sequence[Item]", names: Iterable[str]) -> "list[Item]":
    from tilbudsvifte.scenarios.selecting import select  # noqa: PLC0415

    found = select([_read(item) if isinstance(item, str) else item for item in items], names)
    if found.unmatched:
        raise RefusalError(message("cli.no-name", words=found.unmatched))
    return list(found.files)


def _read(file: ProposalFile) -> "File":
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
