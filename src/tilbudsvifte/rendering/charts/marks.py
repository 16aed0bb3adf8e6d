"""The shapes of single amounts: each is another in black and white.

What is announced points down at the line from above, what is computed or nearest stands below it,
the current budget and the median lie on it, so that no two of a chart hide one another.
"""

from tilbudsvifte.rendering.charts.figures import Mark
from tilbudsvifte.rendering.charts.svg import DARK, INK, PAPER, circle, line, polygon

# Half the height of the box in a range.
BAND = 1.1

_HALF = 1.25


def mark(kind: Mark, x: float, y: float) -> str:
    """The shape of a mark at `x` on the line at `y`."""
    near, far = BAND + 0.4, BAND + 0.4 + 2 * _HALF
    match kind:
        case "announced":
            points = [(x, y - near), (x - _HALF, y - far), (x + _HALF, y - far)]
            return polygon(points, fill=INK)
        case "computed":
            points = [(x, y + near), (x - _HALF, y + far), (x + _HALF, y + far)]
            return polygon(points, fill=PAPER)
        case "nearest":
            middle = y + near + _HALF
            points = [(x, y + near), (x + _HALF, middle), (x, y + far), (x - _HALF, middle)]
            return polygon(points, fill=DARK)
        case "current":
            return circle((x, y), _HALF, fill=PAPER)
        case "median":
            return line((x, y - BAND - 0.3), (x, y + BAND + 0.3), width=0.6)
