"""How likely an area's value is where every set of weights in the order is as likely as another."""

from collections.abc import Sequence
from fractions import Fraction
from math import prod

_EXACT_CORNERS = 12
# Python writes no whole number of more than 4,300 digits as text.
_EXACT_BITS = 14_000
_ONE = 1 << 128


def chance_above(corners: Sequence[int], x: Fraction | int) -> tuple[Fraction, Fraction]:
    """Give the probability that an area's value is above `x`, and how much greater it may be.

    Weights that are uniform over the simplex of the order make the value a mean of the values at
    its corners, with weights that are uniform over the standard simplex; its density is a B-spline
    with the corners as knots (Curry & Schoenberg 1966, On Pólya frequency functions IV). The
    probability is that of Varsi (1973, The multidimensional content of the frustum of the simplex).

    `corners` are the values at the corners in any order and over any common denominator; `x` is on
    the same scale. Up to 12 corners the probability is exact and the error 0, unless the fraction
    is of some 4,200 digits or more. Otherwise it is cut off: the true one is not less, and not
    greater by more than the error, a number of units of 2⁻¹²⁸. ValueError if there are no corners.
    """
    _check_corners(corners)
    above, below = _distances([corner * x.denominator for corner in corners], x.numerator)
    if len(corners) <= _EXACT_CORNERS:
        one = _exact_one(above, below)
        if one.bit_length() <= _EXACT_BITS:
            return Fraction(_frustum(above, below, one), one), Fraction(0)
    error = _largest_error(above, below)
    return Fraction(_frustum(above, below, _ONE), _ONE), Fraction(error, _ONE)


def quantile(corners: Sequence[int], step: Fraction, level: Fraction) -> int:
    """Give the least whole number u so that the value is at most u × `step` with chance `level`.

    `corners` are as for `chance_above`, and `step` is on their scale. The probability rises with
    u: bisection finds the first that is `level` or more, between the ends of the value. ValueError
    if there are no corners, the step is not above 0, or the level is not above 0 and at most 1.
    """
    _check_corners(corners)
    if step <= 0 or not 0 < level <= 1:
        raise ValueError(f"not a step and a level: {step}, {level}")
    scaled = [corner * step.denominator for corner in corners]
    short = -(-min(scaled) // step.numerator) - 1
    enough = -(-max(scaled) // step.numerator)
    while enough - short > 1:
        middle = (short + enough) // 2
        if _at_most(*_distances(scaled, middle * step.numerator), 1 - level):
            enough = middle
        else:
            short = middle
    return enough


def _check_corners(corners: Sequence[int]) -> None:
    if not corners:
        raise ValueError("no corners")


def _distances(corners: Sequence[int], x: int) -> tuple[list[int], list[int]]:
    """How far the corners above `x` lie above it, and how far those below lie below it.

    One that lies at x draws the value to neither side, so it leaves the probability as it is.
    """
    above = [corner - x for corner in corners if corner > x]
    return above, [x - corner for corner in corners if corner < x]


def _frustum(above: Sequence[int], below: Sequence[int], one: int) -> int:
    """The part of the simplex that lies above x, where the whole is `one`, by Varsi's recursion.

    P[j][k] = (v_j·P[j][k−1] + u_k·P[j−1][k]) / (v_j + u_k) with P[j][0] = 1 and P[0][k] = 0: v are
    the distances above x and u those below. Repeated corners are no special case, and nothing is
    subtracted. Each step cuts off less than a unit and passes on a mean of what was cut off
    before, so the sum of it all is less than one unit for each corner.
    """
    parts = [one] * len(above)
    for u in below:
        part = 0
        for j, v in enumerate(above):
            part = parts[j] = (v * parts[j] + u * part) // (v + u)
    return parts[-1] if parts else 0


def _largest_error(above: Sequence[int], below: Sequence[int]) -> int:
    """What `_frustum` may have cut off, in its units: the steps of the longest path to an end."""
    return len(above) + len(below) - 1 if above and below else 0


def _exact_one(above: Sequence[int], below: Sequence[int]) -> int:
    """A whole that `_frustum` divides without remainder: a multiple of all that it divides by."""
    return prod(v + u for v in above for u in below)


def _at_most(above: Sequence[int], below: Sequence[int], chance: Fraction) -> bool:
    """Whether the part above x is at most `chance`; exactly, where cutting off leaves a doubt."""
    limit = chance.numerator * _ONE // chance.denominator
    part = _frustum(above, below, _ONE)
    if part > limit:
        return False
    if part + _largest_error(above, below) <= limit:
        return True
    one = _exact_one(above, below)
    return _frustum(above, below, one) * chance.denominator <= chance.numerator * one
