"""Runs scenarios: the data with their overrides, the proposals under them, and what is expected."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from tilbudsvifte.analysis.refusal import RefusalError
from tilbudsvifte.documents.checks.scenario import (
    check_against,
    check_form,
    figures,
    without_unit,
)
from tilbudsvifte.documents.dataset import Dataset, Loaded
from tilbudsvifte.documents.expected import Expect
from tilbudsvifte.documents.left_out import LeftOut, Path
from tilbudsvifte.documents.personal.data import faults
from tilbudsvifte.documents.personal.masking import unrepeated
from tilbudsvifte.documents.refusals import REFUSALS
from tilbudsvifte.documents.rule_names import RULE_NAMES
from tilbudsvifte.documents.scenario import Scenario
from tilbudsvifte.documents.validation import File, Validated, validate
from tilbudsvifte.reading.diagnostics import Diagnostic, Severity, in_file_order
from tilbudsvifte.scenarios.basis import Basis
from tilbudsvifte.scenarios.blaming import shortened
from tilbudsvifte.scenarios.expectations import Outcome, compare
from tilbudsvifte.scenarios.results import (
    NOTHING_EXPECTED,
    Comparison,
    Difference,
    ScenarioResult,
)
from tilbudsvifte.scenarios.under import OVERRIDES, under
from tilbudsvifte.texts import message

if TYPE_CHECKING:
    from tilbudsvifte.rules.results import Validation

_REFUSED = ("expect", "refused")
_BLAMED = {  # what asks for something that has no answer, where it is not an override
    "no-districts": ("expect", "districts"),
    "no-such-variant": ("variants",),
    "none-in-force": ("proposals",),
}


def run(basis: Basis, file: File) -> ScenarioResult:
    """Compare what a read scenario expects with what the data give under it.

    One with personal data in it is not compared: nothing of it is to be shown.
    """
    personal = faults(file)
    validated = validate(file, Scenario)
    found = list(validated.diagnostics)
    scenario = validated.model
    if personal:
        return _result(file, scenario, (), (), unrepeated((*personal, *found)))
    if scenario is None or _errors(file.diagnostics):  # what was not read cannot be compared
        return _result(file, scenario, (), (), found)
    found += check_form(validated, scenario)
    out = validated.left_out
    if found and scenario.expect is not None:
        out = LeftOut(file.value, (*out.paths, *_faulty(scenario.expect)))
    changed = under(file, basis.loaded)
    found += [*changed.unknown, *changed.doubtful]
    if changed.unknown or out.touches(OVERRIDES):
        return _result(file, scenario, changed.paths, (), found)
    compared, wrong = _compared(validated, scenario, changed.loaded, basis)
    if found:
        compared = tuple(each for each in compared if not out.touches(each.path))
    found += wrong
    if not compared and not _errors(found):
        found.append(_bare(file))
    return _result(file, scenario, changed.paths, compared, found)


def _faulty(expect: Expect) -> tuple[Path, ...]:
    """What cannot be compared though it has the right form."""
    clear = REFUSALS.issuperset(expect.refused) and not (figures(expect) or expect.verdicts)
    return without_unit(expect) if clear else (*without_unit(expect), _REFUSED)


def _compared(
    validated: Validated[Scenario], scenario: Scenario, loaded: Loaded, basis: Basis
) -> tuple[tuple[Comparison, ...], list[Diagnostic]]:
    """What is compared, and what is wrong with the data under the scenario or with its ids."""
    expect = scenario.expect or Expect()
    found = shortened(loaded.diagnostics)
    if loaded.dataset is None:
        codes = {each.code for each in _errors(loaded.diagnostics)}
        return _refused(validated, expect, codes, found)
    wrong, paths = check_against(validated, scenario, loaded.dataset)
    found += wrong
    try:
        divided = basis.divide(loaded.dataset, by_district=expect.districts is not None)
    except RefusalError as error:
        refusal = _blamed(validated, error)
        return _refused(validated, expect, {refusal.code}, [*found, refusal])
    validation, problems = _judged(loaded.dataset, scenario, validated, basis)
    found += problems
    compared = [*compare(expect, Outcome(divided, validation))]
    if expect.refused:
        compared.append(_refusal(expect, None))
    if paths:
        out = LeftOut(validated.file.value, paths)
        compared = [each for each in compared if not out.touches(each.path)]
    return tuple(compared), found


def _judged(
    dataset: Dataset, scenario: Scenario, validated: Validated[Scenario], basis: Basis
) -> tuple["Validation | None", list[Diagnostic]]:
    """The proposals judged, or what is wrong: then nothing of them is compared."""
    out = validated.left_out
    if not scenario.proposals or out.touches(("proposals",)) or out.touches(("variants",)):
        return None, []
    from tilbudsvifte.rules.reading import shown_faults  # noqa: PLC0415 - most have no proposals
    from tilbudsvifte.rules.run import check  # noqa: PLC0415

    documents, found = basis.shelf.take(validated.file, scenario.proposals)
    if basis.hides:
        found = unrepeated(found)
    if found or not scenario.variants.keys() <= dataset.framework.areas.keys():
        return None, [*found, *_errors(shown_faults(documents, dataset))]
    try:
        validation = check(dataset, documents, variants=scenario.variants)
    except RefusalError as error:
        faults = _errors(shown_faults(documents, dataset))
        return None, faults or [_blamed(validated, error)]
    malformed = [each for each in _errors(validation.findings) if each.code not in RULE_NAMES]
    return (None if malformed else validation), malformed


def _blamed(validated: Validated[Scenario], error: RefusalError) -> Diagnostic:
    """A refusal at what asks for the impossible."""
    code = error.text.key.partition(".")[2]
    place = validated.file.place(_BLAMED.get(code, OVERRIDES), key=True)
    return Diagnostic(Severity.ERROR, code, error.text, place)


def _refused(
    validated: Validated[Scenario], expect: Expect, codes: set[str], found: list[Diagnostic]
) -> tuple[tuple[Comparison, ...], list[Diagnostic]]:
    """Data that give no budget: what was expected, or a fault of the scenario."""
    if validated.left_out.touches(_REFUSED):
        return (), []
    if not expect.refused:
        return (), found
    return (_refusal(expect, ", ".join(sorted(codes))),), []


def _errors(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    return [each for each in found if each.severity is Severity.ERROR]


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
