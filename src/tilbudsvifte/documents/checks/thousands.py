"""Decimals that may be thousands: to a Dane the point in `40.210` parts thousands."""

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from tilbudsvifte.documents.checks.findings import Findings, M, some
from tilbudsvifte.documents.left_out import Path
from tilbudsvifte.texts import message

_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}\.[0-9]{3}")
_AS_THOUSANDS = 3  # decimals


def warn_of_thousands(findings: Findings[M], path: Path) -> None:
    """Warn where one of the figures at `path` has the form of thousands, and others have not.

    A nought has no form: it is one whatever its point means.
    """
    figures = dict(_figures(findings.file.value, path))
    odd = [at for at, figure in figures.items() if _THOUSANDS.fullmatch(f"{figure:f}")]
    if odd and any(_decimals(figure) != _AS_THOUSANDS for figure in figures.values() if figure):
        first = figures[odd[0]]
        findings.warning(
            odd[0],
            "perhaps-thousands",
            message("documents.write-thousands", number=f"{first:f}".replace(".", "")),
            number=f"{first:f}",
            ids=some([str(at[len(path)]) for at in odd]),
        )


def _decimals(figure: int | Decimal) -> int:
    return -int(figure.as_tuple().exponent) if isinstance(figure, Decimal) else 0


def _figures(value: Any, path: Path) -> Iterator[tuple[Path, int | Decimal]]:  # noqa: ANN401
    """The numbers of a mapping as they are written, each alone or as the `value` of a figure."""
    for step in path:
        value = value.get(step) if isinstance(value, dict) else None
    for key, part in value.items() if isinstance(value, dict) else ():
        at, figure = (*path, key), part
        if isinstance(part, dict):
            at, figure = (*at, "value"), part.get("value")
        if isinstance(figure, Decimal) or type(figure) is int:
            yield at, figure
