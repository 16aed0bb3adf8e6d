"""What waivers set aside, and which of them set nothing aside."""

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from tilbudsvifte.documents.proposal import Waiver
from tilbudsvifte.reading.diagnostics import Diagnostic
from tilbudsvifte.rules.case import Case, City
from tilbudsvifte.rules.registry import RULES
from tilbudsvifte.rules.results import Waived
from tilbudsvifte.rules.rule import Found
from tilbudsvifte.texts import message


class Sifted(NamedTuple):
    """What was found, and of that what is waived; `used` are the rules waived, by proposal."""

    kept: list[Diagnostic]
    waived: list[Waived]
    used: set[tuple[Case, str]]


def waive(broken: Sequence[tuple[Case, Diagnostic]]) -> Sifted:
    """Set aside what a waiver covers, if the framework lets that grantor waive that rule."""
    found = Sifted([], [], set())
    for case, each in broken:
        waiver = case.proposal.waivers.get(each.code)
        if waiver is None or not _allowed(case, each.code, waiver):
            found.kept.append(each)
        else:
            found.waived.append(Waived(each, waiver.granted_by, waiver.reason))
            found.used.add((case, each.code))
    return found


def unused(
    city: City,
    cases: Sequence[Case],
    used: Collection[tuple[Case, str]],
    ignored: Collection[str],
) -> Iterator[tuple[Case, Found]]:
    """Waivers that are allowed and waive nothing.

    Nothing is known of rules that were not looked at, nor, unless every area takes part, of those
    that look at proposals together.
    """
    for case in cases:
        for name, waiver in case.proposal.waivers.items():
            looked_at = name not in ignored and (city.whole or RULES[name].joint is None)
            if looked_at and (case, name) not in used and _allowed(case, name, waiver):
                yield case, _unused(name)


def _unused(name: str) -> Found:
    return Found(
        ("waivers", name),
        message("rules_form.waiver-unused", rule=name),
        message("rules_form.drop-waiver"),
        at_key=True,
    )


def _allowed(case: Case, rule: str, waiver: Waiver) -> bool:
    allowed = case.dataset.framework.waivers.get(rule)
    return allowed is not None and waiver.granted_by in allowed.granted_by
