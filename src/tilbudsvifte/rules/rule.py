"""What a rule is, and what it finds."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from tilbudsvifte.documents.left_out import Path
from tilbudsvifte.documents.validation import File
from tilbudsvifte.reading.diagnostics import Place, Severity
from tilbudsvifte.rules.case import Case, City
from tilbudsvifte.texts import Message


class Found(NamedTuple):
    """Something a rule found in a proposal, at `path` (at its key with `at_key`).

    `hint` says what would make it right. `severity` is the rule's own if None. What is only left
    `open` is a note in a draft. `place` stands in where the line itself must not be shown.
    """

    path: Path
    text: Message
    hint: Message | None = None
    severity: Severity | None = None
    at_key: bool = False
    open: bool = False
    place: Place | None = None


Each = Callable[[Case], Iterable[Found]]
OfFile = Callable[[File], Iterable[Found]]
Joint = Callable[[City], Iterable[tuple[Case, Found]]]


class Rule(NamedTuple):
    """A rule: `each` looks at one proposal, `joint` at all of a run; `amounts` if it names any.

    One of `file` looks at what a file holds, whether or not that is a proposal.
    """

    name: str
    severity: Severity
    each: Each | None = None
    joint: Joint | None = None
    file: OfFile | None = None
    amounts: bool = False
