"""Files that take their place whole or not at all."""

import os
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


def mode_of(file: Path) -> int | None:
    """What kind of file it is, and its rights; None where there is none."""
    try:
        return file.stat().st_mode
    except FileNotFoundError:
        return None


@contextmanager
def written_beside(target: Path, data: bytes, mode: int | None) -> Iterator[Path]:
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
