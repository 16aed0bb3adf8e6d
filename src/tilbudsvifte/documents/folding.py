"""Names as a reader sees them, to find those that look alike."""

import unicodedata

# Letters and marks that show nothing, of scripts that need them: fillers, joiners, variants.
_BLANK_LETTERS = frozenset(
    "\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\u2800" + "".join(map(chr, range(0xFE00, 0xFE10)))
)


def fold(name: str) -> str:
    """What a reader sees of a name: no invisible characters, no case, any blanks as one."""
    if not name.isascii():
        name = unicodedata.normalize("NFKC", name)
        name = "".join(letter for letter in name if not _is_invisible(letter))
    return " ".join(name.casefold().split())


def _is_invisible(letter: str) -> bool:
    return unicodedata.category(letter) == "Cf" or letter in _BLANK_LETTERS
