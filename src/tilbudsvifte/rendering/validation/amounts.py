"""The figures of a validation as a page shows them: amounts, counts of persons, and changes."""

from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor

from tilbudsvifte.analysis.proposals.results import Range
from tilbudsvifte.rendering.money import DASH, Money
from tilbudsvifte.rules.results import ProposalResult, Validation
from tilbudsvifte.texts import Language


def money_for(validation: Validation, language: Language) -> Money:
    """The unit of the data where every amount is a whole number of it, else kr."""
    return Money.for_amounts(language, validation.unit, _amounts(validation))


def number(language: Language, count: int | Fraction | None) -> str:
    """A count or an amount in whole numbers."""
    return DASH if count is None else language.decimal(Fraction(count), 0)


def share(language: Language, part: Fraction | None) -> str:
    """A share in per cent."""
    return DASH if part is None else language.percent(part)


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


def _amounts(validation: Validation) -> Iterator[int]:
    for proposal in validation.proposals:
        yield from _of_proposal(proposal)
    together = validation.together
    if together is not None:
        yield from (together.frame, together.proposed)
        yield from (flow.amount for flow in together.flows)
        for area in together.areas:
            yield from (area.outflow, area.inflow, area.adjusted)


def _of_proposal(proposal: ProposalResult) -> Iterator[int]:
    deviation = proposal.deviation
    yield from (proposal.area.current, deviation.guideline, deviation.proposed)
    yield from (deviation.tolerance, floor(deviation.by_share), ceil(deviation.needed))
    yield floor(deviation.by_cost)
    yield from (activity.cost for activity in proposal.activities)
    yield from (move.amount for move in proposal.plan.moves)
    for line in proposal.plan.lines:
        yield from (line.budget or 0, line.today or 0, line.grant or 0)
