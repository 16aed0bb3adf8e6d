"""What to write instead of something that is not a number or a date as the files want it."""

import re
import unicodedata
from datetime import date
from decimal import Decimal

from tilbudsvifte.texts import Message, message

# Longer than any amount or date; what is longer gets no advice.
_LONGEST = 60
_LONGEST_NUMBER = 21

_POWERS = {"mia": 9, "milliard": 9, "mi": 6, "t": 3}  # of ten, by how the word begins
_AMOUNT = re.compile(
    r"""(?:kr\.?|dkk)?\s*
    (?P<sign>[-−+]?)\s*
    (?:(?P<dots>[1-9]\d{0,2}(?:\.\d{3})+)(?:,(?P<a>\d+))?
      |(?P<commas>[1-9]\d{0,2}(?:,\d{3})+)(?:\.(?P<b>\d+))?
      |(?P<blanks>[1-9]\d{0,2}(?:[\s'’]\d{3})+)(?:[.,](?P<c>\d+))?
      |(?P<plain>\d[\d_]*)?(?:[.,](?P<d>\d*))?)
    \s*(?P<multiple>mio|mill|mia|million(?:er)?|milliard(?:er)?|tusind|t)?\.?
    \s*(?:kr\.?|kroner|dkk|,-|%)?""",
    re.VERBOSE | re.IGNORECASE,
)
_UNIT = re.compile(r"[a-z]|,-", re.IGNORECASE)
_STRICT = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
_EXPONENT = re.compile(r"[-+]?\d+(?:\.\d*)?e[-+]?\d{1,2}", re.IGNORECASE)
_BASE = re.compile(r"0x[0-9a-f]+|0o[0-7]+|0b[01]+", re.IGNORECASE)
_TIME = re.compile(r"\d{1,3}(?::\d{1,2})+")
_NOT_FINITE = re.compile(r"[-+]?\.?(?:nan|inf(?:inity)?)", re.IGNORECASE)
_WORD = re.compile(r"yes|no|on|off|true|false|ja|nej", re.IGNORECASE)

# What statistics print where there is no figure; a cell is also typed with other dashes and dots.
_OF_STATISTICS = {
    **dict.fromkeys("-–—−", message("reading.number-none")),
    ".": message("reading.number-hidden"),
    **dict.fromkeys(("..", "...", "…"), message("reading.number-unavailable")),
}

_YEAR_FIRST = re.compile(r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})[-/.](?P<d>\d{1,2})(?:[T ].*)?")
_COMPACT = re.compile(r"(?P<y>\d{4})(?P<m>\d{2})(?P<d>\d{2})")
_DAY_FIRST = re.compile(r"(?P<d>\d{1,2})[-/. ]{1,2}(?P<m>\d{1,2})[-/. ]{1,2}(?P<y>\d{4})")
_MONTH_NAMED = re.compile(
    r"(?P<d>\d{1,2})\.?\s+(?P<name>[a-z]{3})[a-z]*\.?\s+(?P<y>\d{4})", re.IGNORECASE
)
_MONTH = re.compile(r"(?P<y>\d{4})[-/.](?P<m>\d{1,2})")
_PART_OF_MONTH = re.compile(
    r"(?P<y>\d{4})[-/. ](?P<m>\d{1,2})[-/. ](?P<part>start|begyndelse|midt|middle|slut|end)[a-z]*"
)
_NAME_OF_MONTH = re.compile(
    r"(?:(?P<part>start|begyndelse|primo|midt|medio|slut|ultimo)[a-z]*(?: af)? )?"
    r"(?P<name>[a-z]{3})[a-z]*\.? (?P<y>\d{4})"
)
_THIRDS = {
    **dict.fromkeys(("sta", "beg", "pri"), "primo"),
    **dict.fromkeys(("mid", "med"), "medio"),
    **dict.fromkeys(("slu", "end", "ult"), "ultimo"),
}
_MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")


def number_hint(raw: object) -> Message | None:
    """What to write where a number was wanted and `raw` was read; None if there is no advice."""
    if raw is None:
        return message("reading.number-empty")
    if isinstance(raw, bool):
        return message("reading.number-word")
    if isinstance(raw, Decimal):
        text = format(raw, "f")
        number = _amount(text)
        same = number is None or number == text
        return message("reading.number-whole") if same else _write(number)
    if isinstance(raw, str) and len(raw) <= _LONGEST:
        return _text_hint(_ascii_digits(raw.strip()), raw)
    return None


def whole_number_hint(raw: object, decimals: Message | None = None) -> Message | None:
    """The same where only a whole number will do: never advice to write decimals, or to round.

    `decimals` is what to say of a number with decimals at this place.
    """
    hint = number_hint(raw)
    given = hint.values.get("number") if hint else None
    number = f"{raw:f}" if given is None and isinstance(raw, Decimal) else str(given)
    whole, _, rest = number.partition(".")
    if hint is None or not rest:
        return hint
    if rest.strip("0"):
        return decimals or message("reading.number-whole")
    return message("reading.number-write" if given is None else hint.key, number=whole)


def date_hint(raw: object) -> Message | None:
    """What to write where a date (`2027-03-01`) was wanted; None if there is no advice."""
    text = str(raw).strip()
    if isinstance(raw, bool) or len(text) > _LONGEST:
        return None
    for pattern in (_YEAR_FIRST, _COMPACT, _DAY_FIRST, _MONTH_NAMED):
        found = pattern.fullmatch(_ascii_digits(text))
        if found:
            parts = found.groupdict()
            month = int(parts["m"]) if "m" in parts else _month(parts["name"])
            return _date(int(parts["y"]), month, int(parts["d"]), text)
    return _month_hint(_ascii_digits(text).lower())


def _month_hint(text: str) -> Message | None:
    """The month that is meant, or the third of one."""
    for pattern in (_MONTH, _PART_OF_MONTH, _NAME_OF_MONTH):
        if found := pattern.fullmatch(text):
            parts = found.groupdict()
            month = int(parts["m"]) if "m" in parts else _month(parts["name"][:3])
            third = _THIRDS.get((parts.get("part") or "")[:3])
            written = f"{parts['y']}-{month:02}" + (f"-{third}" if third else "")
            exists = 1 <= month <= len(_MONTHS) and written != text
            return message("reading.date-write", date=written) if exists else None
    return None


def _text_hint(text: str, raw: str) -> Message | None:
    if _STRICT.fullmatch(raw) and _amount(raw) == raw:
        return message("reading.number-quoted", number=raw)
    if _NOT_FINITE.fullmatch(text):
        return message("reading.number-finite")
    if _WORD.fullmatch(text):
        return message("reading.number-word")
    if _TIME.fullmatch(text):
        return message("reading.number-time", shown=text)
    if text in _OF_STATISTICS:
        return _OF_STATISTICS[text]
    other = _other_notation(text)
    return _write(other or _amount(text), has_unit=other is None and bool(_UNIT.search(text)))


def _write(number: str | None, *, has_unit: bool = False) -> Message | None:
    if number is None or len(number) > _LONGEST_NUMBER:
        return None
    if has_unit:
        return message("reading.number-in-unit", number=number)
    return message("reading.number-write", number=number)


def _other_notation(text: str) -> str | None:
    if _BASE.fullmatch(text):
        return str(int(text, 0))
    return format(Decimal(text), "f") if _EXPONENT.fullmatch(text) else None


def _amount(text: str) -> str | None:
    """The number that a person means by `text`, as the files want it: `1250000.50`."""
    found = _AMOUNT.fullmatch(text)
    if found is None:
        return None
    parts = {name: part or "" for name, part in found.groupdict().items()}
    whole = re.sub(r"\D", "", parts["dots"] + parts["commas"] + parts["blanks"] + parts["plain"])
    decimals = parts["a"] + parts["b"] + parts["c"] + parts["d"]
    if not whole + decimals:
        return None
    sign = "-" if parts["sign"] in {"-", "−"} else ""
    power = next((p for w, p in _POWERS.items() if parts["multiple"].lower().startswith(w)), 0)
    shifted = decimals.ljust(power, "0")
    number = (whole + shifted[:power]).lstrip("0") or "0"
    rest = shifted[power:]
    return sign + number + (f".{rest}" if rest else "")


def _ascii_digits(text: str) -> str:
    """`text` with the digits of other scripts as 0-9."""
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)


def _month(name: str) -> int:
    """1-12, or 0 for a word that names no month."""
    return _MONTHS.index(name.lower()) + 1 if name.lower() in _MONTHS else 0


def _date(year: int, month: int, day: int, text: str) -> Message | None:
    try:
        written = date(year, month, day).isoformat()
    except ValueError:
        return message("reading.date-impossible", shown=text)
    return None if written == text else message("reading.date-write", date=written)
