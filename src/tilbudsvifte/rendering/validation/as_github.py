"""A validation as workflow commands of GitHub Actions, which shows them beside the lines.

Escaped as `packages/core/src/command.ts` of actions/toolkit does it. GitHub shows about ten
annotations of a kind for each step, so the worst come first.
"""

from collections.abc import Iterator

from tilbudsvifte.reading.diagnostics import Diagnostic, Place, Severity
from tilbudsvifte.rendering.validation.outcomes import left_out, said_of
from tilbudsvifte.rendering.validation.plain import (
    area_of,
    finding_lines,
    headline,
    summary,
    waived_line,
)
from tilbudsvifte.rendering.visible import visible
from tilbudsvifte.rules.results import FileResult, Validation, Waived
from tilbudsvifte.texts import Language

_KINDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def validation_github(validation: Validation, language: Language) -> str:
    """A notice for each guideline, the findings, the waivers, and a line that sums up."""
    return "".join(f"{line}\n" for line in _lines(validation, language))


def _lines(validation: Validation, language: Language) -> Iterator[str]:
    for proposal in validation.proposals:
        title = language.say("formats.guideline-of", area=area_of(proposal, language))
        text = headline(validation, proposal, language)
        yield _command("notice", {"title": title, "file": proposal.file}, text)
    for outcome in left_out(validation):
        yield _left_out(validation, outcome, language)
    for severity in _KINDS:
        for found in validation.findings:
            if found.severity is severity:
                yield _finding(found, language)
    for waived in validation.waived:
        yield _waived(waived, language)
    yield summary(validation, language)


def _left_out(validation: Validation, outcome: FileResult, language: Language) -> str:
    """A notice for a file that was not judged as a whole."""
    properties = {"file": outcome.file}
    if outcome.area is not None:
        title = language.say("formats.guideline-of", area=outcome.area.name)
        properties = {"title": title, **properties}
    return _command("notice", properties, language.say(said_of(validation, outcome)))


def _finding(found: Diagnostic, language: Language) -> str:
    properties = {**_place(found.place), "title": found.code}
    return _command(_KINDS[found.severity], properties, "\n".join(finding_lines(found, language)))


def _waived(waived: Waived, language: Language) -> str:
    found = waived.finding
    title = language.say("formats.waived-code", code=found.code)
    lines = (waived_line(waived, language), *finding_lines(found, language))
    return _command("notice", {**_place(found.place), "title": title}, "\n".join(lines))


def _place(place: Place) -> dict[str, str]:
    """The columns are from the first marked character to the one after the last."""
    if not place.line:
        return {"file": place.file}
    return {
        "file": place.file,
        "line": str(place.line),
        "col": str(place.column),
        "endColumn": str(place.column + place.length),
    }


def _command(kind: str, properties: dict[str, str], text: str) -> str:
    named = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{kind} {named}::{_data(text)}"


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _data(text: str) -> str:
    """Line ends are escaped; whatever else a terminal would act on is made visible."""
    lines = ["%0D".join(_percent(part) for part in line.split("\r")) for line in text.split("\n")]
    return "%0A".join(lines)


def _percent(text: str) -> str:
    return visible(text).replace("%", "%25")
