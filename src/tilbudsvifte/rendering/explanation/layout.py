"""An explanation as a page: all areas side by side, then each by its indicators."""

from collections.abc import Iterator

from tilbudsvifte.analysis.explanation.results import AreaExplanation, Explanation
from tilbudsvifte.rendering.allocation.layout import basis_blocks, opening
from tilbudsvifte.rendering.blocks import Block, Heading, said
from tilbudsvifte.rendering.explanation.notes import notes
from tilbudsvifte.rendering.explanation.overview import amount_table, unit_table
from tilbudsvifte.rendering.explanation.tables import (
    compact_table,
    contribution_table,
    waterfall_table,
)
from tilbudsvifte.rendering.money import Money
from tilbudsvifte.rendering.view import View
from tilbudsvifte.texts import Language


def blocks(explanation: Explanation, view: View) -> Iterator[Block]:
    """The page from top to bottom; one area asked for is shown at length, others in one table."""
    language = view.language
    money = Money(language, 1)  # contributions are whole kroner, whatever the unit of the data
    yield from opening(explanation.allocation, money, view)
    yield amount_table(explanation, money)
    units = unit_table(explanation, language)
    if units is not None:
        yield units
    for each in explanation.areas:
        yield from _area(explanation, each, language)
    yield said(language, notes(explanation, money))
    yield from basis_blocks(explanation.allocation, money, ranges=False)


def _area(explanation: Explanation, each: AreaExplanation, language: Language) -> Iterator[Block]:
    name = each.area.name
    if not explanation.one:
        yield Heading(language.say("explain.area", name=name))
        yield compact_table(explanation, each, language)
        return
    yield Heading(language.say("explain.contributions", name=name))
    yield contribution_table(explanation, each, language)
    yield Heading(language.say(f"explain.way-from-{explanation.start}", name=name))
    yield waterfall_table(explanation, each, language)
