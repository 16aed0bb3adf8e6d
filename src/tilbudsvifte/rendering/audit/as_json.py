"""An audit as JSON: the whole result, in exact fractions.

The shape is a contract, described in `docs/json.md`: keys are added, never changed or taken away,
as long as `format` stays the same.
"""

from typing import Any

from tilbudsvifte.analysis.audit.results import AreaReached, Audit, Closing, Reading
from tilbudsvifte.analysis.results import IndicatorResult
from tilbudsvifte.rendering.allocation.as_json import head_json, indicator_json
from tilbudsvifte.rendering.exact import exact
from tilbudsvifte.rendering.json_text import json_lines, text_json
from tilbudsvifte.rendering.view import Origin

FORMAT = "tilbud-audit-1"


def as_json(result: Audit, origin: Origin) -> str:
    """The JSON text, one entry of a list a line."""
    allocation = result.allocation
    return json_lines(
        {
            **head_json(FORMAT, allocation, origin),
            "indicators": [indicator_json(indicator) for indicator in allocation.indicators],
            **_answer(result),
            "readings": [_reading(reading) for reading in result.readings],
        }
    )


def _answer(audit: Audit) -> dict[str, Any]:
    return {
        "tolerance_kr": audit.tolerance,
        "reachable": audit.reachable,
        "distance": exact(audit.distance),
        "weights": [
            {
                "indicator": found.indicator.id,
                "example": exact(found.example),
                "least": exact(found.least),
                "greatest": exact(found.greatest),
            }
            for found in audit.weights
        ],
        "areas": [_area(area) for area in audit.areas],
        "closing": _closing(audit.closing),
        "cannot_close": audit.cannot_close,
    }


def _area(each: AreaReached) -> dict[str, Any]:
    area, reach = each.area, each.area.reach
    return {
        "id": area.id,
        "name": area.name,
        "announced": each.announced,
        "least": reach.least if reach else None,
        "greatest": reach.greatest if reach else None,
        "nearest": exact(each.amount),
        "unexplained": exact(each.unexplained),
        "beyond": each.beyond,
    }


def _closing(closing: Closing | None) -> dict[str, Any] | None:
    if closing is None:
        return None
    return {
        "shares": [
            {
                "area": share.area.id,
                "known": exact(share.known),
                "least": exact(share.least),
                "greatest": exact(share.greatest),
                "example": exact(share.example),
            }
            for share in closing.shares
        ],
        "weights": [
            {"indicator": indicator.id, "example": exact(weight)}
            for indicator, weight in closing.weights
        ],
        "missing": exact(closing.missing),
    }


def _reading(reading: Reading) -> dict[str, Any]:
    audit = reading.audit
    return {
        "name": reading.name,
        "file": reading.file,
        "same": reading.same,
        "same_as": reading.same_as,
        "refused": reading.refused,
        "audit": None if audit is None else _audit(audit),
    }


def _audit(audit: Audit) -> dict[str, Any]:
    allocation = audit.allocation
    return {
        "frame": allocation.frame.amount,
        "indicators": [_indicator(indicator) for indicator in allocation.indicators],
        **_answer(audit),
    }


def _indicator(indicator: IndicatorResult) -> dict[str, Any]:
    return {
        "id": indicator.id,
        "name": text_json(indicator.name),
        "rank": indicator.rank,
        "has_figures": indicator.shares is not None,
    }
