"""Whether a plan holds the area's offers: all that are known, and no others."""

from collections.abc import Iterator

from tilbudsvifte.documents.folding import fold
from tilbudsvifte.documents.nearest import nearest
from tilbudsvifte.documents.offers import Offer
from tilbudsvifte.documents.proposal import PlannedOffer
from tilbudsvifte.reading.diagnostics import Severity
from tilbudsvifte.rules.case import Case
from tilbudsvifte.rules.rule import Found
from tilbudsvifte.rules.structure.names import named_in_data, names_in_data, number_of_offers
from tilbudsvifte.texts import Message, message

_MOST_HINTS = 50


def offer_unaccounted(case: Case) -> Iterator[Found]:
    """An offer of the area that the plan says nothing about; how bad depends on how certain it is.

    One that an entry names without its id is left to `offer_unknown`.
    """
    named = {fold(offer.name) for _, offer in _unknown(case) if offer.name}
    for offer_id, known in case.dataset.offers.offers.items():
        if (
            known.status == "existing"
            and known.counts != "no"
            and known.location.area == case.proposal.area
            and offer_id not in case.proposal.offers
            and not named & names_in_data(known)
        ):
            severity, text = _how_certain(known)
            yield Found(
                ("offers",),
                message(f"rules_structure.{text}", name=known.name, area=case.area.name),
                message("rules_structure.account", id=offer_id),
                severity,
                at_key=True,
            )


def offer_unknown(case: Case) -> Iterator[Found]:
    """An entry for an offer of today that the data do not name.

    Where the area has more offers than the data name, some may well be unknown: that is a warning,
    or a note if the entries have names and stand for no more offers than there is room for.
    """
    unknown = list(_unknown(case))
    today = case.area.offers_today
    named = _number_named(case)
    room = None if today is None else today - named
    fits = room is not None and sum(offer.count for _, offer in unknown) <= room
    for number, (offer_id, offer) in enumerate(unknown):
        meant = _meant(case, offer_id, offer) if number < _MOST_HINTS else None
        severity = Severity.WARNING
        if room is not None and room <= 0:
            severity = Severity.ERROR
        elif fits and offer.name:
            severity = Severity.NOTE
        values = {"name": case.name_of(offer_id), "area": case.area.name}
        yield Found(
            ("offers", offer_id),
            message("rules_structure.unknown-uncounted", **values)
            if today is None
            else message(
                "rules_structure.unknown", **values, named=named, today=number_of_offers(today)
            ),
            meant or _how_to_name(severity, room),
            severity,
            at_key=True,
        )


def offer_elsewhere(case: Case) -> Iterator[Found]:
    """An entry for an offer that belongs to another area, or outside all of them."""
    for offer_id in case.proposal.offers:
        known = case.dataset.offers.offers.get(offer_id)
        if known is None or known.location.area == case.proposal.area:
            continue
        values = {"name": case.name_of(offer_id), "area": case.area.name}
        if known.location.known == "outside":
            yield Found(
                ("offers", offer_id),
                message("rules_structure.outside", **values),
                message("rules_structure.take-out"),
                at_key=True,
            )
        elif known.location.area is not None:
            inferred = known.location.known == "inferred"
            other = case.dataset.framework.areas[known.location.area].name
            yield Found(
                ("offers", offer_id),
                message(
                    f"rules_structure.{'perhaps-elsewhere' if inferred else 'elsewhere'}",
                    **values,
                    other=other,
                ),
                message("rules_structure.leave-to", other=other),
                Severity.WARNING if inferred else None,
                at_key=True,
            )


def _unknown(case: Case) -> Iterator[tuple[str, PlannedOffer]]:
    """The entries for offers of today whose ids are not in the data."""
    known = case.dataset.offers.offers
    return (
        (offer_id, offer)
        for offer_id, offer in case.proposal.offers.items()
        if offer_id not in known and offer.action != "opens"
    )


def _how_certain(known: Offer) -> tuple[Severity, str]:
    if known.counts == "unclear":
        return Severity.NOTE, "perhaps-unaccounted"
    if known.location.known == "inferred":
        return Severity.WARNING, "probably-unaccounted"
    return Severity.ERROR, "unaccounted"


def _number_named(case: Case) -> int:
    """How many of the offers that the area has today the data name."""
    return sum(
        known.status == "existing"
        and known.counts == "yes"
        and known.location.area == case.proposal.area
        for known in case.dataset.offers.offers.values()
    )


def _meant(case: Case, offer_id: str, offer: PlannedOffer) -> Message | None:
    """Which offer of the data, not in the plan, was probably meant."""
    others = [word for word in case.dataset.offers.offers if word not in case.proposal.offers]
    same = named_in_data(case, offer.name, others) if offer.name else None
    if same is not None:
        return message("rules_structure.its-id", id=same)
    if offer.count > 1:
        return None
    near = nearest(offer_id, others)
    return message("documents.did-you-mean", word=near) if near else None


def _how_to_name(severity: Severity, room: int | None) -> Message | None:
    if severity is Severity.NOTE:
        return None
    if severity is Severity.ERROR or room is None:
        return message("rules_structure.if-new")
    return message("rules_structure.name-within", room=room)
