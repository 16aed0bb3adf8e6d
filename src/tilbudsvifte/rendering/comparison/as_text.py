"""A comparison as text."""

from tilbudsvifte.rendering.comparison.layout import contrast_blocks
from tilbudsvifte.rendering.comparison.sides import Sides
from tilbudsvifte.rendering.page import page_text
from tilbudsvifte.rendering.view import View
from tilbudsvifte.scenarios.comparison.results import Contrast


def contrast_text(contrast: Contrast, sides: Sides, view: View) -> str:
    """The page for a terminal or a pipe."""
    return page_text(contrast_blocks(contrast, sides, view), view.screen)
