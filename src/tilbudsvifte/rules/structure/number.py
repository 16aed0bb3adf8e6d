"""How many offers remain: in an area, and in the whole city."""

from collections.abc import Iterator
from math import ceil

from tilbudsvifte.analysis.proposals.results import AreaTogether, Together
from tilbudsvifte.rules.case import Case, City
from tilbudsvifte.rules.rule import Found
from tilbudsvifte.rules.structure.names import number_of_offers
from tilbudsvifte.texts import Value, message


def no_offer_left(case: Case) -> Iterator[Found]:
    """Fewer offers that the frame pays for than an area must have."""
    left, least = case.plan.offers, case.terms.thresholds.least_offers.value
    if left < least:
        yield Found(
            ("offers",),
            message(
                "rules_structure.too-few",
                area=case.area.name,
                left=number_of_offers(left),
                least=least,
            ),
            message("rules_structure.keep-more", missing=number_of_offers(least - left)),
            at_key=True,
        )


def one_offer_left(case: Case) -> Iterator[Found]:
    """As many offers as an area must have, but fewer than expected; in the words of the paper."""
    left, terms = case.plan.offers, case.terms.thresholds
    if terms.least_offers.value <= left < terms.expected_offers.value:
        source = case.dataset.framework.rules["one-offer-left"].source
        expected = terms.expected_offers.value
        values: dict[str, Value] = {"area": case.area.name, "left": number_of_offers(left)}
        yield Found(
            ("offers",),
            message("rules_structure.few-quoted", **values, quote=source.quote)
            if source and source.quote
            else message("rules_structure.few", **values, expected=expected),
            at_key=True,
        )


def fewer_but_larger(city: City) -> Iterator[tuple[Case, Found]]:
    """All areas together plan no fewer offers than today, or offers that are not larger.

    Shown at the first area that plans no fewer, or none larger, of its own.
    """
    together = city.together
    today, mean_today = together.offers_today, together.mean_today
    if not city.whole or today is None or mean_today is None:
        return
    mean = together.mean if together.complete else None
    fewer = together.offers < today
    if fewer and (mean is None or mean > mean_today):
        return
    at = next((i for i, row in enumerate(together.areas) if not _improves(row, fewer=fewer)), 0)
    case = city.cases[at]
    counts: dict[str, Value] = {"offers": number_of_offers(together.offers), "today": today}
    text = (
        message("rules_structure.not-fewer", **counts)
        if mean is None
        else message(
            "rules_structure.not-larger",
            **counts,
            **case.amounts(down_mean=mean, down_mean_today=mean_today),
        )
    )
    most = _most(together)
    hint = message("rules_structure.plan-at-most", most=most) if most > 0 else None
    yield case, Found(("offers",), text, hint, at_key=True)


def _improves(row: AreaTogether, *, fewer: bool) -> bool:
    """Whether an area plans fewer offers, or where all do (`fewer`), larger ones."""
    if not fewer:
        return row.offers_today is not None and row.offers < row.offers_today
    return row.mean is None or row.mean_today is None or row.mean > row.mean_today


def _most(together: Together) -> int:
    """The greatest number of offers that are both fewer and, for the sum proposed, larger."""
    most = (together.offers_today or 0) - 1
    if together.complete and together.mean_today:
        most = min(most, ceil(together.proposed / together.mean_today) - 1)
    return most
