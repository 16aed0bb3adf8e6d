"""A run of scenarios as JSON: the whole result, in kr. and exact fractions.

The shape is a contract, described in `docs/json.md`: keys are added, never changed or taken away,
as long as `format` stays the same.
"""

from typing import Any

from tilbudsvifte.rendering.checking.differences import said
from tilbudsvifte.rendering.exact import exact
from tilbudsvifte.rendering.findings import finding_json, place_json, said_json
from tilbudsvifte.rendering.json_text import json_lines, text_json
from tilbudsvifte.rendering.view import Origin
from tilbudsvifte.scenarios.results import (
    Checked,
    Comparison,
    Difference,
    Figure,
    Moved,
    ScenarioResult,
    Status,
)
from tilbudsvifte.texts import Text

FORMAT = "tilbud-check-1"


def checked_json(checked: Checked, origin: Origin) -> str:
    """The JSON text, one scenario a line."""
    return json_lines(
        {
            "format": FORMAT,
            "data": {"folder": origin.folder, "changes": list(origin.changes)},
            "unit_kr": checked.unit,
            "totals": _totals(checked),
            "scenarios": [_scenario(each, checked.unit) for each in checked.scenarios],
            "not_run": list(checked.not_run),
        }
    )


def _totals(checked: Checked) -> dict[str, int]:
    return {
        "scenarios": len(checked.scenarios),
        **{status.value: checked.number(status) for status in Status},
        "not_run": len(checked.not_run),
        "compared": checked.compared,
        "differ": sum(len(each.differences) for each in checked.scenarios),
    }


def _scenario(scenario: ScenarioResult, unit: int) -> dict[str, Any]:
    differences = {each.comparison.path: each for each in scenario.differences}
    return {
        "file": scenario.file,
        "line": scenario.place.line or None,
        "name": scenario.name,
        "why": text_json(scenario.why),
        "status": scenario.status.value,
        "overrides": list(scenario.changes),
        "compared": [
            _comparison(each, differences.get(each.path), unit) for each in scenario.compared
        ],
        "findings": [finding_json(found) for found in scenario.findings],
    }


def _comparison(comparison: Comparison, difference: Difference | None, unit: int) -> dict[str, Any]:
    return {
        "figure": comparison.figure,
        "id": comparison.id,
        "name": _name(comparison.name),
        "kind": comparison.kind,
        "expected": _figure(comparison, comparison.expected),
        "got": _figure(comparison, comparison.got),
        "difference": _figure(comparison, comparison.difference),
        "allowed": None if comparison.kind == "word" else _figure(comparison, comparison.allowed),
        "decimals": comparison.decimals,
        "reason": text_json(comparison.reason),
        "holds": difference is None,
        "finding": None if difference is None else _finding(difference, unit),
    }


def _finding(difference: Difference, unit: int) -> dict[str, Any]:
    """What differs, in words and where, as of every finding."""
    return {
        "text": said_json(said(difference.comparison, unit)),
        "moved": _moved(difference.moved) if difference.moved else None,
        **place_json(difference.place),
    }


def _moved(moved: Moved) -> dict[str, Any]:
    return {
        "folder": moved.folder,
        "was": moved.was,
        "parts": [
            {"paths": [".".join(d.path) for d in each.differences], "kr": kroner}
            for each, kroner in moved.parts
        ],
    }


def _name(name: str | Text | None) -> dict[str, str] | None:
    return text_json(Text(name, name) if isinstance(name, str) else name)


def _figure(comparison: Comparison, figure: Figure | None) -> int | str | dict[str, str] | None:
    if figure is None or isinstance(figure, str):
        return figure
    return exact(figure) if comparison.kind == "number" else int(figure)
