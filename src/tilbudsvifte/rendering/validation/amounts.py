"""The figures of a validation as a page shows them: amounts, counts of persons, and changes."""

from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor

from tilbudsvifte.analysis.proposals.results import ActivityResult, Plan, Range
from tilbudsvifte.rendering.money import DASH, Money
from tilbudsvifte.rules.results import ProposalResult, Validation
from tilbudsvifte.texts import Language


def money_for(validation: Validation, language: Language) -> Money:
    """The unit of the data where every amount is a whole number of it, else kr."""
    return Money.for_amounts(language, validation.unit, _amounts(validation))


def proposed(plan: Plan) -> int | None:
    """What a plan asks for, or has stated so far; None where nothing is stated yet."""
    return plan.proposed if plan.complete or plan.proposed else None


def deviation(proposal: ProposalResult) -> int | None:
    """How far a plan is from its guideline; of one with grants left open only if it is above."""
    amount = proposal.deviation.amount
    return amount if proposal.plan.complete or amount > 0 else None


def so_far(amount: str, plan: Plan, language: Language) -> str:
    """An amount, marked where offers that remain do not state theirs yet."""
    if plan.complete or amount == DASH:
        return amount
    return language.say("validate.so-far", amount=amount)


def number(language: Language, count: int | Fraction | None) -> str:
    """A count or an amount in whole numbers."""
    return DASH if count is None else language.decimal(Fraction(count), 0)


def share(language: Language, part: Fraction | None, decimals: int = 1) -> str:
    """A share in per cent."""
    return DASH if part is None else language.percent(part, decimals)


def from_to(today: str, planned: str) -> str:
    """What stands today beside what is planned."""
    return DASH if today == planned == DASH else f"{today} → {planned}"


def persons(language: Language, found: Range | None, smallest: int) -> str:
    """A number of persons, or the two ends where sources disagree; a small one is hidden."""
    if found is None:
        return DASH
    if is_small(found, smallest):
        return f"<{language.number(smallest)}"
    return places(language, found)


def places(language: Language, found: Range | None) -> str:
    """A number of places, or the two ends where sources disagree."""
    if found is None:
        return DASH
    ends = dict.fromkeys((found.least, found.greatest))
    return "–".join(map(language.number, ends))


def is_small(found: Range | None, smallest: int) -> bool:
    """Whether it may not be shown, nor anything that it can be worked out from."""
    return found is not None and found.least < smallest


def has_small_home(activity: ActivityResult, smallest: int) -> bool:
    """Whether so few persons come from some area that they might be recognised.

    None of the counts is then shown, and no exact share: the small one would follow from them.
    """
    return activity.has_few(smallest)


def _amounts(validation: Validation) -> Iterator[int]:
    for proposal in validation.proposals:
        yield from _of_proposal(proposal)
    together = validation.together
    if together is not None:
        yield from (together.frame, together.proposed)
        yield from (flow.amount for flow in together.flows)
        for area in together.areas:
            yield from (area.outflow, area.inflow or 0, area.adjusted or 0)
            if validation.terms.negative_deviation == "settled":
                yield area.served


def _of_proposal(proposal: ProposalResult) -> Iterator[int]:
    deviation = proposal.deviation
    yield from (proposal.area.current, deviation.guideline, deviation.proposed)
    yield from (deviation.tolerance, floor(deviation.by_share), ceil(deviation.needed))
    yield floor(deviation.by_cost)
    yield from (activity.cost for activity in proposal.activities)
    yield from (move.amount for move in proposal.plan.moves)
    for line in proposal.plan.lines:
        yield from (line.budget or 0, line.today or 0, line.grant or 0)
    for transfer in proposal.transfers:
        for row in transfer.rows:
            yield from (amount or 0 for amount in row.amounts)
