"""What an audit says beside its tables: the answer, and what the answer does not prove."""

from collections.abc import Iterator, Sequence
from pathlib import PurePath

from tilbudsvifte.analysis.audit.results import AreaReached, Audit, Reading
from tilbudsvifte.rendering.money import Money
from tilbudsvifte.texts import Clauses, Message, Text, Value, message, some

Paragraph = tuple[Message, ...]


def answer(audit: Audit, money: Money) -> Iterator[Paragraph]:
    """The plain answer; where it is no, how near one can come and who lies outside the bounds."""
    yield (message("audit.yes" if audit.reachable else "audit.no", tolerance=audit.tolerance),)
    if audit.reachable:
        return
    outside = tuple(_outside(each, money) for each in audit.areas if each.beyond is not None)
    yield (
        message("audit.nearest-leaves", distance=money.language.decimal(audit.distance, 0)),
        message("audit.outside", areas=Clauses(some(outside)))
        if outside
        else message("audit.all-inside"),
    )
    if audit.another_sum:
        yield (_another_sum(audit, money),)


def _another_sum(audit: Audit, money: Money) -> Message:
    """That the announced and the frame have such different sums that nothing could reach both."""
    gap = audit.another_sum
    return message(
        "audit.announced-below" if gap < 0 else "audit.announced-above",
        announced=money(audit.announced),
        gap=money(abs(gap)),
    )


def not_proved(audit: Audit) -> Iterator[Paragraph]:
    """What the answer leaves open: whatever it is, and as counted from the data."""
    allocation = audit.allocation
    always = message("audit.not-proved-yes" if audit.reachable else "audit.not-proved-no")
    if allocation.announced is None or allocation.announced.figures_published:
        yield (always,)
    else:
        yield (always, message("audit.unpublished"))
    yield tuple(_basis(audit))


def _basis(audit: Audit) -> Iterator[Message]:
    known, everything = audit.known, len(audit.allocation.indicators)
    if missing := everything - len(known):
        yield message("audit.without-figures", missing=missing, all=everything)
    if audit.proxies:
        yield message("audit.proxies", count=audit.proxies, known=len(known))
    if audit.estimates:
        yield message("audit.estimates", count=audit.estimates, known=len(known))
    if audit.assumptions:
        yield message("audit.assumptions", count=audit.assumptions, known=len(known))
    dates = tuple(sorted({series.reference for each in known for series in each.series}))
    yield message("audit.dates", dates=some(dates))


def missing_names(audit: Audit) -> tuple[Text, ...]:
    """The names of the indicators without figures."""
    return tuple(each.name for each in audit.allocation.indicators if each.shares is None)


def reading_notes(readings: Sequence[Reading], money: Money) -> Iterator[Message]:
    """Where the readings are from; which were not asked again or not at all, and why."""
    if not readings:
        yield message("audit.no-readings")
        return
    folders = sorted({f"{PurePath(each.file).parent}/" for each in readings})
    yield message("audit.readings-from", folders=tuple(folders))
    for each in readings:
        if each.audit is not None and each.audit.another_sum:
            sums = _another_sum(each.audit, money)
            yield message("audit.reading-sums", name=each.name, sums=sums)
    same: dict[str | None, list[Value]] = {}
    for each in readings:
        if each.same:
            same.setdefault(each.same_as, []).append(each.name)
    for other, names in same.items():
        if other is None:
            yield message("audit.same-as-data", names=Clauses(tuple(names)))
        else:
            yield message("audit.same-as", other=other, names=Clauses(tuple(names)))
    refused = tuple(
        each.name
        if each.name == each.file
        else message("audit.refused-reading", name=each.name, file=each.file)
        for each in readings
        if each.refused
    )
    if refused:
        yield message("audit.refused", names=Clauses(refused))


def _outside(each: AreaReached, money: Money) -> Message:
    reach, above = each.area.reach, each.beyond == "above"
    bound = reach and (reach.greatest if above else reach.least)
    return message(
        "audit.outside-above" if above else "audit.outside-below",
        name=each.area.name,
        announced=money(each.announced),
        bound=money(bound),
    )
