"""The proposals of a run: choosing between variants, what is wrong with files, exit code."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from tilbudsvifte.analysis.sheet import find_area
from tilbudsvifte.cli.boundary import DATA, FINDINGS, NOTHING, OK, USAGE, complain, refuse, tell
from tilbudsvifte.cli.changes import UsageError
from tilbudsvifte.cli.data import Failed, Read
from tilbudsvifte.cli.reading import UNOPENED, read
from tilbudsvifte.documents.dataset import Dataset
from tilbudsvifte.documents.files import named
from tilbudsvifte.reading.diagnostics import Severity
from tilbudsvifte.reading.document import Document
from tilbudsvifte.rules.results import Validation
from tilbudsvifte.texts import Language, message


class Taken(NamedTuple):
    """Proposals to judge, and by area which variant the scenario that names them lets count.

    `all_found` is whether every word of the command line named a file.
    """

    documents: list[Document]
    variants: Mapping[str, str]
    all_found: bool = True


def take(words: Sequence[str], data: Read, language: Language) -> Taken | Failed:
    """Read what the command line names, or else what the scenario does; say what names nothing."""
    if not words and data.scenario is not None:
        return _of_scenario(data.scenario, language)
    found = named(words, data.files)
    if not found.files:
        return Failed(refuse(message("cli.no-match", words=found.empty), language, NOTHING))
    if found.empty:
        tell(message("cli.some-match-none", words=found.empty), language)
    return Taken([read(name) for name in found.files], {}, not found.empty)


def _of_scenario(file: Document, language: Language) -> Taken | Failed:
    from tilbudsvifte.documents.scenario import Scenario
    from tilbudsvifte.documents.validation import validate
    from tilbudsvifte.rendering.diagnostics import diagnostics_text
    from tilbudsvifte.scenarios.proposals import Shelf

    scenario = validate(file, Scenario).model
    if scenario is None or not scenario.proposals:
        return Failed(refuse(message("cli.scenario-without-proposals"), language, USAGE))
    documents, found = Shelf().take(file, scenario.proposals)
    if found:
        complain(diagnostics_text(found, language))
        return Failed(FINDINGS)
    return Taken(documents, scenario.variants)


def variants(words: Sequence[str], dataset: Dataset) -> dict[str, str]:
    """Which variant counts, by area id; an area is named by its id, name or alias.

    Raises `UsageError` for a word that is not AREA=VARIANT or names an area again, and
    `RefusalError` where there is no such area.
    """
    wanted: dict[str, str] = {}
    for word in words:
        area, equals, variant = word.partition("=")
        if not (area and equals and variant):
            raise UsageError(message("cli.not-variant", word=word))
        area_id = find_area(dataset, area)
        if area_id in wanted:
            raise UsageError(message("cli.two-variants", area=area))
        wanted[area_id] = variant
    return wanted


def tell_faults(documents: Iterable[Document], dataset: Dataset, language: Language) -> bool:
    """Say what is wrong with files that will not be judged, and whether one cannot be opened."""
    from tilbudsvifte.rendering.diagnostics import diagnostics_text
    from tilbudsvifte.rules.reading import shown_faults

    found = shown_faults(list(documents), dataset)
    if found:
        complain(diagnostics_text(found, language))
    return any(each.code == UNOPENED for each in found)


def exit_code(validation: Validation, language: Language, *, strict: bool, all_found: bool) -> int:
    """What a run comes to; `all_found` is whether every word of the command line named a file."""
    if any(found.code == UNOPENED for found in validation.findings):
        return DATA
    if not validation.checked and not validation.findings:
        return refuse(message("cli.no-rules"), language, NOTHING)
    if validation.number(Severity.ERROR):
        return FINDINGS
    if strict and (validation.number(Severity.WARNING) or not all_found):
        return FINDINGS
    return OK
