"""The part of the page that is about one proposal: its plan, activities, moves and texts."""

from collections.abc import Iterator

from tilbudsvifte.analysis.proposals.results import ActivityResult, PlannedLine
from tilbudsvifte.rendering.blocks import Block, Column, Heading, Lines, Table
from tilbudsvifte.rendering.money import DASH, Money
from tilbudsvifte.rendering.validation.amounts import (
    from_to,
    has_small_home,
    number,
    proposed,
    so_far,
)
from tilbudsvifte.rendering.validation.tables import column
from tilbudsvifte.rendering.validation.transfers import price_level, transfer_table
from tilbudsvifte.rules.results import ProposalResult, Validation
from tilbudsvifte.texts import Clauses, Language, Message, Text, Value, message


def proposal_blocks(
    validation: Validation, proposal: ProposalResult, name: str, money: Money, *, details: bool
) -> Iterator[Block]:
    """What happens to each offer, the city-wide activities, where money goes, and the texts.

    With `details`, whole budgets, and the activities' hosts and users by home area.
    """
    language = money.language

    made_up = proposal.illustrative is not None

    def heading(key: str, *, marked: bool = made_up, **values: Value) -> Heading:
        text: Value = message(f"validate.{key}", name=name, **values)
        if marked:
            text = message("validate.illustrative-amounts", text=text)
        return Heading(language.value(text))

    yield heading("plan-of")
    yield Table(_plan_table(proposal, money, details=details), total=True)
    yield Lines([language.say(line) for line in _facts(proposal)])
    if proposal.activities:
        yield heading("activities-of")
        yield Table(_activity_table(validation, proposal, money, details=details))
        if details:
            homes = (_homes(validation, each) for each in proposal.activities)
            yield Lines([language.say(line) for line in homes])
    if proposal.plan.moves:
        yield heading("moves-of")
        yield Table(_move_table(proposal, money))
        freed, reinvested = money(proposal.plan.freed), money(proposal.plan.reinvested)
        yield Lines([language.say("validate.freed", freed=freed, reinvested=reinvested)])
    for transfer in proposal.transfers:
        prices = price_level(transfer.price_level)
        yield heading(
            "transfer-of", marked=transfer.illustrative, title=transfer.title, prices=prices
        )
        yield transfer_table(transfer, money)


def _plan_table(proposal: ProposalResult, money: Money, *, details: bool) -> list[Column]:
    """The offers in the order of the file; the last row sums what the frame pays."""
    language, lines = money.language, proposal.plan.lines
    paid = [line for line in lines if line.in_frame]
    names = [_named(language, line.name, line.number) for line in lines]
    today = [line.today for line in paid]
    change = [line.change for line in paid]
    asked = so_far(money(proposed(proposal.plan)), proposal.plan, language)
    columns = [
        column(language, "offer", [*names, language.say("validate.in-frame")], left=True),
        column(language, "today", [*(money(line.today) for line in lines), money(_sum(today))]),
        column(language, "proposed", [*(money(line.grant) for line in lines), asked]),
        column(
            language,
            "change",
            [
                *(money(line.change, signed=True) for line in lines),
                money(_sum(change), signed=True),
            ],
        ),
    ]
    if details:
        budgets = [money(None if line.ends else line.budget) for line in lines]
        columns.append(column(language, "budget", [*budgets, ""]))
    happens = [language.say(_happens(line)) for line in lines]
    return [*columns, column(language, "happens", [*happens, ""], left=True)]


def _sum(amounts: list[int | None]) -> int | None:
    """The sum of a column; None if a cell is unknown."""
    known = [amount for amount in amounts if amount is not None]
    return sum(known) if len(known) == len(amounts) else None


def _happens(line: PlannedLine) -> Message:
    action = line.action or "unstated"
    if line.goes_to:
        key = "merges-into" if action == "merges" else "instead"
        said = message(
            f"validate.{key}", action=message(f"validate.action-{action}"), names=line.goes_to
        )
    else:
        said = message(f"validate.action-{action}")
    return message("validate.facts", parts=Clauses((said, *_where(line), *_paid_by(line))))


def _where(line: PlannedLine) -> Iterator[Message]:
    if line.rooms_of is not None:
        yield message("validate.rooms-of", name=line.rooms_of)
    if line.moves_to is not None:
        yield message("validate.moves-to", place=line.moves_to)


def _paid_by(line: PlannedLine) -> Iterator[Message]:
    """Who pays from outside the frame."""
    if line.in_frame:
        return
    payer: str | Text = line.payer or line.paid_by or DASH
    if line.payer_moved_to is None:
        yield message("validate.paid-by", grant=payer)
    else:
        yield message("validate.paid-by-moved", grant=payer, moved=line.payer_moved_to)


def _facts(proposal: ProposalResult) -> Iterator[Message]:
    """What the file says of itself, and its justification."""
    parts: list[Value] = [message(f"validate.stage-{proposal.stage}")]
    if proposal.variant is not None:
        parts.append(message("validate.variant", variant=proposal.variant))
    if proposal.date is not None:
        parts.append(message("validate.date", date=proposal.date))
    if proposal.responsible is not None:
        parts.append(message("validate.responsible", role=proposal.responsible))
    parts.append(proposal.file)
    if proposal.title is not None:
        parts.insert(0, proposal.title)
    yield message("validate.facts", parts=Clauses(tuple(parts)))
    if not proposal.plan.complete:
        yield message("validate.incomplete")
    if proposal.justification is not None:
        yield message("validate.justification", text=proposal.justification)


def _activity_table(
    validation: Validation, proposal: ProposalResult, money: Money, *, details: bool
) -> list[Column]:
    language, rows = money.language, proposal.activities
    assessed = [row.assessment for row in rows]
    columns = [
        column(language, "activity", (row.name for row in rows), left=True),
        column(language, "cost", (money(row.cost) for row in rows)),
        column(language, "outside", (_outside(validation, language, row) for row in rows)),
        column(language, "areas", (number(language, each and each.areas) for each in assessed)),
        column(language, "qualifies", (language.say(_qualifies(row)) for row in rows), left=True),
    ]
    if details:
        columns.append(column(language, "held-by", (row.host_name for row in rows), left=True))
    return columns


def _outside(validation: Validation, language: Language, activity: ActivityResult) -> str:
    """The share of users from other areas, so that it is seen whether it is enough.

    A decimal of it could tell a small count.
    """
    if activity.assessment is None:
        return DASH
    few = has_small_home(activity, validation.smallest_count)
    share, _ = activity.outside(validation.terms.minimum_outside_share, whole=few)
    return language.percent(share.share, 0 if few else max(1, share.places))


def _qualifies(activity: ActivityResult) -> Message:
    """Whether an activity counts towards a justification, or each reason why it does not."""
    if activity.justifies:
        return message("validate.yes")
    assessment, reasons = activity.assessment, []
    if not activity.in_frame:
        reasons.append(message("validate.outside-frame"))
    if assessment is None:
        reasons.append(message("validate.no-users"))
    else:
        enough = {
            "share-too-small": assessment.enough_share,
            "users-too-few": assessment.enough_users,
            "areas-too-few": assessment.enough_areas,
        }
        reasons += [message(f"validate.{key}") for key, met in enough.items() if not met]
    return message("validate.no", reasons=tuple(reasons))


def _homes(validation: Validation, activity: ActivityResult) -> Message:
    """Where an activity's users live; if one count is too small to show, none of them is."""
    names = validation.area_names
    counted = message(f"validate.counted-{activity.counted_in}")
    if has_small_home(activity, validation.smallest_count):
        areas = tuple(names[area] for area, _ in activity.users)
        return message(
            "validate.homes-hidden",
            name=activity.name,
            areas=areas,
            least=validation.smallest_count,
        )
    homes = [
        message("validate.home-count", area=names[area], count=count)
        for area, count in activity.users
    ]
    return message("validate.homes", name=activity.name, counted=counted, homes=tuple(homes))


def _move_table(proposal: ProposalResult, money: Money) -> list[Column]:
    language, moves = money.language, proposal.plan.moves
    frame = language.say("validate.other-areas")
    pairs = (from_to(move.from_ or frame, move.to or frame) for move in moves)
    return [
        column(language, "from-to", pairs, left=True),
        column(language, "amount", (money(move.amount) for move in moves)),
    ]


def _named(language: Language, name: str, count: int) -> str:
    return name if count == 1 else language.say("validate.several-offers", name=name, count=count)
