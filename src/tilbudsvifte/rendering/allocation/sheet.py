"""The part of the page that only one area's sheet has."""

from collections.abc import Iterator

from tilbudsvifte.analysis.results import Allocation, OfferResult, Sheet
from tilbudsvifte.rendering.allocation.tables import share_table
from tilbudsvifte.rendering.blocks import Block, Column, Heading, Lines, Table
from tilbudsvifte.rendering.money import DASH
from tilbudsvifte.texts import Language


def sheet_blocks(allocation: Allocation, sheet: Sheet, language: Language) -> Iterator[Block]:
    """Districts, centre and track; shares in the indicators; the offers that the papers name."""
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
    counted = DASH if area.offers_today is None else str(area.offers_today)
    existing = str(sum(offer.status == "existing" for offer in sheet.offers))
    yield Heading(language.say("allocate.sheet-offers", existing=existing, counted=counted))
    if sheet.offers:
        yield Table(_offer_table(sheet.offers, language))
    else:
        yield Lines([language.say("allocate.sheet-no-offers")])
    proposed = [_proposed(offer, language) for offer in sheet.offers if offer.proposed]
    if proposed:
        yield Lines(proposed)


def _offer_table(offers: tuple[OfferResult, ...], language: Language) -> list[Column]:
    actions = [language.say(f"allocate.action-{o.action}") if o.action else DASH for o in offers]
    cells = {
        "offer": [offer.name for offer in offers],
        "status": [_status(offer, language) for offer in offers],
        "operator": [_operator(offer, language) for offer in offers],
        "belongs": [language.say(f"allocate.belongs-{offer.known}") for offer in offers],
        "proposed": actions,
    }
    return [
        Column(language.say(f"allocate.{name}"), column, "left") for name, column in cells.items()
    ]


def _status(offer: OfferResult, language: Language) -> str:
    status = language.say(f"allocate.status-{offer.status}")
    if offer.counts == "yes":
        return status
    return f"{status}, {language.say(f'allocate.counts-{offer.counts}')}"


def _operator(offer: OfferResult, language: Language) -> str:
    if offer.ownership is None:
        return DASH
    ownership = language.say(f"allocate.ownership-{offer.ownership}")
    return ownership if offer.operator is None else f"{offer.operator} ({ownership})"


def _proposed(offer: OfferResult, language: Language) -> str:
    text = language.local(offer.proposed) if offer.proposed else ""
    return f"{offer.name}: {text}"
