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


def schema(
    kind: Annotated[
        Kind, typer.Argument(metavar="[framework|offers|indicators]", show_default=False)
    ],
    *,
    output: OutputOption = None,
    lang: LangOption = None,
) -> int:
    """Print the JSON Schema of a data file, for editors and for checks elsewhere.

    \b
    Example:
      tilbud schema offers > offers.schema.json
    and in the first line of the file:
      # yaml-language-server: $schema=offers.schema.json
    """
    from tilbudsvifte.cli.output import deliver
    from tilbudsvifte.documents.schema import schema_text
    from tilbudsvifte.texts import language_from_environment

    return deliver(schema_text(kind.value), language_from_environment(lang), output, (), exact=True)
