"""Whether workshops lie in the period of the process, as far as their dates tell."""

from collections.abc import Iterator

from tilbudsvifte.documents.dates import Days, days_of
from tilbudsvifte.documents.framework import Event
from tilbudsvifte.reading.diagnostics import Severity
from tilbudsvifte.rules.case import Case
from tilbudsvifte.rules.rule import Found
from tilbudsvifte.texts import message


def workshop_outside_period(case: Case) -> Iterator[Found]:
    """A workshop that lies outside the period, or may do so."""
    event = case.dataset.framework.timeline[case.terms.thresholds.process_period.value]
    workshops = case.proposal.process.workshops if case.proposal.process else {}
    for workshop_id, workshop in workshops.items():
        yield from _placed(workshop_id, workshop.date, event)


def _placed(workshop: str, date: str | None, event: Event) -> Iterator[Found]:
    until = event.until or event.date
    period = Days(days_of(event.date).first, days_of(until).last)
    path = ("process", "workshops", workshop)
    said = {"workshop": workshop, "start": event.date, "end": until}
    if date is None:
        text = message("rules_process.undated", **said)
        hint = message("rules_process.give-date")
        yield Found(path, text, hint, Severity.NOTE, at_key=True)
    elif not period.meets(days_of(date)):
        text = message("rules_process.outside-period", date=date, **said)
        yield Found((*path, "date"), text, message("rules_process.correct-date"))
    elif not period.holds(days_of(date)):
        text = message("rules_process.perhaps-outside", date=date, **said)
        hint = message("rules_process.give-day")
        yield Found((*path, "date"), text, hint, Severity.NOTE)
