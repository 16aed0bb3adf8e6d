"""Scenarios as an update would leave them, tried before anything is written."""

from typing import NamedTuple

from tilbudsvifte.reading.document import Document, read_bytes
from tilbudsvifte.scenarios.basis import Basis
from tilbudsvifte.scenarios.results import ScenarioResult, Status
from tilbudsvifte.scenarios.rewrite import Updated, updated
from tilbudsvifte.scenarios.run import run


class Rewritten(NamedTuple):
    """A scenario's text with new figures, and whether it then holds but for what is left."""

    document: Document
    update: Updated
    sound: bool


def rewritten(basis: Basis, result: ScenarioResult) -> Rewritten | None:
    """What an update makes of a scenario; None where it has nothing to write."""
    document = result.document
    if not isinstance(document, Document):
        return None
    update = updated(document, result)
    if not update.changed:
        return None
    again = run(basis, read_bytes(document.name, update.text.encode()))
    differing = {each.comparison.path for each in again.differences}
    sound = again.status in {Status.HOLDS, Status.DIFFERS}
    return Rewritten(document, update, sound and differing == {each.path for each in update.left})
