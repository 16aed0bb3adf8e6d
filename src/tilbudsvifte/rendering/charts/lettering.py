"""How wide a text is, before anybody knows the font it will be shown in.

Widths are those of DejaVu Sans, one of the widest fonts that "sans-serif" stands for, rounded
up; whatever is not listed counts as wider than nearly every character is. So a text may end
before its estimated width, not after it.
"""

from collections.abc import Iterator

ASCENT, DESCENT = 0.8, 0.25

_ELLIPSIS = "…"
_BOLD = 1.16
# A room may be a sum of the very width that has to fit into it.
_ROUNDING = 1e-6
_UNKNOWN = 1.5
_ALPHABET = 1.2
_END_OF_ALPHABETS = "\u0530"
_WIDTHS = {
    character: width
    for width, characters in {
        0.3: "ijl'",
        0.37: " \u00a0.,:;|/\\-·IíîìïJ",
        0.43: "f!()[]rt‘’²³",
        0.56: '"`sczç_–?*°“”',
        0.65: "0123456789abdeghknopquvxyåøéèêëáàâäóòôöúùûüñðþßÿýFELTPSYÉÈÊ$«»§",
        0.8: "ABCDGHKNORUVXZÅØÖÄÜÁÀÂÓÒÔÚÙÛÇÑÐÞ&",
        0.85: "w#<>=^+→×−±~",
        1.04: "mMWQæÆ%@…—œ½¼¾©®",
    }.items()
    for character in characters
}


def width(text: str, size: float, *, bold: bool = False) -> float:
    """The most room that a line is expected to take, in the unit of `size`."""
    ems = sum(map(_width, text))
    return ems * size * (_BOLD if bold else 1)


def shortened(text: str, room: float, size: float, *, bold: bool = False) -> str:
    """The text, or as much of both its ends as there is room for, and `…` between them.

    Names of areas often begin alike, and tell which is which at the end.
    """
    if width(text, size, bold=bold) <= room + _ROUNDING:
        return text
    left = room - width(_ELLIPSIS, size, bold=bold)
    head = _beginning(text, left / 2, size, bold=bold)
    left -= width(head, size, bold=bold)
    tail = _beginning(text[::-1], left, size, bold=bold)[::-1]
    return head.rstrip() + _ELLIPSIS + tail.lstrip()


def _beginning(text: str, room: float, size: float, *, bold: bool) -> str:
    kept = 0
    for character in text:
        room -= width(character, size, bold=bold)
        if room < 0:
            break
        kept += 1
    return text[:kept]


def wrapped(text: str, room: float, size: float, *, bold: bool = False) -> list[str]:
    """The text in lines; a word that is too long for one is broken."""
    lines: list[str] = []
    line = ""
    for word in _pieces(text, room, size, bold=bold):
        longer = f"{line} {word}" if line else word
        if line and width(longer, size, bold=bold) > room:
            lines.append(line)
            longer = word
        line = longer
    return [*lines, line] if line else lines


def _pieces(text: str, room: float, size: float, *, bold: bool) -> Iterator[str]:
    for word in text.split(" "):
        piece = ""
        for character in word:
            if piece and width(piece + character, size, bold=bold) > room:
                yield piece
                piece = ""
            piece += character
        if piece:
            yield piece


def _width(character: str) -> float:
    known = _WIDTHS.get(character)
    if known is not None:
        return known
    return _ALPHABET if character < _END_OF_ALPHABETS else _UNKNOWN
