"""Whether lists, minutes, invitations and interviews are documented."""

from collections.abc import Iterator

from tilbudsvifte.documents.process import Invited, Process
from tilbudsvifte.rules.case import Case
from tilbudsvifte.rules.quoted import quoted
from tilbudsvifte.rules.rule import Found
from tilbudsvifte.texts import message


def process_undocumented(case: Case) -> Iterator[Found]:
    """No process, a list that is nowhere, no workshop, or one without minutes."""
    process = case.proposal.process
    if process is None:
        yield Found(
            ("process",),
            message("rules_process.no-process"),
            message("rules_process.document-process"),
            open=True,
        )
        return
    if missing := _missing(process):
        yield Found(
            ("process",),
            message("rules_process.undocumented", missing=quoted(missing)),
            message("rules_process.say-where"),
            at_key=True,
            open=True,
        )
    for workshop_id, workshop in process.workshops.items():
        if workshop.minutes is None:
            yield Found(
                ("process", "workshops", workshop_id),
                message("rules_process.no-minutes", workshop=workshop_id),
                message("rules_process.add-minutes"),
                at_key=True,
                open=True,
            )


def _missing(process: Process) -> list[str]:
    parts = {
        "participants_list": process.participants_list,
        "invitees_list": process.invitees_list,
        "workshops": process.workshops,
    }
    return [key for key, value in parts.items() if not value]


def invitees_incomplete(case: Case) -> Iterator[Found]:
    """A group that the framework invites of which nothing is said, or not why none came."""
    invited = case.proposal.process.invited if case.proposal.process else {}
    groups = case.dataset.framework.invitees
    if missing := [group for group in groups if _unsaid(invited.get(group))]:
        yield Found(
            ("process", "invited"),
            message("rules_process.invitees-missing", groups=quoted(missing)),
            message("rules_process.add-invitees"),
            at_key=True,
            open=True,
        )
    for group in groups:
        if group not in missing and not _explained(invited[group]):
            yield Found(
                ("process", "invited", group),
                message("rules_process.invitees-unexplained", group=group),
                message("rules_process.explain-absence"),
                at_key=True,
                open=True,
            )


def _unsaid(invited: Invited | None) -> bool:
    return invited is None or (invited.took_part is None and invited.absent is None)


def _explained(invited: Invited) -> bool:
    return bool(invited.took_part) or invited.absent is not None


def interviews_missing(case: Case) -> Iterator[Found]:
    """A kind of interview that the framework asks for and of which there is none."""
    process = case.proposal.process
    held = {each.kind for each in process.interviews.values() if each.count != 0} if process else ()
    missing = [kind for kind in case.terms.thresholds.interviews.value if kind not in held]
    if missing:
        yield Found(
            ("process", "interviews"),
            message("rules_process.interviews-missing", kinds=quoted(missing)),
            message("rules_process.add-interviews"),
            at_key=True,
            open=True,
        )
