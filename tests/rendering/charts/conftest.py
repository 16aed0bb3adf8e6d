"""Pictures as a reader sees them: what is written where, and which shapes there are."""

from dataclasses import dataclass
from itertools import takewhile
from xml.etree import ElementTree as ET

import pytest

from tilbudsvifte.rendering.charts.figures import Caption
from tilbudsvifte.rendering.charts.lettering import ASCENT, DESCENT, width
from tilbudsvifte.rendering.money import Money
from tilbudsvifte.texts import Language
from tilbudsvifte.texts.chart import TEXTS

SVG = "{http://www.w3.org/2000/svg}"
# Coordinates are rounded to a hundredth of a millimetre.
CLOSE = 0.011
# What printers leave blank at the end of a page, in mm.
EDGE = 5


@dataclass(frozen=True)
class Written:
    """A line of text and the most room it takes, in mm from the upper left corner."""

    words: str
    left: float
    top: float
    right: float
    bottom: float

    def overlaps(self, other: "Written") -> bool:
        """Whether a reader would see one line through the other."""
        across = min(self.right, other.right) - max(self.left, other.left)
        down = min(self.bottom, other.bottom) - max(self.top, other.top)
        return across > CLOSE and down > CLOSE


class Picture:
    """A parsed chart."""

    def __init__(self, svg: str, page: float) -> None:
        """Parse it; `page` is the height of a page in mm."""
        self.svg = svg
        self.page = page
        self.root = ET.fromstring(svg)  # noqa: S314 - our own file
        self.size = tuple(map(float, self.root.get("viewBox").split()[2:]))
        self.written = [_written(element) for element in self.root.iter(f"{SVG}text")]
        self.words = [line.words for line in self.written]

    def shapes(self, name: str) -> list[dict[str, str]]:
        """The attributes of all elements of a kind, in the order they are drawn."""
        return [dict(element.items()) for element in self.root.iter(f"{SVG}{name}")]

    def rects(self) -> list[tuple[float, float, str]]:
        """The bars and bands as left, right and colour; the paper is not one of them."""
        found = self.shapes("rect")[1:]
        return [(float(r["x"]), float(r["x"]) + float(r["width"]), r["fill"]) for r in found]

    def points(self, name: str) -> list[list[tuple[float, float]]]:
        """The corners of polygons or polylines."""
        return [
            [tuple(map(float, pair.split(","))) for pair in shape["points"].split()]
            for shape in self.shapes(name)
        ]

    def place(self, words: str) -> float:
        """The middle of the one line that says this, across."""
        (line,) = (line for line in self.written if line.words == words)
        return (line.left + line.right) / 2

    def told(self) -> str:
        """What a screen reader says."""
        return self.root.findtext(f"{SVG}desc")

    def full(self) -> set[str]:
        """The tooltips of what is shortened."""
        return {element.text for element in self.root.iter(f"{SVG}title")}

    def overlapping(self) -> list[tuple[str, str]]:
        """Pairs of lines that lie over one another."""
        found = []
        lines = sorted(self.written, key=lambda line: line.top)
        for index, line in enumerate(lines):
            below = takewhile(lambda other, end=line.bottom: other.top < end, lines[index + 1 :])
            found += [(line.words, other.words) for other in below if line.overlaps(other)]
        return found

    def outside(self) -> list[str]:
        """What is not on the paper, or is cut by the end of a page."""
        wide, high = self.size
        cut = [
            line.words
            for line in self.written
            if line.left < 0
            or line.right > wide
            or line.top < 0
            or line.bottom > high
            or line.top % self.page < EDGE
            or line.bottom % self.page > self.page - EDGE
        ]
        corners = [
            corner for name in ("polygon", "polyline") for s in self.points(name) for corner in s
        ]
        for each in self.shapes("line"):
            x1, y1, x2, y2 = (float(each[name]) for name in ("x1", "y1", "x2", "y2"))
            corners += [(x1, y1), (x2, y2)]
        for left, right, _ in self.rects():
            corners += [(left, 0), (right, 0)]
        return cut + [str(c) for c in corners if not (0 <= c[0] <= wide and 0 <= c[1] <= high)]


def _written(element: ET.Element) -> Written:
    size, bold = float(element.get("font-size")), element.get("font-weight") == "bold"
    room = width(element.text or "", size, bold=bold)
    x, y = float(element.get("x")), float(element.get("y"))
    left = x - room * {"start": 0, "middle": 0.5, "end": 1}[element.get("text-anchor", "start")]
    return Written(element.text or "", left, y - ASCENT * size, left + room, y + DESCENT * size)


@pytest.fixture(scope="session")
def picture():
    """Parse a chart whose pages are so many mm high."""
    return Picture


@pytest.fixture(scope="session")
def caption():
    """What stands around a chart in thousands of kroner."""
    language = Language("en")
    legend = {name: language.local(text) for name, text in TEXTS.items()}
    return Caption("A title", "A town", Money(language, 1000), legend, ["A note.", "Another."])


@pytest.fixture(scope="session")
def hostile():
    """Names that would break a picture, or be read as markup."""
    return [
        "<script>alert('x')</script> & \"q\" ]]>",
        "evil\u202egnp.exe\x07\n\t\x00",
        "A very long name of an area " * 8,
        "W" * 120,
        "\uffff\ufffe\ud800\u65e5\u672c\u8a9e" * 9,
        "",
        "\u05e9\u05dc\u05d5\u05dd",
    ]
