"""A validation as text."""

from tilbudsvifte.rendering.diagnostics import diagnostics_text
from tilbudsvifte.rendering.page import page_text
from tilbudsvifte.rendering.validation.layout import (
    closing_blocks,
    findings_heading,
    validation_blocks,
)
from tilbudsvifte.rendering.view import View
from tilbudsvifte.rules.results import Validation


def validation_text(validation: Validation, view: View, *, strict: bool = False) -> str:
    """The page; findings are not wrapped, so that their marks stay under the place.

    With `strict` a proposal with warnings does not pass.
    """
    language, screen = view.language, view.screen
    parts = [page_text(validation_blocks(validation, view, strict=strict), screen)]
    if validation.findings:
        heading = page_text([findings_heading(validation, language)], screen)
        parts.append(heading + diagnostics_text(validation.findings, language))
    parts.append(page_text(closing_blocks(validation, language), screen))
    return "\n".join(parts)
