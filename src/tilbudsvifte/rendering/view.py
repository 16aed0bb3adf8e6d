"""How a result is to be shown."""

from dataclasses import dataclass

from tilbudsvifte.texts import Language


@dataclass(frozen=True, slots=True)
class Screen:
    """Where a page is shown: its width in columns, and whether it has colours."""

    width: int = 100
    colour: bool = False


@dataclass(frozen=True, slots=True)
class Origin:
    """Where the data come from (None: those that come with the program), and what was changed."""

    folder: str | None
    changes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class View:
    """A language, a screen, what to say of the data, and whether to show all there is."""

    language: Language
    screen: Screen
    origin: Origin
    details: bool = False
