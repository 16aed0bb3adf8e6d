"""What is wrong with a value, in words that say what to write instead."""

import re
from collections.abc import Mapping
from typing import Any

from tilbudsvifte.documents.fields import MOST_OF_ID
from tilbudsvifte.documents.nearest import foreign_letter, nearest_hint
from tilbudsvifte.reading.diagnostics import Diagnostic, Place, Severity
from tilbudsvifte.reading.limits import MAX_DIAGNOSTICS
from tilbudsvifte.texts import Message, Value, message

_CODES = {
    "int_type": "not-whole-number",
    "figure": "not-number",
    "fraction": "not-number",
    "bool_type": "not-true-false",
    "dict_type": "not-mapping",
    "model_type": "not-mapping",
    "list_type": "not-list",
    "date": "not-date",
    "kroner": "not-unit",
    "frame": "not-frame",
    "money": "not-money",
    "tolerance": "not-money",
}
_LETTERS = str.maketrans(
    {"æ": "ae", "ø": "oe", "å": "aa", "ä": "ae", "ö": "oe", "ü": "ue", "é": "e"}
)
_WRITE = {
    "bool_type": "write-true-false",
    "list_type": "write-list",
    "kroner": "write-unit",
    "fraction": "write-fraction",
}
_LIMITS = {
    "greater_than_equal": ("too-small", "ge"),
    "less_than_equal": ("too-large", "le"),
    "string_too_long": ("too-long", "max_length"),
    "too_short": ("too-few", "min_length"),
    "too_long": ("too-many", "max_length"),
}


def fault(place: Place, code: str, hint: Message | None = None, **values: Value) -> Diagnostic:
    """Make an error of the text `documents.<code>`."""
    return Diagnostic(Severity.ERROR, code, message(f"documents.{code}", **values), place, hint)


def too_many_faults(place: Place) -> Diagnostic:
    """The last of the faults that are told of a file that has more than anybody reads."""
    text = message("reading.too-many-faults", limit=MAX_DIAGNOSTICS)
    return Diagnostic(Severity.ERROR, "too-many-faults", text, place)


def bad_value(
    place: Place,
    kind: str,
    key: str,
    raw: Any,  # noqa: ANN401 - whatever the file holds
    limits: Mapping[str, Any],
) -> Diagnostic:
    """Put one of pydantic's error types in our words; `limits` is its context."""
    if raw is None or (isinstance(raw, str) and not raw.strip()):
        return fault(place, "empty-value", key=key)
    if kind in _LIMITS:
        code, limit = _LIMITS[kind]
        return fault(place, code, key=key, limit=limits[limit])
    if kind == "negative":
        return fault(place, "too-small", key=key, limit=0)
    if kind == "literal_error":
        allowed = tuple(re.findall(r"'([^']*)'", limits["expected"]))
        hint = nearest_hint(raw, allowed) if isinstance(raw, str) else _word_alone(raw)
        return fault(place, "not-one-of", hint, key=key, allowed=allowed)
    if kind == "string_type":
        return _not_text(place, key, raw)
    if kind == "string_pattern_mismatch":
        return _bad_pattern(place, key, raw, limits["pattern"])
    return fault(place, _CODES.get(kind, "invalid"), _hint(kind, raw), key=key)


def _hint(kind: str, raw: Any) -> Message | None:  # noqa: ANN401
    """Say what to write instead of a value that is not of the kind it should be."""
    from tilbudsvifte.reading import hints  # noqa: PLC0415 - only for a faulty file

    match kind:
        case "int_type" | "frame":
            return _not_refused(kind, hints.whole_number_hint(raw))
        case "tolerance":
            return _not_refused(kind, _money_hint(hints.whole_number_hint(raw)))
        case "money":
            return _money_hint(hints.whole_number_hint(raw))
        case "fraction" if "%" in raw:
            return message("documents.write-share")
        case "figure":
            return _not_refused(kind, hints.number_hint(raw))
        case "date":
            return hints.date_hint(raw) or message("documents.write-date")
        case _:
            return message(f"documents.{_WRITE[kind]}") if kind in _WRITE else None


def _not_refused(kind: str, hint: Message | None) -> Message | None:
    """The hint, unless the number it says to write would be refused here as well."""
    number = str(hint.values.get("number", "")) if hint else ""
    if number.startswith("-"):
        return message("documents.no-negative", number=number[1:])
    if kind == "frame" and number == "0":
        return None
    return hint


def _money_hint(hint: Message | None) -> Message | None:
    """The hint for an amount, which may be kroner as well."""
    if hint is not None and hint.key == "reading.number-in-unit":
        return message("documents.write-kroner", **hint.values)
    return hint


def bad_id(place: Place, word: str) -> Diagnostic:
    """An id that is not lower-case ASCII letters and digits joined by hyphens."""
    id_ = _as_id(word)
    hint = message("documents.write-this-id", id=id_) if id_ else message("documents.write-id")
    return fault(place, "not-an-id", foreign_letter(word) or hint, word=word)


def _as_id(word: str) -> str | None:
    """The id that a name would have: `north-east` for `North East`; None where it has none."""
    plain = word.casefold().translate(_LETTERS)
    joined = "-".join(re.findall("[a-z0-9]+", plain))
    fits = 0 < len(joined) <= MOST_OF_ID and not re.search("[^a-z0-9 _-]", plain)
    return joined if fits else None


def _not_text(place: Place, key: str, raw: Any) -> Diagnostic:  # noqa: ANN401
    if isinstance(raw, dict | list):
        return fault(place, "not-text", _word_alone(raw), key=key)
    written = str(raw).lower() if isinstance(raw, bool) else str(raw)
    return fault(place, "not-text", message("documents.put-quotes", text=written), key=key)


def _word_alone(raw: Any) -> Message | None:  # noqa: ANN401
    """What to write where a word has a colon or braces too many: `- north:`, `{north}`."""
    if isinstance(raw, dict) and [*raw.values()] == [None]:
        return message("documents.write-word-alone", word=next(iter(raw)))
    return None


def _bad_pattern(place: Place, key: str, raw: str, pattern: str) -> Diagnostic:
    if "a-z0-9" in pattern:
        return bad_id(place, raw)
    if "unstated" in pattern:
        return fault(place, "not-price-level", key=key)
    if pattern == "^[0-9]{4}$":
        return fault(place, "not-year", key=key)
    return fault(place, "not-a-name", message("documents.one-line"), key=key)
