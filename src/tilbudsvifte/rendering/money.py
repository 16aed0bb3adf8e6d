"""Amounts as text, in the unit that a whole output is written in."""

from collections.abc import Iterable
from typing import NamedTuple

from tilbudsvifte.texts import Language

DASH = "–"


class Money(NamedTuple):
    """Writes kroner in units of `unit` kr.; every amount must be a whole number of them."""

    language: Language
    unit: int

    @classmethod
    def for_amounts(cls, language: Language, unit: int, amounts: Iterable[int]) -> "Money":
        """Write in `unit` kr. where that loses nothing, else in kr."""
        return cls(language, unit if all(amount % unit == 0 for amount in amounts) else 1)

    def __call__(self, amount: int | None, *, signed: bool = False) -> str:
        """The amount without its unit; a missing one is a dash."""
        return DASH if amount is None else self.language.number(amount // self.unit, signed=signed)

    @property
    def label(self) -> str:
        """The unit: `kr.` or `1,000 kr.`."""
        return "kr." if self.unit == 1 else f"{self.language.number(self.unit)} kr."
