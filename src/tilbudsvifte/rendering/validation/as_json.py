"""A validation as JSON: the whole result, in kr. and exact fractions.

The shape is a contract, described in `docs/json.md`: keys are added, never changed or taken away,
as long as `format` stays the same.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from tilbudsvifte.analysis.proposals.results import AreaTogether, Together
from tilbudsvifte.reading.diagnostics import Severity
from tilbudsvifte.rendering.exact import exact
from tilbudsvifte.rendering.findings import finding_json
from tilbudsvifte.rendering.json_text import cited_json, json_lines, text_json
from tilbudsvifte.rendering.validation.amounts import deviation, proposed
from tilbudsvifte.rendering.validation.outcomes import judged, left_out, looked_at
from tilbudsvifte.rendering.validation.proposal_json import proposal_json
from tilbudsvifte.rendering.view import Origin
from tilbudsvifte.rules.results import ProposalResult, RuleResult, Validation, Waived

FORMAT = "tilbud-validate-1"


def validation_json(validation: Validation, origin: Origin) -> str:
    """The JSON text, one entry of a list a line."""
    terms = validation.terms
    return json_lines(
        {
            "format": FORMAT,
            "guideline": {
                "applies": validation.applies,
                "set_by": validation.applies_set_by,
                "source": cited_json(validation.applies_source),
            },
            "guidelines": [
                *(_guideline(proposal) for proposal in validation.proposals),
                *_guidelines_left_out(validation),
            ],
            "data": {"folder": origin.folder, "changes": list(origin.changes)},
            "title": text_json(validation.title),
            "unit_kr": validation.unit,
            "terms": {
                "tolerance": terms.tolerance,
                "counts": terms.counts,
                "negative_deviation": terms.negative_deviation,
            },
            "smallest_count": validation.smallest_count,
            "totals": _totals(validation),
            "files": _files(validation),
            "findings": [finding_json(found) for found in validation.findings],
            "waived": [_waived(waived) for waived in validation.waived],
            "proposals": [
                proposal_json(
                    proposal, validation.smallest_count, validation.terms.minimum_outside_share
                )
                for proposal in validation.proposals
            ],
            "together": _together(validation.together, validation.proposals),
            "checked": [_rule(rule) for rule in validation.checked],
            "ignored": list(validation.ignored),
        }
    )


def _guideline(proposal: ProposalResult) -> dict[str, Any]:
    return {
        "file": proposal.file,
        "area": proposal.area.id,
        "name": proposal.area.name,
        "variant": proposal.variant,
        "guideline": proposal.deviation.guideline,
        "proposed": proposed(proposal.plan),
        "complete": proposal.plan.complete,
        "deviation": deviation(proposal),
        "illustrative": text_json(proposal.illustrative),
        "judged": "whole",
    }


def _guidelines_left_out(validation: Validation) -> Iterator[dict[str, Any]]:
    """Of files that were not judged as a whole, where their area can be read."""
    for outcome in left_out(validation):
        if outcome.area is not None:
            yield {
                "file": outcome.file,
                "area": outcome.area.id,
                "name": outcome.area.name,
                "variant": None,
                "guideline": outcome.area.guideline,
                "proposed": None,
                "complete": False,
                "deviation": None,
                "illustrative": None,
                "judged": judged(validation, outcome),
            }


def _totals(validation: Validation) -> dict[str, int]:
    return {
        "files": len(validation.files),
        "proposals": len(validation.proposals),
        "errors": validation.number(Severity.ERROR),
        "warnings": validation.number(Severity.WARNING),
        "notes": validation.number(Severity.NOTE),
        "waived": len(validation.waived),
        "checked": len(validation.checked),
        "ignored": len(validation.ignored),
    }


def _files(validation: Validation) -> list[dict[str, Any]]:
    numbers = Counter((found.place.file, found.severity) for found in validation.findings)
    waived = Counter(waived.finding.place.file for waived in validation.waived)
    return [
        {
            "file": outcome.file,
            "judged": judged(validation, outcome),
            "looked_at": list(looked_at(validation, outcome)),
            "errors": numbers[outcome.file, Severity.ERROR],
            "warnings": numbers[outcome.file, Severity.WARNING],
            "notes": numbers[outcome.file, Severity.NOTE],
            "waived": waived[outcome.file],
        }
        for outcome in validation.outcomes
    ]


def _waived(waived: Waived) -> dict[str, Any]:
    return {
        "granted_by": waived.granted_by,
        "reason": waived.reason,
        "finding": finding_json(waived.finding),
    }


def _together(
    together: Together | None, proposals: Iterable[ProposalResult]
) -> dict[str, Any] | None:
    if together is None:
        return None
    made_up = {proposal.area.id for proposal in proposals if proposal.illustrative}
    return {
        "frame": together.frame,
        "proposed": together.proposed if together.complete or together.proposed else None,
        "complete": together.complete,
        "illustrative": any(row.area in made_up for row in together.areas),
        "missing": list(together.missing),
        "offers_today": together.offers_today,
        "offers": together.offers if together.settled else None,
        "mean_today": exact(together.mean_today),
        "mean": exact(together.mean),
        "areas": [_area(row, illustrative=row.area in made_up) for row in together.areas],
        "flows": [
            {"host": flow.host, "home": flow.home, "amount": flow.amount} for flow in together.flows
        ],
    }


def _area(row: AreaTogether, *, illustrative: bool) -> dict[str, Any]:
    return {
        "area": row.area,
        "name": row.name,
        "illustrative": illustrative,
        "offers_today": row.offers_today,
        "offers": row.offers if row.settled else None,
        "mean_today": exact(row.mean_today),
        "mean": exact(row.mean),
        "guideline": row.guideline,
        "proposed": row.proposed if row.complete or row.proposed else None,
        "complete": row.complete,
        "outflow": row.outflow,
        "inflow": row.inflow,
        "adjusted": row.adjusted,
        "served": row.served,
    }


def _rule(rule: RuleResult) -> dict[str, Any]:
    return {
        "name": rule.name,
        "group": rule.group,
        "severity": rule.severity.value,
        "set_by": rule.set_by,
        "reason": text_json(rule.reason),
        "source": cited_json(rule.source),
    }
