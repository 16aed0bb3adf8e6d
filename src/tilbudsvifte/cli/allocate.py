"""`tilbud allocate`."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from tilbudsvifte.cli.options import (
    DataOption,
    ExcelOption,
    FrameOption,
    GuidelineOption,
    LangOption,
    NoColorOption,
    OutputOption,
    ResultFormat,
    ResultFormatOption,
    RoundToOption,
    ScenarioOption,
    SetOption,
    WeightsOption,
)

if TYPE_CHECKING:
    from tilbudsvifte.analysis.results import Allocation
    from tilbudsvifte.rendering.view import View


class By(StrEnum):
    """What the rows of the result are."""

    AREA = "area"
    DISTRICT = "district"


class Sort(StrEnum):
    """The orders in which areas can be listed."""

    FILE = "file"
    NAME = "name"
    CURRENT = "current"
    COMPUTED = "computed"
    ANNOUNCED = "announced"
    CHANGE = "change"


def allocate(
    area: Annotated[
        str | None,
        typer.Argument(
            metavar="[AREA]",
            show_default=False,
            help="One area (its id or name): its sheet instead of the table of all.",
        ),
    ] = None,
    *,
    by: Annotated[By, typer.Option(help="Rows by area, or each area's guideline by district.")] = (
        By.AREA
    ),
    weights: WeightsOption = None,
    key: Annotated[
        str | None,
        typer.Option(
            metavar="KEY",
            show_default=False,
            help="Divide by another key than the indicators: announced (the shares of the "
            "announced guideline), or one that the framework gives whole.",
        ),
    ] = None,
    frame: FrameOption = None,
    round_to: RoundToOption = None,
    guideline: GuidelineOption = None,
    sort: Annotated[
        Sort, typer.Option(help="Order of the areas: figures with the greatest first.")
    ] = Sort.FILE,
    details: Annotated[
        bool, typer.Option("--details", help="Every grant, series, corner and contradiction too.")
    ] = False,
    format_: ResultFormatOption = ResultFormat.TEXT,
    excel: ExcelOption = False,
    scenario: ScenarioOption = None,
    set_: SetOption = None,
    data: DataOption = None,
    output: OutputOption = None,
    lang: LangOption = None,
    no_color: NoColorOption = False,
) -> int:
    """Divide the frame between the areas.

    The result says what its figures rest on. The table has each area's offers and budget today,
    its computed guideline, the least and the greatest guideline that the order of the indicators
    allows whatever the weights, the announced guideline, and the change. Amounts are in the unit
    of the data where that loses nothing, in JSON and CSV always in kroner.

    \b
    Examples:
      tilbud allocate
      tilbud allocate AREA
      tilbud allocate --by district --weights rank-sum
      tilbud allocate --key announced --frame 55500
      tilbud allocate --set grants.GRANT.amount=26000
      tilbud allocate --scenario scenarios/SCENARIO.yaml
      tilbud allocate --format csv --excel -o guideline.csv
      tilbud allocate --format json | jq '.areas[].computed'
    """
    from tilbudsvifte.analysis.allocate import allocate as divide
    from tilbudsvifte.analysis.refusal import RefusalError
    from tilbudsvifte.analysis.sheet import for_area
    from tilbudsvifte.cli import changes
    from tilbudsvifte.cli.boundary import DATA, FINDINGS, USAGE, refuse
    from tilbudsvifte.cli.data import Failed, read_data
    from tilbudsvifte.cli.output import deliver, screen
    from tilbudsvifte.rendering.view import Origin, View
    from tilbudsvifte.texts import language_from_environment, message

    language = language_from_environment(lang)
    if excel and format_ is not ResultFormat.CSV:
        return refuse(message("cli.excel-needs-csv"), language, USAGE)
    if weights is not None and key not in {None, "indicators"}:
        return refuse(message("cli.weights-with-key", key=str(key)), language, USAGE)
    try:
        asked = changes.asked(
            {
                "--set": set_ or [],
                "--weights": weights,
                "--key": key,
                "--frame": frame,
                "--round-to": round_to,
                "--guideline": guideline,
            }
        )
    except changes.UsageError as error:
        return refuse(error.text, language, USAGE)
    read = read_data(data, [change.override for change in asked], language, scenario)
    if isinstance(read, Failed):
        return read.code
    try:
        allocation = divide(read.dataset, by_district=by is By.DISTRICT, sort=sort.value)
    except RefusalError as error:
        by_data = FINDINGS if scenario else DATA
        return refuse(error.text, language, USAGE if asked or by is By.DISTRICT else by_data)
    try:
        if area is not None:
            allocation = for_area(allocation, read.dataset, area)
    except RefusalError as error:
        return refuse(error.text, language, USAGE)
    origin = Origin(read.folder, changes.shown(scenario, asked))
    view = View(language, screen(no_color=no_color, output=output), origin, details)
    text = _render(allocation, view, format_, excel=excel)
    return deliver(text, language, output, read.files, exact=format_ is not ResultFormat.TEXT)


def _render(allocation: "Allocation", view: "View", format_: ResultFormat, *, excel: bool) -> str:
    if format_ is ResultFormat.JSON:
        from tilbudsvifte.rendering.allocation.as_json import allocation_json

        return allocation_json(allocation, view.origin)
    if format_ is ResultFormat.CSV:
        from tilbudsvifte.rendering.allocation.as_csv import allocation_csv

        return allocation_csv(allocation, view.language, excel=excel)
    from tilbudsvifte.rendering.allocation.layout import allocation_blocks

    blocks = allocation_blocks(allocation, view)
    if format_ is ResultFormat.MARKDOWN:
        from tilbudsvifte.rendering.markdown import markdown

        return markdown(blocks)
    from tilbudsvifte.rendering.page import page_text

    return page_text(blocks, view.screen)
