"""Checks of a scenario: what it expects is there to be compared, and tolerances have a reason."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from pydantic import BaseModel

from tilbudsvifte.documents.checks.findings import Findings
from tilbudsvifte.documents.checks.thousands import warn_of_thousands
from tilbudsvifte.documents.dataset import Dataset
from tilbudsvifte.documents.expected import (
    Expect,
    ExpectedCount,
    ExpectedMoney,
    ExpectedNumber,
    Money,
)
from tilbudsvifte.documents.left_out import Ids, Path
from tilbudsvifte.documents.refusals import REFUSALS
from tilbudsvifte.documents.rule_names import RULE_NAMES
from tilbudsvifte.documents.scenario import Scenario
from tilbudsvifte.documents.validation import Validated
from tilbudsvifte.reading.diagnostics import Diagnostic
from tilbudsvifte.texts import message

Figure = ExpectedMoney | ExpectedNumber | ExpectedCount
_FIGURES = (ExpectedMoney, ExpectedNumber, ExpectedCount)

_OF_PROPOSALS = ("deviations", "findings", "severities")
_MAY_BE_EMPTY = {"amounts_in", "tolerance", "reason"}
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
    expect = scenario.expect or Expect()
    stated = figures(expect)
    _check_units(findings, expect, stated)
    for path, figure in stated:
        bare = figure.tolerance is not None and figure.reason is None
        if bare and not findings.left_out.holds((*path, "reason")):
            hint = message("documents.write-reason")
            findings.error((*path, "tolerance"), "tolerance-without-reason", hint, at_key=True)
    for path in _empty(file.file.value.get("expect"), ("expect",)):
        hint = message("documents.write-or-take-away")
        findings.error(path, "nothing-expected", hint, at_key=True, key=str(path[-1]))
    for number, code in enumerate(expect.refused):
        findings.known(("expect", "refused", number), code, Ids(REFUSALS))
    if expect.refused and (stated or expect.verdicts):
        findings.error(("expect", "refused"), "refused-with-figures", at_key=True)
    warn_of_thousands(findings, ("expect", "per_inhabitant"))
    _check_proposals(findings, scenario, expect, {path[1] for path, _ in stated})
    return findings.found


def _check_units(
    findings: Findings[Scenario], expect: Expect, stated: Sequence[tuple[Path, Figure]]
) -> None:
    """Amounts are in a unit that the file gives; what is said of the first is said of all."""
    if expect.amounts_in is not None or findings.left_out.holds(("expect", "amounts_in")):
        return
    for path in _without_unit(stated)[:1]:
        hint = message("documents.write-amounts-in")
        findings.error(path, "amounts-without-unit", hint)


def without_unit(expect: Expect) -> tuple[Path, ...]:
    """The paths of the amounts that are in a unit that the file does not give."""
    return () if expect.amounts_in is not None else _without_unit(figures(expect))


def _without_unit(stated: Sequence[tuple[Path, Figure]]) -> tuple[Path, ...]:
    def is_bare(amount: Money | None) -> bool:
        return amount is not None and amount.number != 0 and not amount.in_kroner

    return tuple(
        path
        for path, figure in stated
        if isinstance(figure, ExpectedMoney)
        and (is_bare(figure.value) or is_bare(figure.tolerance))
    )


def _check_proposals(
    findings: Findings[Scenario], scenario: Scenario, expect: Expect, stated: Collection[str | int]
) -> None:
    """Proposals and what is expected of them go together."""
    of_proposals = [key for key in _OF_PROPOSALS if key in stated]
    left_out = findings.left_out
    if left_out.whole_part:
        return
    written = findings.file.value.get("expect") or {}
    sought = expect.refused or any(key in written for key in _OF_PROPOSALS)
    if scenario.proposals and not (sought or left_out.touches(("expect",))):
        hint = message("documents.expect-of-proposals")
        findings.error(("proposals",), "nothing-expected-of-proposals", hint, at_key=True)
    if not scenario.proposals and not left_out.touches(("proposals",)):
        paths = [("expect", key) for key in of_proposals]
        for path in [*([("variants",)] if scenario.variants else []), *paths]:
            findings.error(path, "expected-without-proposals", at_key=True, key=path[-1])


def check_against(
    file: Validated[Scenario], scenario: Scenario, dataset: Dataset
) -> tuple[list[Diagnostic], tuple[Path, ...]]:
    """Ids of areas, districts, indicators, grants and rules; the paths at which one is unknown."""
    findings = Findings(file)
    framework, offers, indicators = dataset
    for area in scenario.variants:
        findings.known(("variants", area), area, Ids(framework.areas), at_key=True)
    if scenario.expect is None:
        return findings.found, tuple(findings.paths)
    districts = dict.fromkeys(d for area in framework.areas.values() for d in area.districts)
    known: dict[Path, Collection[str]] = {
        **{(key,): framework.areas for key in _BY_AREA},
        ("weights",): dict(indicators.with_figures()),
        ("outside_frame",): [k for k, grant in offers.grants.items() if not grant.in_frame],
        ("districts", "shares"): districts,
        ("districts", "computed"): districts,
        ("findings",): framework.rules,
    }
    elsewhere: dict[Path, tuple[Collection[str], str]] = {
        ("weights",): (indicators.indicators, "no-weight"),
        ("outside_frame",): (offers.grants, "in-frame"),
        ("findings",): (RULE_NAMES, "rule-not-in-force"),
    }
    for path, ids in known.items():
        expected = _mapping(scenario.expect, path)
        if not expected:
            continue
        others, code = elsewhere.get(path, ((), ""))
        for word in expected:
            at = ("expect", *path, word)
            if word in others and word not in ids:
                findings.error(at, code, at_key=True, word=word)
            else:
                findings.known(at, word, Ids(ids), at_key=True)
    return findings.found, tuple(findings.paths)


def figures(expect: Expect) -> tuple[tuple[Path, Figure], ...]:
    """Every figure that is expected, with its path in the scenario, in the order of the model."""
    return tuple(_figures(expect, ("expect",)))


def _figures(value: object, path: Path) -> Iterator[tuple[Path, Figure]]:
    if isinstance(value, _FIGURES):
        yield path, value
        return
    held = vars(value) if isinstance(value, BaseModel) else value
    for key, part in held.items() if isinstance(held, dict) else ():
        if part:
            yield from _figures(part, (*path, key))


def _empty(value: object, path: Path) -> Iterator[Path]:
    """The keys that stand there as if something were expected, with nothing under them."""
    for key, part in value.items() if isinstance(value, dict) else ():
        if part in (None, {}) and key not in _MAY_BE_EMPTY:
            yield (*path, key)
        elif isinstance(part, dict):
            yield from _empty(part, (*path, key))


def _mapping(expect: Expect, path: Path) -> Mapping[str, object]:
    value: object = expect
    for step in path:
        value = getattr(value, str(step), None)
    return value if isinstance(value, dict) else {}
