"""What a page says of the data it rests on."""

from collections.abc import Iterator

from tilbudsvifte.rendering.view import View
from tilbudsvifte.texts import Message, message


def origin_notes(view: View) -> Iterator[Message]:
    """Which data, what was changed in them, and how to see more."""
    origin = view.origin
    data = message("allocate.data-shipped")
    if origin.folder is not None:
        data = message("allocate.data", folder=origin.folder)
    yield data if view.details else message("allocate.more-with-details", data=data)
    if origin.changes:
        yield message("allocate.changed", changes=origin.changes)
