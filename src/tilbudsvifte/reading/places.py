"""Where each value stands. Worked out only when the first place is asked for."""

import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import cached_property
from typing import TypeAlias

from tilbudsvifte.reading.diagnostics import Place
from tilbudsvifte.reading.events import Event, Key, ParserError, Slot, Walk
from tilbudsvifte.reading.scalars import composed
from tilbudsvifte.reading.source import Source, after_all

Span: TypeAlias = tuple[int, int]

# The second key of most files, which is asked for often: after comments and a plain first value.
_IDLE = re.compile(r"#.*\n|[ \t]*\r?\n")
_FIRST = re.compile(r"[a-z]+: [\w/]+\r?\n")
_SECOND = re.compile(r"([a-z]+)(?=:[ \r\n])")


_BLOCKS = {"|", ">"}
_COMMENT = re.compile(r"#[^\r\n]*")
_HEADER = re.compile(r"[^\S\r\n]*+\S[^\r\n]*")  # the rest of a line that is not blank
_LINE = re.compile(rf"(?<![^\r\n]){_HEADER.pattern}")


class Node:
    """The span of a value, with what is in it: named children, a list of them, or nothing.

    `written` is whether the span is that of a single value, with nothing standing in for it.
    """

    __slots__ = ("end", "items", "named", "start", "written")

    def __init__(self, start: int, end: int, *, written: bool = False) -> None:
        """Span the characters from `start` up to `end`."""
        self.start = start
        self.end = end
        self.written = written
        self.named: dict[str, tuple[Span, Node]] = _NONE_NAMED
        self.items: list[Node] = _NO_ITEMS

    def child(self, part: str | int) -> "tuple[Span, Node] | None":
        """The child under the key or at the index `part`, after the span of its key."""
        if isinstance(part, str):
            return self.named.get(part)
        if not 0 <= part < len(self.items):
            return None
        item = self.items[part]
        return (item.start, item.end), item


# Shared by all scalars and never written to.
_NONE_NAMED: dict[str, tuple[Span, Node]] = {}
_NO_ITEMS: list[Node] = []


class Places:
    """The places in one document: `text` is what was parsed, `source` what the user wrote."""

    def __init__(self, source: Source, text: str) -> None:
        """Remember where to look; nothing is parsed yet."""
        self._source = source
        self._text = text

    def at(self, path: Sequence[str | int], *, key: bool = False) -> Place:
        """The value at `path`, or its key; of its nearest ancestor when there is no such path."""
        if key and len(path) == 1 and (head := _second_key(self._text)) and head[1] == path[0]:
            return self._source.place(*head.span(1))
        node = self._walked.root
        if node is None:
            return self._source.whole()
        span = name = (node.start, node.end)
        for part in path:
            found = node.child(part)
            if found is None:
                break
            name, node = found
            span = (node.start, node.end)
        return self._source.place(*(name if key else span))

    def span(self, path: Sequence[str | int]) -> Span | None:
        """The offsets of the single value at `path`; None where no such value is written."""
        node = self._walked.root
        for part in path:
            found = node.child(part) if node is not None else None
            node = found[1] if found is not None else None
        return (node.start, node.end) if node is not None and node.written else None

    def comments(self) -> Iterator[Place]:
        """Each comment, from first to last."""
        done, text = 0, self._source.text
        for start, end in (*self._walked.written, (len(text), len(text))):
            for comment in _COMMENT.finditer(text, done, start):
                yield self._source.place(*comment.span())
            done = end

    def lines(self) -> Iterator[Place]:
        """Each line that is not blank."""
        return (self._source.place(*line.span()) for line in _LINE.finditer(self._source.text))

    def first_key(self, offset: int) -> int:
        """Where the key that is repeated at `offset` stands first."""
        return self._walked.first_keys[offset]

    @cached_property
    def _walked(self) -> "_NodeWalk":
        walk = _NodeWalk(self._text)
        with suppress(ParserError):  # reported when the values were built
            walk.walk(self._text)
        return walk


class _NodeWalk(Walk[Node, Node]):
    """Builds nodes; what is wrong was said when the values were built."""

    def __init__(self, text: str) -> None:
        super().__init__(Node(0, 0))
        self._text = text
        self._top: list[Node] = []
        self.container.items = self._top
        self.first_keys: dict[int, int] = {}
        self.written: list[Span] = []  # of all scalars; a block of lines without its header
        self._name: Span = (0, 0)

    @property
    def root(self) -> Node | None:
        return self._top[0] if self._top else None

    def open(self, event: Event) -> Node:
        node = Node(event.start_mark.index, event.end_mark.index)
        node.named, node.items = {}, []
        return node

    def close(self, container: Node, event: Event) -> None:
        container.end = event.end_mark.index

    def scalar(self, event: Event) -> Node:
        start, end = event.start_mark.index, event.end_mark.index
        self._write(event)
        if start < end:
            return Node(start, end, written=True)
        # Nothing is written there: point at the key, or at the dash.
        return Node(start - 1, end) if self.key is Slot.ITEM else Node(*self._name)

    def _write(self, event: Event) -> None:
        start, end = event.start_mark.index, event.end_mark.index
        header = _HEADER.match(self._text, start, end) if event.style in _BLOCKS else None
        self.written.append((header.end() if header else start, end))

    def alias(self, event: Event) -> Node:
        return Node(event.start_mark.index, event.end_mark.index)

    def name(self, event: Event) -> Key:
        start, end = self._name = (event.start_mark.index, event.end_mark.index)
        self._write(event)
        name = composed(event.value)
        first = self.container.named.setdefault(name, (self._name, Node(start, end)))[0][0]
        if first == start:
            return name
        self.first_keys[start] = first
        return Slot.NOWHERE

    def add(self, container: Node, key: Key, node: Node) -> None:
        if isinstance(key, str):
            container.named[key] = (self._name, node)
        else:
            container.items.append(node)

    def note(self, what: str, event: Event) -> None:
        """Say nothing."""


def _second_key(text: str) -> re.Match[str] | None:
    first = _FIRST.match(text, after_all(_IDLE, text, 0))
    return first and _SECOND.match(text, after_all(_IDLE, text, first.end()))
