"""`tilbud phase`."""

from typing import TYPE_CHECKING, Annotated

import typer

from tilbudsvifte.cli.analysing import Run, run
from tilbudsvifte.cli.options import (
    ChartOption,
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
    from tilbudsvifte.analysis.phasing.results import Phasing
    from tilbudsvifte.cli.data import Read


def phase(
    *,
    years: Annotated[
        int,
        typer.Option(
            metavar="N",
            show_default=False,
            help="The year by which every area has its guideline, or what a floor makes of it; "
            "year 0 is today.",
        ),
    ],
    largest_cut: Annotated[
        str | None,
        typer.Option(
            metavar="LIMIT",
            show_default=False,
            help="The most that an area may lose in a year: 500 in the unit of the data, "
            "'500000 kr', or per cent of its current budget (7.5%).",
        ),
    ] = None,
    largest_gain: Annotated[
        str | None,
        typer.Option(
            metavar="LIMIT",
            show_default=False,
            help="The most that an area may get more in a year, written in the same way.",
        ),
    ] = None,
    floor: Annotated[
        str | None,
        typer.Option(
            metavar="LIMIT",
            show_default=False,
            help="What no area goes below, for good, written in the same way. Those that gain "
            "pay for it in proportion to their gain.",
        ),
    ] = None,
    weights: WeightsOption = None,
    frame: FrameOption = None,
    round_to: RoundToOption = None,
    guideline: GuidelineOption = None,
    format_: ResultFormatOption = ResultFormat.TEXT,
    excel: ExcelOption = False,
    chart: ChartOption = None,
    scenario: ScenarioOption = None,
    set_: SetOption = None,
    data: DataOption = None,
    output: OutputOption = None,
    lang: LangOption = None,
    no_color: NoColorOption = False,
) -> int:
    """Lay a path from today's budgets to the guideline, over N years.

    Without a yearly limit all areas move by equal steps; with one they move as fast as it allows,
    and no faster than what others give up. Every year is accounted for to the krone: what of the
    frame is in no area, or what areas have above the frame, stands on a line of its own. The
    result shows who is protected and who pays. Limits that cannot be met are refused with what
    would do. CSV has the areas only; JSON has what is in no area as well (whole.undivided).

    \b
    Examples:
      tilbud phase --years 4
      tilbud phase --years 6 --largest-cut 1500
      tilbud phase --years 6 --largest-cut 10% --largest-gain '2000000 kr'
      tilbud phase --years 4 --floor 80% --guideline computed
      tilbud phase --years 4 --chart path.svg
      tilbud phase --years 4 --format csv --excel -o path.csv
      tilbud phase --years 4 --format json | jq '.areas[] | {id, amounts}'
    """

    def analyse(read: "Read") -> "Phasing":
        from tilbudsvifte.analysis.phasing.phase import phase as lay
        from tilbudsvifte.cli.limits import limits

        unit = read.dataset.framework.amounts_in
        return lay(read.dataset, years, limits(largest_cut, largest_gain, floor, unit))

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
        guideline=guideline,
        chart=chart,
    )
    return run("phasing", asked, analyse)
