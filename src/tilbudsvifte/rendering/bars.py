"""Bars of block characters, drawn from exact numbers."""

_HALVES = {
    (False, False): "\N{NO-BREAK SPACE}",
    (True, False): "▌",
    (False, True): "▐",
    (True, True): "█",
}


def bar(begin: int, end: int, most: int, width: int) -> str:
    """A bar from one amount to another where `width` characters are `most`; to half a character.

    The amounts are at most `most`, in either order; one below 0 stands at 0. A bar that is not
    empty has half a character at least, so that a small step is still seen.
    """
    low, high = (_position(max(at, 0), most, 2 * width) for at in sorted((begin, end)))
    if low == high and begin != end:
        low, high = (low, high + 1) if high < 2 * width else (low - 1, high)
    cells = (_HALVES[low <= 2 * cell < high, low <= 2 * cell + 1 < high] for cell in range(width))
    return "".join(cells).rstrip("\N{NO-BREAK SPACE}")


def _position(amount: int, most: int, halves: int) -> int:
    """The nearest of `halves` positions, halfway ones upwards; the first where all is nothing."""
    return (2 * amount * halves + most) // (2 * most) if most else 0
