"""Checks of a proposal: every id in it is one of its own, of the data, or of a rule."""

from collections.abc import Collection, Iterator

from tilbudsvifte.documents.checks.findings import Findings
from tilbudsvifte.documents.checks.framework import check_sources
from tilbudsvifte.documents.checks.units import warn_of_unit
from tilbudsvifte.documents.dataset import Dataset
from tilbudsvifte.documents.left_out import Ids, Path
from tilbudsvifte.documents.nearest import nearest
from tilbudsvifte.documents.process import Process
from tilbudsvifte.documents.proposal import FRAME, PlannedOffer, Proposal
from tilbudsvifte.documents.rule_names import RULE_NAMES
from tilbudsvifte.documents.validation import Validated
from tilbudsvifte.reading.diagnostics import Diagnostic
from tilbudsvifte.texts import Message, message

_OF_THE_PLAN = {"from", "to", "host"}

Reference = tuple[Path, str, Ids]


def check_proposal(
    file: Validated[Proposal],
    proposal: Proposal,
    dataset: Dataset,
    others: Collection[str] = (),
) -> tuple[list[Diagnostic], tuple[Path, ...]]:
    """References to areas, districts, tracks, principles, grants, groups, offers and rules.

    `others` are offers of other proposals, which this one may merge with, replace by, or take
    premises from. The second part is the paths at which any is wrong.
    """
    findings: Findings[Proposal] = Findings(file)
    for path, word, ids in _references(file, proposal, dataset, others):
        elsewhere = word in dataset.offers.offers and word not in ids.known
        if path[-1] in _OF_THE_PLAN and elsewhere and not ids.may_hold(word):
            hint = _entry(word, proposal, dataset) if findings.has_room_for_hints else None
            findings.error(path, "not-in-plan", hint, word=word)
        else:
            findings.known(path, word, ids)
    for activity_id, activity in proposal.city_wide.items():
        for word in activity.users:
            path = ("city_wide", activity_id, "users", word)
            findings.known(path, word, Ids(dataset.framework.areas), at_key=True)
    if FRAME in proposal.offers:
        findings.error(("offers", FRAME), "reserved-offer", at_key=True, id=FRAME)
    for offer_id, offer in proposal.offers.items():
        if offer.count > 1 and offer_id in dataset.offers.offers:
            findings.error(("offers", offer_id, "count"), "count-of-one", id=offer_id)
    for word in proposal.waivers:
        findings.known(("waivers", word), word, Ids(RULE_NAMES), at_key=True)
    if proposal.process is not None:
        _groups(findings, proposal.process, file, dataset)
    _unit(findings, proposal, dataset)
    check_sources(findings, proposal, Ids(dataset.framework.papers))
    return findings.found, tuple(findings.paths)


def _unit(findings: Findings[Proposal], proposal: Proposal, dataset: Dataset) -> None:
    """What the frame is to pay beside what the area has today, or what was announced to it."""
    planned = [offer for offer in proposal.offers.values() if offer.paid_by is None]
    ours = sum(offer.grant or 0 for offer in planned)
    announced, offers = dataset.framework.announced, dataset.offers
    today = sum(
        grant.amount
        for grant in offers.grants.values()
        if grant.in_frame and grant.area == proposal.area
    )
    guideline = announced.amounts.get(proposal.area, 0) if announced else 0
    theirs = guideline * dataset.framework.amounts_in or today * offers.amounts_in
    warn_of_unit(findings, proposal.amounts_in, ours * proposal.amounts_in, theirs)


def _entry(word: str, proposal: Proposal, dataset: Dataset) -> Message:
    """What to do about an offer of the data that has no entry, or has one under a wrong id."""
    unknown = [key for key in proposal.offers if key not in dataset.offers.offers]
    meant = nearest(word, unknown)
    if meant is None:
        return message("documents.add-entry", word=word)
    return message("documents.rename-entry", written=meant, word=word)


def _references(
    file: Validated[Proposal], proposal: Proposal, dataset: Dataset, others: Collection[str]
) -> Iterator[Reference]:
    framework = dataset.framework
    planned = file.ids(proposal.offers, "offers")
    offers = Ids((*dataset.offers.offers, *others)) | planned
    payers = Ids((FRAME,)) | planned
    yield ("area",), proposal.area, Ids(framework.areas)
    for offer_id, offer in proposal.offers.items():
        yield from _offer(("offers", offer_id), offer, proposal.area, dataset)
        yield from _successors(("offers", offer_id), offer, offers)
    for number, move in enumerate(proposal.money):
        yield ("money", number, "from"), move.from_, payers
        yield ("money", number, "to"), move.to, payers
    for activity_id, activity in proposal.city_wide.items():
        path: Path = ("city_wide", activity_id)
        yield (*path, "host"), activity.host, planned
        if activity.track is not None:
            yield (*path, "track"), activity.track, Ids(framework.tracks)
        if activity.paid_by is not None:
            yield (*path, "paid_by"), activity.paid_by, Ids(dataset.offers.grants)


def _offer(path: Path, offer: PlannedOffer, area_id: str, dataset: Dataset) -> Iterator[Reference]:
    framework = dataset.framework
    area = framework.areas.get(area_id)
    if offer.district is not None and area is not None:
        yield (*path, "district"), offer.district, Ids(area.districts)
    if offer.paid_by is not None:
        yield (*path, "paid_by"), offer.paid_by, Ids(dataset.offers.grants)
    for number, word in enumerate(offer.tracks):
        yield (*path, "tracks", number), word, Ids(framework.tracks)
    for number, word in enumerate(offer.principles):
        yield (*path, "principles", number), word, Ids(framework.principles)


def _successors(path: Path, offer: PlannedOffer, offers: Ids) -> Iterator[Reference]:
    """What takes an offer's place, and whose place it takes."""
    if offer.merged_into is not None:
        yield (*path, "merged_into"), offer.merged_into, offers
    if offer.premises is not None and offer.premises.taken_over_from is not None:
        yield (*path, "premises", "taken_over_from"), offer.premises.taken_over_from, offers
    for number, word in enumerate(offer.replaced_by):
        yield (*path, "replaced_by", number), word, offers


def _groups(
    findings: Findings[Proposal], process: Process, file: Validated[Proposal], dataset: Dataset
) -> None:
    """Groups may be local ones, which `invited` names first."""
    invited = file.ids(process.invited, "process", "invited")
    groups = Ids(dataset.framework.invitees) | invited
    for workshop_id, workshop in process.workshops.items():
        for word in workshop.groups:
            path = ("process", "workshops", workshop_id, "groups", word)
            findings.known(path, word, groups, at_key=True)
    for name, contribution in process.contributions.items():
        findings.known(("process", "contributions", name, "from"), contribution.from_, groups)
