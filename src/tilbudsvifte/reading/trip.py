"""Where the parser tripped, and the text around."""

from dataclasses import dataclass, field

from yaml import MarkedYAMLError

from tilbudsvifte.reading.events import Event, ParserError
from tilbudsvifte.reading.source import Source
from tilbudsvifte.texts import Message


@dataclass(frozen=True, slots=True)
class Fault:
    """What to tell the user: the parts of a diagnostic."""

    code: str
    said: Message
    start: int
    end: int
    hint: Message | None = None


@dataclass(frozen=True, slots=True)
class Trip:
    """The parser was in the middle of what began at `context` when it came to `problem`.

    `words` are its own; `text` is what it parsed, line for line like `source`; `last` is the
    last event before.
    """

    text: str
    source: Source = field(repr=False)
    context: int
    problem: int
    words: str
    last: Event | None

    @classmethod
    def from_error(cls, text: str, error: ParserError, source: Source) -> "Trip | None":
        """None when the parser did not say where it stood."""
        fault = error.fault
        if not isinstance(fault, MarkedYAMLError) or fault.problem_mark is None:
            return None
        problem = fault.problem_mark
        context = fault.context_mark or problem
        words = " | ".join(filter(None, (fault.context, fault.problem)))
        return cls(text, source, context.index, problem.index, words, error.last)

    @property
    def found(self) -> str:
        """The character that was not expected; "" at the end."""
        return self.text[self.problem : self.problem + 1]

    @property
    def at_end(self) -> bool:
        """Whether nothing but blanks follows."""
        return not self.text[self.problem :].strip()

    @property
    def before(self) -> str:
        """What stands before the problem on its line."""
        return self.text[self.source.line_start(self.problem) : self.problem]

    def line(self, offset: int) -> str:
        """The line at `offset`, as parsed."""
        start = self.source.line_start(offset)
        return self.text[start : start + len(self.source.line_text(offset))]

    def last_before(self, offset: int) -> int:
        """The last character before `offset` that is not blank; 0 if there is none."""
        return max(0, len(self.text[:offset].rstrip()) - 1)

    def first_of_line(self, offset: int) -> int:
        """The first character of the line at `offset` that is not blank."""
        line = self.line(offset)
        return self.source.line_start(offset) + len(line) - len(line.lstrip())

    def line_end(self, offset: int) -> int:
        """The offset just past the line at `offset`."""
        return self.source.line_start(offset) + len(self.source.line_text(offset))
