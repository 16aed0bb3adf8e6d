"""What a scalar is, decided from its text: no word of YAML 1.1 turns into something else.

Only whole numbers, decimals, `true`, `false`, `null`, `~` and nothing at all have a meaning of
their own, and only unquoted. `no`, `12:30`, `010`, `1_000`, `.nan` and `2.5e5` are texts.
"""

import re
import unicodedata
from decimal import Decimal
from typing import TypeAlias

Scalar: TypeAlias = str | int | Decimal | bool | None

_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]*)(\.[0-9]+)?")
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "null": None, "~": None, "": None}


def plain_scalar(text: str) -> Scalar:
    """The value of an unquoted scalar; a decimal keeps its digits (`f"{value:f}"` is the text)."""
    if text in _WORDS:
        return _WORDS[text]
    number = _NUMBER.fullmatch(text)
    if number is None:
        return composed(text)
    return Decimal(text) if number[1] else int(text)


def digits_of_number(text: str) -> int:
    """How many digits the number `text` has; 0 if it is none."""
    return len(text) - text.count("-") - text.count(".") if _NUMBER.fullmatch(text) else 0


def composed(text: str) -> str:
    """`text` in NFC, so that a file saved on a Mac equals the same file saved elsewhere."""
    return text if text.isascii() else unicodedata.normalize("NFC", text)
