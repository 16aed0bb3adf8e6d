"""Users of an area's offers: coverage, use of capacity, and kr. per user, today and as planned."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Literal

from tilbudsvifte.analysis.proposals.results import Plan, Range, UsersResult
from tilbudsvifte.analysis.results import AreaResult
from tilbudsvifte.documents.proposal import Counted, Proposal

Kind = Literal["today", "potential", "capacity"]


def users_of(proposal: Proposal, plan: Plan, area: AreaResult) -> UsersResult:
    """The area's own figures where it states them, else the sums over offers that the frame pays.

    All that is divided by users is divided by today's.
    """
    today = _stated(proposal, plan, "today")
    potential = _stated(proposal, plan, "potential")
    capacity = _stated(proposal, plan, "capacity")
    number = _single(today)
    proposed = plan.proposed if plan.complete else None
    return UsersResult(
        today=today,
        potential=potential,
        capacity=capacity,
        coverage=_over(number, _single(potential)),
        utilisation=_over(number, _single(capacity)),
        per_offer_today=_over(number, area.offers_today),
        per_offer_planned=_over(number, plan.offers if plan.settled else None),
        kroner_per_user_today=_over(area.current, number),
        kroner_per_user_planned=_over(proposed, number),
    )


def range_of(counts: Sequence[Counted] | None) -> Range | None:
    """The least and the greatest of what the sources say."""
    if not counts:
        return None
    numbers = [each.count for each in counts]
    return Range(min(numbers), max(numbers))


def _stated(proposal: Proposal, plan: Plan, kind: Kind) -> Range | None:
    own = range_of(getattr(proposal.users, kind)) if proposal.users else None
    return own or sum_of_offers(proposal, plan, kind)


def sum_of_offers(proposal: Proposal, plan: Plan, kind: Kind) -> Range | None:
    """The sum over the offers that exist today, or that are planned where capacity is asked for.

    Potential users of single offers overlap, so they are not summed; a sum with a part unknown is
    unknown. What is paid from outside the frame is left out, as its budget is.
    """
    if kind == "potential":
        return None
    offers = [
        offer
        for offer, line in zip(proposal.offers.values(), plan.lines, strict=True)
        if line.in_frame and (not offer.ends if kind == "capacity" else offer.action != "opens")
    ]
    return _total(range_of(getattr(each.users, kind)) if each.users else None for each in offers)


def _total(ranges: Iterable[Range | None]) -> Range | None:
    known = list(ranges)
    if not known or None in known:
        return None
    return Range(
        sum(each.least for each in known if each), sum(each.greatest for each in known if each)
    )


def _single(found: Range | None) -> int | None:
    return found.least if found and found.least == found.greatest else None


def _over(amount: int | None, number: int | None) -> Fraction | None:
    return Fraction(amount, number) if amount is not None and number else None
