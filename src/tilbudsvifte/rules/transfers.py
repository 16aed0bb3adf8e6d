"""Rules on transfers: what some grants give up, others receive, in every year."""

from collections.abc import Iterator

from tilbudsvifte.documents.left_out import Path
from tilbudsvifte.documents.transfers import Transfer
from tilbudsvifte.reading.diagnostics import Severity
from tilbudsvifte.rules.case import Case
from tilbudsvifte.rules.economy.grants import price_level
from tilbudsvifte.rules.rule import Found, Rule
from tilbudsvifte.texts import message


def transfer_unbalanced(case: Case) -> Iterator[Found]:
    """A year in which the lines do not sum to zero; said at the last line that has the year.

    Lines in several price levels have no sum.
    """
    for result in case.transfers:
        transfer_id, transfer = result.id, case.proposal.transfers[result.id]
        for year, total in zip(result.years, result.sums or (), strict=False):
            if total:
                values = case.amounts(total=total, difference=abs(total))
                last = max(n for n, line in enumerate(transfer.lines) if year in line.amounts)
                title = transfer.title.text
                yield Found(
                    (*_line(transfer_id, last), "amounts", year),
                    message(
                        "rules_transfers.transfer-unbalanced", title=title, year=year, **values
                    ),
                    message(
                        "rules_transfers.lower" if total > 0 else "rules_transfers.raise",
                        year=year,
                        **values,
                    ),
                )


def transfer_years_differ(case: Case) -> Iterator[Found]:
    """A line without an amount for a year that other lines have."""
    for result in case.transfers:
        transfer_id, transfer = result.id, case.proposal.transfers[result.id]
        for number, line in enumerate(transfer.lines):
            missing = tuple(year for year in result.years if year not in line.amounts)
            if missing:
                yield Found(
                    (*_line(transfer_id, number), "amounts"),
                    message(
                        "rules_transfers.transfer-years-differ",
                        grant=line.grant,
                        title=transfer.title.text,
                        years=missing,
                    ),
                    message("rules_transfers.write-zero"),
                    at_key=True,
                )


def transfer_price_levels(case: Case) -> Iterator[Found]:
    """A line in another price level than its transfer."""
    for transfer_id, transfer in case.proposal.transfers.items():
        for number, line in enumerate(transfer.lines):
            if line.price_level is not None and _in_another_level(transfer, number):
                yield Found(
                    (*_line(transfer_id, number), "price_level"),
                    message(
                        "rules_transfers.transfer-price-levels",
                        grant=line.grant,
                        title=transfer.title.text,
                        own=price_level(line.price_level),
                        level=price_level(transfer.price_level),
                    ),
                    message("rules_transfers.use-one-level", year=transfer.price_level),
                )


def _in_another_level(transfer: Transfer, number: int) -> bool:
    return transfer.lines[number].price_level not in {None, transfer.price_level}


def _line(transfer_id: str, number: int) -> Path:
    return ("transfers", transfer_id, "lines", number)


RULES: tuple[Rule, ...] = (
    Rule("transfer-unbalanced", Severity.ERROR, each=transfer_unbalanced, amounts=True),
    Rule("transfer-years-differ", Severity.ERROR, each=transfer_years_differ),
    Rule("transfer-price-levels", Severity.ERROR, each=transfer_price_levels),
)
