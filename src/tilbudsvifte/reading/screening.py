"""What can be seen in the text before it is parsed.

What is found is reported and blanked out, so that the parser gets past it and further problems
are found in the same run. Blanking keeps every character offset.
"""

import re
import unicodedata

from tilbudsvifte.reading.source import Findings, after_all
from tilbudsvifte.texts import message

# C0 and C1 controls, surrogates, non-characters, a byte order mark in the middle, and what turns
# the direction of writing or breaks a line where no editor shows it.
_UNSEEN = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069"
    "\ud800-\udfff\ufeff\ufffe\uffff"
)
UNSEEN = re.compile(f"[{_UNSEEN}]")
# Patterns that few files need are compiled when they are.
_UNSEEN_RUN = rf"([{_UNSEEN}])\1*+"
_INDENTS = rf"[\r\n][ \t]*[{_UNSEEN}][{_UNSEEN} \t]*[^\s#{_UNSEEN}]"
BLANKS = "\u00a0\u1680\u180e\u2000-\u200b\u202f\u205f\u2060\u3000"
# These begin with a line end because a look-behind at every character is slow on a long text.
_INDENT = re.compile(rf"[\r\n][ \t]*([{BLANKS}])[ \t{BLANKS}]*")
_CONFLICT = r"[\r\n]((<|\||=|>)\2{6})(?=[ \r\n]|\Z)[^\r\n]*"
_HEAD_LINE = r"(?:[ \t]*(?:#[^\r\n]*)?|%[^\r\n]*)(?:\r\n|\r|\n)"
_DIRECTIVE = r"[\r\n](%[^\r\n]*)"
_GOOD_DIRECTIVE = r"%YAML[ \t]+1\.[12][ \t]*(?:#.*)?"
_HTML = r"(?i)\s*<(?:!doctype|html|head|body|\?xml)\b"
# The first letters of Danish, German and French text and of curly quotes, encoded twice.
_TWICE = (
    *(f"Ã{second}" for second in "†˜…¦¸¥¤¶¼Ÿ„–œ©¨‰"),
    *(f"Â{second}" for second in "\u00a0§°½"),
    *(f"â€{third}" for third in "\u0153\u201c\u201d\u2122\u02dc"),
)
_VISIBLE = r"[^\r\n]+"

Span = tuple[int, int]


def screen(text: str, findings: Findings) -> str | None:
    """`text` as the parser may have it, or None when parsing it would only confuse."""
    if "<" in text and (page := re.match(_HTML, text)):
        start = page.end() - len(page[0].lstrip())
        hint = message("reading.html-page-hint")
        findings.error("html-page", message("reading.html-page"), start, page.end(), hint)
        return None
    blanked = [*_directives(text, findings), *_conflicts(text, findings)]
    unseen = _unseen(text, findings)
    blanked += unseen
    if not text.isascii():
        blanked += _indents(text, findings)
        _encoded_twice(text, findings)
    # Blanked out, such a character would push its line to the right.
    shifted = bool(unseen) and re.search(_INDENTS, "\n" + text)
    return None if shifted else _blank(text, blanked)


def describe(character: str) -> str:
    """`U+00A0 NO-BREAK SPACE`."""
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".rstrip()


def _unseen(text: str, findings: Findings) -> list[Span]:
    spans: list[Span] = []
    if not UNSEEN.search(text):
        return spans
    for match in re.finditer(_UNSEEN_RUN, text):
        said = message("reading.control-character", character=describe(match[1]))
        hint = message("reading.control-character-hint")
        findings.error("control-character", said, *match.span(), hint)
        spans.append(match.span())
    return spans


def _indents(text: str, findings: Findings) -> list[Span]:
    spans = []
    for match in _INDENT.finditer("\n" + text):
        start, end = match.start(1) - 1, match.end() - 1
        said = message("reading.unusual-blank", character=describe(match[1]))
        findings.error("unusual-blank", said, start, end, message("reading.unusual-blank-hint"))
        spans.append((start, end))
    return spans


def _directives(text: str, findings: Findings) -> list[Span]:
    """The lines with `%` before the first line of content."""
    if "%" not in text:
        return []
    head = text[: after_all(re.compile(_HEAD_LINE), text, 0)]
    spans = []
    for match in re.finditer(_DIRECTIVE, "\n" + head):
        start, end = match.start(1) - 1, match.end() - 1
        if not re.fullmatch(_GOOD_DIRECTIVE, match[1]):
            hint = message("reading.directive-hint")
            findings.error("directive", message("reading.directive"), start, end, hint)
        spans.append((start, end))
    return spans


def _conflicts(text: str, findings: Findings) -> list[Span]:
    """The marker lines of each conflict, and the second of its sides: the first is read."""
    if "<<<<<<<" not in text and ">>>>>>>" not in text:
        return []
    spans = []
    opened = False
    second_side: int | None = None
    for match in re.finditer(_CONFLICT, "\n" + text):
        start, end = match.start(1) - 1, match.end() - 1
        if match[2] in "|=" and not opened:
            continue  # a line of equals signs under a heading
        if match[2] == "<" or not opened:
            hint = message("reading.merge-conflict-hint")
            findings.error("merge-conflict", message("reading.merge-conflict"), start, end, hint)
        spans.append((start, end))
        if match[2] == ">" and second_side is not None:
            spans.append((second_side, start))
        opened = match[2] != ">"
        second_side = (second_side or start) if match[2] in "|=" else None
    return spans


def _encoded_twice(text: str, findings: Findings) -> None:
    if "Ã" not in text and "Â" not in text and "â" not in text:
        return
    first = re.search("|".join(_TWICE), text)
    if first is not None:
        shown, number = first[0], sum(map(text.count, _TWICE))
        meant = shown.encode("cp1252").decode("utf-8", "replace")
        said = message("reading.double-encoded", shown=shown, number=number)
        hint = message("reading.double-encoded-hint", shown=shown, meant=meant)
        findings.warning("double-encoded", said, *first.span(), hint)


def _blank(text: str, spans: list[Span]) -> str:
    pieces = []
    done = 0
    for start, end in sorted(spans):
        begin = max(start, done)
        pieces += [text[done:begin], re.sub(_VISIBLE, _blanks, text[begin:end])]
        done = max(done, end)
    return "".join([*pieces, text[done:]])


def _blanks(found: re.Match[str]) -> str:
    return " " * len(found[0])
