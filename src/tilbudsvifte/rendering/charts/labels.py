"""Names beside figures: in a few lines, cut where they are too long, none like another."""

from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape
from typing import NamedTuple

from tilbudsvifte.rendering.charts.lettering import shortened, width, wrapped
from tilbudsvifte.rendering.charts.svg import RISE, Point, plain, text

_LEADING = 1.2


class Label(NamedTuple):
    """A name and the lines that are shown of it."""

    name: str
    lines: tuple[str, ...]
    size: float
    bold: bool
    numbered: bool = False

    @property
    def high(self) -> float:
        """How much higher than a single line it is."""
        return max(len(self.lines) - 1, 0) * _LEADING * self.size

    def drawn(self, left: float, middle: float) -> Iterator[str]:
        """Its lines from `left`, about a `middle` height; what is cut has the name as a tooltip."""
        base = middle + RISE * self.size - self.high / 2
        cut = " ".join(self.lines) != self.name
        if cut:
            yield f"<g><title>{escape(self.name)}</title>"
        for index, line in enumerate(self.lines):
            at: Point = (left, base + index * _LEADING * self.size)
            yield text(at, line, self.size, bold=self.bold)
        if cut:
            yield "</g>"


def label(name: str, room: float, size: float, *, most: int = 1, bold: bool = False) -> Label:
    """A name in at most so many lines; the last one is cut in its middle where it has to be."""
    words = " ".join(plain(name).split())
    lines = wrapped(words, room, size, bold=bold)
    if len(lines) > most:
        rest = words
        for line in lines[: most - 1]:
            rest = rest.removeprefix(line).lstrip()
        lines[most - 1 :] = [shortened(rest, room, size, bold=bold)]
    return Label(words, tuple(lines), size, bold)


def labels(
    names: Sequence[str], room: float, size: float, *, most: int = 1, bold: bool = False
) -> list[Label]:
    """Labels of areas in the order of the data; those that would look alike begin with a number."""
    alone = [label(name, room, size, most=most, bold=bold) for name in names]
    alike = Counter(each.lines for each in alone)
    found = []
    for number, each in enumerate(alone, 1):
        if alike[each.lines] == 1:
            found.append(each)
        else:
            numbered = label(f"{number}. {each.name}", room, size, most=most, bold=bold)
            found.append(numbered._replace(name=each.name, numbered=True))
    return found


def longest(names: Sequence[str], size: float, *, bold: bool = False) -> float:
    """The room that the longest of some names takes in one line."""
    return max(width(plain(name), size, bold=bold) for name in names)
