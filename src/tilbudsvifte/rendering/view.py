"""How a result is to be shown."""

from typing import NamedTuple

from tilbudsvifte.texts import Language


class Screen(NamedTuple):
    """Where a page is shown: its width in columns, and whether it has colours."""

    width: int = 100
    colour: bool = False


class Origin(NamedTuple):
    """Where the data come from (None: those that come with the program), and what was changed."""

    folder: str | None
    changes: tuple[str, ...] = ()


class View(NamedTuple):
    """A language, a screen, what to say of the data, and whether to show all there is."""

    language: Language
    screen: Screen
    origin: Origin
    details: bool = False
