"""Where every run ends: one line instead of a traceback, and the documented exit code."""

import io
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Final

from tilbudsvifte.cli import ran_out

if TYPE_CHECKING:
    import typer

    from tilbudsvifte.texts import Language, Message

OK: Final = 0
FINDINGS: Final = 1
USAGE: Final = 2
DATA: Final = 3
NOTHING: Final = 4
FAULT: Final = 70
INTERRUPTED: Final = 130
PIPE_CLOSED: Final = 141


def run() -> int:
    """Run the command that the arguments name, and give its exit code.

    Raises what says that the machine has nothing left, of which little can be said from here.
    """
    try:
        code = _run()
        if sys.stdout is not None and code != INTERRUPTED:  # whoever interrupts does not wait
            sys.stdout.flush()
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        _abandon_stdout()
        return PIPE_CLOSED
    except Exception as error:
        if ran_out(error) is not None:
            raise
        if isinstance(error, OSError) and _was_printing(error):
            return _cannot_print(error)
        return _refused(error) or _report(error)
    return code


def _run() -> int:
    import typer

    from tilbudsvifte.cli.app import app_for

    try:
        code = app_for(sys.argv[1:])(prog_name="tilbud", standalone_mode=False)
    except typer.TyperException as error:
        complain(_usage(error))
        return USAGE
    except SystemExit as error:
        # typer leaves so where the reader of its help went away, and after completion
        if isinstance(error.__context__, BrokenPipeError):
            raise error.__context__ from None
        code = error.code
    return int(code or OK)


def _usage(error: "typer.TyperException") -> str:
    shown = io.StringIO()
    error.show(shown)  # type: ignore[attr-defined] # each kind of usage error has it
    return _lines(shown.getvalue())


def _lines(text: str) -> str:
    """Text of several lines in which every character can be seen."""
    from tilbudsvifte.rendering.visible import visible

    return "".join(f"{visible(line)}\n" for line in text.splitlines())


def _report(error: Exception) -> int:
    """Write down what is needed to find a fault in the program, and say where."""
    import tempfile

    from tilbudsvifte.texts import language_from_environment, message

    language, text = language_from_environment(), _report_text(error)
    try:
        with tempfile.NamedTemporaryFile(
            "w", prefix="tilbud-report-", suffix=".md", encoding="utf-8", delete=False
        ) as report:
            report.write(text)
    except OSError:
        refuse(message("cli.fault-below"), language, FAULT)
        complain(_lines(text))
        return FAULT
    return refuse(message("cli.fault", file=report.name), language, FAULT)


def _report_text(error: Exception) -> str:
    import platform
    import traceback

    from tilbudsvifte import __version__

    return (
        f"tilbud {__version__}, Python {sys.version}, {platform.platform()}\n"
        f"arguments: {sys.argv[1:]!r}\n\n"
        f"```\n{''.join(traceback.format_exception(error))}```\n"
    )


def _refused(error: Exception) -> int | None:
    """Say why a result cannot be shown, where its renderer refused to."""
    from tilbudsvifte.analysis.refusal import RefusalError
    from tilbudsvifte.texts import language_from_environment

    if not isinstance(error, RefusalError):
        return None
    return refuse(error.text, language_from_environment(), DATA)


def _was_printing(error: OSError) -> bool:
    """Whether typer failed to print, or the last flush failed: not a command's own work."""
    from traceback import walk_tb

    *_, (innermost, _) = walk_tb(error.__traceback__)
    module = innermost.f_globals["__name__"]
    return error.filename is None and (module == __name__ or module.startswith("typer."))


def _cannot_print(error: OSError) -> int:
    """Help and version are printed by typer; what is wrong with standard output shows here."""
    from tilbudsvifte.cli.output import CannotWriteError
    from tilbudsvifte.texts import language_from_environment, message

    _abandon_stdout()
    refusal = CannotWriteError(message("cli.standard-output"), error)
    return refuse(refusal.text, language_from_environment(), DATA)


def complain(text: str) -> None:
    """Write to standard error, whatever it can show; nothing can be said of a failure there."""
    from tilbudsvifte.rendering.visible import encoded

    if sys.stderr is not None:
        with suppress(OSError):
            sys.stderr.buffer.write(encoded(text, sys.stderr.encoding or "utf-8"))
            sys.stderr.buffer.flush()


def tell(text: "Message", language: "Language") -> None:
    """Say something in one line on standard error."""
    from tilbudsvifte.rendering.visible import visible

    complain(visible(language.say(text)) + "\n")


def refuse(text: "Message", language: "Language", code: int) -> int:
    """Say why a command will not do what it was asked, and give `code` back.

    A word of the command line that looks like personal data is not repeated.
    """
    from tilbudsvifte.documents.personal.masking import clean
    from tilbudsvifte.texts import message

    tell(message("cli.error", text=clean(text)), language)
    return code


def _abandon_stdout() -> None:
    """Let the interpreter flush what is left into nothing when it ends."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
