"""`tilbud sensitivity`."""

from typing import TYPE_CHECKING

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
    from tilbudsvifte.analysis.sensitivity.results import Sensitivity
    from tilbudsvifte.cli.data import Read


def sensitivity(
    *,
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
    """Say what each area would get if the weights were others.

    First what rests on no scheme: the lowest and the highest guideline that the order of the
    indicators allows, with where each is reached and where a direction turns; the exact chance
    that an area gets more than today, and the amounts at 5, 50 and 95 %, if every set of weights
    in the order is as likely as any other, which is an assumption. Then the guideline under every
    scheme, without one indicator at a time, with neighbours of the order swapped, and in the
    orders that indicators.yaml names. What lies outside the range is marked.

    \b
    Examples:
      tilbud sensitivity
      tilbud sensitivity --weights rank-exponent:3
      tilbud sensitivity --scenario scenarios/SCENARIO.yaml
      tilbud sensitivity --set indicators.INDICATOR.rank=1
      tilbud sensitivity --chart ranges.svg
      tilbud sensitivity --format csv --excel -o sensitivity.csv
      tilbud sensitivity --format json | jq '.areas[].spread.gains'
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

    def analyse(read: "Read") -> "Sensitivity":
        from tilbudsvifte.analysis.sensitivity.vary import sensitivity as vary

        return vary(read.dataset)

    return run("sensitivity", asked, analyse)
