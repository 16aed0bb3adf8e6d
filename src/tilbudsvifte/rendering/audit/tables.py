"""The tables of an audit: areas, weights, shares that would close the gap, other readings."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from tilbudsvifte.analysis.audit.results import AreaReached, Audit, Closing, WeightFound
from tilbudsvifte.engine.rounding import rounded_parts
from tilbudsvifte.rendering.allocation.tables import indicator_names
from tilbudsvifte.rendering.blocks import Column, Table
from tilbudsvifte.rendering.money import DASH, Money
from tilbudsvifte.rendering.parts import PER_CENT_PLACES
from tilbudsvifte.texts import Language


def part(amount: Fraction, money: Money, *, signed: bool = False) -> str:
    """An amount that need not be whole: to the krone, or to a tenth of a larger unit."""
    places = 0 if money.unit == 1 else 1
    return money.language.decimal(amount / money.unit, places, signed=signed)


def amounts(audit: Audit, money: Money) -> tuple[Fraction, ...]:
    """What the areas get in the example, in the steps of `part`, so that it sums to its total."""
    finest = Fraction(money.unit, 1 if money.unit == 1 else 10)
    units = rounded_parts([each.amount / finest for each in audit.areas], 0)
    return tuple(unit * finest for unit in units)


def area_table(audit: Audit, money: Money) -> Table:
    """The areas with what was announced, what the order allows, and what comes nearest.

    The difference goes by what comes nearest as it is shown.
    """
    language, areas = money.language, audit.areas
    nearest = amounts(audit, money)
    short = [each.announced - amount for each, amount in zip(areas, nearest, strict=True)]
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
            [part(amount, money) for amount in nearest],
            part(audit.amount, money),
        ),
        (
            "audit.unexplained",
            [part(amount, money, signed=True) for amount in short],
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
    example = _rounded(each.example for each in found)
    columns = [
        indicator_names((each.indicator for each in found), language),
        _shares("allocate.weight", example, language),
    ]
    if any(each.least is not None for each in found):
        columns += _ends([(each.least, each.greatest) for each in found], example, language)
    return Table(columns)


def closing_table(closing: Closing, language: Language) -> Table:
    """Each area's share without the missing indicators, and what its share of them must be."""
    shares = closing.shares
    example = _rounded(each.example for each in shares)
    return Table(
        [
            _column(language, "allocate.area", (each.area.name for each in shares), left=True),
            _shares("audit.without-them", _rounded(each.known for each in shares), language),
            *_ends([(each.least, each.greatest) for each in shares], example, language),
            _shares("audit.example", example, language),
        ]
    )


def closing_weights(closing: Closing, language: Language) -> Table:
    """The example's weights where the missing indicators have figures too."""
    return Table(
        [
            indicator_names((indicator for indicator, _ in closing.weights), language),
            _shares("allocate.weight", _rounded(weight for _, weight in closing.weights), language),
        ]
    )


def missing_weight(closing: Closing) -> Fraction:
    """What the missing indicators weigh together in that table."""
    weights = _rounded(weight for _, weight in closing.weights)
    pairs = zip(closing.weights, weights, strict=True)
    return sum((weight for (i, _), weight in pairs if i.shares is None), Fraction(0))


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


def _rounded(shares: Iterable[Fraction]) -> tuple[Fraction, ...]:
    """Shares of one whole as they are shown."""
    return rounded_parts([*shares], PER_CENT_PLACES)


def _ends(
    ends: Sequence[tuple[Fraction | None, Fraction | None]],
    example: Sequence[Fraction],
    language: Language,
) -> list[Column]:
    """The least and greatest of shares; as the example is rounded otherwise, with it inside."""
    least, greatest = [], []
    for (low, high), shown in zip(ends, example, strict=True):
        least.append(DASH if low is None else language.percent(min(low, shown)))
        greatest.append(DASH if high is None else language.percent(max(high, shown)))
    return [
        _column(language, "audit.least", least),
        _column(language, "audit.greatest", greatest),
    ]


def _shares(heading: str, shares: Iterable[Fraction], language: Language) -> Column:
    return _column(language, heading, map(language.percent, shares))


def _column(
    language: Language, heading: str, cells: Iterable[str], *, left: bool = False
) -> Column:
    return Column(language.say(heading), list(cells), "left" if left else "right")
