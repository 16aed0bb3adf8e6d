"""The sentences of the page: the verdict, what applies, what was waived and left out."""

from collections.abc import Iterator, Sequence

from tilbudsvifte.analysis.proposals.results import Together
from tilbudsvifte.reading.diagnostics import Severity
from tilbudsvifte.rendering.allocation.notes import cite
from tilbudsvifte.rendering.diagnostics import MOST_SHOWN
from tilbudsvifte.rendering.money import DASH, Money
from tilbudsvifte.rendering.validation.outcomes import left_out, said_of
from tilbudsvifte.rendering.validation.tables import proposal_names
from tilbudsvifte.rules.results import ProposalResult, Validation, Waived
from tilbudsvifte.texts import MOST, Message, Value, message, some


def verdict(validation: Validation, *, strict: bool) -> Message:
    """Whether the proposals pass, and what was found; with `strict` warnings count as errors."""
    failing = validation.number(Severity.ERROR)
    if strict:
        failing += validation.number(Severity.WARNING)
    word = "passes-but-ignored" if validation.ignored else "passes"
    if not validation.proposals:
        word = "nothing-judged"
    if failing:
        word = "fails"
    ignored = counted("rules", len(validation.ignored))
    return message(f"validate.{word}", found=found(validation), ignored=ignored)


def found(validation: Validation) -> Message:
    """How many errors, warnings and notes there are, and how many were waived."""
    return message(
        "validate.found",
        errors=counted("errors", validation.number(Severity.ERROR)),
        warnings=counted("warnings", validation.number(Severity.WARNING)),
        notes=counted("notes", validation.number(Severity.NOTE)),
        waived=counted("waived", len(validation.waived)),
    )


def summary(validation: Validation) -> Message:
    """The last line of the page."""
    in_part = sum(outcome.in_part for outcome in validation.outcomes)
    return message(
        "validate.summary",
        found=found(validation),
        files=counted("files", len(validation.files)),
        judged=counted("judged", len(validation.proposals)),
        in_part=message("validate.in-part", count=in_part) if in_part else "",
    )


def applies(validation: Validation, money: Money) -> Iterator[Message]:
    """Which guideline applies and who set it, and what a deviation from it needs."""
    basis = message(f"allocate.set-by-{validation.applies_set_by}")
    if validation.applies_source is not None:
        source = cite(validation.applies_source)
        basis = message("allocate.basis", set_by=basis, source=source)
    yield message(f"validate.applies-{validation.applies}", basis=basis)
    terms = validation.terms
    yield message("validate.tolerance", amount=money(terms.tolerance))
    yield message(f"validate.counts-{terms.counts}")
    yield message(f"validate.below-{terms.negative_deviation}")


def illustrative(validation: Validation) -> Iterator[Message]:
    """Whose figures are made up, and what their files say of that; each wording once."""
    wordings: dict[Value, list[str]] = {}
    names = proposal_names(validation)
    for name, proposal in zip(names, validation.proposals, strict=True):
        if proposal.illustrative is not None:
            wordings.setdefault(proposal.illustrative, []).append(name)
    for text, those in wordings.items():
        yield message("validate.made-up", names=some(those), text=text)


def not_judged(validation: Validation) -> Iterator[Message]:
    """The files that were not judged as a whole: their guidelines, and how far they were judged."""
    outcomes = list(left_out(validation))
    yield from (said_of(validation, outcome) for outcome in outcomes[:MOST])
    if len(outcomes) > MOST:
        yield message("validate.more-files", count=len(outcomes) - MOST)


def shortfalls(validation: Validation, money: Money) -> Iterator[Message]:
    """What justifies each budget below its guideline, where the terms want a justification."""
    wanted = validation.terms.negative_deviation
    names = proposal_names(validation)
    for name, proposal in zip(names, validation.proposals, strict=True):
        if wanted != "none" and proposal.falls_short:
            amount = money(-proposal.deviation.amount)
            if wanted == "text":
                given = bool((proposal.justification or "").strip())
                key = "shortfall-given" if given else "shortfall-missing"
                yield message(f"validate.{key}", name=name, amount=amount)
            else:
                yield _settled(validation, proposal, money, name=name, amount=amount)


def _settled(
    validation: Validation, proposal: ProposalResult, money: Money, **values: Value
) -> Message:
    """What activities of other areas serve of an area's users, and what is missing then."""
    together = validation.together
    rows = together.areas if together else ()
    row = next((row for row in rows if row.area == proposal.area.id), None)
    if together is None or row is None:
        return message("validate.shortfall-alone", **values)
    values["served"] = money(row.served)
    if together.missing:
        names = some(together.missing)
        return message("validate.shortfall-untold", names=names, **values)
    missing = proposal.deviation.unserved(row.served)
    return message("validate.shortfall-served", missing=money(missing), **values)


def together_notes(together: Together, money: Money) -> Iterator[Message]:
    """What all proposals ask of the frame, and which areas have none."""
    asked: Value = money(together.proposed)
    if not together.complete:
        asked = message("validate.so-far", amount=asked) if together.proposed else DASH
    yield message("validate.of-frame", proposed=asked, frame=money(together.frame))
    if not together.complete:
        yield message("validate.incomplete-together")
    if together.missing:
        yield message("validate.missing", names=some(together.missing))
        yield message("validate.missing-flows", names=some(together.missing))


def waived_notes(waived: Sequence[Waived]) -> Iterator[Message]:
    """What was waived, by whom and why."""
    for each in waived[:MOST_SHOWN]:
        place = each.finding.place
        yield message(
            "validate.waiver",
            rule=each.finding.code,
            where=f"{place.file}:{place.line}:{place.column}",
            text=each.finding.text,
        )
        yield message("validate.granted", granted_by=each.granted_by, reason=each.reason)
    if len(waived) > MOST_SHOWN:
        yield message("diagnostics.more", count=len(waived) - MOST_SHOWN)


def looked_at(validation: Validation) -> Iterator[Message]:
    """How many rules proposals were judged by, and which of those in force were ignored."""
    checked = counted("rules", len(validation.checked))
    names = some(validation.ignored)
    if not validation.proposals:
        if names:
            yield message("validate.only-ignored", names=names)
    elif names:
        yield message("validate.ignored", rules=checked, names=names)
    else:
        yield message("validate.all-rules", rules=checked)


def counted(name: str, count: int) -> Message:
    """A number of things: `1 error`, `2 errors`."""
    return message(f"validate.{name}-one" if count == 1 else f"validate.{name}", count=count)
