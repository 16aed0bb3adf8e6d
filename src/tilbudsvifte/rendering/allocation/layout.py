"""An allocation as a page: tables, what applies and moves, and what it rests on."""

from collections.abc import Iterator

from tilbudsvifte.analysis.results import Allocation
from tilbudsvifte.rendering.allocation.details import detail_sections
from tilbudsvifte.rendering.allocation.notes import basis_notes, guideline_notes
from tilbudsvifte.rendering.allocation.sheet import sheet_blocks
from tilbudsvifte.rendering.allocation.tables import (
    area_table,
    basis_table,
    district_table,
    money_for,
    unit_table,
)
from tilbudsvifte.rendering.blocks import Block, Heading, Lines, Table, said
from tilbudsvifte.rendering.money import Money
from tilbudsvifte.rendering.origin import origin_notes
from tilbudsvifte.rendering.view import View


def blocks(allocation: Allocation, view: View) -> Iterator[Block]:
    """The page from top to bottom; the first screen holds what a reader must know."""
    language = view.language
    money = money_for(allocation, language)
    title = language.local(allocation.title)
    yield Heading(language.say("allocate.unit", title=title, unit=money.label), 1)
    yield Lines([language.say(line) for line in origin_notes(view)])
    if allocation.districts:
        yield Table(district_table(allocation, money), total=True)
    else:
        yield Table(area_table(allocation, money), total=True)
        units = unit_table(allocation, money)
        if len(units) > 1:
            yield Table(units, total=True)
    yield said(language, guideline_notes(allocation, money))
    if allocation.sheet is not None:
        yield from sheet_blocks(allocation, allocation.sheet, language, details=view.details)
    yield from basis_blocks(allocation, money)
    if view.details:
        for heading, lines in detail_sections(allocation, money):
            yield Heading(language.say(heading))
            yield Lines([language.say(line) for line in lines])


def opening(
    allocation: Allocation, money: Money, view: View, title: str = "allocate.unit"
) -> Iterator[Block]:
    """The title with the unit of the amounts, and the data, of a page that has no longer form."""
    language = money.language
    subject = language.local(allocation.title)
    yield Heading(language.say(title, title=subject, unit=money.label), 1)
    origin = origin_notes(view._replace(details=True))
    yield Lines([language.say(line) for line in origin])


def basis_blocks(allocation: Allocation, money: Money, *, ranges: bool = True) -> Iterator[Block]:
    """What the figures rest on; it stands under every result that comes of an allocation.

    `ranges` is whether the lowest and highest guideline of each area are shown above it.
    """
    language = money.language
    yield Heading(language.say("allocate.rests-on"))
    if allocation.key.id == "indicators":
        yield Table(basis_table(allocation.indicators, language))
    yield said(language, basis_notes(allocation, money, ranges=ranges))
