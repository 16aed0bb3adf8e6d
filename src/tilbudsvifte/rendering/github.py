"""Workflow commands of GitHub Actions, which shows them beside the lines of files.

Escaped as `packages/core/src/command.ts` of actions/toolkit does it.
"""

from collections.abc import Iterable
from typing import TypeVar

from tilbudsvifte.reading.diagnostics import Diagnostic, Place, Severity
from tilbudsvifte.rendering.findings import finding_lines
from tilbudsvifte.rendering.visible import visible
from tilbudsvifte.texts import Language

T = TypeVar("T")

KINDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def spread(found: Iterable[tuple[str, T]]) -> list[T]:
    """Each with its file: one of every file first, as the host shows the first ten of a kind."""
    first: dict[str, T] = {}
    rest = [each for file, each in found if first.setdefault(file, each) is not each]
    return [*first.values(), *rest]


def finding(found: Diagnostic, language: Language, title: str | None = None) -> str:
    """A finding at its place, below its code or another title."""
    properties = {**place_properties(found.place), "title": title or found.code}
    return command(KINDS[found.severity], properties, "\n".join(finding_lines(found, language)))


def place_properties(place: Place) -> dict[str, str]:
    """The columns are from the first marked character to the one after the last."""
    if not place.line:
        return {"file": place.file}
    return {
        "file": place.file,
        "line": str(place.line),
        "col": str(place.column),
        "endColumn": str(place.column + place.length),
    }


def command(kind: str, properties: dict[str, str], text: str) -> str:
    """One command on one line, whatever its properties and its text hold."""
    named = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{kind} {named}::{_data(text)}"


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _data(text: str) -> str:
    """Line ends are escaped; whatever else a terminal would act on is made visible."""
    lines = ["%0D".join(_percent(part) for part in line.split("\r")) for line in text.split("\n")]
    return "%0A".join(lines)


def _percent(text: str) -> str:
    return visible(text).replace("%", "%25")
