"""Where results go: standard output, or a file that is replaced whole or not at all."""

import codecs
import errno
import os
import stat
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tilbudsvifte.cli.boundary import DATA, OK, complain
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


def create(text: str, file: Path) -> None:
    """Write a file that must not be there yet, whole or not at all; raises `CannotWriteError`.

    A link of that name counts as there, wherever it leads.
    """
    try:
        with _written_beside(file, text.encode(), None) as written:
            _link(written, file)
    except FileExistsError as error:
        raise CannotWriteError(str(file), message("cli.exists")) from error
    except OSError as error:
        raise CannotWriteError(str(file), error) from error


def overwrite(file: Path, old: str, new: str) -> None:
    """Put `new` in the place of the text `old` of a UTF-8 file, whole or not at all.

    A byte order mark, the rights and a symbolic link stay. Raises `CannotWriteError`, also where
    the file no longer holds what was read.
    """
    shown = str(file)
    try:
        mode = file.stat().st_mode
        if not stat.S_ISREG(mode):
            raise CannotWriteError(shown, message("reading.not-regular"))
        target = file.resolve()
        if not os.access(target, os.W_OK):
            raise CannotWriteError(shown, message("cli.no-permission"))
        mark = codecs.BOM_UTF8 if target.read_bytes().startswith(codecs.BOM_UTF8) else b""
        with _written_beside(target, mark + new.encode(), mode) as written:
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


def _to_stdout(text: str, *, exact: bool) -> None:
    stdout = message("cli.standard-output")
    if sys.stdout is None:
        raise CannotWriteError(stdout, message("cli.closed"))
    encoding = "utf-8" if exact else sys.stdout.encoding or "utf-8"
    try:
        sys.stdout.buffer.write(encoded(text, encoding))
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise CannotWriteError(stdout, error) from error


def _to_file(text: str, output: Path, inputs: Iterable[str]) -> None:
    """Replace the file whole: written beside it first, so that a fault leaves the old one.

    A symbolic link is followed and stays; a device, a pipe or a folder is refused.
    """
    shown = str(output)
    try:
        mode = _mode_of(output)
        target = output.resolve()
        if mode is not None and not stat.S_ISREG(mode):
            raise CannotWriteError(shown, message("cli.not-a-file"))
        if any(Path(name).resolve() == target for name in inputs):
            raise CannotWriteError(shown, message("cli.is-input"))
        _replace(target, text.encode(), mode)
    except OSError as error:
        raise CannotWriteError(shown, error) from error


def _mode_of(output: Path) -> int | None:
    try:
        return output.stat().st_mode
    except FileNotFoundError:
        return None


def _replace(target: Path, data: bytes, mode: int | None) -> None:
    with _written_beside(target, data, mode) as written:
        written.replace(target)


@contextmanager
def _written_beside(target: Path, data: bytes, mode: int | None) -> Iterator[Path]:
    """A whole file beside `target`, with the rights it is to have; gone afterwards."""
    handle, name = tempfile.mkstemp(prefix=".tilbud-", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o666 & ~_umask() if mode is None else stat.S_IMODE(mode))
        yield Path(name)
    finally:
        with suppress(OSError):
            Path(name).unlink()


def _link(written: Path, target: Path) -> None:
    """Give the file its name unless that is taken, in one step that nobody can come between."""
    try:
        target.hardlink_to(written)
    except FileExistsError:
        raise
    except OSError:  # no hard links here: take the name first
        target.touch(exist_ok=False)
        written.replace(target)


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
