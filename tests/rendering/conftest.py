"""What the tests of rendering show, and how."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from tilbudsvifte.analysis.allocate import allocate
from tilbudsvifte.documents.dataset import build, read_folder
from tilbudsvifte.reading.diagnostics import Diagnostic, Place, Severity
from tilbudsvifte.reading.document import read_bytes
from tilbudsvifte.rendering.allocation.layout import blocks
from tilbudsvifte.rendering.page import page_text
from tilbudsvifte.rendering.view import Origin, Screen, View
from tilbudsvifte.rules.results import Validation
from tilbudsvifte.rules.run import check
from tilbudsvifte.texts import Language, Text, message

ENGLISH = Language("en")
DATA = Origin("data")
TOWN = Path(__file__).parent.parent / "rules" / "town"
RULE = "unjustified-deviation"
WALKS = {
    "name": "Walks",
    "host": "quay",
    "cost": 4,
    "kind": "health",
    "counted_in": "users",
    "users": {"east": 10, "west": 25, "south": 3},
}


@pytest.fixture(scope="session")
def page():
    """A result as a page of text."""

    def show(result, language=ENGLISH, width=100, *, details=False, origin=DATA):
        view = View(language, Screen(width), origin, details)
        return page_text(blocks(result, view), view.screen)

    return show


@pytest.fixture
def divided(built):
    """Divide plain values: `divided(values, by_district=…, sort=…)`."""
    return lambda values, **options: allocate(built(values), **options)


@pytest.fixture(scope="session")
def copenhagen(shipped):
    """The shipped data divided."""
    return allocate(shipped)


@pytest.fixture(scope="session")
def many():
    """Make a town of many areas with two districts each, all alike: `many(values, number)`."""

    def make(values, number):
        """Put `number` areas in place of the small town's."""
        framework, indicators = values["framework"], values["indicators"]
        framework["areas"] = {
            f"a{n}": {
                "name": f"Area {n}",
                "districts": {f"a{n}-x": {"name": f"X{n}"}, f"a{n}-y": {"name": f"Y{n}"}},
            }
            for n in range(number)
        }
        framework |= {"contradictions": {}, "keys": {}, "frame": number + 1}
        framework["announced"]["amounts"] = {f"a{n}": 1 for n in range(number)}
        grant = values["offers"]["grants"]["east-operations"]
        values["offers"] |= {"grants": {"g": {**grant, "area": "a0"}}, "offers": {}}
        places = [
            district for area in framework["areas"].values() for district in area["districts"]
        ]
        indicators["populations"]["people"]["values"] = dict.fromkeys(places, 1)
        for indicator in indicators["indicators"].values():
            for part in indicator.get("parts", {}).values():
                part["values"] = dict.fromkeys(places, 1)
        return values

    return make


@pytest.fixture(scope="session")
def validated() -> Callable[..., Validation]:
    """Judge the orderly proposals of some areas by one rule, each with values in place of its own.

    `named` gives an area's file another name, and `raw` holds the bytes of further files by name.
    """
    dataset = build(read_folder(TOWN)).dataset

    def run(
        changes: Mapping[str, Mapping[str, Any]],
        *,
        named: Mapping[str, str] | None = None,
        raw: Mapping[str, bytes] | None = None,
    ) -> Validation:
        files = []
        for area, change in changes.items():
            text = (TOWN / "proposals" / f"{area}.yaml").read_text(encoding="utf-8")
            values = {**yaml.safe_load(text), **change}
            name = (named or {}).get(area, f"{area}.yaml")
            files.append(read_bytes(name, yaml.safe_dump(values, sort_keys=False).encode()))
        files += [read_bytes(name, data) for name, data in (raw or {}).items()]
        return check(dataset, files, select=[RULE])

    return run


@pytest.fixture(scope="session")
def finding() -> Callable[..., Diagnostic]:
    """Make a finding by hand; it says `says` in English and the same after "da" in Danish."""

    def make(
        file: str = "east.yaml",
        line: int = 3,
        *,
        severity: Severity = Severity.ERROR,
        says: str = "Wrong",
        **rest: str,
    ) -> Diagnostic:
        def said(text: str) -> Any:
            return message("rules.illustrative", text=Text(en=text, da=f"da {text}"))

        place = Place(file, line, 5 if line else 0, 4, "the line")
        made = Diagnostic(severity, RULE, said(says), place)
        hints = {"hint": said(rest.pop("hint"))} if "hint" in rest else {}
        return made._replace(**hints, **rest)

    return make


@pytest.fixture(scope="session")
def too_much() -> Mapping[str, Any]:
    """What makes the proposal of East ask for too much, in amounts that are made up."""
    text = (TOWN / "proposals" / "east.yaml").read_text(encoding="utf-8")
    offers = yaml.safe_load(text)["offers"]
    offers["quay"] |= {"budget": 29, "grant": 29}
    return {
        "offers": offers,
        "city_wide": {"walks": WALKS},
        "illustrative": "Made up",
        "users": {"today": 4, "potential": 300, "capacity": 3},
    }
