"""Workflow commands of GitHub Actions, which shows them beside the lines of files.

Escaped as `packages/core/src/command.ts` of actions/toolkit does it.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeVar

from tilbudsvifte.reading.diagnostics import Diagnostic, Place, Severity
from tilbudsvifte.rendering.findings import finding_lines
from tilbudsvifte.rendering.visible import visible
from tilbudsvifte.texts import Language

T = TypeVar("T")

KINDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_MOST_IN_ONE = 10  # findings in an annotation; one that is too long is cut off by the host


class Annotated(NamedTuple):
    """A finding, the file that is to blame for it, and what to write above it."""

    file: str
    finding: Diagnostic
    title: str


def _spread(found: Iterable[tuple[str, T]]) -> list[T]:
    """Each with its file: one of every file first, as the host shows the first ten of a kind."""
    first: dict[str, T] = {}
    rest = [each for file, each in found if first.setdefault(file, each) is not each]
    return [*first.values(), *rest]


def annotations(found: Iterable[Annotated], language: Language) -> Iterator[str]:
    """One annotation for each line that something is found on, and the worst first.

    Some viewers show one of a line and no more, so it says all that is found there.
    """
    lines: dict[tuple[str, int], list[Annotated]] = {}
    for each in found:
        place = each.finding.place
        lines.setdefault((place.file, place.line), []).append(each)
    parts = [part for those in lines.values() for part in _parts(those)]
    for severity in KINDS:
        worst = (part for part in parts if part[0].finding.severity is severity)
        for part in _spread((part[0].file, part) for part in worst):
            yield _annotation(part, language)


def _parts(found: Sequence[Annotated]) -> Iterator[Sequence[Annotated]]:
    """What is found on a line, the worst first, in parts that a viewer shows whole."""
    order = list(KINDS)
    by_severity = sorted(found, key=lambda each: order.index(each.finding.severity))
    for start in range(0, len(found), _MOST_IN_ONE):
        yield by_severity[start : start + _MOST_IN_ONE]


def _annotation(found: Sequence[Annotated], language: Language) -> str:
    """The findings of a line at the place of the first, below the titles of all."""
    texts: list[str] = []
    for _, each, title in found:
        said = "\n".join(finding_lines(each, language))
        severity = language.say(f"diagnostics.{each.severity}")
        texts.append(f"{severity}[{title}]: {said}" if texts else said)
    first = found[0].finding
    titles = dict.fromkeys(each.title for each in found)
    properties = {**place_properties(first.place), "title": ", ".join(titles)}
    return command(KINDS[first.severity], properties, "\n\n".join(texts))


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
