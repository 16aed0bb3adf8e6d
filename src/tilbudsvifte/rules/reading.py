"""From read files to proposals that can be judged, as far as what is wrong with them allows."""

from collections.abc import Collection, Sequence
from typing import NamedTuple

from tilbudsvifte.documents.checks.proposal import check_proposal
from tilbudsvifte.documents.proposal import Proposal
from tilbudsvifte.documents.rule_names import Group
from tilbudsvifte.documents.validation import File, validate
from tilbudsvifte.reading.diagnostics import Diagnostic, Severity
from tilbudsvifte.rules.case import Case, Terms
from tilbudsvifte.rules.process.privacy import masked

# What the rules of a group look at; where any of it is malformed they would only guess.
_LOOKS_AT: dict[Group, frozenset[str]] = {
    "economy": frozenset(
        {"offers", "money", "city_wide", "amounts_in", "price_level", "justification"}
    ),
    "structure": frozenset({"offers", "city_wide", "amounts_in"}),
    "users": frozenset({"offers", "users", "amounts_in"}),
    "process": frozenset({"process"}),
    "transfers": frozenset({"transfers", "amounts_in"}),
}
_ALWAYS = frozenset({"schema", "area", "stage"})
_KEYS = frozenset(field.alias or name for name, field in Proposal.model_fields.items())


class Opened(NamedTuple):
    """What was read: whole proposals, those with groups of rules that still apply, and faults."""

    whole: list[Case]
    partial: list[tuple[Case, frozenset[Group]]]
    found: list[Diagnostic]


def opened(files: Sequence[File], terms: Terms, *, mask: bool) -> Opened:
    """Check the form of each file; with `mask` personal data are masked before anything is said."""
    result = Opened([], [], [])
    for read_file in files:
        file = masked(read_file) if mask else read_file
        read = validate(file, Proposal)
        result.found.extend(read.diagnostics)
        if read.model is None:
            continue
        wrong, parts = check_proposal(read, read.model, terms.dataset)
        result.found.extend(wrong)
        case = Case(terms, read, read.model)
        if not _any_error((*read.diagnostics, *wrong)):
            result.whole.append(case)
        elif not _any_error(file.diagnostics):
            groups = _applicable(read.left_out.parts | parts)
            if groups:
                result.partial.append((case, groups))
    return result


def _applicable(malformed: Collection[str]) -> frozenset[Group]:
    """The groups that look at nothing that is malformed; an unknown key may have been any."""
    if not _KEYS.issuperset(malformed) or _ALWAYS.intersection(malformed):
        return frozenset()
    return frozenset(
        group for group, parts in _LOOKS_AT.items() if not parts.intersection(malformed)
    )


def _any_error(found: Sequence[Diagnostic]) -> bool:
    return any(each.severity is Severity.ERROR for each in found)
