"""What is said of a path: where it goes, what it keeps to, who is protected and who pays."""

from collections.abc import Iterator

from tilbudsvifte.analysis.phasing.results import Limit, Phasing
from tilbudsvifte.rendering.money import Money
from tilbudsvifte.rendering.phasing.tables import floored, last_arrival
from tilbudsvifte.texts import Message, Percent, message

Paragraph = tuple[Message, ...]

_MOST_PLACES = 2


def path_notes(phasing: Phasing, money: Money) -> Iterator[Paragraph]:
    """Which guideline the path goes to, how fast, and what lies in no area."""
    last = last_arrival(phasing)
    allocation = phasing.allocation
    goes = message(
        "phase.goes-to",
        guideline=message(f"phase.{allocation.applies}"),
        set_by=message(f"allocate.set-by-{allocation.applies_set_by}"),
    )
    if last:
        arrives = message("phase.last-arrives", year=str(last))
        same = message("phase.later-same", years=str(phasing.years))
        yield goes, _steps(phasing, money), arrives, *([same] if last < phasing.years else [])
    else:
        still = "floor-holds-all" if floored(phasing) else "nothing-moves"
        yield goes, message(f"phase.{still}")
    if any(phasing.undivided):
        is_ = message("phase.undivided-is", whole=money(phasing.whole))
        below = message("phase.undivided-below")
        yield (is_, below) if min(phasing.undivided) < 0 else (is_,)


def distance_notes(phasing: Phasing) -> Iterator[Paragraph]:
    """What a distance means, and what each year sums to."""
    sums = "distance-sums-undivided" if any(phasing.undivided_distances) else "distance-sums"
    yield message("phase.distance-means"), message(f"phase.{sums}")


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
    per_cent = limit.share * 100
    exact = (n for n in range(_MOST_PLACES) if (per_cent * 10**n).denominator == 1)
    places = next(exact, _MOST_PLACES)
    return message("phase.limit-share", share=Percent(limit.share, places))
