"""The part of the page that only one area's sheet has."""

from collections.abc import Iterator

from tilbudsvifte.analysis.results import Allocation, OfferResult, OperatorResult, Sheet
from tilbudsvifte.rendering.allocation.notes import cite
from tilbudsvifte.rendering.allocation.tables import share_table
from tilbudsvifte.rendering.blocks import Block, Column, Heading, Lines, Table
from tilbudsvifte.rendering.money import DASH
from tilbudsvifte.texts import Language, Message, message


def sheet_blocks(
    allocation: Allocation, sheet: Sheet, language: Language, *, details: bool = False
) -> Iterator[Block]:
    """Districts, centre and track; shares in the indicators; the offers that the papers name.

    With `details`, what the papers say of each offer, why, and where.
    """
    area = allocation.areas[0]
    lines = []
    if area.districts:
        lines.append(language.say("allocate.sheet-districts", names=area.districts))
    if sheet.centre is not None:
        lines.append(language.say("allocate.sheet-centre", centre=sheet.centre))
    if sheet.track is not None:
        number = str(sheet.track_number)
        lines.append(language.say("allocate.sheet-track", number=number, name=sheet.track))
    if lines:
        yield Lines(lines)
    yield Heading(language.say("allocate.sheet-indicators"))
    yield Table(share_table(allocation.indicators, language, area.position))
    yield Heading(language.say(_offers_heading(area.offers_today, sheet.offers)))
    if sheet.offers:
        yield Table(_offer_table(sheet.offers, language))
    else:
        yield Lines([language.say("allocate.sheet-no-offers")])
    said = [_proposed(offer, language) for offer in sheet.offers if offer.proposed]
    disputed = dict.fromkeys(text for offer in sheet.offers for text in offer.disputed)
    said += [language.say("allocate.sheet-disputed", text=text) for text in disputed]
    if said:
        yield Lines(said)
    if details and sheet.offers:
        yield Heading(language.say("allocate.sheet-offer-details"))
        yield Lines([language.say(line) for offer in sheet.offers for line in _details(offer)])


def _offers_heading(counted: int | None, offers: tuple[OfferResult, ...]) -> Message:
    existing = str(sum(offer.status == "existing" for offer in offers))
    if counted is None:
        return message("allocate.sheet-offers-uncounted", existing=existing)
    return message("allocate.sheet-offers", existing=existing, counted=str(counted))


def _offer_table(offers: tuple[OfferResult, ...], language: Language) -> list[Column]:
    actions = [
        language.say(f"allocate.action-{offer.proposed.action}") if offer.proposed else DASH
        for offer in offers
    ]
    cells = {
        "offer": [_name(offer, language) for offer in offers],
        "status": [_status(offer, language) for offer in offers],
        "operator": [_operator(offer, language) for offer in offers],
        "belongs": [language.say(f"allocate.belongs-{offer.known}") for offer in offers],
        "proposed": actions,
    }
    return [
        Column(language.say(f"allocate.{name}"), column, "left") for name, column in cells.items()
    ]


def _name(offer: OfferResult, language: Language) -> str:
    return language.say("allocate.disputed", name=offer.name) if offer.disputed else offer.name


def _status(offer: OfferResult, language: Language) -> str:
    status = language.say(f"allocate.status-{offer.status}")
    if offer.counts == "yes":
        return status
    return f"{status}, {language.say(f'allocate.counts-{offer.counts}')}"


def _operator(offer: OfferResult, language: Language) -> str:
    operator = offer.operator
    if operator is None:
        return DASH
    ownership = language.say(f"allocate.ownership-{operator.ownership}")
    return ownership if operator.name is None else f"{operator.name} ({ownership})"


def _proposed(offer: OfferResult, language: Language) -> str:
    text = language.local(offer.proposed.text) if offer.proposed else ""
    return f"{offer.name}: {text}"


def _details(offer: OfferResult) -> Iterator[Message]:
    """Everything that is known of an offer and is not in the table."""
    sources = "; ".join(dict.fromkeys(map(cite, offer.sources)))
    yield message("allocate.sheet-offer", name=offer.name, sources=sources)
    if offer.address is not None:
        yield message("allocate.sheet-address", address=offer.address)
    if offer.note is not None:
        yield message("allocate.details-note", text=offer.note)
    if offer.reason is not None:
        known = message(f"allocate.belongs-{offer.known}")
        yield message("allocate.sheet-belongs", known=known, reason=offer.reason)
    if offer.counts_reason is not None:
        yield message("allocate.sheet-counts", reason=offer.counts_reason)
    if offer.operator is not None:
        yield _operator_details(offer.operator)
    if offer.proposed is not None:
        yield message("allocate.sheet-proposed", source=cite(offer.proposed.source))


def _operator_details(operator: OperatorResult) -> Message:
    known, source = message(f"allocate.belongs-{operator.known}"), cite(operator.source)
    if operator.reason is None:
        return message("allocate.sheet-operator", known=known, source=source)
    return message(
        "allocate.sheet-operator-because", known=known, reason=operator.reason, source=source
    )
