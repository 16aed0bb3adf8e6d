"""Which kind a test is of, and that only those start a process which are said to.

`quick` is whatever is of no other kind, so that nobody has to think of it. `process` is given to
what uses `environment` or `tilbud_process`; what starts one otherwise says so. `slow` is given to
the files that `slow.txt` names and to properties; a single test says so itself.
"""

import _posixsubprocess
import sys
import threading
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

TESTS = Path(__file__).parent.parent
# A path a line: the files whose tests take more than a hundredth of a second each.
SLOW = (TESTS / "support/slow.txt").read_text(encoding="utf-8").splitlines()
POOL = "at-once"  # begins the names of threads that start processes for later tests
_STARTING = frozenset(
    {
        *("subprocess.Popen", "os.fork", "os.forkpty", "os.posix_spawn", "os.exec", "os.spawn"),
        *("os.system", "os.startfile", "pty.spawn", "_posixsubprocess.fork_exec"),
    }
)
_FIXTURES = {"environment", "tilbud_process"}
OTHERS = ("process", "slow", "external")
_started: list[list[str]] = []  # by each test that may start none


def mark(items: Iterable[pytest.Item]) -> None:
    """Give each test the kind that it does not have to say itself."""
    slow = {TESTS / name for name in SLOW}
    for item in items:
        if not _FIXTURES.isdisjoint(getattr(item, "fixturenames", ())):
            item.add_marker("process")
        elif item.path in slow or getattr(item.obj, "is_hypothesis_test", False):
            item.add_marker("slow")
        if not any(item.get_closest_marker(name) for name in OTHERS):
            item.add_marker("quick")


def watch() -> None:
    """Hear of every process that is started, from now on."""
    start = _posixsubprocess.fork_exec

    def heard(*arguments: object) -> int:  # what multiprocessing calls, and says nothing of
        sys.audit("_posixsubprocess.fork_exec")
        return start(*arguments)

    _posixsubprocess.fork_exec = heard
    sys.addaudithook(_hear)


@contextmanager
def without_processes(item: pytest.Item) -> Iterator[None]:
    """Fail a test that starts a process, unless it is of a kind that may."""
    if item.get_closest_marker("process") or item.get_closest_marker("external"):
        yield
        return
    started: list[str] = []
    _started.append(started)
    try:
        yield
    finally:
        _started.remove(started)
    if started:  # and what was raised there was caught
        _fail(started[0])


def _hear(event: str, _: tuple[object, ...]) -> None:
    if event in _STARTING and _started and not threading.current_thread().name.startswith(POOL):
        _started[-1].append(event)
        _fail(event)


def _fail(event: str) -> None:
    pytest.fail(f"a test that starts a process ({event}) is marked `process`")
