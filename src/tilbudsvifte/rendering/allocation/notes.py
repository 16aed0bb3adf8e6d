"""What stands under the tables: what applies, what moves, and what the figures rest on."""

from collections.abc import Iterator, Sequence

from tilbudsvifte.analysis.results import Allocation, AreaResult, Cited
from tilbudsvifte.rendering.money import DASH, Money
from tilbudsvifte.texts import MOST, Clauses, Message, Percent, Text, Value, message, some

Paragraph = tuple[Message, ...]


def guideline_notes(allocation: Allocation, money: Money) -> Iterator[Paragraph]:
    """Which guideline applies, what it moves, and how the two guidelines differ."""
    if allocation.districts:
        yield tuple(_districts(allocation))
        return
    totals = allocation.totals
    share = DASH if totals.moved.share is None else Percent(totals.moved.share)
    first = [
        _applies(allocation),
        message("allocate.moved", amount=money(totals.moved.amount), share=share),
        *_sums(allocation, money),
    ]
    keeping = [(area, money(area.to_justify)) for area in allocation.areas if area.to_justify]
    if keeping:
        first.append(message("allocate.keep", areas=_per_area(keeping)))
    if any(area.turns_away for area in allocation.areas):
        first.append(message("allocate.turns-away"))
    yield tuple(first)
    announced = allocation.announced
    if announced is not None:
        differences = [
            (area, money(area.computed_less_announced, signed=True)) for area in allocation.areas
        ]
        less = message("allocate.computed-less-announced", areas=_per_area(differences))
        unexplained = allocation.key.id == "indicators" and not announced.figures_published
        yield (less, message("allocate.not-published")) if unexplained else (less,)


def basis_notes(
    allocation: Allocation, money: Money, *, ranges: bool = True, scheme: bool = True
) -> Iterator[Paragraph]:
    """What the figures rest on: frame, weights or key, missing indicators, ties, odd kroner.

    Without `ranges` what the lowest and the highest guideline hold for is left out, and where the
    direction turns; without `scheme` where the weights or the key come from.
    """
    yield frame_note(allocation, money)
    if scheme:
        yield tuple(_key(allocation))
    if allocation.key.id == "indicators":
        if missing := tuple(_missing(allocation, ranges=ranges)):
            yield missing
        if ranges and not allocation.districts:
            yield (message("allocate.range"),)
    for tie in allocation.ties[:MOST]:
        yield (message("allocate.tie", tied=some(tie.tied), served=some(tie.served)),)
    if len(allocation.ties) > MOST:
        yield (message("allocate.more-ties", count=len(allocation.ties) - MOST),)
    if allocation.odd:
        yield (message("allocate.odd", round_to=allocation.round_to, amount=allocation.odd),)


def _districts(allocation: Allocation) -> Iterator[Message]:
    yield message("allocate.districts")
    if allocation.announced is not None:
        yield message("allocate.districts-not-announced")


def _sums(allocation: Allocation, money: Money) -> Iterator[Message]:
    """Where the announced guideline is not the frame, or the areas get another sum than today."""
    announced, change = allocation.announced, allocation.totals.change.amount
    gap = change
    if announced is not None and announced.less_frame:
        yield message(
            "allocate.announced-short" if announced.less_frame < 0 else "allocate.announced-over",
            total=money(announced.total),
            difference=money(abs(announced.less_frame)),
        )
        if allocation.applies == "announced":
            gap -= announced.less_frame
    if change and gap not in {0, -allocation.odd}:
        key = "allocate.more-in-all" if change > 0 else "allocate.less-in-all"
        yield message(key, amount=money(abs(change)))


def _applies(allocation: Allocation) -> Message:
    set_by = message(f"allocate.set-by-{allocation.applies_set_by}")
    source = allocation.applies_source
    basis = set_by
    if source is not None:
        basis = message("allocate.basis", set_by=set_by, source=source.document)
    return message(f"allocate.applies-{allocation.applies}", basis=basis)


def frame_note(allocation: Allocation, money: Money) -> Paragraph:
    """What is divided, of how many grants, and which grants are left out and why."""
    return tuple(_frame(allocation, money))


def _frame(allocation: Allocation, money: Money) -> Iterator[Message]:
    frame = allocation.frame
    if frame.given:
        yield message(
            "allocate.frame-given", amount=money(frame.amount), grants=money(frame.grants)
        )
    else:
        yield message(
            "allocate.frame-of-one" if len(frame.included) == 1 else "allocate.frame",
            amount=money(frame.amount),
            count=len(frame.included),
            level=price_level(frame.price_level),
        )
        others = {grant.price_level for grant in frame.included} - {frame.price_level}
        if others:
            levels = tuple(price_level(level) for level in sorted(others))
            yield message("allocate.frame-converted", levels=levels)
    if frame.unplaced:
        yield message("allocate.frame-unplaced", amount=money(frame.unplaced))
    if frame.left_out:
        reasons: dict[Text | None, list[Value]] = {}
        for grant in frame.left_out:
            said = message("allocate.amount-of", name=grant.name, amount=money(grant.amount))
            reasons.setdefault(grant.reason, []).append(said)
        grants = tuple(
            message("allocate.left-out-because", grants=tuple(those), reason=reason or DASH)
            for reason, those in reasons.items()
        )
        yield message("allocate.left-out", grants=Clauses(some(grants)))


def _key(allocation: Allocation) -> Iterator[Message]:
    key = allocation.key
    if key.id == "indicators":
        weighting = allocation.weighting
        yield message(
            "allocate.weights",
            scheme=message(f"allocate.scheme-{weighting.scheme}", exponent=weighting.exponent or 0),
            known=sum(1 for indicator in allocation.indicators if indicator.shares),
            all=len(allocation.indicators),
            set_by=message(f"allocate.set-by-{weighting.set_by}"),
        )
    elif key.source is not None:
        yield message(
            "allocate.key-announced" if key.name is None else "allocate.key-given",
            name=key.name or key.id,
            source=cite(key.source),
        )


def _missing(allocation: Allocation, *, ranges: bool) -> Iterator[Message]:
    """What the indicators without figures could change, and where directions turn."""
    names = tuple(i.name for i in allocation.indicators if i.shares is None)
    if names:
        yield message("allocate.missing", names=names)
        areas = tuple(filter(None, map(_turning, allocation.areas)))
        if areas:
            yield message("allocate.missing-share", areas=Clauses(some(areas)))
    if not ranges:
        return
    turns = tuple(
        message("allocate.turns-at", name=area.name, corners=tuple(map(str, area.reach.turns_at)))
        for area in allocation.areas
        if area.reach and area.reach.turns_at
    )
    if turns:
        yield message("allocate.turns", areas=Clauses(some(turns)))
    rounded = tuple(
        area.name for area in allocation.areas if area.reach and area.reach.rounding_decides
    )
    if rounded:
        yield message(
            "allocate.rounding-decides", areas=some(rounded), round_to=allocation.round_to
        )


def _turning(area: AreaResult) -> Message | None:
    """At what share in each missing indicator an area's direction would turn."""
    reach = area.reach
    if reach is None or reach.holds_whatever is None:
        return None
    if reach.turns_at_share is None:
        return message(f"allocate.{reach.verdict}-always", name=area.name)
    share = Percent(reach.turns_at_share)
    return message(f"allocate.{reach.verdict}-unless", name=area.name, share=share)


def _per_area(amounts: Sequence[tuple[AreaResult, str]]) -> Clauses:
    said = (
        message("allocate.amount-of", name=area.name, amount=amount) for area, amount in amounts
    )
    return Clauses(some(tuple(said)))


def price_level(level: str) -> Message:
    """Say what year's prices an amount is in."""
    if level == "unstated":
        return message("allocate.price-level-unstated")
    return message("allocate.price-level", year=level)


def cite(source: Cited) -> str:
    """Name a document and the place in it."""
    return ", ".join(filter(None, (source.document, source.place)))
