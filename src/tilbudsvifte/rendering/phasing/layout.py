"""A path as a page: the years, the distances, what a floor does, and what it rests on."""

from collections.abc import Iterable, Iterator

from tilbudsvifte.analysis.phasing.results import Phasing
from tilbudsvifte.rendering.allocation.layout import basis_blocks
from tilbudsvifte.rendering.blocks import Block, Heading, Lines
from tilbudsvifte.rendering.origin import origin_notes
from tilbudsvifte.rendering.phasing.notes import (
    Paragraph,
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
from tilbudsvifte.texts import Language


def blocks(phasing: Phasing, view: View) -> Iterator[Block]:
    """The page from top to bottom; the first table has every amount."""
    language = view.language
    money = money_of(phasing, language)
    title = language.local(phasing.allocation.title)
    yield Heading(language.say("allocate.unit", title=title, unit=money.label), 1)
    origin = origin_notes(view._replace(details=True))  # there is nothing more to ask for
    yield Lines([language.say(line) for line in origin])
    yield amount_table(phasing, money)
    yield _said(language, path_notes(phasing, money))
    yield Heading(language.say("phase.distance"))
    yield distance_table(phasing, money)
    yield _said(language, distance_notes(phasing))
    floor = phasing.limits.floor
    if floor is not None:
        yield Heading(language.say("phase.floor"))
        if floored(phasing):
            yield floor_table(phasing, money)
        yield _said(language, floor_notes(phasing, floor, money))
    yield from basis_blocks(phasing.allocation, money)


def _said(language: Language, paragraphs: Iterable[Paragraph]) -> Lines:
    return Lines([" ".join(map(language.say, sentences)) for sentences in paragraphs])
