"""Rules on the form: nothing is left open, one variant an area, waivers that count."""

from collections.abc import Iterator
from typing import Any

from tilbudsvifte.documents.left_out import Path
from tilbudsvifte.documents.proposal import PlannedOffer, Proposal
from tilbudsvifte.documents.shape import is_count_or_amount
from tilbudsvifte.reading.diagnostics import Severity
from tilbudsvifte.rules.case import Case
from tilbudsvifte.rules.quoted import quoted
from tilbudsvifte.rules.rule import Found, Rule
from tilbudsvifte.texts import message

_WHOLE = ("title", "date", "responsible", "prioritised", "agreements", "disagreements")
_REMAINING = ("grant", "budget", "operator")


def left_open(case: Case) -> Iterator[Found]:
    """What a final proposal states, of the plan as a whole and of each offer."""
    proposal = case.proposal
    if missing := [key for key in _WHOLE if getattr(proposal, key) is None]:
        hint = (
            message("rules_form.fill-in-lists")
            if {"agreements", "disagreements"} & {*missing}
            else message("rules_form.fill-in")
        )
        yield Found((), message("rules_form.left-open", missing=quoted(missing)), hint, open=True)
    for offer_id, offer in proposal.offers.items():
        if missing := _missing(offer):
            yield Found(
                ("offers", offer_id),
                message(
                    "rules_form.offer-left-open",
                    offer=case.name_of(offer_id),
                    missing=quoted(missing),
                ),
                message("rules_form.fill-in"),
                at_key=True,
                open=True,
            )
    yield from _blank(case)


def _blank(case: Case) -> Iterator[Found]:
    """Keys of counts and amounts with nothing after them, those of one mapping together."""
    offers = case.proposal.offers.items()
    told: dict[Path, list[str]] = {("offers", key): _missing(offer) for key, offer in offers}
    for path, keys in _blank_below(case.file.file.value, ()):
        blank = [key for key in keys if key not in told.get(path, ())]
        if blank:
            yield Found(
                (*path, blank[0]),
                message("rules_form.blank", keys=quoted(blank)),
                message("rules_form.fill-in-or-take-out"),
                at_key=True,
                open=True,
            )


def _blank_below(value: Any, path: Path) -> Iterator[tuple[Path, list[str]]]:  # noqa: ANN401
    """Each mapping at or below a path that has such keys, and those."""
    for key, below in value.items() if isinstance(value, dict) else ():
        yield from _blank_below(below, (*path, key))
    keys = [key for key, below in value.items() if below is None] if isinstance(value, dict) else []
    if blank := [key for key in keys if is_count_or_amount(Proposal, (*path, key))]:
        yield path, blank


def _missing(offer: PlannedOffer) -> list[str]:
    missing = ["action"] if offer.action is None else []
    if not offer.ends:
        missing += [key for key in _REMAINING if getattr(offer, key) is None]
    if offer.action not in {None, "continues"} and not offer.principles:
        missing.append("principles")
    return missing


def waiver_not_allowed(case: Case) -> Iterator[Found]:
    """A waiver of a rule that nobody may waive, or by somebody who may not."""
    waivable = case.dataset.framework.waivers
    for rule, waiver in case.proposal.waivers.items():
        if rule not in waivable:
            yield Found(
                ("waivers", rule),
                message("rules_form.not-waivable", rule=rule),
                message("rules_form.waivable", rules=tuple(waivable)) if waivable else None,
                at_key=True,
            )
        elif waiver.granted_by not in waivable[rule].granted_by:
            yield Found(
                ("waivers", rule, "granted_by"),
                message("rules_form.wrong-grantor", rule=rule, grantor=waiver.granted_by),
                message("rules_form.grantors", grantors=tuple(waivable[rule].granted_by)),
            )


# What variants and waivers come to is only known of the run as a whole: see variants, waivers.
RULES: tuple[Rule, ...] = (
    Rule("left-open", Severity.ERROR, each=left_open),
    Rule("variant-twice", Severity.ERROR),
    Rule("waiver-not-allowed", Severity.ERROR, each=waiver_not_allowed),
    Rule("waiver-unused", Severity.WARNING),
)
