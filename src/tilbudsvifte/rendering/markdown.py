"""A page as Markdown that shows what it is given and nothing else."""

import re
from collections.abc import Iterable

from tilbudsvifte.rendering.blocks import Block, Heading, Lines, Table
from tilbudsvifte.rendering.visible import visible

_SPECIAL = re.compile(r"[\\`*_{}\[\]<>#|!~&@]|(?<=http):|(?<=https):|(?<=www)\.", re.IGNORECASE)
_LIST_MARK = re.compile(r"\A([0-9]{0,9})([-+.)])(?=[ -]|\Z)")


def markdown(blocks: Iterable[Block]) -> str:
    """Write headings, pipe tables and bullet lists."""
    return "\n".join(_written(block) for block in blocks)


def literal(text: str) -> str:
    """Write text on one line in which nothing is markup, HTML, a link or a mention."""
    return _SPECIAL.sub(lambda match: f"&#{ord(match[0])};", visible(text))


def _written(block: Block) -> str:
    match block:
        case Heading():
            return f"{'#' * (block.level + 1)} {literal(block.text)}\n"
        case Lines():
            return "".join(_bullet(text) for text in block.texts)
        case Table():
            return _table(block)


def _bullet(text: str) -> str:
    indent = "  " if text.startswith(" ") else ""
    written = _LIST_MARK.sub(
        lambda match: f"{match[1]}&#{ord(match[2])};", literal(text.strip(" "))
    )
    return f"{indent}- {written}\n"


def _table(table: Table) -> str:
    heads = [literal(column.heading) for column in table.columns]
    rules = ["---:" if column.align == "right" else ":---" for column in table.columns]
    cells = ([literal(cell) for cell in column.cells] for column in table.columns)
    rows = [heads, rules, *zip(*cells, strict=True)]
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)
