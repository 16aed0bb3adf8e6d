"""Checks of a scenario: what it expects is there to be compared, and tolerances have a reason."""

from collections.abc import Collection, Iterator, Mapping

from pydantic import BaseModel

from tilbudsvifte.documents.checks.findings import Findings
from tilbudsvifte.documents.dataset import Dataset
from tilbudsvifte.documents.expected import (
    Expect,
    ExpectedCount,
    ExpectedMoney,
    ExpectedNumber,
)
from tilbudsvifte.documents.left_out import Path
from tilbudsvifte.documents.rule_names import RULE_NAMES
from tilbudsvifte.documents.scenario import Scenario
from tilbudsvifte.documents.validation import Validated
from tilbudsvifte.reading.diagnostics import Diagnostic
from tilbudsvifte.texts import message

Figure = ExpectedMoney | ExpectedNumber | ExpectedCount

_OF_PROPOSALS = ("deviations", "findings", "severities")
_BY_AREA = (
    "shares",
    "offers_today",
    "current",
    "computed",
    "guideline",
    "change",
    "per_inhabitant",
    "bounds",
    "verdicts",
    "deviations",
)


def check_form(file: Validated[Scenario], scenario: Scenario) -> list[Diagnostic]:
    """What can be said without the data: units, reasons, and what goes with what."""
    findings = Findings(file)
    expect = scenario.expect
    if expect is None:
        return findings.found
    for path, figure in figures(expect):
        if isinstance(figure, ExpectedMoney) and expect.amounts_in is None:
            amounts = [figure.value, *filter(None, [figure.tolerance])]
            if not all(amount.in_kroner or amount.number == 0 for amount in amounts):
                hint = message("documents.write-amounts-in")
                findings.error(path, "amounts-without-unit", hint)
        if figure.tolerance is not None and figure.reason is None:
            hint = message("documents.write-reason")
            findings.error((*path, "tolerance"), "tolerance-without-reason", hint, at_key=True)
    stated = _stated(expect)
    if expect.refused and stated:
        findings.error(("expect", "refused"), "refused-with-figures", at_key=True)
    of_proposals = [key for key in _OF_PROPOSALS if key in stated]
    left_out = findings.left_out
    if scenario.proposals and not (of_proposals or expect.refused or left_out.holds(("expect",))):
        hint = message("documents.expect-of-proposals")
        findings.error(("proposals",), "nothing-expected-of-proposals", hint, at_key=True)
    if not scenario.proposals and not left_out.touches(("proposals",)):
        for key in of_proposals:
            findings.error(("expect", key), "expected-without-proposals", at_key=True, key=key)
    return findings.found


def check_against(
    file: Validated[Scenario], scenario: Scenario, dataset: Dataset
) -> tuple[list[Diagnostic], tuple[Path, ...]]:
    """Ids of areas, districts, indicators, grants and rules; the paths at which one is unknown."""
    findings = Findings(file)
    framework, offers, indicators = dataset
    for area in scenario.variants:
        findings.known(("variants", area), area, framework.areas, at_key=True)
    if scenario.expect is None:
        return findings.found, tuple(findings.paths)
    districts = dict.fromkeys(d for area in framework.areas.values() for d in area.districts)
    known: dict[Path, Collection[str]] = {
        **{(key,): framework.areas for key in _BY_AREA},
        ("weights",): dict(indicators.with_figures()),
        ("outside_frame",): [k for k, grant in offers.grants.items() if not grant.in_frame],
        ("districts", "shares"): districts,
        ("districts", "computed"): districts,
    }
    for path, ids in known.items():
        for word in _mapping(scenario.expect, path):
            findings.known(("expect", *path, word), word, ids, at_key=True)
    for word in scenario.expect.findings:
        path = ("expect", "findings", word)
        if word in RULE_NAMES and word not in framework.rules:
            findings.error(path, "rule-not-in-force", at_key=True, rule=word)
        else:
            findings.known(path, word, framework.rules, at_key=True)
    return findings.found, tuple(findings.paths)


def figures(expect: Expect) -> Iterator[tuple[Path, Figure]]:
    """Every figure that is expected, with its path in the scenario, in the order of the model."""
    yield from _figures(expect, ("expect",))


def _figures(value: object, path: Path) -> Iterator[tuple[Path, Figure]]:
    if isinstance(value, Figure):
        yield path, value
    elif isinstance(value, dict):
        for key, part in value.items():
            yield from _figures(part, (*path, key))
    elif isinstance(value, BaseModel):
        for key, part in vars(value).items():
            yield from _figures(part, (*path, key))


def _stated(expect: Expect) -> list[str]:
    """The parts of `expect` that hold an expectation, other than a refusal."""
    parts = {str(path[1]): None for path, _ in figures(expect)}
    return [*parts, *(["verdicts"] if expect.verdicts else [])]


def _mapping(expect: Expect, path: Path) -> Mapping[str, object]:
    value: object = expect
    for step in path:
        value = getattr(value, str(step), None)
    return value if isinstance(value, dict) else {}
