"""The rule that what is freed and what is asked for balance with the moves of money."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from tilbudsvifte.analysis.proposals.results import PlannedLine
from tilbudsvifte.documents.proposal import FRAME
from tilbudsvifte.rules.case import Case
from tilbudsvifte.rules.rule import Found
from tilbudsvifte.texts import message


class _Balance(NamedTuple):
    """What an offer has today, receives, gives up and ends with, in kr."""

    line: PlannedLine
    today: int
    into: int
    out: int
    grant: int

    @property
    def left(self) -> int:
        return self.today + self.into - self.out


def money_unbalanced(case: Case) -> Iterator[Found]:
    """Money that comes from nowhere or goes nowhere: of an offer, of today, or of the area.

    What is wrong with the area's total follows from the others, so it is said only without them.
    """
    balances = list(_balances(case))
    unsaid = not case.proposal.money and _something_moves(case, balances)
    found = [
        *(_no_moves() if unsaid else _offers(case, balances)),
        *_today(case),
    ]
    yield from found or _area(case)


def _balances(case: Case) -> Iterator[_Balance]:
    """Of the offers that the frame pays, as far as they say what they have today and later."""
    into, out = _moved(case)
    for line in case.plan.lines:
        if line.in_frame and line.today is not None and line.grant is not None:
            yield _Balance(line, line.today, into[line.id], out[line.id], line.grant)


def _moved(case: Case) -> tuple[Counter[str], Counter[str]]:
    """In kr., what moves bring to each offer and to the frame, and what they take from them."""
    into, out, unit = Counter[str](), Counter[str](), case.proposal.amounts_in
    for move in case.proposal.money:
        into[move.to] += move.amount * unit
        out[move.from_] += move.amount * unit
    return into, out


def _something_moves(case: Case, balances: list[_Balance]) -> bool:
    return any(each.today != each.grant for each in balances) or (
        case.plan.complete and case.plan.proposed != case.result.current
    )


def _no_moves() -> Iterator[Found]:
    yield Found(
        ("offers",),
        message("rules_economy.no-moves"),
        message("rules_economy.state-moves"),
        at_key=True,
        open=True,
    )


def _offers(case: Case, balances: list[_Balance]) -> Iterator[Found]:
    for each in balances:
        if each.left == each.grant:
            continue
        values = case.amounts(
            today=each.today,
            into=each.into,
            out=each.out,
            left=each.left,
            grant=each.grant,
            difference=abs(each.left - each.grant),
        )
        ends = each.line.ends
        over = each.left > each.grant
        yield Found(
            ("offers", each.line.id, "grant_today" if ends else "grant"),
            message(
                "rules_economy.ended-unbalanced" if ends else "rules_economy.offer-unbalanced",
                offer=each.line.name,
                **values,
            ),
            message(
                ("rules_economy.move-away" if over else "rules_economy.move-less-away")
                if ends
                else ("rules_economy.left-over" if over else "rules_economy.left-short"),
                **values,
            ),
        )


def _today(case: Case) -> Iterator[Found]:
    """Today's grants against the area's budget, where every offer states them.

    An offer that leaves the frame may lie in it today or not, so nothing is said beside one.
    """
    lines = case.plan.lines
    stated = [line.today for line in lines if line.in_frame]
    known = [today for today in stated if today is not None]
    leaving = any(line.today for line in lines if not line.in_frame)
    current = case.result.current
    if leaving or len(known) < len(stated) or sum(known) == current:
        return
    total = sum(known)
    values = case.amounts(today=total, current=current, difference=abs(total - current))
    yield Found(
        ("offers",),
        message("rules_economy.today-differs", area=case.area.name, **values),
        message(
            "rules_economy.today-too-little" if total < current else "rules_economy.today-too-much",
            **values,
        ),
        at_key=True,
    )


def _area(case: Case) -> Iterator[Found]:
    """What comes from the frame and goes to it, against the change of the area's budget."""
    into, out = _moved(case)
    proposed, current = case.plan.proposed, case.result.current
    short = proposed - current - (out[FRAME] - into[FRAME])
    if not case.plan.complete or not short:
        return
    values = case.amounts(
        proposed=proposed,
        current=current,
        received=out[FRAME],
        given=into[FRAME],
        difference=abs(short),
    )
    yield Found(
        ("money",),
        message("rules_economy.area-unbalanced", area=case.area.name, **values),
        message(
            "rules_economy.more-from-frame" if short > 0 else "rules_economy.more-to-frame",
            **values,
        ),
        at_key=True,
    )
