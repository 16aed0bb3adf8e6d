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
from tilbudsvifte.texts import Language


def checked_github(checked: Checked, language: Language) -> str:
    """The differences and findings, scenarios that compared nothing, and a line that sums up."""
    return "".join(f"{line}\n" for line in _lines(checked, language))


def _lines(checked: Checked, language: Language) -> Iterator[str]:
    found = all_diagnostics(checked)
    several = len(checked.scenarios) > 1
    for severity in github.KINDS:
        worst = [
            (
                scenario.file,
                github.finding(each, language, _title(scenario, each, language, several=several)),
            )
            for scenario, each in found
            if each.severity is severity
        ]
        if severity is Severity.NOTE:
            bare = (each for each in checked.scenarios if not each.compared)
            worst += [(each.file, _nothing_compared(each, language)) for each in bare]
        yield from github.spread(worst)
    yield language.say(summary(checked))


def _title(
    scenario: ScenarioResult, found: Diagnostic, language: Language, *, several: bool
) -> str:
    """The code of a finding, and among several scenarios whose it is."""
    if not several:
        return found.code
    return language.say("check.code-in", code=found.code, name=name_of(scenario, language))


def _nothing_compared(scenario: ScenarioResult, language: Language) -> str:
    properties = {
        **github.place_properties(scenario.place),
        "title": name_of(scenario, language),
    }
    return github.command("notice", properties, language.say("check.nothing-compared"))
