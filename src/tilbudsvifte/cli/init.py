"""`tilbud init`."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from tilbudsvifte.cli.options import (
    STANDARD_OUTPUT,
    DataOption,
    GuidelineOption,
    LangOption,
    ScenarioOption,
    SetOption,
)


class What(StrEnum):
    """The files that can be started."""

    PROPOSAL = "proposal"


def init(
    what: Annotated[
        What, typer.Argument(metavar="proposal", show_default=False, help="The kind of file.")
    ],
    area: Annotated[
        str,
        typer.Argument(
            metavar="AREA", show_default=False, help="The area that it is for (its id or name)."
        ),
    ],
    *,
    output: Annotated[
        str | None,
        typer.Option(
            "--output",
            "-o",
            metavar="FILE",
            show_default=False,
            help="The file to write, or - for standard output, without a schema. Without it: the "
            "area's id with .yaml, in this folder.",
        ),
    ] = None,
    guideline: GuidelineOption = None,
    scenario: ScenarioOption = None,
    set_: SetOption = None,
    data: DataOption = None,
    lang: LangOption = None,
) -> int:
    """Write a proposal to fill in.

    It has the area's known offers, its guideline, every section with a short comment, and the line
    that lets an editor check it: proposal.schema.json is written beside it unless it is there. It
    is a draft in which everything is left open, and tilbud validate finds no error in it. A file
    that is there is never overwritten (exit code 3).

    \b
    Examples:
      tilbud init proposal AREA
      tilbud init proposal AREA -o proposals/plan.yaml --lang da
    """
    from tilbudsvifte.analysis.allocate import allocate
    from tilbudsvifte.analysis.refusal import RefusalError
    from tilbudsvifte.analysis.sheet import find_area, for_area
    from tilbudsvifte.cli import changes
    from tilbudsvifte.cli.boundary import DATA, FINDINGS, OK, USAGE, complain, refuse
    from tilbudsvifte.cli.data import Failed, read_data, tell_changes
    from tilbudsvifte.cli.output import CannotWriteError, create, deliver
    from tilbudsvifte.documents.schema import schema_text
    from tilbudsvifte.reading.files import is_there
    from tilbudsvifte.rendering.template import SCHEMA_FILE, proposal_template
    from tilbudsvifte.rendering.visible import visible
    from tilbudsvifte.texts import language_from_environment

    language = language_from_environment(lang)
    asked = changes.asked({"--set": set_ or [], "--guideline": guideline})
    read = read_data(data, [change.override for change in asked], language, scenario)
    if isinstance(read, Failed):
        return read.code
    try:
        area_id = find_area(read.dataset, area)
    except RefusalError as error:
        return refuse(error.text, language, USAGE)
    try:
        allocation = for_area(allocate(read.dataset), read.dataset, area_id)
    except RefusalError as error:
        return refuse(error.text, language, USAGE if asked else FINDINGS if scenario else DATA)
    text = proposal_template(allocation, read.dataset, language)
    if output == STANDARD_OUTPUT:
        tell_changes(changes.shown(scenario, asked), language)
        return deliver(text, language, None, (), exact=True)
    file = Path(output or f"{area_id}.yaml")
    try:
        create(text, file)
        schema = file.with_name(SCHEMA_FILE)
        if not is_there(schema):
            create(schema_text(what.value), schema)
    except CannotWriteError as error:
        return refuse(error.text, language, DATA)
    complain(visible(language.say("cli.written", file=str(file))) + "\n")
    tell_changes(changes.shown(scenario, asked), language)
    return OK
