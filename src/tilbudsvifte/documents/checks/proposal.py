"""Checks of a proposal: every id in it is one of its own, of the data, or of a rule."""

from collections.abc import Collection, Iterator

from tilbudsvifte.documents.checks.findings import Findings
from tilbudsvifte.documents.checks.framework import check_sources
from tilbudsvifte.documents.dataset import Dataset
from tilbudsvifte.documents.left_out import Path
from tilbudsvifte.documents.process import Process
from tilbudsvifte.documents.proposal import FRAME, PlannedOffer, Proposal
from tilbudsvifte.documents.rule_names import RULE_NAMES
from tilbudsvifte.documents.validation import Validated
from tilbudsvifte.reading.diagnostics import Diagnostic

Reference = tuple[Path, str, Collection[str]]


def check_proposal(
    file: Validated[Proposal], proposal: Proposal, dataset: Dataset
) -> tuple[list[Diagnostic], frozenset[str]]:
    """References to areas, districts, tracks, principles, grants, groups, offers and rules.

    The second part is the keys at the top of the file at or under which any is wrong.
    """
    findings: Findings[Proposal] = Findings(file)
    for path, word, known in _references(proposal, dataset):
        findings.known(path, word, known)
    for activity_id, activity in proposal.city_wide.items():
        for word in activity.users:
            path = ("city_wide", activity_id, "users", word)
            findings.known(path, word, dataset.framework.areas, at_key=True)
    if FRAME in proposal.offers:
        findings.error(("offers", FRAME), "reserved-offer", at_key=True, id=FRAME)
    for word in proposal.waivers:
        findings.known(("waivers", word), word, RULE_NAMES, at_key=True)
    if proposal.process is not None:
        _groups(findings, proposal.process, dataset)
    check_sources(findings, proposal, dataset.framework)
    return findings.found, frozenset(findings.parts)


def _references(proposal: Proposal, dataset: Dataset) -> Iterator[Reference]:
    framework, offers = dataset.framework, {**dataset.offers.offers, **proposal.offers}
    yield ("area",), proposal.area, framework.areas
    for offer_id, offer in proposal.offers.items():
        yield from _offer(("offers", offer_id), offer, proposal, dataset)
    for number, move in enumerate(proposal.money):
        yield ("money", number, "from"), move.from_, {FRAME: None, **proposal.offers}
        yield ("money", number, "to"), move.to, {FRAME: None, **proposal.offers}
    for activity_id, activity in proposal.city_wide.items():
        path: Path = ("city_wide", activity_id)
        yield (*path, "host"), activity.host, proposal.offers
        if activity.track is not None:
            yield (*path, "track"), activity.track, framework.tracks
        if activity.paid_by is not None:
            yield (*path, "paid_by"), activity.paid_by, dataset.offers.grants
    for offer_id, offer in proposal.offers.items():
        for number, word in enumerate(offer.replaced_by):
            yield ("offers", offer_id, "replaced_by", number), word, offers


def _offer(
    path: Path, offer: PlannedOffer, proposal: Proposal, dataset: Dataset
) -> Iterator[Reference]:
    framework, offers = dataset.framework, {**dataset.offers.offers, **proposal.offers}
    area = framework.areas.get(proposal.area)
    if offer.district is not None and area is not None:
        yield (*path, "district"), offer.district, area.districts
    if offer.paid_by is not None:
        yield (*path, "paid_by"), offer.paid_by, dataset.offers.grants
    if offer.merged_into is not None:
        yield (*path, "merged_into"), offer.merged_into, offers
    if offer.premises is not None and offer.premises.taken_over_from is not None:
        yield (*path, "premises", "taken_over_from"), offer.premises.taken_over_from, offers
    for number, word in enumerate(offer.tracks):
        yield (*path, "tracks", number), word, framework.tracks
    for number, word in enumerate(offer.principles):
        yield (*path, "principles", number), word, framework.principles


def _groups(findings: Findings[Proposal], process: Process, dataset: Dataset) -> None:
    """Groups may be local ones, which `invited` names first."""
    groups = {**dataset.framework.invitees, **process.invited}
    for workshop_id, workshop in process.workshops.items():
        for word in workshop.groups:
            path = ("process", "workshops", workshop_id, "groups", word)
            findings.known(path, word, groups, at_key=True)
    for name, contribution in process.contributions.items():
        findings.known(("process", "contributions", name, "from"), contribution.from_, groups)
