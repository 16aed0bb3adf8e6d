"""Scenarios in several processes, with the results of one."""

import os
import signal
import threading
from collections.abc import Generator, Iterator, Sequence
from concurrent.futures import Future, InvalidStateError, ProcessPoolExecutor
from contextlib import contextmanager, suppress
from multiprocessing import parent_process
from multiprocessing.context import BaseContext
from threading import Thread
from typing import TypeAlias, TypeVar

from tilbudsvifte.documents.dataset import Loaded
from tilbudsvifte.scenarios.basis import Basis
from tilbudsvifte.scenarios.results import ScenarioResult
from tilbudsvifte.scenarios.several import Item, one

_Numbered: TypeAlias = tuple[int, Item]

T = TypeVar("T")

_LONGEST_CHUNK = 16
_CHUNKS_EACH = 4
_BETWEEN_LOOKS = 0.2  # seconds


class _Bench:
    """What a process keeps from scenario to scenario."""

    basis: Basis


def spread(
    base: Loaded, items: Sequence[Item], jobs: int, context: BaseContext | None = None
) -> Generator[ScenarioResult, None, None]:
    """Each scenario's result, in the order given; closing it leaves undone what is not begun."""
    chunks = _chunks([*enumerate(items, 1)], jobs)
    pool = ProcessPoolExecutor(
        min(jobs, len(chunks)), mp_context=context, initializer=_set_up, initargs=(base,)
    )
    futures: list[Future[list[ScenarioResult]]] = []
    with _told_of_dead_threads(futures) as dead:
        try:
            futures += (pool.submit(_run, each) for each in chunks)
            if dead:
                raise dead[0]
            for future in futures:
                yield from future.result()
        finally:
            pool.shutdown(cancel_futures=True)


@contextmanager
def _told_of_dead_threads(futures: list[Future[T]]) -> Iterator[list[BaseException]]:
    """Let nobody wait for what a thread of the pool was to hand over before it died."""
    before = threading.excepthook
    dead: list[BaseException] = []

    def tell(died: threading.ExceptHookArgs) -> None:
        if type(died.thread).__module__ != ProcessPoolExecutor.__module__ or not died.exc_value:
            before(died)
            return
        dead.append(died.exc_value)
        for future in futures:
            with suppress(InvalidStateError):
                future.set_exception(died.exc_value)

    threading.excepthook = tell
    try:
        yield dead
    finally:
        threading.excepthook = before


def _chunks(items: Sequence[_Numbered], jobs: int) -> list[Sequence[_Numbered]]:
    """Several for each process, so that none waits long for the last."""
    length = min(_LONGEST_CHUNK, -(-len(items) // (jobs * _CHUNKS_EACH)))
    return [items[start : start + length] for start in range(0, len(items), length)]


def _set_up(base: Loaded) -> None:
    """Take the data over; an interrupt is the parent's to answer, whose end is everybody's."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        Thread(target=_leave_with_parent, daemon=True).start()
        _Bench.basis = Basis(base)
    except (MemoryError, OSError, RuntimeError):  # nothing is left, not even for a thread
        os._exit(1)  # which the parent sees; to raise would print a traceback here


def _leave_with_parent() -> None:
    """End when the run does.

    A process that was copied later holds open what tells this one, and may be too busy to end: so
    whose child it is is looked at as well.
    """
    parent, above = parent_process(), os.getppid()
    if parent is None:
        return
    while parent.is_alive() and os.getppid() == above:
        parent.join(_BETWEEN_LOOKS)
    os._exit(1)


def _run(items: Sequence[_Numbered]) -> list[ScenarioResult]:
    return [one(_Bench.basis, item, number) for number, item in items]
