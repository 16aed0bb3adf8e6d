"""A phasing as a chart: each area's amounts over the years, and its guideline."""

from collections.abc import Iterator

from tilbudsvifte.analysis.phasing.results import Limit, Phasing, in_per_cent
from tilbudsvifte.rendering.allocation.tables import money_for
from tilbudsvifte.rendering.charts.caption import caption_for, caption_of
from tilbudsvifte.rendering.charts.figures import Path
from tilbudsvifte.rendering.charts.paths import paths
from tilbudsvifte.rendering.money import Money
from tilbudsvifte.rendering.phasing.notes import announced_basis, announced_of
from tilbudsvifte.rendering.phasing.tables import floored, undivided
from tilbudsvifte.rendering.view import Origin
from tilbudsvifte.texts import Language, Message, message


def chart(result: Phasing, language: Language, origin: Origin | None = None) -> str:
    """Paths as an SVG, a line an area from year 0, the current budget, to the last year."""
    allocation = result.allocation
    to_targets = floored(result)
    figures = [
        Path(way.area.name, way.amounts, way.area.guideline, way.target if to_targets else None)
        for way in result.areas
    ]
    money = money_for(allocation, language, _amounts(result))
    notes = list(_notes(result, money))
    announced = announced_of(allocation)
    if announced is None:
        caption = caption_for(allocation, money, _title(result), notes, origin)
    else:
        said = [*((note,) for note in notes), *announced_basis(allocation, announced, money)]
        caption = caption_of(allocation.title, money, _title(result), said, origin)
    line = language.say(f"chart.line-{allocation.applies}")
    return paths(figures, caption._replace(legend={**caption.legend, "guideline-line": line}))


def _title(result: Phasing) -> Message:
    to = "-target" if floored(result) else ""
    one = "-one" if result.years == 1 else ""
    return message(f"chart.phase{to}{one}", years=result.years)


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
    if floored(result):
        yield message("chart.floored")
    if any(result.undivided):
        kind = undivided(result)
        sign = -1 if kind == "above-frame" else 1
        yield message(
            f"chart.{kind}",
            first=money(sign * result.undivided[0]),
            last=money(sign * result.undivided[-1]),
            years=str(result.years),
            whole=money(result.whole),
        )


def _limit(limit: Limit, money: Money) -> Message | str:
    if limit.share is not None:
        return message("chart.limit-share", share=in_per_cent(limit.share))
    return money(limit.amount)
