"""`tilbud audit`."""

from typing import TYPE_CHECKING, Annotated

import typer

from tilbudsvifte.cli.analysing import Run, run
from tilbudsvifte.cli.options import (
    ChartOption,
    DataOption,
    ExcelOption,
    FrameOption,
    LangOption,
    NoColorOption,
    OutputOption,
    ResultFormat,
    ResultFormatOption,
    RoundToOption,
    ScenarioOption,
    SetOption,
)

if TYPE_CHECKING:
    from tilbudsvifte.analysis.audit.results import Audit
    from tilbudsvifte.cli.data import Failed, Read


def audit(
    *,
    readings: Annotated[
        list[str] | None,
        typer.Option(
            metavar="PATH",
            show_default=False,
            help="Ask the same of the data under these scenarios: files, folders or patterns. "
            "Without it: those of the folder scenarios beside the data folder, if there is one and "
            "no --scenario. May be given several times.",
        ),
    ] = None,
    frame: FrameOption = None,
    round_to: RoundToOption = None,
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
    """Ask whether any weights in the stated order give the announced guideline.

    If some do: an example, and the range of each weight. If none do: the nearest result, what it
    leaves unexplained in each area, which areas lie outside what the order allows, and what the
    indicators without figures would have to show to close the gap. An area counts as reached
    within one rounding unit. The answer is proved in exact fractions, and the result says what it
    does not prove. The scheme of the weights takes no part in the answer and the nearest result;
    only the shares that would close the gap are compared with those of the computed guideline.

    This needs scipy; in a clone: pip install '.[audit]'. The exit code is 0 whatever the answer.

    \b
    Examples:
      tilbud audit
      tilbud audit --readings scenarios/
      tilbud audit --readings 'scenarios/rank-*.yaml' --lang da
      tilbud audit --round-to 100000
      tilbud audit --scenario scenarios/SCENARIO.yaml
      tilbud audit --chart audit.svg
      tilbud audit --format csv --excel -o audit.csv
      tilbud audit --format json | jq '.weights'
    """

    def analyse(read: "Read") -> "Audit | Failed":
        from tilbudsvifte.analysis.audit.audit import audit as ask
        from tilbudsvifte.cli.audit_files import take
        from tilbudsvifte.cli.data import Failed
        from tilbudsvifte.scenarios.readings import readings as under
        from tilbudsvifte.texts import language_from_environment

        files = take(readings, read, language_from_environment(lang), (output, chart))
        if isinstance(files, Failed):
            return files
        return ask(read.dataset)._replace(readings=under(read.loaded, files))

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
        chart=chart,
    )
    return run("audit", asked, analyse)
