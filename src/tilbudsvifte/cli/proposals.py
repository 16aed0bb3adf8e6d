"""The proposals of a run: reading them, choosing between variants, and the exit code."""

import sys
from collections.abc import Iterable, Iterator, Sequence

from tilbudsvifte.analysis.sheet import find_area
from tilbudsvifte.cli.boundary import DATA, FINDINGS, NOTHING, OK, complain, refuse
from tilbudsvifte.cli.changes import UsageError
from tilbudsvifte.documents.dataset import Dataset
from tilbudsvifte.documents.files import STANDARD_INPUT
from tilbudsvifte.reading.diagnostics import Severity
from tilbudsvifte.reading.document import Document, read_file, read_stream
from tilbudsvifte.rules.results import Validation
from tilbudsvifte.texts import Language, message

_STDIN = "<stdin>"
_UNOPENED = "cannot-open"


def read(name: str) -> Document:
    """Read a proposal; whatever is wrong with the file is said in the document."""
    if name == STANDARD_INPUT:
        return read_stream(None if sys.stdin is None else sys.stdin.buffer, _STDIN)
    return read_file(name)


def paths(names: Iterable[str]) -> Iterator[str]:
    """The names of files, which a result must not overwrite."""
    return (name for name in names if name != STANDARD_INPUT)


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
    return any(each.code == _UNOPENED for each in found)


def exit_code(validation: Validation, language: Language, *, strict: bool, all_found: bool) -> int:
    """What a run comes to; `all_found` is whether every word of the command line named a file."""
    if any(found.code == _UNOPENED for found in validation.findings):
        return DATA
    if not validation.checked and not validation.findings:
        return refuse(message("cli.no-rules"), language, NOTHING)
    if validation.number(Severity.ERROR):
        return FINDINGS
    if strict and (validation.number(Severity.WARNING) or not all_found):
        return FINDINGS
    return OK
