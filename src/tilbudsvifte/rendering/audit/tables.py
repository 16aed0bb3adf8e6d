"""The tables of an audit: areas, weights, shares that would close the gap, other readings."""

from collections.abc import Iterable
from fractions import Fraction

from tilbudsvifte.analysis.audit.results import AreaReached, Audit, Closing, WeightFound
from tilbudsvifte.rendering.allocation.tables import indicator_names
from tilbudsvifte.rendering.blocks import Column, Table
from tilbudsvifte.rendering.money import DASH, Money
from tilbudsvifte.texts import Language


def part(amount: Fraction, money: Money, *, signed: bool = False) -> str:
    """An amount that need not be whole: to the krone, or to a tenth of a larger unit."""
    places = 0 if money.unit == 1 else 1
    return money.language.decimal(amount / money.unit, places, signed=signed)


def area_table(audit: Audit, money: Money) -> Table:
    """The areas with what was announced, what the order allows, and what comes nearest."""
    language, areas = money.language, audit.areas
    reach = [each.area.reach for each in areas]
    columns = [
        ("allocate.area", [each.area.name for each in areas], language.say("allocate.total")),
        (
            "allocate.announced",
            [money(each.announced) for each in areas],
            money(audit.announced),
        ),
        ("allocate.least", [money(each and each.least) for each in reach], ""),
        ("allocate.greatest", [money(each and each.greatest) for each in reach], ""),
        (
            "audit.example" if audit.reachable else "audit.nearest",
            [part(each.amount, money) for each in areas],
            part(audit.amount, money),
        ),
        (
            "audit.unexplained",
            [part(each.unexplained, money, signed=True) for each in areas],
            part(audit.unexplained, money, signed=True),
        ),
        ("audit.bounds", [_side(each, language) for each in areas], ""),
    ]
    texts = {"allocate.area", "audit.bounds"}
    return Table(
        [
            _column(language, name, [*cells, total], left=name in texts)
            for name, cells, total in columns
        ],
        total=True,
    )


def weight_table(weights: Iterable[WeightFound], language: Language) -> Table:
    """The example's weights, and where some reach the guideline the range of each."""
    found = [*weights]
    columns = [
        indicator_names((each.indicator for each in found), language),
        _column(language, "allocate.weight", (language.percent(each.example) for each in found)),
    ]
    if any(each.least is not None for each in found):
        least, greatest = (each.least for each in found), (each.greatest for each in found)
        columns.append(_column(language, "audit.least", (_share(s, language) for s in least)))
        columns.append(_column(language, "audit.greatest", (_share(s, language) for s in greatest)))
    return Table(columns)


def closing_table(closing: Closing, language: Language) -> Table:
    """Each area's share without the missing indicators, and what its share of them must be."""
    shares = closing.shares
    return Table(
        [
            _column(language, "allocate.area", (each.area.name for each in shares), left=True),
            _shares("audit.without-them", (each.known for each in shares), language),
            _shares("audit.least", (each.least for each in shares), language),
            _shares("audit.greatest", (each.greatest for each in shares), language),
            _shares("audit.example", (each.example for each in shares), language),
        ]
    )


def closing_weights(closing: Closing, language: Language) -> Table:
    """The example's weights where the missing indicators have figures too."""
    return Table(
        [
            indicator_names((indicator for indicator, _ in closing.weights), language),
            _shares("allocate.weight", (weight for _, weight in closing.weights), language),
        ]
    )


def reading_table(result: Audit, money: Money) -> Table:
    """The answers to the data themselves and to the readings that ask something else."""
    language = money.language
    asked = [(language.say("audit.these-data"), result)]
    asked += [(each.name, each.audit) for each in result.readings if each.audit is not None]
    answers = ("audit.reached-yes" if audit.reachable else "audit.reached-no" for _, audit in asked)
    return Table(
        [
            _column(language, "audit.reading", (name for name, _ in asked), left=True),
            _column(language, "audit.reached", map(language.say, answers), left=True),
            _column(
                language, "audit.unexplained", (part(audit.distance, money) for _, audit in asked)
            ),
            _column(
                language,
                "audit.outside-bounds",
                (_outside(audit, language) for _, audit in asked),
                left=True,
            ),
        ]
    )


def _outside(audit: Audit, language: Language) -> str:
    """The areas outside their bounds, by the side on which they lie."""
    sides: dict[str, list[str]] = {}
    for each in audit.areas:
        if each.beyond is not None:
            sides.setdefault(_side(each, language), []).append(each.area.name)
    said = [
        language.say("audit.outside-area", side=side, names=tuple(names))
        for side, names in sides.items()
    ]
    return "; ".join(said) or DASH


def _side(each: AreaReached, language: Language) -> str:
    return language.say(f"audit.{each.beyond or 'inside'}")


def _share(share: Fraction | None, language: Language) -> str:
    return DASH if share is None else language.percent(share)


def _shares(heading: str, shares: Iterable[Fraction], language: Language) -> Column:
    return _column(language, heading, map(language.percent, shares))


def _column(
    language: Language, heading: str, cells: Iterable[str], *, left: bool = False
) -> Column:
    return Column(language.say(heading), list(cells), "left" if left else "right")
