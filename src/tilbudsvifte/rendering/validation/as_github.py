"""A validation as workflow commands of GitHub Actions, which shows them beside the lines.

GitHub shows ten annotations of a kind for each step, so the worst come first, and of those one of
each file.
"""

from collections.abc import Iterator

from tilbudsvifte.rendering import github
from tilbudsvifte.rendering.findings import finding_lines
from tilbudsvifte.rendering.validation.outcomes import left_out, said_of
from tilbudsvifte.rendering.validation.plain import (
    area_of,
    headline,
    summary,
    waived_line,
)
from tilbudsvifte.rules.results import FileResult, Validation, Waived
from tilbudsvifte.texts import Language


def validation_github(validation: Validation, language: Language) -> str:
    """A notice for each guideline, the findings, the waivers, and a line that sums up."""
    return "".join(f"{line}\n" for line in _lines(validation, language))


def _lines(validation: Validation, language: Language) -> Iterator[str]:
    for proposal in validation.proposals:
        title = language.say("formats.guideline-of", area=area_of(proposal, language))
        text = headline(validation, proposal, language)
        yield github.command("notice", {"title": title, "file": proposal.file}, text)
    for outcome in left_out(validation):
        yield _left_out(validation, outcome, language)
    found = (github.Annotated(each.place.file, each, each.code) for each in validation.findings)
    yield from github.annotations(found, language)
    for waived in validation.waived:
        yield _waived(waived, language)
    yield summary(validation, language)


def _left_out(validation: Validation, outcome: FileResult, language: Language) -> str:
    """A notice for a file that was not judged as a whole."""
    properties = {"file": outcome.file}
    if outcome.area is not None:
        title = language.say("formats.guideline-of", area=outcome.area.name)
        properties = {"title": title, **properties}
    return github.command("notice", properties, language.say(said_of(validation, outcome)))


def _waived(waived: Waived, language: Language) -> str:
    found = waived.finding
    title = language.say("formats.waived-code", code=found.code)
    lines = (waived_line(waived, language), *finding_lines(found, language))
    return github.command(
        "notice", {**github.place_properties(found.place), "title": title}, "\n".join(lines)
    )
