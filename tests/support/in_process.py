"""Runs `tilbud` in the process of the tests; what comes of it is what a process of its own gives.

The run has the descriptors 0, 1 and 2 for its streams, the folder, the arguments and the variables
that it is given, and remembers nothing of the run before. Afterwards all is as it was. What Python
takes from its environment when it starts (encodings, locale, time zone, hash seed) and what others
do to a process (signals, closed pipes, full disks) take a process: `tilbud_process`.
"""

import gc
import io
import os
import re
import signal
import subprocess
import sys
import tempfile
import threading
import warnings
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from functools import _lru_cache_wrapper
from pathlib import Path
from types import FrameType
from typing import NamedTuple, NoReturn

import tilbudsvifte
from tilbudsvifte.cli import main

LONGEST = 20  # seconds; a run that hangs is ended
_PROGRAM = str(Path(tilbudsvifte.__file__).with_name("__main__.py"))
# What the program, the libraries under it or Python would obey.
_SETTINGS = re.compile(
    r"TILBUD_|_TILBUD|PYTHON|LC_|LANG|COLUMNS$|LINES$|TERM$|NO_COLOR$|FORCE_COLOR$|TTY_|CI$|GITHUB_"
)
ENVIRONMENT = {name: value for name, value in os.environ.items() if not _SETTINGS.match(name)}
_READ_AT_START = re.compile(r"PYTHON|LC_|LANG|TZ$|LD_")
_STREAMS = ("stdin", "stdout", "stderr")


class Done(NamedTuple):
    """What a run gave."""

    code: int
    stdout: bytes
    stderr: bytes


class _EndedError(BaseException):
    """The run has ended; nothing in the program may catch it."""


class _ForkError(BaseException):
    """The tests would go on twice."""


def run(folder: Path, *arguments: str, **variables: str) -> Done:
    """Run `tilbud` with arguments in a folder, with variables beside those of this machine."""
    assert threading.current_thread() is threading.main_thread(), "only a process can run beside"
    at_start = [name for name in variables if _READ_AT_START.match(name)]
    assert not at_start, f"{at_start} are read when Python starts; use tilbud_process"
    modules = dict(sys.modules)
    with ExitStack() as stack:
        output = stack.enter_context(_streams())
        stack.enter_context(_environment({**ENVIRONMENT, **variables}))
        stack.enter_context(_folder(folder))
        stack.enter_context(_interpreter([_PROGRAM, *map(os.fspath, arguments)]))
        stack.enter_context(_alarm())
        code = _exit_code()
    others = [name for name, module in modules.items() if sys.modules.get(name) is not module]
    assert not others, f"{others} are not the modules that they were"
    return Done(code, *(pipe.read() for pipe in output))


def run_apart(folder: Path, *arguments: str, **variables: str) -> Done:
    """Do the same in a process of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "tilbudsvifte", *arguments],
        cwd=folder,
        env={**ENVIRONMENT, **variables},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=LONGEST,
        check=False,
    )
    return Done(done.returncode, done.stdout, done.stderr)


def _exit_code() -> int:
    codes: list[int] = []

    def end(code: int) -> NoReturn:
        codes.append(code)
        raise _EndedError

    def fork() -> NoReturn:
        raise _ForkError("what starts processes takes one itself; use tilbud_process")

    with _replaced(os, _exit=end, fork=fork):
        try:
            main()
        except _EndedError:
            return codes[0]
    raise AssertionError("the program went on after its end")


class _Pipe:
    """A pipe whose other end is read by a thread, so that it never fills up."""

    def __init__(self) -> None:
        self._reader, self.writer = os.pipe()
        self._read = b""
        self._thread = threading.Thread(target=self._read_all)
        self._thread.start()

    def _read_all(self) -> None:
        with open(self._reader, "rb") as reader:  # noqa: PTH123 - a descriptor
            self._read = reader.read()

    def read(self) -> bytes:
        """Whatever was written, when nothing holds the pipe open any more."""
        self._thread.join()
        return self._read


@contextmanager
def _streams() -> Iterator[tuple[_Pipe, _Pipe]]:
    """Nothing behind standard input, pipes behind the others, as Python opens them for UTF-8."""
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    kept = [os.dup(number) for number in range(3)]
    nothing = os.open(os.devnull, os.O_RDWR)
    output, errors = _Pipe(), _Pipe()
    _behind(nothing, output.writer, errors.writer)
    os.close(output.writer)
    os.close(errors.writer)
    opened = _opened()
    try:
        with _replaced(sys, **opened, **{f"__{name}__": s for name, s in opened.items()}):
            yield output, errors
    finally:
        _behind(nothing, nothing, nothing)  # what is not flushed when a process ends is lost
        for stream in opened.values():
            stream.close()
        _behind(*kept)
        for number in (nothing, *kept):
            os.close(number)


def _behind(*opened: int) -> None:
    for number, each in enumerate(opened):
        os.dup2(each, number)


def _opened() -> dict[str, io.TextIOWrapper]:
    def text(number: int, mode: str, errors: str, *, lines: bool = False) -> io.TextIOWrapper:
        raw = open(number, mode, closefd=False)  # noqa: SIM115 - a descriptor
        return io.TextIOWrapper(raw, "utf-8", errors, "\n", line_buffering=lines)

    return {
        "stdin": text(0, "rb", "surrogateescape"),
        "stdout": text(1, "wb", "surrogateescape"),
        "stderr": text(2, "wb", "backslashreplace", lines=True),
    }


@contextmanager
def _environment(variables: Mapping[str, str]) -> Iterator[None]:
    kept = dict(os.environ)
    _set_environment(variables)
    try:
        with _replaced(tempfile, tempdir=None):  # it remembers what TMPDIR was
            yield
    finally:
        _set_environment(kept)


def _set_environment(variables: Mapping[str, str]) -> None:
    for name in os.environ.keys() - variables.keys():
        del os.environ[name]
    for name, value in variables.items():
        if os.environ.get(name) != value:
            os.environ[name] = value


@contextmanager
def _folder(folder: Path) -> Iterator[None]:
    kept = os.open(".", os.O_RDONLY)
    os.chdir(folder)
    try:
        yield
    finally:
        os.fchdir(kept)
        os.close(kept)


@contextmanager
def _interpreter(words: list[str]) -> Iterator[None]:
    """The arguments; garbage collection, warnings, and rights of new files as they were before."""
    collecting, mask = gc.isenabled(), _mask()
    for cache in _caches():
        cache.cache_clear()
    try:
        with warnings.catch_warnings(), _replaced(sys, argv=words):
            yield
    finally:
        os.umask(mask)
        if collecting:
            gc.enable()


def _mask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


_found: tuple[int, list[_lru_cache_wrapper]] = (0, [])


def _caches() -> list[_lru_cache_wrapper]:
    """What the program's functions remember, of all modules that have been imported."""
    global _found  # noqa: PLW0603 - looking takes as long as a short run
    if _found[0] != len(sys.modules):
        ours = [each for name, each in sys.modules.items() if name.startswith("tilbudsvifte")]
        values = [value for module in ours for value in vars(module).values()]
        caches = [value for value in values if isinstance(value, _lru_cache_wrapper)]
        _found = (len(sys.modules), caches)
    return _found[1]


@contextmanager
def _alarm() -> Iterator[None]:
    """End a run that hangs, and the tests where somebody interrupts them: the program would not."""
    interrupted: list[int] = []

    def interrupt(number: int, _: FrameType | None) -> NoReturn:
        interrupted.append(number)
        raise KeyboardInterrupt

    def hung(*_: object) -> NoReturn:
        raise BaseException(f"the run did not end within {LONGEST} seconds")  # noqa: TRY002

    kept = {signal.SIGINT: interrupt, signal.SIGALRM: hung}
    kept = {number: signal.signal(number, handler) for number, handler in kept.items()}
    signal.setitimer(signal.ITIMER_REAL, LONGEST)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        for number, handler in kept.items():
            signal.signal(number, handler)
        if interrupted:
            raise KeyboardInterrupt


@contextmanager
def _replaced(owner: object, **values: object) -> Iterator[None]:
    kept = {name: getattr(owner, name) for name in values}
    for name, value in values.items():
        setattr(owner, name, value)
    try:
        yield
    finally:
        for name, value in kept.items():
            setattr(owner, name, value)
