"""Orders in which the areas of a result can be listed."""

from collections.abc import Callable
from typing import Any, Literal

from tilbudsvifte.analysis.results import AreaResult

SortBy = Literal["file", "name", "current", "computed", "announced", "change"]

# Danish puts æ, ø and å after z, in that order.
_DANISH = str.maketrans({"æ": "{a", "ä": "{a", "ø": "{b", "ö": "{b", "å": "{c"})

SORT_KEYS: dict[SortBy, Callable[[AreaResult], Any]] = {
    "file": lambda area: area.position,
    "name": lambda area: area.name.casefold().translate(_DANISH),
    "current": lambda area: -area.current,
    "computed": lambda area: -area.computed,
    "announced": lambda area: -(area.announced or 0),
    "change": lambda area: -area.change.amount,
}
