"""A town with three areas, rules, and three final proposals in which nothing is wrong."""

from collections.abc import Callable, Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml

from tilbudsvifte.documents.dataset import Dataset, build, read_folder
from tilbudsvifte.reading.diagnostics import Diagnostic
from tilbudsvifte.reading.document import read_bytes
from tilbudsvifte.rules.results import Validation
from tilbudsvifte.rules.run import check
from tilbudsvifte.texts import Language

TOWN = Path(__file__).parent / "town"
AREAS = ("east", "west", "south")
ORDERLY = {
    area: yaml.safe_load((TOWN / "proposals" / f"{area}.yaml").read_text(encoding="utf-8"))
    for area in AREAS
}

Values = dict[str, Any]


def laid_over(values: Values, changes: Mapping[str, Any]) -> Values:
    """Values with changes: mappings are merged, null takes away, all else stands in its place."""
    merged = deepcopy(values)
    for key, change in changes.items():
        if change is None:
            merged.pop(key, None)
        elif isinstance(change, dict) and isinstance(merged.get(key), dict):
            merged[key] = laid_over(merged[key], change)
        else:
            merged[key] = deepcopy(change)
    return merged


def written(values: Values, *, flow: bool = False) -> str:
    """A proposal as YAML, in block style or all in flow style."""
    return yaml.safe_dump(
        values, allow_unicode=True, sort_keys=False, default_flow_style=flow, width=10_000
    )


def proposals(changes: Mapping[str, str | Mapping[str, Any]]) -> dict[str, Values]:
    """The orderly proposals of the areas named, each with changes given as YAML or as values.

    `east-b` starts from the proposal of `east`, for a second one of that area.
    """
    parsed = {
        name: yaml.safe_load(change) if isinstance(change, str) else change
        for name, change in changes.items()
    }
    return {
        name: laid_over(ORDERLY[name.partition("-")[0]], change or {})
        for name, change in parsed.items()
    }


@pytest.fixture(scope="session")
def texts_of() -> Callable[..., dict[str, str]]:
    """The orderly proposals with changes given by area, as YAML in block style."""
    return lambda changes: {area: written(values) for area, values in proposals(changes).items()}


@pytest.fixture(scope="session")
def town_folder() -> Path:
    """The folder of the town's data."""
    return TOWN


@pytest.fixture(scope="session")
def town() -> Dataset:
    """The town's data set."""
    return build(read_folder(TOWN)).dataset


@pytest.fixture(scope="session")
def judge(town) -> Callable[..., Validation]:
    """Judge the orderly proposals of some areas with changes, given as YAML by area.

    `framework` and `offers` are changes of those files; `select` and others go to `check` as they
    are.
    """

    def run(
        changes: Mapping[str, str | Mapping[str, Any]],
        *,
        framework: Mapping[str, Any] | None = None,
        offers: Mapping[str, Any] | None = None,
        **options: Any,
    ) -> Validation:
        dataset = _changed(framework or {}, offers or {}) if framework or offers else town
        files = [
            read_bytes(f"{name}.yaml", written(values).encode())
            for name, values in proposals(changes).items()
        ]
        return check(dataset, files, **options)

    return run


def _changed(framework: Mapping[str, Any], offers: Mapping[str, Any]) -> Dataset:
    files = [*read_folder(TOWN)]
    for number, changes in enumerate((framework, offers)):
        name = files[number].name
        values = laid_over(files[number].value, changes)
        files[number] = read_bytes(name, written(values).encode())
    loaded = build(files)
    assert loaded.dataset is not None, loaded.diagnostics
    return loaded.dataset


@pytest.fixture(scope="session")
def said() -> Callable[[Diagnostic], str]:
    """A finding in one line of English: `severity[code] file:value: message = hint`."""
    english = Language("en")

    def say(found: Diagnostic) -> str:
        place = found.place
        marked = place.source_line[place.column - 1 : place.column - 1 + place.length]
        hint = f" = {english.say(found.hint)}" if found.hint else ""
        return (
            f"{found.severity}[{found.code}] {place.file}:{marked}: {english.say(found.text)}{hint}"
        )

    return say
