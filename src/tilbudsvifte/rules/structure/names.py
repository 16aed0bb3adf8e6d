"""How offers are recognised by name, and how a number of them is said."""

from collections.abc import Iterable

from tilbudsvifte.documents.folding import fold
from tilbudsvifte.documents.offers import Offer
from tilbudsvifte.rules.case import Case
from tilbudsvifte.texts import Message, message


def names_in_data(offer: Offer) -> set[str]:
    """All names that the data have for an offer, folded."""
    return {fold(name) for name in (offer.name, *offer.aliases)}


def names_of(case: Case, offer_id: str) -> set[str]:
    """All names of an entry of the plan, its own and those in the data, folded."""
    own = case.proposal.offers[offer_id].name
    known = case.dataset.offers.offers.get(offer_id)
    return ({fold(own)} if own else set()) | (names_in_data(known) if known else set())


def named_in_data(case: Case, name: str, ids: Iterable[str]) -> str | None:
    """Which of some offers in the data has a name, if one has."""
    offers = case.dataset.offers.offers
    return next((each for each in ids if fold(name) in names_in_data(offers[each])), None)


def number_of_offers(number: int) -> Message:
    """Say how many offers."""
    if number == 1:
        return message("rules_structure.one-offer")
    return message("rules_structure.offers", number=number)
