"""Orders in which the areas of a result can be listed."""

from collections.abc import Callable
from typing import Any, Literal
from unicodedata import combining, normalize

from tilbudsvifte.analysis.results import AreaResult

SortBy = Literal["file", "name", "current", "computed", "announced", "change"]

# Danish puts æ, ø and å after z, in that order, and reads aa as å.
_DANISH = str.maketrans({"æ": "{a", "ä": "{a", "ø": "{b", "ö": "{b", "å": "{c"})


def _alphabetical(name: str) -> str:
    letters = normalize("NFC", name).casefold().replace("aa", "å").translate(_DANISH)
    return "".join(letter for letter in normalize("NFD", letters) if not combining(letter))


SORT_KEYS: dict[SortBy, Callable[[AreaResult], Any]] = {
    "file": lambda area: area.position,
    "name": lambda area: _alphabetical(area.name),
    "current": lambda area: -area.current,
    "computed": lambda area: -area.computed,
    "announced": lambda area: -(area.announced or 0),
    "change": lambda area: -area.change.amount,
}
