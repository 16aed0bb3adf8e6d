"""`tilbud compare`."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from tilbudsvifte.cli.options import (
    DataOption,
    LangOption,
    NoColorOption,
    OutputOption,
    SetOption,
)

if TYPE_CHECKING:
    from tilbudsvifte.rendering.comparison.sides import Sides
    from tilbudsvifte.rendering.view import View
    from tilbudsvifte.scenarios.comparison.results import Contrast


class Format(StrEnum):
    """The formats of the result."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"


def compare(
    first: Annotated[
        str,
        typer.Argument(
            metavar="A",
            show_default=False,
            help="A data folder, or a scenario that is put into the data of the run.",
        ),
    ],
    second: Annotated[
        str | None,
        typer.Argument(
            metavar="[B]",
            show_default=False,
            help="The same for the other side. With A alone, the data of the run are the side "
            "before, and A is the side after.",
        ),
    ] = None,
    *,
    details: Annotated[
        bool, typer.Option("--details", help="Every difference with its lines, and all inputs.")
    ] = False,
    format_: Annotated[Format, typer.Option("--format", help="Format of the result.")] = (
        Format.TEXT
    ),
    set_: SetOption = None,
    data: DataOption = None,
    output: OutputOption = None,
    lang: LangOption = None,
    no_color: NoColorOption = False,
) -> int:
    """Say what differs between two budgets, and which input makes each area's change.

    Directions and ranges that differ come first, then amounts by area. Each change is split over
    the inputs that differ, so that the parts sum to it exactly; an input is the smallest group of
    differences that is valid by itself, as far as a thousand trials can tell. Up to eight inputs
    are split by Shapley values, more of them in the order of the files. --set changes the data that
    scenarios are put into.

    \b
    Exit codes: 0 compared, whether anything differs or not; 1 a scenario is
    malformed or gives no budget; 2 wrong use; 3 a file cannot be opened or
    written, or data are invalid.

    \b
    Examples:
      tilbud compare scenarios/SCENARIO.yaml
      tilbud compare scenarios/ONE.yaml scenarios/OTHER.yaml
      tilbud compare before/data data
      tilbud compare scenarios/SCENARIO.yaml --format markdown -o change.md
      tilbud compare before/data data --format json | jq '.inputs[].path'
    """
    from tilbudsvifte.cli.compare_sides import read_sides
    from tilbudsvifte.cli.data import Failed
    from tilbudsvifte.cli.output import deliver, screen
    from tilbudsvifte.cli.progress import counted
    from tilbudsvifte.rendering.comparison.sides import Sides
    from tilbudsvifte.rendering.view import View
    from tilbudsvifte.scenarios.comparison.compare import compare_data
    from tilbudsvifte.scenarios.comparison.grouping import MOST_ASKED
    from tilbudsvifte.texts import language_from_environment

    language = language_from_environment(lang)
    read = read_sides(first, second, data, set_ or [], language)
    if isinstance(read, Failed):
        return read.code
    with counted("mixtures", MOST_ASKED, language, no_color=no_color) as looked:
        contrast = compare_data(read.before.loaded, read.after.loaded, looked)
    sides = Sides(read.before.side, read.after.side)
    view = View(language, screen(no_color=no_color, output=output), sides.before.data, details)
    text = _render(contrast, sides, view, format_)
    return deliver(text, language, output, read.files, exact=format_ is not Format.TEXT)


def _render(contrast: "Contrast", sides: "Sides", view: "View", format_: Format) -> str:
    match format_:
        case Format.JSON:
            from tilbudsvifte.rendering.comparison.as_json import contrast_json

            return contrast_json(contrast, sides)
        case Format.MARKDOWN:
            from tilbudsvifte.rendering.comparison.as_markdown import contrast_markdown

            return contrast_markdown(contrast, sides, view)
        case Format.TEXT:
            from tilbudsvifte.rendering.comparison.as_text import contrast_text

            return contrast_text(contrast, sides, view)
