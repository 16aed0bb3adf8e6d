"""The scenarios that the program comes with, the data they rest on, and running them."""

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from tilbudsvifte.documents.dataset import Loaded, build, read_folder
from tilbudsvifte.documents.validation import File
from tilbudsvifte.reading.document import read_file
from tilbudsvifte.scenarios.basis import Basis
from tilbudsvifte.scenarios.proposals import Shelf
from tilbudsvifte.scenarios.results import ScenarioResult
from tilbudsvifte.scenarios.run import run

ROOT = Path(__file__).parents[2]
TABLE = ROOT / "tests/data/copenhagen-districts.csv"
NOT_DISTRICTS = ("series", "reference", "quality", "source")

Run = Callable[[Loaded, File], ScenarioResult]


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def base(data_folder) -> Loaded:
    """The data that the program comes with, without a fault."""
    found = build(read_folder(data_folder))
    assert found.dataset
    return found


@pytest.fixture(scope="session")
def scenarios() -> dict[str, File]:
    """The scenarios as read, by the names of their files."""
    return {path.stem: read_file(path) for path in sorted((ROOT / "scenarios").glob("*.yaml"))}


@pytest.fixture(scope="session")
def values() -> dict[str, Any]:
    """The scenarios as another reader reads them, numbers and all, by the names of their files."""
    return {
        path.stem: yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader)  # noqa: S506
        for path in sorted((ROOT / "scenarios").glob("*.yaml"))
    }


@pytest.fixture(scope="session")
def run_on() -> Run:
    """Run a scenario on data; proposals are read once."""
    shelf = Shelf()
    return lambda loaded, scenario: run(Basis(loaded, shelf), scenario)


@pytest.fixture(scope="session")
def table(base) -> Callable[[str, str], dict[str, str]]:
    """A row of the published figures, as text, by the ids of the districts."""
    with TABLE.open(encoding="utf-8", newline="") as lines:
        rows = {(row["series"], row["reference"]): row for row in csv.DictReader(lines)}
    districts = {
        id_: district.name
        for area in base.dataset.framework.areas.values()
        for id_, district in area.districts.items()
    }
    return lambda series, reference: {
        id_: rows[series, reference][name] for id_, name in districts.items()
    }
