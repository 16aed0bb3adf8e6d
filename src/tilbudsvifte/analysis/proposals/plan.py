"""A proposal's plan in kroner: what happens to each offer, and what money goes where."""

from tilbudsvifte.analysis.proposals.results import MoneyMove, Plan, PlannedLine
from tilbudsvifte.documents.dataset import Dataset
from tilbudsvifte.documents.proposal import FRAME, PlannedOffer, Proposal


def plan_of(proposal: Proposal, dataset: Dataset) -> Plan:
    """What a proposal plans; `freed` and `reinvested` are what moves of money take and give."""
    lines = tuple(
        _line(proposal, dataset, offer_id, offer) for offer_id, offer in proposal.offers.items()
    )
    unit = proposal.amounts_in
    moves = tuple(
        MoneyMove(
            None if move.from_ == FRAME else offer_name(proposal, dataset, move.from_),
            None if move.to == FRAME else offer_name(proposal, dataset, move.to),
            move.amount * unit,
        )
        for move in proposal.money
    )
    paid = [line for line in lines if line.in_frame and not line.ends]
    return Plan(
        lines=lines,
        moves=moves,
        proposed=sum(line.grant or 0 for line in paid),
        complete=all(line.grant is not None for line in paid),
        offers=sum(line.number for line in paid if line.counts and line.grant != 0),
        settled=all(line.action is not None for line in lines),
        freed=sum(move.amount for move in moves if move.from_ is not None),
        reinvested=sum(move.amount for move in moves if move.to is not None),
    )


def offer_name(proposal: Proposal, dataset: Dataset, offer_id: str) -> str:
    """An offer's name: as the proposal has it, as the data have it, or its id."""
    planned = proposal.offers.get(offer_id)
    known = dataset.offers.offers.get(offer_id)
    return (planned and planned.name) or (known and known.name) or offer_id


def pays_from_frame(dataset: Dataset, paid_by: str | None) -> bool:
    """Whether the frame pays: nothing else is named, or a grant that is in the frame."""
    grant = dataset.offers.grants.get(paid_by or "")
    return paid_by is None or (grant is not None and grant.in_frame)


def _line(proposal: Proposal, dataset: Dataset, offer_id: str, offer: PlannedOffer) -> PlannedLine:
    unit = proposal.amounts_in
    known = dataset.offers.offers.get(offer_id)
    in_frame = pays_from_frame(dataset, offer.paid_by)
    today = _kroner(offer.grant_today, unit)
    if today is None and (offer.action == "opens" or not in_frame):
        today = 0
    grant = 0 if offer.ends else _kroner(offer.grant, unit)
    payer = dataset.offers.grants.get(offer.paid_by or "")
    rooms_of = offer.premises and offer.premises.taken_over_from
    onwards = [offer.merged_into] if offer.merged_into else offer.replaced_by
    return PlannedLine(
        id=offer_id,
        name=offer_name(proposal, dataset, offer_id),
        number=offer.count,
        counts=known is None or known.counts != "no",
        action=offer.action,
        ends=offer.ends,
        in_frame=in_frame,
        paid_by=offer.paid_by,
        payer=payer.name.text if payer else None,
        payer_moved_to=payer.moved.to if payer and payer.moved else None,
        budget=_kroner(offer.budget, unit),
        today=today,
        grant=grant,
        change=None if today is None or grant is None else grant - today,
        goes_to=tuple(offer_name(proposal, dataset, word) for word in onwards),
        district=offer.district,
        rooms_of=offer_name(proposal, dataset, rooms_of) if rooms_of else None,
        moves_to=offer.premises.moves_to if offer.premises else None,
    )


def _kroner(amount: int | None, unit: int) -> int | None:
    return None if amount is None else amount * unit
