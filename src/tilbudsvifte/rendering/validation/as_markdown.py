"""A validation as Markdown."""

from collections.abc import Iterator

from tilbudsvifte.rendering.blocks import Block, Lines, Table
from tilbudsvifte.rendering.diagnostics import MOST_SHOWN, shown
from tilbudsvifte.rendering.findings import finding_table
from tilbudsvifte.rendering.markdown import markdown
from tilbudsvifte.rendering.validation.layout import (
    closing_blocks,
    findings_heading,
    validation_blocks,
)
from tilbudsvifte.rendering.view import View
from tilbudsvifte.rules.results import Validation


def validation_markdown(validation: Validation, view: View, *, strict: bool = False) -> str:
    """The page with its findings as a table; with `strict` a warning does not pass."""
    return markdown(_blocks(validation, view, strict=strict))


def _blocks(validation: Validation, view: View, *, strict: bool) -> Iterator[Block]:
    language, findings = view.language, validation.findings
    yield from validation_blocks(validation, view, strict=strict)
    if findings:
        yield findings_heading(validation, language)
        yield Table(finding_table(shown(findings), language))
    if len(findings) > MOST_SHOWN:
        yield Lines([language.say("diagnostics.more", count=len(findings) - MOST_SHOWN)])
    yield from closing_blocks(validation, language)
