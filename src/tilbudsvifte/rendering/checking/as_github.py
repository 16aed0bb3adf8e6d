"""A run of scenarios as workflow commands of GitHub Actions.

GitHub shows ten annotations of a kind for each step, so the worst come first, and of those one of
each file.
"""

from collections.abc import Iterator

from tilbudsvifte.reading.diagnostics import Diagnostic, Severity
from tilbudsvifte.rendering import github
from tilbudsvifte.rendering.checking.counts import summary
from tilbudsvifte.rendering.checking.differences import all_diagnostics
from tilbudsvifte.rendering.checking.names import name_of
from tilbudsvifte.scenarios.results import Checked, ScenarioResult
from tilbudsvifte.texts import Language, message


def checked_github(checked: Checked, language: Language) -> str:
    """The differences and findings, scenarios that compared nothing, and a line that sums up."""
    return "".join(f"{line}\n" for line in _lines(checked, language))


def _lines(checked: Checked, language: Language) -> Iterator[str]:
    several = len(checked.scenarios) > 1
    found = [
        github.Annotated(scenario.file, each, _title(scenario, each, language, several=several))
        for scenario, each in all_diagnostics(checked)
    ]
    found += (_nothing_compared(each, language) for each in checked.scenarios if not each.compared)
    yield from github.annotations(found, language)
    yield language.say(summary(checked))


def _title(
    scenario: ScenarioResult, found: Diagnostic, language: Language, *, several: bool
) -> str:
    """The code of a finding, and among several scenarios whose it is."""
    if not several:
        return found.code
    return language.say("check.code-in", code=found.code, name=name_of(scenario, language))


def _nothing_compared(scenario: ScenarioResult, language: Language) -> github.Annotated:
    text = message("check.nothing-compared")
    found = Diagnostic(Severity.NOTE, "nothing-compared", text, scenario.place)
    return github.Annotated(scenario.file, found, name_of(scenario, language))
