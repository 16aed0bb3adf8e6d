"""Whether what remains serves what it must: company, every district, and the area's own track."""

from collections.abc import Iterator

from tilbudsvifte.analysis.proposals.results import PlannedLine
from tilbudsvifte.reading.diagnostics import Severity
from tilbudsvifte.rules.case import Case
from tilbudsvifte.rules.rule import Found
from tilbudsvifte.texts import message


def no_social_offer(case: Case) -> Iterator[Found]:
    """No offer that remains is social; open while one of them does not say what it provides."""
    remaining = dict(case.remaining())
    if not remaining or any("social" in offer.provides for offer in remaining.values()):
        return
    alone = next(iter(remaining)) if len(remaining) == 1 else None
    stated = alone is not None and remaining[alone].provides
    yield Found(
        ("offers", alone, "provides") if alone is not None and stated else ("offers",),
        message("rules_structure.not-social", area=case.area.name),
        message("rules_structure.provide-social"),
        at_key=not stated,
        open=any(not offer.provides for offer in remaining.values()),
    )


def district_without_offer(case: Case) -> Iterator[Found]:
    """A district whose offers end, or that none of the offers that remain is in.

    It cannot be told while some of those that remain state no district; then that is said.
    """
    remaining = [line for line in case.plan.lines if line.counts and not line.ends]
    if not remaining:
        return
    kept = {line.district for line in remaining}
    told = None not in kept
    ended = [
        line
        for line in case.plan.lines
        if line.ends and line.district is not None and line.district not in kept
    ]
    last = {line.district: line for line in reversed(ended)}
    for district, line in last.items():
        yield _ended(line, case.area.districts[district or ""].name, told=told)
    bare = tuple(
        district.name
        for district_id, district in case.area.districts.items()
        if district_id not in kept and district_id not in last
    )
    if bare:
        text = f"rules_structure.{'no-offer-in' if told else 'offer-untold'}"
        yield Found(
            ("offers",),
            message(text, area=case.area.name, districts=bare),
            message(f"rules_structure.{'serve-district' if told else 'state-district'}"),
            None if told else Severity.NOTE,
            at_key=True,
        )


def track_unserved(case: Case) -> Iterator[Found]:
    """Nothing serves the track that the area answers for; open while nothing states any track."""
    track, remaining = case.area.track, list(case.remaining())
    served = {word for _, offer in remaining for word in offer.tracks}
    served |= {
        each.track
        for each in case.proposal.city_wide.values()
        if each.track is not None and not case.proposal.offers[each.host].ends
    }
    if track is None or track in served or not remaining:
        return
    yield Found(
        ("offers",),
        message(
            "rules_structure.track-unserved",
            area=case.area.name,
            track=case.dataset.framework.tracks[track].name,
        ),
        message("rules_structure.serve-track", track=track),
        at_key=True,
        open=not served,
    )


def _ended(line: PlannedLine, district: str, *, told: bool) -> Found:
    return Found(
        ("offers", line.id, "district"),
        message(
            f"rules_structure.{'district-left' if told else 'district-untold'}",
            name=line.name,
            district=district,
        ),
        message(f"rules_structure.{'serve-district' if told else 'state-district'}"),
        None if told else Severity.NOTE,
    )
