"""A validation as JUnit XML: a suite for each file, and in it a test for each rule.

All of it is ASCII, so that it can be read whatever encoding it was written in.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from tilbudsvifte.reading.diagnostics import Diagnostic, Severity
from tilbudsvifte.rendering.money import Money
from tilbudsvifte.rendering.validation.amounts import deviation as departs
from tilbudsvifte.rendering.validation.amounts import proposed
from tilbudsvifte.rendering.validation.outcomes import how_far, looked_at
from tilbudsvifte.rendering.validation.plain import (
    area_of,
    finding_lines,
    so_far,
    waived_line,
)
from tilbudsvifte.rendering.visible import visible
from tilbudsvifte.rules.results import FileResult, ProposalResult, Validation, Waived
from tilbudsvifte.texts import Language, message

WELL_FORMED = "well-formed"

# XML 1.0 also forbids control characters and halves of pairs, which `visible` has written out.
_FORBIDDEN = "[\ufffe\uffff]"


class _Case(NamedTuple):
    """One test: what a rule of a group finds in a file, and what is waived of it."""

    name: str
    group: str
    findings: Sequence[Diagnostic]
    waived: Sequence[Waived]


def validation_junit(validation: Validation, language: Language) -> str:
    """Errors are failures; warnings and notes stand in a test's output."""
    root = Element("testsuites", {"name": "tilbud validate"})
    proposals = {proposal.file: proposal for proposal in validation.proposals}
    outcomes = {outcome.file: outcome for outcome in validation.outcomes}
    by_file = _by_file(validation)
    for file, (findings, waived) in by_file.items():
        proposal = proposals.get(file)
        suite = SubElement(root, "testsuite", {"name": _xml(file)})
        if proposal is not None:
            _properties(suite, validation, proposal, language)
        else:
            _left_out(suite, validation, outcomes[file], language)
        rules = looked_at(validation, outcomes[file])
        for case in _cases(validation, rules, findings, waived):
            _case(suite, file, case, language)
        _number(suite, [suite])
    _number(root, root.findall("testsuite"))
    indent(root)
    text = tostring(root, encoding="us-ascii", xml_declaration=False).decode("ascii")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


def _by_file(validation: Validation) -> dict[str, tuple[list[Diagnostic], list[Waived]]]:
    found: dict[str, tuple[list[Diagnostic], list[Waived]]] = {
        file: ([], []) for file in validation.files
    }
    for finding in validation.findings:
        found[finding.place.file][0].append(finding)
    for waived in validation.waived:
        found[waived.finding.place.file][1].append(waived)
    return found


def _cases(
    validation: Validation,
    looked_at: Collection[str],
    findings: Sequence[Diagnostic],
    waived: Sequence[Waived],
) -> list[_Case]:
    """What no rule finds concerns the form; there is a test for each rule that was looked at."""
    found_by = {found.code for found in findings} | set(looked_at)
    rules = [rule for rule in validation.checked if rule.name in found_by]
    names = {rule.name for rule in rules}
    form = [found for found in findings if found.code not in names]
    return [
        _Case(WELL_FORMED, "file", form, ()),
        *(
            _Case(
                rule.name,
                rule.group,
                [found for found in findings if found.code == rule.name],
                [each for each in waived if each.finding.code == rule.name],
            )
            for rule in rules
        ),
    ]


def _properties(
    suite: Element, validation: Validation, proposal: ProposalResult, language: Language
) -> None:
    deviation = proposal.deviation

    def kroner(amount: str, *, marked: bool) -> str:
        if marked and proposal.illustrative is not None:
            what = language.say("formats.illustrative")
            return language.say("formats.kroner-of", amount=amount, what=what)
        return language.say("formats.kroner", amount=amount)

    money = Money(language, 1)
    asked = money(proposed(proposal.plan))
    amount = money(departs(proposal), signed=True)
    values = {
        "area": area_of(proposal, language),
        "guideline": language.say(
            "formats.kroner-of",
            amount=language.number(deviation.guideline),
            what=language.say(f"formats.{validation.applies}"),
        ),
        "proposed": kroner(so_far(asked, proposal, language), marked=True),
        "deviation": kroner(so_far(amount, proposal, language), marked=True),
    }
    if proposal.illustrative is not None:
        values["illustrative"] = language.local(proposal.illustrative)
    _add(suite, values)


def _left_out(
    suite: Element, validation: Validation, outcome: FileResult, language: Language
) -> None:
    """The guideline of a file that was not judged as a whole, and how far it was judged."""
    values = {"judged": language.say(how_far(validation, outcome))}
    if outcome.area is not None:
        guideline = language.say(
            "formats.kroner-of",
            amount=outcome.area.guideline,
            what=message(f"formats.{validation.applies}"),
        )
        values = {"area": outcome.area.name, "guideline": guideline, **values}
    _add(suite, values)


def _add(suite: Element, values: Mapping[str, str]) -> None:
    properties = SubElement(suite, "properties")
    for name, value in values.items():
        SubElement(properties, "property", {"name": name, "value": _xml(value)})


def _case(suite: Element, file: str, case: _Case, language: Language) -> None:
    errors = [found for found in case.findings if found.severity is Severity.ERROR]
    others = [found for found in case.findings if found.severity is not Severity.ERROR]
    attributes = {"name": case.name, "classname": case.group, "file": _xml(file)}
    places = [*errors, *others, *(waived.finding for waived in case.waived)]
    if places and places[0].place.line:
        attributes["line"] = str(places[0].place.line)
    element = SubElement(suite, "testcase", attributes)
    if errors:
        _failure(element, errors, language)
    elif case.waived:
        SubElement(element, "skipped", {"message": _xml(waived_line(case.waived[0], language))})
    output = [_block(found, language) for found in others]
    output += [
        f"{_xml(waived_line(each, language))}\n{_block(each.finding, language)}"
        for each in case.waived
    ]
    if output:
        SubElement(element, "system-out").text = "\n\n".join(output)


def _failure(element: Element, errors: Sequence[Diagnostic], language: Language) -> None:
    """A test has one failure, because readers show only the first; it holds all."""
    text = language.say(errors[0].text)
    if len(errors) > 1:
        text = language.say("formats.others", text=text, count=len(errors) - 1)
    failure = SubElement(element, "failure", {"type": errors[0].code, "message": _xml(text)})
    failure.text = "\n\n".join(_block(found, language) for found in errors)


def _block(found: Diagnostic, language: Language) -> str:
    """A finding as lines of text, after its place."""
    place = found.place
    where = f"{place.file}:{place.line}:{place.column}" if place.line else place.file
    severity = language.say(f"diagnostics.{found.severity}")
    lines = (f"{where}: {severity}[{found.code}]", *finding_lines(found, language))
    return "\n".join(_xml(line) for line in lines)


def _number(element: Element, suites: Sequence[Element]) -> None:
    """How many tests there are, how many fail, and how many are skipped."""
    for name, path in (
        ("tests", "testcase"),
        ("failures", ".//failure"),
        ("skipped", ".//skipped"),
    ):
        element.set(name, str(sum(len(suite.findall(path)) for suite in suites)))
    element.set("errors", "0")


def _xml(text: str) -> str:
    """What XML 1.0 cannot hold at all is written out, as in every text."""
    return re.sub(_FORBIDDEN, lambda match: f"\\u{ord(match[0]):04x}", visible(text))
