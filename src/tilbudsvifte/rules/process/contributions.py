"""Whether those who took part can see what became of what they put forward."""

from collections.abc import Iterator

from tilbudsvifte.documents.process import Contribution
from tilbudsvifte.rules.case import Case
from tilbudsvifte.rules.quoted import quoted
from tilbudsvifte.rules.rule import Found
from tilbudsvifte.texts import message


def contribution_unanswered(case: Case) -> Iterator[Found]:
    """A contribution without an answer or the reason for it, or no contribution at all."""
    contributions = case.proposal.process.contributions if case.proposal.process else {}
    if not contributions:
        yield Found(
            ("process", "contributions"),
            message("rules_process.no-contribution"),
            message("rules_process.add-contributions"),
            at_key=True,
            open=True,
        )
    for name, contribution in contributions.items():
        if missing := _missing(contribution):
            yield Found(
                ("process", "contributions", name),
                message("rules_process.unanswered", contribution=name, missing=quoted(missing)),
                message("rules_process.answer"),
                at_key=True,
                open=True,
            )


def _missing(contribution: Contribution) -> list[str]:
    parts = {"used": contribution.used, "why": contribution.why}
    return [key for key, value in parts.items() if value is None]
