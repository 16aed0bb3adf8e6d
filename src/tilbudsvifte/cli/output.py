"""Where results go: standard output, or a file that is replaced whole or not at all."""

import os
import stat
import sys
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from tilbudsvifte.cli.boundary import DATA, OK, complain
from tilbudsvifte.rendering.view import Screen
from tilbudsvifte.rendering.visible import visible
from tilbudsvifte.texts import Language, Message, message

_PIPE_WIDTH = 100
_NARROWEST = 20
_ASCII = str.maketrans({"\u00a0": " ", "–": "-", "─": "-", "…": "...", "→": "->", "−": "-"})


class CannotWriteError(Exception):
    """Why a result could not be written."""

    def __init__(self, file: str | Message, why: str | Message) -> None:
        """`file` could not be written because of `why`."""
        super().__init__(file)
        self.text = message("cli.cannot-write", file=file, why=why)


def deliver(
    text: str, language: Language, output: Path | None, inputs: Iterable[str], *, exact: bool
) -> int:
    """Write a result and give the exit code; `exact` results are UTF-8 whatever the terminal."""
    try:
        if output is None:
            _to_stdout(text, exact=exact)
        else:
            _to_file(text, output, inputs)
    except CannotWriteError as error:
        complain(language.say("cli.error", text=visible(language.say(error.text))) + "\n")
        return DATA
    return OK


def screen(*, no_color: bool, output: Path | None) -> Screen:
    """The terminal's width and colours; a pipe or a file is 100 columns wide and has none."""
    terminal = output is None and sys.stdout is not None and sys.stdout.isatty()
    width = _PIPE_WIDTH
    if terminal:
        with suppress(OSError):
            width = os.get_terminal_size(sys.stdout.fileno()).columns or _PIPE_WIDTH
    columns = os.environ.get("COLUMNS", "")
    if columns.isascii() and columns.isdigit() and int(columns) > 0:
        width = int(columns)
    wanted = bool(os.environ.get("FORCE_COLOR")) and output is None
    dumb = os.environ.get("TERM", "") in {"dumb", "unknown"}
    refused = no_color or bool(os.environ.get("NO_COLOR"))
    return Screen(max(width, _NARROWEST), (wanted or (terminal and not dumb)) and not refused)


def _to_stdout(text: str, *, exact: bool) -> None:
    stdout = message("cli.standard-output")
    if sys.stdout is None:
        raise CannotWriteError(stdout, os.strerror(9))
    encoding = "utf-8" if exact else sys.stdout.encoding or "utf-8"
    if not encoding.lower().startswith("utf"):
        text = text.translate(_ASCII)
    try:
        sys.stdout.buffer.write(text.encode(encoding, "backslashreplace"))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise CannotWriteError(stdout, error.strerror or str(error)) from error


def _to_file(text: str, output: Path, inputs: Iterable[str]) -> None:
    """Replace the file whole: written beside it first, so that a fault leaves the old one.

    A symbolic link is followed and stays; a device, a pipe or a folder is refused.
    """
    shown = str(output)
    try:
        target = output.resolve()
        mode = _mode_of(target)
        if mode is not None and not stat.S_ISREG(mode):
            raise CannotWriteError(shown, message("cli.not-a-file"))
        if any(Path(name).resolve() == target for name in inputs):
            raise CannotWriteError(shown, message("cli.is-input"))
        _replace(target, text.encode(), mode)
    except (OSError, RuntimeError) as error:
        raise CannotWriteError(shown, getattr(error, "strerror", None) or str(error)) from error


def _mode_of(target: Path) -> int | None:
    try:
        return target.stat().st_mode
    except FileNotFoundError:
        return None


def _replace(target: Path, data: bytes, mode: int | None) -> None:
    handle, name = tempfile.mkstemp(prefix=".tilbud-", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o666 & ~_umask() if mode is None else stat.S_IMODE(mode))
        Path(name).replace(target)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
