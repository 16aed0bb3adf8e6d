"""What is said of a path: where it goes, what it keeps to, who is protected and who pays."""

from collections.abc import Iterator

from tilbudsvifte.analysis.phasing.results import Limit, Phasing, in_per_cent
from tilbudsvifte.analysis.results import Allocation, AnnouncedResult
from tilbudsvifte.rendering.allocation.notes import cite, frame_note
from tilbudsvifte.rendering.money import Money
from tilbudsvifte.rendering.phasing.tables import floored, last_arrival, undivided
from tilbudsvifte.texts import Message, message

Paragraph = tuple[Message, ...]


def path_notes(phasing: Phasing, money: Money) -> Iterator[Paragraph]:
    """Which guideline the path goes to, how fast, and what lies in no area or above the frame.

    That areas have more than the frame is said first.
    """
    path = _path(phasing, money)
    if not any(phasing.undivided):
        yield path
        return
    rest = (message(f"phase.{undivided(phasing)}-is", whole=money(phasing.whole)),)
    yield from (rest, path) if min(phasing.undivided) < 0 else (path, rest)


def _path(phasing: Phasing, money: Money) -> Paragraph:
    last = last_arrival(phasing)
    allocation = phasing.allocation
    goes = message(
        "phase.goes-towards" if floored(phasing) else "phase.goes-to",
        guideline=message(f"phase.{allocation.applies}"),
        set_by=message(f"allocate.set-by-{allocation.applies_set_by}"),
    )
    if not last:
        still = "floor-holds-all" if floored(phasing) else "nothing-moves"
        return goes, message(f"phase.{still}")
    arrives = message("phase.last-arrives", year=str(last))
    same = message("phase.later-same", years=str(phasing.years))
    return goes, _steps(phasing, money), arrives, *([same] if last < phasing.years else [])


def distance_notes(phasing: Phasing, money: Money) -> Iterator[Paragraph]:
    """What a distance means, who pays for it, and what each year sums to."""
    means = message("phase.distance-means")
    today = phasing.undivided_distances[0]
    if today == 0:
        yield means, message("phase.distance-sums")
        return
    more_today = "more" if today < 0 else "less"
    yield (
        means,
        message(
            f"phase.distance-sums-{more_today}",
            amount=money(abs(today)),
            row=message(f"phase.{undivided(phasing)}"),
        ),
    )


def announced_of(allocation: Allocation) -> AnnouncedResult | None:
    """The announced guideline where a path goes to that one."""
    return allocation.announced if allocation.applies == "announced" else None


def announced_basis(
    allocation: Allocation, announced: AnnouncedResult, money: Money
) -> Iterator[Paragraph]:
    """What a path to the announced guideline rests on: not on indicators, nor on weights."""
    yield frame_note(allocation, money)
    set_by = message(f"allocate.set-by-{allocation.applies_set_by}")
    stands = message("phase.announced-in", set_by=set_by, source=cite(announced.source))
    unpublished = [] if announced.figures_published else [message("phase.announced-unpublished")]
    yield stands, *unpublished


def floor_notes(phasing: Phasing, floor: Limit, money: Money) -> Iterator[Paragraph]:
    """What the floor is, whom it protects for good, and who pays."""
    kind = "floor-amount" if floor.share is None else "floor-share"
    said = message(f"phase.{kind}", floor=_limit(floor, money))
    does = "floor-protects" if floored(phasing) else "floor-idle"
    yield said, message(f"phase.{does}")


def _steps(phasing: Phasing, money: Money) -> Message:
    limits = phasing.limits
    values = {
        name: _limit(limit, money)
        for name, limit in (("cut", limits.cut), ("gain", limits.gain))
        if limit is not None
    }
    if phasing.linear:
        return message("phase.steps-equal", unit=phasing.unit)
    (name,) = values if len(values) == 1 else ("both",)
    return message(f"phase.steps-{name}", **values)


def _limit(limit: Limit, money: Money) -> str | Message:
    if limit.share is None:
        return money(limit.amount)
    return message("phase.limit-share", share=in_per_cent(limit.share))
