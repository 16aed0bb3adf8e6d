"""The program and its commands; what a command needs is imported when it runs."""

from typing import Annotated

import typer

from tilbudsvifte import __version__
from tilbudsvifte.cli.allocate import allocate
from tilbudsvifte.cli.init import init
from tilbudsvifte.cli.rule import rule
from tilbudsvifte.cli.schema import schema
from tilbudsvifte.cli.validate import validate

app = typer.Typer(
    name="tilbud",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(asked: bool) -> None:  # noqa: FBT001 - typer calls it so
    if asked:
        typer.echo(f"tilbud {__version__}")
        raise typer.Exit


@app.callback()
def tilbud(
    *,
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Show the version."),
    ] = False,
) -> None:
    """Divide a fixed sum between local areas by social need, and check what they propose.

    The figures come from YAML files, the arithmetic is exact, and every result says what it
    rests on. Start with: tilbud allocate

    \b
    Exit codes: 0 done; 1 findings; 2 wrong use of the command line; 3 a file
    cannot be read or written, or the data are invalid; 4 nothing was checked;
    70 a fault in tilbud itself; 130 interrupted; 141 the pipe was closed.
    """


app.command()(allocate)
app.command()(validate)
app.command()(init)
app.command()(rule)
app.command()(schema)
