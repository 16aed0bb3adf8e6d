"""What cannot be had is refused with what can, and only that is."""

from fractions import Fraction
from math import ceil, floor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tilbudsvifte.analysis.phasing.phase import phase
from tilbudsvifte.analysis.phasing.results import Limit, Limits
from tilbudsvifte.analysis.refusal import RequestError
from tilbudsvifte.texts import Language


def refusal(data, years, limits):
    """The message that refuses, or None where there is a path."""
    try:
        phase(data, years, limits)
    except RequestError as error:
        return error.text
    return None


def amount(limit, current, outwards):
    """A limit in whole kr., or a floor, for which it is rounded the other way."""
    return outwards(limit.amount if limit.share is None else limit.share * current)


def gap(figures, limit):
    """What a floor costs above what the gains can pay."""
    cost = gained = 0
    for current, guideline in zip(*figures[:2], strict=True):
        cost += max(0, min(current, amount(limit, current, ceil)) - guideline)
        gained += max(0, guideline - current)
    return cost - gained


@pytest.mark.slow
@given(st.data())
def test_nothing_is_refused_but_what_cannot_be(town, questions, data):
    """Where there is no floor, exactly those who need more than every year's limit are named.

    No path exists for them: a year moves at most the limit. For all others the equal steps do.
    """
    figures, years, limits = data.draw(questions)
    current, guideline, *_ = figures
    late = []
    for i, (today, end) in enumerate(zip(current, guideline, strict=True)):
        limit = limits.gain if end > today else limits.cut
        if limit is not None and abs(end - today) > years * amount(limit, today, floor):
            late.append(f"A{i}")
    text = refusal(town(*figures), years, limits._replace(floor=None))

    assert late == sorted(
        each.values["name"]
        for side in (text.values["sides"].parts if text else ())
        for each in side.values["areas"]
    )


@pytest.mark.slow
@given(st.data())
def test_a_floor_is_refused_where_the_gains_cannot_pay_it(town, questions, data):
    """And nowhere else; the highest that is named would do, and the next higher would not."""
    figures, years, limits = data.draw(questions)
    asked = Limits(floor=limits.floor)
    text = refusal(town(*figures), years, asked)

    assert (limits.floor is not None and gap(figures, limits.floor) > 0) == (text is not None)
    if text is None:
        return
    highest, step = stated(text.values["highest"], limits.floor, figures[2])
    assert refusal(town(*figures), years, Limits(floor=highest)) is None
    assert refusal(town(*figures), years, Limits(floor=larger(highest, step))) is not None


@pytest.mark.slow
@given(st.data())
def test_the_smallest_limits_would_do_and_smaller_ones_would_not(town, questions, data):
    """Together, in the form that was given; one step less of any is refused again."""
    figures, years, limits = data.draw(questions)
    built = town(*figures)
    text = refusal(built, years, limits)
    if text is None or text.key == "phase.refused-floor":
        return
    found = {}
    for side in text.values["sides"].parts:
        name = side.key.removeprefix("phase.refused-")
        least = side.values["least"]
        if least.key == "phase.refused-no-share":
            found[name] = (Limit(amount=least.values["amount"]), 1)
        else:
            found[name] = stated(least, getattr(limits, name), figures[2])
    enough = limits._replace(**{name: limit for name, (limit, _) in found.items()})

    assert refusal(built, years, enough) is None
    for name, (limit, step) in found.items():
        assert refusal(built, years, enough._replace(**{name: larger(limit, -step)})) is not None


def stated(value, given_limit, round_to):
    """The limit that a message names, and the step in which such limits are stated."""
    if value.key == "phase.refused-share":
        return Limit(share=value.values["share"].share), Fraction(1, 10_000)
    in_steps = given_limit.amount % round_to == 0
    return Limit(amount=value.values["amount"]), round_to if in_steps else 1


def larger(limit, step):
    """The limit with a step more."""
    if limit.share is None:
        return Limit(amount=limit.amount + step)
    return Limit(share=limit.share + step)


def said(data, years, limits, language="en"):
    """A refusal in words."""
    with pytest.raises(RequestError) as error:
        phase(data, years, limits)
    return Language(language).say(error.value.text)


def test_cuts_and_gains_are_refused_in_one_message(shipped):
    """With the smallest limit in the form it was given, the areas, and the years they need."""
    limits = Limits(cut=Limit(amount=1_500_000), gain=Limit(share=Fraction(1, 5)))

    assert said(shipped, 4, limits) == (
        "for all to arrive by year 4 the largest yearly cut has to be at least 1,886,000 kr.; the "
        "one given is too small for City (needs 6 years); for all to arrive by year 4 the largest "
        "yearly gain has to be at least 28.52 % of the current budget; the one given is too small "
        "for Amager (needs 6 years)"
    ).replace("28.52 %", "28.52\N{NO-BREAK SPACE}%")


@pytest.mark.parametrize(
    ("current", "guideline", "years", "least"),
    [
        ([14_355, 41_166], [9_521, 46_000], 3, "11.23"),
        ([100, 0], [90, 10], 2, "5"),
        ([1000, 0], [875, 125], 1, "12.5"),
    ],
)
def test_a_share_has_the_decimals_that_it_needs(town, current, guideline, years, least):
    """Hundredths of a per cent, without zeros at the end."""
    text = said(town(current, guideline), years, Limits(cut=Limit(share=Fraction(1, 10_000))))

    assert f" at least {least}\N{NO-BREAK SPACE}% of the current budget; " in text


def test_of_many_areas_a_dozen_are_named(town):
    """After the limit that would do, which comes first; the others are counted."""
    data = town([10] * 40 + [0], [5] * 40 + [200])
    limits = Limits(cut=Limit(amount=1))
    named = ", ".join(f"A{number} (needs 5 years)" for number in range(12))

    assert said(data, 2, limits) == (
        "for all to arrive by year 2 the largest yearly cut has to be at least 3 kr.; the one "
        f"given is too small for {named} and 28 more"
    )
    assert said(data, 2, limits, "da").endswith(" A11 (skal bruge 5 år) og 28 til")


def test_a_dozen_areas_without_a_budget_are_named(town):
    """Of those that no share helps."""
    data = town([0] * 40 + [400], [10] * 41)

    assert " kr. (no share would do where there is no current budget: A0, A1," in (
        said(data, 2, Limits(gain=Limit(share=Fraction(1, 10))))
    )
    assert " A10, A11 and 28 more); the one given is too small for A0 (would never arrive), " in (
        said(data, 2, Limits(gain=Limit(share=Fraction(1, 10))))
    )


def test_cuts_are_refused_in_danish(shipped):
    """Both areas that lose."""
    assert said(shipped, 4, Limits(cut=Limit(amount=1000)), "da") == (
        "for at alle kan være på plads i år 4, skal den højeste årlige nedgang være mindst "
        "1.886.000 kr.; den angivne er for lille til Nørrebro (skal bruge 4.834 år) og City (skal "
        "bruge 7.543 år)"
    )


def test_a_limit_of_nothing_never_leads_anywhere(town):
    """No number of years is enough."""
    limits = Limits(cut=Limit(amount=0))

    assert said(town([10, 3], [3, 10]), 2, limits) == (
        "for all to arrive by year 2 the largest yearly cut has to be at least 4 kr.; the one "
        "given is too small for A0 (would never arrive)"
    )


def test_no_share_of_no_budget_is_enough(town):
    """Then the smallest limit in kr. is named, which does for the others as well."""
    limits = Limits(gain=Limit(share=Fraction(1, 10)))

    assert said(town([10, 0, 5], [3, 3, 9]), 2, limits) == (
        "for all to arrive by year 2 the largest yearly gain has to be at least 2 kr. (no share "
        "would do where there is no current budget: A1); the one given is too small for A1 (would "
        "never arrive) and A2 (would never arrive)"
    )


def test_the_limit_in_kroner_does_for_those_whom_a_share_lets_arrive(town):
    """The second needs 20 a year, which its share allows; the first has no share at all."""
    limits = Limits(gain=Limit(share=Fraction(1, 2)))

    assert said(town([0, 40, 90], [10, 80, 40]), 2, limits) == (
        "for all to arrive by year 2 the largest yearly gain has to be at least 20 kr. (no share "
        "would do where there is no current budget: A0); the one given is too small for A0 (would "
        "never arrive)"
    )


def test_a_floor_is_refused_with_what_it_costs(shipped):
    """And with why: the announced guideline gives 1,000 kr. less than the areas have."""
    assert said(shipped, 4, Limits(floor=Limit(share=Fraction(1)))) == (
        "the gains cannot pay for the floor: it costs 12,377,000 kr., and they are 12,376,000 kr. "
        "in all, because the guidelines sum to 1,000 kr. less than the current budgets (1,000 kr. "
        "of the frame is in no area's guideline); the highest that would do is "
        "99.99\N{NO-BREAK SPACE}% of the current budget"
    )
    assert said(shipped, 4, Limits(floor=Limit(amount=99_000_000)), "da") == (
        "stigningerne kan ikke betale for mindstebudgettet: det koster 12.377.000 kr., og de er i "
        "alt på 12.376.000 kr., fordi de vejledende budgetter summer til 1.000 kr. mindre end de "
        "nuværende (1.000 kr. af rammen er ikke i noget lokalområdes vejledende budget); det "
        "højeste, de rækker til, er 26.052.000 kr."
    )


def test_a_frame_below_today_is_why_the_gains_do_not_suffice(town):
    """All of it is in the guidelines, so that is not what is lacking."""
    data = town([20, 10], [14, 12], frame=26)

    assert said(data, 1, Limits(floor=Limit(share=Fraction(1)))) == (
        "the gains cannot pay for the floor: it costs 6 kr., and they are 2 kr. in all, because "
        "the guidelines sum to 4 kr. less than the current budgets; the highest that would do is "
        "80\N{NO-BREAK SPACE}% of the current budget"
    )


def test_years_are_refused_in_words(shipped):
    """With what would do."""
    assert said(shipped, 0, Limits()) == "a path takes from 1 to 1,000 years, not 0"
    assert (
        said(shipped, 1001, Limits(), "da") == "en indfasning tager fra 1 til 1.000 år, ikke 1.001"
    )
