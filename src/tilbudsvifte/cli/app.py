"""The program and its commands; what a command needs is imported when it runs."""

import os
from collections.abc import Sequence
from importlib import import_module
from typing import Annotated

import typer

from tilbudsvifte import __version__

# In the order of the help; each is a function of its own name, in a module of its own name.
COMMANDS = (
    "allocate",
    "explain",
    "sensitivity",
    "audit",
    "phase",
    "validate",
    "check",
    "compare",
    "rule",
    "init",
    "schema",
)


def app_for(words: Sequence[str]) -> typer.Typer:
    """The program with the command that the arguments begin with, or else with all of them.

    Reading the options of a command takes time, and a run needs those of one.
    """
    app = typer.Typer(
        name="tilbud",
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        no_args_is_help=True,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(tilbud)
    known = bool(words) and words[0] in COMMANDS and "_TILBUD_COMPLETE" not in os.environ
    for name in words[:1] if known else COMMANDS:
        app.command()(getattr(import_module(f"tilbudsvifte.cli.{name}"), name))
    return app


def _version(asked: bool) -> None:  # noqa: FBT001 - typer calls it so
    if asked:
        typer.echo(f"tilbud {__version__}")
        raise typer.Exit


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
    cannot be read or written, the data are invalid, or the machine has nothing
    left; 4 nothing was checked; 70 a fault in tilbud itself; 130 interrupted;
    141 the pipe was closed.
    """
