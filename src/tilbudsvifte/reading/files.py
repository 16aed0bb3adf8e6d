"""From a path to bytes, without ever waiting on something that is not a file."""

import errno
import os
import stat
from typing import BinaryIO

from tilbudsvifte.reading.diagnostics import Diagnostic
from tilbudsvifte.reading.limits import MAX_BYTES
from tilbudsvifte.reading.source import Findings, Source
from tilbudsvifte.texts import Message, message

# Without O_NONBLOCK a FIFO hangs in open(); Windows has no such flag but wants O_BINARY.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)

# What says that there is nothing of a name; the last where the name holds a NUL.
NOTHING = (FileNotFoundError, NotADirectoryError, ValueError)

_REASONS = {
    errno.ENOENT: message("reading.missing"),
    errno.ENOTDIR: message("reading.missing"),
    errno.EACCES: message("reading.no-permission"),
    errno.EPERM: message("reading.no-permission"),
    errno.ELOOP: message("reading.link-loop"),
    errno.ENAMETOOLONG: message("reading.name-too-long"),
    errno.ENXIO: message("reading.not-regular"),
}


def fetch(path: str | os.PathLike[str], name: str) -> bytes | Diagnostic:
    """The bytes of the file at `path`, one byte past the limit at most, or why there are none."""
    try:
        descriptor = os.open(path, _FLAGS)
        try:
            return _read(descriptor, name)
        finally:
            os.close(descriptor)
    except OSError as error:
        return _cannot_open(name, reason(error))
    except ValueError:  # a NUL in the path
        return _cannot_open(name, message("reading.missing"))


def target(path: str | os.PathLike[str]) -> str:
    """Where a path leads, through links; itself where it leads nowhere."""
    try:
        return os.path.realpath(path)
    except (OSError, ValueError):  # the working directory is gone, or a NUL in the path
        return os.fspath(path)


def is_there(path: str | os.PathLike[str]) -> bool:
    """Whether there is something of that name, or nobody is let near enough to say."""
    try:
        os.lstat(path)
    except NOTHING:
        return False
    except OSError:
        pass
    return True


def drain(stream: BinaryIO | None, name: str) -> bytes | Diagnostic:
    """What an open stream holds, one byte past the limit at most, or why there is nothing.

    `stream` is None where the program was started without it.
    """
    if stream is None:
        return _cannot_open(name, message("reading.closed"))
    try:
        return stream.read(MAX_BYTES + 1)
    except OSError as error:
        return _cannot_open(name, reason(error))


def reason(error: OSError) -> Message:
    """Why the system does not hand out a file, in plain words where they are known."""
    known = _REASONS.get(error.errno or 0)
    return known or message("reading.system-says", words=error.strerror or str(error.errno))


def _read(descriptor: int, name: str) -> bytes | Diagnostic:
    mode = os.fstat(descriptor).st_mode
    if stat.S_ISDIR(mode):
        return _cannot_open(name, message("reading.directory"))
    if not stat.S_ISREG(mode):
        return _cannot_open(name, message("reading.not-regular"))
    with open(descriptor, "rb", closefd=False) as file:
        return file.read(MAX_BYTES + 1)


def _cannot_open(name: str, why: Message) -> Diagnostic:
    findings = Findings(Source(name, ""))
    findings.whole("cannot-open", message("reading.cannot-open", why=why))
    return findings.found[0]
