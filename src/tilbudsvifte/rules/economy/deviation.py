"""Rules on what departs from the guideline, and from the frame."""

from collections.abc import Iterator
from fractions import Fraction
from math import ceil

from tilbudsvifte.analysis.proposals.deviation import falls_short
from tilbudsvifte.documents.left_out import Path
from tilbudsvifte.reading.diagnostics import Severity
from tilbudsvifte.rules.case import Case, City
from tilbudsvifte.rules.rule import Found
from tilbudsvifte.texts import Value, message
from tilbudsvifte.texts.percents import percent


def unjustified_deviation(case: Case) -> Iterator[Found]:
    """A budget above the guideline by more than activities justify and the tolerance allows."""
    deviation = case.deviation
    if not deviation.needed:
        return
    share = _share_that_counts(case)
    kroner: dict[str, int | Fraction] = {
        "proposed": deviation.proposed,
        "above": deviation.amount,
        "guideline": deviation.guideline,
        "down_justified": deviation.justified,
        "needed": deviation.needed,
    }
    values: dict[str, Value] = {"area": case.area.name}
    if share is None:
        values |= case.amounts(**kroner)
        hint = message("rules_economy.justify-more", **values)
    else:
        values |= case.amounts(**kroner, cost=_cost_needed(case, share))
        values["share"] = percent(share)
        hint = message("rules_economy.justify-more-at-share", **values)
    text = message(
        "rules_economy.unjustified-deviation"
        if deviation.qualifying
        else "rules_economy.unjustified-deviation-nothing-qualifies",
        **values,
    )
    yield Found(_path_of_activities(case), text, hint, at_key=True)


def _share_that_counts(case: Case) -> Fraction | None:
    """The outside share that more of the same activities would count with, if it is one.

    None where it is nothing: terms that ask for no share let activities for home alone qualify.
    """
    if case.terms.justification.counts.value != "outside-share":
        return None
    shares = {
        each.assessment.share for each in case.activities if each.justifies and each.assessment
    }
    return (shares.pop() or None) if len(shares) == 1 else None


def _cost_needed(case: Case, share: Fraction) -> int:
    """In kr., what more must be spent at a share; in whole units where the other amounts are."""
    deviation, unit = case.deviation, case.terms.allocation.unit
    in_units = not (deviation.needed % unit or deviation.justified % unit)
    step = unit if in_units else 1
    return ceil(deviation.needed / (share * step)) * step


def _path_of_activities(case: Case) -> Path:
    activities = [each for each in case.activities if each.justifies] or case.activities
    if not activities:
        return ("offers",)
    return ("city_wide", activities[0].id) if len(activities) == 1 else ("city_wide",)


def unexplained_shortfall(case: Case) -> Iterator[Found]:
    """A budget below the guideline without a text that says why, where the terms want one."""
    wanted = case.terms.justification.negative_deviation.value == "text"
    if wanted and falls_short(case.plan, case.deviation) and case.proposal.justification is None:
        yield Found(
            ("offers",),
            message("rules_economy.unexplained-shortfall", **_shortfall(case)),
            message("rules_economy.explain-shortfall"),
            at_key=True,
            open=True,
        )


def unserved_shortfall(city: City) -> Iterator[tuple[Case, Found]]:
    """A budget below the guideline by more than other areas' activities spend on its users.

    Only a run with all areas can tell, where the terms want it settled.
    """
    if city.terms.justification.negative_deviation.value != "settled":
        return
    for case, row in zip(city.cases, city.together.areas, strict=True):
        missing = case.deviation.unserved(row.served)
        if missing and falls_short(case.plan, case.deviation):
            values = _shortfall(case, served=row.served, needed=missing)
            if city.whole:
                text = message("rules_economy.unserved-shortfall", **values)
                hint = message("rules_economy.serve-more", **values)
                yield case, Found(("offers",), text, hint, at_key=True)
            else:
                text = message("rules_economy.shortfall-untold", **values)
                hint = message("rules_economy.run-all-areas")
                yield case, Found(("offers",), text, hint, Severity.NOTE, at_key=True)


def _shortfall(case: Case, **others: int | Fraction) -> dict[str, Value]:
    deviation = case.deviation
    amounts = case.amounts(
        proposed=deviation.proposed,
        below=-deviation.amount,
        guideline=deviation.guideline,
        **others,
    )
    return {"area": case.area.name, **amounts}


def proposals_above_frame(city: City) -> Iterator[tuple[Case, Found]]:
    """Proposals that ask for more than there is; said of the one furthest above its guideline."""
    if not city.cases or city.together.proposed <= city.together.frame:
        return
    furthest = max(city.cases, key=lambda case: case.deviation.amount)
    values = furthest.amounts(
        proposed=city.together.proposed,
        above=city.together.proposed - city.together.frame,
        frame=city.together.frame,
    )
    text = message("rules_economy.proposals-above-frame", **values)
    if any(case.proposal.illustrative for case in city.cases):
        text = message("rules.illustrative", text=text)
    hint = message("rules_economy.ask-for-less", **values)
    yield furthest, Found(("offers",), text, hint, at_key=True)
