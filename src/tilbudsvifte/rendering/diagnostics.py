"""Diagnostics as text: what is wrong, where, the line itself, and what to write instead."""

from collections.abc import Iterator, Sequence

from rich.cells import cell_len

from tilbudsvifte.reading.diagnostics import Diagnostic, Place, Severity
from tilbudsvifte.rendering.visible import visible
from tilbudsvifte.texts import Language

MOST_SHOWN = 50
_WIDEST_LINE = 100
_BEFORE = 30
_WORST = tuple(Severity)


def diagnostics_text(diagnostics: Sequence[Diagnostic], language: Language) -> str:
    """Fifty diagnostics, and how many more there are."""
    lines = [line for found in shown(diagnostics) for line in _lines(found, language)]
    if len(diagnostics) > MOST_SHOWN:
        lines.append(language.say("diagnostics.more", count=len(diagnostics) - MOST_SHOWN))
    return "".join(f"{line}\n" for line in lines)


def shown(diagnostics: Sequence[Diagnostic]) -> list[Diagnostic]:
    """The fifty to show, in their order: no error is left out for the sake of a note."""
    return [diagnostics[i] for i in shown_places(diagnostics)]


def shown_places(diagnostics: Sequence[Diagnostic]) -> list[int]:
    """Where the fifty to show stand among them, from first to last."""
    worst = sorted(range(len(diagnostics)), key=lambda i: _WORST.index(diagnostics[i].severity))
    return sorted(worst[:MOST_SHOWN])


def _lines(found: Diagnostic, language: Language) -> Iterator[str]:
    severity = language.say(f"diagnostics.{found.severity}")
    yield f"{severity}[{found.code}]: {visible(language.say(found.text))}"
    place = found.place
    where = f":{place.line}:{place.column}" if place.line else ""
    yield f"  --> {visible(place.file)}{where}"
    if place.line:
        yield from _excerpt(place)
    if found.hint is not None:
        yield f"   = {language.say('diagnostics.hint')}: {visible(language.say(found.hint))}"
    if found.source is not None:
        yield f"   = {language.say('diagnostics.source')}: {visible(found.source)}"
    if found.more is not None:
        yield f"   = {language.say('diagnostics.explained')}: {visible(found.more)}"


def _excerpt(place: Place) -> Iterator[str]:
    """The line with the place underlined; of a long line the part around the place."""
    line = place.source_line.replace("\t", " ")
    start = place.column - 1
    first = max(0, start - _BEFORE) if len(line) > _WIDEST_LINE else 0
    last = first + _WIDEST_LINE
    before = ("…" if first else "") + visible(line[first:start])
    marked = visible(line[start : min(start + place.length, last)])
    after = visible(line[start + place.length : last]) + ("…" if last < len(line) else "")
    blank = " " * len(str(place.line))
    yield f"{blank} |"
    yield f"{place.line} | {before}{marked}{after}"
    yield f"{blank} | {' ' * cell_len(before)}{'^' * max(1, cell_len(marked))}"
