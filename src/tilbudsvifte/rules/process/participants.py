"""Whether the numbers of those who took part agree with each other."""

from collections.abc import Iterator
from fractions import Fraction

from tilbudsvifte.documents.process import Workshop
from tilbudsvifte.reading.diagnostics import Severity
from tilbudsvifte.rules.case import Case
from tilbudsvifte.rules.rule import Found
from tilbudsvifte.texts import Message, Percent, Value, message
from tilbudsvifte.texts.language import rounded


def user_share_differs(case: Case) -> Iterator[Found]:
    """A stated share of users that the counts do not give, rounded to whole per cent."""
    workshops = case.proposal.process.workshops if case.proposal.process else {}
    for workshop_id, workshop in workshops.items():
        yield from _share(case, workshop_id, workshop)


def _share(case: Case, workshop_id: str, workshop: Workshop) -> Iterator[Found]:
    path = ("process", "workshops", workshop_id)
    users, participants, stated = workshop.users, workshop.participants, workshop.user_percent
    if users is None or participants is None:
        return
    if users > participants:
        text = message(
            "rules_process.more-users",
            users=case.shown(users),
            participants=case.shown(participants),
        )
        hint = message("rules_process.correct-counts")
        yield Found((*path, "users"), text, hint, Severity.ERROR)
    elif participants and stated is not None:
        share = Fraction(users, participants)
        if rounded(share * 100, 0) != stated:
            text = _differs(case, workshop, share, stated)
            yield Found((*path, "user_percent"), text, message("rules_process.correct-share"))


def _differs(case: Case, workshop: Workshop, share: Fraction, stated: int) -> Message:
    """What the counts give; not so where the share would tell how few users there were."""
    if (workshop.users or 0) < case.terms.thresholds.smallest_count.value:
        return message("rules_process.share-of-few", stated=_percent(Fraction(stated, 100)))
    values: dict[str, Value] = {
        "users": workshop.users or 0,
        "participants": workshop.participants or 0,
        "percent": _percent(share),
        "stated": _percent(Fraction(stated, 100)),
    }
    if workshop.approximate:
        return message("rules_process.share-differs-about", **values)
    return message("rules_process.share-differs", **values)


def _percent(share: Fraction) -> Percent:
    return Percent(share, places=0)


def participants_summed(case: Case) -> Iterator[Found]:
    """A number of persons that is the sum over workshops, or that they cannot give."""
    process = case.proposal.process
    if process is None or process.persons is None:
        return
    persons = process.persons
    counts = [workshop.participants for workshop in process.workshops.values()]
    known = [count for count in counts if count]
    path, shown = ("process", "persons"), case.shown(persons)
    hint = message("rules_process.correct-persons")
    if known and persons < max(known):
        text = message("rules_process.persons-below", persons=shown, most=case.shown(max(known)))
        yield Found(path, text, hint, Severity.ERROR)
    elif counts and None not in counts and persons > sum(known):
        text = message("rules_process.persons-above", persons=shown)
        yield Found(path, text, hint, Severity.ERROR)
    elif len(known) > 1 and None not in counts and persons == sum(known):
        text = message("rules_process.persons-summed", persons=shown)
        yield Found(path, text, message("rules_process.count-once"))
