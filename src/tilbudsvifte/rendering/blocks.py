"""What a page is made of, before it is laid out as text or Markdown; nothing is interpreted."""

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple, TypeAlias

from tilbudsvifte.texts import Language, Message


class Heading(NamedTuple):
    """A heading; level 1 is the title of the page."""

    text: str
    level: Literal[1, 2] = 2


class Column(NamedTuple):
    """A column with its cells from top to bottom; numbers stand to the right and never wrap."""

    heading: str
    cells: Sequence[str]
    align: Literal["left", "right"] = "right"


class Table(NamedTuple):
    """A table whose first column names its rows; with `total` the last row is a sum."""

    columns: Sequence[Column]
    total: bool = False


class Lines(NamedTuple):
    """Sentences, each a paragraph of its own; one that begins with blanks belongs to the last."""

    texts: Sequence[str]


Block: TypeAlias = Heading | Table | Lines


def said(language: Language, paragraphs: Iterable[Sequence[Message]]) -> Lines:
    """Paragraphs, each of several sentences, in the language of the reader."""
    return Lines([" ".join(map(language.say, sentences)) for sentences in paragraphs])
