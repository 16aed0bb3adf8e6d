"""What the indicators without figures could change."""

from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from profiles import examples

from tilbudsvifte.engine.bounds import order_bounds
from tilbudsvifte.engine.missing import Turning, how_firm, turning_shares
from tilbudsvifte.engine.shares import Shares, indicator_shares
from tilbudsvifte.engine.verdicts import Verdict, verdicts

few = settings(max_examples=examples(80))
HALF = Shares((1, 1), 2)


def corner_shares(needs, missing, i, m):
    """Give the share of area `i` at the corners with a missing indicator, each of which gives m."""
    shares = [
        m if at in missing else Fraction(row[i], sum(row)) for at, row in enumerate(needs.counts)
    ]
    return [sum(shares[:k]) / k for k in needs.ends if any(at < k for at in missing)]


def filled_in(needs, missing, i, m):
    """Give the indicators of area `i` alone, with share m in each missing one."""
    shares = [
        m if at in missing else Fraction(row[i], sum(row)) for at, row in enumerate(needs.counts)
    ]
    return [Shares((share.numerator,), share.denominator) for share in shares]


@few
@given(st.data())
def test_at_the_turning_shares_a_corner_equals_today(any_needs, frames, data):
    """Between and beyond them, every corner is on the side that is promised."""
    needs = data.draw(any_needs)
    frame = data.draw(frames)
    missing = data.draw(st.sets(st.integers(0, len(needs.counts) - 1), min_size=1))
    current = [data.draw(st.integers(0, frame)) for _ in needs.counts[0]]
    indicators = [None if at in missing else s for at, s in enumerate(needs.indicators)]
    a_hair = Fraction(1, 10**40)

    turnings = turning_shares(indicators, needs.groups, frame, current, 1)

    assert len(current) == len(turnings)
    for i, turning in enumerate(turnings):
        today = Fraction(current[i], frame)
        assert today == min(corner_shares(needs, missing, i, turning.greatest))
        assert today < min(corner_shares(needs, missing, i, turning.greatest + a_hair))
        assert today > min(corner_shares(needs, missing, i, turning.greatest - a_hair))
        assert today == max(corner_shares(needs, missing, i, turning.least))
        assert today > max(corner_shares(needs, missing, i, turning.least - a_hair))
        assert today < max(corner_shares(needs, missing, i, turning.least + a_hair))


@few
@given(st.data())
def test_verdicts_hold_up_to_the_turning_shares(any_needs, frames, data):
    """With any shares beyond them in the missing indicators, who gains gains and who loses loses.

    The verdict without the missing indicators is that of the areas' figures alone; the shares in
    the missing ones are then filled in and the verdict is taken over the full order.
    """
    needs = data.draw(any_needs)
    frame = data.draw(frames)
    missing = data.draw(st.sets(st.integers(0, len(needs.counts) - 1), min_size=1))
    assume(len(missing) < len(needs.counts))
    current = [data.draw(st.integers(0, frame)) for _ in needs.counts[0]]
    spans = [range(end - size, end) for size, end in zip(needs.groups, needs.ends, strict=True)]
    sizes = [sum(at not in missing for at in span) for span in spans]
    known = [s for at, s in enumerate(needs.indicators) if at not in missing]
    before = verdicts(order_bounds(known, [size for size in sizes if size]), frame, current, 1)
    indicators = [None if at in missing else s for at, s in enumerate(needs.indicators)]
    beyond = data.draw(st.fractions(0, 1, max_denominator=1000).filter(bool))

    turnings = turning_shares(indicators, needs.groups, frame, current, 1)

    for i, (verdict, turning) in enumerate(zip(before, turnings, strict=True)):
        if verdict in {Verdict.GAINS, Verdict.LOSES}:
            gains = verdict is Verdict.GAINS
            m = turning.greatest + beyond if gains else turning.least - beyond
            full = order_bounds(filled_in(needs, missing, i, m), needs.groups)
            assert verdicts(full, frame, [current[i]], 1) == (verdict,)


def test_nothing_missing_turns_nothing():
    """Every area gets an answer without thresholds."""
    assert turning_shares([HALF, HALF], (1, 1), 100, [40, 60], 1) == (Turning(None, None),) * 2


def test_corners_without_a_missing_indicator_are_left_out():
    """Half of the first, missing the second: only the second corner can turn; at 30 and at 70."""
    assert turning_shares([HALF, None], (1, 1), 100, [40, 60], 1) == (
        Turning(Fraction(3, 10), Fraction(3, 10)),
        Turning(Fraction(7, 10), Fraction(7, 10)),
    )


def test_a_missing_indicator_that_comes_first_rules_the_first_corner():
    """Alone it must equal today's share; with a known half beside it, twice today's less a half."""
    assert turning_shares([None, HALF], (1, 1), 100, [40, 60], 1) == (
        Turning(Fraction(3, 10), Fraction(4, 10)),
        Turning(Fraction(6, 10), Fraction(7, 10)),
    )


def test_ties_leave_out_the_corner_inside_the_group():
    """A missing indicator tied with a known one never rules alone."""
    assert turning_shares([None, HALF], (2,), 100, [40, 60], 1) == (
        Turning(Fraction(3, 10), Fraction(3, 10)),
        Turning(Fraction(7, 10), Fraction(7, 10)),
    )


def test_all_missing_turns_at_the_share_of_today():
    """With no figures at all, an area turns where its share equals its part of the frame."""
    assert turning_shares([None, None, None], (1, 1, 1), 100, [40, 60], 1) == (
        Turning(Fraction(2, 5), Fraction(2, 5)),
        Turning(Fraction(3, 5), Fraction(3, 5)),
    )


def test_thresholds_may_lie_outside_what_a_share_can_be():
    """An area with everything and little money gains whatever the missing one says."""
    everything = indicator_shares([1, 0])

    assert turning_shares([everything, None], (1, 1), 100, [10, 90], 1) == (
        Turning(Fraction(-4, 5), Fraction(-4, 5)),
        Turning(Fraction(9, 5), Fraction(9, 5)),
    )


def test_a_frame_of_one_krone_is_a_frame():
    """The least frame there is."""
    assert turning_shares([None], (1,), 1, [1], 1) == (Turning(Fraction(1), Fraction(1)),)


@pytest.mark.parametrize("frame", [0, -1])
def test_without_a_frame_there_is_no_share_of_today(frame):
    """The frame is at least 1 kr."""
    with pytest.raises(ValueError, match=f"{frame} kr. are divided"):
        turning_shares([HALF, None], (1, 1), frame, [0, 0], 1)


def test_groups_and_areas_must_fit():
    """Groups for other indicators, or budgets for other areas, are refused."""
    with pytest.raises(ValueError, match="2 indicators in groups of"):
        turning_shares([HALF, None], (1, 1, 1), 100, [40, 60], 1)
    with pytest.raises(ValueError, match=r"zip\(\) argument 2 is longer"):
        turning_shares([HALF, None], (1, 1), 100, [40, 60, 0], 1)
    with pytest.raises(ValueError, match="3 budgets for 2 areas"):
        turning_shares([HALF, HALF], (1, 1), 100, [40, 60, 0], 1)


@pytest.mark.parametrize(
    ("verdict", "least", "greatest", "firm"),
    [
        (Verdict.GAINS, Fraction(-2, 9), Fraction(-1, 9), (True, None)),
        (Verdict.GAINS, Fraction(-2, 9), Fraction(0), (False, Fraction(0))),
        (Verdict.GAINS, Fraction(0), Fraction(10, 9), (False, Fraction(10, 9))),
        (Verdict.LOSES, Fraction(10, 9), Fraction(2), (True, None)),
        (Verdict.LOSES, Fraction(1), Fraction(2), (False, Fraction(1))),
        (Verdict.LOSES, Fraction(-1, 9), Fraction(1, 2), (False, Fraction(-1, 9))),
        (Verdict.DEPENDS, Fraction(1, 9), Fraction(1, 2), (None, None)),
        (Verdict.UNCHANGED, Fraction(1, 9), Fraction(1, 2), (None, None)),
        (Verdict.GAINS, None, None, (None, None)),
    ],
)
def test_a_direction_is_firm_if_no_share_can_turn_it(verdict, least, greatest, firm):
    """One that a share of 0 or of 1 would turn is not."""
    assert how_firm(verdict, Turning(least, greatest)) == firm
