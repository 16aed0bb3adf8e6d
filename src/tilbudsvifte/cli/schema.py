"""`tilbud schema`."""

from enum import StrEnum
from typing import Annotated

import typer

from tilbudsvifte.cli.options import LangOption, OutputOption


class Kind(StrEnum):
    """The files that have a schema."""

    FRAMEWORK = "framework"
    OFFERS = "offers"
    INDICATORS = "indicators"
    PROPOSAL = "proposal"
    SCENARIO = "scenario"


def schema(
    kind: Annotated[
        Kind | None,
        typer.Argument(
            metavar="[framework|offers|indicators|proposal|scenario]",
            show_default=False,
            help="The kind of file. Without it: the kinds there are.",
        ),
    ] = None,
    *,
    output: OutputOption = None,
    lang: LangOption = None,
) -> int:
    """Print the JSON Schema of a data file, a proposal or a scenario.

    Editors check and complete a file with it.

    \b
    Example:
      tilbud schema offers > offers.schema.json
    and in the first line of the file:
      # yaml-language-server: $schema=offers.schema.json
    """
    from tilbudsvifte.cli.output import deliver
    from tilbudsvifte.texts import language_from_environment

    if kind is None:
        text = "".join(f"{each}\n" for each in Kind)
    else:
        from tilbudsvifte.documents.schema import schema_text

        text = schema_text(kind.value)
    return deliver(text, language_from_environment(lang), output, (), exact=True)
