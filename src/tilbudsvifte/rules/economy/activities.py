"""Rules on city-wide activities: whether they qualify, who pays them, and what they cost."""

from collections.abc import Iterator

from tilbudsvifte.analysis.proposals.results import ActivityResult
from tilbudsvifte.engine.justification import Assessment
from tilbudsvifte.rules.case import Case
from tilbudsvifte.rules.economy.deviation import percent
from tilbudsvifte.rules.rule import Found
from tilbudsvifte.texts import Clauses, Message, Value, message

_WORDS = {
    "users": message("rules_economy.users"),
    "visits": message("rules_economy.visits"),
    "hours": message("rules_economy.hours"),
}


def activity_not_qualifying(case: Case) -> Iterator[Found]:
    """An activity that the frame pays and that serves other areas too little to justify any."""
    for activity in case.activities:
        judged = activity.assessment
        if activity.in_frame and judged is not None and not judged.qualifies:
            lacks = tuple(_lacks(case, activity, judged))
            yield Found(
                ("city_wide", activity.id, "users"),
                message(
                    "rules_economy.activity-not-qualifying",
                    activity=activity.name,
                    lacks=Clauses(lacks),
                ),
                message("rules_economy.justifies-nothing"),
                at_key=True,
            )


def _lacks(case: Case, activity: ActivityResult, judged: Assessment) -> Iterator[Message]:
    terms, counted = case.terms.justification, _WORDS[activity.counted_in]
    if not judged.enough_share:
        yield message(
            "rules_economy.too-small-share",
            counted=counted,
            share=percent(judged.share),
            least=percent(terms.minimum_outside_share.value),
        )
    if not judged.enough_users:
        yield message(
            "rules_economy.too-few-users",
            counted=counted,
            number=_shown(case, activity, judged.outside),
            least=terms.minimum_outside_users.value,
        )
    if not judged.enough_areas:
        yield message(
            "rules_economy.too-few-areas",
            counted=counted,
            number=judged.areas,
            least=terms.minimum_other_areas.value,
        )


def _shown(case: Case, activity: ActivityResult, number: int) -> Value:
    """A count, unless it is of so few persons that they might be recognised."""
    smallest = case.terms.thresholds.smallest_count.value
    return number if activity.counted_in != "users" or number >= smallest else f"<{smallest}"


def activity_without_users(case: Case) -> Iterator[Found]:
    """An activity that expects users from no area: nothing can be divided by them."""
    for activity in case.activities:
        if activity.assessment is None:
            yield Found(
                ("city_wide", activity.id, "users"),
                message("rules_economy.activity-without-users", activity=activity.name),
                message("rules_economy.state-users"),
                at_key=True,
            )


def activity_outside_frame(case: Case) -> Iterator[Found]:
    """An activity that a grant outside the frame pays, by itself or with its host."""
    for activity in case.activities:
        own = case.proposal.city_wide[activity.id].paid_by
        paid_by = own or case.proposal.offers[activity.host].paid_by
        if not activity.in_frame and paid_by is not None:
            yield Found(
                ("city_wide", activity.id, "paid_by")
                if own
                else ("offers", activity.host, "paid_by"),
                message(
                    "rules_economy.activity-outside-frame",
                    activity=activity.name,
                    grant=case.dataset.offers.grants[paid_by].name.text,
                ),
                message("rules_economy.paid-by-frame"),
            )


def activities_above_budget(case: Case) -> Iterator[Found]:
    """Activities of one host that together cost more than it does; said where it is passed."""
    by_host: dict[str, list[ActivityResult]] = {}
    for activity in case.activities:
        by_host.setdefault(activity.host, []).append(activity)
    for line in case.plan.lines:
        budget = line.grant if line.ends or line.budget is None else line.budget
        held = by_host.get(line.id, [])
        cost = sum(each.cost for each in held)
        if budget is not None and cost > budget:
            values = case.amounts(cost=cost, above=cost - budget, budget=budget)
            yield Found(
                ("city_wide", _passing(held, budget), "cost"),
                message("rules_economy.activities-above-budget", host=line.name, **values),
                message("rules_economy.each-krone-once", **values),
            )


def _passing(held: list[ActivityResult], budget: int) -> str:
    """The activity that takes the sum of the costs above the budget."""
    for activity in held:
        budget -= activity.cost
        if budget < 0:
            break
    return activity.id
