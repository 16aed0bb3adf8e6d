"""Whether premises that are taken over will be empty."""

from collections.abc import Iterator, Mapping

from tilbudsvifte.documents.proposal import PlannedOffer
from tilbudsvifte.reading.diagnostics import Severity
from tilbudsvifte.rules.case import Case, City
from tilbudsvifte.rules.rule import Found
from tilbudsvifte.texts import message


def premises_occupied(case: Case) -> Iterator[Found]:
    """An offer takes over premises from one that the same plan leaves in them."""
    for offer_id, before in _taken_over(case):
        planned = case.proposal.offers.get(before)
        if planned is not None and not _leaves(before, planned):
            text = "not-planned" if planned.action is None else "stays"
            values = {"id": before, "before": case.name_of(before)}
            yield _found(case, offer_id, text, "let-leave", values)._replace(
                open=planned.action is None
            )


def premises_occupied_elsewhere(city: City) -> Iterator[tuple[Case, Found]]:
    """An offer takes over premises from one that another plan leaves in them, or none speaks of.

    Whether it leaves is certainly unsaid only in the plan of its own area, or in all plans; no plan
    has to speak of one whose grant runs out.
    """
    for case in city.cases:
        for offer_id, before in _taken_over(case):
            if before in case.proposal.offers:
                continue
            holders = [each for each in city.cases if before in each.proposal.offers]
            known = case.dataset.offers.offers.get(before)
            if holders:
                if not any(_leaves(before, each.proposal.offers[before]) for each in holders):
                    yield case, _stays_elsewhere(case, offer_id, before, holders[0])
            elif known is not None and known.status != "expired":
                location = known.location
                own = location.known == "certain" and location.area == case.proposal.area
                told = (own or city.whole) and known.status != "expiring"
                values = {"id": before, "before": known.name}
                yield (
                    case,
                    _found(case, offer_id, "not-planned", "plan-leaving", values)._replace(
                        severity=None if told else Severity.WARNING
                    ),
                )


def _stays_elsewhere(case: Case, offer_id: str, before: str, holder: Case) -> Found:
    """The other plan says that the offer stays, or, a draft, nothing yet."""
    file = holder.file.file.name
    values = {"id": before, "before": holder.name_of(before), "file": file}
    if holder.proposal.offers[before].action is not None:
        return _found(case, offer_id, "stays-elsewhere", "ask", values)
    return _found(case, offer_id, "left-open-elsewhere", "ask", values)._replace(
        severity=Severity.NOTE if holder.proposal.stage == "draft" else None, open=True
    )


def _taken_over(case: Case) -> Iterator[tuple[str, str]]:
    """The offers that remain in premises of another, each with that other."""
    for offer_id, offer in case.remaining():
        before = _premises_before(offer_id, offer)
        if before is not None:
            yield offer_id, before


def _premises_before(offer_id: str, offer: PlannedOffer) -> str | None:
    """Whose premises an offer takes over, unless they are its own."""
    before = offer.premises.taken_over_from if offer.premises else None
    return None if before == offer_id else before


def _leaves(offer_id: str, offer: PlannedOffer) -> bool:
    """Whether an offer ends, goes somewhere else, or takes over the premises of another."""
    moves_to = offer.premises.moves_to if offer.premises else None
    moves = moves_to is not None or _premises_before(offer_id, offer) is not None
    return offer.ends or moves


def _found(case: Case, offer_id: str, text: str, hint: str, values: Mapping[str, str]) -> Found:
    return Found(
        ("offers", offer_id, "premises", "taken_over_from"),
        message(f"rules_structure.premises-{text}", name=case.name_of(offer_id), **values),
        message(f"rules_structure.premises-{hint}", **values),
    )
