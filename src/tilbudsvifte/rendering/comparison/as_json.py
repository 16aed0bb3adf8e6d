"""A comparison as JSON: both sides, exact, with every difference.

The shape is a contract, described in `docs/json.md`: keys are added, never changed or taken away,
as long as `format` stays the same.
"""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

from tilbudsvifte.analysis.results import Reach
from tilbudsvifte.reading.diagnostics import Place
from tilbudsvifte.rendering.comparison.sides import Side, Sides
from tilbudsvifte.rendering.exact import exact
from tilbudsvifte.rendering.json_text import json_lines, text_json
from tilbudsvifte.scenarios.comparison.results import (
    AreaContrast,
    Contrast,
    Edited,
    Ground,
    Input,
    Part,
    Split,
)

FORMAT = "tilbud-compare-1"


def contrast_json(contrast: Contrast, sides: Sides) -> str:
    """The JSON text, one entry of a list a line."""
    areas = contrast.areas
    return json_lines(
        {
            "format": FORMAT,
            "before": _side(sides.before, contrast.before),
            "after": _side(sides.after, contrast.after),
            "same": contrast.same,
            "unit_kr": contrast.unit,
            "method": contrast.method,
            "coarse": contrast.coarse,
            "cut": contrast.cut,
            "areas": [_area(area) for area in areas],
            "totals": {
                "current": _split(_total([area.current for area in areas])),
                "computed": _split(_total([area.computed for area in areas])),
                "guideline": _split(_total([area.guideline for area in areas])),
            },
            "weights": [
                {
                    "id": weight.id,
                    "name": text_json(weight.name),
                    "before": exact(weight.before),
                    "after": exact(weight.after),
                }
                for weight in contrast.weights
            ],
            "inputs": [_input(each, n) for n, each in enumerate(contrast.inputs, start=1)],
            "apart": [_difference(difference) for difference in contrast.apart],
        }
    )


def _side(side: Side, ground: Ground) -> dict[str, Any]:
    return {
        "data": {"folder": side.data.folder, "changes": list(side.data.changes)},
        "scenario": None if side.file is None else {"file": side.file, "name": side.name},
        "frame": ground.frame,
        "not_divided": ground.odd,
        "applies": ground.applies,
        "key": ground.key,
    }


def _area(area: AreaContrast) -> dict[str, Any]:
    before, after = area.reaches
    return {
        "id": area.id,
        "name": area.name,
        "only": area.only,
        "verdict": _reached(before, after, lambda reach: reach.verdict.value),
        "least": _reached(before, after, lambda reach: reach.least),
        "greatest": _reached(before, after, lambda reach: reach.greatest),
        "share": {"before": exact(area.shares[0]), "after": exact(area.shares[1])},
        "current": _split(area.current),
        "computed": _split(area.computed),
        "guideline": _split(area.guideline),
    }


def _reached(
    before: Reach | None, after: Reach | None, of: Callable[[Reach], int | str]
) -> dict[str, Any]:
    return {"before": before and of(before), "after": after and of(after)}


def _split(split: Split) -> dict[str, Any]:
    return {
        "before": split.before,
        "after": split.after,
        "change": split.change,
        "share": exact(split.share),
        "parts": [
            {"input": number, "kr": part.kroner, **(exact(part.exact) or {})}
            for number, part in enumerate(split.parts, start=1)
        ],
    }


def _total(splits: list[Split]) -> Split:
    """The sums over the areas, of what is shown and exactly."""
    columns = zip(*(split.parts for split in splits), strict=True)
    parts = tuple(
        Part(
            sum((part.exact for part in column), Fraction(0)),
            sum(part.kroner for part in column),
        )
        for column in columns
    )
    return Split(sum(split.before for split in splits), sum(split.after for split in splits), parts)


def _input(each: Input, number: int) -> dict[str, Any]:
    return {
        "number": number,
        "path": list(each.path),
        "differences": [_difference(difference) for difference in each.differences],
    }


def _difference(difference: Edited) -> dict[str, Any]:
    return {
        "path": list(difference.path),
        "before": _plain(difference.before),
        "after": _plain(difference.after),
        "order": difference.order,
        "in_budget": difference.in_budget,
        "before_place": _place(difference.before_place),
        "after_place": _place(difference.after_place),
    }


def _place(place: Place | None) -> dict[str, Any] | None:
    if place is None:
        return None
    return {"file": place.file, "line": place.line, "column": place.column}


def _plain(value: Any) -> Any:  # noqa: ANN401 - whatever the file holds
    """A value as the file has it; a decimal as text, with the digits written."""
    if isinstance(value, dict):
        return {key: _plain(part) for key, part in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(part) for part in value]
    return str(value) if isinstance(value, Decimal) else value
