"""How far a plan departs from its guideline, and what its city-wide activities justify."""

from collections.abc import Mapping, Sequence

from tilbudsvifte.analysis.proposals.plan import offer_name, pays_from_frame
from tilbudsvifte.analysis.proposals.results import ActivityResult, Deviation, Plan
from tilbudsvifte.analysis.results import AreaResult
from tilbudsvifte.documents.dataset import Dataset
from tilbudsvifte.documents.proposal import Activity, PlannedOffer, Proposal
from tilbudsvifte.documents.terms import Justification
from tilbudsvifte.engine import justification as engine


def activities_of(
    proposal: Proposal, dataset: Dataset, position: Mapping[str, int], terms: Justification
) -> tuple[ActivityResult, ...]:
    """The city-wide activities of a proposal, each judged by the terms.

    `position` gives each area's place in the framework, from 0.
    """
    standard = engine.Standard(
        terms.minimum_outside_share.value,
        terms.minimum_outside_users.value,
        terms.minimum_other_areas.value,
    )
    return tuple(
        _activity(proposal, dataset, position, standard, activity_id)
        for activity_id in proposal.city_wide
    )


def deviation_of(
    area: AreaResult, plan: Plan, activities: Sequence[ActivityResult], terms: Justification
) -> Deviation:
    """The proposed budget less the guideline that applies, with both ways of counting."""
    qualifying = [each.assessment for each in activities if each.assessment and each.justifies]
    by_share = engine.justified(qualifying, "outside-share")
    by_cost = engine.justified(qualifying, "full-cost")
    return Deviation(
        guideline=area.guideline,
        proposed=plan.proposed,
        amount=plan.proposed - area.guideline,
        tolerance=terms.tolerance.value,
        by_share=by_share,
        by_cost=by_cost,
        justified=by_share if terms.counts.value == "outside-share" else by_cost,
        qualifying=len(qualifying),
    )


def falls_short(plan: Plan, deviation: Deviation) -> bool:
    """Whether a plan is below its guideline; one with grants left open proves nothing."""
    return plan.complete and deviation.below


def _activity(
    proposal: Proposal,
    dataset: Dataset,
    position: Mapping[str, int],
    standard: engine.Standard,
    activity_id: str,
) -> ActivityResult:
    activity = proposal.city_wide[activity_id]
    host = proposal.offers[activity.host]
    users = {position[area]: count for area, count in activity.users.items()}
    cost = activity.cost * proposal.amounts_in
    plain = engine.Activity(position[proposal.area], cost, users)
    return ActivityResult(
        id=activity_id,
        name=activity.name,
        host=activity.host,
        host_name=offer_name(proposal, dataset, activity.host),
        cost=cost,
        kind=activity.kind,
        counted_in=activity.counted_in,
        users=tuple(sorted(activity.users.items(), key=lambda pair: position[pair[0]])),
        users_elsewhere=activity.users_elsewhere,
        in_frame=_in_frame(dataset, activity, host),
        plain=plain,
        assessment=engine.assess(plain, standard) if any(users.values()) else None,
    )


def _in_frame(dataset: Dataset, activity: Activity, host: PlannedOffer) -> bool:
    """Whether the frame pays an activity: as a part of what it pays its host."""
    paid = all(pays_from_frame(dataset, paid_by) for paid_by in (activity.paid_by, host.paid_by))
    return paid and not host.ends and host.grant != 0
