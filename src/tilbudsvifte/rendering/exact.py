"""Exact numbers as text for programs to read."""

from fractions import Fraction

from tilbudsvifte.texts.language import decimal_text


def exact(number: Fraction | int | None) -> dict[str, str] | None:
    """A fraction as itself, `37/360`, and as a decimal rounded to twelve places."""
    if number is None:
        return None
    return {"exact": str(number), "decimal": decimal_text(number)}
