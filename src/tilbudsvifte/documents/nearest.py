"""The known word that a mistyped one was probably meant to be."""

import unicodedata
from collections.abc import Collection

from tilbudsvifte.texts import Message, message

_MOST_CANDIDATES = 2_000
# Letters of the word times letters of the known ones: what a comparison costs grows with it.
_MOST_WORK = 60_000
# Blanks other than the ordinary one, what joins or turns letters, marks without a letter.
_UNSEEN = frozenset({"Zs", "Zl", "Zp", "Cf", "Mn", "Me"})


def nearest(word: str, known: Collection[str]) -> str | None:
    """Find the known word closest to `word`, if one is close."""
    if len(known) > _MOST_CANDIDATES or len(word) * sum(map(len, known)) > _MOST_WORK:
        return None
    from difflib import get_close_matches  # noqa: PLC0415 - only for a faulty file

    folded = {candidate.casefold(): candidate for candidate in known}
    found = get_close_matches(word.casefold(), folded, n=1, cutoff=0.65)
    return folded[found[0]] if found else None


def nearest_hint(word: str, known: Collection[str]) -> Message | None:
    """Say which known word was probably meant, or which letter of `word` is not Latin."""
    if foreign := foreign_letter(word):
        return foreign
    if found := nearest(word, known):
        return message("documents.did-you-mean", word=found)
    if 0 < len(known) <= 12:  # noqa: PLR2004 - more would not be read
        return message("documents.known-are", words=tuple(known))
    return None


def foreign_letter(word: str) -> Message | None:
    """Name the first letter of `word` that only looks Latin, or that nobody sees."""
    for letter in word:
        if letter != " " and unicodedata.category(letter) in _UNSEEN:
            name = unicodedata.name(letter, "")
            point = f"U+{ord(letter):04X} {name}".rstrip()
            return message("documents.unseen-character", word=word.replace(letter, f"<{point}>"))
        if letter.isalpha() and ord(letter) > 0x24F:  # noqa: PLR2004 - end of Latin Extended-B
            name = unicodedata.name(letter, f"U+{ord(letter):04X}")
            return message("documents.foreign-letter", letter=letter, name=name)
    return None
