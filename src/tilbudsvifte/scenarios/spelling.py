"""How a result is written where another figure stood: like that one, short, and so that it holds.

- An amount stays in the unit of the file, or in kroner; what is not whole in the unit is kroner.
- A fraction stays one, and a whole number of shares or weights becomes one, where neither numerator
  nor denominator has more than six digits. A longer one becomes a decimal of four places. A result
  that is a whole number is written as that.
- Of kr. per inhabitant both whole numbers and longer fractions become decimals of two places.
- A decimal keeps its places.
- A decimal gets more places where it would have fewer than two significant digits, or would not be
  within its tolerance. Where none of the 19 digits that a file may hold is enough, the exact
  fraction is written, however long, if a file may hold that.
"""

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from pydantic import ValidationError

from tilbudsvifte.documents.checks.scenario import Figure as Expected
from tilbudsvifte.documents.expected import ExpectedMoney, ExpectedNumber, Number
from tilbudsvifte.reading.limits import MAX_DIGITS
from tilbudsvifte.reading.scalars import digits_of_number, plain_scalar
from tilbudsvifte.scenarios.results import Comparison
from tilbudsvifte.texts.language import decimal_text, fraction_text, rounded

_LONGEST = 10**6 - 1
_LEAST = 10  # units of the last place: two significant digits
_PLACES = 4
_PLACES_PER_INHABITANT = 2


class Spelling(NamedTuple):
    """A result as text; one that is `bare` would be no number between quotes."""

    text: str
    bare: bool


def spelling(comparison: Comparison, old: Expected, unit: int | None, mark: str) -> Spelling | None:
    """How to write a result; None where there is none, or none that a file can hold.

    `unit` is that of the file's amounts in kr., `mark` the first character of the old figure as
    it stands there: a quote, or the `|` or `>` of a block, or a digit.
    """
    got = comparison.got
    if got is None or isinstance(got, str):
        return None
    for way in _ways(comparison, old, got, unit, mark):
        if _holds(comparison, old, unit or 1, way.text):
            return way
    return None


def _ways(
    comparison: Comparison, old: Expected, got: int | Fraction, unit: int | None, mark: str
) -> Iterator[Spelling]:
    """The ways to write a result, that most like the old figure first."""
    if isinstance(old, ExpectedNumber):
        places = _PLACES_PER_INHABITANT if comparison.figure == "per_inhabitant" else _PLACES
        yield from _numbers(old.value, got, places, mark)
    elif isinstance(old, ExpectedMoney):
        if not old.value.in_kroner and unit is not None and got % unit == 0:
            yield Spelling(str(got // unit), bare=False)
        yield Spelling(f"{got} kr", bare=False)
    else:
        yield Spelling(str(got), bare=False)


def _numbers(old: Number, got: int | Fraction, places: int, mark: str) -> Iterator[Spelling]:
    quoted = mark in "'\"|>"
    text = fraction_text(got)
    exact = Spelling(f"{text}/1" if quoted and got.denominator == 1 else text, bare=False)
    if old.decimals is None and _is_short(old, got, places):
        yield exact
    if mark not in "|>":  # a block is always text
        yield from _decimals(got, places if old.decimals is None else old.decimals)
    yield exact


def _is_short(old: Number, got: int | Fraction, places: int) -> bool:
    """Whether a result reads well without a point."""
    if got.denominator == 1:
        return True
    if old.value.denominator == 1 and places == _PLACES_PER_INHABITANT:
        return False
    return max(got.numerator, got.denominator) <= _LONGEST


def _decimals(number: int | Fraction, places: int) -> Iterator[Spelling]:
    """Decimals of two significant digits at least, with ever more places."""
    for more in range(places, MAX_DIGITS):
        text = decimal_text(number, more)
        enough = rounded(number, more) >= _LEAST or number == 0
        if enough and digits_of_number(text) <= MAX_DIGITS:
            yield Spelling(text, bare=True)


def _holds(comparison: Comparison, old: Expected, unit: int, written: str) -> bool:
    """Whether the result is as expected where `written` is what is expected."""
    try:
        new = type(old).model_validate({"value": plain_scalar(written)})
    except ValidationError:
        return False
    if isinstance(new, ExpectedMoney):
        return comparison._replace(expected=new.value.kroner(unit)).holds
    if isinstance(new, ExpectedNumber):
        number, decimals = new.value
        return comparison._replace(expected=number, decimals=decimals).holds
    return comparison._replace(expected=new.value).holds
