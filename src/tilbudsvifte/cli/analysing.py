"""What the commands that show or defend a budget have in common: read, analyse, draw, deliver."""

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from tilbudsvifte.cli.options import Lang, ResultFormat

if TYPE_CHECKING:
    from tilbudsvifte.cli.data import Failed, Read
    from tilbudsvifte.rendering.view import View
    from tilbudsvifte.texts import Language, Message

Result = TypeVar("Result")


class Run(NamedTuple):
    """The options that these commands share; those that not all of them have are None without."""

    format_: ResultFormat
    excel: bool
    scenario: Sequence[str] | None
    set_: Sequence[str] | None
    frame: str | None
    round_to: str | None
    data: Path | None
    output: Path | None
    lang: Lang | None
    no_color: bool
    weights: str | None = None
    key: str | None = None
    guideline: str | None = None
    chart: Path | None = None
    details: bool = False

    @property
    def changes(self) -> Mapping[str, str | Sequence[str] | None]:
        """The options that change the data, by their names."""
        return {
            "--set": self.set_,
            "--weights": self.weights,
            "--key": self.key,
            "--frame": self.frame,
            "--round-to": self.round_to,
            "--guideline": self.guideline,
        }


def run(subject: str, asked: Run, analyse: "Callable[[Read], Result | Failed]") -> int:
    """Read the data, analyse them, and write the result, and the chart where one is asked for.

    An analysis that reads more files may fail for those, and has then said why.

    `tilbudsvifte.rendering.<subject>` has a module for each way to show a result: `as_json`,
    `as_csv` and, where there are charts, `chart` with a function of that name, and `layout` with
    `blocks`.
    """
    from tilbudsvifte.cli import changes
    from tilbudsvifte.cli.boundary import DATA, FINDINGS, USAGE, refuse
    from tilbudsvifte.cli.data import Failed, read_data
    from tilbudsvifte.cli.output import Chart, deliver, screen
    from tilbudsvifte.rendering.view import Origin, View
    from tilbudsvifte.texts import language_from_environment

    language = language_from_environment(asked.lang)
    misused = _misused(asked)
    if misused is not None:
        return refuse(misused, language, USAGE)
    try:
        changed = changes.asked(asked.changes)
    except changes.UsageError as error:
        return refuse(error.text, language, USAGE)
    overrides = [change.override for change in changed]
    read = read_data(asked.data, overrides, language, asked.scenario)
    if isinstance(read, Failed):
        return read.code
    by_data = FINDINGS if asked.scenario else DATA
    result = _analysed(read, analyse, language, USAGE if changed else by_data)
    if isinstance(result, Failed):
        return result.code
    origin = Origin(read.folder, changes.shown(asked.scenario, changed))
    shown = screen(no_color=asked.no_color, output=asked.output)
    view = View(language, shown, origin, asked.details)
    text = _rendered(subject, result, view, asked.format_, excel=asked.excel)
    chart = None
    if asked.chart is not None:
        chart = Chart(asked.chart, _module(subject, "chart").chart(result, language, origin))
    exact = asked.format_ is not ResultFormat.TEXT
    return deliver(text, language, asked.output, read.files, exact=exact, chart=chart)


def _misused(asked: Run) -> "Message | None":
    """What is wrong with the options, whatever the data."""
    from tilbudsvifte.texts import message

    if asked.excel and asked.format_ is not ResultFormat.CSV:
        return message("cli.excel-needs-csv")
    if asked.chart is None:
        return None
    from tilbudsvifte.reading.files import target

    shown = str(asked.chart)
    if not shown.lower().endswith(".svg"):
        return message("cli.chart-is-svg", file=shown)
    if asked.output is not None and target(asked.chart) == target(asked.output):
        return message("cli.chart-is-output", file=shown)
    return None


def _analysed(
    read: "Read", analyse: "Callable[[Read], Result | Failed]", language: "Language", code: int
) -> "Result | Failed":
    """The result, or the exit code: `code` where the data have no answer."""
    from tilbudsvifte.analysis.refusal import RefusalError, RequestError
    from tilbudsvifte.cli.boundary import USAGE, refuse
    from tilbudsvifte.cli.data import Failed

    try:
        return analyse(read)
    except RequestError as error:
        return Failed(refuse(error.text, language, USAGE))
    except RefusalError as error:
        return Failed(refuse(error.text, language, code))


def _rendered(
    subject: str, result: object, view: "View", format_: ResultFormat, *, excel: bool
) -> str:
    if format_ is ResultFormat.JSON:
        return str(_module(subject, "as_json").as_json(result, view.origin))
    if format_ is ResultFormat.CSV:
        return str(_module(subject, "as_csv").as_csv(result, view.language, excel=excel))
    blocks = _module(subject, "layout").blocks(result, view)
    if format_ is ResultFormat.MARKDOWN:
        from tilbudsvifte.rendering.markdown import markdown

        return markdown(blocks)
    from tilbudsvifte.rendering.page import page_text

    return page_text(blocks, view.screen)


def _module(subject: str, name: str) -> Any:  # noqa: ANN401 - each subject has its own result
    return import_module(f"tilbudsvifte.rendering.{subject}.{name}")
