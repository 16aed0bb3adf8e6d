"""The few elements of SVG that charts are made of; lengths are millimetres.

Floats are coordinates only: an amount is never computed with one.
"""

import re
from collections.abc import Iterable, Sequence
from html import escape
from typing import Literal

from tilbudsvifte.rendering.visible import visible

Anchor = Literal["start", "middle", "end"]
Point = tuple[float, float]

INK, DARK, LIGHT, PALE, PAPER = "#000000", "#1f4e79", "#a9c1d9", "#d0d0d0", "#ffffff"
# From the middle of a line of text to its base line, in its size.
RISE = 0.36
TITLE, HEADING, TEXT, NOTE = 5.0, 3.6, 3.0, 2.7

# XML 1.0 forbids these as well as the characters that `visible` has written out.
_FORBIDDEN = "[\ufffe\uffff]"


def coordinate(value: float) -> str:
    """A length to a hundredth of a millimetre, without needless noughts."""
    text = f"{round(value, 2) + 0.0:.2f}"
    return text.rstrip("0").rstrip(".")


def plain(text: str) -> str:
    """A text with whatever is hostile in it, or forbidden in XML, written out."""
    return re.sub(_FORBIDDEN, lambda match: f"\\u{ord(match[0]):04x}", visible(text))


def text(
    at: Point, words: str, size: float = TEXT, *, anchor: Anchor = "start", bold: bool = False
) -> str:
    """A line of text on a base line."""
    style = f' text-anchor="{anchor}"' if anchor != "start" else ""
    style += ' font-weight="bold"' if bold else ""
    x, y = map(coordinate, at)
    shown = escape(plain(words))
    return f'<text x="{x}" y="{y}" font-size="{coordinate(size)}"{style}>{shown}</text>'


def line(start: Point, end: Point, *, width: float = 0.2, stroke: str = INK, dash: str = "") -> str:
    """A straight line; `dash` gives the lengths of strokes and gaps."""
    (x1, y1), (x2, y2) = (tuple(map(coordinate, point)) for point in (start, end))
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    return (
        f'<line x1="{x1}" y1="{y1}" x2="{x2}" y2="{y2}" stroke="{stroke}" '
        f'stroke-width="{coordinate(width)}"{dashed}/>'
    )


def rect(corner: Point, wide: float, high: float, *, fill: str = DARK) -> str:
    """A rectangle with a thin outline; `corner` is its upper left one."""
    x, y, w, h = map(coordinate, (*corner, wide, high))
    return (
        f'<rect x="{x}" y="{y}" width="{w}" height="{h}" fill="{fill}" stroke="{INK}" '
        'stroke-width="0.2"/>'
    )


def polygon(points: Sequence[Point], *, fill: str) -> str:
    """A closed shape with a thin outline."""
    return f'<polygon points="{_points(points)}" fill="{fill}" stroke="{INK}" stroke-width="0.25"/>'


def polyline(points: Sequence[Point], *, width: float, dash: str = "") -> str:
    """An open line through some points."""
    dashed = f' stroke-dasharray="{dash}"' if dash else ""
    return (
        f'<polyline points="{_points(points)}" fill="none" stroke="{INK}" '
        f'stroke-width="{coordinate(width)}"{dashed}/>'
    )


def circle(centre: Point, radius: float, *, fill: str) -> str:
    """A circle with a thin outline."""
    x, y, r = map(coordinate, (*centre, radius))
    return f'<circle cx="{x}" cy="{y}" r="{r}" fill="{fill}" stroke="{INK}" stroke-width="0.25"/>'


def document(
    size: Point, language: str, title: str, description: str, pieces: Iterable[str]
) -> str:
    """The whole file: white paper of `size`, named and described for those who cannot see it."""
    wide, high = map(coordinate, size)
    head = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}mm" height="{high}mm" '
        f'viewBox="0 0 {wide} {high}" role="img" xml:lang="{language}" font-family="sans-serif">'
    )
    paper = f'<rect width="{wide}" height="{high}" fill="{PAPER}"/>'
    named = (
        f"<title>{escape(plain(title))}</title>",
        f"<desc>{escape(plain(description))}</desc>",
    )
    return "\n".join([head, *named, paper, *pieces, "</svg>", ""])


def _points(points: Iterable[Point]) -> str:
    return " ".join(",".join(map(coordinate, point)) for point in points)
