"""From events to plain values; everything a budget file must not hold is reported."""

import re
from typing import Any, TypeAlias

from tilbudsvifte.reading.events import Event, Key, Slot, Walk, starts_mapping
from tilbudsvifte.reading.limits import MAX_DEPTH, MAX_DIGITS, MAX_KEY, MAX_NODES, MAX_TEXT
from tilbudsvifte.reading.scalars import Scalar, composed, digits_of_number, plain_scalar
from tilbudsvifte.reading.screening import UNSEEN
from tilbudsvifte.reading.source import Findings
from tilbudsvifte.texts import Message, message

Container: TypeAlias = dict[str, Any] | list[Any]

# Keys whose text is shown to people: a cut there is a loss even where it looks like a comment.
_TEXT_KEYS = frozenset(("name", "title", "text"))
_COMMENT = re.compile(r"[ \t]++(?P<mark>#)(?P<goes_on>[^ \t\r\n])?")
_PROPERTY = re.compile(r"[^\s,\[\]{}]+")
_ESCAPE = re.compile(r"\\(?:x(..)|u(.{4})|U(.{8})|(.))", re.DOTALL)
_NUMBER_BEFORE = re.compile(r"(?<![^\s:{,])[-−]?[0-9][0-9.]*\Z")
_UNSEEN_ESCAPES = "0abvfeNLP"
_SHOWN_OF_KEY = 40

_NOTES: dict[str, tuple[Message, Message | None]] = {
    "key-not-text": (message("reading.key-collection"), message("reading.key-collection-hint")),
    "too-deep": (message("reading.too-deep", limit=MAX_DEPTH), None),
    "too-many-values": (message("reading.too-many-values", limit=MAX_NODES), None),
    "second-document": (
        message("reading.second-document"),
        message("reading.second-document-hint"),
    ),
}


class ValueWalk(Walk[Container, Scalar]):
    """Builds dicts, lists and scalars.

    `complete` is False when a limit ended the walk; `repeated` holds the repeated keys as offset
    and text, for whoever knows where each of them stands first.
    """

    def __init__(self, text: str, findings: Findings) -> None:
        """Build from `text`, report to `findings`."""
        top: list[Any] = []
        super().__init__(top)
        self.top = top
        self.complete = True
        self.repeated: list[tuple[int, int, str]] = []
        self._text = text
        self._findings = findings
        self._has_comments = "#" in text

    def open(self, event: Event) -> Container:
        """An empty dict or list."""
        self._refuse_properties(event)
        return {} if starts_mapping(event) else []

    def close(self, container: Container, event: Event) -> None:
        """Leave it as it is."""

    def scalar(self, event: Event) -> Scalar:
        """The value of a scalar; a stand-in where that was refused."""
        text: str = event.value
        self._refuse_properties(event)
        if event.style:
            return self._text_value(event, text)
        if len(text) > MAX_DIGITS and digits_of_number(text) > MAX_DIGITS:
            hint = message("reading.number-too-long-hint")
            said = message("reading.number-too-long", limit=MAX_DIGITS)
            self._error("number-too-long", event, said, hint)
            return 0
        value = plain_scalar(text)
        if not isinstance(value, str):
            return value
        if self._has_comments:
            self._warn_of_comment(event)
        return self._text_value(event, value)

    def alias(self, event: Event) -> None:
        """Refuse it; the value is as if it were left out."""
        start = event.start_mark.index
        said = message("reading.alias")
        self._findings.error(
            "alias", said, start, event.end_mark.index, message("reading.alias-hint")
        )

    def name(self, event: Event) -> Key:
        """The text of a key, whatever a plain scalar of that text would be as a value."""
        text: str = event.value
        self._refuse_properties(event)
        if len(text) > MAX_KEY:
            shown = text[:_SHOWN_OF_KEY] + "…"
            said = message("reading.key-too-long", shown=shown, limit=MAX_KEY)
            self._error("key-too-long", event, said)
            return Slot.NOWHERE
        if not event.style and not self._plain_name(event, text):
            return Slot.NOWHERE
        if event.style == '"' and UNSEEN.search(text):
            self._refuse_escape(event)
            return Slot.NOWHERE
        name = composed(text)
        if name in self.container:
            self.repeated.append((event.start_mark.index, event.end_mark.index, name))
            return Slot.NOWHERE
        return name

    def add(self, container: Container, key: Key, node: object) -> None:
        """Put `node` in."""
        if isinstance(container, list):
            container.append(node)
        else:
            container[str(key)] = node

    def note(self, what: str, event: Event) -> None:
        """Report what the walk itself noticed."""
        said, hint = _NOTES[what]
        start = event.start_mark.index
        self._findings.error(what, said, start, max(start + 1, event.end_mark.index), hint)
        self.complete = self.complete and what == "key-not-text"

    def _plain_name(self, event: Event, text: str) -> bool:
        """Whether an unquoted key can be used at all."""
        if text == "<<":
            self._error(
                "merge-key", event, message("reading.merge-key"), message("reading.merge-key-hint")
            )
            return False
        if text in {"", "~", "null"}:
            self._error("key-not-text", event, message("reading.key-empty"))
            return False
        if digits_of_number(text):
            if self._decimal_comma(event):
                return False
            key = text[:_SHOWN_OF_KEY]
            hint = message("reading.key-number-hint", key=key)
            self._error("key-not-text", event, message("reading.key-number", key=key), hint)
        return True

    def _decimal_comma(self, event: Event) -> bool:
        """Whether a key in braces is what follows the comma of a number, which is reported."""
        comma = event.start_mark.index - 1
        before = _NUMBER_BEFORE.search(self._text, max(0, comma - MAX_DIGITS), comma)
        if before is None or not self._text.startswith(",", comma):
            return False
        from tilbudsvifte.reading.hints import number_hint  # noqa: PLC0415 - only for a faulty file

        shown = f"{before[0]},{event.value}"
        said = message("reading.decimal-comma", shown=shown)
        end = event.end_mark.index
        self._findings.error("decimal-comma", said, before.start(), end, number_hint(shown))
        return True

    def _text_value(self, event: Event, text: str) -> str:
        if len(text) > MAX_TEXT:
            said = message("reading.text-too-long", number=len(text), limit=MAX_TEXT)
            self._error("text-too-long", event, said)
            return composed(text[:MAX_TEXT])
        if event.style == '"' and UNSEEN.search(text):
            self._refuse_escape(event)
            text = UNSEEN.sub("\ufffd", text)  # a blank might be at an end, and a fault of its own
        return composed(text)

    def _refuse_escape(self, event: Event) -> None:
        start = event.start_mark.index
        written = self._text[start : event.end_mark.index]
        for escape in _ESCAPE.finditer(written):
            *codes, letter = escape.groups()
            code = next(filter(None, codes), None)
            if (letter or " ") in _UNSEEN_ESCAPES or (code and UNSEEN.match(chr(int(code, 16)))):
                said = message("reading.control-escape", escape=escape[0])
                hint = message("reading.control-escape-hint")
                at = start + escape.start()
                self._findings.error("control-character", said, at, start + escape.end(), hint)

    def _warn_of_comment(self, event: Event) -> None:
        comment = _COMMENT.match(self._text, event.end_mark.index)
        if comment is None:
            return
        names = {self.key, self.stack[-1][1] if self.stack else None}
        if comment["goes_on"] or names & _TEXT_KEYS:
            said = message("reading.comment-after-text", value=event.value[:_SHOWN_OF_KEY])
            hint = message("reading.comment-after-text-hint")
            self._findings.warning("comment-after-text", said, *comment.span("mark"), hint)

    def _refuse_properties(self, event: Event) -> None:
        if event.tag is None and event.anchor is None:
            return
        start = event.start_mark.index
        written = _PROPERTY.match(self._text, start)
        end = written.end() if written else start + 1
        if event.tag is not None:
            hint = message("reading.tag-hint")
            self._findings.error("tag", message("reading.tag"), start, end, hint)
        if event.anchor is not None:
            hint = message("reading.anchor-hint")
            self._findings.error("anchor", message("reading.anchor"), start, end, hint)

    def _error(self, code: str, event: Event, said: Message, hint: Message | None = None) -> None:
        self._findings.error(code, said, event.start_mark.index, event.end_mark.index, hint)
