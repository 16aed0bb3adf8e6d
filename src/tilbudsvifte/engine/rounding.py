"""Division of a whole amount in whole units, by the largest-remainder method."""

from collections.abc import Sequence
from fractions import Fraction
from math import lcm
from typing import NamedTuple

from tilbudsvifte.engine.shares import Shares


class Rounding(NamedTuple):
    """Whole units, one number per area, that sum to the total exactly.

    `tied` holds the areas whose remainders were equal at the cut, in order, when there were not
    units enough for all of them; `served` those of them that got one. Both are empty when no tie
    had to be broken.
    """

    units: tuple[int, ...]
    tied: tuple[int, ...]
    served: tuple[int, ...]


class Division(NamedTuple):
    """A frame divided: amounts in kr., one per area, that sum to the frame less `odd`.

    Every amount is a multiple of what was rounded to; `odd` is the kr. of the frame that this
    leaves undivided. `tied` and `served` are as in `Rounding`.
    """

    amounts: tuple[int, ...]
    odd: int
    tied: tuple[int, ...]
    served: tuple[int, ...]


def largest_remainder(numerators: Sequence[int], total: int) -> Rounding:
    """Share `total` units in proportion to the numerators, one per area.

    Hamilton's method with the Hare quota: everyone gets the whole part of the exact share, and
    the units left go one each to the largest remainders; among equal ones to the first listed.
    ValueError if a numerator or the total is negative, or the numerators are all zero.
    """
    whole = sum(numerators)
    if total < 0 or whole == 0 or any(numerator < 0 for numerator in numerators):
        raise ValueError("the total and the numerators must not be negative, nor all zero")
    units, remainders = [], []
    for numerator in numerators:
        unit, remainder = divmod(total * numerator, whole)
        units.append(unit)
        remainders.append(remainder)
    left = total - sum(units)
    # sorted keeps the order of equal remainders, so the first listed comes first
    ranked = sorted(range(len(units)), key=remainders.__getitem__, reverse=True)
    for i in ranked[:left]:
        units[i] += 1
    return Rounding(tuple(units), *_tie_at_cut(remainders, ranked, left))


def divide(frame: int, shares: Shares, round_to: int) -> Division:
    """Divide a frame in kr. by shares, in multiples of `round_to` kr.

    ValueError if `round_to` is less than 1 or more than the frame.
    """
    if not 1 <= round_to <= frame:
        raise ValueError(f"cannot round to {round_to} kr. in a frame of {frame} kr.")
    units, odd = divmod(frame, round_to)
    rounding = largest_remainder(shares.numerators, units)
    amounts = tuple(unit * round_to for unit in rounding.units)
    return Division(amounts, odd, rounding.tied, rounding.served)


def whole_parts(parts: Sequence[Fraction]) -> tuple[int, ...]:
    """Round parts of a whole number so that they still sum to it, each by less than 1.

    As `rounded_parts` does, but ValueError if the parts do not sum to a whole number.
    """
    total = sum(parts, Fraction(0))
    if total.denominator != 1:
        raise ValueError(f"the parts sum to {total}, not to a whole number")
    return tuple(map(int, rounded_parts(parts, 0)))


def rounded_parts(parts: Sequence[Fraction], places: int) -> tuple[Fraction, ...]:
    """Round parts to `places` decimals so that they sum to what their sum is rounded to.

    Largest remainders, as for a division: every part is rounded down (towards less, below zero
    too), and the units left go one each to the largest remainders, among equal ones to the first.
    Every part is rounded by less than a unit of the last decimal, and one that has no more
    decimals stays as it is. A half of the sum is rounded away from zero.
    """
    scale = 10**places
    common = lcm(*(part.denominator for part in parts))
    scaled = [part.numerator * (common // part.denominator) * scale for part in parts]
    total = sum(scaled)
    nearest = (2 * abs(total) + common) // (2 * common)
    units = [part // common for part in scaled]
    left = (nearest if total >= 0 else -nearest) - sum(units)
    # sorted keeps the order of equal remainders, so the first listed comes first
    ranked = sorted(range(len(parts)), key=lambda i: units[i] * common - scaled[i])
    for i in ranked[:left]:
        units[i] += 1
    return tuple(Fraction(unit, scale) for unit in units)


def _tie_at_cut(
    remainders: Sequence[int], ranked: Sequence[int], left: int
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Find who was equal at the cut after the first `left`, and who of them came before it."""
    if left == 0 or remainders[ranked[left - 1]] != remainders[ranked[left]]:
        return (), ()
    cut = remainders[ranked[left]]
    tied = tuple(i for i, remainder in enumerate(remainders) if remainder == cut)
    above = sum(remainder > cut for remainder in remainders)
    return tied, tied[: left - above]
