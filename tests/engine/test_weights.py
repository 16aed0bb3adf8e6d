"""Weights made from an order, and the faults of weights that are given."""

from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from profiles import examples

from tilbudsvifte.engine.weights import (
    SCHEMES,
    Fault,
    WeightFault,
    explicit_faults,
    scheme_weights,
    tied_groups,
)

few = settings(max_examples=examples(60))
orders = st.lists(st.integers(1, 4), min_size=1, max_size=12).map(tuple)


def fractions(text):
    """Read weights that are written with spaces between them."""
    return tuple(map(Fraction, text.split()))


@pytest.mark.parametrize(
    ("ranks", "groups"),
    [
        ([1], (1,)),
        ([1, 2, 3], (1, 1, 1)),
        ([1, 1, 2], (2, 1)),
        ([1, 3, 3, 3, 7], (1, 3, 1)),
        ([2, 2], (2,)),
        ([], ()),
    ],
)
def test_equal_ranks_make_a_group(ranks, groups):
    """Groups are runs of equal rank; gaps between ranks mean nothing."""
    assert groups == tied_groups(ranks)


def test_ranks_out_of_order_are_refused():
    """Ranks that do not ascend are an error of the caller."""
    with pytest.raises(ValueError, match=r"^ranks must be sorted, the most important"):
        tied_groups([1, 3, 2])


@pytest.mark.parametrize(
    ("scheme", "expected"),
    [
        ("rank-order-centroid", "25/48 13/48 7/48 1/16"),
        ("rank-sum", "2/5 3/10 1/5 1/10"),
        ("rank-reciprocal", "12/25 6/25 4/25 3/25"),
        ("rank-exponent", "2/5 3/10 1/5 1/10"),
        ("equal", "1/4 1/4 1/4 1/4"),
    ],
)
def test_schemes_give_the_weights_of_the_literature(scheme, expected):
    """Four indicators without ties, by hand."""
    assert fractions(expected) == scheme_weights(scheme, (1, 1, 1, 1))


@pytest.mark.parametrize(
    ("scheme", "expected"),
    [
        ("rank-order-centroid", "23/45 8/45 8/45 1/15 1/15"),
        ("rank-sum", "1/3 7/30 7/30 1/10 1/10"),
        ("rank-reciprocal", "60/137 25/137 25/137 27/274 27/274"),
        ("rank-exponent", "25/55 25/110 25/110 5/110 5/110"),
        ("equal", "1/5 1/5 1/5 1/5 1/5"),
    ],
)
def test_tied_indicators_share_what_their_positions_weigh(scheme, expected):
    """One indicator before two tied pairs, by hand; the exponent is 2."""
    assert fractions(expected) == scheme_weights(scheme, (1, 2, 2), exponent=2)


@few
@given(orders)
def test_rank_order_centroid_is_the_mean_of_the_corners(groups):
    """Each corner weighs the indicators up to the end of a group equally, and the rest nothing."""
    ends = [sum(groups[: place + 1]) for place in range(len(groups))]
    count = ends[-1]
    corners = [[Fraction(position < k, k) for position in range(count)] for k in ends]
    expected = tuple(sum(column) / len(corners) for column in zip(*corners, strict=True))

    assert expected == scheme_weights("rank-order-centroid", groups)


@few
@given(st.integers(1, 50))
def test_rank_order_centroid_without_ties_is_the_formula(count):
    """(1/n) times the sum of 1/i from i = k to n."""
    positions = range(1, count + 1)
    expected = tuple(
        Fraction(1, count) * sum(Fraction(1, i) for i in range(k, count + 1)) for k in positions
    )

    assert expected == scheme_weights("rank-order-centroid", (1,) * count)


@few
@given(orders, st.sampled_from(SCHEMES[1:]), st.integers(0, 20))
def test_other_schemes_give_the_tied_the_mean_of_their_positions(groups, scheme, exponent):
    """The untied weights, averaged over the positions of each group."""
    untied = iter(scheme_weights(scheme, (1,) * sum(groups), exponent))
    expected = []
    for size in groups:
        positions = [next(untied) for _ in range(size)]
        expected += [sum(positions) / size] * size

    assert tuple(expected) == scheme_weights(scheme, groups, exponent)


@few
@given(orders, st.sampled_from(SCHEMES), st.integers(0, 20))
def test_made_weights_have_no_faults(groups, scheme, exponent):
    """They sum to 1, are equal within a tie and never rise down the order."""
    weights = scheme_weights(scheme, groups, exponent)

    assert sum(weights) == 1
    assert all(earlier >= later for earlier, later in pairwise(weights))
    assert explicit_faults(weights, groups) == ()


@pytest.mark.parametrize("scheme", SCHEMES)
def test_one_indicator_weighs_everything(scheme):
    """With one indicator there is nothing to weigh."""
    assert scheme_weights(scheme, (1,)) == (Fraction(1),)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_indicators_that_are_all_tied_weigh_the_same(scheme):
    """One group is no order at all."""
    assert scheme_weights(scheme, (50,), exponent=20) == (Fraction(1, 50),) * 50


def test_exponents_span_from_equal_to_steep():
    """Exponent 0 is equal weights, 1 is rank-sum, 2 squares the positions."""
    groups = (1, 1, 1)

    assert scheme_weights("equal", groups) == scheme_weights("rank-exponent", groups, 0)
    assert scheme_weights("rank-sum", groups) == scheme_weights("rank-exponent", groups, 1)
    assert fractions("9/14 4/14 1/14") == scheme_weights("rank-exponent", groups, 2)


@pytest.mark.parametrize("exponent", [-1, 21])
def test_exponents_out_of_range_are_refused(exponent):
    """The exponent is from 0 to 20, where it is read at all."""
    with pytest.raises(ValueError, match=f"exponent {exponent} is not from 0 to 20"):
        scheme_weights("rank-exponent", (1, 1), exponent)
    assert fractions("2/3 1/3") == scheme_weights("rank-sum", (1, 1), exponent)


@pytest.mark.parametrize("scheme", ["explicit", "centroid", ""])
def test_unknown_schemes_are_refused(scheme):
    """The message names the schemes that exist."""
    with pytest.raises(ValueError, match=f"unknown scheme '{scheme}'; known: rank-order-.*, equal"):
        scheme_weights(scheme, (1,))


@pytest.mark.parametrize("groups", [(), (0,), (1, 0), (2, -1)])
def test_groups_without_indicators_are_refused(groups):
    """There is at least one group, with at least one indicator."""
    with pytest.raises(ValueError, match="not the sizes of tied groups"):
        scheme_weights("equal", groups)


@pytest.mark.parametrize(
    ("weights", "groups", "faults"),
    [
        ("1", (1,), []),
        ("1/2 1/2 0", (1, 1, 1), []),
        ("0.4 0.3 0.3", (1, 2), []),
        ("0.6 0.6 -0.2", (1, 1, 1), [(Fault.NEGATIVE, (2,), None)]),
        ("0.5 0.4", (1, 1), [(Fault.SUM, (), Fraction(9, 10))]),
        ("0.5 0.3 0.2", (1, 2), [(Fault.UNEQUAL_TIE, (1, 2), None)]),
        (
            "0.2 0.3 0.5",
            (1, 1, 1),
            [(Fault.AGAINST_ORDER, (0, 1), None), (Fault.AGAINST_ORDER, (0, 2), None)],
        ),
        ("0.5 0.1 0.4", (1, 1, 1), [(Fault.AGAINST_ORDER, (1, 2), None)]),
        (
            "0.5 0.1 0.2 0.2",
            (2, 2),
            [
                (Fault.UNEQUAL_TIE, (0, 1), None),
                (Fault.AGAINST_ORDER, (1, 2), None),
                (Fault.AGAINST_ORDER, (1, 3), None),
            ],
        ),
        (
            "-1 1/3",
            (1, 1),
            [
                (Fault.NEGATIVE, (0,), None),
                (Fault.SUM, (), Fraction(-2, 3)),
                (Fault.AGAINST_ORDER, (0, 1), None),
            ],
        ),
    ],
)
def test_every_fault_of_given_weights_is_found(weights, groups, faults):
    """Each fault is told once, with the indicators it concerns."""
    expected = tuple(WeightFault(*fault) for fault in faults)

    assert expected == explicit_faults(fractions(weights), groups)


@pytest.mark.parametrize("weights", ["1", "1/2 1/4 1/8 1/8"])
def test_weights_for_other_indicators_are_refused(weights):
    """There is one weight for each indicator."""
    with pytest.raises(ValueError, match=r"^\d weights for 3 indicators$"):
        explicit_faults(fractions(weights), (1, 1, 1))
