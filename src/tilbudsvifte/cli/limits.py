"""Limits of a path as they are written on the command line."""

import re
from fractions import Fraction

from tilbudsvifte.analysis.phasing.results import Limit, Limits
from tilbudsvifte.analysis.refusal import RequestError
from tilbudsvifte.texts import message

_AMOUNT = re.compile(r"(0|[1-9][0-9]{0,15})( ?kr\.?)?")
# Of three decimals nobody could tell whether the mark is one of thousands.
_PER_CENT = re.compile(r"(0|[1-9][0-9]{0,5})(?:[.,]([0-9]{1,2}))?[ \N{NO-BREAK SPACE}]?%")


def limits(cut: str | None, gain: str | None, floor: str | None, unit: int) -> Limits:
    """Read what was given, amounts without `kr` in `unit` kr.; raises `RequestError`."""
    return Limits(
        _limit("--largest-cut", cut, unit, most=1),
        _limit("--largest-gain", gain, unit),
        _limit("--floor", floor, unit, most=1),
    )


def _limit(option: str, word: str | None, unit: int, most: int | None = None) -> Limit | None:
    """A limit, or None where the option was not given; `most` is the greatest share."""
    if word is None:
        return None
    if amount := _AMOUNT.fullmatch(word):
        return Limit(amount=int(amount[1]) * (1 if amount[2] else unit))
    if per_cent := _PER_CENT.fullmatch(word):
        share = Fraction(f"{per_cent[1]}.{per_cent[2] or 0}") / 100
        if most is not None and share > most:
            raise RequestError(message("phase.limit-above-all", option=option, word=word))
        return Limit(share=share)
    unit_text = message("phase.unit", unit=unit) if unit > 1 else "kr."
    raise RequestError(message("phase.limit-unclear", option=option, unit=unit_text, word=word))
