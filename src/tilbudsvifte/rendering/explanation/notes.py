"""What stands under the tables of an explanation: how to read them, and what they cannot say."""

from collections.abc import Iterator

from tilbudsvifte.analysis.explanation.results import Explanation
from tilbudsvifte.analysis.results import PopulationResult
from tilbudsvifte.rendering.allocation.notes import cite
from tilbudsvifte.rendering.money import Money
from tilbudsvifte.texts import Message, message

Paragraph = tuple[Message, ...]


def notes(explanation: Explanation, money: Money) -> Iterator[Paragraph]:
    """The paragraphs in their order; what leads on to the announced guideline is first."""
    beyond = tuple(unexplained(explanation, money))
    if beyond:
        yield beyond
    yield tuple(_formulas(explanation))
    reading = tuple(_reading(explanation))
    if reading:
        yield reading
    for population in (explanation.allocation.population, explanation.potential_users):
        if population is not None:
            yield (_population(population),)


def unexplained(explanation: Explanation, money: Money) -> Iterator[Message]:
    """Why the announced guideline is another than the computed, where it applies."""
    allocation = explanation.allocation
    announced = allocation.announced
    if announced is None or allocation.applies != "announced":
        return
    if explanation.another_frame:
        sums = {"total": money(announced.total), "frame": money(allocation.frame.amount)}
        yield message("explain.another-frame", **sums)
    else:
        yield message("explain.unexplained")
    if not announced.figures_published:
        yield message("allocate.not-published")


def _formulas(explanation: Explanation) -> Iterator[Message]:
    yield message("explain.formula")
    odd = explanation.allocation.odd
    if odd:
        yield message("explain.odd", amount=odd, round_to=explanation.allocation.round_to)
    yield message(f"explain.formula-start-{explanation.start}")
    if explanation.allocation.population is not None:
        yield message("explain.formula-per-head")
        if explanation.one:
            yield message("explain.difference-is")


def _reading(explanation: Explanation) -> Iterator[Message]:
    """How bars, kr. per unit and indices are to be read."""
    city = explanation.city
    if not explanation.one:
        yield message("explain.bars")
    heads, users = city.per_inhabitant is not None, city.per_potential_user is not None
    if heads or users:
        which = "of-both" if heads and users else "per-inhabitant" if heads else "per-user"
        yield message(f"explain.index-is-{which}")
        if explanation.allocation.applies == "announced":
            yield message("explain.levels-announced")
    if not users:
        yield message("explain.no-potential-users")


def _population(population: PopulationResult) -> Message:
    """What figures per inhabitant or potential user are per."""
    return message(
        "allocate.details-population",
        name=population.name,
        known=message(f"allocate.known-{population.known}"),
        date=population.reference,
        source=cite(population.source),
    )
