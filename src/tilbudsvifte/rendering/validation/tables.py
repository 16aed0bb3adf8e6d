"""The tables that hold a row for each proposal, and those of all proposals together."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from math import ceil, floor

from tilbudsvifte.analysis.proposals.results import AreaTogether, Flow, Together
from tilbudsvifte.rendering.blocks import Column
from tilbudsvifte.rendering.money import DASH, Money
from tilbudsvifte.rendering.validation.amounts import (
    deviation,
    from_to,
    is_small,
    number,
    persons,
    places,
    proposed,
    share,
    so_far,
)
from tilbudsvifte.rules.results import ProposalResult, Validation
from tilbudsvifte.texts import Language


def summary_table(validation: Validation, money: Money) -> list[Column]:
    """Each area's guideline beside its current and its proposed budget, and what flows."""
    language, rows = money.language, validation.proposals
    columns = [
        _names(validation, language),
        column(language, "offers", (_offers(language, row) for row in rows)),
        column(language, "current", (money(row.area.current) for row in rows)),
        column(language, "guideline", (money(row.deviation.guideline) for row in rows)),
        column(language, "proposed", (_proposed(row, money) for row in rows)),
        column(language, "deviation", (_deviation(row, money) for row in rows)),
    ]
    if validation.together is None:
        return columns
    in_run = {area.area: area for area in validation.together.areas}
    found = [in_run.get(row.area.id) for row in rows]
    return [
        *columns,
        column(language, "outflow", (money(each and each.outflow) for each in found)),
        column(language, "inflow", (money(each and each.inflow) for each in found)),
        column(language, "adjusted", (money(each and each.adjusted) for each in found)),
    ]


def deviation_table(validation: Validation, money: Money) -> list[Column]:
    """What each area has to justify, and what its activities do, counted both ways."""
    language, proposals = money.language, validation.proposals
    rows = [row.deviation for row in proposals]
    below = validation.terms.negative_deviation != "none"

    def required(row: ProposalResult) -> str:
        if row.deviation.above or (below and row.falls_short):
            return money(abs(row.deviation.amount))
        return DASH

    def counted(way: str) -> str:
        return f"{way}-rules" if validation.terms.counts == way else way

    return [
        _names(validation, language),
        column(language, "deviation", (_deviation(row, money) for row in proposals)),
        column(language, "required", (required(row) for row in proposals)),
        column(language, counted("outside-share"), (money(floor(row.by_share)) for row in rows)),
        column(language, counted("full-cost"), (money(floor(row.by_cost)) for row in rows)),
        column(
            language, "needed", (money(ceil(row.needed)) if row.above else DASH for row in rows)
        ),
    ]


def users_table(validation: Validation, language: Language) -> list[Column]:
    """Users, potential users and places, and per offer and user what stands today and is planned.

    Where a count is too small to show, so is all that it could be worked out from.
    """
    smallest, rows = validation.smallest_count, validation.proposals

    def derived(name: str, cell: Callable[[ProposalResult], str]) -> Column:
        hidden = (is_small(row.users.today, smallest) for row in rows)
        cells = (DASH if hide else cell(row) for row, hide in zip(rows, hidden, strict=True))
        return column(language, name, cells)

    def coverage(row: ProposalResult) -> str:
        small = is_small(row.users.potential, smallest)
        return share(language, None if small else row.users.coverage)

    return [
        _names(validation, language),
        column(language, "users", (persons(language, row.users.today, smallest) for row in rows)),
        column(
            language,
            "potential",
            (persons(language, row.users.potential, smallest) for row in rows),
        ),
        column(language, "capacity", (places(language, row.users.capacity) for row in rows)),
        derived("coverage", coverage),
        derived("utilisation", lambda row: share(language, row.users.utilisation)),
        derived("users-per-offer", lambda row: _users_per_offer(language, row)),
        derived("kroner-per-user", lambda row: _kroner_per_user(language, row)),
    ]


def larger_table(together: Together, language: Language) -> list[Column]:
    """Offers and kr. per offer, today and planned; of the whole city where no area is missing."""
    rows: list[AreaTogether | Together] = [*together.areas]
    names = [area.name for area in together.areas]
    if not together.missing:
        rows.append(together)
        names.append(language.say("validate.whole-city"))
    counts = (
        (number(language, row.offers_today), number(language, row.offers if row.settled else None))
        for row in rows
    )
    means = ((number(language, row.mean_today), number(language, row.mean)) for row in rows)
    return [
        column(language, "area", names, left=True),
        column(language, "offers", (from_to(*pair) for pair in counts)),
        column(language, "kroner-per-offer", (from_to(*pair) for pair in means)),
    ]


def flow_table(validation: Validation, flows: Sequence[Flow], money: Money) -> list[Column]:
    """What goes from host area to the users' home area."""
    language, names = money.language, validation.area_names
    return [
        column(language, "host", (names[flow.host] for flow in flows), left=True),
        column(language, "home", (names[flow.home] for flow in flows), left=True),
        column(language, "amount", (money(flow.amount) for flow in flows)),
    ]


def proposal_names(validation: Validation) -> list[str]:
    """Each proposal's area, and which proposal it is where the area has several."""
    number_of = Counter(row.area.id for row in validation.proposals)
    return [
        row.area.name
        if number_of[row.area.id] == 1
        else f"{row.area.name} ({row.variant or row.file})"
        for row in validation.proposals
    ]


def _names(validation: Validation, language: Language) -> Column:
    return column(language, "area", proposal_names(validation), left=True)


def _proposed(row: ProposalResult, money: Money) -> str:
    return so_far(money(proposed(row.plan)), row.plan, money.language)


def _deviation(row: ProposalResult, money: Money) -> str:
    return so_far(money(deviation(row), signed=True), row.plan, money.language)


def _offers(language: Language, row: ProposalResult) -> str:
    planned = row.plan.offers if row.plan.settled else None
    return from_to(number(language, row.area.offers_today), number(language, planned))


def _users_per_offer(language: Language, row: ProposalResult) -> str:
    users = row.users
    return from_to(
        number(language, users.per_offer_today), number(language, users.per_offer_planned)
    )


def _kroner_per_user(language: Language, row: ProposalResult) -> str:
    users = row.users
    return from_to(
        number(language, users.kroner_per_user_today),
        number(language, users.kroner_per_user_planned),
    )


def column(language: Language, name: str, cells: Iterable[str], *, left: bool = False) -> Column:
    """A column under the heading `validate.<name>`."""
    return Column(language.say(f"validate.{name}"), list(cells), "left" if left else "right")
