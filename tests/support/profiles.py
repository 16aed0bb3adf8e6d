"""How many examples a test of a property tries."""

from hypothesis import settings

QUICK, THOROUGH = 20, 100  # where a test does not say how many
_LEAST = 5


def examples(number: int) -> int:
    """So many in the thorough profile; in another as large a part of them as of all, or five."""
    return max(min(number, _LEAST), number * settings().max_examples // THOROUGH)
