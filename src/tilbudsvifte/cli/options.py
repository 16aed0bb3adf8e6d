"""The options that commands share."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer


class Lang(StrEnum):
    """The languages of the output."""

    DA = "da"
    EN = "en"


class Guideline(StrEnum):
    """The guidelines that can apply."""

    ANNOUNCED = "announced"
    COMPUTED = "computed"


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
        show_default=False,
        help="Write to FILE, whole or not at all, instead of standard output.",
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
