"""Whether premises that are taken over will be empty."""

from collections.abc import Iterator

from tilbudsvifte.documents.proposal import PlannedOffer
from tilbudsvifte.reading.diagnostics import Severity
from tilbudsvifte.rules.case import Case, City
from tilbudsvifte.rules.rule import Found
from tilbudsvifte.texts import message


def premises_occupied(case: Case) -> Iterator[Found]:
    """An offer takes over premises from one that the same plan leaves in them."""
    for offer_id, before in _taken_over(case):
        planned = case.proposal.offers.get(before)
        if planned is not None and not _leaves(planned):
            yield _found(case, offer_id, before, "stays", "let-leave")


def premises_occupied_elsewhere(city: City) -> Iterator[tuple[Case, Found]]:
    """An offer takes over premises from one that another plan leaves in them, or none speaks of.

    Whether it leaves is certainly unsaid only in the plan of its own area, or in all plans.
    """
    for case in city.cases:
        for offer_id, before in _taken_over(case):
            if before in case.proposal.offers:
                continue
            holders = [each for each in city.cases if before in each.proposal.offers]
            known = case.dataset.offers.offers.get(before)
            if holders:
                if not any(_leaves(each.proposal.offers[before]) for each in holders):
                    file = holders[0].file.file.name
                    yield case, _found(case, offer_id, before, "stays-elsewhere", "ask", file=file)
            elif known is not None and known.status != "expired":
                location = known.location
                own = location.known == "certain" and location.area == case.proposal.area
                yield (
                    case,
                    _found(case, offer_id, before, "not-planned", "plan-leaving")._replace(
                        severity=None if own or city.whole else Severity.WARNING
                    ),
                )


def _taken_over(case: Case) -> Iterator[tuple[str, str]]:
    """The offers that remain in premises of another, each with that other."""
    for offer_id, offer in case.remaining():
        before = offer.premises.taken_over_from if offer.premises else None
        if before is not None and before != offer_id:
            yield offer_id, before


def _leaves(offer: PlannedOffer) -> bool:
    return offer.ends or (offer.premises is not None and offer.premises.moves_to is not None)


def _found(case: Case, offer_id: str, before: str, text: str, hint: str, **more: str) -> Found:
    values = {"name": case.name_of(offer_id), "before": case.name_of(before), **more}
    return Found(
        ("offers", offer_id, "premises", "taken_over_from"),
        message(f"rules_structure.premises-{text}", **values),
        message(f"rules_structure.premises-{hint}", id=before, **more),
    )
