"""`tilbud explain`."""

from enum import StrEnum
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
    from tilbudsvifte.analysis.explanation.results import Explanation
    from tilbudsvifte.cli.data import Read


class From(StrEnum):
    """What the steps can lead from."""

    CURRENT = "current"
    PER_HEAD = "per-head"


def explain(
    area: Annotated[
        str | None,
        typer.Argument(
            metavar="[AREA]",
            show_default=False,
            help="One area (its id or name), at length; without it all areas.",
        ),
    ] = None,
    *,
    from_: Annotated[
        From,
        typer.Option(
            "--from",
            help="Where the steps begin: at the current budget, or at an equal share per head.",
        ),
    ] = From.CURRENT,
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
    """Explain each area's guideline by the indicators that give it.

    An indicator gives an area its weight x the area's share of it x the frame. That stands beside
    what the same part of the frame would give per head, and as steps from the current budget (or
    from an equal share per head) to the guideline. The printed kroner sum exactly: a rounding
    line holds what is left. What is announced beyond the computed is not explained by the
    indicators, and has a line of its own. Kr. per inhabitant and per potential user follow, with
    an index where the whole city is 100. Amounts are in kroner.

    \b
    Examples:
      tilbud explain
      tilbud explain AREA
      tilbud explain AREA --from per-head
      tilbud explain --guideline computed --weights rank-sum
      tilbud explain AREA --chart area.svg
      tilbud explain --format csv --excel -o explanation.csv
      tilbud explain --format json | jq '.areas[].contributions'
    """
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

    def analyse(read: "Read") -> "Explanation":
        from tilbudsvifte.analysis.explanation.explain import explain as explained

        return explained(read.dataset, from_.value, area=area)

    return run("explanation", asked, analyse)
