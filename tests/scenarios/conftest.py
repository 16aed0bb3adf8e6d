"""Scenarios over a town with rules and proposals, written as text."""

from collections.abc import Callable
from pathlib import Path

import pytest

from tilbudsvifte.documents.dataset import Loaded, build, read_folder
from tilbudsvifte.reading.diagnostics import Diagnostic
from tilbudsvifte.reading.document import read_bytes
from tilbudsvifte.scenarios.basis import Basis
from tilbudsvifte.scenarios.proposals import Shelf
from tilbudsvifte.scenarios.results import ScenarioResult
from tilbudsvifte.scenarios.run import run
from tilbudsvifte.texts import Language

HEAD = "schema: tilbudsvifte/1\nname: A case\nwhy: A test.\n"
LINES = HEAD.count("\n")


@pytest.fixture(scope="session")
def town_folder() -> Path:
    """Three areas with rules; a proposal of each under `proposals/`."""
    return Path(__file__).parents[1] / "rules" / "town"


@pytest.fixture(scope="session")
def town(town_folder) -> Loaded:
    """The town, read and checked."""
    return build(read_folder(town_folder))


@pytest.fixture(scope="session")
def ran(town, town_folder) -> Callable[..., ScenarioResult]:
    """The result of a scenario that stands in the town's folder; `HEAD` goes before `text`."""
    shelf = Shelf()

    def result(text: str, *, head: str = HEAD, base: Loaded = town) -> ScenarioResult:
        name = str(town_folder / "case.yaml")
        return run(Basis(base, shelf), read_bytes(name, (head + text).encode()))

    return result


@pytest.fixture(scope="session")
def said() -> Callable[[Diagnostic], str]:
    """A diagnostic in one line of English: `code: message = hint`."""
    english = Language("en")

    def say(found: Diagnostic) -> str:
        hint = f" = {english.say(found.hint)}" if found.hint else ""
        return f"{found.code}: {english.say(found.text)}{hint}"

    return say


@pytest.fixture(scope="session")
def faults(ran, said, town_folder) -> Callable[[str], list[str]]:
    """What is wrong with a scenario, each with what it points at: `line:column words | code: …`."""

    def find(text: str) -> list[str]:
        found = []
        for each in ran(text).findings:
            line, column, length = each.place.line, each.place.column, each.place.length
            words = each.place.source_line[column - 1 : column - 1 + length]
            file = each.place.file.rpartition("/")[2]
            where = f"{line - LINES}:{column}" if file == "case.yaml" else file
            found.append(f"{where} {words} | {said(each)}".replace(f"{town_folder}/", ""))
        return found

    return find
