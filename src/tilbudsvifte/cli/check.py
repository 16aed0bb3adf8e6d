"""`tilbud check`."""

from enum import StrEnum
from pathlib import Path
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
    from collections.abc import Iterable

    from tilbudsvifte.documents.validation import File
    from tilbudsvifte.rendering.view import View
    from tilbudsvifte.scenarios.results import Checked


class Format(StrEnum):
    """The formats of the result."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    GITHUB = "github"
    JUNIT = "junit"


def check(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PATH...",
            show_default=False,
            help="The scenarios: files, folders (the YAML files directly inside), patterns in "
            "quotes ('scenarios/*.yaml', '**'), or - for standard input. Folders and patterns "
            "leave out the data files of the run.",
        ),
    ] = None,
    *,
    select: Annotated[
        list[str] | None,
        typer.Option(
            metavar="NAME",
            show_default=False,
            help="Run the scenarios of this name only; * and ? stand for other letters, and case "
            "does not matter. May be given several times.",
        ),
    ] = None,
    fail_fast: Annotated[
        bool, typer.Option("--fail-fast", help="Stop after the first scenario that does not hold.")
    ] = False,
    jobs: Annotated[
        int,
        typer.Option(min=1, metavar="N", help="Processes to run scenarios in; same result."),
    ] = 1,
    update: Annotated[
        bool,
        typer.Option(
            "--update",
            help="Write the figures that differ into the files, and show the result after. Not "
            "where the variable CI is set.",
        ),
    ] = False,
    force: Annotated[bool, typer.Option("--force", help="With --update: also where CI is set.")] = (
        False
    ),
    diff: Annotated[
        bool, typer.Option("--diff", help="Show what --update would change; write nothing.")
    ] = False,
    against: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            show_default=False,
            help="Data as they were before: of each area's amount that differs, say which input "
            "has moved it since, and by how much.",
        ),
    ] = None,
    details: Annotated[
        bool, typer.Option("--details", help="Every figure that was compared.")
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
    """Run scenarios, and say where a budget is not what they expect.

    A scenario is a file with changes to the data (overrides), proposals to judge under them, and
    what must come of it: figures, verdicts, findings. Each is compared exactly, or within a
    tolerance that says why. What differs is shown with what was expected, what the data give, and
    the line of the expectation. --set changes the data before the scenarios do.

    \b
    Exit codes: 0 all hold; 1 one differs, is malformed or expects nothing;
    2 wrong use; 3 a file cannot be opened or written, or the data are invalid;
    4 nothing was compared at all: no file matches, a --select matches nothing,
    or every scenario is malformed or expects nothing.
    The format never changes them.

    \b
    Examples:
      tilbud check scenarios/
      tilbud check 'scenarios/rank-*.yaml' --fail-fast
      tilbud check scenarios/ --select 'rank*' --details
      tilbud check scenarios/ --set frame=55500
      tilbud check scenarios/ --against before/data
      tilbud check scenarios/ --diff
      tilbud check scenarios/ --update
      tilbud check scenarios/ --jobs 4 --format junit -o scenarios.xml
      tilbud check scenarios/ --format json | jq '.scenarios[].status'
    """
    from tilbudsvifte.cli import changes, check_files
    from tilbudsvifte.cli.boundary import DATA, USAGE, refuse
    from tilbudsvifte.cli.data import Failed, read_data
    from tilbudsvifte.cli.output import deliver, screen
    from tilbudsvifte.cli.progress import watched
    from tilbudsvifte.documents.files import STANDARD_INPUT
    from tilbudsvifte.rendering.view import Origin, View
    from tilbudsvifte.scenarios.several import gathered, results
    from tilbudsvifte.texts import language_from_environment, message

    language = language_from_environment(lang)
    refusals = {
        "no-scenarios": not paths,
        "force-without-update": force and not update,
        "update-or-diff": diff and update,
        "diff-is-text": diff and format_ is not Format.TEXT,
        "update-standard-input": update and STANDARD_INPUT in (paths or ()),
        "update-with-set": update and bool(set_),
        "update-in-ci": update and not force and check_files.in_ci(),
    }
    for name, applies in refusals.items():
        if applies:
            return refuse(message(f"cli.{name}"), language, USAGE)
    asked = changes.asked({"--set": set_ or []})
    read = read_data(data, [change.override for change in asked], language)
    if isinstance(read, Failed):
        return read.code
    before = read_data(against, (), language) if against is not None else None
    if isinstance(before, Failed):
        return before.code
    items = check_files.take(paths or [], select or [], read, language)
    if isinstance(items, Failed):
        return items.code
    running = results(read.loaded, items, jobs)
    shown = watched(running, len(items), language, no_color=no_color)
    checked = gathered(read.loaded, items, shown, fail_fast=fail_fast)
    written = True
    if update:
        from tilbudsvifte.cli import check_update

        checked, written = check_update.update(read.loaded, checked, language)
    if before is not None:
        from tilbudsvifte.scenarios.comparison.moved import with_moved

        checked = with_moved(checked, before.loaded, read.loaded, str(against))
    if diff:
        from tilbudsvifte.cli import check_update

        text = check_update.differences(read.loaded, checked, language)
    else:
        origin = Origin(read.folder, changes.shown(None, asked))
        view = View(language, screen(no_color=no_color, output=output), origin, details)
        left = check_files.left(items, checked, read) if format_ is Format.JUNIT else ()
        text = _render(checked, view, format_, left)
    others = () if output is None else check_files.inputs(items, checked)
    old = () if before is None else before.files
    failed = deliver(
        text,
        language,
        output,
        (*read.files, *old, *others),
        exact=format_ is not Format.TEXT,
        commands=format_ is Format.GITHUB,
    )
    if failed or not written:
        return DATA
    return check_files.exit_code(checked)


def _render(checked: "Checked", view: "View", format_: Format, left: "Iterable[File]") -> str:
    match format_:
        case Format.JSON:
            from tilbudsvifte.rendering.checking.as_json import checked_json

            return checked_json(checked, view.origin)
        case Format.GITHUB:
            from tilbudsvifte.rendering.checking.as_github import checked_github

            return checked_github(checked, view.language)
        case Format.JUNIT:
            from tilbudsvifte.rendering.checking.as_junit import checked_junit

            return checked_junit(checked, view.language, left)
        case Format.MARKDOWN:
            from tilbudsvifte.rendering.checking.as_markdown import checked_markdown

            return checked_markdown(checked, view)
        case Format.TEXT:
            from tilbudsvifte.rendering.checking.as_text import checked_text

            return checked_text(checked, view)
