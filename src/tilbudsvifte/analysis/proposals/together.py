"""The proposals of several areas together: sums, flows between areas, adjusted budgets."""

from collections import defaultdict
from collections.abc import Sequence
from fractions import Fraction
from math import floor

from tilbudsvifte.analysis.proposals.results import (
    ActivityResult,
    AreaTogether,
    Flow,
    Plan,
    Together,
)
from tilbudsvifte.analysis.results import Allocation, AreaResult
from tilbudsvifte.engine.justification import Activity, served
from tilbudsvifte.engine.settlement import adjusted, flows

Part = tuple[AreaResult, Plan, Sequence[ActivityResult]]


def together(parts: Sequence[Part], allocation: Allocation) -> Together:
    """One part for each area with a proposal; areas without one propose nothing here."""
    areas = sorted(allocation.areas, key=lambda area: area.position)
    plans = {area.position: plan for area, plan, _ in parts}
    justifying = [each.plain for _, _, activities in parts for each in activities if each.justifies]
    between = flows(justifying)
    budgets = [plans[area.position].proposed if area.position in plans else 0 for area in areas]
    after = adjusted(budgets, between)
    outflows = [0] * len(areas)
    for (host, _), amount in between.items():
        outflows[host] += amount
    whole = len(plans) == len(areas)
    for_users = _by_home(justifying)
    rows = tuple(
        _area(area, plans[i], outflows[i], after[i], floor(served(for_users[i], i)), whole=whole)
        for i, area in enumerate(areas)
        if i in plans
    )
    offers = sum(row.offers for row in rows)
    proposed = sum(row.proposed for row in rows)
    totals = allocation.totals
    complete = all(plan.complete for plan in plans.values())
    settled = all(plan.settled for plan in plans.values())
    return Together(
        areas=rows,
        missing=tuple(area.name for area in areas if area.position not in plans),
        frame=allocation.frame.amount,
        proposed=proposed,
        complete=complete,
        offers_today=totals.offers_today,
        offers=offers,
        settled=settled,
        mean_today=_mean(totals.current, totals.offers_today),
        mean=_mean(proposed, offers) if complete and settled else None,
        flows=tuple(
            Flow(areas[host].id, areas[home].id, amount)
            for (host, home), amount in sorted(between.items())
        ),
    )


def _area(  # noqa: PLR0913 - the figures of a row
    area: AreaResult, plan: Plan, outflow: int, after: int, served_by_others: int, *, whole: bool
) -> AreaTogether:
    return AreaTogether(
        area=area.id,
        name=area.name,
        offers_today=area.offers_today,
        offers=plan.offers,
        settled=plan.settled,
        mean_today=_mean(area.current, area.offers_today),
        mean=_mean(plan.proposed, plan.offers) if plan.complete and plan.settled else None,
        guideline=area.guideline,
        proposed=plan.proposed,
        complete=plan.complete,
        outflow=outflow,
        inflow=after - plan.proposed + outflow if whole else None,
        adjusted=after if whole and plan.complete else None,
        served=served_by_others,
    )


def _by_home(activities: Sequence[Activity]) -> defaultdict[int, list[Activity]]:
    """The activities that users of an area go to in other areas, by the area's position."""
    found: defaultdict[int, list[Activity]] = defaultdict(list)
    for each in activities:
        for home in each.users:
            if home != each.host:
                found[home].append(each)
    return found


def _mean(amount: int, number: int | None) -> Fraction | None:
    return Fraction(amount, number) if number else None
