"""Differences and inputs in words: `indicators.some-id.rank: 7 → 6`."""

from collections.abc import Iterator, Sequence

from tilbudsvifte.reading.diagnostics import Place
from tilbudsvifte.rendering.money import DASH
from tilbudsvifte.scenarios.comparison.results import Edited, Input
from tilbudsvifte.texts import Message, message

_LONGEST = 40


def difference_words(difference: Edited, below: int = 0) -> Message:
    """One difference with both values; of an entry that comes or goes, only that.

    The first `below` steps of its path are left out, where there are more.
    """
    path = ".".join(difference.path[below:] or difference.path)
    before, after = _value(difference.before), _value(difference.after)
    if difference.order:
        return message("compare.reordered", path=path)
    if before is not None and after is not None:
        return message("compare.differs", path=path, before=before, after=after)
    if difference.before is None:
        return message("compare.added", path=path)
    return message("compare.removed" if difference.after is None else "compare.replaced", path=path)


def input_words(each: Input) -> Message:
    """The difference of an input; of several how far their paths go together, and the number."""
    count, main = len(each.differences), each.main
    if len(main) > 1 and each.path:
        return message("compare.group", path=".".join(each.path), count=count)
    first = difference_words(main[0])
    return message("compare.and-more", first=first, more=count - 1) if count > 1 else first


def placed(difference: Edited) -> Message:
    """A difference, and the lines where its values stand."""
    places = tuple(dict.fromkeys(_places(difference)))
    return message("compare.at", difference=difference_words(difference), places=", ".join(places))


def some(differences: Sequence[Edited], most: int, *, below: int = 0) -> tuple[Message, ...]:
    """The first of several differences, and how many more there are."""
    shown = tuple(difference_words(each, below) for each in differences[:most])
    left = len(differences) - most
    return (*shown, message("compare.more", count=left)) if left > 0 else shown


def _places(difference: Edited) -> Iterator[str]:
    for place in (difference.before_place, difference.after_place):
        if place is not None:
            yield _line(place)


def _line(place: Place) -> str:
    return f"{place.file}:{place.line}" if place.line else place.file


def _value(value: object) -> str | None:
    """A value as a file has it, on one line; None for what is too much to show."""
    if value is None:
        return DASH
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return _list(value)
    return None if isinstance(value, dict) else _short(str(value))


def _list(values: Sequence[object]) -> str | None:
    shown = [_value(each) for each in values]
    known = [each for each in shown if each is not None]
    return _short(f"[{', '.join(known)}]") if len(known) == len(shown) else None


def _short(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1]}…"
