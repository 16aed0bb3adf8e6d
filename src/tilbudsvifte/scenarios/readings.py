"""Other readings of the data, as scenarios hold them, asked the question of an audit."""

from collections.abc import Iterable
from typing import NamedTuple

from tilbudsvifte.analysis.audit.audit import audit
from tilbudsvifte.analysis.audit.results import Reading
from tilbudsvifte.analysis.division import divide_frame
from tilbudsvifte.analysis.refusal import RefusalError, RequestError
from tilbudsvifte.documents.dataset import Dataset, Loaded
from tilbudsvifte.documents.personal.data import looked_for
from tilbudsvifte.documents.personal.masking import Masked, masked
from tilbudsvifte.documents.scenario import Scenario
from tilbudsvifte.documents.validation import File, validate
from tilbudsvifte.engine.weights import tied_groups
from tilbudsvifte.reading.diagnostics import Severity
from tilbudsvifte.scenarios.under import OVERRIDES, under


class _Question(NamedTuple):
    """All that the answer of an audit and its nearest result rest on.

    Weights, proposals and what applies are not in it.
    """

    key: str
    groups: tuple[int, ...]
    shares: tuple[object, ...]
    frame: int
    round_to: int
    announced: tuple[int | None, ...]


def readings(base: Loaded, files: Iterable[File]) -> tuple[Reading, ...]:
    """Ask the audit of the data `base` under each scenario, once for each question.

    A scenario that has the order, shares, frame, announced guideline and rounding of the data or of
    an earlier one is not asked again. One with personal data in it or a fault in its overrides, or
    under which there is nothing to audit, is refused. Raises `RequestError` where audits cannot be
    made at all.
    """
    known: dict[_Question, str | None] = {}
    if base.dataset is not None and (question := _question(base.dataset)) is not None:
        known[question] = None
    hide = looked_for(base.files[0])
    shown = (masked(file, number) if hide else file for number, file in enumerate(files, 1))
    return tuple(_reading(base, file, known) for file in shown)


def _reading(base: Loaded, file: File, known: dict[_Question, str | None]) -> Reading:
    name, dataset = _read(base, file)
    question = None if dataset is None else _question(dataset)
    if dataset is None or question is None:
        return Reading(name, file.name, None, refused=True)
    if question in known:
        return Reading(name, file.name, None, same=True, same_as=known[question])
    try:
        found = audit(dataset)
    except RequestError:
        raise
    except RefusalError:
        return Reading(name, file.name, None, refused=True)
    known[question] = name
    return Reading(name, file.name, found)


def _read(base: Loaded, file: File) -> tuple[str, Dataset | None]:
    """What a scenario is called, and the data under it, where what it overrides has no fault.

    What it expects does not matter here.
    """
    validated = validate(file, Scenario)
    scenario = validated.model
    if scenario is None:
        return file.name, None
    if isinstance(file, Masked):
        return scenario.name, None
    unread = any(each.severity is Severity.ERROR for each in file.diagnostics)
    if unread or validated.left_out.touches(OVERRIDES):
        return scenario.name, None
    changed = under(file, base)
    return scenario.name, None if changed.unknown else changed.loaded.dataset


def _question(dataset: Dataset) -> _Question | None:
    try:
        divided = divide_frame(dataset)
    except RefusalError:
        return None
    areas = range(len(divided.areas))
    return _Question(
        dataset.framework.key,
        tied_groups([each.document.rank for each in divided.indicators]),
        tuple(
            each.shares and tuple(each.shares.share(area) for area in areas)
            for each in divided.indicators
        ),
        divided.frame.amount,
        dataset.framework.round_to.value,
        tuple(area.announced for area in divided.areas),
    )
