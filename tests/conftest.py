"""A small town in three files, and what else several packages' tests share."""

import ctypes
import gc
import os
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import kinds
import pytest
from hypothesis import settings
from profiles import QUICK, THOROUGH
from unlikely import UNLIKELY

from tilbudsvifte.documents.dataset import FILES, Dataset, Loaded, build, read_folder
from tilbudsvifte.reading.diagnostics import Place

# Examples are not timed: a busy machine is no fault of the code.
settings.register_profile("quick", deadline=None, max_examples=QUICK)
settings.register_profile("thorough", deadline=None, max_examples=THOROUGH)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "quick"))

HERE = Path(__file__).parent
KINDS = tuple(name.removesuffix(".yaml") for name in FILES)

Values = dict[str, Any]


@dataclass(frozen=True)
class Plain:
    """Plain values as a read file; no value has a place."""

    name: str
    value: Values
    diagnostics: tuple[()] = ()

    def place(self, path: Sequence[str | int], *, key: bool = False) -> Place:
        """The file as a whole, and the path for whoever reads a failure."""
        return Place(self.name, 0, 0, 1, f"{path} {key}")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Leave out what needs more than Python and this repository, unless it is asked for."""
    parser.addoption(
        "--external", action="store_true", help="also run the tests that need other programs"
    )


def pytest_sessionstart() -> None:
    """Hear of every process that a test starts."""
    gc.set_threshold(100_000)  # ten thousand tests are no garbage, and take long to look through
    kinds.watch()


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Give each test its kind, before those that are asked for by a kind are chosen."""
    kinds.mark(items)
    if not config.getoption("--external"):
        others = [item for item in items if item.get_closest_marker("external")]
        if others:
            config.hook.pytest_deselected(items=others)
            items[:] = [item for item in items if item not in others]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_setup(item: pytest.Item) -> Iterator[None]:
    """Keep the fixtures of a test that is not said to start processes from starting any."""
    with kinds.without_processes(item):
        return (yield)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Iterator[None]:
    """Nor may the test itself."""
    with kinds.without_processes(item):
        return (yield)


@pytest.fixture(scope="session")
def data_folder() -> Path:
    """The data that the program comes with."""
    return HERE.parent / "data"


@pytest.fixture(scope="session")
def small_folder() -> Path:
    """Two areas, three districts, two grants in the frame, three indicators."""
    return HERE / "small"


@pytest.fixture(scope="session")
def loaded() -> Callable[[Values], Loaded]:
    """Put plain values (framework, offers, indicators) together, and say what is wrong."""
    return lambda values: build([Plain(f"{kind}.yaml", values[kind]) for kind in KINDS])


@pytest.fixture(scope="session")
def built(loaded) -> Callable[[Values], Dataset]:
    """Put plain values together to a data set without a fault."""

    def make(values: Values) -> Dataset:
        found = loaded(values)
        assert [each for each in found.diagnostics if each.code not in UNLIKELY] == []
        return found.dataset

    return make


@pytest.fixture(scope="session")
def shipped(data_folder) -> Dataset:
    """The data set that the program comes with."""
    return build(read_folder(data_folder)).dataset


@pytest.fixture(scope="session")
def _small_values(small_folder) -> Values:
    return {kind: file.value for kind, file in zip(KINDS, read_folder(small_folder), strict=True)}


@pytest.fixture
def small(_small_values) -> Values:
    """The small town as plain values, for a test to change."""
    return deepcopy(_small_values)


_READS_ALL = ~(1 << 1 | 1 << 2)  # CAP_DAC_OVERRIDE and CAP_DAC_READ_SEARCH


@pytest.fixture
def closed() -> Iterator[Callable[[Path], None]]:
    """Close folders to everybody; while the test runs, root may not read them either."""
    libc, sets = ctypes.CDLL(None), (ctypes.c_uint32 * 6)()
    head = (ctypes.c_uint32 * 2)(0x20080522, 0)  # version 3, this process
    libc.capget(head, sets)
    before, shut = sets[0], []

    def close(folder: Path) -> None:
        folder.chmod(0)
        shut.append(folder)
        if os.geteuid() == 0:
            sets[0] = before & _READS_ALL
            assert libc.capset(head, sets) == 0

    yield close
    sets[0] = before
    libc.capset(head, sets)
    for folder in shut:
        folder.chmod(0o755)
