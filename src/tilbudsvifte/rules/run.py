"""Judges proposals by the rules that the framework puts in force."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from tilbudsvifte.analysis.allocate import allocate
from tilbudsvifte.analysis.frame import cited
from tilbudsvifte.analysis.refusal import RefusalError
from tilbudsvifte.analysis.results import Cited
from tilbudsvifte.documents.dataset import Dataset
from tilbudsvifte.documents.personal.masking import unrepeated
from tilbudsvifte.documents.validation import File
from tilbudsvifte.reading.diagnostics import Diagnostic, Severity, in_file_order
from tilbudsvifte.rules.case import Case, City, Terms
from tilbudsvifte.rules.reading import Opened, Part, masks, opened
from tilbudsvifte.rules.registry import GROUP_OF, RULES
from tilbudsvifte.rules.results import (
    FileResult,
    ProposalResult,
    RuleResult,
    TermsResult,
    Validation,
)
from tilbudsvifte.rules.rule import Found, Rule
from tilbudsvifte.rules.variants import chosen, counts
from tilbudsvifte.rules.waivers import unused, waive
from tilbudsvifte.texts import message

_TOGETHER = 2


def check(
    dataset: Dataset,
    files: Sequence[File],
    *,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    variants: Mapping[str, str] | None = None,
) -> Validation:
    """Judge read proposals, each by itself and all together.

    `select` and `ignore` name rules or groups of them; `variants` says by area which of several
    variants counts. Raises `RefusalError` where the framework puts no rule in force, or where no
    guideline can be computed.
    """
    terms = _terms(dataset)
    rules, ignored = _in_force(dataset, set(select), set(ignore))
    mask = masks(dataset)
    read = opened(files, terms, mask=mask)
    files = read.files
    asked = variants or {}
    judged, together, twice = chosen(read.whole, asked, read.claims.values())
    partial = [part for part in read.partial if counts(part.case, asked)]
    city = City(terms, sorted(together, key=lambda case: case.result.position))
    in_force = {rule.name for rule in rules}
    made = chain(
        ((RULES["variant-twice"], *each) for each in twice if "variant-twice" in in_force),
        _each(rules, judged),
        _in_part(rules, partial),
        _joint(rules, city),
    )
    sources = {name: _source(dataset, name) for name in in_force}
    broken = [(case, _of_proposal(rule, case, each, sources)) for rule, case, each in made]
    kept, waived, used = waive(broken)
    if "waiver-unused" in in_force:
        rule = RULES["waiver-unused"]
        idle = unused(city, judged, used, ignored)
        kept += [_of_proposal(rule, case, each, sources) for case, each in idle]
    kept += [
        _diagnostic(rule, file, each, sources)
        for rule in rules
        if rule.file is not None
        for file in files
        for each in rule.file(file)
    ]
    order = {file.name: number for number, file in enumerate(files)}
    everything = sorted((*read.found, *kept), key=lambda each: order.get(each.place.file, 0))
    if mask:
        everything = unrepeated(everything)
    framework = dataset.framework
    return Validation(
        title=framework.title.text,
        unit=framework.amounts_in,
        applies=framework.applies.value,
        applies_set_by=framework.applies.set_by,
        applies_source=cited(dataset, framework.applies.source)
        if framework.applies.source
        else None,
        terms=TermsResult(
            terms.justification.tolerance.value,
            terms.justification.counts.value,
            terms.justification.negative_deviation.value,
            terms.justification.minimum_outside_share.value,
        ),
        smallest_count=terms.thresholds.smallest_count.value,
        files=tuple(file.name for file in files),
        outcomes=_outcomes(files, read, partial, terms, in_force),
        proposals=tuple(_result(case) for case in judged),
        together=city.together if len(city.cases) >= _TOGETHER else None,
        findings=in_file_order(everything),
        waived=tuple(waived),
        checked=rule_results(dataset, in_force),
        ignored=ignored,
        area_names={key: area.name for key, area in framework.areas.items()},
    )


def rule_results(dataset: Dataset, names: Iterable[str]) -> tuple[RuleResult, ...]:
    """The named rules as the framework puts them in force, in the order of the registry."""
    wanted, terms = set(names), dataset.framework.rules
    return tuple(
        RuleResult(
            name=rule.name,
            group=GROUP_OF[rule.name],
            severity=rule.severity,
            set_by=terms[rule.name].set_by,
            reason=reason.text if (reason := terms[rule.name].reason) else None,
            source=_cited(dataset, rule.name),
        )
        for rule in RULES.values()
        if rule.name in wanted
    )


def _terms(dataset: Dataset) -> Terms:
    framework = dataset.framework
    if framework.justification is None or framework.thresholds is None or not framework.rules:
        raise RefusalError(message("rules.none-in-force"))
    allocation = allocate(dataset)
    return Terms(
        dataset,
        allocation,
        {area.id: area for area in allocation.areas},
        {area.id: area.position for area in allocation.areas},
        framework.justification,
        framework.thresholds,
    )


def _in_force(
    dataset: Dataset, select: set[str], ignore: set[str]
) -> tuple[list[Rule], tuple[str, ...]]:
    """The rules to look at, and the names of those in force that are left out."""
    in_force = [rule for rule in RULES.values() if rule.name in dataset.framework.rules]

    def named(rule: Rule, names: set[str]) -> bool:
        return rule.name in names or GROUP_OF[rule.name] in names

    wanted = [
        rule for rule in in_force if (not select or named(rule, select)) and not named(rule, ignore)
    ]
    return wanted, tuple(rule.name for rule in in_force if rule not in wanted)


def _each(rules: Sequence[Rule], cases: Sequence[Case]) -> Iterator[tuple[Rule, Case, Found]]:
    for case in cases:
        for rule in rules:
            if rule.each is not None:
                yield from ((rule, case, found) for found in rule.each(case))


def _joint(rules: Sequence[Rule], city: City) -> Iterator[tuple[Rule, Case, Found]]:
    for rule in rules:
        if rule.joint is not None:
            yield from ((rule, case, found) for case, found in rule.joint(city))


def _in_part(rules: Sequence[Rule], partial: Sequence[Part]) -> Iterator[tuple[Rule, Case, Found]]:
    """What the rules find that a malformed part does not mislead, where nothing is malformed."""
    for part in partial:
        sound = [rule for rule in rules if rule.name in part.rules]
        for rule, case, found in _each(sound, [part.case]):
            if not part.faulty.touches(found.path):
                yield rule, case, found


def _of_proposal(
    rule: Rule, case: Case, found: Found, sources: Mapping[str, str | None]
) -> Diagnostic:
    """A finding in a proposal: milder in a draft, and marked where amounts are illustrative."""
    severity = found.severity or rule.severity
    if found.open and case.proposal.stage == "draft":
        severity = Severity.NOTE
    text = found.text
    if rule.amounts and case.proposal.makes_up(found.path):
        text = message("rules.illustrative", text=text)
    marked = found._replace(severity=severity, text=text)
    return _diagnostic(rule, case.file.file, marked, sources)


def _diagnostic(
    rule: Rule, file: File, found: Found, sources: Mapping[str, str | None]
) -> Diagnostic:
    return Diagnostic(
        found.severity or rule.severity,
        rule.name,
        found.text,
        found.place or file.place(found.path, key=found.at_key),
        found.hint,
        sources[rule.name],
        f"tilbud rule {rule.name}",
    )


def _outcomes(
    files: Sequence[File], read: Opened, partial: Sequence[Part], terms: Terms, in_force: set[str]
) -> tuple[FileResult, ...]:
    """How far each file was judged."""
    whole = {case.file.file.name for case in read.whole}
    parts = {part.case.file.file.name: part.rules & in_force for part in partial}
    everything = tuple(name for name in RULES if name in in_force)

    def looked_at(name: str) -> tuple[str, ...]:
        if name in whole:
            return everything
        return tuple(rule for rule in everything if rule in parts.get(name, ()))

    return tuple(
        FileResult(
            file.name,
            terms.areas.get(read.claims.get(file.name, ("", None))[0]),
            file.name in whole,
            looked_at(file.name),
        )
        for file in files
    )


def _cited(dataset: Dataset, rule: str) -> Cited | None:
    source = dataset.framework.rules[rule].source
    return cited(dataset, source) if source else None


def _source(dataset: Dataset, rule: str) -> str | None:
    source = dataset.framework.rules[rule].source
    if source is None:
        return None
    return ", ".join(part for part in (source.document, source.place) if part)


def _result(case: Case) -> ProposalResult:
    proposal = case.proposal
    return ProposalResult(
        file=case.file.file.name,
        area=case.result,
        variant=proposal.variant,
        stage=proposal.stage,
        title=proposal.title,
        date=proposal.date,
        responsible=proposal.responsible,
        illustrative=proposal.illustrative.text if proposal.illustrative else None,
        plan=case.plan,
        activities=case.activities,
        deviation=case.deviation,
        justification=proposal.justification,
        users=case.users,
        transfers=case.transfers,
    )
