"""Proposals of a town with three areas, judged by one rule, to be shown in every format."""

from copy import deepcopy
from pathlib import Path

import pytest
import yaml

from tilbudsvifte.documents.dataset import build, read_folder
from tilbudsvifte.reading.diagnostics import Diagnostic, Place, Severity
from tilbudsvifte.reading.document import read_bytes
from tilbudsvifte.rendering.validation.as_text import validation_text
from tilbudsvifte.rendering.view import Origin, Screen, View
from tilbudsvifte.rules.run import check
from tilbudsvifte.texts import Language, Text, message

TOWN = Path(__file__).parents[2] / "rules" / "town"
RULE = ["unjustified-deviation"]


def laid_over(values, changes):
    """Values with changes: mappings are merged, all else stands in its place."""
    merged = deepcopy(values)
    for key, change in changes.items():
        old = merged.get(key)
        both = isinstance(change, dict) and isinstance(old, dict)
        merged[key] = laid_over(old, change) if both else deepcopy(change)
    return merged


@pytest.fixture(scope="session")
def ruled_town():
    """The town's data set."""
    return build(read_folder(TOWN)).dataset


@pytest.fixture(scope="session")
def judged(ruled_town):
    """Judge orderly proposals with changes, by area; `area@name` is another one of that area."""

    def judge(changes, *, raw=None, named=None, **options):
        """`named` are other names of files, by key; `raw` are whole files as bytes."""
        files = []
        for key, change in changes.items():
            path = TOWN / "proposals" / f"{key.partition('@')[0]}.yaml"
            values = laid_over(yaml.safe_load(path.read_text(encoding="utf-8")), change)
            text = yaml.safe_dump(values, allow_unicode=True, sort_keys=False, width=10_000)
            files.append(read_bytes((named or {}).get(key, f"{key}.yaml"), text.encode()))
        files += [read_bytes(name, data) for name, data in (raw or {}).items()]
        return check(ruled_town, files, **{"select": RULE, **options})

    return judge


@pytest.fixture(scope="session")
def found():
    """Make a finding; what it says is marked as illustrative and is another in Danish."""

    def make(  # noqa: PLR0913 - every part of a finding can be given
        file="east.yaml",
        *,
        says="Wrong",
        hint=None,
        severity=Severity.ERROR,
        code=RULE[0],
        line=3,
        column=5,
        **others,
    ):
        def said(text):
            return message("rules.illustrative", text=Text(en=text, da=f"da {text}"))

        place = Place(file, line, column, 4, "abc def ghi")
        return Diagnostic(
            severity, code, said(says), place, None if hint is None else said(hint), **others
        )

    return make


@pytest.fixture(scope="session")
def over():
    """Changes of East: above its guideline, made up, and with small numbers of persons."""
    return {
        "illustrative": {"en": "Made up", "da": "Made up"},
        "offers": {"quay": {"budget": 29, "grant": 29}},
        "users": {"today": 4, "potential": 4, "capacity": 3},
        "city_wide": {
            "walks": {
                "name": "Walks for all",
                "host": "quay",
                "cost": 4,
                "kind": "health",
                "counted_in": "users",
                "users": {"east": 10, "west": 25, "south": 3},
            }
        },
    }


@pytest.fixture(scope="session")
def high():
    """Changes of East: above its guideline by more than a city-wide activity justifies."""
    return {
        "illustrative": {"en": "made up for a test", "da": "opdigtet til en prøve"},
        "offers": {"quay": {"budget": 28, "grant": 28}},
        "city_wide": {
            "walks": {
                "name": "Walks for all",
                "host": "quay",
                "cost": 4,
                "kind": "health",
                "counted_in": "users",
                "users": {"east": 10, "west": 25, "south": 15},
            }
        },
    }


@pytest.fixture(scope="session")
def text_page():
    """A validation as a page of text, with ordinary blanks."""

    def show(validation, code="en", width=100, *, details=False, strict=False):
        view = View(Language(code), Screen(width), Origin("data"), details)
        return validation_text(validation, view, strict=strict).replace("\N{NO-BREAK SPACE}", " ")

    return show
