"""Scenarios of a town with three areas, run and shown in every format."""

from pathlib import Path

import pytest

from tilbudsvifte.documents.dataset import build, read_folder
from tilbudsvifte.reading.diagnostics import Diagnostic, Place, Severity
from tilbudsvifte.reading.document import read_bytes
from tilbudsvifte.rendering.checking.as_text import checked_text
from tilbudsvifte.rendering.view import Origin, Screen, View
from tilbudsvifte.scenarios.basis import Basis
from tilbudsvifte.scenarios.comparison.results import Edited, Input
from tilbudsvifte.scenarios.results import Checked, Moved
from tilbudsvifte.scenarios.run import run
from tilbudsvifte.texts import Language, Text, message

TOWN = Path(__file__).parents[2] / "rules" / "town"


@pytest.fixture(scope="session")
def checked():
    """Run scenarios by file; each is what comes after the name and the reason why."""
    base = build(read_folder(TOWN))

    def make(bodies, *, not_run=()):
        results = []
        for file, body in bodies.items():
            name = Path(file).stem.capitalize()
            text = (
                f"schema: tilbudsvifte/1\nname: {name}\nwhy: {{en: A test, da: En prøve}}\n{body}"
            )
            results.append(run(Basis(base), read_bytes(file, text.encode())))
        return Checked(base.dataset.framework.amounts_in, tuple(results), tuple(not_run))

    return make


@pytest.fixture(scope="session")
def expecting(checked):
    """Run one scenario that expects something, and changes nothing in the data."""
    return lambda expect: checked({"one.yaml": f"expect: {{amounts_in: 1000 kr, {expect}}}\n"})


@pytest.fixture(scope="session")
def mixed(checked):
    """One that holds, one that differs, one that is malformed, and one that compares nothing."""
    return checked(
        {
            "good.yaml": "expect: {frame: 150000 kr}\n",
            "wrong.yaml": "expect:\n  amounts_in: 1000 kr\n  computed: {east: 44, west: 54}\n",
            "typo.yaml": "overrides: {framme: 3}\nexpect: {frame: 150000 kr}\n",
            "empty.yaml": "",
        }
    )


@pytest.fixture(scope="session")
def hostile(checked):
    """Put the same text wherever a name or a text of a file can stand."""

    def make(text):
        both = Text(text, text)
        (scenario,) = checked({"one.yaml": "expect: {computed: {east: 44000 kr}}\n"}).scenarios
        ((comparison, place, _),) = scenario.differences
        comparison = comparison._replace(name=text, reason=both, tolerance=1)
        difference = scenario.differences[0]._replace(
            comparison=comparison, place=place._replace(file=text, source_line=text)
        )
        finding = Diagnostic(
            Severity.ERROR,
            "some-code",
            message("rules.illustrative", text=both),
            Place(text, 2, 1, 1, text),
        )
        scenario = scenario._replace(
            document=read_bytes(text, b"name: x"),
            name=text,
            why=both,
            changes=(text,),
            compared=(comparison,),
            differences=(difference,),
            findings=(finding, finding._replace(severity=Severity.NOTE)),
        )
        empty = scenario._replace(compared=(), differences=())
        return Checked(1000, (scenario, empty), (text,))

    return make


@pytest.fixture(scope="session")
def page():
    """A run as a page of text."""

    def show(run_, code="en", width=100, *, details=False, origin=None):
        view = View(Language(code), Screen(width), origin or Origin("data"), details)
        return checked_text(run_, view)

    return show


@pytest.fixture(scope="session")
def moved(expecting):
    """A run whose differences say what has moved them since the data were those of `before`."""
    run = expecting("frame: 1, computed: {east: 44}, guideline: {east: 44}")
    (scenario,) = run.scenarios
    place = Place("before/offers.yaml", 3, 1, 1, "")
    grant = Input(
        (
            Edited(
                ("grants", "fund", "amount"),
                148,
                150,
                order=False,
                before_place=place,
                after_place=place,
            ),
        )
    )
    since = {
        "computed": Moved("before", 44_400, ((grant, 600),)),
        "guideline": Moved("before", 45_000, ()),
    }
    differences = tuple(
        each._replace(moved=since.get(each.comparison.figure)) for each in scenario.differences
    )
    return run._replace(scenarios=(scenario._replace(differences=differences),))
