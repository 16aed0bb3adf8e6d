"""The page that explains a rule: what it asks for, why, and an example that passes and one not."""

from importlib.resources import files

from tilbudsvifte.documents.fields import Id, LocalText, Model, Words
from tilbudsvifte.documents.validation import validate
from tilbudsvifte.reading.document import read_bytes


class Examples(Model):
    """Parts of proposals, by the area they are from; what they leave out is in order.

    Each is YAML: a mapping is laid over the proposal's own, a list stands in its place, and null
    takes a value away.
    """

    passes: dict[Id, Words]
    fails: dict[Id, Words]


class Page(Model):
    """A rule's page; `points_at` is the path of the value that the failing example is shown at."""

    asks: LocalText
    why: LocalText
    examples: Examples
    points_at: Words


def page(rule: str) -> Page:
    """The page of a rule; ValueError if it is not as it should be."""
    name = f"{rule}.yaml"
    data = files("tilbudsvifte.rules").joinpath("pages", name).read_bytes()
    read = validate(read_bytes(name, data), Page)
    if read.model is None or read.diagnostics:
        raise ValueError(f"{name}: {read.diagnostics[0].code}")
    return read.model
