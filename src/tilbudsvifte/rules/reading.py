"""From read files to proposals that can be judged, as far as what is wrong with them allows."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from tilbudsvifte.documents.checks.proposal import check_proposal
from tilbudsvifte.documents.dataset import Dataset
from tilbudsvifte.documents.left_out import LeftOut, Path
from tilbudsvifte.documents.personal.masking import RULE, masked, unrepeated
from tilbudsvifte.documents.proposal import Proposal
from tilbudsvifte.documents.rule_names import GROUPS, RULE_NAMES, Group
from tilbudsvifte.documents.validation import File, validate
from tilbudsvifte.reading.diagnostics import Diagnostic, Severity
from tilbudsvifte.rules.case import Case, Terms

# What the rules of a group look at; where any of it is malformed they would only guess. The keys
# that a proposal must have are not among it: nothing is judged where one of them is malformed.
_LOOKS_AT: dict[Group, frozenset[str]] = {
    "economy": frozenset({"offers", "money", "city_wide", "justification", "illustrative"}),
    "structure": frozenset({"offers", "city_wide"}),
    "users": frozenset({"offers", "users"}),
    "process": frozenset({"process"}),
    "transfers": frozenset({"transfers", "illustrative"}),
}
# These look at one entry at a time, so that a fault in another one does not mislead them.
_LOCAL = frozenset(
    {
        "grant-above-budget",
        "opening-exists",
        "closing-without-reason",
        "offer-elsewhere",
        "papers-disagree",
        "contribution-unanswered",
        "workshop-outside-period",
        "user-share-differs",
        "transfer-price-levels",
        "left-open",
    }
)
_KEYS = frozenset(field.alias or name for name, field in Proposal.model_fields.items())


class Part(NamedTuple):
    """A malformed proposal, the rules that can still be looked at, and what is malformed."""

    case: Case
    rules: frozenset[str]
    faulty: LeftOut


class Opened(NamedTuple):
    """What was read: whole proposals, those that can be judged in part, and faults of form.

    `claims` are area and variant as the files have them, whatever else is wrong with a file, and
    `files` what was judged: the files, or what stands for them with personal data masked.
    """

    whole: list[Case]
    partial: list[Part]
    found: list[Diagnostic]
    claims: Mapping[str, tuple[str, str | None]]
    files: tuple[File, ...]


def opened(files: Sequence[File], terms: Terms, *, mask: bool) -> Opened:
    """Check the form of each file; with `mask` personal data are masked before anything is said."""
    shown = _shown(files, mask=mask)
    claims = {file.name: claim for file, claim in _claims(shown)}
    result = Opened([], [], [], claims, shown)
    offers = frozenset().union(*map(_offers, shown))
    for file in shown:
        read = validate(file, Proposal)
        result.found.extend(read.diagnostics)
        if read.model is None:
            continue
        wrong, paths = check_proposal(read, read.model, terms.dataset, offers)
        result.found.extend(wrong)
        case = Case(terms, read, read.model)
        if not _any_error((*read.diagnostics, *wrong)):
            result.whole.append(case)
        elif not _any_error(file.diagnostics):
            faulty = LeftOut(file.value, (*read.left_out.paths, *paths))
            if rules := _applicable(faulty.paths):
                result.partial.append(Part(case, rules, faulty))
    return result


def masks(dataset: Dataset) -> bool:
    """Whether personal data are to be masked: the framework puts the rule against them in force."""
    return RULE in dataset.framework.rules


def shown_faults(files: Sequence[File], dataset: Dataset) -> list[Diagnostic]:
    """What is wrong with the form of files that are not going to be judged."""
    shown = _shown(files, mask=masks(dataset))
    return unrepeated(each for file in shown for each in validate(file, Proposal).diagnostics)


def _shown(files: Sequence[File], *, mask: bool) -> tuple[File, ...]:
    if not mask:
        return tuple(files)
    return tuple(masked(file, number, figures=True) for number, file in enumerate(files, 1))


def _applicable(faulty: Sequence[Path]) -> frozenset[str]:
    """The rules that what is malformed does not mislead; an unknown key may have been any."""
    malformed = {str(path[0]) for path in faulty if path}
    if "area" in malformed:  # an area that does not exist has no guideline
        return frozenset()
    if not _KEYS.issuperset(malformed):
        return _LOCAL
    sound = [group for group, parts in _LOOKS_AT.items() if not parts.intersection(malformed)]
    return _LOCAL.union(*(GROUPS[group] for group in sound)) & RULE_NAMES


def _claims(files: Sequence[File]) -> Iterator[tuple[File, tuple[str, str | None]]]:
    for file in files:
        if isinstance(file.value, dict) and isinstance(area := file.value.get("area"), str):
            variant = file.value.get("variant")
            yield file, (area, variant if isinstance(variant, str) else None)


def _offers(file: File) -> frozenset[str]:
    """The ids of the offers that a file has, as far as it can be told."""
    offers = file.value.get("offers") if isinstance(file.value, dict) else None
    return frozenset(offers) if isinstance(offers, dict) else frozenset()


def _any_error(found: Sequence[Diagnostic]) -> bool:
    return any(each.severity is Severity.ERROR for each in found)
