"""What `--details` adds: every grant, series, corner and contradiction, with its source."""

from collections.abc import Iterator

from tilbudsvifte.analysis.results import Allocation, GrantResult, IndicatorResult
from tilbudsvifte.rendering.allocation.notes import cite, price_level
from tilbudsvifte.rendering.money import Money
from tilbudsvifte.texts import Message, message
from tilbudsvifte.texts.language import fraction_text

Section = tuple[Message, list[Message]]


def detail_sections(allocation: Allocation, money: Money) -> Iterator[Section]:
    """The sections with their headings, in the order they are shown."""
    frame = allocation.frame
    grants = [line for g in (*frame.included, *frame.left_out) for line in _grant(g, money)]
    yield message("allocate.details-grants"), grants
    yield message("allocate.details-figures"), list(_figures(allocation))
    if allocation.key.id == "indicators":
        yield message("allocate.details-reach"), list(_corners(allocation))
    if allocation.contradictions:
        yield message("allocate.details-contradictions"), list(_contradictions(allocation))


def _grant(grant: GrantResult, money: Money) -> Iterator[Message]:
    yield message(
        "allocate.details-grant",
        name=grant.name,
        amount=money(grant.amount),
        term=message(f"allocate.term-{grant.term}"),
        level=price_level(grant.price_level),
        source=cite(grant.source),
    )
    if grant.expires is not None:
        yield message("allocate.details-expires", date=grant.expires)
    if grant.in_frame and grant.counted != grant.amount:
        yield message("allocate.details-counted", amount=money(grant.counted))
    if not grant.in_frame and grant.reason is not None:
        yield message("allocate.details-outside", reason=grant.reason)
    if grant.pending is not None:
        yield message("allocate.details-pending", text=grant.pending)


def _figures(allocation: Allocation) -> Iterator[Message]:
    announced = allocation.announced
    if announced is not None and announced.note is not None:
        source = cite(announced.source)
        yield message("allocate.details-announced", text=announced.note, source=source)
    if allocation.weighting.reason is not None:
        yield message("allocate.details-scheme", reason=allocation.weighting.reason)
    for indicator in allocation.indicators:
        yield from _indicator(indicator)
    population = allocation.population
    if population is not None:
        yield message(
            "allocate.details-population",
            name=population.name,
            known=message(f"allocate.known-{population.known}"),
            date=population.reference,
            source=cite(population.source),
        )
        if population.note is not None:
            yield message("allocate.details-note", text=population.note)


def _indicator(indicator: IndicatorResult) -> Iterator[Message]:
    yield message(
        "allocate.details-indicator",
        rank=indicator.rank,
        name=indicator.name,
        weight="–" if indicator.weight is None else fraction_text(indicator.weight),
        source=cite(indicator.source),
    )
    if indicator.note is not None:
        yield message("allocate.details-note", text=indicator.note)
    for series in indicator.series:
        yield message(
            "allocate.details-series",
            name=series.name,
            stands_for=series.stands_for,
            fit=message(f"allocate.fit-{series.fit}"),
            known=message(f"allocate.known-{series.known}"),
            date=series.reference,
            source=cite(series.source),
        )
        if series.note is not None:
            yield message("allocate.details-note", text=series.note)


def _corners(allocation: Allocation) -> Iterator[Message]:
    for area in allocation.areas:
        if area.reach is not None:
            yield message(
                "allocate.details-corner",
                name=area.name,
                least=_corner(area.reach.least_corner),
                greatest=_corner(area.reach.greatest_corner),
            )


def _corner(k: int) -> Message:
    return message("allocate.corner-one") if k == 1 else message("allocate.corner-first", k=k)


def _contradictions(allocation: Allocation) -> Iterator[Message]:
    for contradiction in allocation.contradictions:
        yield message("allocate.details-about", text=contradiction.about)
        for says, source in contradiction.readings:
            yield message("allocate.details-reading", source=cite(source), says=says)
