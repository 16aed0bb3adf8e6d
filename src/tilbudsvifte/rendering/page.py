"""A page of text: tables that change their layout before they cut, and wrapped sentences."""

import io
import re
from collections.abc import Iterable, Sequence
from textwrap import wrap

from rich.box import Box
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text as RichText

from tilbudsvifte.rendering.blocks import Block, Column, Heading, Lines, Table
from tilbudsvifte.rendering.view import Screen
from tilbudsvifte.rendering.visible import visible

_GAP = 2
_SMALLEST_NAME = 12
_SMALLEST_TEXT = 20
_UNBOUNDED = 1_000_000  # what does not fit is laid out here, never cut by the console
_SLASH = re.compile(r"(?<=\D/)(?=[^/])")  # after a slash, but never within a figure such as 1/2
_PATH = re.compile(r"[A-Za-z][\w-]*(?:\.[\w-]+){2,}:?")  # where a value stands in a file
_STEP = re.compile(r"(?<=[.-])")
_RULES = Box("    \n    \n ── \n    \n ── \n    \n    \n    \n")


def page_text(blocks: Iterable[Block], screen: Screen) -> str:
    """Lay the blocks out on a screen, with an empty line between them."""
    buffer = io.StringIO()
    console = Console(
        file=buffer,
        width=_UNBOUNDED,
        height=1,  # without both of them rich asks the environment, which may say anything
        force_terminal=screen.colour,
        color_system="standard" if screen.colour else None,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
    )
    before: Block | None = None
    for block in blocks:
        if before is not None and not isinstance(before, Heading):
            console.file.write("\n")
        _print(console, block, screen.width)
        before = block
    return "".join(f"{line.rstrip()}\n" for line in buffer.getvalue().splitlines())


def _print(console: Console, block: Block, width: int) -> None:
    match block:
        case Heading():
            for line in wrap(visible(block.text), width):
                console.print(RichText(line, "bold"), soft_wrap=True)
        case Lines():
            for text in block.texts:
                console.file.writelines(f"{line}\n" for line in _wrapped(text, width))
        case Table():
            parts = _fit(block.columns, width)
            for number, (columns, widths) in enumerate(parts):
                if number:
                    console.file.write("\n")
                told = columns if len(parts) == 1 else _without_empty(columns, total=block.total)
                console.print(_drawn(told, widths, total=block.total))


def _wrapped(text: str, width: int) -> list[str]:
    """Lines broken between words, all but the first indented; long words stay whole."""
    blanks = len(text) - len(text.lstrip(" "))
    return wrap(
        visible(text.strip(" ")),
        width,
        initial_indent=" " * blanks,
        subsequent_indent=" " * (blanks + 2),
        break_long_words=False,
        break_on_hyphens=False,
    )


def _fit(columns: Sequence[Column], width: int) -> list[tuple[list[Column], list[int]]]:
    """Deal the columns out to tables, each with the first column, and say how wide they are.

    Where that takes several tables, narrower names or a wrapped last text may make it one.
    """
    parts = _dealt(columns, width, width // 2)
    if len(parts) == 1:
        return parts
    *others, last = columns
    if last.align == "right":
        narrow = _dealt(columns, width, width // 3)
        return narrow if len(narrow) == 1 else parts
    narrow = _dealt(others, width, width // 3)
    left = width - sum(narrow[0][1]) - _GAP * len(others)
    if len(narrow) == 1 and left >= max(_narrowest(last), _SMALLEST_TEXT):
        ((shown, widths),) = narrow
        return [([*shown, last], [*widths, min(left, _width(last, width))])]
    return parts


def _dealt(
    columns: Sequence[Column], width: int, most: int
) -> list[tuple[list[Column], list[int]]]:
    """As many columns to a table as fit beside names that are `most` wide, or as wide as needed."""
    name, *rest = columns
    room = width - _GAP - max(_narrowest(column) for column in rest)
    whole = min(_narrowest(name), room)
    names = min(_width(name, width), max(most, _SMALLEST_NAME, whole))
    parts: list[tuple[list[Column], list[int]]] = []
    left = 0
    for column in rest:
        needed = _width(column, width - names - _GAP)
        if left < needed + _GAP:
            parts.append(([name], [names]))
            left = width - names
        parts[-1][0].append(column)
        parts[-1][1].append(needed)
        left -= needed + _GAP
    return parts


def _without_empty(columns: Sequence[Column], *, total: bool) -> list[Column]:
    """Without the rows of which this part of a table says nothing, but for the sum."""
    rows = list(zip(*(column.cells for column in columns[1:]), strict=True))
    kept = [n for n, row in enumerate(rows) if any(row) or (total and n == len(rows) - 1)]
    return [column._replace(cells=[column.cells[n] for n in kept]) for column in columns]


def _width(column: Column, most: int) -> int:
    """As wide as its widest text unless that has to be wrapped to `most`; figures never are."""
    heading, *cells = (visible(text) for text in (column.heading, *column.cells))
    widest = max(map(cell_len, (heading, *cells)))
    if widest <= most:
        return widest
    return max(most, _narrowest(column))


def _narrowest(column: Column) -> int:
    """As wide as its widest figure or word, or the part of a word that is not broken."""
    heading, *cells = (visible(text) for text in (column.heading, *column.cells))
    figures, texts = (cells, [heading]) if column.align == "right" else ([], [heading, *cells])
    words = (part for text in texts for word in text.split() for part in _pieces(word))
    return max(map(cell_len, (*figures, *words)), default=0)


def _breakable(text: str, width: int) -> RichText:
    """The text, in which a word that is wider than `width` is broken where words may be."""
    return RichText(" ".join(_broken(word, width) for word in visible(text).split(" ")))


def _broken(word: str, width: int) -> str:
    """A word on as many lines as it takes."""
    lines = [""]
    for piece in _pieces(word):
        if lines[-1] and cell_len(lines[-1] + piece) > width:
            lines.append("")
        lines[-1] += piece
    return "\n".join(lines)


def _pieces(word: str) -> list[str]:
    """The parts of a word that are never broken: up to a slash, or a step of a path or a name."""
    return (_STEP if _PATH.fullmatch(word) else _SLASH).split(word)


def _drawn(columns: Sequence[Column], widths: Sequence[int], *, total: bool) -> RichTable:
    """A table in which headings, names and texts may be wrapped, and figures never."""
    table = RichTable(
        box=_RULES,
        show_edge=False,
        pad_edge=False,
        padding=(0, _GAP - 1, 0, 0),
        header_style="bold",
    )
    for column, width in zip(columns, widths, strict=True):
        heading = _breakable(column.heading, width)
        table.add_column(heading, justify=column.align, width=width, overflow="fold")
    rows = list(zip(*(column.cells for column in columns), strict=True))
    figures = [column.align == "right" for column in columns]
    for number, row in enumerate(rows):
        cells = zip(row, figures, widths, strict=True)
        table.add_row(
            *(
                RichText(visible(cell), no_wrap=True) if figure else _breakable(cell, width)
                for cell, figure, width in cells
            ),
            style="bold" if total and number == len(rows) - 1 else "",
        )
    return table
