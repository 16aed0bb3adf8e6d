"""One proposal of a validation as JSON; counts of few persons are not shown."""

from collections.abc import Mapping
from fractions import Fraction
from math import ceil, floor
from typing import Any

from tilbudsvifte.analysis.proposals.results import (
    ActivityResult,
    MoneyMove,
    Plan,
    PlannedLine,
    Range,
    TransferResult,
    TransferRow,
    UsersResult,
)
from tilbudsvifte.engine.justification import Assessment
from tilbudsvifte.rendering.exact import exact
from tilbudsvifte.rendering.json_text import text_json
from tilbudsvifte.rendering.validation.amounts import deviation as departs
from tilbudsvifte.rendering.validation.amounts import has_small_home, is_small, proposed
from tilbudsvifte.rules.results import ProposalResult
from tilbudsvifte.texts.language import decimal_text

_PLACES = 2  # of a share whose counts are hidden


def proposal_json(
    proposal: ProposalResult, smallest: int, least_outside: Fraction
) -> dict[str, Any]:
    """All of a proposal, but for counts of fewer persons than `smallest`.

    `least_outside` is the share of users from other areas that activities are held to.
    """
    area = proposal.area
    hidden = any(each.justifies and _hidden(each, smallest) for each in proposal.activities)
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
        "deviation": _deviation(proposal, hidden=hidden),
        "justification": proposal.justification,
        "plan": _plan(proposal.plan),
        "activities": [
            _activity(activity, smallest, least_outside) for activity in proposal.activities
        ],
        "users": _users(proposal.users, smallest),
        "transfers": [_transfer(transfer) for transfer in proposal.transfers],
    }


def _deviation(proposal: ProposalResult, *, hidden: bool) -> dict[str, Any]:
    """With counts that are hidden, parts of kroner would tell the share that they come to."""
    deviation = proposal.deviation
    return {
        "guideline": deviation.guideline,
        "proposed": proposed(proposal.plan),
        "amount": departs(proposal),
        "tolerance": deviation.tolerance,
        "above": deviation.above,
        "below": proposal.falls_short,
        "qualifying": deviation.qualifying,
        "by_outside_share": _justified(deviation.by_share, hidden=hidden),
        "by_full_cost": exact(deviation.by_cost),
        "justified": _justified(deviation.justified, hidden=hidden),
        "needed": exact(ceil(deviation.needed) if hidden else deviation.needed),
    }


def _plan(plan: Plan) -> dict[str, Any]:
    return {
        "proposed": proposed(plan),
        "complete": plan.complete,
        "offers": plan.offers if plan.settled else None,
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
        "payer": text_json(line.payer),
        "payer_moved_to": line.payer_moved_to,
        "budget": line.budget,
        "today": line.today,
        "grant": line.grant,
        "change": line.change,
        "goes_to": line.goes_to,
        "district": line.district,
        "rooms_of": line.rooms_of,
        "moves_to": line.moves_to,
    }


def _transfer(transfer: TransferResult) -> dict[str, Any]:
    return {
        "id": transfer.id,
        "title": text_json(transfer.title),
        "price_level": transfer.price_level,
        "years": transfer.years,
        "lines": [_transfer_line(row) for row in transfer.rows],
        "sums": transfer.sums,
        "illustrative": transfer.illustrative,
    }


def _transfer_line(row: TransferRow) -> dict[str, Any]:
    return {
        "point": row.point,
        "committee": row.committee,
        "grant": row.grant,
        "function": row.function,
        "kind": row.kind,
        "amounts": row.amounts,
        "price_level": row.price_level,
        "permanent": row.permanent,
    }


def _move(move: MoneyMove) -> dict[str, Any]:
    return {"from": move.from_, "to": move.to, "amount": move.amount}


def _activity(activity: ActivityResult, smallest: int, least: Fraction) -> dict[str, Any]:
    hidden = _hidden(activity, smallest)
    share, _ = activity.outside(least, whole=hidden)
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
        "assessment": _assessment(activity.assessment, share.share, hidden=hidden),
    }


def _justified(amount: Fraction, *, hidden: bool) -> dict[str, str] | None:
    return exact(floor(amount) if hidden else amount)


def _hidden(activity: ActivityResult, smallest: int) -> bool:
    """One small count hides all: with the others, the share would give it away."""
    few_elsewhere = activity.counted_in == "users" and 0 < activity.users_elsewhere < smallest
    return few_elsewhere or has_small_home(activity, smallest)


def _assessment(
    assessment: Assessment | None, share: Fraction, *, hidden: bool
) -> dict[str, Any] | None:
    if assessment is None:
        return None
    return {
        "users": None if hidden else assessment.users,
        "outside": None if hidden else assessment.outside,
        "areas": assessment.areas,
        "share": _share(share, hidden=hidden),
        "enough_share": assessment.enough_share,
        "enough_users": assessment.enough_users,
        "enough_areas": assessment.enough_areas,
        "qualifies": assessment.qualifies,
        "by_outside_share": _justified(assessment.by_share, hidden=hidden),
        "by_full_cost": exact(assessment.by_cost),
    }


def _share(share: Fraction, *, hidden: bool) -> Mapping[str, str | None] | None:
    if hidden:
        return {"exact": None, "decimal": decimal_text(share, _PLACES)}
    return exact(share)


def _users(users: UsersResult, smallest: int) -> dict[str, Any]:
    """Ratios that would tell a hidden count are left out with it."""
    today = not is_small(users.today, smallest)
    coverage = today and not is_small(users.potential, smallest)
    return {
        "today": _range(users.today, hidden=not today),
        "potential": _range(users.potential, hidden=is_small(users.potential, smallest)),
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
