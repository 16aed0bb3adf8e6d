"""A run of scenarios as text."""

from tilbudsvifte.rendering.blocks import Heading
from tilbudsvifte.rendering.checking.counts import summary
from tilbudsvifte.rendering.checking.differences import all_diagnostics
from tilbudsvifte.rendering.checking.layout import run_blocks
from tilbudsvifte.rendering.diagnostics import diagnostics_text
from tilbudsvifte.rendering.page import page_text
from tilbudsvifte.rendering.view import View
from tilbudsvifte.scenarios.results import Checked


def checked_text(checked: Checked, view: View) -> str:
    """The page; differences are not wrapped, so that their marks stay under the place.

    Nor is the last line, so that it can be looked for.
    """
    language, screen = view.language, view.screen
    parts = [page_text(run_blocks(checked, view, files=view.details), screen)]
    found = all_diagnostics(checked)
    if found:
        heading = Heading(language.say("check.found", count=len(found)))
        parts.append(page_text([heading], screen) + diagnostics_text(found, language))
    parts.append(f"{language.say(summary(checked))}\n")
    return "\n".join(parts)
