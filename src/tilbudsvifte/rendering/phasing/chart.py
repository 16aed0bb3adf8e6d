"""A phasing as a chart: each area's amounts over the years, and its guideline."""

from collections.abc import Iterator

from tilbudsvifte.analysis.phasing.results import Limit, Phasing
from tilbudsvifte.rendering.charts.caption import caption_for, chart_money
from tilbudsvifte.rendering.charts.figures import Path
from tilbudsvifte.rendering.charts.paths import paths
from tilbudsvifte.rendering.money import Money
from tilbudsvifte.rendering.view import Origin
from tilbudsvifte.texts import Language, Message, Percent, message


def chart(result: Phasing, language: Language, origin: Origin | None = None) -> str:
    """Paths as an SVG, a line an area from year 0, the current budget, to the last year."""
    allocation = result.allocation
    figures = [Path(way.area.name, way.amounts, way.area.guideline) for way in result.areas]
    money = chart_money(allocation, language, _amounts(result))
    title = message("chart.phase", years=result.years)
    if result.years == 1:
        title = message("chart.phase-one")
    notes = list(_notes(result, money))
    return paths(figures, caption_for(allocation, money, title, notes, origin))


def _amounts(result: Phasing) -> Iterator[int]:
    yield from (*result.undivided, result.whole)
    yield from (limit.amount or 0 for limit in result.limits if limit is not None)
    for way in result.areas:
        yield from (*way.amounts, way.area.guideline)


def _notes(result: Phasing, money: Money) -> Iterator[Message]:
    limits = tuple(
        message(f"chart.limit-{name}", amount=_limit(limit, money))
        for name, limit in zip(("cut", "gain", "floor"), result.limits, strict=True)
        if limit is not None
    )
    if limits:
        yield message("chart.limits", limits=limits)
    if any(way.floored for way in result.areas):
        yield message("chart.floored")
    if any(result.undivided):
        yield message(
            "chart.undivided",
            first=money(result.undivided[0]),
            last=money(result.undivided[-1]),
            years=str(result.years),
            whole=money(result.whole),
        )


def _limit(limit: Limit, money: Money) -> Message | str:
    if limit.share is not None:
        return message("chart.limit-share", share=Percent(limit.share))
    return money(limit.amount)
