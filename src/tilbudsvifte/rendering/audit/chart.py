"""An audit as a chart: what is announced beside what weights in the order can give."""

from collections.abc import Iterator
from fractions import Fraction

from tilbudsvifte.analysis.audit.results import AreaReached, Audit
from tilbudsvifte.rendering.allocation.notes import basis_notes
from tilbudsvifte.rendering.allocation.tables import money_for
from tilbudsvifte.rendering.audit.tables import amounts
from tilbudsvifte.rendering.charts.caption import caption_of, indicators_note
from tilbudsvifte.rendering.charts.figures import Mark, Range, written
from tilbudsvifte.rendering.charts.ranges import ranges
from tilbudsvifte.rendering.money import Money
from tilbudsvifte.rendering.view import Origin
from tilbudsvifte.texts import Language, Message, message


def chart(result: Audit, language: Language, origin: Origin | None = None) -> str:
    """Ranges as an SVG, with the announced guideline and the nearest result or the example."""
    allocation = result.allocation
    money = money_for(allocation, language, (found.announced for found in result.areas))
    notes = [*_notes(result, money), message("chart.bounds")]
    example = {found.indicator.id: found.example for found in result.weights}
    indicators = tuple(i._replace(weight=example.get(i.id)) for i in allocation.indicators)
    paragraphs = [
        *((note,) for note in notes),
        (message("chart.weights-shown"), indicators_note(indicators, language)),
        *basis_notes(allocation, money, ranges=False, scheme=False),
    ]
    caption = caption_of(allocation.title, money, message("chart.audit"), paragraphs, origin)
    if result.reachable:
        legend = {**caption.legend, "nearest": language.say("chart.example")}
        caption = caption._replace(legend=legend)
    pairs = zip(result.areas, amounts(result, money), strict=True)
    return ranges([figure for pair in pairs for figure in _range(*pair)], caption)


def _range(found: AreaReached, amount: Fraction) -> Iterator[Range]:
    reach = found.area.reach
    if reach is not None:
        marks: dict[Mark, Fraction | int | None] = {
            "announced": found.announced,
            "nearest": amount,
        }
        yield Range(found.area.name, reach.least, reach.greatest, None, marks)


def _notes(result: Audit, money: Money) -> Iterator[Message]:
    if result.reachable:
        yield message("chart.reached", tolerance=result.tolerance)
        return
    distance = written(result.distance, money)
    yield message("chart.not-reached", tolerance=result.tolerance, distance=distance)
    yield message(
        "chart.not-proved",
        missing=len(result.allocation.indicators) - len(result.known),
        all=len(result.allocation.indicators),
        proxies=result.proxies,
        estimates=result.estimates,
    )
    if result.assumptions:
        known = len(result.known)
        yield message("chart.assumptions", count=result.assumptions, known=known)
