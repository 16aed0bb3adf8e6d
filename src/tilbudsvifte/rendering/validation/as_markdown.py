"""A validation as Markdown."""

from collections.abc import Iterator

from tilbudsvifte.reading.diagnostics import Place
from tilbudsvifte.rendering.blocks import Block, Column, Lines, Table
from tilbudsvifte.rendering.diagnostics import MOST_SHOWN, shown
from tilbudsvifte.rendering.markdown import markdown
from tilbudsvifte.rendering.validation.layout import (
    closing_blocks,
    findings_heading,
    validation_blocks,
)
from tilbudsvifte.rendering.view import View
from tilbudsvifte.rules.results import Validation
from tilbudsvifte.texts import Language


def validation_markdown(validation: Validation, view: View, *, strict: bool = False) -> str:
    """The page with its findings as a table; with `strict` a warning does not pass."""
    return markdown(_blocks(validation, view, strict=strict))


def _blocks(validation: Validation, view: View, *, strict: bool) -> Iterator[Block]:
    language, findings = view.language, validation.findings
    yield from validation_blocks(validation, view, strict=strict)
    if findings:
        yield findings_heading(validation, language)
        yield Table(_finding_table(validation, language))
    if len(findings) > MOST_SHOWN:
        yield Lines([language.say("diagnostics.more", count=len(findings) - MOST_SHOWN)])
    yield from closing_blocks(validation, language)


def _finding_table(validation: Validation, language: Language) -> list[Column]:
    rows = shown(validation.findings)
    cells = {
        "where": [_where(row.place) for row in rows],
        "severity": [language.say(f"diagnostics.{row.severity}") for row in rows],
        "rule": [row.code for row in rows],
        "text": [language.say(row.text) for row in rows],
        "help": ["" if row.hint is None else language.say(row.hint) for row in rows],
        "source": [row.source or "" for row in rows],
    }
    return [
        Column(language.say(f"validate.{name}"), column, "left") for name, column in cells.items()
    ]


def _where(place: Place) -> str:
    return f"{place.file}:{place.line}:{place.column}" if place.line else place.file
