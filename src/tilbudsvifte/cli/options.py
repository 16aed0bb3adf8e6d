"""The options that commands share."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated, Final

import typer

STANDARD_OUTPUT: Final = "-"


def result_file(word: str) -> Path | None:
    """The file that a result is to be in; `-` is standard output, and `./-` a file of that name."""
    return None if word == STANDARD_OUTPUT else Path(word)


class Lang(StrEnum):
    """The languages of the output."""

    DA = "da"
    EN = "en"


class Guideline(StrEnum):
    """The guidelines that can apply."""

    ANNOUNCED = "announced"
    COMPUTED = "computed"


class ResultFormat(StrEnum):
    """The formats of a result that is a budget, or that defends one."""

    TEXT = "text"
    JSON = "json"
    CSV = "csv"
    MARKDOWN = "markdown"


ResultFormatOption = Annotated[ResultFormat, typer.Option("--format", help="Format of the result.")]
ExcelOption = Annotated[
    bool,
    typer.Option(
        "--excel",
        help="With --format csv: for a Danish Excel (semicolons, decimal commas, BOM).",
    ),
]
ChartOption = Annotated[
    Path | None,
    typer.Option(
        "--chart",
        metavar="FILE.svg",
        show_default=False,
        help="Draw the result as well: an SVG the size of an A4 page, legible in black and white; "
        "many areas take more pages, below one another in the one file. Where one of "
        "chart and result cannot be written, neither is.",
    ),
]
WeightsOption = Annotated[
    str | None,
    typer.Option(
        metavar="SCHEME",
        show_default=False,
        help="Weigh the order by another scheme: rank-order-centroid, rank-sum, "
        "rank-reciprocal, rank-exponent:P (P from 0 to 20) or equal.",
    ),
]
FrameOption = Annotated[
    str | None,
    typer.Option(
        metavar="AMOUNT",
        show_default=False,
        help="Divide this amount, in the unit of the framework file (55500), or in kroner "
        "('55500000 kr').",
    ),
]
RoundToOption = Annotated[
    str | None,
    typer.Option(
        metavar="KRONER",
        show_default=False,
        help="Round to this many kroner, for instance 1000 or 100000.",
    ),
]
DataOption = Annotated[
    Path | None,
    typer.Option(
        "--data",
        metavar="DIR",
        envvar="TILBUD_DATA",
        show_default=False,
        help="Folder with framework.yaml, offers.yaml and indicators.yaml. Without it: ./data if "
        "it holds a framework.yaml, else the data that come with tilbud.",
    ),
]
ScenarioOption = Annotated[
    list[str] | None,
    typer.Option(
        "--scenario",
        metavar="FILE",
        show_default=False,
        help="Change the data for this run as the overrides of a scenario do, before --set. One "
        "scenario only; where it is malformed, or makes the data invalid, the exit code is 1.",
    ),
]
SetOption = Annotated[
    list[str] | None,
    typer.Option(
        "--set",
        metavar="PATH=VALUE",
        show_default=False,
        help="Change the data for this run: a value by its path, a whole entry as {...}, or null "
        "to take it away. May be given several times.",
    ),
]
GuidelineOption = Annotated[
    Guideline | None,
    typer.Option(
        "--guideline",
        show_default=False,
        help="Which guideline applies, instead of what the framework says.",
    ),
]
OutputOption = Annotated[
    Path | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        parser=result_file,
        show_default=False,
        help="Write to FILE, whole or not at all, instead of standard output, which is also -.",
    ),
]
LangOption = Annotated[
    Lang | None,
    typer.Option(
        "--lang",
        show_default=False,
        help="Language of the output. Without it: TILBUD_LANG, then the locale (da* is Danish, "
        "all others English).",
    ),
]
NoColorOption = Annotated[
    bool, typer.Option("--no-color", help="No colours or bold type; NO_COLOR does the same.")
]
