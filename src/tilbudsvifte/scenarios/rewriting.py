"""Scenarios as an update would leave them, tried before anything is written."""

from typing import NamedTuple

from tilbudsvifte.documents.dataset import Loaded
from tilbudsvifte.reading.document import Document, read_bytes
from tilbudsvifte.scenarios.proposals import Shelf
from tilbudsvifte.scenarios.results import ScenarioResult, Status
from tilbudsvifte.scenarios.run import run
from tilbudsvifte.scenarios.update import Updated, updated


class Rewritten(NamedTuple):
    """A scenario's text with new figures, and whether it then holds but for what is left."""

    document: Document
    update: Updated
    sound: bool


def rewritten(base: Loaded, result: ScenarioResult, shelf: Shelf) -> Rewritten | None:
    """What an update makes of a scenario; None where it has nothing to write."""
    document = result.document
    if not isinstance(document, Document):
        return None
    update = updated(document, result)
    if not update.changed:
        return None
    again = run(base, read_bytes(document.name, update.text.encode()), shelf)
    differing = {each.comparison.path for each in again.differences}
    sound = again.status in {Status.HOLDS, Status.DIFFERS}
    return Rewritten(document, update, sound and differing == {each.path for each in update.left})
