"""Transfers between grants, in the layout that the papers give them."""

from collections.abc import Iterator

from tilbudsvifte.analysis.proposals.results import TransferResult, TransferRow
from tilbudsvifte.rendering.blocks import Column, Table
from tilbudsvifte.rendering.money import Money
from tilbudsvifte.texts import Language, Message, message


def transfer_table(transfer: TransferResult, money: Money) -> Table:
    """A row for each line and a column for each year; the last row sums, where there is a sum.

    Point, committee and grant name a row together: a point alone stands for several rows.
    """
    language, rows = money.language, transfer.rows
    ends = [] if transfer.sums is None else [""]
    total = [language.say("validate.in-all")] if ends else []
    kinds = [language.say(f"validate.kind-{row.kind}") for row in rows]
    permanent = [language.say(_permanent(row)) for row in rows]
    columns = {
        "transfer-line": [*(_line(row, language) for row in rows), *total],
        "function": [*(row.function or "" for row in rows), *ends],
        "kind": [*kinds, *ends],
    }
    return Table(
        [
            *(_left(language, name, cells) for name, cells in columns.items()),
            *_years(transfer, money),
            _left(language, "permanent", [*permanent, *ends]),
        ],
        total=transfer.sums is not None,
    )


def price_level(level: str) -> Message:
    """The year whose prices amounts are in; it may be unstated."""
    if level == "unstated":
        return message("validate.prices-unstated")
    return message("validate.prices", year=level)


def _years(transfer: TransferResult, money: Money) -> Iterator[Column]:
    for number, year in enumerate(transfer.years):
        amounts = [row.amounts[number] for row in transfer.rows]
        if transfer.sums is not None:
            amounts.append(transfer.sums[number])
        yield Column(year, [money(amount) for amount in amounts])


def _line(row: TransferRow, language: Language) -> str:
    named = ", ".join(part for part in (row.point, row.committee, row.grant) if part)
    if row.price_level is None:
        return named
    level = price_level(row.price_level)
    return language.say("validate.line-in", line=named, prices=level)


def _permanent(row: TransferRow) -> str:
    return "validate.yes" if row.permanent else "validate.not-permanent"


def _left(language: Language, name: str, cells: list[str]) -> Column:
    return Column(language.say(f"validate.{name}"), cells, "left")
