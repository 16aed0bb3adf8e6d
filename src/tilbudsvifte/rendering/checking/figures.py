"""The figures of a comparison as they are shown, so that what differs never looks equal."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import count
from typing import NamedTuple

from tilbudsvifte.scenarios.results import Comparison, Figure
from tilbudsvifte.texts import Language, Message, Text, Value, message
from tilbudsvifte.texts.language import fraction_text, rounded

_DANISH, _ENGLISH = Language("da"), Language("en")
_PLACES = 4
_MOST_PLACES = 12
_VERDICTS = {"gains", "loses", "depends", "unchanged"}


class Shown(NamedTuple):
    """A comparison in words and figures, in no language yet.

    `unit` is None where the figures have none. `got` is None where there is no such figure; where
    nothing can be subtracted, there is no `difference`. `apart` is the difference without a sign.
    """

    figure: Message
    unit: Message | None
    expected: Value
    got: "Value | None"
    difference: "Value | None"
    apart: "Value | None"
    allowed: "Value | None"


def unit_for(comparisons: Iterable[Comparison], unit: int) -> int:
    """The unit of the data where every amount is a whole number of it, else a krone."""
    amounts = (amount for each in comparisons for amount in amounts_of(each))
    return unit if all(amount % unit == 0 for amount in amounts) else 1


def amounts_of(comparison: Comparison) -> Iterator[int | Fraction]:
    """The amounts in kr. that a comparison shows."""
    if comparison.kind == "kroner":
        yield comparison.allowed
        yield from (f for f in (comparison.expected, comparison.got) if isinstance(f, int))


def unit_name(unit: int) -> Message:
    """The unit of amounts: `kr.` or `1,000 kr.`."""
    return message("check.kroner") if unit == 1 else message("check.units", unit=unit)


def figure_name(comparison: Comparison) -> Message:
    """What is compared, in words."""
    name = comparison.name or comparison.id or ""
    return message(f"check.of-{comparison.figure}", name=name)


def shown(comparison: Comparison, unit: int) -> Shown:
    """Write a comparison with its amounts in units of `unit` kr."""
    if comparison.kind == "word":
        got = None if comparison.got is None else _word(comparison, comparison.got)
        expected = _word(comparison, comparison.expected)
        return Shown(figure_name(comparison), None, expected, got, None, None, None)
    if comparison.kind == "number":
        return _number(comparison)
    return _whole(comparison, unit if comparison.kind == "kroner" else 1)


def _word(comparison: Comparison, word: Figure) -> Value:
    if comparison.figure == "verdicts" and word in _VERDICTS:
        return message(f"allocate.verdict-{word}")
    return str(word)


def _whole(comparison: Comparison, unit: int) -> Shown:
    """Amounts and counts."""

    def said(figure: Figure | None, *, signed: bool = False) -> "Value | None":
        if figure is None or isinstance(figure, str):
            return None
        number = int(figure) // unit
        return Text(*(each.number(number, signed=signed) for each in (_ENGLISH, _DANISH)))

    difference = comparison.difference
    return Shown(
        figure=figure_name(comparison),
        unit=unit_name(unit) if comparison.kind == "kroner" else None,
        expected=said(comparison.expected) or "",
        got=said(comparison.got),
        difference=said(difference, signed=True),
        apart=said(None if difference is None else abs(difference)),
        allowed=said(comparison.allowed),
    )


def _number(comparison: Comparison) -> Shown:
    """Exact numbers as decimals; one that was expected as a fraction is one, and so is the result.

    A decimal is shown with the digits that it was written with.
    """
    expected, got = Fraction(comparison.expected), comparison.got
    difference, allowed = comparison.difference, Fraction(comparison.allowed)
    places = comparison.decimals
    written = places is not None or expected.denominator == 1
    enough = _enough(expected, got, allowed, _PLACES if places is None else places)
    per_inhabitant = comparison.figure == "per_inhabitant"
    return Shown(
        figure=figure_name(comparison),
        unit=unit_name(1) if per_inhabitant else None,
        expected=_decimal(expected, places or 0) if written else _fraction(expected, enough),
        got=_got(got, enough, written=written),
        difference=None if difference is None else _short(difference, enough, signed=True),
        apart=None if difference is None else _short(abs(difference), enough),
        allowed=_as_written(allowed),
    )


def _enough(expected: Fraction, got: Figure | None, allowed: Fraction, least: int) -> int:
    """The decimals with which results differ that do, and are as far apart as they are."""
    if got is None or isinstance(got, str) or got == expected:
        return least
    apart = abs(got - expected)

    def tells(places: int) -> bool:
        if _decimal(expected, places) == _decimal(Fraction(got), places):
            return False
        said = Fraction(rounded(apart, places), 10**places)
        return apart == allowed or (said > allowed) == (apart > allowed)

    return next(places for places in count(least) if tells(places))


def _got(got: Figure | None, places: int, *, written: bool) -> "Value | None":
    if got is None or isinstance(got, str):
        return None
    number = Fraction(got)
    if not written:
        return _fraction(number, places)
    return _short(number, places)


def _short(number: Fraction | int, places: int, *, signed: bool = False) -> Text:
    """A decimal, or a whole number without decimals."""
    return _decimal(number, 0 if number.denominator == 1 else places, signed=signed)


def _decimal(number: Fraction | int, places: int, *, signed: bool = False) -> Text:
    return Text(
        *(each.decimal(Fraction(number), places, signed=signed) for each in (_ENGLISH, _DANISH))
    )


def _fraction(number: Fraction, places: int) -> Value:
    """`1/25 (0.0400)`, and a whole number as itself."""
    if number.denominator == 1:
        return _short(number, places)
    return message(
        "check.fraction", fraction=fraction_text(number), decimal=_decimal(number, places)
    )


def _as_written(number: Fraction) -> Value:
    """A decimal with as many digits as it has, else a fraction."""
    for places in range(_MOST_PLACES + 1):
        if (number * 10**places).denominator == 1:
            return _decimal(number, places)
    return fraction_text(number)
