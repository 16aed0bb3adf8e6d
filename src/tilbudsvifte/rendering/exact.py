"""Exact numbers as text for programs to read."""

from fractions import Fraction

from tilbudsvifte.analysis.refusal import RefusalError
from tilbudsvifte.texts import message
from tilbudsvifte.texts.language import decimal_text, fraction_text

MOST_DIGITS = 10_000
_GREATEST = 10**MOST_DIGITS


def exact(number: Fraction | int | None) -> dict[str, str] | None:
    """A fraction as itself, `37/360`, and as a decimal rounded to twelve places.

    Raises `RefusalError` where it has so many digits that they would fill the result and help
    nobody: it has them because figures with many digits each do not go into each other.
    """
    if number is None:
        return None
    if max(abs(number.numerator), number.denominator) >= _GREATEST:
        raise RefusalError(message("cli.too-many-digits", most=MOST_DIGITS))
    return {"exact": fraction_text(number), "decimal": decimal_text(number)}
