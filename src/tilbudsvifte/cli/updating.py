"""`tilbud check --update` and `--diff`: new figures in scenarios, written or only shown."""

import re
from collections.abc import Iterator
from pathlib import Path

from tilbudsvifte.cli.boundary import DATA, complain, refuse
from tilbudsvifte.cli.output import CannotWriteError, overwrite
from tilbudsvifte.documents.dataset import Loaded
from tilbudsvifte.reading.diagnostics import Severity
from tilbudsvifte.reading.document import read_file
from tilbudsvifte.rendering.visible import visible
from tilbudsvifte.scenarios.basis import Basis
from tilbudsvifte.scenarios.results import Checked, ScenarioResult, Status
from tilbudsvifte.scenarios.rewriting import Rewritten, rewritten
from tilbudsvifte.scenarios.run import run
from tilbudsvifte.texts import Language, Message, message

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")


def update(base: Loaded, checked: Checked, language: Language) -> tuple[Checked, bool]:
    """Write the figures that differ, and run those files again; whether all could be written."""
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
                _tell(_done(new), language)
                after = run(basis, read_file(result.file))
        scenarios.append(after)
    return checked._replace(scenarios=tuple(scenarios)), not failed


def differences(base: Loaded, checked: Checked, language: Language) -> str:
    """What `update` would write, as a unified diff; and what is wrong that it would not mend."""
    basis = Basis(base)
    lines: list[str] = []
    for result in checked.scenarios:
        new = rewritten(basis, result)
        _tell_rest(result, new, language)
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
        _tell(message("cli.not-updated", file=new.document.name), language)
    return new.sound


def _done(new: Rewritten) -> Message:
    many = "" if new.update.changed == 1 else "s"
    return message(f"cli.updated-figure{many}", file=new.document.name, count=new.update.changed)


def _tell_rest(result: ScenarioResult, new: Rewritten | None, language: Language) -> None:
    """Faults of the file, and differences that no figure can be written for."""
    if result.status in {Status.MALFORMED, Status.UNCOMPARED}:
        from tilbudsvifte.rendering.diagnostics import diagnostics_text

        errors = [found for found in result.findings if found.severity is Severity.ERROR]
        complain(diagnostics_text(errors, language))
    left = len(new.update.left if new is not None else result.differences)
    if left:
        many = "" if left == 1 else "s"
        _tell(message(f"cli.left-figure{many}", file=result.file, count=left), language)


def _tell(text: Message, language: Language) -> None:
    complain(visible(language.say(text)) + "\n")
