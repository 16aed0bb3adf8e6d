"""Files that take their place whole or not at all."""

import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

_WRITABLE: Final = stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH


def found(file: Path) -> os.stat_result | None:
    """What kind of file it is, whose, and its rights; None where there is none."""
    try:
        return file.stat()
    except FileNotFoundError:
        return None


def may_be_written(file: Path, old: os.stat_result) -> bool:
    """Whether its rights let anybody write it, and us; root is stopped by what its owner said."""
    return bool(old.st_mode & _WRITABLE) and os.access(file, os.W_OK)


@contextmanager
def written_beside(target: Path, data: bytes, old: os.stat_result | None) -> Iterator[Path]:
    """A whole file beside `target`, with the rights of the old one and its owner; gone afterwards.

    Who may not give a file away keeps it, in the group of the old one where that is possible.
    """
    handle, name = tempfile.mkstemp(prefix=".tilbud-", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if old is not None:
            _give_to_owner(name, old)
        Path(name).chmod(0o666 & ~_umask() if old is None else stat.S_IMODE(old.st_mode))
        yield Path(name)
    finally:
        with suppress(OSError):
            Path(name).unlink()


def _give_to_owner(name: str, old: os.stat_result) -> None:
    new = Path(name).stat()
    if (new.st_uid, new.st_gid) == (old.st_uid, old.st_gid):  # always so where there are no owners
        return
    for owner in (old.st_uid, -1):
        with suppress(OSError):
            os.chown(name, owner, old.st_gid)
            return


def link(written: Path, target: Path) -> None:
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
