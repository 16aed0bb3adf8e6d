"""The two languages: words, numbers and lists."""

import os
from fractions import Fraction
from importlib import import_module
from typing import Literal

from tilbudsvifte.texts.message import Clauses, Message, Percent, Text, Value

Code = Literal["en", "da"]

MINUS = "-"
# So many digits are written at a time.
_DIGITS = 4000
_PIECE = 10**_DIGITS


def rounded(number: Fraction | int, places: int) -> int:
    """The size of a number in units of the last of `places` decimals, halves rounded up."""
    units: int = abs(number.numerator) * 10**places
    return (2 * units + number.denominator) // (2 * number.denominator)


def decimal_text(number: Fraction | int, places: int = 12, mark: str = ".") -> str:
    """A decimal with `places` decimals, rounded half away from zero, without thousands marks."""
    scaled = rounded(number, places)
    whole, rest = divmod(scaled, 10**places)
    sign = "-" if number < 0 and scaled else ""
    return f"{sign}{whole}{mark}{rest:0{places}}" if places else f"{sign}{whole}"


def fraction_text(number: Fraction | int) -> str:
    """A fraction as itself, `37/360`, or a whole number, of any length.

    Python by itself writes no whole number of more than 4,300 digits.
    """
    whole = _whole_text(number.numerator)
    return whole if number.denominator == 1 else f"{whole}/{_whole_text(number.denominator)}"


def _whole_text(number: int) -> str:
    if number < 0:
        return f"-{_whole_text(-number)}"
    pieces = []
    while number >= _PIECE:
        number, piece = divmod(number, _PIECE)
        pieces.append(f"{piece:0{_DIGITS}}")
    return "".join([str(number), *reversed(pieces)])


class Language:
    """Turns messages and exact numbers into text in one language."""

    def __init__(self, code: Code) -> None:
        """Speak `code`."""
        self.code: Code = code
        self.decimal_mark, self.thousands_mark = (",", ".") if code == "da" else (".", ",")

    def say(self, key: str | Message, /, **values: Value) -> str:
        """The text of a message, or of `key` with `values`."""
        said = key if isinstance(key, Message) else Message(key, values)
        template = self.local(self._find(said.key))
        return template.format_map({name: self.value(v) for name, v in said.values.items()})

    def value(self, value: Value) -> str:
        """One value of a message, as it stands in running text."""
        match value:
            case str():
                return value
            case int():
                return self.number(value)
            case Percent():
                return self.percent(value.share, value.places, signed=value.signed)
            case Message():
                return self.say(value)
            case Text():
                return self.local(value)
            case Clauses():
                return "; ".join(self.value(part) for part in value.parts)
            case _:
                return self.listing([self.value(part) for part in value])

    def local(self, text: Text) -> str:
        """Choose this language's side of a text."""
        return text.da if self.code == "da" else text.en

    def number(self, number: int, *, signed: bool = False) -> str:
        """A whole number with thousands marks."""
        digits = f"{abs(number):,}".replace(",", self.thousands_mark)
        sign = MINUS if number < 0 else "+" if signed and number > 0 else ""
        return sign + digits

    def decimal(self, number: Fraction, places: int, *, signed: bool = False) -> str:
        """A number with `places` decimals, rounded half away from zero."""
        scaled = rounded(number, places)
        whole, rest = divmod(scaled, 10**places)
        text = self.number(whole) + (f"{self.decimal_mark}{rest:0{places}}" if places else "")
        if scaled == 0:
            return text
        return (MINUS if number < 0 else "+" if signed else "") + text

    def percent(self, share: Fraction, places: int = 1, *, signed: bool = False) -> str:
        """A share in per cent: `22.3 %` in English and in Danish `22,3 %`."""
        return self.decimal(share * 100, places, signed=signed) + "\N{NO-BREAK SPACE}%"

    def listing(self, parts: list[str]) -> str:
        """`a`, `a and b`, `a, b and c`."""
        if len(parts) < 2:  # noqa: PLR2004 - one part needs no joining word
            return "".join(parts)
        word = "og" if self.code == "da" else "and"
        return f"{', '.join(parts[:-1])} {word} {parts[-1]}"

    @staticmethod
    def _find(key: str) -> Text:
        subject, _, name = key.partition(".")
        texts: dict[str, Text] = import_module(f"tilbudsvifte.texts.{subject}").TEXTS
        return texts[name]


def language_from_environment(chosen: str | None = None) -> Language:
    """The language asked for, else `TILBUD_LANG`, else Danish in a `da*` locale, else English."""
    if chosen is None:
        names = ("TILBUD_LANG", "LC_ALL", "LC_MESSAGES", "LANG")
        chosen = next((os.environ[name] for name in names if os.environ.get(name)), "en")
    return Language("da" if chosen.lower().startswith("da") else "en")
