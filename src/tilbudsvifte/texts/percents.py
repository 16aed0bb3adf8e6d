"""Shares in per cent, with the decimals that they need."""

from fractions import Fraction
from itertools import count

from tilbudsvifte.texts.language import rounded
from tilbudsvifte.texts.message import Percent


def percent(share: Fraction, places: int = 1) -> Percent:
    """A share in per cent, with decimals where it has any."""
    return Percent(share, 0 if (share * 100).denominator == 1 else places)


def beside(share: Fraction, limit: Fraction) -> tuple[Percent, Percent]:
    """A share and the limit it is held to, with as many decimals as it takes to tell them apart."""
    pairs = ((percent(share, places), percent(limit, places)) for places in count(1))
    return next(pair for pair in pairs if share == limit or _written(pair[0]) != _written(pair[1]))


def _written(shown: Percent) -> Fraction:
    return Fraction(rounded(shown.share * 100, shown.places), 10**shown.places)
