"""Rules on city-wide activities: whether they qualify, who pays them, and what they cost."""

from collections.abc import Iterator
from typing import NamedTuple

from tilbudsvifte.analysis.proposals.plan import pays_from_frame
from tilbudsvifte.analysis.proposals.results import ActivityResult, PlannedLine
from tilbudsvifte.documents.left_out import Path
from tilbudsvifte.engine.justification import Assessment
from tilbudsvifte.rules.case import Case
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
        few = activity.has_few(case.terms.thresholds.smallest_count.value)
        share, least = activity.outside(terms.minimum_outside_share.value, whole=few)
        yield message(
            "rules_economy.too-small-share",
            counted=counted,
            share=share,
            least=least,
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
    """Too small a count; where it holds few persons, only what it is below."""
    terms = case.terms
    smallest = terms.thresholds.smallest_count.value
    if activity.counted_in == "users" and number < smallest:
        return f"<{smallest}"
    if activity.has_few(case.terms.thresholds.smallest_count.value):
        return f"<{terms.justification.minimum_outside_users.value}"
    return number


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
        outside = _outside(case, activity)
        if outside is not None:
            path, paid_by = outside
            yield Found(
                path,
                message(
                    "rules_economy.activity-outside-frame",
                    activity=activity.name,
                    grant=case.dataset.offers.grants[paid_by].name.text,
                ),
                message("rules_economy.paid-by-frame"),
            )


def _outside(case: Case, activity: ActivityResult) -> tuple[Path, str] | None:
    """Where a grant outside the frame is named to pay an activity or its host, and which."""
    own = case.proposal.city_wide[activity.id].paid_by
    with_host = case.proposal.offers[activity.host].paid_by
    named: tuple[tuple[Path, str | None], ...] = (
        (("city_wide", activity.id, "paid_by"), own),
        (("offers", activity.host, "paid_by"), with_host),
    )
    return next(
        (
            (path, paid_by)
            for path, paid_by in named
            if paid_by is not None and not pays_from_frame(case.dataset, paid_by)
        ),
        None,
    )


class _Limit(NamedTuple):
    """Some activities of a host, what they may cost together in kr., and what sets that limit."""

    held: list[ActivityResult]
    most: int
    by: str

    @property
    def cost(self) -> int:
        return sum(each.cost for each in self.held)


def activities_above_budget(case: Case) -> Iterator[Found]:
    """Activities of one host that together cost more than it has; said where it is passed."""
    for line in case.plan.lines:
        held = [each for each in case.activities if each.host == line.id]
        passed = next((each for each in _limits(case, line, held) if each.cost > each.most), None)
        if passed is not None:
            above = passed.cost - passed.most
            values = case.amounts(cost=passed.cost, above=above, most=passed.most)
            yield Found(
                ("city_wide", _passing(passed), "cost"),
                message(f"rules_economy.activities-above-{passed.by}", host=line.name, **values),
                message(f"rules_economy.activities-within-{passed.by}", **values),
            )


def _limits(case: Case, line: PlannedLine, held: list[ActivityResult]) -> Iterator[_Limit]:
    """Only its grant within the frame can justify; what others pay is within its budget, too."""
    if line.ends:
        yield _Limit(held, 0, "nothing")
        return
    if line.grant is not None:
        yield _Limit([each for each in held if _outside(case, each) is None], line.grant, "grant")
    budget = line.grant if line.budget is None and not line.in_frame else line.budget
    if budget is not None:
        yield _Limit(held, budget, "budget")


def _passing(limit: _Limit) -> str:
    """The activity that takes the sum of the costs above the limit."""
    left = limit.most
    for activity in limit.held:
        left -= activity.cost
        if left < 0:
            break
    return activity.id
