"""A path as JSON: every year of every area, in kr.

The shape is a contract, described in `docs/json.md`: keys are added, never changed or taken away,
as long as `format` stays the same.
"""

from typing import Any

from tilbudsvifte.analysis.phasing.results import AreaPath, Limit, Phasing
from tilbudsvifte.rendering.allocation.as_json import head_json, indicator_json
from tilbudsvifte.rendering.exact import exact
from tilbudsvifte.rendering.json_text import json_lines
from tilbudsvifte.rendering.view import Origin

FORMAT = "tilbud-phase-1"


def as_json(phasing: Phasing, origin: Origin) -> str:
    """The JSON text, one entry of a list a line."""
    limits = phasing.limits
    return json_lines(
        {
            **head_json(FORMAT, phasing.allocation, origin),
            "years": phasing.years,
            "step_kr": phasing.unit,
            "linear": phasing.linear,
            "limits": {
                "cut": _limit(limits.cut),
                "gain": _limit(limits.gain),
                "floor": _limit(limits.floor),
            },
            "whole": {"amount": phasing.whole, "undivided": phasing.undivided},
            "indicators": [indicator_json(each) for each in phasing.allocation.indicators],
            "areas": [_area(path) for path in phasing.areas],
        }
    )


def _limit(limit: Limit | None) -> dict[str, Any] | None:
    return limit and {"amount": limit.amount, "share": exact(limit.share)}


def _area(path: AreaPath) -> dict[str, Any]:
    return {
        "id": path.area.id,
        "name": path.area.name,
        "current": path.area.current,
        "guideline": path.area.guideline,
        "target": path.target,
        "floored": path.floored,
        "arrives": path.arrives,
        "amounts": path.amounts,
        "moved": path.moved,
        "distances": path.distances,
    }
