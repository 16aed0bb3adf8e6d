"""What ends: why it does, and whether what takes its place will be there."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from tilbudsvifte.documents.left_out import Path
from tilbudsvifte.documents.offers import Offer
from tilbudsvifte.rules.case import Case, City
from tilbudsvifte.rules.rule import Found
from tilbudsvifte.texts import message


class _Onwards(NamedTuple):
    """An offer that ends, one that is to take its place, and where the plan says so."""

    ends: str
    into: str
    path: Path


def closing_without_reason(case: Case) -> Iterator[Found]:
    """An offer closes or merges, and no reason is given."""
    for offer_id, offer in case.proposal.offers.items():
        if offer.ends and offer.reason is None:
            yield Found(
                ("offers", offer_id),
                message("rules_structure.no-reason", name=case.name_of(offer_id)),
                message("rules_structure.give-reason"),
                at_key=True,
                open=True,
            )


def replacement_missing(case: Case) -> Iterator[Found]:
    """What takes the place of an offer ends in the same plan, or is nowhere in it."""
    for offer_id, offer in case.proposal.offers.items():
        if offer.action == "merges" and offer.merged_into is None:
            yield Found(
                ("offers", offer_id),
                message("rules_structure.merges-into-nothing", name=case.name_of(offer_id)),
                message("rules_structure.say-merged-into"),
                at_key=True,
                open=True,
            )
    for onwards in _onwards(case):
        planned = case.proposal.offers.get(onwards.into)
        known = case.dataset.offers.offers.get(onwards.into)
        if planned is not None and planned.ends:
            yield _ends_too(case, onwards)
        elif (
            planned is None
            and known is not None
            and known.status == "proposed"
            and known.location.area == case.proposal.area
        ):
            yield _not_planned(case, onwards, known)


def replacement_missing_elsewhere(city: City) -> Iterator[tuple[Case, Found]]:
    """What takes the place of an offer ends in another plan, or no plan that could hold it does.

    What has expired, or is about to, is nowhere unless a plan of the run keeps it; what is only
    proposed may yet be in the plan of its area, or of any where that is not known.
    """
    areas = {case.proposal.area for case in city.cases}
    for case in city.cases:
        for onwards in _onwards(case):
            if onwards.into in case.proposal.offers:
                continue
            holders = [each for each in city.cases if onwards.into in each.proposal.offers]
            known = case.dataset.offers.offers.get(onwards.into)
            if holders:
                if all(each.proposal.offers[onwards.into].ends for each in holders):
                    yield case, _ends_too(case, onwards, holders[0])
            elif known is not None and _nowhere(known, city, areas - {case.proposal.area}):
                yield case, _not_planned(case, onwards, known)


def _nowhere(known: Offer, city: City, others: Collection[str]) -> bool:
    """Whether an offer that no plan holds is not there; its own area's plan speaks for itself."""
    if known.status == "proposed":
        return known.location.area in others or (city.whole and known.location.area is None)
    return known.status in {"expiring", "expired"}


def _onwards(case: Case) -> Iterator[_Onwards]:
    for offer_id, offer in case.proposal.offers.items():
        if offer.ends:
            path: Path = ("offers", offer_id)
            if offer.merged_into is not None:
                yield _Onwards(offer_id, offer.merged_into, (*path, "merged_into"))
            for number, word in enumerate(offer.replaced_by):
                yield _Onwards(offer_id, word, (*path, "replaced_by", number))


def _ends_too(case: Case, onwards: _Onwards, elsewhere: Case | None = None) -> Found:
    values = {"name": case.name_of(onwards.ends), "into": (elsewhere or case).name_of(onwards.into)}
    return Found(
        onwards.path,
        message("rules_structure.into-ended", **values)
        if elsewhere is None
        else message(
            "rules_structure.into-ended-elsewhere", **values, file=elsewhere.file.file.name
        ),
        message("rules_structure.name-remaining"),
    )


def _not_planned(case: Case, onwards: _Onwards, known: Offer) -> Found:
    values = {"name": case.name_of(onwards.ends), "into": known.name}
    return Found(
        onwards.path,
        message(f"rules_structure.into-{known.status}", **values),
        message("rules_structure.plan-replacement", id=onwards.into),
    )
