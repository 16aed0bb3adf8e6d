"""Shares that are parts of a whole, rounded so that what is printed sums to it."""

from collections.abc import Iterable
from fractions import Fraction

from tilbudsvifte.engine.rounding import rounded_parts
from tilbudsvifte.rendering.money import DASH
from tilbudsvifte.texts import Language

CSV_PLACES = 12
PER_CENT_PLACES = 3  # of a share that is shown in per cent with one decimal


def parts_of_whole(shares: Iterable[Fraction | None], places: int) -> list[Fraction | None]:
    """All shares of one whole with `places` decimals, by largest remainders; None stays None."""
    found = [*shares]
    known = iter(rounded_parts([share for share in found if share is not None], places))
    return [None if share is None else next(known) for share in found]


def per_cents(language: Language, shares: Iterable[Fraction | None], places: int = 1) -> list[str]:
    """All shares of one whole in per cent, which sum to that of the whole; a dash for None."""
    return [
        DASH if share is None else language.percent(share, places)
        for share in parts_of_whole(shares, places + 2)
    ]
