"""Scenarios in several processes, with the results of one."""

import os
import signal
from collections.abc import Generator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import parent_process
from multiprocessing.context import BaseContext
from threading import Thread
from typing import TypeAlias

from tilbudsvifte.documents.dataset import Loaded
from tilbudsvifte.scenarios.basis import Basis
from tilbudsvifte.scenarios.results import ScenarioResult
from tilbudsvifte.scenarios.several import Item, one

_Numbered: TypeAlias = tuple[int, Item]

_LONGEST_CHUNK = 16
_CHUNKS_EACH = 4


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
    try:
        futures: list[Future[list[ScenarioResult]]] = [pool.submit(_run, each) for each in chunks]
        for future in futures:
            yield from future.result()
    finally:
        pool.shutdown(cancel_futures=True)


def _chunks(items: Sequence[_Numbered], jobs: int) -> list[Sequence[_Numbered]]:
    """Several for each process, so that none waits long for the last."""
    length = min(_LONGEST_CHUNK, -(-len(items) // (jobs * _CHUNKS_EACH)))
    return [items[start : start + length] for start in range(0, len(items), length)]


def _set_up(base: Loaded) -> None:
    """Take the data over; an interrupt is the parent's to answer, whose end is everybody's."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_leave_with_parent, daemon=True).start()
    _Bench.basis = Basis(base)


def _leave_with_parent() -> None:
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


def _run(items: Sequence[_Numbered]) -> list[ScenarioResult]:
    return [one(_Bench.basis, item, number) for number, item in items]
