"""`tilbud validate`."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from tilbudsvifte.cli.options import (
    DataOption,
    GuidelineOption,
    LangOption,
    NoColorOption,
    OutputOption,
    ScenarioOption,
    SetOption,
)

if TYPE_CHECKING:
    from tilbudsvifte.rendering.view import View
    from tilbudsvifte.rules.results import Validation


class Format(StrEnum):
    """The formats of the result."""

    TEXT = "text"
    JSON = "json"
    MARKDOWN = "markdown"
    GITHUB = "github"
    JUNIT = "junit"
    SARIF = "sarif"


def validate(
    files: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="FILES...",
            show_default=False,
            help="The proposals: files, folders (the YAML files directly inside), patterns in "
            "quotes ('proposals/*.yaml', '**'), or - for standard input. Folders and patterns "
            "leave out the data files of the run. With --scenario: those that it names, unless "
            "others are given.",
        ),
    ] = None,
    *,
    variant: Annotated[
        list[str] | None,
        typer.Option(
            metavar="AREA=VARIANT",
            show_default=False,
            help="Which of an area's proposals counts, where it has handed in several. May be "
            "given several times.",
        ),
    ] = None,
    guideline: GuidelineOption = None,
    select: Annotated[
        list[str] | None,
        typer.Option(
            metavar="RULE|GROUP",
            show_default=False,
            help="Look at these rules only. May be given several times; tilbud rule lists them.",
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None,
        typer.Option(
            metavar="RULE|GROUP",
            show_default=False,
            help="Leave these rules out. May be given several times.",
        ),
    ] = None,
    strict: Annotated[bool, typer.Option("--strict", help="Warnings count as errors do.")] = False,
    details: Annotated[
        bool, typer.Option("--details", help="Every finding, and all that stands behind it.")
    ] = False,
    format_: Annotated[Format, typer.Option("--format", help="Format of the result.")] = (
        Format.TEXT
    ),
    scenario: ScenarioOption = None,
    set_: SetOption = None,
    data: DataOption = None,
    output: OutputOption = None,
    lang: LangOption = None,
    no_color: NoColorOption = False,
) -> int:
    """Check proposals: what is wrong, on which line, and what would make it right.

    Each proposal is judged by itself, and those of different areas together: the frame, offers
    that are claimed twice, and what flows from area to area. Only one proposal of an area can take
    part; --variant says which. A draft may leave parts open, a final proposal may not. Which rules
    are in force, and which paper asks for each, stands in framework.yaml.

    \b
    Exit codes: 0 no errors; 1 errors (with --strict: or warnings), or a
    malformed scenario; 2 wrong use; 3 a file cannot be opened, or the data are
    invalid; 4 nothing was checked. The format never changes them.

    \b
    Examples:
      tilbud validate plan.yaml
      tilbud validate proposals/ --strict
      tilbud validate 'proposals/**/*.yaml' --variant east=small
      tilbud validate plan.yaml --guideline computed --ignore process
      tilbud validate --scenario scenarios/SCENARIO.yaml
      tilbud validate - < plan.yaml
      tilbud validate proposals/ --format sarif -o proposals.sarif
      tilbud validate plan.yaml --format json | jq '.findings[].code'
    """
    from tilbudsvifte.analysis.refusal import RefusalError
    from tilbudsvifte.cli import changes, validate_files
    from tilbudsvifte.cli.boundary import DATA, FINDINGS, USAGE, refuse
    from tilbudsvifte.cli.data import Failed, read_data
    from tilbudsvifte.cli.output import deliver, screen
    from tilbudsvifte.cli.reading import paths
    from tilbudsvifte.rendering.view import Origin, View
    from tilbudsvifte.rules.names import known_rules
    from tilbudsvifte.rules.run import check
    from tilbudsvifte.texts import language_from_environment, message

    language = language_from_environment(lang)
    if not files and not scenario:
        return refuse(message("cli.no-files"), language, USAGE)
    try:
        selected, ignored = known_rules(select or ()), known_rules(ignore or ())
    except RefusalError as error:
        return refuse(error.text, language, USAGE)
    asked = changes.asked({"--set": set_ or [], "--guideline": guideline})
    read = read_data(data, [change.override for change in asked], language, scenario)
    if isinstance(read, Failed):
        return read.code
    taken = validate_files.take(files or [], read, language)
    if isinstance(taken, Failed):
        return taken.code
    try:
        chosen = validate_files.variants(variant or [], read.dataset)
    except (RefusalError, changes.UsageError) as error:
        return refuse(error.text, language, USAGE)
    documents, variants = taken.documents, {**taken.variants, **chosen}
    try:
        validation = check(
            read.dataset, documents, select=selected, ignore=ignored, variants=variants
        )
    except RefusalError as error:
        unopened = validate_files.tell_faults(documents, read.dataset, language)
        by_data = DATA if unopened or not scenario else FINDINGS
        by_options = (asked or variant) and not unopened
        return refuse(error.text, language, USAGE if by_options else by_data)
    origin = Origin(read.folder, changes.shown(scenario, asked))
    view = View(language, screen(no_color=no_color, output=output), origin, details)
    failed = deliver(
        _render(validation, view, format_, strict=strict),
        language,
        output,
        (*read.files, *paths(document.name for document in documents)),
        exact=format_ is not Format.TEXT,
        commands=format_ is Format.GITHUB,
    )
    return failed or validate_files.exit_code(
        validation, language, strict=strict, all_found=taken.all_found
    )


def _render(validation: "Validation", view: "View", format_: Format, *, strict: bool) -> str:
    match format_:
        case Format.JSON:
            from tilbudsvifte.rendering.validation.as_json import validation_json

            return validation_json(validation, view.origin)
        case Format.GITHUB:
            from tilbudsvifte.rendering.validation.as_github import validation_github

            return validation_github(validation, view.language)
        case Format.JUNIT:
            from tilbudsvifte.rendering.validation.as_junit import validation_junit

            return validation_junit(validation, view.language)
        case Format.SARIF:
            from tilbudsvifte.rendering.validation.as_sarif import validation_sarif

            return validation_sarif(validation, view.language)
        case Format.MARKDOWN:
            from tilbudsvifte.rendering.validation.as_markdown import validation_markdown

            return validation_markdown(validation, view, strict=strict)
        case Format.TEXT:
            from tilbudsvifte.rendering.validation.as_text import validation_text

            return validation_text(validation, view, strict=strict)
