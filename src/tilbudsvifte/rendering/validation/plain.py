"""A validation in plain lines, for formats that other programs show.

They hold texts of the files as they stand: each format makes them harmless in its own way.
"""

from tilbudsvifte.reading.diagnostics import Severity
from tilbudsvifte.rendering.money import DASH, Money
from tilbudsvifte.rendering.validation.amounts import deviation as departs
from tilbudsvifte.rendering.validation.amounts import proposed
from tilbudsvifte.rules.results import ProposalResult, Validation, Waived
from tilbudsvifte.texts import Language


def headline(validation: Validation, proposal: ProposalResult, language: Language) -> str:
    """A proposal's guideline, what it asks for, and whether the amounts are made up."""
    deviation = proposal.deviation
    amounts = (deviation.guideline, deviation.proposed)
    money = Money.for_amounts(language, validation.unit, amounts)
    said = language.say(
        "formats.headline",
        area=area_of(proposal, language),
        kind=language.say(f"formats.{validation.applies}"),
        guideline=money(deviation.guideline),
        proposed=so_far(money(proposed(proposal.plan)), proposal, language),
        deviation=so_far(money(departs(proposal), signed=True), proposal, language),
        unit=money.label,
    )
    if proposal.illustrative is None:
        return said
    return language.say("formats.illustrative-why", headline=said, why=proposal.illustrative)


def area_of(proposal: ProposalResult, language: Language) -> str:
    """The area's name, with the variant where the proposal is one of several."""
    if proposal.variant is None:
        return proposal.area.name
    return language.say("formats.variant", area=proposal.area.name, variant=proposal.variant)


def so_far(amount: str, proposal: ProposalResult, language: Language) -> str:
    """An amount, marked where offers that remain do not state theirs yet."""
    if proposal.plan.complete or amount == DASH:
        return amount
    return language.say("formats.so-far", amount=amount)


def waived_line(waived: Waived, language: Language) -> str:
    """Who granted a waiver, and why."""
    return language.say("formats.waived", who=waived.granted_by, why=waived.reason)


def summary(validation: Validation, language: Language) -> str:
    """How much was looked at, and how much was found."""
    return language.say(
        "formats.summary",
        files=len(validation.files),
        rules=len(validation.checked),
        ignored=len(validation.ignored),
        errors=validation.number(Severity.ERROR),
        warnings=validation.number(Severity.WARNING),
        notes=validation.number(Severity.NOTE),
        waived=len(validation.waived),
    )
