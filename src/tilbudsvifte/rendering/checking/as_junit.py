"""A run of scenarios as JUnit XML: one suite, and in it a test for each scenario."""

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement

from tilbudsvifte.documents.validation import File
from tilbudsvifte.reading.diagnostics import Severity
from tilbudsvifte.rendering.checking.counts import summary
from tilbudsvifte.rendering.checking.differences import DIFFERS, diagnostics_of
from tilbudsvifte.rendering.junit import blocks, broken, document, number, xml
from tilbudsvifte.scenarios.results import Checked, ScenarioResult, Status
from tilbudsvifte.scenarios.several import name_in
from tilbudsvifte.texts import Language


def checked_junit(checked: Checked, language: Language, left: Iterable[File] = ()) -> str:
    """One that differs is a failure; one that cannot be compared is an error, its faults first.

    A file holds one scenario, so a suite for each would show as many suites as tests. The class
    of a test is its file, because names need not differ. Its line is always that of its name.
    `left` are the files of those that were not run, where they could be read for their names.
    """
    root = Element("testsuites", {"name": "tilbud check"})
    suite = SubElement(root, "testsuite", {"name": "tilbud check"})
    properties = SubElement(suite, "properties")
    said = language.say(summary(checked))
    SubElement(properties, "property", {"name": "summary", "value": xml(said)})
    for scenario in checked.scenarios:
        _case(suite, scenario, checked.unit, language)
    files = {file.name: file for file in left}
    for name in checked.not_run:
        case = SubElement(suite, "testcase", _left(name, files.get(name)))
        SubElement(case, "skipped", {"message": language.say("check.not-run")})
    for element in (suite, root):
        number(element, [suite])
    return document(root)


def _case(suite: Element, scenario: ScenarioResult, unit: int, language: Language) -> None:
    attributes = _attributes(scenario.name or scenario.file, scenario.file, scenario.place.line)
    found = diagnostics_of(scenario, unit)
    errors = sorted(
        (each for each in found if each.severity is Severity.ERROR),
        key=lambda each: each.code == DIFFERS,
    )
    others = [each for each in found if each.severity is not Severity.ERROR]
    element = SubElement(suite, "testcase", attributes)
    if errors:
        kind = "failure" if scenario.status is Status.DIFFERS else "error"
        broken(element, kind, errors, language)
    if others:
        SubElement(element, "system-out").text = blocks(others, language)


def _left(name: str, file: File | None) -> dict[str, str]:
    called = None if file is None else name_in(file)
    if file is None or called is None:
        return _attributes(name, name, 0)
    return _attributes(called, name, file.place(("name",), key=True).line)


def _attributes(name: str, file: str, line: int) -> dict[str, str]:
    attributes = {"name": xml(name), "classname": xml(file), "file": xml(file)}
    return attributes | {"line": str(line)} if line else attributes
