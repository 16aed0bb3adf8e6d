"""Paths from current budgets to the guideline, in kr.: what they keep to, and where they end."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tilbudsvifte.analysis.phasing.phase import phase
from tilbudsvifte.analysis.phasing.results import Limit, Limits
from tilbudsvifte.analysis.refusal import RequestError


def in_kroner(limit, current):
    """A limit of an area as a fraction, worked out anew."""
    return limit.amount if limit.share is None else limit.share * current


def check_kept(path, years, limits):
    """One area's amounts go to its target, only ever towards it, within limits and floor."""
    area, target, steps = path.area, path.target, path.amounts
    assert (area.current, target, years + 1) == (steps[0], steps[-1], len(steps))
    assert list(steps) == sorted(steps, reverse=target < area.current)
    assert steps[path.arrives] == target
    assert target not in steps[: path.arrives]
    assert list(path.moved) == [b - a for a, b in pairwise(steps)]
    if limits.cut:
        assert -min(path.moved) <= in_kroner(limits.cut, area.current)
    if limits.gain:
        assert max(path.moved) <= in_kroner(limits.gain, area.current)
    if limits.floor:
        assert min(steps) >= min(area.current, in_kroner(limits.floor, area.current))


def check_targets(result):
    """Targets sum to what the guidelines sum to, and lie between those and current budgets."""
    assert sum(path.floored for path in result.areas) == 0
    for path in result.areas:
        ends = sorted((path.area.current, path.area.guideline))
        assert ends[0] <= path.target <= ends[1]
        if result.limits.floor is None:
            assert path.target == path.area.guideline


@pytest.mark.slow
@given(st.data())
def test_every_path_keeps_to_what_was_asked(town, questions, data):
    """In every year the frame is kept to the krone, limits and floor hold, and all arrive."""
    figures, years, limits = data.draw(questions)
    try:
        result = phase(town(*figures), years, limits)
    except RequestError:
        return

    check_targets(result)
    for path in result.areas:
        check_kept(path, years, limits)
        assert all(amount % result.unit == 0 for amount in path.amounts)
    rows = [path.amounts for path in result.areas]
    sums = [sum(year) for year in zip(*rows, result.undivided, strict=True)]
    assert sums == [result.allocation.frame.amount] * (years + 1)
    assert result.whole == result.allocation.frame.amount
    assert (limits.cut is None and limits.gain is None) == result.linear


@pytest.mark.slow
@given(st.data())
def test_what_is_in_no_area_moves_one_way_as_well(town, questions, data):
    """From what the frame has above current budgets to what it has above the guidelines."""
    figures, years, limits = data.draw(questions)
    try:
        result = phase(town(*figures), years, limits)
    except RequestError:
        return
    ends = [result.whole - sum(side) for side in figures[:2]]

    assert ends == [result.undivided[0], result.undivided[-1]]
    assert list(result.undivided) == sorted(result.undivided, reverse=ends[0] > ends[1])


def test_the_shipped_data_in_four_years(shipped):
    """In 1,000 kr.; the announced guideline is 1,000 kr. short of the frame."""
    result = phase(shipped, 4)
    thousands = {path.area.id: [a // 1000 for a in path.amounts] for path in result.areas}

    assert thousands == {
        "amager": [5095, 6548, 8001, 9454, 10907],
        "nordvest": [10018, 11659, 13300, 14941, 16582],
        "noerrebro": [14355, 13146, 11937, 10729, 9521],
        "city": [26053, 24167, 22282, 20396, 18510],
    }
    assert result.undivided == (0, 1000, 1000, 1000, 1000)
    assert result.undivided_distances == (-1000, 0, 0, 0, 0)
    assert (result.unit, result.linear, result.whole) == (1000, True, 55_521_000)


def test_the_shipped_data_as_fast_as_cuts_allow(shipped):
    """City's 7,543 takes four years at 2,000 a year."""
    result = phase(shipped, 9, Limits(cut=Limit(amount=2_000_000)))
    *_, noerrebro, city = result.areas

    assert list(city.moved) == [-2_000_000] * 3 + [-1_543_000] + [0] * 5
    assert list(noerrebro.moved) == [-2_000_000] * 2 + [-834_000] + [0] * 6
    assert [path.arrives for path in result.areas] == [4, 4, 3, 4]


def test_a_key_given_whole_can_be_phased_in(built, small):
    """No indicator is needed for a path: of 100, half each from 30 and 70."""
    small["framework"] |= {
        "key": "halves",
        "applies": {"value": "computed", "set_by": "choice"},
    }
    result = phase(built(small), 2)

    assert [path.amounts for path in result.areas] == [
        (30_000, 40_000, 50_000),
        (70_000, 60_000, 50_000),
    ]


def test_one_area_gets_what_is_in_no_area(town):
    """It arrives in as many years as its limit takes, beside the money that is not divided."""
    result = phase(town([10], [15]), 6, Limits(gain=Limit(share=Fraction(1, 5))))

    assert [path.amounts for path in result.areas] == [(10, 12, 14, 15, 15, 15, 15)]
    assert result.undivided == (5, 3, 1, 0, 0, 0, 0)
    assert result.areas[0].arrives == 3


def test_nobody_has_to_move(town):
    """Everybody has arrived in year 0, whatever the limits."""
    nothing = Limit(amount=0)
    result = phase(town([10, 0], [10, 0]), 2, Limits(nothing, nothing, nothing))

    assert [(p.amounts, p.arrives) for p in result.areas] == [((10, 10, 10), 0), ((0, 0, 0), 0)]


def test_a_floor_is_paid_in_proportion_to_the_gains(town):
    """What lifts the first from 10 to 16 is paid by gains of 8 and 4; distances show who pays."""
    data = town([20, 10, 10], [10, 18, 14], 1, 42)
    result = phase(data, 1, Limits(floor=Limit(amount=16)))

    assert [path.target for path in result.areas] == [16, 14, 12]
    assert [path.floored for path in result.areas] == [6, -4, -2]
    assert [path.distances for path in result.areas] == [(10, 6), (-8, -4), (-4, -2)]


def test_an_area_below_the_floor_today_does_not_go_lower(town):
    """Nor is it lifted: a floor takes from nobody's guideline more than it protects."""
    result = phase(town([8, 8], [6, 10]), 1, Limits(floor=Limit(amount=100)))

    assert [path.target for path in result.areas] == [8, 8]


@pytest.mark.parametrize(
    ("limits", "unit"),
    [
        (Limits(), 10),
        (Limits(cut=Limit(amount=20)), 10),
        (Limits(cut=Limit(amount=25)), 1),
        (Limits(floor=Limit(amount=55)), 1),
        (Limits(cut=Limit(share=Fraction(1, 4))), 10),
        (Limits(floor=Limit(share=Fraction(55, 100))), 10),
    ],
)
def test_steps_are_what_guidelines_are_rounded_to_where_that_is_possible(town, limits, unit):
    """In kr. where an amount is no multiple of it; shares are rounded."""
    assert phase(town([100, 30], [60, 70], 10), 2, limits).unit == unit


@pytest.mark.parametrize("years", [2, 3])
def test_steps_are_in_kroner_where_that_is_faster(town, years):
    """A limit of 15 is one ten: tens would take three years instead of two."""
    limits = Limits(cut=Limit(share=Fraction(15, 100)))
    result = phase(town([100, 30], [70, 60], 10), years, limits)

    assert result.unit == 1
    assert [path.amounts[:3] for path in result.areas] == [(100, 85, 70), (30, 45, 60)]


@pytest.mark.parametrize(("share", "unit"), [(Fraction(1, 2), 10), (Fraction(11, 20), 1)])
def test_steps_are_in_kroner_where_only_so_the_gains_pay_for_a_floor(town, share, unit):
    """Two floors of 55 cost 30, which is what the third gains; as six tens each they cost 40."""
    result = phase(town([100, 100, 0], [40, 40, 30], 10), 2, Limits(floor=Limit(share=share)))

    assert result.unit == unit


def test_two_hundred_areas_and_twenty_years(town):
    """A path of that size, with limits on both sides that are just enough, and a floor."""
    current = [1000 * (1 + i * 7919 % 97) for i in range(200)]
    guideline = [1000 * (1 + i * 104_729 % 89) for i in range(200)]
    limits = Limits(
        cut=Limit(amount=5000), gain=Limit(amount=5000), floor=Limit(share=Fraction(1, 10))
    )
    result = phase(town(current, guideline, 1000), 20, limits)

    for path in result.areas:
        check_kept(path, 20, limits)
    for year in range(21):
        held = sum(path.amounts[year] for path in result.areas)
        assert held + result.undivided[year] == result.whole


@pytest.mark.parametrize("years", [0, -1, 1001])
def test_years_are_one_to_a_thousand(shipped, years):
    """Anything else is refused."""
    with pytest.raises(RequestError) as error:
        phase(shipped, years)

    assert error.value.text.key == "phase.refused-years"
    assert [len(path.amounts) for path in phase(shipped, 1000).areas] == [1001] * 4


@pytest.mark.parametrize(
    "limit",
    [Limit(), Limit(amount=1, share=Fraction(1)), Limit(amount=-1), Limit(share=0.1)],
    ids=["neither", "both", "below-0", "a-float"],
)
@pytest.mark.parametrize("kind", ["cut", "gain", "floor"])
def test_a_limit_is_one_exact_number_from_0(town, kind, limit):
    """Another is refused rather than worked with."""
    with pytest.raises(ValueError, match="a limit is not a number of kr"):
        phase(town([10, 20], [20, 10]), 2, Limits(**{kind: limit}))
