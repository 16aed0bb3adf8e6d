"""A run of scenarios as text."""

from collections.abc import Sequence
from itertools import groupby
from operator import itemgetter

from tilbudsvifte.rendering.blocks import Heading
from tilbudsvifte.rendering.checking.counts import summary
from tilbudsvifte.rendering.checking.differences import Found, all_diagnostics
from tilbudsvifte.rendering.checking.layout import run_blocks
from tilbudsvifte.rendering.checking.names import name_of
from tilbudsvifte.rendering.diagnostics import diagnostics_text, shown_places
from tilbudsvifte.rendering.page import page_text
from tilbudsvifte.rendering.view import View
from tilbudsvifte.rendering.visible import visible
from tilbudsvifte.scenarios.results import Checked, ScenarioResult
from tilbudsvifte.texts import Language


def checked_text(checked: Checked, view: View) -> str:
    """The page; differences are not wrapped, so that their marks stay under the place.

    Nor is the last line, so that it can be looked for.
    """
    language, screen = view.language, view.screen
    parts = [page_text(run_blocks(checked, view, files=view.details), screen)]
    found = all_diagnostics(checked)
    if found:
        heading = Heading(language.say("check.found", count=len(found)))
        parts.append(page_text([heading], screen) + _by_scenario(found, language))
    parts.append(f"{language.say(summary(checked))}\n")
    return "\n".join(parts)


def _by_scenario(found: Sequence[Found], language: Language) -> str:
    """The diagnostics; where several scenarios have any, each scenario's below its name."""
    diagnostics = [diagnostic for _, diagnostic in found]
    if len({id(scenario) for scenario, _ in found}) == 1:
        return diagnostics_text(diagnostics, language)
    kept = [found[n] for n in shown_places(diagnostics)]
    parts = [
        _name(scenario, language) + diagnostics_text([each for _, each in those], language)
        for scenario, those in groupby(kept, itemgetter(0))
    ]
    if len(found) > len(kept):
        parts.append(f"{language.say('diagnostics.more', count=len(found) - len(kept))}\n")
    return "\n".join(parts)


def _name(scenario: ScenarioResult, language: Language) -> str:
    name = name_of(scenario, language)
    return f"{visible(language.say('check.in-scenario', name=name, file=scenario.file))}\n"
