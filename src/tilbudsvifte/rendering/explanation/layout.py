"""An explanation as a page: all areas side by side, then each by its indicators."""

from collections.abc import Iterable, Iterator

from tilbudsvifte.analysis.explanation.results import AreaExplanation, Explanation
from tilbudsvifte.analysis.results import PopulationResult
from tilbudsvifte.rendering.allocation.layout import basis_blocks
from tilbudsvifte.rendering.allocation.notes import cite
from tilbudsvifte.rendering.blocks import Block, Heading, Lines
from tilbudsvifte.rendering.explanation.overview import amount_table, unit_table
from tilbudsvifte.rendering.explanation.tables import (
    compact_table,
    contribution_table,
    waterfall_table,
)
from tilbudsvifte.rendering.money import Money
from tilbudsvifte.rendering.origin import origin_notes
from tilbudsvifte.rendering.view import View
from tilbudsvifte.texts import Language, Message, message

Paragraph = tuple[Message, ...]


def blocks(explanation: Explanation, view: View) -> Iterator[Block]:
    """The page from top to bottom; one area asked for is shown at length, others in one table."""
    language = view.language
    money = Money(language, 1)  # contributions are whole kroner, whatever the unit of the data
    title = language.local(explanation.allocation.title)
    yield Heading(language.say("allocate.unit", title=title, unit=money.label), 1)
    origin = origin_notes(view._replace(details=True))  # there is nothing more to ask for
    yield Lines([language.say(line) for line in origin])
    yield amount_table(explanation, money)
    units = unit_table(explanation, language)
    if units is not None:
        yield units
    for each in explanation.areas:
        yield from _area(explanation, each, language)
    yield _said(language, _notes(explanation))
    yield from basis_blocks(explanation.allocation, money, ranges=False)


def _area(explanation: Explanation, each: AreaExplanation, language: Language) -> Iterator[Block]:
    start, name = explanation.start, each.area.name
    if not explanation.one:
        yield Heading(language.say("explain.area", name=name))
        yield compact_table(each, start, language)
        return
    yield Heading(language.say("explain.contributions", name=name))
    yield contribution_table(each, start, language)
    yield Heading(language.say(f"explain.way-from-{start}", name=name))
    yield waterfall_table(each, start, language)


def _notes(explanation: Explanation) -> Iterator[Paragraph]:
    """How to read the tables, and what they cannot say."""
    allocation, city = explanation.allocation, explanation.city
    formulas = [message("explain.formula")]
    if explanation.start == "per-head":
        formulas.append(message("explain.formula-start-per-head"))
    else:
        formulas.append(message("explain.formula-start-current"))
    if allocation.population is not None:
        formulas.append(message("explain.formula-per-head"))
        if explanation.one:
            formulas.append(message("explain.difference-is"))
    yield tuple(formulas)
    announced = allocation.announced
    if announced is not None and allocation.applies == "announced":
        unexplained = message("explain.unexplained")
        published = announced.figures_published
        yield (unexplained,) if published else (unexplained, message("allocate.not-published"))
    reading = [] if explanation.one else [message("explain.bars")]
    if city.per_inhabitant is not None or city.per_potential_user is not None:
        reading.append(message("explain.index-is"))
    if city.per_potential_user is None:
        reading.append(message("explain.no-potential-users"))
    if reading:
        yield tuple(reading)
    for population in (allocation.population, explanation.potential_users):
        if population is not None:
            yield (_population(population),)


def _population(population: PopulationResult) -> Message:
    """What figures per inhabitant or potential user are per."""
    return message(
        "allocate.details-population",
        name=population.name,
        known=message(f"allocate.known-{population.known}"),
        date=population.reference,
        source=cite(population.source),
    )


def _said(language: Language, paragraphs: Iterable[Paragraph]) -> Lines:
    return Lines([" ".join(map(language.say, sentences)) for sentences in paragraphs])
