"""Groups of changes: as small as they can be, valid by themselves and in any company."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tilbudsvifte.scenarios.comparison.grouping import MOST_TRIED, Grouping


def subsets(count):
    """All sets of the first numbers."""
    return [frozenset(s) for n in range(count + 1) for s in combinations(range(count), n)]


@st.composite
def laws(draw, most=5):
    """A number of changes, and sets of them that are valid; none and all of them are."""
    count = draw(st.integers(1, most))
    every = subsets(count)
    valid = draw(st.sets(st.sampled_from(every)))
    return count, valid | {frozenset(), frozenset(range(count))}


@given(law=laws(), data=st.data())
def test_groups_are_valid_in_any_company(law, data):
    """Each holds together alone and with all others, no change is in two, and no seed in none."""
    count, valid = law
    seeds = data.draw(st.lists(st.sampled_from(range(count)), unique=True))

    groups = Grouping(count, valid.__contains__).groups(seeds)

    assert all(frozenset().union(*some) in valid for some in _companies(groups))
    assert sum(map(len, groups)) == len(frozenset().union(*groups))
    assert frozenset(seeds) <= frozenset().union(*groups)
    assert list(groups) == sorted(groups, key=min)


def _companies(groups):
    return [some for n in range(len(groups) + 1) for some in combinations(groups, n)]


@given(law=laws())
def test_a_single_seed_has_the_smallest_valid_set_around_it(law):
    """As if all sets were looked at."""
    count, valid = law
    smallest = min(len(each) for each in valid if 0 in each)

    (group,) = Grouping(count, valid.__contains__).groups([0])

    assert (len(group), group in valid, 0 in group) == (smallest, True, True)


@given(sizes=st.lists(st.integers(1, 3), min_size=1, max_size=3))
def test_pieces_that_only_hold_together_whole_are_the_groups(sizes):
    """Whatever the law is otherwise: each piece is valid all or nothing."""
    pieces, start = [], 0
    for size in sizes:
        pieces.append(frozenset(range(start, start + size)))
        start += size

    def valid(chosen):
        return all(piece <= chosen or not piece & chosen for piece in pieces)

    assert Grouping(start, valid).groups(range(start)) == tuple(pieces)


def test_a_change_that_nobody_asks_for_is_taken_in_where_it_is_needed():
    """Change 2 is no seed, and change 0 does not hold without it."""
    groups = Grouping(4, lambda chosen: 0 not in chosen or 2 in chosen).groups([0, 1])

    assert groups == (frozenset({0, 2}), frozenset({1}))


def test_groups_that_exclude_each_other_are_one():
    """Either alone is valid, and the two together only with a third."""
    groups = Grouping(3, lambda chosen: not chosen >= {0, 1} or 2 in chosen).groups([0, 1])

    assert groups == (frozenset({0, 1, 2}),)


@pytest.mark.parametrize("count", [30, 63])
def test_a_long_search_ends_with_a_set_from_which_nothing_can_be_left_out(count):
    """Of many changes, those that need each other are found without trying all sets."""
    needed = frozenset({0, 7, 13, 22, 29})
    asked = []

    def valid(chosen):
        asked.append(chosen)
        return not chosen & needed or needed <= chosen

    (group,) = Grouping(count, valid).groups([7])

    assert group == needed
    assert len(asked) < MOST_TRIED + 6 * count


def test_what_could_be_left_out_only_later_is_left_out():
    """Change 28 is tried before change 3, without which it is not needed any more."""
    needed = frozenset({0, 2, 4, 6, 8})

    def valid(chosen):
        return not chosen & needed or (needed <= chosen and (3 not in chosen or 28 in chosen))

    assert Grouping(30, valid).groups([0]) == (needed,)


def test_groups_that_overlap_are_one_without_anything_more():
    """Change 1 goes with 3, and 0 with 1: the three are valid as they are."""
    valid = [{1, 3}, {0, 1}, {0, 1, 3}, {0, 1, 2, 3}, set()]

    grouping = Grouping(4, valid.__contains__, lambda one, other: abs(one - other - 2))

    assert grouping.groups([1, 0]) == (frozenset({0, 1, 3}),)


def test_what_is_near_is_tried_first():
    """Two partners would do; the nearer is taken."""
    far = {(0, 1): 2, (0, 2): 1}
    grouping = Grouping(3, lambda chosen: chosen != {0}, lambda one, other: far[other, one])

    assert grouping.groups([0]) == (frozenset({0, 2}),)


def test_more_than_eight_groups_must_be_valid_in_their_order():
    """Every beginning of the order is, but not every company."""

    def valid(chosen):
        return len(chosen) < 2 or 0 in chosen

    assert Grouping(9, valid).groups(range(9)) == tuple(frozenset({n}) for n in range(9))
    assert Grouping(8, valid).groups(range(8)) != tuple(frozenset({n}) for n in range(8))


def test_what_is_not_valid_in_its_order_is_one_group():
    """The third and the ninth exclude each other unless the tenth is there too."""

    def valid(chosen):
        return not chosen >= {2, 8} or 9 in chosen

    alone = [frozenset({n}) for n in (0, 1, 3, 4, 5, 6, 7)]

    assert Grouping(10, valid).groups(range(10)) == (
        *alone[:2],
        frozenset({2, 8, 9}),
        *alone[2:],
    )


def test_nothing_asked_for_is_no_group():
    """Whatever else differs."""
    assert Grouping(3, lambda chosen: len(chosen) in {0, 3}).groups([]) == ()
