"""All areas of an explanation side by side; amounts are in whole kr."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from tilbudsvifte.analysis.explanation.results import Explanation, Level
from tilbudsvifte.analysis.results import PerUnit
from tilbudsvifte.rendering.blocks import Column, Table
from tilbudsvifte.rendering.money import DASH, Money
from tilbudsvifte.texts import Language, message


def amount_table(explanation: Explanation, money: Money) -> Table:
    """The budgets that are compared; the last row is the whole city."""
    allocation, areas = explanation.allocation, explanation.areas
    totals = allocation.totals
    columns = [_names(explanation, money.language)]

    def add(name: str, amounts: Iterable[int | None]) -> None:
        columns.append(Column(money.language.say(name), [money(amount) for amount in amounts]))

    add("allocate.current", [*(each.area.current for each in areas), totals.current])
    if allocation.population is not None:
        heads = (each.per_head.total.kr if each.per_head else None for each in areas)
        add("explain.per-head", [*heads, allocation.divided])
    add("allocate.computed", [*(each.area.computed for each in areas), totals.computed])
    if allocation.announced is not None:
        add("allocate.announced", [*(each.area.announced for each in areas), totals.announced])
    return Table(columns, total=True)


def unit_table(explanation: Explanation, language: Language) -> Table | None:
    """Kr. per inhabitant and potential user with their indices, as far as there are figures."""
    areas, city, applies = explanation.areas, explanation.city, explanation.allocation.applies
    columns = [_names(explanation, language)]
    if city.per_inhabitant is not None:
        levels = [each.per_inhabitant for each in areas]
        columns += _levels("per-inhabitant", applies, levels, city.per_inhabitant, language)
    if city.per_potential_user is not None:
        levels = [each.per_potential_user for each in areas]
        columns += _levels("per-potential-user", applies, levels, city.per_potential_user, language)
    return Table(columns, total=True) if len(columns) > 1 else None


def _names(explanation: Explanation, language: Language) -> Column:
    names = [*(each.area.name for each in explanation.areas), language.say("allocate.total")]
    return Column(language.say("allocate.area"), names, "left")


def _levels(
    unit: str, applies: str, levels: Sequence[Level | None], city: PerUnit, language: Language
) -> list[Column]:
    """Kr. per unit and its index, each today and under the guideline that applies."""
    to = message(f"explain.to-{applies}")
    kroner = [_from_to(level and (level.current, level.guideline), language) for level in levels]
    indices = [
        _from_to(level and (level.current_index, level.guideline_index), language)
        for level in levels
    ]
    return [
        Column(language.say(f"explain.{unit}", to=to), [*kroner, _from_to(city, language)]),
        Column(
            language.say(f"explain.index-{unit}", to=to),
            [*indices, language.say("explain.city-index")],
        ),
    ]


def _from_to(amounts: tuple[Fraction | None, Fraction | None] | None, language: Language) -> str:
    if amounts is None:
        return DASH
    today, guideline = (DASH if one is None else language.decimal(one, 0) for one in amounts)
    return language.say("allocate.from-to", today=today, guideline=guideline)
