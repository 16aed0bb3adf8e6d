"""An axis of amounts that begins at zero, with round ticks."""

from collections.abc import Iterable
from fractions import Fraction
from itertools import cycle
from typing import NamedTuple

from tilbudsvifte.rendering.charts.figures import Caption
from tilbudsvifte.rendering.charts.lettering import width
from tilbudsvifte.rendering.charts.svg import NOTE


class Axis(NamedTuple):
    """Amounts from `least` (0 or below) to `greatest` between two places in mm."""

    least: int
    greatest: int
    begin: float
    end: float

    @classmethod
    def over(cls, amounts: Iterable[int], begin: float, end: float) -> "Axis":
        """An axis that holds zero and all the amounts; lengths on it can be compared."""
        every = [0, *amounts]
        least, greatest = min(every), max(every)
        return cls(least, greatest if greatest > least else least + 1, begin, end)

    def at(self, amount: float) -> float:
        """The place of an amount, a whole number or the nearest float to a fraction of one."""
        share = (amount - self.least) / (self.greatest - self.least)
        return self.begin + share * (self.end - self.begin)

    def ticks(self, most: int, unit: int) -> list[int]:
        """At most `most` + 1 round amounts, whole multiples of `unit`, among them zero."""
        step = _step(self.greatest - self.least, max(most, 1), unit)
        first = -(-self.least // step) * step
        return list(range(first, self.greatest + 1, step))


def across(axis: Axis, caption: Caption) -> list[int]:
    """As many round amounts as have room beside one another in notes."""
    widest = max(width(caption.written(end), NOTE) for end in (axis.least, axis.greatest))
    return axis.ticks(int((axis.end - axis.begin) / (widest + 2)), caption.money.unit)


def _step(length: int, most: int, unit: int) -> int:
    """The least of 1, 2, 5, 10, 20, … units that is at least a `most`-th of the length."""
    step = unit
    for factor in cycle((Fraction(2), Fraction(5, 2), Fraction(2))):
        if step * most >= length:
            break
        step = int(step * factor)
    return step
