"""Rules on grants: what they may pay, for how long, and in which price level."""

from collections.abc import Iterator

from tilbudsvifte.documents.left_out import Path
from tilbudsvifte.documents.proposal import PlannedOffer
from tilbudsvifte.rules.case import Case
from tilbudsvifte.rules.rule import Found
from tilbudsvifte.texts import Message, Value, message

_UNSTATED = "unstated"


def grant_above_budget(case: Case) -> Iterator[Found]:
    """A grant above what the offer costs to run, or money for an offer that ends."""
    for offer_id, offer in case.proposal.offers.items():
        if offer.ends:
            yield from _paid_after_the_end(case, offer_id, offer)
        elif offer.grant is not None and offer.budget is not None and offer.grant > offer.budget:
            unit = case.proposal.amounts_in
            values = case.amounts(
                grant=offer.grant * unit,
                above=(offer.grant - offer.budget) * unit,
                budget=offer.budget * unit,
            )
            name = case.name_of(offer_id)
            yield Found(
                ("offers", offer_id, "grant"),
                message("rules_economy.grant-above-budget", offer=name, **values),
                message("rules_economy.grant-within-budget", **values),
            )


def _paid_after_the_end(case: Case, offer_id: str, offer: PlannedOffer) -> Iterator[Found]:
    for key, amount in (("budget", offer.budget), ("grant", offer.grant)):
        if amount:
            values = case.amounts(amount=amount * case.proposal.amounts_in)
            yield Found(
                ("offers", offer_id, key),
                message(
                    "rules_economy.ended-with-money",
                    offer=case.name_of(offer_id),
                    key=key,
                    **values,
                ),
                message("rules_economy.leave-out-amount", key=key),
            )


def price_levels_mixed(case: Case) -> Iterator[Found]:
    """A proposal in another price level than the frame; unstated goes with unstated only."""
    own, frame = case.proposal.price_level, case.terms.allocation.frame.price_level
    if own != frame:
        yield Found(
            ("price_level",),
            message(
                "rules_economy.price-levels-mixed",
                own=price_level(own),
                frame=price_level(frame),
            ),
            message("rules_economy.use-price-level", level=frame),
        )


def price_level(level: str) -> Message:
    """A price level in words."""
    if level == _UNSTATED:
        return message("rules_economy.price-level-unstated")
    return message("rules_economy.price-level", year=level)


def expiring_grant(case: Case) -> Iterator[Found]:
    """An offer that remains, or an activity, that a grant pays which runs out."""
    for offer_id, offer in case.remaining():
        if offer.paid_by is not None:
            path: Path = ("offers", offer_id, "paid_by")
            yield from _expiring(case, path, case.name_of(offer_id), offer.paid_by)
    for activity_id, activity in case.proposal.city_wide.items():
        if activity.paid_by is not None:
            path = ("city_wide", activity_id, "paid_by")
            yield from _expiring(case, path, activity.name, activity.paid_by)


def _expiring(case: Case, path: Path, name: str, paid_by: str) -> Iterator[Found]:
    grant = case.dataset.offers.grants[paid_by]
    values: dict[str, Value] = {"name": name, "grant": grant.name.text}
    hint = message("rules_economy.pay-permanently")
    if grant.expires is not None:
        text = message("rules_economy.expiring-grant", date=grant.expires, **values)
        yield Found(path, text, hint)
    elif grant.term == "temporary":
        yield Found(path, message("rules_economy.temporary-grant", **values), hint)
