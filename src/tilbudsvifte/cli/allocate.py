"""`tilbud allocate`."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from tilbudsvifte.cli.analysing import Run, run
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
    from tilbudsvifte.cli.data import Read


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
    if weights is not None and key not in {None, "indicators"}:
        from tilbudsvifte.cli.boundary import USAGE, refuse
        from tilbudsvifte.texts import language_from_environment, message

        text = message("cli.weights-with-key", key=str(key))
        return refuse(text, language_from_environment(lang), USAGE)
    asked = Run(
        format_=format_,
        excel=excel,
        scenario=scenario,
        set_=set_,
        frame=frame,
        round_to=round_to,
        data=data,
        output=output,
        lang=lang,
        no_color=no_color,
        weights=weights,
        key=key,
        guideline=guideline,
        details=details,
    )

    def analyse(read: "Read") -> "Allocation":
        from tilbudsvifte.analysis.allocate import allocate as divide
        from tilbudsvifte.analysis.refusal import RefusalError, RequestError
        from tilbudsvifte.analysis.sheet import for_area

        by_district = by is By.DISTRICT
        try:
            allocation = divide(read.dataset, by_district=by_district, sort=sort.value)
        except RefusalError as error:
            if by_district:
                raise RequestError(error.text) from error
            raise
        return allocation if area is None else for_area(allocation, read.dataset, area)

    return run("allocation", asked, analyse)
