"""What the parser trips over, in words and at a place that help a person.

libyaml and the pure Python parser word their faults differently; the patterns know both. The
explanations look at the text around the fault, since the parser often notices late.
"""

import re
from collections.abc import Callable

from tilbudsvifte.reading.diagnostics import Severity
from tilbudsvifte.reading.events import ParserError
from tilbudsvifte.reading.limits import MAX_KEY
from tilbudsvifte.reading.root import GLUED_COLON
from tilbudsvifte.reading.source import Findings
from tilbudsvifte.reading.trip import Fault, Trip
from tilbudsvifte.texts import message

_COLON = re.compile(r":(?=[ \t]|$)")
_CLOSING = {"[": "]", "{": "}"}


def explain(text: str, error: ParserError, findings: Findings) -> None:
    """Add to `findings` why `text` could not be parsed to its end."""
    trip = Trip.from_error(text, error, findings.source)
    if trip is None:
        findings.whole("syntax", message("reading.syntax"))
        return
    fault = next(explained(trip) for words, explained in _EXPLANATIONS if words.search(trip.words))
    # A line of which something was blanked out has its explanation already.
    told = {d.place.line for d in findings.found if d.severity is Severity.ERROR}
    if findings.source.line_of(fault.start) not in told:
        findings.error(fault.code, fault.said, fault.start, fault.end, fault.hint)


def _other(trip: Trip) -> Fault:
    start = trip.last_before(len(trip.text)) if trip.at_end else trip.problem
    hint = message("reading.parser-says", words=trip.words)
    return Fault("syntax", message("reading.syntax"), start, start + 1, hint)


def _tab(trip: Trip) -> Fault:
    rest = trip.line(trip.problem)[len(trip.before) :]
    end = trip.problem + len(rest) - len(rest.lstrip("\t"))
    hint = message("reading.tab-indent-hint")
    return Fault("tab-indent", message("reading.tab-indent"), trip.problem, end, hint)


def _needs_quotes(trip: Trip, start: int) -> Fault:
    said = message("reading.needs-quotes", character=trip.text[start])
    hint = message("reading.needs-quotes-hint")
    return Fault("needs-quotes", said, start, start + 1, hint)


def _bad_start(trip: Trip) -> Fault:
    return _tab(trip) if trip.found == "\t" else _needs_quotes(trip, trip.problem)


def _bad_property(trip: Trip) -> Fault:
    return _needs_quotes(trip, trip.context)


def _open_quote(trip: Trip, start: int) -> Fault:
    hint = message("reading.unclosed-quote-hint")
    said = message("reading.unclosed-quote", quote=trip.text[start])
    return Fault("unclosed-quote", said, start, trip.line_end(start), hint)


def _unclosed_quote(trip: Trip) -> Fault:
    return _open_quote(trip, trip.context)


def _bad_escape(trip: Trip) -> Fault:
    start = max(trip.text.rfind("\\", trip.context, trip.problem + 1), trip.context)
    hint = message("reading.escape-hint")
    end = max(start + 2, trip.problem + 1)
    return Fault("escape", message("reading.escape"), start, end, hint)


def _no_content(trip: Trip) -> Fault:
    start, end = trip.problem, trip.problem + 1
    if trip.found == ",":
        hint = message("reading.extra-comma-hint")
        return Fault("extra-comma", message("reading.extra-comma"), start, end, hint)
    if trip.found in {"]", "}"}:
        said = message("reading.stray-bracket", bracket=trip.found)
        return Fault("stray-bracket", said, start, end, message("reading.needs-quotes-hint"))
    return _other(trip)


def _in_brackets(trip: Trip) -> Fault:
    opening = trip.text[trip.context]
    closing = _CLOSING[opening]
    line = str(trip.source.line_of(trip.context))
    if trip.found in _CLOSING.values():
        said = message("reading.wrong-bracket", found=trip.found, opening=opening, line=line)
        hint = message("reading.wrong-bracket-hint", closing=closing)
        return Fault("wrong-bracket", said, trip.problem, trip.problem + 1, hint)
    if closing not in trip.text[trip.problem :] or _left_open(trip, closing):
        said = message("reading.unclosed-bracket", opening=opening, closing=closing)
        return Fault("unclosed-bracket", said, trip.context, trip.context + 1)
    # Before a colon the text of the line above was taken to go on here.
    goes_on = trip.found == ":" and trip.first_of_line(trip.problem) > trip.context
    start = trip.last_before(trip.source.line_start(trip.problem)) if goes_on else trip.problem
    said = message("reading.missing-comma", closing=closing, opening=opening, line=line)
    return Fault("missing-comma", said, start, start + 1)


def _left_open(trip: Trip, closing: str) -> bool:
    """Whether a line begins no further in than that of the bracket, and none closes it there."""
    line = trip.line(trip.context)
    column = len(line) - len(line.lstrip())
    outside = rf"[\r\n] {{0,{column}}}(?! )"
    end = trip.line_end(trip.problem)
    return (
        re.compile(rf"{outside}[^\s#]").search(trip.text, trip.context, end) is not None
        and re.compile(rf"{outside}\{closing}").search(trip.text, trip.context) is None
    )


def _colon_not_allowed(trip: Trip) -> Fault:
    first = trip.first_of_line(trip.problem)
    key = trip.text[first : trip.problem]
    if _COLON.search(key):
        hint = message("reading.extra-colon-hint")
        said = message("reading.extra-colon")
        return Fault("extra-colon", said, trip.problem, trip.problem + 1, hint)
    if len(key) > MAX_KEY:
        said = message("reading.key-too-long", shown=key[:40] + "…", limit=MAX_KEY)
        return Fault("key-too-long", said, first, trip.problem)
    above = trip.last_before(trip.source.line_start(trip.problem))
    if _COLON.search(trip.line(above)):
        return _indentation(trip)
    return _colonless(trip, trip.first_of_line(above))


def _colonless(trip: Trip, start: int) -> Fault:
    line = trip.line(start)
    glued = GLUED_COLON.search(line)
    hint = message("reading.glued-colon-hint") if glued else message("reading.missing-colon-hint")
    end = trip.source.line_start(start) + len(line)
    return Fault("missing-colon", message("reading.missing-colon"), start, end, hint)


def _missing_colon(trip: Trip) -> Fault:
    return _colonless(trip, trip.context)


def _indentation(trip: Trip) -> Fault:
    start = trip.first_of_line(trip.problem)
    hint = message("reading.indentation-hint")
    said = message("reading.indentation")
    return Fault("indentation", said, start, trip.line_end(start), hint)


def _item_beside_key(trip: Trip) -> Fault:
    rest = trip.line(trip.problem)[len(trip.before) + 1 :].strip()
    if not rest or rest.startswith("#"):
        said, hint = message("reading.lone-dash"), message("reading.number-none")
        return Fault("lone-dash", said, trip.problem, trip.problem + 1, hint)
    hint = message("reading.list-item-hint")
    return Fault("list-item", message("reading.list-item"), trip.problem, trip.problem + 1, hint)


def _block_text(trip: Trip) -> Fault:
    said = message("reading.block-text", character=trip.text[trip.context])
    hint = message("reading.block-text-hint")
    return Fault("block-text", said, trip.context, trip.line_end(trip.context), hint)


def _after_end(trip: Trip) -> Fault:
    start = trip.last_before(len(trip.text)) if trip.at_end else trip.problem
    start = trip.first_of_line(start)
    hint = message("reading.second-document-hint")
    said = message("reading.second-document")
    return Fault("second-document", said, start, trip.line_end(start), hint)


def _structure(trip: Trip) -> Fault:
    """A line that belongs to nothing above it, or more text where a value has ended."""
    before = trip.before.strip()
    if not before:
        return _misplaced_line(trip)
    if before.endswith(('"', "'")):
        return _after_quote(trip)
    return _other(trip)


def _misplaced_line(trip: Trip) -> Fault:
    is_item = trip.found == "-"
    end = trip.line_end(trip.problem)
    if trip.found == ":":
        return Fault("key-not-text", message("reading.key-empty"), trip.problem, end)
    column = trip.context - trip.source.line_start(trip.context)
    if len(trip.before) != column or is_item == (trip.text[trip.context] == "-"):
        return _indentation(trip)
    hint = message("reading.mixed-list-hint")
    return Fault("mixed-list", message("reading.mixed-list"), trip.problem, end, hint)


def _after_quote(trip: Trip) -> Fault:
    # A quote left open further up is closed by the opening quote of a later text.
    start = trip.last.start_mark.index if trip.last else trip.problem
    goes_on = trip.source.line_of(start) < trip.source.line_of(trip.problem)
    if goes_on and trip.text[start] in "\"'":
        return _open_quote(trip, start)
    said = message("reading.text-after-quote")
    hint = message("reading.text-after-quote-hint")
    end = trip.line_end(trip.problem)
    return Fault("text-after-quote", said, trip.problem, end, hint)


_EXPLANATIONS: tuple[tuple[re.Pattern[str], Callable[[Trip], Fault]], ...] = tuple(
    (re.compile(words), explained)
    for words, explained in (
        ("tab character", _tab),
        ("cannot start any token", _bad_start),
        ("scanning an (alias|anchor)|ing a tag|undefined tag handle", _bad_property),
        ("quoted scalar.*(end of stream|document (indicator|separator))", _unclosed_quote),
        ("quoted scalar", _bad_escape),
        ("node content", _no_content),
        ("parsing a flow (sequence|mapping)", _in_brackets),
        ("mapping values are not allowed", _colon_not_allowed),
        ("sequence entries are not allowed", _item_beside_key),
        ("simple key", _missing_colon),
        ("block scalar", _block_text),
        ("<document start>", _after_end),
        ("parsing a block (mapping|collection)", _structure),
        ("", _other),
    )
)
