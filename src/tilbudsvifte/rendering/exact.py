"""Exact numbers as text for programs to read."""

from fractions import Fraction

from tilbudsvifte.texts.language import rounded

_PLACES = 12


def exact(number: Fraction | int | None) -> dict[str, str] | None:
    """A fraction as itself, `37/360`, and as a decimal rounded to twelve places."""
    if number is None:
        return None
    return {"exact": str(number), "decimal": decimal_text(number)}


def decimal_text(number: Fraction | int, places: int = _PLACES, mark: str = ".") -> str:
    """A decimal with `places` decimals, rounded half away from zero, without thousands marks."""
    scaled = rounded(number, places)
    whole, rest = divmod(scaled, 10**places)
    sign = "-" if number < 0 and scaled else ""
    return f"{sign}{whole}{mark}{rest:0{places}}" if places else f"{sign}{whole}"
