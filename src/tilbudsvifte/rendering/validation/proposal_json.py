"""One proposal of a validation as JSON; counts of few persons are not shown."""

from typing import Any

from tilbudsvifte.analysis.proposals.results import (
    ActivityResult,
    Deviation,
    MoneyMove,
    Plan,
    PlannedLine,
    Range,
    UsersResult,
)
from tilbudsvifte.engine.justification import Assessment
from tilbudsvifte.rendering.exact import exact
from tilbudsvifte.rendering.json_text import text_json
from tilbudsvifte.rules.results import ProposalResult


def proposal_json(proposal: ProposalResult, smallest: int) -> dict[str, Any]:
    """All of a proposal, but for counts of fewer persons than `smallest`."""
    area = proposal.area
    return {
        "file": proposal.file,
        "area": {
            "id": area.id,
            "name": area.name,
            "guideline": area.guideline,
            "computed": area.computed,
            "announced": area.announced,
            "current": area.current,
            "offers_today": area.offers_today,
        },
        "variant": proposal.variant,
        "stage": proposal.stage,
        "title": proposal.title,
        "date": proposal.date,
        "responsible": proposal.responsible,
        "illustrative": text_json(proposal.illustrative),
        "deviation": _deviation(proposal.deviation),
        "justification": proposal.justification,
        "plan": _plan(proposal.plan),
        "activities": [_activity(activity, smallest) for activity in proposal.activities],
        "users": _users(proposal.users, smallest),
    }


def _deviation(deviation: Deviation) -> dict[str, Any]:
    return {
        "guideline": deviation.guideline,
        "proposed": deviation.proposed,
        "amount": deviation.amount,
        "tolerance": deviation.tolerance,
        "above": deviation.above,
        "below": deviation.below,
        "qualifying": deviation.qualifying,
        "by_outside_share": exact(deviation.by_share),
        "by_full_cost": exact(deviation.by_cost),
        "justified": exact(deviation.justified),
        "needed": exact(deviation.needed),
    }


def _plan(plan: Plan) -> dict[str, Any]:
    return {
        "proposed": plan.proposed,
        "complete": plan.complete,
        "offers": plan.offers,
        "freed": plan.freed,
        "reinvested": plan.reinvested,
        "lines": [_line(line) for line in plan.lines],
        "moves": [_move(move) for move in plan.moves],
    }


def _line(line: PlannedLine) -> dict[str, Any]:
    return {
        "id": line.id,
        "name": line.name,
        "number": line.number,
        "counts": line.counts,
        "action": line.action,
        "ends": line.ends,
        "in_frame": line.in_frame,
        "paid_by": line.paid_by,
        "budget": line.budget,
        "today": line.today,
        "grant": line.grant,
        "change": line.change,
        "goes_to": line.goes_to,
        "district": line.district,
    }


def _move(move: MoneyMove) -> dict[str, Any]:
    return {"from": move.from_, "to": move.to, "amount": move.amount}


def _activity(activity: ActivityResult, smallest: int) -> dict[str, Any]:
    hidden = _hidden(activity, smallest)
    return {
        "id": activity.id,
        "name": activity.name,
        "host": activity.host,
        "host_name": activity.host_name,
        "cost": activity.cost,
        "kind": activity.kind,
        "counted_in": activity.counted_in,
        "hidden": hidden,
        "users": [
            {"area": area, "count": None if hidden else count} for area, count in activity.users
        ],
        "users_elsewhere": None if hidden else activity.users_elsewhere,
        "in_frame": activity.in_frame,
        "justifies": activity.justifies,
        "assessment": _assessment(activity.assessment, hidden=hidden),
    }


def _hidden(activity: ActivityResult, smallest: int) -> bool:
    """One small count hides all: with the others, the share would give it away."""
    if activity.counted_in != "users":
        return False
    elsewhere = activity.users_elsewhere
    return 0 < elsewhere < smallest or any(count < smallest for _, count in activity.users)


def _assessment(assessment: Assessment | None, *, hidden: bool) -> dict[str, Any] | None:
    if assessment is None:
        return None
    return {
        "users": None if hidden else assessment.users,
        "outside": None if hidden else assessment.outside,
        "areas": assessment.areas,
        "share": exact(assessment.share),
        "enough_share": assessment.enough_share,
        "enough_users": assessment.enough_users,
        "enough_areas": assessment.enough_areas,
        "qualifies": assessment.qualifies,
        "by_outside_share": exact(assessment.by_share),
        "by_full_cost": exact(assessment.by_cost),
    }


def _users(users: UsersResult, smallest: int) -> dict[str, Any]:
    """Ratios that would tell a hidden count are left out with it."""
    today = not _small(users.today, smallest)
    coverage = today and not _small(users.potential, smallest)
    return {
        "today": _range(users.today, hidden=not today),
        "potential": _range(users.potential, hidden=_small(users.potential, smallest)),
        "capacity": _range(users.capacity, hidden=False),
        "coverage": exact(users.coverage if coverage else None),
        "utilisation": exact(users.utilisation if today else None),
        "per_offer_today": exact(users.per_offer_today if today else None),
        "per_offer_planned": exact(users.per_offer_planned if today else None),
        "kroner_per_user_today": exact(users.kroner_per_user_today if today else None),
        "kroner_per_user_planned": exact(users.kroner_per_user_planned if today else None),
    }


def _range(found: Range | None, *, hidden: bool) -> dict[str, int | bool | None] | None:
    if found is None:
        return None
    least, greatest = (None, None) if hidden else found
    return {"least": least, "greatest": greatest, "hidden": hidden}


def _small(found: Range | None, smallest: int) -> bool:
    return found is not None and found.least < smallest
