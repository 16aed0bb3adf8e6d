"""The data files as a list of facts, and the papers as short excerpts to hold them against."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from tilbudsvifte.reading.document import read_file

HERE = Path(__file__).parent
DATA = HERE.parents[1] / "data"
SOURCES = ("source", "sources", "alias_sources")

Sources = tuple[dict[str, str], ...]


@dataclass(frozen=True)
class Excerpt:
    """Words of a document and the line they begin on."""

    document: str
    line: int
    words: str

    def holds(self, words: str) -> bool:
        """Say whether it has these very words, and no word of them only in part."""
        return (
            re.search(rf"(?<!\w){re.escape(_spaced(words))}(?!\w)", _spaced(self.words)) is not None
        )


@dataclass(frozen=True)
class Fact:
    """One value of a data file, its path, and the sources it rests on, the nearest first."""

    path: tuple[str, ...]
    value: Any
    chain: tuple[Sources, ...]

    def __str__(self) -> str:
        """Name the fact as a person would look it up."""
        return f"{'.'.join(self.path)}: {self.value}"

    @property
    def in_source(self) -> bool:
        """Whether it belongs to a source: a document, a place or a quotation."""
        return bool({*SOURCES} & {*self.path[-3:-1]})

    def matches(self, pattern: str) -> bool:
        """Say whether the path has this shape; `*` is any one id, key or position."""
        parts = pattern.split(".")
        return len(parts) == len(self.path) and all(
            wanted in ("*", found) for wanted, found in zip(parts, self.path, strict=True)
        )

    def is_one_of(self, patterns: list[str]) -> bool:
        """Say whether the path has one of these shapes."""
        return any(map(self.matches, patterns))


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _facts(value: Any, path: tuple[str, ...], chain: tuple[Sources, ...]) -> Iterator[Fact]:
    if isinstance(value, list):
        for place, child in enumerate(value):
            yield from _facts(child, (*path, str(place)), chain)
    elif isinstance(value, dict):
        here = tuple(each for key in SOURCES if key in value for each in _listed(value[key]))
        if "document" in value:
            here = (value,)
        elif path[:-1] == ("framework", "papers"):
            here = ({"document": path[-1]},)
        for key, child in value.items():
            yield from _facts(child, (*path, key), (here, *chain) if here else chain)
    else:
        yield Fact(path, value, chain)


@pytest.fixture(scope="session")
def files():
    """The three data files as plain values."""
    names = ("framework", "offers", "indicators")
    return {name: read_file(DATA / f"{name}.yaml").value for name in names}


@pytest.fixture(scope="session")
def facts(files):
    """Every value of the data files that is not itself a mapping or a list."""
    return list(_facts(files, (), ()))


@pytest.fixture(scope="session")
def kinds():
    """Which values are proved how."""
    return yaml.safe_load((HERE / "kinds.yaml").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def papers():
    """The excerpts of the papers."""
    papers = yaml.safe_load((HERE / "excerpts.yaml").read_text(encoding="utf-8"))
    return [Excerpt(paper, **each) for paper, several in papers.items() for each in several]


@pytest.fixture(scope="session")
def readme():
    """What is written here of the statistical tables."""
    return (HERE / "README.md").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def tables(readme):
    """What the README says of each statistical table, as one excerpt each."""
    rows = re.findall(r"^\| ([a-z0-9-]+) \| (.*) \|$", readme, re.MULTILINE)
    return [Excerpt(table, 0, words) for table, words in rows]


@pytest.fixture(scope="session")
def statistics():
    """The published figures by district, a series a row."""
    with (HERE / "copenhagen-districts.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
