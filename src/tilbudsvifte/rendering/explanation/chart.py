"""An explanation as a chart: for each area the way to its guideline, indicator by indicator."""

from tilbudsvifte.analysis.explanation.results import AreaExplanation, Explanation, Line
from tilbudsvifte.rendering.allocation.tables import money_for
from tilbudsvifte.rendering.charts.caption import caption_for
from tilbudsvifte.rendering.charts.figures import Bar, Waterfall
from tilbudsvifte.rendering.charts.waterfall import waterfalls
from tilbudsvifte.rendering.explanation.names import LEVELS, line_message
from tilbudsvifte.rendering.explanation.notes import unexplained
from tilbudsvifte.rendering.view import Origin
from tilbudsvifte.texts import Language, Message, message


def chart(result: Explanation, language: Language, origin: Origin | None = None) -> str:
    """Waterfalls as an SVG, a panel an area; amounts are the printed kroner."""
    bars = [bar for area in result.areas for bar in area.lines]
    money = money_for(result.allocation, language, (line.amount.kr for line in bars))
    notes = [message(f"chart.steps-{result.start}"), *unexplained(result, money)]
    title = message(f"chart.explain-{result.start}")
    caption = caption_for(result.allocation, money, title, notes, origin)
    return waterfalls([_panel(area, result, language) for area in result.areas], caption)


def _panel(explained: AreaExplanation, result: Explanation, language: Language) -> Waterfall:
    bars = [
        Bar(
            label=language.say(_label(line, result)),
            before=line.before,
            after=line.after,
            amount=line.amount.kr,
            whole=line.kind in LEVELS,
        )
        for line in explained.lines
    ]
    return Waterfall(explained.area.name, bars)


def _label(line: Line, result: Explanation) -> Message:
    if line.indicator is not None:
        rank = str(line.indicator.rank)
        return message("chart.line-step", rank=rank, name=line.indicator.name)
    return line_message(line, result)
