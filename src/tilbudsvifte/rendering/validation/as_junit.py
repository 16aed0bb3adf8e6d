"""A validation as JUnit XML: a suite for each file, and in it a test for each rule."""

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple
from xml.etree.ElementTree import Element, SubElement

from tilbudsvifte.reading.diagnostics import Diagnostic, Severity
from tilbudsvifte.rendering.junit import block, broken, document, number, xml
from tilbudsvifte.rendering.money import Money
from tilbudsvifte.rendering.validation.amounts import deviation as departs
from tilbudsvifte.rendering.validation.amounts import proposed
from tilbudsvifte.rendering.validation.outcomes import how_far, looked_at
from tilbudsvifte.rendering.validation.plain import (
    area_of,
    so_far,
    waived_line,
)
from tilbudsvifte.rules.results import FileResult, ProposalResult, Validation, Waived
from tilbudsvifte.texts import Language, message

WELL_FORMED = "well-formed"


class _Case(NamedTuple):
    """One test: what a rule finds in a file, and what is waived of it."""

    name: str
    findings: Sequence[Diagnostic]
    waived: Sequence[Waived]


def validation_junit(validation: Validation, language: Language) -> str:
    """Errors are failures; warnings and notes stand in a test's output.

    The class of a test is its file, without which tests of several files would count as one.
    """
    root = Element("testsuites", {"name": "tilbud validate"})
    proposals = {proposal.file: proposal for proposal in validation.proposals}
    outcomes = {outcome.file: outcome for outcome in validation.outcomes}
    by_file = _by_file(validation)
    for file, (findings, waived) in by_file.items():
        proposal = proposals.get(file)
        suite = SubElement(root, "testsuite", {"name": xml(file)})
        if proposal is not None:
            _properties(suite, validation, proposal, language)
        else:
            _left_out(suite, validation, outcomes[file], language)
        rules = looked_at(validation, outcomes[file])
        for case in _cases(validation, rules, findings, waived):
            _case(suite, file, case, language)
        number(suite, [suite])
    number(root, root.findall("testsuite"))
    return document(root)


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
        _Case(WELL_FORMED, form, ()),
        *(
            _Case(
                rule.name,
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
        SubElement(properties, "property", {"name": name, "value": xml(value)})


def _case(suite: Element, file: str, case: _Case, language: Language) -> None:
    errors = [found for found in case.findings if found.severity is Severity.ERROR]
    others = [found for found in case.findings if found.severity is not Severity.ERROR]
    attributes = {"name": case.name, "classname": xml(file), "file": xml(file)}
    places = [*errors, *others, *(waived.finding for waived in case.waived)]
    if places and places[0].place.line:
        attributes["line"] = str(places[0].place.line)
    element = SubElement(suite, "testcase", attributes)
    if errors:
        broken(element, "failure", errors, language)
    elif case.waived:
        SubElement(element, "skipped", {"message": xml(waived_line(case.waived[0], language))})
    output = [block(found, language) for found in others]
    output += [
        f"{xml(waived_line(each, language))}\n{block(each.finding, language)}"
        for each in case.waived
    ]
    if output:
        SubElement(element, "system-out").text = "\n\n".join(output)
