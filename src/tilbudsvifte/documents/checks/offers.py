"""Checks of `offers.yaml`."""

from tilbudsvifte.documents.checks.findings import Findings
from tilbudsvifte.documents.checks.framework import check_contradictions, check_sources
from tilbudsvifte.documents.checks.units import warn_of_unit
from tilbudsvifte.documents.framework import Framework
from tilbudsvifte.documents.left_out import Ids, Path
from tilbudsvifte.documents.offers import Grant, Offer, Offers
from tilbudsvifte.documents.validation import Validated
from tilbudsvifte.reading.diagnostics import Diagnostic
from tilbudsvifte.texts import message


def check_offers(
    file: Validated[Offers],
    offers: Offers,
    terms: Validated[Framework],
    framework: Framework,
    since: Offers | None = None,
) -> list[Diagnostic]:
    """References, what may be in the frame, and price levels.

    What `since` shares was looked at with the same framework.
    """
    findings = Findings(file)
    areas, known = terms.ids(framework.areas, "areas"), file.ids(offers.offers, "offers")
    same = since if since and since.offers.keys() == offers.offers.keys() else None
    for grant_id, grant in offers.grants.items():
        if same is None or grant is not same.grants.get(grant_id):
            _grant(findings, ("grants", grant_id), grant, known, areas)
    for offer_id, offer in offers.offers.items():
        if same is None or offer is not same.offers.get(offer_id):
            _offer(findings, ("offers", offer_id), offer, known, areas)
    _price_levels(findings, offers)
    _unit(findings, offers, framework)
    if since is None or _disputable(since) != _disputable(offers):
        disputable = known | file.ids(offers.grants, "grants") | areas
        check_contradictions(findings, offers.contradictions, disputable)
    check_sources(findings, offers, terms.ids(framework.papers, "papers"), since)
    return findings.found


def _disputable(offers: Offers) -> tuple[object, ...]:
    """The contradictions, and the ids that they may concern."""
    return offers.contradictions, offers.offers.keys(), offers.grants.keys()


def _grant(findings: Findings[Offers], path: Path, grant: Grant, offers: Ids, areas: Ids) -> None:
    if grant.area is not None:
        findings.known((*path, "area"), grant.area, areas)
    for number, word in enumerate(grant.offers):
        findings.known((*path, "offers", number), word, offers)
    if grant.in_frame and grant.term != "permanent":
        findings.error((*path, "in_frame"), "frame-not-permanent", term=grant.term)
    if not grant.in_frame and grant.reason is None:
        findings.error(path, "outside-without-reason", at_key=True)


def _offer(findings: Findings[Offers], path: Path, offer: Offer, offers: Ids, areas: Ids) -> None:
    location = offer.location
    if location.area is not None:
        findings.known((*path, "location", "area"), location.area, areas)
    if (location.area is not None) != (location.known in {"certain", "inferred"}):
        findings.error((*path, "location"), "location-unclear", at_key=True)
    if offer.proposed is not None:
        for number, word in enumerate(offer.proposed.replaced_by):
            findings.known((*path, "proposed", "replaced_by", number), word, offers)
        if offer.proposed.premises_from is not None:
            word = offer.proposed.premises_from
            findings.known((*path, "proposed", "premises_from"), word, offers)


def _unit(findings: Findings[Offers], offers: Offers, framework: Framework) -> None:
    """The grants in the frame beside the frame that is set, or what was announced of it."""
    ours = sum(grant.amount for grant in offers.grants.values() if grant.in_frame)
    announced = sum(framework.announced.amounts.values()) if framework.announced else 0
    theirs = framework.frame_set or announced * framework.amounts_in
    warn_of_unit(findings, offers.amounts_in, ours * offers.amounts_in, theirs)


def _price_levels(findings: Findings[Offers], offers: Offers) -> None:
    """Amounts in different price levels are added only where the file gives the factor."""
    first: dict[str, str] = {}
    for grant_id, grant in offers.grants.items():
        if grant.in_frame:
            first.setdefault(grant.price_level, grant_id)
    target = offers.price_level or next(iter(first), None)
    first_of: dict[tuple[str, str], str] = {}
    for factor_id, factor in offers.price_factors.items():
        other = first_of.setdefault((factor.from_, factor.to), factor_id)
        if other != factor_id:
            path: Path = ("price_factors", factor_id)
            findings.error(path, "factor-twice", at_key=True, other=other)
    factors = {(factor.from_, factor.to) for factor in offers.price_factors.values()}
    for level, grant_id in first.items():
        if level != target and (level, offers.price_level) not in factors:
            path = ("grants", grant_id, "price_level")
            hint = message("documents.give-factor")
            findings.error(path, "price-levels-mixed", hint, level=level, other=str(target))
