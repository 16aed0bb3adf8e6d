"""The shapes of personal identity numbers, e-mail addresses and telephone numbers.

They are looked for in a text's plain form, so that it does not matter which dash, blank or digit
was typed. A number of another kind that looks the same has a word before it that says what it is.
"""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import NamedTuple

from tilbudsvifte.documents.personal.plain import places, plain


class Kind(StrEnum):
    """What a stretch of a text looks like."""

    NUMBER = "personal-number"
    ADDRESS = "address"
    TELEPHONE = "telephone"


class Stretch(NamedTuple):
    """The characters of a text from `start` up to `end`, and what they look like."""

    start: int
    end: int
    kind: Kind


# What may stand between the parts of a date, and between a date and what follows it.
_IN_DATE = r" ?[-./\\_]? ?"
_AFTER_DATE = r"(?: {0,5}[-./\\_*·•+~'\"()\[\]]{0,2} {0,5}|[:,])"
# Not the end of a longer number, nor of a decimal.
_BEFORE = r"(?<![0-9])(?<![0-9][.,])"
_DAY = "0[1-9]|[12][0-9]|3[01]|[678][0-9]|9[01]"
_YEAR = "(?P<century>18|19|20)?[0-9]{2}"
# Who has no personal number is given one that ends in letters and digits: 010190-TCA1.
_TAIL = (
    r"(?P<tail>[0-9]{4}(?![0-9])|[0-9]{2}[ -][0-9]{2}(?! ?[-./]?[0-9])"
    r"|(?=[A-Z]*[0-9])(?=[0-9]*[A-Z])[A-Z0-9]{4}(?![A-Za-z0-9]))"
)
_NUMBER = (
    rf"{_BEFORE}(?P<day>{_DAY}){_IN_DATE}(?P<month>0[1-9]|1[0-2]){_IN_DATE}"
    rf"{_YEAR}{_AFTER_DATE}{_TAIL}"
)
_SHORT_NUMBER = (  # 1/1-90 1234
    rf"{_BEFORE}(?P<day>0?[1-9]|{_DAY}) ?[-./] ?(?P<month>0?[1-9]|1[0-2]) ?[-./] ?"
    rf"{_YEAR}{_AFTER_DATE}{_TAIL}"
)
_SPACED_NUMBER = (  # 0 1 0 1 9 0 1 2 3 4
    r"(?<![0-9])(?<![0-9][-. _/])(?P<day>[0-9](?P<gap>[-. _/])[0-9])(?P=gap)"
    r"(?P<month>[0-9](?P=gap)[0-9])(?P<century>(?!))?(?P<tail>(?:(?P=gap)[0-9]){6})"
    r"(?!(?P=gap)?[0-9])"
)
_NUMBERS = (_NUMBER, _SHORT_NUMBER, _SPACED_NUMBER)
_DAYS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_SUBSTITUTE = 60  # is added to the day in the number of one who has no personal number

_WORD = r"[\w.+%'-]"
_AT = r"(?: ?@ ?| ?[(\[{<] ?(?:at|a|alfa|snabel-?a) ?[)\]}>] ?| snabel-?a )"
_DOT = r"(?:\.| \. | ?[(\[{<] ?(?:dot|punktum|prik) ?[)\]}>] ?| (?:dot|punktum|prik) )"
_ADDRESSES = (
    rf"(?i:(?<!{_WORD}){_WORD}+\"?{_AT}[\w-]+(?:{_DOT}[\w-]+)*{_DOT}[^\W\d_]{{2,}})",
    # The bare word is that of a sentence, unless what stands before it is no word, or the dot one.
    rf"(?i:(?<!{_WORD})\w+[.+_]\w+ at [\w-]+(?:\.[\w-]+)+)",
    rf"(?i:(?<!{_WORD}){_WORD}+ at [\w-]+(?: (?:dot|punktum) [\w-]+)+)",
)

_CALLED = "tlf|tel|telefon|mob|mobil|fax|phone|telephone|mobile|cell|ring|sms|call"
_IN_PAIRS = (
    r"(?<![0-9+])(?<![0-9][-. ,])(?P<only>[2-9][0-9](?P<gap>[ -])[0-9]{2}(?P=gap)[0-9]{2}"
    r"(?P=gap)[0-9]{2})(?![-. ,]?[0-9])"
)
_OF_A_COUNTRY = (
    r"(?<![0-9])(?<![0-9][-. ,])(?P<only>(?:\+|00|\(\+|\+\() ?[1-9][0-9]{0,2}\)?"
    r"(?:[-. /()]{0,2}[0-9]){8,12})(?![0-9])"
)
_SAID_TO_BE = (
    rf"(?i:\b(?:{_CALLED})(?:nr|no|nummer)?\b[ .:()]{{0,4}}"
    r"(?:(?:på|til|nr|no|on)\b[ .:]{0,2})?)(?P<only>[2-9](?:[-. /]{0,2}[0-9]){7})(?![0-9])"
)
_TELEPHONES = (_IN_PAIRS, _OF_A_COUNTRY, _SAID_TO_BE)

# Words before a number that say what else it is. They excuse only what the numbers of their kind
# look like: ten digits in a row, or those of a telephone number.
_OTHER = re.compile(
    r"(?:^|[^a-zæøå])(?:cvr|se|ean|gln|p|produktionsenhed|virksomhed|sag|journal|jr|j|konto|reg"
    r"|faktura|ordre|bevilling|tilskud|grant|case|account|invoice|order|isbn|issn|ref|id)"
    r"(?:[ .:#/()-]|nr|numre|nummer|numbers?|no|er|is|en|s)*$",
    re.IGNORECASE,
)
_LISTED = re.compile(" ?(?:,|;|/|&|og|and|eller|or)? ?", re.IGNORECASE)
_TEN = re.compile("[0-9]{10}")

# What all of a kind have: only around it are its patterns looked for, as they take long.
_DIGITS = re.compile(
    r"[0-9](?:[^0-9A-Za-z]{0,12}[0-9]){5,}(?:[^0-9A-Za-z]{0,12}[A-Z])?[A-Z0-9]{0,3}"
)
_SIGN = re.compile(
    r"@|[(\[{<] ?(?:[Aa][Tt]?|[Aa][Ll][Ff][Aa]|[Ss][Nn][Aa][Bb][Ee][Ll]-?[Aa]) ?[)\]}>]"
    r"|[Ss][Nn][Aa][Bb][Ee][Ll]|[.+_][0-9A-Za-z]+ at | (?:dot|punktum) "
)
_PREFIX, _REST = 40, 3


def stretches(text: str) -> list[Stretch]:
    """Everything in a text that looks like personal data, from first to last, none overlapping."""
    read = plain(text)
    found = sorted((*_in_digits(read), *_addresses(read)))
    if not found:
        return []
    kept: list[Stretch] = []
    place = places(text)
    for start, end, kind in found:
        here = Stretch(place[start], place[end - 1] + 1, kind)
        if not kept or here.start >= kept[-1].end:
            kept.append(here)
    return kept


def _in_digits(text: str) -> Iterator[Stretch]:
    excused = -1
    for run in _DIGITS.finditer(text):
        end = run.end() + _REST
        for match in _matches(_NUMBERS, text, run.start(), end):
            if not _is_number(match):
                continue
            if _TEN.fullmatch(match[0]):
                listed = excused >= 0 and _LISTED.fullmatch(text, excused, match.start())
                if listed or _is_end_of_other(text, match.start()):
                    excused = match.end()
                    continue
            yield Stretch(*match.span(), Kind.NUMBER)
        for match in _matches(_TELEPHONES, text, max(0, run.start() - _PREFIX), end):
            if not _is_other(text, match.start()):
                yield Stretch(*match.span("only"), Kind.TELEPHONE)


def _is_number(match: re.Match[str]) -> bool:
    """Whether it begins with a date; after a year in four digits a later year makes a period."""
    day, month = (int(re.sub("[^0-9]", "", match[part])) for part in ("day", "month"))
    day -= _SUBSTITUTE if day > _SUBSTITUTE else 0
    if not (0 < month <= len(_DAYS) and 0 < day <= _DAYS[month - 1]):
        return False
    return not (match["century"] and re.fullmatch("(?:19|20)[0-9]{2}", match["tail"]))


def _is_end_of_other(text: str, start: int) -> bool:
    """Whether ten digits in a row end a longer number, or are said to be one of another kind."""
    return _is_other(text, start) or bool(re.search("[0-9]{4}[- ]$", _before(text, start)))


def _is_other(text: str, start: int) -> bool:
    return bool(_OTHER.search(_before(text, start)))


def _before(text: str, start: int) -> str:
    return text[max(0, start - _PREFIX) : start]


def _addresses(text: str) -> Iterator[Stretch]:
    if _SIGN.search(text):
        for match in _matches(_ADDRESSES, text, 0, len(text)):
            yield Stretch(*match.span(), Kind.ADDRESS)


def _matches(patterns: tuple[str, ...], text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    for pattern in _compiled(patterns):
        yield from pattern.finditer(text, start, end)


@cache
def _compiled(patterns: tuple[str, ...]) -> tuple[re.Pattern[str], ...]:
    return tuple(map(re.compile, patterns))
