"""A run of scenarios as Markdown, fit for the summary of a job."""

from collections.abc import Iterator

from tilbudsvifte.rendering.blocks import Block, Column, Heading, Lines, Table
from tilbudsvifte.rendering.checking.counts import summary
from tilbudsvifte.rendering.checking.figures import unit_for, unit_name
from tilbudsvifte.rendering.checking.layout import run_blocks
from tilbudsvifte.rendering.checking.names import name_of
from tilbudsvifte.rendering.checking.tables import difference_table
from tilbudsvifte.rendering.diagnostics import MOST_SHOWN, shown_places
from tilbudsvifte.rendering.findings import finding_table
from tilbudsvifte.rendering.markdown import markdown
from tilbudsvifte.rendering.view import View
from tilbudsvifte.scenarios.results import Checked
from tilbudsvifte.texts import Language


def checked_markdown(checked: Checked, view: View) -> str:
    """The page with its differences and findings as tables."""
    return markdown(_blocks(checked, view))


def _blocks(checked: Checked, view: View) -> Iterator[Block]:
    language = view.language
    yield from run_blocks(checked, view)
    yield from _differences(checked, language)
    yield from _findings(checked, language)
    yield Lines([language.say(summary(checked))])


def _differences(checked: Checked, language: Language) -> Iterator[Block]:
    found = [(each, difference) for each in checked.scenarios for difference in each.differences]
    if not found:
        return
    rows = found[:MOST_SHOWN]
    compared = [difference.comparison for _, difference in rows]
    unit = unit_for(compared, checked.unit)
    heading = language.say("check.differences", count=len(found))
    if any(each.kind == "kroner" for each in compared):
        name = unit_name(unit)
        heading = language.say("check.differences-in", count=len(found), unit=name)
    yield Heading(heading)
    yield Table(difference_table(rows, unit, language))
    yield from _more(len(found), language)


def _findings(checked: Checked, language: Language) -> Iterator[Block]:
    pairs = [(each, finding) for each in checked.scenarios for finding in each.findings]
    found = [finding for _, finding in pairs]
    if found:
        rows = [pairs[n] for n in shown_places(found)]
        place, *others = finding_table([finding for _, finding in rows], language)
        names = [name_of(scenario, language) for scenario, _ in rows]
        scenarios = Column(language.say("check.scenario"), names, "left")
        yield Heading(language.say("check.findings", count=len(found)))
        yield Table([place, scenarios, *others])
        yield from _more(len(found), language)


def _more(number: int, language: Language) -> Iterator[Block]:
    if number > MOST_SHOWN:
        yield Lines([language.say("diagnostics.more", count=number - MOST_SHOWN)])
