"""A path as a page: the years, the distances, what a floor does, and what it rests on."""

from collections.abc import Iterator

from tilbudsvifte.analysis.phasing.results import Phasing
from tilbudsvifte.analysis.results import Allocation
from tilbudsvifte.rendering.allocation.layout import basis_blocks, opening
from tilbudsvifte.rendering.blocks import Block, Heading, said
from tilbudsvifte.rendering.money import Money
from tilbudsvifte.rendering.phasing.notes import (
    announced_basis,
    announced_of,
    distance_notes,
    floor_notes,
    path_notes,
)
from tilbudsvifte.rendering.phasing.tables import (
    amount_table,
    distance_table,
    floor_table,
    floored,
    money_of,
)
from tilbudsvifte.rendering.view import View


def blocks(phasing: Phasing, view: View) -> Iterator[Block]:
    """The page from top to bottom; the first table has every amount."""
    language = view.language
    money = money_of(phasing, language)
    yield from opening(phasing.allocation, money, view)
    yield amount_table(phasing, money)
    yield said(language, path_notes(phasing, money))
    yield Heading(language.say("phase.distance"))
    yield distance_table(phasing, money)
    yield said(language, distance_notes(phasing, money))
    floor = phasing.limits.floor
    if floor is not None:
        yield Heading(language.say("phase.floor"))
        if floored(phasing):
            yield floor_table(phasing, money)
        yield said(language, floor_notes(phasing, floor, money))
    yield from _basis(phasing.allocation, money)


def _basis(allocation: Allocation, money: Money) -> Iterator[Block]:
    announced = announced_of(allocation)
    if announced is None:
        yield from basis_blocks(allocation, money, ranges=False)
        return
    yield Heading(money.language.say("allocate.rests-on"))
    yield said(money.language, announced_basis(allocation, announced, money))
