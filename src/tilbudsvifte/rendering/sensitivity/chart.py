"""A sensitivity analysis as a chart: what each area can get, and where its budgets lie."""

from tilbudsvifte.analysis.sensitivity.results import AreaSpread, Sensitivity
from tilbudsvifte.rendering.allocation.tables import money_for
from tilbudsvifte.rendering.charts.caption import caption_for
from tilbudsvifte.rendering.charts.figures import Mark, Range
from tilbudsvifte.rendering.charts.ranges import ranges
from tilbudsvifte.rendering.view import Origin
from tilbudsvifte.texts import Language, message


def chart(result: Sensitivity, language: Language, origin: Origin | None = None) -> str:
    """Ranges as an SVG: bounds a line, 5 to 95 % a box, with what is announced and computed."""
    allocation = result.allocation
    announced = allocation.announced is not None
    figures = [
        figure for spread in result.spreads for figure in _range(spread, announced=announced)
    ]
    points = [point for spread in result.spreads for point in spread.points]
    money = money_for(allocation, language, points)
    notes = [message("chart.bounds"), message("chart.likely-range")]
    title = message("chart.sensitivity")
    caption = caption_for(allocation, money, title, notes, origin)
    return ranges(figures, caption)


def _range(spread: AreaSpread, *, announced: bool) -> list[Range]:
    area, (low, median, high) = spread.area, spread.points
    if area.reach is None:
        return []
    marks: dict[Mark, int | None] = {"current": area.current}
    if announced:
        marks["announced"] = area.announced
    marks |= {"computed": area.computed, "median": median}
    return [Range(area.name, area.reach.least, area.reach.greatest, (low, high), marks)]
