"""The proposals of several areas together: sums, flows between areas, adjusted budgets."""

from collections.abc import Sequence
from fractions import Fraction

from tilbudsvifte.analysis.proposals.results import (
    ActivityResult,
    AreaTogether,
    Flow,
    Plan,
    Together,
)
from tilbudsvifte.analysis.results import Allocation, AreaResult
from tilbudsvifte.engine.settlement import adjusted, flows

Part = tuple[AreaResult, Plan, Sequence[ActivityResult]]


def together(parts: Sequence[Part], allocation: Allocation) -> Together:
    """One part for each area with a proposal; areas without one propose nothing here."""
    areas = sorted(allocation.areas, key=lambda area: area.position)
    plans = {area.position: plan for area, plan, _ in parts}
    between = flows(
        each.plain for _, _, activities in parts for each in activities if each.justifies
    )
    budgets = [plans[area.position].proposed if area.position in plans else 0 for area in areas]
    after = adjusted(budgets, between)
    outflows = [0] * len(areas)
    for (host, _), amount in between.items():
        outflows[host] += amount
    rows = tuple(
        _area(area, plans[i], outflows[i], after[i]) for i, area in enumerate(areas) if i in plans
    )
    offers = sum(row.offers for row in rows)
    proposed = sum(row.proposed for row in rows)
    totals = allocation.totals
    return Together(
        areas=rows,
        missing=tuple(area.name for area in areas if area.position not in plans),
        frame=allocation.frame.amount,
        proposed=proposed,
        complete=all(plan.complete for plan in plans.values()),
        offers_today=totals.offers_today,
        offers=offers,
        mean_today=_mean(totals.current, totals.offers_today),
        mean=_mean(proposed, offers),
        flows=tuple(
            Flow(areas[host].id, areas[home].id, amount)
            for (host, home), amount in sorted(between.items())
        ),
    )


def _area(area: AreaResult, plan: Plan, outflow: int, after: int) -> AreaTogether:
    return AreaTogether(
        area=area.id,
        name=area.name,
        offers_today=area.offers_today,
        offers=plan.offers,
        mean_today=_mean(area.current, area.offers_today),
        mean=_mean(plan.proposed, plan.offers),
        guideline=area.guideline,
        proposed=plan.proposed,
        outflow=outflow,
        inflow=after - plan.proposed + outflow,
        adjusted=after,
    )


def _mean(amount: int, number: int | None) -> Fraction | None:
    return Fraction(amount, number) if number else None
