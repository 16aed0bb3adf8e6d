"""What each area is handed: its figures, its indicators, and the offers that the papers name."""

from collections.abc import Sequence

from tilbudsvifte.analysis.frame import cited
from tilbudsvifte.analysis.refusal import RequestError
from tilbudsvifte.analysis.results import (
    Allocation,
    ContradictionResult,
    OfferResult,
    OperatorResult,
    ProposedResult,
    Sheet,
)
from tilbudsvifte.documents.dataset import Dataset
from tilbudsvifte.documents.folding import fold
from tilbudsvifte.documents.nearest import nearest_hint
from tilbudsvifte.documents.offers import Offer, Operator, Proposed
from tilbudsvifte.texts import message


def for_area(allocation: Allocation, dataset: Dataset, asked: str) -> Allocation:
    """An allocation narrowed to one area, with its sheet; totals stay those of the whole city.

    `asked` is the area's id, name or another name that the framework gives it. Raises
    `RequestError` where there is no such area.
    """
    area_id = find_area(dataset, asked)
    own = tuple(result for result in allocation.areas if result.id == area_id)
    # One that names an area, too, is about how the area's offers were counted.
    disagreements = [
        each
        for each in allocation.contradictions
        if not dataset.framework.areas.keys() & set(each.concerns)
    ]
    offers = tuple(
        _offer(dataset, disagreements, offer_id, offer)
        for offer_id, offer in dataset.offers.offers.items()
        if offer.location.area == area_id
    )
    return allocation._replace(
        areas=own,
        districts=tuple(result for result in allocation.districts if result.area == area_id),
        ties=tuple(tie for tie in allocation.ties if tie.area in (None, area_id)),
        sheet=Sheet(own[0].centre, own[0].track_number, own[0].track, offers),
    )


def find_area(dataset: Dataset, asked: str) -> str:
    """The id of the area that is meant; an id comes before a name, a name before an alias.

    Raises `RequestError` where there is no such area.
    """
    areas = dataset.framework.areas
    names = {fold(alias): area_id for area_id, area in areas.items() for alias in area.aliases}
    names |= {fold(area.name): area_id for area_id, area in areas.items()}
    names |= {area_id: area_id for area_id in areas}
    if fold(asked) in names:
        return names[fold(asked)]
    hint = nearest_hint(asked, areas)
    text = message("allocate.unknown-area", word=asked)
    raise RequestError(message("cli.hint", text=text, hint=hint) if hint else text)


def _offer(
    dataset: Dataset, disagreements: Sequence[ContradictionResult], offer_id: str, offer: Offer
) -> OfferResult:
    return OfferResult(
        id=offer_id,
        name=offer.name,
        aliases=tuple(offer.aliases),
        status=offer.status,
        counts=offer.counts,
        counts_reason=offer.counts_reason,
        known=offer.location.known,
        reason=offer.location.reason,
        address=offer.address,
        operator=_operator(dataset, offer.operator) if offer.operator else None,
        proposed=_proposed(dataset, offer.proposed) if offer.proposed else None,
        disputed=tuple(each.about for each in disagreements if offer_id in each.concerns),
        note=offer.note.text if offer.note else None,
        sources=tuple(cited(dataset, source) for source in offer.sources),
    )


def _operator(dataset: Dataset, operator: Operator) -> OperatorResult:
    return OperatorResult(
        name=operator.name,
        ownership=operator.ownership,
        known=operator.known,
        reason=operator.reason,
        source=cited(dataset, operator.source),
    )


def _proposed(dataset: Dataset, proposed: Proposed) -> ProposedResult:
    return ProposedResult(
        action=proposed.action,
        text=proposed.text.text,
        reason=proposed.reason,
        replaced_by=tuple(proposed.replaced_by),
        premises_from=proposed.premises_from,
        city_wide=proposed.city_wide,
        source=cited(dataset, proposed.source),
    )
