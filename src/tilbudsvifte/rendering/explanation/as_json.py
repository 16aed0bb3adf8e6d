"""An explanation as JSON: every part exactly, and in the whole kroner that sum.

The shape is a contract, described in `docs/json.md`: keys are added, never changed or taken away,
as long as `format` stays the same.
"""

from typing import Any

from tilbudsvifte.analysis.explanation.results import (
    AreaExplanation,
    Contribution,
    Explanation,
    Level,
    Line,
    Part,
    Summed,
)
from tilbudsvifte.analysis.results import PerUnit
from tilbudsvifte.rendering.allocation.as_json import head_json, indicator_json, population_json
from tilbudsvifte.rendering.exact import exact
from tilbudsvifte.rendering.json_text import json_lines
from tilbudsvifte.rendering.view import Origin

FORMAT = "tilbud-explain-1"


def as_json(explanation: Explanation, origin: Origin) -> str:
    """The JSON text, one entry of a list a line."""
    allocation = explanation.allocation
    return json_lines(
        {
            **head_json(FORMAT, allocation, origin),
            "potential_users": population_json(explanation.potential_users),
            "start": explanation.start,
            "totals": _totals(explanation),
            "indicators": [indicator_json(indicator) for indicator in allocation.indicators],
            "areas": [_area(each) for each in explanation.areas],
        }
    )


def _totals(explanation: Explanation) -> dict[str, Any]:
    totals, city = explanation.allocation.totals, explanation.city
    return {
        "current": totals.current,
        "computed": totals.computed,
        "announced": totals.announced,
        "guideline": totals.guideline,
        "population": exact(totals.population),
        "potential_users": exact(city.potential_users),
        "per_inhabitant": _per(city.per_inhabitant),
        "per_potential_user": _per(city.per_potential_user),
    }


def _area(each: AreaExplanation) -> dict[str, Any]:
    area = each.area
    return {
        "id": area.id,
        "name": area.name,
        "population": exact(area.population),
        "potential_users": exact(each.potential_users),
        "share": exact(area.share),
        "current": area.current,
        "computed": area.computed,
        "announced": area.announced,
        "guideline": area.guideline,
        "start": _part(each.start),
        "contributions": [_contribution(contribution) for contribution in each.contributions],
        "sums": {
            "amount": _summed(each.amounts),
            "per_head": _summed(each.per_head),
            "difference": _summed(each.differences),
            "step": _summed(each.steps),
        },
        "unexplained": each.unexplained,
        "waterfall": [_line(line) for line in each.lines],
        "per_inhabitant": _level(each.per_inhabitant),
        "per_potential_user": _level(each.per_potential_user),
    }


def _contribution(contribution: Contribution) -> dict[str, Any]:
    return {
        "indicator": contribution.indicator.id,
        "weight": exact(contribution.indicator.weight),
        "share": exact(contribution.share),
        "amount": _part(contribution.amount),
        "per_head": _part(contribution.per_head),
        "difference": _part(contribution.difference),
        "step": _part(contribution.step),
    }


def _line(line: Line) -> dict[str, Any]:
    return {
        "line": line.kind,
        "indicator": line.indicator.id if line.indicator else None,
        "amount": _part(line.amount),
        "before": line.before,
        "after": line.after,
    }


def _summed(summed: Summed | None) -> dict[str, Any] | None:
    return summed and {"rounding": _part(summed.rounding), "total": _part(summed.total)}


def _part(part: Part | None) -> dict[str, Any] | None:
    return part and {**(exact(part.exact) or {}), "kr": part.kr}


def _per(per: PerUnit | None) -> dict[str, Any] | None:
    return per and {"current": exact(per.current), "guideline": exact(per.guideline)}


def _level(level: Level | None) -> dict[str, Any] | None:
    return level and {
        "current": exact(level.current),
        "guideline": exact(level.guideline),
        "current_index": exact(level.current_index),
        "guideline_index": exact(level.guideline_index),
    }
