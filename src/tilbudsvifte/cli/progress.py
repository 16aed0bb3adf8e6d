"""How far a long run has come, on standard error if that is a terminal."""

import sys
from collections.abc import Callable, Generator
from contextlib import contextmanager
from time import monotonic
from typing import TypeVar

from tilbudsvifte.texts import Language

T = TypeVar("T")

_PATIENCE = 0.5  # seconds
_PAUSE = 0.1  # seconds between two drawings


def watched(
    found: Generator[T, None, None], total: int, language: Language, *, no_color: bool
) -> Generator[T, None, None]:
    """Hand on what is found; after half a second a terminal shows how much that is."""
    with counted("scenarios", total, language, no_color=no_color) as done:
        try:
            for number, each in enumerate(found, 1):
                done(number)
                yield each
        finally:
            found.close()


@contextmanager
def counted(
    what: str, total: int, language: Language, *, no_color: bool
) -> Generator[Callable[[int], None], None, None]:
    """What to tell how many of `total` are done; after half a second a terminal shows it."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield lambda _number: None
        return
    due = monotonic() + _PATIENCE
    bar: _Bar | None = None

    def done(number: int) -> None:
        nonlocal due, bar
        if monotonic() >= due:
            bar = bar or _Bar(what, total, language, no_color=no_color)
            bar.draw(number)
            due = monotonic() + _PAUSE

    try:
        yield done
    finally:
        if bar is not None:
            bar.remove()


class _Bar:
    """A bar that is drawn when it is told to, and leaves nothing behind."""

    def __init__(self, what: str, total: int, language: Language, *, no_color: bool) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

        self._progress = Progress(
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            MofNCompleteColumn(),
            console=Console(stderr=True, no_color=no_color or None),
            auto_refresh=False,  # no thread, which processes could not be forked beside
            transient=True,
            redirect_stdout=False,
            redirect_stderr=False,
        )
        self._task = self._progress.add_task(language.say(f"cli.{what}"), total=total)
        self._progress.start()

    def draw(self, number: int) -> None:
        """Show that `number` are done."""
        self._progress.update(self._task, completed=number, refresh=True)

    def remove(self) -> None:
        """Leave the terminal as it was."""
        self._progress.stop()
