"""Words of a file in a message: in backticks, as they are to be written."""

from collections.abc import Iterable


def quoted(words: Iterable[str]) -> tuple[str, ...]:
    """Each word in backticks, ready to be listed."""
    return tuple(f"`{word}`" for word in words)
