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

`explain`, `sensitivity`, `audit` and `phase` defend the result: why this figure, what if the
weights were others, is it what was said, and how fast.

    >>> limits = tilbudsvifte.Limits(cut=tilbudsvifte.Limit(amount=1_500_000))
    >>> [area.amounts for area in tilbudsvifte.phase(dataset, 6, limits).areas]
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tilbudsvifte.analysis.phasing.results import Limit, Limits
    from tilbudsvifte.library import (
        InvalidDataError,
        RefusalError,
        allocate,
        audit,
        check,
        explain,
        for_area,
        inspect,
        load,
        phase,
        sensitivity,
        validate,
    )

__version__ = "0.1.0"
__all__ = [
    "InvalidDataError",
    "Limit",
    "Limits",
    "RefusalError",
    "allocate",
    "audit",
    "check",
    "explain",
    "for_area",
    "inspect",
    "load",
    "phase",
    "sensitivity",
    "validate",
]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    limits = name in {"Limit", "Limits"}
    module = "tilbudsvifte.analysis.phasing.results" if limits else "tilbudsvifte.library"
    return getattr(import_module(module), name)
