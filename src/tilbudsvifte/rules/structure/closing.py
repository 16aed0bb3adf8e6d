"""What ends: why it does, and whether what takes its place will be there."""

from collections.abc import Iterator
from typing import NamedTuple

from tilbudsvifte.documents.left_out import Path
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
            and known.status != "existing"
            and known.location.area == case.proposal.area
        ):
            yield _not_planned(case, onwards)


def replacement_missing_elsewhere(city: City) -> Iterator[tuple[Case, Found]]:
    """What takes the place of an offer ends in another plan, or no plan of its area holds it."""
    areas = {case.proposal.area for case in city.cases}
    for case in city.cases:
        for onwards in _onwards(case):
            known = case.dataset.offers.offers.get(onwards.into)
            if onwards.into in case.proposal.offers or known is None:
                continue
            holders = [each for each in city.cases if onwards.into in each.proposal.offers]
            place = known.location.area
            if holders and all(each.proposal.offers[onwards.into].ends for each in holders):
                yield case, _ends_too(case, onwards, holders[0].file.file.name)
            elif (
                not holders
                and known.status != "existing"
                and place != case.proposal.area
                and (city.whole or place in areas)
            ):
                yield case, _not_planned(case, onwards)


def _onwards(case: Case) -> Iterator[_Onwards]:
    for offer_id, offer in case.proposal.offers.items():
        if offer.ends:
            path: Path = ("offers", offer_id)
            if offer.merged_into is not None:
                yield _Onwards(offer_id, offer.merged_into, (*path, "merged_into"))
            for number, word in enumerate(offer.replaced_by):
                yield _Onwards(offer_id, word, (*path, "replaced_by", number))


def _ends_too(case: Case, onwards: _Onwards, file: str | None = None) -> Found:
    values = {"name": case.name_of(onwards.ends), "into": case.name_of(onwards.into)}
    return Found(
        onwards.path,
        message("rules_structure.into-ended", **values)
        if file is None
        else message("rules_structure.into-ended-elsewhere", **values, file=file),
        message("rules_structure.name-remaining"),
    )


def _not_planned(case: Case, onwards: _Onwards) -> Found:
    known = case.dataset.offers.offers[onwards.into]
    values = {"name": case.name_of(onwards.ends), "into": case.name_of(onwards.into)}
    return Found(
        onwards.path,
        message(f"rules_structure.into-{known.status}", **values),
        message("rules_structure.plan-replacement", id=onwards.into),
    )
