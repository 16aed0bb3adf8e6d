"""Transfers between grants in kroner, with their sums by year."""

from tilbudsvifte.analysis.proposals.results import TransferResult, TransferRow
from tilbudsvifte.documents.proposal import Proposal
from tilbudsvifte.documents.transfers import Transfer, TransferLine


def transfers_of(proposal: Proposal) -> tuple[TransferResult, ...]:
    """The transfers in the order of the file, each with all years that any of its lines has."""
    return tuple(_transfer(proposal, *each) for each in proposal.transfers.items())


def _transfer(proposal: Proposal, transfer_id: str, transfer: Transfer) -> TransferResult:
    unit = proposal.amounts_in
    years = tuple(sorted({year for line in transfer.lines for year in line.amounts}))
    sums = tuple(sum(line.amounts.get(year, 0) for line in transfer.lines) * unit for year in years)
    levels = {line.price_level or transfer.price_level for line in transfer.lines}
    return TransferResult(
        id=transfer_id,
        title=transfer.title.text,
        price_level=transfer.price_level,
        years=years,
        rows=tuple(_row(line, transfer, years, unit) for line in transfer.lines),
        sums=sums if levels == {transfer.price_level} else None,
        illustrative=proposal.makes_up(("transfers", transfer_id)),
    )


def _row(line: TransferLine, transfer: Transfer, years: tuple[str, ...], unit: int) -> TransferRow:
    amounts = (line.amounts.get(year) for year in years)
    return TransferRow(
        point=line.point,
        committee=line.committee,
        grant=line.grant,
        function=line.function,
        kind=line.kind,
        amounts=tuple(None if amount is None else amount * unit for amount in amounts),
        price_level=None if line.price_level == transfer.price_level else line.price_level,
        permanent=line.permanent,
    )
