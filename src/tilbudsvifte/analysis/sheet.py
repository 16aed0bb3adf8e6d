"""What each area is handed: its figures, its indicators, and the offers that the papers name."""

from tilbudsvifte.analysis.frame import cited
from tilbudsvifte.analysis.refusal import RefusalError
from tilbudsvifte.analysis.results import Allocation, OfferResult, Sheet
from tilbudsvifte.documents.checks.framework import fold
from tilbudsvifte.documents.dataset import Dataset
from tilbudsvifte.documents.nearest import nearest_hint
from tilbudsvifte.documents.offers import Offer
from tilbudsvifte.texts import message


def for_area(allocation: Allocation, dataset: Dataset, asked: str) -> Allocation:
    """An allocation narrowed to one area, with its sheet; totals stay those of the whole city.

    `asked` is the area's id, name or another name that the framework gives it. Raises
    `RefusalError` where there is no such area.
    """
    area_id = _find(dataset, asked)
    area = dataset.framework.areas[area_id]
    track = dataset.framework.tracks.get(area.track or "")
    offers = tuple(
        _offer(dataset, offer_id, offer)
        for offer_id, offer in dataset.offers.offers.items()
        if offer.location.area == area_id
    )
    return allocation._replace(
        areas=tuple(result for result in allocation.areas if result.id == area_id),
        districts=tuple(result for result in allocation.districts if result.area == area_id),
        sheet=Sheet(
            centre=area.centre,
            track_number=track.number if track else None,
            track=track.name if track else None,
            offers=offers,
        ),
    )


def _find(dataset: Dataset, asked: str) -> str:
    """The id of the area that is meant; an id comes before a name, a name before an alias."""
    areas = dataset.framework.areas
    names = {fold(alias): area_id for area_id, area in areas.items() for alias in area.aliases}
    names |= {fold(area.name): area_id for area_id, area in areas.items()}
    names |= {area_id: area_id for area_id in areas}
    if fold(asked) in names:
        return names[fold(asked)]
    hint = nearest_hint(asked, areas)
    text = message("allocate.unknown-area", word=asked)
    raise RefusalError(message("cli.hint", text=text, hint=hint) if hint else text)


def _offer(dataset: Dataset, offer_id: str, offer: Offer) -> OfferResult:
    operator, proposed = offer.operator, offer.proposed
    return OfferResult(
        id=offer_id,
        name=offer.name,
        status=offer.status,
        counts=offer.counts,
        known=offer.location.known,
        reason=offer.location.reason,
        address=offer.address,
        operator=operator.name if operator else None,
        ownership=operator.ownership if operator else None,
        operator_known=operator.known if operator else None,
        action=proposed.action if proposed else None,
        proposed=proposed.text.text if proposed else None,
        proposed_source=cited(dataset, proposed.source) if proposed else None,
        note=offer.note.text if offer.note else None,
        sources=tuple(cited(dataset, source) for source in offer.sources),
    )
