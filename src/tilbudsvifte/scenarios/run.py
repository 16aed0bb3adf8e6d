"""Runs scenarios: the data with their overrides, the proposals under them, and what is expected."""

from typing import NamedTuple

from tilbudsvifte.analysis.refusal import RefusalError
from tilbudsvifte.documents.checks.scenario import check_against, check_form
from tilbudsvifte.documents.dataset import Dataset, Loaded, build
from tilbudsvifte.documents.expected import Expect
from tilbudsvifte.documents.rule_names import RULE_NAMES
from tilbudsvifte.documents.scenario import Scenario
from tilbudsvifte.documents.validation import File, Validated, validate
from tilbudsvifte.reading.diagnostics import Diagnostic, Severity, in_file_order
from tilbudsvifte.scenarios.basis import Basis
from tilbudsvifte.scenarios.comparing import Outcome, compare
from tilbudsvifte.scenarios.overrides import apply, listed
from tilbudsvifte.scenarios.results import (
    NOTHING_EXPECTED,
    Comparison,
    Difference,
    ScenarioResult,
)
from tilbudsvifte.texts import message

OVERRIDES = ("overrides",)
_REFUSED = ("expect", "refused")
_BLAMED = {  # what asks for something that has no answer, where it is not an override
    "no-districts": ("expect", "districts"),
    "no-such-variant": ("variants",),
    "none-in-force": ("proposals",),
}


class Changed(NamedTuple):
    """The data under a scenario; `unknown` are overrides whose path leads nowhere."""

    loaded: Loaded
    paths: tuple[str, ...]
    unknown: list[Diagnostic]


def changed_by(file: File, base: Loaded) -> Changed:
    """Put the overrides of a scenario into the data; only what they touch is checked again."""
    data = [checked.file for checked in base.checked]
    overrides = listed(file, OVERRIDES, data)
    if not overrides:
        return Changed(base._replace(diagnostics=()), (), [])
    files, unknown = apply(data, overrides)
    paths = tuple(".".join(override.path) for override in overrides)
    return Changed(build(files, base), paths, unknown)


def run(basis: Basis, file: File) -> ScenarioResult:
    """Compare what a read scenario expects with what the data give under it."""
    validated = validate(file, Scenario)
    found = list(validated.diagnostics)
    scenario = validated.model
    if scenario is None:
        return _result(file, None, (), (), found)
    found += check_form(validated, scenario)
    changed = changed_by(file, basis.loaded)
    found += changed.unknown
    if changed.unknown or validated.left_out.touches(OVERRIDES):
        return _result(file, scenario, changed.paths, (), found)
    compared, wrong = _compared(validated, scenario, changed.loaded, basis)
    found += wrong
    if not compared and not any(each.severity is Severity.ERROR for each in found):
        found.append(_bare(file))
    return _result(file, scenario, changed.paths, compared, found)


def _compared(
    validated: Validated[Scenario], scenario: Scenario, loaded: Loaded, basis: Basis
) -> tuple[tuple[Comparison, ...], list[Diagnostic]]:
    """What is compared, and what is wrong with the data under the scenario or with its ids."""
    expect = scenario.expect or Expect()
    found = list(loaded.diagnostics)
    if loaded.dataset is None:
        return _refused(expect, found)
    wrong, paths = check_against(validated, scenario, loaded.dataset)
    found += wrong
    try:
        outcome, problems = _outcome(loaded.dataset, scenario, expect, validated, basis)
    except RefusalError as error:
        code = error.text.key.partition(".")[2]
        place = validated.file.place(_BLAMED.get(code, OVERRIDES), key=True)
        return _refused(expect, [*found, Diagnostic(Severity.ERROR, code, error.text, place)])
    found += problems
    compared = [each for each in compare(expect, outcome) if each.path not in paths]
    if expect.refused:
        compared.append(_refusal(expect, None))
    return tuple(compared), found


def _outcome(
    dataset: Dataset,
    scenario: Scenario,
    expect: Expect,
    validated: Validated[Scenario],
    basis: Basis,
) -> tuple[Outcome, list[Diagnostic]]:
    """The figures, and the proposals judged; raises `RefusalError`."""
    divided = basis.divide(dataset, by_district=expect.districts is not None)
    if not scenario.proposals:
        return Outcome(dataset, divided, None), []
    from tilbudsvifte.rules.run import check  # noqa: PLC0415 - most scenarios have no proposals

    documents, problems = basis.shelf.take(validated.file, scenario.proposals)
    validation = check(dataset, documents, variants=scenario.variants) if documents else None
    if validation is not None:
        problems += [
            found
            for found in validation.findings
            if found.severity is Severity.ERROR and found.code not in RULE_NAMES
        ]
    return Outcome(dataset, divided, validation), problems


def _refused(
    expect: Expect, found: list[Diagnostic]
) -> tuple[tuple[Comparison, ...], list[Diagnostic]]:
    """Data that give no budget: what was expected, or a fault of the scenario."""
    if not expect.refused:
        return (), found
    codes = {each.code for each in found if each.severity is Severity.ERROR}
    return (_refusal(expect, ", ".join(sorted(codes))),), []


def _refusal(expect: Expect, got: str | None) -> Comparison:
    expected = ", ".join(sorted(expect.refused))
    return Comparison(_REFUSED, "refused", None, None, "word", expected, got)


def _bare(file: File) -> Diagnostic:
    """A scenario that compares nothing would pass whatever the data say."""
    place = file.place(("expect",), key=True)
    return Diagnostic(
        Severity.ERROR,
        NOTHING_EXPECTED,
        message("scenarios.nothing-expected"),
        place,
        message("scenarios.write-expect"),
    )


def _result(
    file: File,
    scenario: Scenario | None,
    changes: tuple[str, ...],
    compared: tuple[Comparison, ...],
    found: list[Diagnostic],
) -> ScenarioResult:
    return ScenarioResult(
        document=file,
        name=scenario.name if scenario else None,
        why=scenario.why.text if scenario else None,
        changes=changes,
        compared=compared,
        differences=tuple(
            Difference(each, file.place((*each.path, "value")))
            for each in compared
            if not each.holds
        ),
        findings=in_file_order(found),
    )
