"""Where results go: standard output, or a file that is replaced whole or not at all."""

import codecs
import errno
import os
import stat
import sys
from collections.abc import Iterable, Sequence
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import NamedTuple

from tilbudsvifte.cli.boundary import DATA, OK, complain
from tilbudsvifte.cli.whole_files import found, link, may_be_written, written_beside
from tilbudsvifte.reading.files import target as leads_to
from tilbudsvifte.rendering.view import Screen
from tilbudsvifte.rendering.visible import encoded, visible
from tilbudsvifte.texts import Language, Message, message

_PIPE_WIDTH = 100
_NARROWEST = 20
_WIDEST = 100_000
_REASONS = {
    errno.ENOSPC: message("cli.disk-full"),
    errno.EACCES: message("cli.no-permission"),
    errno.EPERM: message("cli.no-permission"),
    errno.EROFS: message("cli.no-permission"),
    errno.ENOENT: message("cli.no-folder"),
    errno.ENOTDIR: message("cli.no-folder"),
    errno.EBADF: message("cli.closed"),
    errno.ELOOP: message("reading.link-loop"),
    errno.ENAMETOOLONG: message("reading.name-too-long"),
}


class CannotWriteError(Exception):
    """Why a result could not be written."""

    def __init__(self, file: str | Message, why: OSError | Message) -> None:
        """`file` could not be written because of `why`."""
        super().__init__(file)
        if isinstance(why, OSError):
            words = why.strerror or str(why)
            why = _REASONS.get(why.errno or 0) or message("reading.system-says", words=words)
        self.text = message("cli.cannot-write", file=file, why=why)


class Chart(NamedTuple):
    """A picture of a result, and the file that it is to be in."""

    file: Path
    drawn: str


class _Ready(NamedTuple):
    """A whole file beside the one whose place it is to take."""

    written: Path
    target: Path
    shown: str

    def put(self) -> None:
        """Put it in its place."""
        try:
            self.written.replace(self.target)
        except OSError as error:
            raise CannotWriteError(self.shown, error) from error


def deliver(
    text: str,
    language: Language,
    output: Path | None,
    inputs: Iterable[str],
    *,
    exact: bool,
    commands: bool = False,
    chart: Chart | None = None,
) -> int:
    """Write a result and give the exit code; `exact` results are UTF-8 whatever the terminal.

    Nothing in it is a command to the runner of a build, unless it is made of such `commands`.

    A chart is written as well, or neither: both are whole on the disk before one of them takes
    the place of a file. Only what ends the program between the two leaves one new and one old.
    Standard output comes before the chart takes its place.
    """
    terminal = sys.stdout.encoding if sys.stdout is not None and output is None else None
    data = encoded(text, "utf-8" if exact else terminal or "utf-8", commands=commands)
    try:
        _write(data, output, chart, list(inputs))
    except CannotWriteError as error:
        complain(language.say("cli.error", text=visible(language.say(error.text))) + "\n")
        return DATA
    return OK


def _write(data: bytes, output: Path | None, chart: Chart | None, inputs: Sequence[str]) -> None:
    with ExitStack() as stack:
        ready = []
        if chart is not None:
            not_a_file = message("cli.chart-not-a-file")
            ready.append(_ready(stack, chart.drawn.encode(), chart.file, inputs, not_a_file))
        if output is not None:
            ready.append(_ready(stack, data, output, inputs, message("cli.not-a-file")))
        try:
            if output is None:
                _to_stdout(data)
        except BrokenPipeError:  # whoever reads has seen enough, and wants the chart all the same
            _put(ready)
            raise
        _put(ready)


def _put(files: Iterable[_Ready]) -> None:
    for file in files:
        file.put()


def create(text: str, file: Path) -> None:
    """Write a file that must not be there yet, whole or not at all; raises `CannotWriteError`.

    A link of that name counts as there, wherever it leads.
    """
    try:
        with written_beside(file, text.encode(), None) as written:
            link(written, file)
    except FileExistsError as error:
        raise CannotWriteError(str(file), message("cli.exists")) from error
    except OSError as error:
        raise CannotWriteError(str(file), error) from error


def overwrite(file: Path, old: str, new: str) -> None:
    """Put `new` in the place of the text `old` of a UTF-8 file, whole or not at all.

    A byte order mark, the rights, the owner and a symbolic link stay. Raises `CannotWriteError`,
    also where the file no longer holds what was read.
    """
    shown = str(file)
    try:
        before = file.stat()
        if not stat.S_ISREG(before.st_mode):
            raise CannotWriteError(shown, message("reading.not-regular"))
        target = Path(leads_to(file))
        if not may_be_written(target, before):
            raise CannotWriteError(shown, message("cli.read-only"))
        mark = codecs.BOM_UTF8 if target.read_bytes().startswith(codecs.BOM_UTF8) else b""
        with written_beside(target, mark + new.encode(), before) as written:
            if target.read_bytes() != mark + old.encode():
                raise CannotWriteError(shown, message("cli.changed-since"))
            written.replace(target)
    except FileNotFoundError as error:
        raise CannotWriteError(shown, message("cli.changed-since")) from error
    except OSError as error:
        raise CannotWriteError(shown, error) from error


def screen(*, no_color: bool, output: Path | None) -> Screen:
    """The terminal's width and colours; a pipe or a file is 100 columns wide and has none."""
    terminal = output is None and sys.stdout is not None and sys.stdout.isatty()
    width = _PIPE_WIDTH
    if terminal:
        with suppress(OSError):
            width = os.get_terminal_size(sys.stdout.fileno()).columns or _PIPE_WIDTH
    columns = os.environ.get("COLUMNS", "")
    if columns.isascii() and columns.isdigit():
        width = int(columns[: len(str(_WIDEST))]) or width
    wanted = bool(os.environ.get("FORCE_COLOR")) and output is None
    dumb = os.environ.get("TERM", "") in {"dumb", "unknown"}
    refused = no_color or bool(os.environ.get("NO_COLOR"))
    return Screen(
        min(max(width, _NARROWEST), _WIDEST), (wanted or (terminal and not dumb)) and not refused
    )


def _to_stdout(data: bytes) -> None:
    stdout = message("cli.standard-output")
    if sys.stdout is None:
        raise CannotWriteError(stdout, message("cli.closed"))
    try:
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise CannotWriteError(stdout, error) from error


def _ready(
    stack: ExitStack, data: bytes, file: Path, inputs: Iterable[str], not_a_file: Message
) -> _Ready:
    """Write beside a file, so that a fault leaves the old one; the stack takes what is left away.

    A symbolic link is followed and stays; a device, a pipe, a folder, or a file that nobody may
    write is refused.
    """
    shown = str(file)
    try:
        before = found(file)
        target = Path(leads_to(file))
        if before is not None and not stat.S_ISREG(before.st_mode):
            raise CannotWriteError(shown, not_a_file)
        if before is not None and not may_be_written(target, before):
            raise CannotWriteError(shown, message("cli.read-only"))
        if any(leads_to(name) == str(target) for name in inputs):
            raise CannotWriteError(shown, message("cli.is-input"))
        written = stack.enter_context(written_beside(target, data, before))
    except OSError as error:
        raise CannotWriteError(shown, error) from error
    return _Ready(written, target, shown)
