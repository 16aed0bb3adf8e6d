"""A sensitivity analysis as JSON: the whole result, in kr. and exact fractions.

The shape is a contract, described in `docs/json.md`: keys are added, never changed or taken away,
as long as `format` stays the same.
"""

from typing import Any

from tilbudsvifte.analysis.results import Allocation
from tilbudsvifte.analysis.sensitivity.results import (
    Alternative,
    AreaSpread,
    Chance,
    Sensitivity,
)
from tilbudsvifte.rendering.allocation.as_json import head_json, indicator_json, reach_json
from tilbudsvifte.rendering.exact import exact
from tilbudsvifte.rendering.json_text import cited_json, json_lines, text_json
from tilbudsvifte.rendering.view import Origin
from tilbudsvifte.texts.language import fraction_text

FORMAT = "tilbud-sensitivity-1"


def as_json(result: Sensitivity, origin: Origin) -> str:
    """The JSON text, one entry of a list a line."""
    allocation = result.allocation
    return json_lines(
        {
            **head_json(FORMAT, allocation, origin),
            "indicators": [indicator_json(indicator) for indicator in allocation.indicators],
            "areas": [_area(spread) for spread in result.spreads],
            "alternatives": [_alternative(each, allocation) for each in result.alternatives],
        }
    )


def _area(spread: AreaSpread) -> dict[str, Any]:
    area = spread.area
    least, median, greatest = spread.points
    return {
        "id": area.id,
        "name": area.name,
        "share": exact(area.share),
        "current": area.current,
        "computed": area.computed,
        "announced": area.announced,
        "guideline": area.guideline,
        "reach": reach_json(area.reach),
        "stretches": [
            {"from_first": each.first, "to_first": each.last, "verdict": each.verdict}
            for each in spread.stretches
        ],
        "spread": {
            "gains": _chance(spread.gains),
            "loses": _chance(spread.loses),
            "at_5_percent": least,
            "at_50_percent": median,
            "at_95_percent": greatest,
        },
    }


def _chance(chance: Chance) -> dict[str, str | None]:
    """A probability as other exact numbers, with what may be missing from it."""
    number = exact(chance.value) or {}
    error = None if chance.exact else fraction_text(chance.error)
    return {**number, "exact": number["exact"] if chance.exact else None, "error": error}


def _alternative(alternative: Alternative, allocation: Allocation) -> dict[str, Any]:
    ids = [area.id for area in allocation.areas]
    weights = zip(allocation.indicators, alternative.weights, strict=True)
    return {
        "kind": alternative.kind,
        "scheme": alternative.scheme,
        "exponent": alternative.exponent,
        "own": alternative.own,
        "id": alternative.id,
        "name": text_json(alternative.name),
        "indicators": [each.id for each in alternative.indicators],
        "missing": [each.id for each in alternative.missing],
        "weights": {indicator.id: exact(weight) for indicator, weight in weights},
        "in_order": alternative.in_order,
        "amounts": dict(zip(ids, alternative.amounts, strict=True)),
        "note": text_json(alternative.note),
        "source": cited_json(alternative.source),
    }
