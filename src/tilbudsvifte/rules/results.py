"""What a validation finds, with all that a renderer needs."""

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from tilbudsvifte.analysis.proposals.deviation import falls_short
from tilbudsvifte.analysis.proposals.results import (
    ActivityResult,
    Deviation,
    Plan,
    Together,
    TransferResult,
    UsersResult,
)
from tilbudsvifte.analysis.results import AreaResult, Cited, Guideline
from tilbudsvifte.documents.rule_names import Group
from tilbudsvifte.reading.diagnostics import Diagnostic, Severity
from tilbudsvifte.texts import Text


class Waived(NamedTuple):
    """A finding that a waiver takes the force from, who granted it, and why."""

    finding: Diagnostic
    granted_by: str
    reason: str


class ProposalResult(NamedTuple):
    """One proposal: what it plans and what that comes to; amounts are in kr."""

    file: str
    area: AreaResult
    variant: str | None
    stage: str
    title: str | None
    date: str | None
    responsible: str | None
    illustrative: Text | None
    plan: Plan
    activities: tuple[ActivityResult, ...]
    deviation: Deviation
    justification: str | None
    users: UsersResult
    transfers: tuple[TransferResult, ...]

    @property
    def falls_short(self) -> bool:
        """Whether it is below its guideline; a plan with grants left open proves nothing."""
        return falls_short(self.plan, self.deviation)


class FileResult(NamedTuple):
    """How far a file could be judged.

    `area` is None where the file names none that exists. A malformed file is judged `in_part`, by
    the rules in `looked_at`, which rest on nothing that is malformed.
    """

    file: str
    area: AreaResult | None
    whole: bool
    looked_at: tuple[str, ...]

    @property
    def in_part(self) -> bool:
        """Whether some rules could be looked at, and some not."""
        return not self.whole and bool(self.looked_at)


class RuleResult(NamedTuple):
    """A rule in force: who set it and the paper that asks for it; None where it is a choice."""

    name: str
    group: Group
    severity: Severity
    set_by: str
    reason: Text | None
    source: Cited | None


class TermsResult(NamedTuple):
    """The terms of section "justification" that the proposals were judged by; amounts in kr."""

    tolerance: int
    counts: str
    negative_deviation: str
    minimum_outside_share: Fraction


class Validation(NamedTuple):
    """Proposals judged by rules.

    `files` are all that were looked at, and `outcomes` say of each how far it was judged; one that
    is malformed or takes no part has findings and no entry among `proposals`, which stand in the
    order of the files. `together` is None unless two areas or more have a proposal. `checked` are
    the rules that were looked at, `ignored` those in force that were not. `smallest_count` is the
    least number of persons that may be shown, and `area_names` are those of all areas by id.
    """

    title: Text
    unit: int
    applies: Guideline
    applies_set_by: str
    applies_source: Cited | None
    terms: TermsResult
    smallest_count: int
    files: tuple[str, ...]
    outcomes: tuple[FileResult, ...]
    proposals: tuple[ProposalResult, ...]
    together: Together | None
    findings: tuple[Diagnostic, ...]
    waived: tuple[Waived, ...]
    checked: tuple[RuleResult, ...]
    ignored: tuple[str, ...]
    area_names: Mapping[str, str]

    def number(self, severity: Severity) -> int:
        """How many findings there are of a severity."""
        return sum(found.severity is severity for found in self.findings)
