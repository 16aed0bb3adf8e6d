"""The frame: the grants that are divided, and those that are left out."""

from fractions import Fraction
from math import floor

from tilbudsvifte.analysis.results import Cited, FrameResult, GrantResult, MovedResult
from tilbudsvifte.documents.dataset import Dataset
from tilbudsvifte.documents.fields import Source
from tilbudsvifte.documents.offers import Grant, Moved, Offers


def cited(dataset: Dataset, source: Source) -> Cited:
    """A source with the title of its paper."""
    paper = dataset.framework.papers.get(source.document)
    return Cited(source.document, paper.title if paper else None, source.place, source.quote)


def frame_of(dataset: Dataset, since: tuple[Dataset, FrameResult] | None = None) -> FrameResult:
    """The sum of the grants in the frame, in kr., or the frame that the file sets instead.

    Of grants that `since` shares, another data set with its frame, the results are taken over.
    """
    shared = _shared(dataset, *since) if since else {}
    grants = [
        shared.get(id_) or _grant(dataset, id_, grant)
        for id_, grant in dataset.offers.grants.items()
    ]
    included = tuple(grant for grant in grants if grant.in_frame)
    total = sum(grant.counted for grant in included)
    given = dataset.framework.frame_set
    return FrameResult(
        amount=total if given is None else given,
        grants=total,
        given=given is not None,
        unplaced=sum(grant.counted for grant in included if grant.area is None),
        price_level=_price_level(dataset.offers),
        included=included,
        left_out=tuple(grant for grant in grants if not grant.in_frame),
    )


def _shared(dataset: Dataset, before: Dataset, frame: FrameResult) -> dict[str, GrantResult]:
    """The results of grants that both data sets have, where all that they rest on is the same."""
    if _stated_in(dataset) != _stated_in(before):
        return {}
    return {
        result.id: result
        for result in (*frame.included, *frame.left_out)
        if before.offers.grants[result.id] is dataset.offers.grants.get(result.id)
    }


def _stated_in(dataset: Dataset) -> tuple[object, ...]:
    """What every grant is in: its unit, its price level, and the papers that it cites."""
    offers = dataset.offers
    papers = dataset.framework.papers
    return offers.amounts_in, offers.price_level, offers.price_factors, papers


def current_by_area(dataset: Dataset, frame: FrameResult) -> list[int]:
    """Each area's grants in the frame, in kr., in file order."""
    current = dict.fromkeys(dataset.framework.areas, 0)
    for grant in frame.included:
        if grant.area is not None:
            current[grant.area] += grant.counted
    return list(current.values())


def _grant(dataset: Dataset, grant_id: str, grant: Grant) -> GrantResult:
    amount = grant.amount * dataset.offers.amounts_in
    return GrantResult(
        id=grant_id,
        name=grant.name.text,
        area=grant.area,
        offers=tuple(grant.offers),
        city_wide=grant.city_wide,
        amount=amount,
        in_frame=grant.in_frame,
        counted=_in_frame_level(dataset.offers, grant, amount) if grant.in_frame else 0,
        price_level=grant.price_level,
        term=grant.term,
        expires=grant.expires,
        pending=grant.pending.text if grant.pending else None,
        reason=grant.reason.text if grant.reason else None,
        moved=_moved(dataset, grant.moved) if grant.moved else None,
        source=cited(dataset, grant.source),
    )


def _moved(dataset: Dataset, moved: Moved) -> MovedResult:
    return MovedResult(moved.from_, moved.to, moved.date, cited(dataset, moved.source))


def _price_level(offers: Offers) -> str:
    """The level that the frame is in; the checks see to it that it is one."""
    stated = (grant.price_level for grant in offers.grants.values() if grant.in_frame)
    return offers.price_level or next(stated, "unstated")


def _in_frame_level(offers: Offers, grant: Grant, amount: int) -> int:
    """The amount in the frame's price level, to the nearest krone (a half goes up)."""
    for factor in offers.price_factors.values():
        if (factor.from_, factor.to) == (grant.price_level, offers.price_level):
            return floor(amount * factor.factor + Fraction(1, 2))
    return amount
