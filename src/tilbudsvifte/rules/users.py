"""Rules on users: how many there are is stated, and where sources disagree, that is shown."""

from collections.abc import Iterator, Sequence
from typing import Literal

from tilbudsvifte.analysis.proposals.results import Range
from tilbudsvifte.analysis.proposals.users import range_of, sum_of_offers
from tilbudsvifte.documents.fields import Reading
from tilbudsvifte.documents.left_out import Path
from tilbudsvifte.documents.proposal import Counted, Users
from tilbudsvifte.reading.diagnostics import Severity
from tilbudsvifte.rules.case import Case
from tilbudsvifte.rules.rule import Found, Rule
from tilbudsvifte.texts import Clauses, Message, Value, message

_KINDS: tuple[Literal["today", "potential", "capacity"], ...] = ("today", "potential", "capacity")


def users_unstated(case: Case) -> Iterator[Found]:
    """Users today, potential users or places stated neither for the area nor for its offers."""
    for kind in _KINDS:
        if getattr(case.users, kind) is None:
            yield Found(
                ("users", kind),
                message(f"rules_users.{kind}-unstated", area=case.area.name),
                message(f"rules_users.state-{'area' if kind == 'potential' else 'any'}", kind=kind),
                open=True,
            )


def users_disagree(case: Case) -> Iterator[Found]:
    """Several counts of the same persons that differ; none of them is chosen."""
    for path, name, users in _stated(case):
        for kind in _KINDS:
            counts: Sequence[Counted] = getattr(users, kind) or ()
            if len({each.count for each in counts}) > 1:
                yield Found(
                    (*path, "users", kind),
                    message(
                        f"rules_users.{kind}-disagree",
                        name=name,
                        counts=tuple(_counted(case, each) for each in counts),
                    ),
                )
    area = range_of(case.proposal.users.today) if case.proposal.users else None
    offers = sum_of_offers(case.proposal, case.plan, "today")
    if area and offers and (area.greatest < offers.least or offers.greatest < area.least):
        yield Found(
            ("users", "today"),
            message(
                "rules_users.sum-differs",
                area=case.area.name,
                stated=_range(case, area),
                sum=_range(case, offers),
            ),
            message("rules_users.several-offers"),
        )


def papers_disagree(case: Case) -> Iterator[Found]:
    """A question about an offer of the plan that the papers answer in more than one way.

    One that names the area, too, is about how its offers are counted, and stands at them all.
    """
    for each in case.dataset.offers.contradictions.values():
        concerned = [word for word in case.proposal.offers if word in each.concerns]
        if concerned:
            of_area = case.proposal.area in each.concerns
            yield Found(
                ("offers",) if of_area else ("offers", concerned[0]),
                message(
                    "rules_users.papers-disagree",
                    question=each.about.text,
                    readings=Clauses(tuple(_said(reading) for reading in each.readings)),
                ),
                at_key=True,
            )


def _said(reading: Reading) -> Message:
    return message("rules_users.reading", document=reading.source.document, says=reading.says)


def _stated(case: Case) -> Iterator[tuple[Path, str, Users]]:
    """The users of the area and of each offer, where any are stated."""
    if case.proposal.users is not None:
        yield (), case.area.name, case.proposal.users
    for offer_id, offer in case.proposal.offers.items():
        if offer.users is not None:
            yield ("offers", offer_id), case.name_of(offer_id), offer.users


def _counted(case: Case, counted: Counted) -> Value:
    count = case.shown(counted.count)
    if counted.by is None:
        return count
    return message("rules_users.counted-by", count=count, by=counted.by)


def _range(case: Case, found: Range) -> Value:
    least, greatest = case.shown(found.least), case.shown(found.greatest)
    if least == greatest:
        return least
    return message("rules_users.range", least=least, greatest=greatest)


RULES: tuple[Rule, ...] = (
    Rule("users-unstated", Severity.ERROR, each=users_unstated),
    Rule("users-disagree", Severity.NOTE, each=users_disagree),
    Rule("papers-disagree", Severity.NOTE, each=papers_disagree),
)
