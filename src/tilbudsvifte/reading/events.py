"""The parser's events, and the walk over them that every builder shares.

`yaml.load` is not used: it resolves words of YAML 1.1, lets the last of two equal keys win,
follows aliases and can exhaust the stack. The events cost a tenth of the time and none of that.
"""

from abc import ABC, abstractmethod
from collections.abc import Iterator
from enum import Enum
from itertools import islice
from typing import Final, Generic, Protocol, TypeAlias, TypeVar

import yaml
from yaml import events as kinds

from tilbudsvifte.reading.limits import MAX_DEPTH, MAX_NODES

_LOADER: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# Without libyaml an escape beyond Unicode is not a YAMLError.
_FAULTS = (yaml.YAMLError, ValueError, OverflowError, RecursionError, MemoryError)
_TOO_DEEP = "exceeded maximum nesting depth"  # libyaml's words

Container = TypeVar("Container")
Leaf = TypeVar("Leaf")


class Mark(Protocol):
    """A place in the parsed text; the parser's own lines are not ours and not used."""

    index: int


class Event(Protocol):
    """What is used of an event; `value` and `style` are there for scalars only."""

    start_mark: Mark
    end_mark: Mark
    tag: str | None
    anchor: str | None
    value: str
    style: str | None


class Slot(Enum):
    """Where the next node goes, when that is not a key of a mapping."""

    ITEM = 0  # the end of a list
    KEY = 1  # the next node is itself a key
    NOWHERE = 2  # its key was refused


_STARTS = frozenset((kinds.MappingStartEvent, kinds.SequenceStartEvent))
_ENDS = frozenset((kinds.MappingEndEvent, kinds.SequenceEndEvent))
Key: TypeAlias = str | Slot
# What follows a container, by where it was put; after the value of a key comes a key.
_AFTER: dict[Key, Key] = {Slot.ITEM: Slot.ITEM, Slot.KEY: Slot.NOWHERE}


def starts_mapping(event: object) -> bool:
    """Whether a container that starts with `event` is a mapping."""
    return isinstance(event, kinds.MappingStartEvent)


class ParserError(Exception):
    """The parser gave up with `fault`; `last` is the event before."""

    def __init__(self, fault: Exception, last: Event | None) -> None:
        """Keep both."""
        super().__init__(fault)
        self.fault = fault
        self.last = last


def parse(text: str) -> Iterator[Event]:
    """The events of `text`; raises ParserError and nothing else."""
    given = 0
    last: Event | None = None
    try:
        for event in _events(text):
            yield event
            given += 1
            last = event
    except _FAULTS as fault:
        before = _before_its_own_depth(text, fault)
        if before is not None:
            yield from islice(parse(before), given, None)
        raise ParserError(fault, last) from fault


def _events(text: str) -> Iterator[Event]:
    loader = _LOADER(text)
    while (event := loader.get_event()) is not None:
        yield event


def _before_its_own_depth(text: str, fault: Exception) -> str | None:
    """What stands before the bracket or indent that the parser found too deep; None if it did not.

    A newer libyaml counts levels while it looks ahead, and stops before it has given the events of
    the levels above. What stands before that place is within its own limit and far beyond ours.
    """
    if not isinstance(fault, yaml.MarkedYAMLError) or fault.problem != _TOO_DEEP:
        return None
    return text[: fault.problem_mark.index] if fault.problem_mark else None


class Walk(ABC, Generic[Container, Leaf]):
    """Builds a tree from events without recursion; subclasses say what the tree is made of."""

    def __init__(self, top: Container) -> None:
        """Put the root of the tree into `top`."""
        self.container = top
        self.key: Key = Slot.ITEM
        self.stack: list[tuple[Container, Key]] = []

    def walk(self, text: str) -> None:
        """Build the first document of `text`, as far as the limits go; raises ParserError."""
        nodes = documents = 0
        for event in parse(text):
            kind: type[object] = type(event)
            if kind is kinds.ScalarEvent:
                nodes += 1
                self._scalar(event)
            elif kind in _ENDS:
                self.close(self.container, event)
                self.container, opened_as = self.stack.pop()
                self.key = _AFTER.get(opened_as, Slot.KEY)
            elif kind in _STARTS:
                nodes += 1
                if len(self.stack) >= MAX_DEPTH:
                    return self.note("too-deep", event)
                self._open(event)
            elif kind is kinds.AliasEvent:
                self._alias(event)
            elif kind is kinds.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    return self.note("second-document", event)
            if nodes > MAX_NODES:
                return self.note("too-many-values", event)
        return None

    def _scalar(self, event: Event) -> None:
        if self.key is Slot.KEY:
            self.key = self.name(event)
        else:
            self._put(self.scalar(event))

    def _open(self, event: Event) -> None:
        child = self.open(event)
        if self.key is Slot.KEY:
            self.note("key-not-text", event)
        elif self.key is not Slot.NOWHERE:
            self.add(self.container, self.key, child)
        self.stack.append((self.container, self.key))
        self.container = child
        self.key = Slot.KEY if starts_mapping(event) else Slot.ITEM

    def _alias(self, event: Event) -> None:
        node = self.alias(event)
        if self.key is Slot.KEY:
            self.key = Slot.NOWHERE
        else:
            self._put(node)

    def _put(self, node: Container | Leaf) -> None:
        key = self.key
        if key is not Slot.NOWHERE:
            self.add(self.container, key, node)
        if key is not Slot.ITEM:
            self.key = Slot.KEY

    @abstractmethod
    def open(self, event: Event) -> Container:
        """A container for the list or mapping that starts with `event`."""

    @abstractmethod
    def close(self, container: Container, event: Event) -> None:
        """Finish `container`, which ends with `event`."""

    @abstractmethod
    def scalar(self, event: Event) -> Leaf:
        """The node for a scalar."""

    @abstractmethod
    def alias(self, event: Event) -> Leaf:
        """The node that stands in for an alias."""

    @abstractmethod
    def name(self, event: Event) -> Key:
        """The key that a scalar is, or NOWHERE to leave its value out."""

    @abstractmethod
    def add(self, container: Container, key: Key, node: Container | Leaf) -> None:
        """Put `node` into `container` under `key`, or at its end."""

    @abstractmethod
    def note(self, what: str, event: Event) -> None:
        """Take notice of `what` (a diagnostic's code) at `event`."""
