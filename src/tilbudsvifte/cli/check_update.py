"""`tilbud check --update` and `--diff`: new figures in scenarios, written or only shown."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from tilbudsvifte.cli.boundary import DATA, complain, refuse, tell
from tilbudsvifte.cli.output import CannotWriteError, overwrite
from tilbudsvifte.documents.dataset import Loaded
from tilbudsvifte.reading.diagnostics import Severity
from tilbudsvifte.reading.document import read_file
from tilbudsvifte.rendering.visible import visible
from tilbudsvifte.scenarios.basis import Basis
from tilbudsvifte.scenarios.results import Checked, Difference, ScenarioResult, Status
from tilbudsvifte.scenarios.rewritten import Rewritten, rewritten
from tilbudsvifte.scenarios.run import run
from tilbudsvifte.texts import Clauses, Language, Message, message

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


def update(base: Loaded, checked: Checked, language: Language) -> tuple[Checked, bool]:
    """Write the figures that differ, and run those files again; whether all files could be written.

    Differences that stay are counted here; the result shows each.
    """
    basis = Basis(base)
    scenarios: list[ScenarioResult] = []
    failed = False
    for result in checked.scenarios:
        new = rewritten(basis, result)
        after = result
        if new is not None and _usable(new, language):
            try:
                overwrite(Path(result.file), new.document.text, new.update.text)
            except CannotWriteError as error:
                refuse(error.text, language, DATA)
                failed = True
            else:
                tell(_done(new), language)
                after = run(basis, read_file(result.file))
        _tell_left(result, new, language)
        scenarios.append(after)
    return checked._replace(scenarios=tuple(scenarios)), not failed


def differences(base: Loaded, checked: Checked, language: Language) -> str:
    """What `update` would write, as a unified diff; what it would leave is named beside it."""
    basis = Basis(base)
    lines: list[str] = []
    for result in checked.scenarios:
        new = rewritten(basis, result)
        _name_left(result, new, checked.unit, language)
        _tell_left(result, new, language)
        if new is not None and _usable(new, language):
            lines += _diff(new)
    return "".join(f"{visible(line)}\n" for line in lines)


def _diff(new: Rewritten) -> Iterator[str]:
    from difflib import unified_diff

    before, after = (_lines(text) for text in (new.document.text, new.update.text))
    name = new.document.name
    return unified_diff(before, after, name, name, lineterm="")


def _lines(text: str) -> list[str]:
    return [line.rstrip("\r\n") for line in _LINE.findall(text)]


def _usable(new: Rewritten, language: Language) -> bool:
    if not new.sound:
        tell(message("cli.not-updated", file=new.document.name), language)
    return new.sound


def _done(new: Rewritten) -> Message:
    many = "" if new.update.changed == 1 else "s"
    return message(f"cli.updated-figure{many}", file=new.document.name, count=new.update.changed)


def _left(result: ScenarioResult, new: Rewritten | None) -> Sequence[Difference]:
    """The differences that an update leaves."""
    if new is None or not new.sound:
        return result.differences
    paths = {each.path for each in new.update.left}
    return [each for each in result.differences if each.comparison.path in paths]


def _name_left(
    result: ScenarioResult, new: Rewritten | None, unit: int, language: Language
) -> None:
    """Show faults of the file, and differences that stay, where they stand."""
    from tilbudsvifte.reading.diagnostics import in_file_order
    from tilbudsvifte.rendering.checking.differences import diagnostic
    from tilbudsvifte.rendering.diagnostics import diagnostics_text

    errors = [found for found in result.findings if found.severity is Severity.ERROR]
    left = [diagnostic(each, unit) for each in _left(result, new)]
    if errors or left:
        complain(diagnostics_text(in_file_order([*errors, *left]), language))


def _tell_left(result: ScenarioResult, new: Rewritten | None, language: Language) -> None:
    """Say how many differences stay, and why."""
    left = _left(result, new)
    if not left or (new is not None and not new.sound):  # of the unsound more is said
        return
    reasons = sorted({_reason(result, each) for each in left})
    why = Clauses(tuple(message(f"cli.left-{reason}") for reason in reasons))
    many = "" if len(left) == 1 else "s"
    tell(message(f"cli.left-figure{many}", file=result.file, count=len(left), why=why), language)


def _reason(result: ScenarioResult, difference: Difference) -> str:
    if result.status is Status.MALFORMED:
        return "malformed"
    if difference.comparison.got is None:
        return "without-result"
    return "errors" if difference.comparison.figure == "refused" else "too-long"
