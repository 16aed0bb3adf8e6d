"""Division in whole units by the largest remainder."""

from fractions import Fraction
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from profiles import examples
from votelib.evaluate.core import Tie
from votelib.evaluate.proportional import LargestRemainder

from tilbudsvifte.engine.rounding import (
    Division,
    Rounding,
    divide,
    largest_remainder,
    rounded_parts,
)
from tilbudsvifte.engine.shares import Shares, indicator_shares

few = settings(max_examples=examples(100))
needs = st.one_of(
    st.lists(st.integers(0, 6), min_size=1, max_size=12),
    st.lists(st.integers(0, 10**15), min_size=1, max_size=200),
).filter(any)
totals = st.one_of(st.integers(1, 50), st.integers(1, 10**15))


@few
@given(needs, totals)
def test_votelib_gives_the_same(numerators, total):
    """Largest remainder with the Hare quota; votelib names the tied and leaves the tie open."""
    votes = dict(enumerate(numerators))
    seats = LargestRemainder("hare").evaluate(votes, total)
    ties = {party: left for party, left in seats.items() if isinstance(party, Tie)}
    tied = sorted(set().union(*ties))
    served = tied[: sum(ties.values())]
    units = [seats.get(i, 0) + (i in served) for i in votes]

    assert Rounding(tuple(units), tuple(tied), tuple(served)) == largest_remainder(
        numerators, total
    )


@few
@given(needs, totals)
def test_units_sum_to_the_total_and_stay_beside_the_exact_share(numerators, total):
    """Nobody is a whole unit or more from the exact share, and who has no need gets nothing."""
    units = largest_remainder(numerators, total).units
    exact = [Fraction(total * numerator, sum(numerators)) for numerator in numerators]

    assert sum(units) == total
    assert all(abs(unit - share) < 1 for unit, share in zip(units, exact, strict=True))
    assert all(unit == 0 for unit, n in zip(units, numerators, strict=True) if n == 0)


@few
@given(needs, totals)
def test_units_left_go_to_the_largest_remainders(numerators, total):
    """Who was rounded up had no smaller remainder than who was rounded down, nor came later."""
    units = largest_remainder(numerators, total).units
    exact = [Fraction(total * numerator, sum(numerators)) for numerator in numerators]
    up = [(-(s % 1), i) for i, (u, s) in enumerate(zip(units, exact, strict=True)) if u > s]
    down = [(-(s % 1), i) for i, (u, s) in enumerate(zip(units, exact, strict=True)) if u <= s]

    assert max(up, default=(-1, -1)) < min(down, default=(1, 0))


@few
@given(needs, totals, st.integers(2, 10**6))
def test_only_proportions_count(numerators, total, factor):
    """Numerators in another unit give the same units."""
    scaled = [numerator * factor for numerator in numerators]

    assert largest_remainder(numerators, total) == largest_remainder(scaled, total)


@pytest.mark.parametrize(
    ("numerators", "total", "expected"),
    [
        ([15, 15, 46, 24], 10, Rounding((2, 1, 5, 2), (0, 1), (0,))),
        ([1, 1, 1, 1], 6, Rounding((2, 2, 1, 1), (0, 1, 2, 3), (0, 1))),
        ([24, 46, 15, 15], 10, Rounding((2, 5, 2, 1), (2, 3), (2,))),
        ([1, 1, 1], 3, Rounding((1, 1, 1), (), ())),
        ([1, 1], 0, Rounding((0, 0), (), ())),
        ([0, 5], 7, Rounding((0, 7), (), ())),
        ([7], 55521, Rounding((55521,), (), ())),
    ],
)
def test_ties_go_to_the_first_listed(numerators, total, expected):
    """A tie is told when it had to be broken, and only then."""
    assert expected == largest_remainder(numerators, total)


def test_remainders_equal_on_the_same_side_of_the_cut_are_no_tie():
    """Two equal remainders that both get a unit, or both do not, need no tie to be broken."""
    assert largest_remainder([5, 5, 1], 2) == Rounding((1, 1, 0), (), ())
    assert largest_remainder([1, 1, 5], 1) == Rounding((0, 0, 1), (), ())


def test_ten_thousand_areas_divide_the_largest_frame():
    """10,000 areas and 10^15 kr., to the krone."""
    random = Random(2015)  # noqa: S311
    counts = [random.randrange(10**9) for _ in range(10_000)]

    division = divide(10**15, indicator_shares(counts), 1)

    assert sum(division.amounts) == 10**15
    assert division.odd == 0
    assert all(
        abs(amount * sum(counts) - count * 10**15) < sum(counts)
        for amount, count in zip(division.amounts, counts, strict=True)
    )


@pytest.mark.parametrize(("numerators", "total"), [([-1, 2], 1), ([1], -1), ([], 1), ([0, 0], 1)])
def test_what_cannot_be_shared_is_refused(numerators, total):
    """Neither numerators nor total may be negative, and someone must have a need."""
    with pytest.raises(ValueError, match=r"^the total and the numerators must not be negative"):
        largest_remainder(numerators, total)


def test_odd_kroner_stay_undivided():
    """A frame that is no multiple of what is rounded to leaves the rest on its own."""
    assert divide(10_999, Shares((1, 2), 3), 1000) == Division((3000, 7000), 999, (), ())


def test_a_tie_is_told_with_the_amounts():
    """The division says who was tied and who was served."""
    expected = Division((4000, 3000, 3000), 0, (0, 1, 2), (0,))

    assert expected == divide(10_000, Shares((1, 1, 1), 3), 1000)


@few
@given(needs, totals, st.data())
def test_amounts_and_odd_kroner_are_the_frame(counts, frame, data):
    """Every amount is a multiple of what is rounded to, and nothing is lost."""
    round_to = data.draw(st.integers(1, frame))

    division = divide(frame, indicator_shares(counts), round_to)

    assert sum(division.amounts) + division.odd == frame
    assert 0 <= division.odd < round_to
    assert all(amount % round_to == 0 for amount in division.amounts)


def test_the_whole_frame_can_be_one_unit():
    """Rounding to the frame itself gives it to the one with most need."""
    assert divide(5, Shares((1, 2), 3), 5) == Division((0, 5), 0, (), ())


@pytest.mark.parametrize(("frame", "round_to"), [(999, 1000), (0, 1), (5, 0), (5, -1)])
def test_units_larger_than_the_frame_are_refused(frame, round_to):
    """The unit is at least 1 kr. and at most the frame."""
    with pytest.raises(ValueError, match=rf"round to {round_to} kr\. in a frame of {frame} kr\."):
        divide(frame, Shares((1,), 1), round_to)


@few
@given(st.lists(st.fractions(-5, 5, max_denominator=1000), max_size=12), st.integers(0, 4))
def test_rounded_parts_sum_to_their_rounded_sum(parts, places):
    """To the nearest unit of it, halves away from zero, and each part by less than a unit."""
    unit = Fraction(1, 10**places)

    shown = rounded_parts(parts, places)

    total = sum(parts)
    nearest = int(abs(total) / unit + Fraction(1, 2)) * unit
    assert sum(shown) == (nearest if total >= 0 else -nearest)
    for one, part in zip(shown, parts, strict=True):
        assert abs(one - part) < unit
        assert one / unit == int(one / unit)
        assert part / unit != int(part / unit) or one == part


def test_the_first_of_equal_remainders_gets_the_unit():
    """Thirds of a hundred, and of the two greatest remainders the greater."""
    assert rounded_parts([Fraction(1, 3)] * 3, 2) == (
        Fraction(34, 100),
        Fraction(33, 100),
        Fraction(33, 100),
    )
    assert rounded_parts([Fraction(1, 8), Fraction(1, 4), Fraction(5, 8)], 1) == (
        Fraction(1, 10),
        Fraction(3, 10),
        Fraction(6, 10),
    )
