"""What charts show, before they are drawn: amounts in kr.; places on the page are not yet chosen.

What an amount is printed as follows from the caption's money.
"""

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Literal, NamedTuple

from tilbudsvifte.rendering.money import Money

Mark = Literal["current", "announced", "computed", "nearest", "median"]


class Bar(NamedTuple):
    """A bar of a waterfall, drawn from `before` to `after`; `amount` is what is printed beside it.

    A `whole` bar stands at an amount and begins at zero; others are steps up or down.
    """

    label: str
    before: int
    after: int
    amount: int
    whole: bool


class Waterfall(NamedTuple):
    """The way of one area from an amount to another, from top to bottom."""

    heading: str
    bars: Sequence[Bar]


class Range(NamedTuple):
    """What an area can get: a thin line from least to greatest, a box for `likely`.

    `marks` are single amounts, each with a shape of its own; None is not drawn.
    """

    label: str
    least: int
    greatest: int
    likely: tuple[int, int] | None
    marks: Mapping[Mark, Fraction | int | None]


class Path(NamedTuple):
    """Amounts over the years, year 0 first, and the guideline as a level line.

    `target` is where the amounts end, None where that is the guideline for all paths of a chart.
    """

    label: str
    amounts: Sequence[int]
    guideline: int
    target: int | None = None


class Caption(NamedTuple):
    """What stands around a chart: title, what it is about, numbers, legend and notes.

    `legend` names marks, lines and columns by their key; `notes` say what the figures rest on,
    a paragraph each.
    """

    title: str
    subject: str
    money: Money
    legend: Mapping[str, str]
    notes: Sequence[str]

    def written(self, amount: Fraction | int | None) -> str:
        """An amount in the unit of the chart."""
        return written(amount, self.money)


def written(amount: Fraction | int | None, money: Money) -> str:
    """An amount in the unit of `money`; a fraction to the krone, or to a tenth of a larger unit."""
    if not isinstance(amount, Fraction):
        return money(amount)
    return money.language.decimal(amount / money.unit, 0 if money.unit == 1 else 1)
