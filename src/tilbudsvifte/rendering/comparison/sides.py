"""The two sides of a comparison, as they are called."""

from typing import NamedTuple

from tilbudsvifte.rendering.view import Origin
from tilbudsvifte.texts import Message, message


class Side(NamedTuple):
    """A data folder with what was changed in it; with a scenario, its file and name, put on it."""

    data: Origin
    file: str | None = None
    name: str | None = None


class Sides(NamedTuple):
    """What is compared: the first side, and the second."""

    before: Side
    after: Side


def called(side: Side) -> Message | str:
    """The words for a side."""
    data: Message | str = side.data.folder or message("compare.shipped")
    if side.data.changes:
        data = message("compare.changed", data=data, changes=side.data.changes)
    if side.file is None:
        return data
    return message("compare.scenario", name=side.name or "", file=side.file, data=data)
