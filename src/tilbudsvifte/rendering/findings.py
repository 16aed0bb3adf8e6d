"""Findings in plain lines, as a table and in JSON, for formats that other programs show.

The lines hold texts of the files as they stand: each format makes them harmless in its own way.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from tilbudsvifte.reading.diagnostics import Diagnostic, Place
from tilbudsvifte.rendering.blocks import Column
from tilbudsvifte.texts import Language, Message

_DANISH, _ENGLISH = Language("da"), Language("en")


def finding_lines(found: Diagnostic, language: Language) -> Iterator[str]:
    """What is wrong, what would make it right, the paper, and where to read more."""
    yield language.say(found.text)
    if found.hint is not None:
        yield f"{language.say('diagnostics.hint')}: {language.say(found.hint)}"
    if found.source is not None:
        yield f"{language.say('diagnostics.source')}: {found.source}"
    if found.more is not None:
        yield language.say("formats.more", command=found.more)


def where(place: Place) -> str:
    """A place as editors read it: `file:line:column`, or the file as a whole."""
    return f"{place.file}:{place.line}:{place.column}" if place.line else place.file


def finding_table(findings: Sequence[Diagnostic], language: Language) -> list[Column]:
    """A row for each finding."""
    cells = {
        "where": [where(row.place) for row in findings],
        "severity": [language.say(f"diagnostics.{row.severity}") for row in findings],
        "rule": [row.code for row in findings],
        "text": [language.say(row.text) for row in findings],
        "help": ["" if row.hint is None else language.say(row.hint) for row in findings],
        "source": [row.source or "" for row in findings],
    }
    return [
        Column(language.say(f"validate.{name}"), column, "left") for name, column in cells.items()
    ]


def finding_json(found: Diagnostic) -> dict[str, Any]:
    """A finding as it stands in every JSON result."""
    return {
        "severity": found.severity.value,
        "code": found.code,
        "text": said_json(found.text),
        "file": found.place.file,
        **place_json(found.place),
        "hint": said_json(found.hint),
        "source": found.source,
        "more": found.more,
    }


def place_json(place: Place) -> dict[str, int | None]:
    """Where in its file a place is; nowhere for the file as a whole."""
    return {
        "line": place.line or None,
        "column": place.column if place.line else None,
        "length": place.length if place.line else None,
    }


def said_json(said: Message | None) -> dict[str, str] | None:
    """What is said, in both languages."""
    return None if said is None else {"da": _DANISH.say(said), "en": _ENGLISH.say(said)}
