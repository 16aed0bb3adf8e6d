"""Divide a fixed sum between local areas by social need, exactly.

    >>> import tilbudsvifte
    >>> dataset = tilbudsvifte.load()
    >>> {area.name: area.computed for area in tilbudsvifte.allocate(dataset).areas}

`load` reads a data folder, `allocate` divides its frame, `for_area` narrows the result to one
area, `validate` judges proposals, `check` runs scenarios, and `inspect` says what is wrong with a
folder. Nothing is imported before it is asked for.

    >>> found = tilbudsvifte.validate(dataset, ["plan.yaml"]).findings
    >>> [(each.severity, each.code, each.place.line) for each in found]
    >>> [(each.name, each.status) for each in tilbudsvifte.check("scenarios").scenarios]
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tilbudsvifte.library import (
        InvalidDataError,
        RefusalError,
        allocate,
        check,
        for_area,
        inspect,
        load,
        validate,
    )

__version__ = "0.1.0"
__all__ = [
    "InvalidDataError",
    "RefusalError",
    "allocate",
    "check",
    "for_area",
    "inspect",
    "load",
    "validate",
]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module("tilbudsvifte.library"), name)
