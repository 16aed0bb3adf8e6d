"""The tables of a sensitivity analysis, for text and for Markdown."""

from collections.abc import Callable, Iterator
from fractions import Fraction

from tilbudsvifte.analysis.results import AreaResult
from tilbudsvifte.analysis.sensitivity.results import (
    LEVELS,
    AreaSpread,
    Chance,
    Kind,
    Sensitivity,
    Stretch,
)
from tilbudsvifte.rendering.blocks import Column
from tilbudsvifte.rendering.money import DASH, Money
from tilbudsvifte.rendering.sensitivity.names import label
from tilbudsvifte.texts import Clauses, Language, Message, message

MOST_COLUMNS = 6
_ALMOST = Fraction(999, 1000)
_HEADINGS: dict[Kind, str] = {
    "scheme": "sensitivity.weighting",
    "without": "sensitivity.left-out",
    "swapped": "sensitivity.swap",
    "order": "sensitivity.order",
}


def range_table(result: Sensitivity, money: Money) -> list[Column]:
    """Each area's budget, guideline and range, with the corners that give its ends."""
    language = money.language
    columns = [_areas(result, language)]

    def add(key: str, cell: Callable[[AreaResult], str]) -> None:
        columns.append(Column(language.say(key), [cell(area) for area in result.allocation.areas]))

    add("allocate.current", lambda area: money(area.current))
    add("allocate.computed", lambda area: money(area.computed))
    if result.allocation.announced is not None:
        add("allocate.announced", lambda area: _marked(area.announced, area, money))
    add("sensitivity.least", lambda area: _end(area, money, "least"))
    add("sensitivity.greatest", lambda area: _end(area, money, "greatest"))
    directions = [_direction(language, spread) for spread in result.spreads]
    return [*columns, Column(language.say("allocate.verdict"), directions, "left")]


def spread_table(result: Sensitivity, money: Money) -> list[Column]:
    """How likely each area gains, and the amounts that it is at or below with a given chance."""
    language = money.language
    points = list(zip(*(spread.points for spread in result.spreads), strict=True))
    return [
        _areas(result, language),
        Column(
            language.say("sensitivity.gains"),
            [_chance(language, spread.gains) for spread in result.spreads],
        ),
        *(
            Column(language.percent(level, 0), [money(amount) for amount in amounts])
            for level, amounts in zip(LEVELS, points, strict=True)
        ),
    ]


def alternative_table(result: Sensitivity, kind: Kind, money: Money) -> list[Column]:
    """The guidelines under each alternative of a kind, those of the stated weights before them.

    The alternatives are the rows; with many areas they are the columns, by number.
    """
    language, areas = money.language, result.allocation.areas
    rows = _rows(result, kind)
    if len(areas) <= MOST_COLUMNS:
        labels = [language.say(name) for name, _ in rows]
        return [
            Column(language.say(_HEADINGS[kind]), labels, "left"),
            *(
                Column(area.name, [_marked(amounts[n], area, money) for _, amounts in rows])
                for n, area in enumerate(areas)
            ),
        ]
    return [
        _areas(result, language),
        *(
            Column(
                str(number),
                [_marked(amount, area, money) for amount, area in zip(amounts, areas, strict=True)],
            )
            for number, (_, amounts) in enumerate(rows, start=1)
        ),
    ]


def alternative_labels(result: Sensitivity, kind: Kind, language: Language) -> Iterator[str]:
    """What the numbers of a table by area stand for; nothing where the areas are its columns."""
    if len(result.allocation.areas) > MOST_COLUMNS:
        for number, (name, _) in enumerate(_rows(result, kind), start=1):
            yield language.say("sensitivity.numbered", number=number, label=name)


def is_marked(result: Sensitivity) -> bool:
    """Whether an amount of the page lies outside the range of its area."""
    areas = result.allocation.areas
    shown = [(area.announced, area) for area in areas]
    for each in result.alternatives:
        shown += zip(each.amounts, areas, strict=True)
    return any(amount is not None and _mark(amount, area) for amount, area in shown)


def _rows(result: Sensitivity, kind: Kind) -> list[tuple[Message, tuple[int, ...]]]:
    """What each alternative is called, and its amounts; the schemes have the stated among them."""
    rows = [(label(each), each.amounts) for each in result.of_kind(kind)]
    if kind == "scheme":
        return rows
    stated = tuple(area.computed for area in result.allocation.areas)
    return [(Message("sensitivity.as-stated"), stated), *rows]


def _areas(result: Sensitivity, language: Language) -> Column:
    names = [area.name for area in result.allocation.areas]
    return Column(language.say("allocate.area"), names, "left")


def _mark(amount: int, area: AreaResult) -> str | None:
    """The text for an amount outside the range of its area."""
    if area.reach is None or area.reach.least <= amount <= area.reach.greatest:
        return None
    return "sensitivity.above" if amount > area.reach.greatest else "sensitivity.below"


def _marked(amount: int | None, area: AreaResult, money: Money) -> str:
    if amount is None:
        return DASH
    mark = _mark(amount, area)
    return money.language.say(mark, amount=money(amount)) if mark else money(amount)


def _end(area: AreaResult, money: Money, end: str) -> str:
    if area.reach is None:
        return DASH
    amount, k = money(getattr(area.reach, end)), str(getattr(area.reach, f"{end}_corner"))
    return money.language.say("sensitivity.end", amount=amount, k=k)


def _direction(language: Language, spread: AreaSpread) -> str:
    reach = spread.area.reach
    if reach is None:
        return DASH
    verdict = language.say(f"allocate.verdict-{reach.verdict}")
    if not spread.stretches:
        return verdict
    stretches = Clauses(tuple(map(_stretch, spread.stretches)))
    return language.say("sensitivity.depends", verdict=verdict, stretches=stretches)


def _stretch(stretch: Stretch) -> Message:
    first, last = str(stretch.first), str(stretch.last)
    if first == last:
        return message(f"sensitivity.{stretch.verdict}-at", k=first)
    return message(f"sensitivity.{stretch.verdict}-from-to", first=first, last=last)


def _chance(language: Language, chance: Chance) -> str:
    """A probability in per cent; 0 and 100 only where there is no doubt at all."""
    share = chance.value
    if share in {0, 1}:
        return language.percent(share, 0)
    if share > _ALMOST:
        return language.say("sensitivity.almost-certain", share=language.percent(_ALMOST))
    if share < 1 - _ALMOST:
        return language.say("sensitivity.hardly", share=language.percent(1 - _ALMOST))
    return language.percent(share)
