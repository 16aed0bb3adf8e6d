"""A run of scenarios as JUnit XML: one suite, and in it a test for each scenario."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement

from tilbudsvifte.reading.diagnostics import Diagnostic, Severity
from tilbudsvifte.rendering.checking.counts import summary
from tilbudsvifte.rendering.checking.differences import DIFFERS, diagnostics_of
from tilbudsvifte.rendering.junit import blocks, broken, document, number, xml
from tilbudsvifte.scenarios.results import Checked, ScenarioResult, Status
from tilbudsvifte.texts import Language


def checked_junit(checked: Checked, language: Language) -> str:
    """One that differs is a failure; one that cannot be compared is an error, its faults first.

    A file holds one scenario, so a suite for each would show as many suites as tests. The class
    of a test is its file, because names need not differ.
    """
    root = Element("testsuites", {"name": "tilbud check"})
    suite = SubElement(root, "testsuite", {"name": "tilbud check"})
    properties = SubElement(suite, "properties")
    said = language.say(summary(checked))
    SubElement(properties, "property", {"name": "summary", "value": xml(said)})
    for scenario in checked.scenarios:
        _case(suite, scenario, checked.unit, language)
    for file in checked.not_run:
        case = SubElement(suite, "testcase", _attributes(file, file))
        SubElement(case, "skipped", {"message": language.say("check.not-run")})
    for element in (suite, root):
        number(element, [suite])
    return document(root)


def _case(suite: Element, scenario: ScenarioResult, unit: int, language: Language) -> None:
    attributes = _attributes(scenario.name or scenario.file, scenario.file)
    found = diagnostics_of(scenario, unit)
    errors = sorted(
        (each for each in found if each.severity is Severity.ERROR),
        key=lambda each: each.code == DIFFERS,
    )
    others = [each for each in found if each.severity is not Severity.ERROR]
    line = _line(scenario, errors)
    if line:
        attributes["line"] = str(line)
    element = SubElement(suite, "testcase", attributes)
    if errors:
        kind = "failure" if scenario.status is Status.DIFFERS else "error"
        broken(element, kind, errors, language)
    if others:
        SubElement(element, "system-out").text = blocks(others, language)


def _line(scenario: ScenarioResult, errors: Sequence[Diagnostic]) -> int:
    """The line of the first error, unless it is in another file; else that of the name."""
    places = [each.place for each in errors[:1] if each.place.file == scenario.file]
    return (places or [scenario.place])[0].line


def _attributes(name: str, file: str) -> dict[str, str]:
    return {"name": xml(name), "classname": xml(file), "file": xml(file)}
