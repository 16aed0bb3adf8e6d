"""Runs of many scenarios, one after the other or in several processes."""

from collections.abc import Generator, Sequence
from contextlib import closing

from tilbudsvifte.documents.dataset import Loaded
from tilbudsvifte.documents.personal.data import looked_for
from tilbudsvifte.documents.personal.masking import masked, shown_name
from tilbudsvifte.documents.validation import File
from tilbudsvifte.reading.document import read_file
from tilbudsvifte.scenarios.basis import Basis
from tilbudsvifte.scenarios.results import Checked, ScenarioResult, Status
from tilbudsvifte.scenarios.run import run

Item = str | File


def name_of(item: Item) -> str:
    """What the file is called."""
    return item if isinstance(item, str) else item.name


def name_in(file: File) -> str | None:
    """What a scenario is called; None where that cannot be read."""
    name = file.value.get("name") if isinstance(file.value, dict) else None
    return name if isinstance(name, str) else None


def one(basis: Basis, item: Item, number: int) -> ScenarioResult:
    """Run the scenario `number` of a run, which may have to be read first."""
    file = read_file(item) if isinstance(item, str) else item
    return run(basis, masked(file, number) if basis.hides else file)


def results(
    base: Loaded, items: Sequence[Item], jobs: int = 1
) -> Generator[ScenarioResult, None, None]:
    """Each scenario's result, in the order given, as soon as it is there.

    `base` is a valid data set. More than one of `jobs` are processes of their own.
    """
    if jobs > 1 and len(items) > 1:
        from tilbudsvifte.scenarios.jobs import spread  # noqa: PLC0415 - costly to import

        yield from spread(base, items, jobs)
        return
    basis = Basis(base)
    for number, item in enumerate(items, 1):
        yield one(basis, item, number)


def gathered(
    base: Loaded,
    items: Sequence[Item],
    found: Generator[ScenarioResult, None, None],
    *,
    fail_fast: bool = False,
) -> Checked:
    """All results, or with `fail_fast` those up to the first that does not hold."""
    taken: list[ScenarioResult] = []
    with closing(found):
        for result in found:
            taken.append(result)
            if fail_fast and result.status is not Status.HOLDS:
                break
    unit = base.dataset.framework.amounts_in if base.dataset else 1
    left = enumerate(map(name_of, items[len(taken) :]), len(taken) + 1)
    hides = looked_for(base.files[0])
    names = (shown_name(name, number) if hides else name for number, name in left)
    return Checked(unit, tuple(taken), tuple(names))
