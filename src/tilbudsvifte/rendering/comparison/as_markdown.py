"""A comparison as Markdown."""

from tilbudsvifte.rendering.comparison.layout import contrast_blocks
from tilbudsvifte.rendering.comparison.sides import Sides
from tilbudsvifte.rendering.markdown import markdown
from tilbudsvifte.rendering.view import View
from tilbudsvifte.scenarios.comparison.results import Contrast


def contrast_markdown(contrast: Contrast, sides: Sides, view: View) -> str:
    """The page for a report or a comment."""
    return markdown(contrast_blocks(contrast, sides, view))
