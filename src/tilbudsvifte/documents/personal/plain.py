"""A text as a person reads it: one dash, one blank, plain digits, and nothing invisible."""

import unicodedata

_DASHES = frozenset("\u02d7\u2043\u2212\u2500\u2501\u23af\u30fc")
# Letters and signs of which nothing is seen, though Unicode does not call them blanks.
_FILLERS = frozenset("\u115f\u1160\u2800\u3164\uffa0")
_UNSEEN = frozenset({"Cf", "Mn", "Me"})
_BLANKS = frozenset({"Zs", "Zl", "Zp"})


class _Readings(dict[int, str]):
    """What each character reads as, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        read = self[code] = _read(chr(code))
        return read


_READINGS = _Readings()


def plain(text: str) -> str:
    """A text as NFKC has it, with every dash `-`, every blank a space and digits 0 to 9."""
    return text.translate(_READINGS)


def places(text: str) -> list[int]:
    """Where each character of the plain form of `text` stands in it."""
    return [place for place, letter in enumerate(text) for _ in _READINGS[ord(letter)]]


def _read(letter: str) -> str:
    digit = unicodedata.digit(letter, None)
    if digit is not None:
        return str(digit)
    kind = unicodedata.category(letter)
    if kind == "Pd" or letter in _DASHES:
        return "-"
    if kind in _BLANKS or letter in _FILLERS or letter.isspace():
        return " "
    if kind in _UNSEEN:
        return ""
    parts = unicodedata.normalize("NFKC", letter)
    return letter if parts == letter else "".join(map(_read, parts))
