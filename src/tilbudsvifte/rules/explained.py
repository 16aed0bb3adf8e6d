"""Rules as they are explained to a user: in force or not, on what ground, with their pages."""

from collections.abc import Sequence
from typing import NamedTuple

from tilbudsvifte.documents.dataset import Dataset
from tilbudsvifte.documents.rule_names import NEVER_WAIVED, Group
from tilbudsvifte.reading.diagnostics import Severity
from tilbudsvifte.rules.page import Page, page
from tilbudsvifte.rules.registry import GROUP_OF, RULES
from tilbudsvifte.rules.results import RuleResult
from tilbudsvifte.rules.run import rule_results


class Explained(NamedTuple):
    """A rule; `term` is None where the framework does not put it in force.

    `waived_by` are those who may let a proposal off it, `never_waived` says that nobody ever may.
    """

    name: str
    group: Group
    severity: Severity
    term: RuleResult | None
    waived_by: tuple[str, ...]
    never_waived: bool


class Chapter(NamedTuple):
    """A rule with the page that explains it."""

    rule: Explained
    page: Page


def explained(dataset: Dataset) -> tuple[Explained, ...]:
    """All rules, in the order of their groups."""
    terms = {term.name: term for term in rule_results(dataset, dataset.framework.rules)}
    waivers = dataset.framework.waivers
    return tuple(
        Explained(
            name=name,
            group=GROUP_OF[name],
            severity=rule.severity,
            term=terms.get(name),
            waived_by=tuple(waivers[name].granted_by) if name in waivers else (),
            never_waived=name in NEVER_WAIVED,
        )
        for name, rule in RULES.items()
    )


def chapters(rules: Sequence[Explained]) -> tuple[Chapter, ...]:
    """The rules with their pages."""
    return tuple(Chapter(rule, page(rule.name)) for rule in rules)
