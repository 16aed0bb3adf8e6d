"""A run of scenarios as a page: whether all is as expected, the scenarios, and their figures."""

from collections.abc import Iterator

from tilbudsvifte.rendering.blocks import Block, Heading, Lines, Table
from tilbudsvifte.rendering.checking.counts import title, verdict
from tilbudsvifte.rendering.checking.figures import shown, unit_for, unit_name
from tilbudsvifte.rendering.checking.names import name_of, one_line
from tilbudsvifte.rendering.checking.tables import figure_table, scenario_table, word_table
from tilbudsvifte.rendering.findings import where
from tilbudsvifte.rendering.origin import origin_notes
from tilbudsvifte.rendering.view import View
from tilbudsvifte.scenarios.results import Checked, Kind, ScenarioResult, Status
from tilbudsvifte.texts import Language, Message, message

_MOST_HELD = 30
_MOST_FILES = 5
_FIGURES: tuple[tuple[Kind, ...], ...] = (("kroner", "count"), ("number",))


def run_blocks(checked: Checked, view: View, *, files: bool = True) -> Iterator[Block]:
    """The page down to the differences; the first lines say whether all is as expected.

    Many scenarios that hold are counted, and listed only with details. Without `files` the table
    leaves out where each scenario stands, which every difference and the details say.
    """
    language = view.language
    yield Heading(language.say(title(checked)), 1)
    yield Lines([language.say(line) for line in (verdict(checked), *origin_notes(view))])
    listed, held = _listed(checked, details=view.details)
    if listed:
        yield Table(scenario_table(listed, language, files=files))
    notes = [*_left_out(held), *_not_run(checked, details=view.details)]
    if notes:
        yield Lines([language.say(note) for note in notes])
    if view.details:
        for scenario in checked.scenarios:
            yield from _scenario(scenario, checked.unit, language)


def _listed(checked: Checked, *, details: bool) -> tuple[list[ScenarioResult], int]:
    """The scenarios to list, and how many that hold are not."""
    held = checked.number(Status.HOLDS)
    if details or held <= _MOST_HELD:
        return [*checked.scenarios], 0
    return [each for each in checked.scenarios if each.status is not Status.HOLDS], held


def _left_out(held: int) -> Iterator[Message]:
    if held:
        yield message("check.left-out", count=held)


def _not_run(checked: Checked, *, details: bool) -> Iterator[Message]:
    if not checked.not_run:
        return
    most = len(checked.not_run) if details else _MOST_FILES
    names: tuple[str | Message, ...] = checked.not_run[:most]
    if len(checked.not_run) > most:
        names = (*names, message("check.more-files", count=len(checked.not_run) - most))
    yield message("check.stopped", names=names)


def _scenario(scenario: ScenarioResult, base: int, language: Language) -> Iterator[Block]:
    """One scenario: why it is there, what it changes, and all that was compared."""
    unit = unit_for(scenario.compared, base)
    name, status = name_of(scenario, language), message(f"check.{scenario.status}")
    if any(each.kind == "kroner" for each in scenario.compared):
        heading = message("check.scenario-in", name=name, unit=unit_name(unit), status=status)
    else:
        heading = message("check.scenario-of", name=name, status=status)
    yield Heading(language.say(heading))
    yield Lines([language.say(line) for line in _about(scenario)])
    if not scenario.compared:
        yield Lines([language.say("check.nothing-compared")])
        return
    yield from _tables(scenario, unit, language)
    reasons = [language.say(line) for line in _reasons(scenario, unit)]
    if reasons:
        yield Lines(reasons)


def _tables(scenario: ScenarioResult, unit: int, language: Language) -> Iterator[Block]:
    """Amounts and counts, exact numbers, and words, whose columns differ in width."""
    for kinds in _FIGURES:
        rows = [each for each in scenario.compared if each.kind in kinds]
        if rows:
            yield Table(figure_table(rows, unit, language))
    words = [each for each in scenario.compared if each.kind == "word"]
    if words:
        yield Table(word_table(words, language))


def _about(scenario: ScenarioResult) -> Iterator[Message]:
    if scenario.why is not None:
        yield message("check.why", why=one_line(scenario.why))
    if scenario.changes:
        yield message("check.overrides", paths=scenario.changes)
    else:
        yield message("check.no-overrides")
    yield message("check.at", where=where(scenario.place))


def _reasons(scenario: ScenarioResult, unit: int) -> Iterator[Message]:
    for each in scenario.compared:
        if each.reason is not None:
            row = shown(each, unit)
            allowed, reason = row.allowed or "", one_line(each.reason)
            yield message("check.tolerance", allowed=allowed, figure=row.figure, reason=reason)
