"""Whether an offer stands in one plan only, and once."""

from collections.abc import Iterator

from tilbudsvifte.documents.proposal import PlannedOffer
from tilbudsvifte.rules.case import Case, City
from tilbudsvifte.rules.rule import Found
from tilbudsvifte.rules.structure.names import names_of
from tilbudsvifte.texts import message


def offer_twice(case: Case) -> Iterator[Found]:
    """Two entries under one name; two that the data tell apart are two offers all the same."""
    known = case.dataset.offers.offers
    first: dict[str, str] = {}
    for offer_id in case.proposal.offers:
        names = sorted(names_of(case, offer_id))
        others = [first[name] for name in names if name in first]
        other = next((each for each in others if not known.keys() >= {each, offer_id}), None)
        if other is not None:
            yield Found(
                ("offers", offer_id),
                message("rules_structure.twice", name=case.name_of(offer_id), id=other),
                message("rules_structure.one-entry"),
                at_key=True,
            )
        for name in names:
            first.setdefault(name, offer_id)


def offer_in_two_proposals(city: City) -> Iterator[tuple[Case, Found]]:
    """One offer in two proposals, shown where the data do not place it, else in the later one."""
    first: dict[str, Case] = {}
    for case in city.cases:
        for offer_id in case.proposal.offers:
            other = first.setdefault(offer_id, case)
            if other is case or not _same(other, case, offer_id):
                continue
            known = case.dataset.offers.offers.get(offer_id)
            place = known.location.area if known else None
            wrong, right = (other, case) if place == case.proposal.area else (case, other)
            yield (
                wrong,
                Found(
                    ("offers", offer_id),
                    message(
                        "rules_structure.in-two-proposals",
                        name=wrong.name_of(offer_id),
                        file=right.file.file.name,
                    ),
                    message("rules_structure.one-proposal"),
                    at_key=True,
                ),
            )


def _same(one: Case, other: Case, offer_id: str) -> bool:
    """Whether an id means the same offer in two proposals.

    The ids of openings, and of what stands for several unnamed offers, are each area's own.
    """

    def single(offer: PlannedOffer) -> bool:
        return offer.action != "opens" and offer.count == 1

    return offer_id in one.dataset.offers.offers or all(
        single(case.proposal.offers[offer_id]) for case in (one, other)
    )
