"""Rules as they are explained to a user: in force or not, on what ground, with their pages."""

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from typing import NamedTuple, TypeAlias

from tilbudsvifte.analysis.frame import cited
from tilbudsvifte.analysis.results import Cited
from tilbudsvifte.documents.dataset import Dataset
from tilbudsvifte.documents.fields import KronerTerm
from tilbudsvifte.documents.rule_names import NEVER_WAIVED, Group
from tilbudsvifte.documents.terms import (
    CountsTerm,
    EventTerm,
    ExactTerm,
    InterviewsTerm,
    NegativeTerm,
    WholeTerm,
)
from tilbudsvifte.reading.diagnostics import Severity
from tilbudsvifte.rules.page import Page, page
from tilbudsvifte.rules.registry import GROUP_OF, RULES
from tilbudsvifte.rules.results import RuleResult
from tilbudsvifte.rules.run import rule_results
from tilbudsvifte.texts import Text

_QUALIFYING = ("minimum_outside_share", "minimum_outside_users", "minimum_other_areas")
# The terms of sections "justification" and "thresholds" that each rule compares with.
_TERMS: Mapping[str, tuple[str, ...]] = {
    "unjustified-deviation": ("tolerance", *_QUALIFYING, "counts"),
    "unexplained-shortfall": ("tolerance", "negative_deviation"),
    "activity-not-qualifying": (*_QUALIFYING, "smallest_count"),
    "no-offer-left": ("least_offers",),
    "one-offer-left": ("least_offers", "expected_offers"),
    "users-disagree": ("smallest_count",),
    "interviews-missing": ("interviews",),
    "workshop-outside-period": ("process_period",),
    "user-share-differs": ("smallest_count",),
    "participants-summed": ("smallest_count",),
}


class Period(NamedTuple):
    """An event of the time plan, at the precision the papers give."""

    id: str
    text: str
    date: str
    until: str | None


AnyTerm: TypeAlias = (
    KronerTerm | WholeTerm | ExactTerm | CountsTerm | NegativeTerm | EventTerm | InterviewsTerm
)
ComparedValue: TypeAlias = int | Fraction | str | tuple[str, ...] | Period


class Compared(NamedTuple):
    """A term of the framework that a rule compares with, named as in the file.

    With `in_kroner` the value is an amount in kr.
    """

    name: str
    value: ComparedValue
    in_kroner: bool
    set_by: str
    reason: Text | None
    source: Cited | None


class Explained(NamedTuple):
    """A rule; `term` is None where the framework does not put it in force.

    `waived_by` are those who may let a proposal off it, `never_waived` says that nobody ever may.
    `terms` are those it compares with, none where the framework has none.
    """

    name: str
    group: Group
    severity: Severity
    term: RuleResult | None
    waived_by: tuple[str, ...]
    never_waived: bool
    terms: tuple[Compared, ...]


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
            terms=tuple(_compared(dataset, _TERMS.get(name, ()))),
        )
        for name, rule in RULES.items()
    )


def _compared(dataset: Dataset, names: Sequence[str]) -> Iterator[Compared]:
    framework = dataset.framework
    sections = {"justification": framework.justification, "thresholds": framework.thresholds}
    for section, terms in sections.items():
        for name in names:
            term = getattr(terms, name, None)
            if isinstance(term, AnyTerm):
                yield Compared(
                    name=f"{section}.{name}",
                    value=_value(dataset, term),
                    in_kroner=isinstance(term, KronerTerm),
                    set_by=term.set_by,
                    reason=term.reason.text if term.reason else None,
                    source=cited(dataset, term.source) if term.source else None,
                )


def _value(dataset: Dataset, term: AnyTerm) -> ComparedValue:
    if isinstance(term, EventTerm):
        event = dataset.framework.timeline[term.value]
        return Period(term.value, event.text, event.date, event.until)
    return tuple(term.value) if isinstance(term, InterviewsTerm) else term.value


def chapters(rules: Sequence[Explained]) -> tuple[Chapter, ...]:
    """The rules with their pages."""
    return tuple(Chapter(rule, page(rule.name)) for rule in rules)
