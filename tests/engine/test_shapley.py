"""Parts of a change: means over all orders, effects in one order, and whole parts that sum."""

from fractions import Fraction
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tilbudsvifte.engine.rounding import whole_parts
from tilbudsvifte.engine.shapley import in_order, shapley, whole_table


@st.composite
def games(draw, most=5):
    """A number of players and the worths of their coalitions, two figures each."""
    players = draw(st.integers(0, most))
    figure = st.integers(-(10**9), 10**9)
    worths = st.lists(st.tuples(figure, figure), min_size=1 << players, max_size=1 << players)
    return players, draw(worths)


def by_hand(worths, players):
    """Each player's mean effect, over every order written out."""
    orders = list(permutations(range(players)))
    parts = [[Fraction(0)] * len(worths[0]) for _ in range(players)]
    for order in orders:
        mask = 0
        for player in order:
            after = mask | 1 << player
            for figure, (less, more) in enumerate(zip(worths[mask], worths[after], strict=True)):
                parts[player][figure] += Fraction(more - less, len(orders))
            mask = after
    return tuple(map(tuple, parts))


def sums(parts, figures):
    """The sum of each figure over the players."""
    return [sum((row[figure] for row in parts), Fraction(0)) for figure in range(figures)]


@given(game=games(most=4))
def test_a_shapley_value_is_the_mean_effect_over_all_orders(game):
    """As if every order were written out."""
    players, worths = game

    assert by_hand(worths, players) == shapley(worths.__getitem__, players)


def test_the_glove_game():
    """One left glove and two right ones, a pair is worth 6: the left has 4 of it, the others 1."""
    worths = [(6 if mask & 1 and mask & 6 else 0,) for mask in range(8)]

    assert shapley(worths.__getitem__, 3) == ((4,), (1,), (1,))


@given(game=games())
def test_parts_sum_to_the_change(game):
    """In both ways, every figure: what all make together, less what is there without them."""
    players, worths = game
    whole = [last - first for first, last in zip(worths[0], worths[-1], strict=True)]

    assert whole == sums(shapley(worths.__getitem__, players), 2)
    assert whole == sums(in_order(worths.__getitem__, players), 2)


@given(game=games(most=4), seed=st.randoms(use_true_random=False))
def test_the_order_of_the_players_does_not_matter(game, seed):
    """Whatever they are called, each has the same part."""
    players, worths = game
    names = list(range(players))
    seed.shuffle(names)

    def renamed(mask):
        return worths[sum(1 << names[i] for i in range(players) if mask >> i & 1)]

    parts = shapley(worths.__getitem__, players)

    assert tuple(parts[name] for name in names) == shapley(renamed, players)


@given(game=games(most=4), added=st.integers(-1000, 1000), place=st.integers(0, 4))
def test_who_always_adds_the_same_has_that(game, added, place):
    """Nothing for nothing, too."""
    players, worths = game
    place = min(place, players)

    def joined(mask):
        low = mask & ((1 << place) - 1)
        others = worths[low | mask >> place + 1 << place]
        return tuple(figure + added * (mask >> place & 1) for figure in others)

    parts = shapley(joined, players + 1)

    assert (added, added) == parts[place]
    assert shapley(worths.__getitem__, players) == parts[:place] + parts[place + 1 :]


@given(game=games(most=3), more=st.data())
def test_parts_of_a_sum_are_sums_of_parts(game, more):
    """Two games played at once."""
    players, worths = game
    pairs = st.tuples(st.integers(-1000, 1000), st.integers(-1000, 1000))
    others = more.draw(st.lists(pairs, min_size=len(worths), max_size=len(worths)))
    both = [(a + c, b + d) for (a, b), (c, d) in zip(worths, others, strict=True)]
    parts = zip(
        shapley(worths.__getitem__, players), shapley(others.__getitem__, players), strict=True
    )

    expected = tuple(tuple(map(sum, zip(*rows, strict=True))) for rows in parts)

    assert expected == shapley(both.__getitem__, players)


def test_in_order_each_adds_to_those_before():
    """The first alone, the second with the first, the third with both."""
    worths = [(0,), (5,), (100,), (7,), (100,), (100,), (100,), (4,)]

    assert in_order(worths.__getitem__, 3) == ((5,), (2,), (-3,))


def test_a_coalition_is_looked_at_once():
    """All of them for Shapley values, one more than the players in order."""
    seen = []

    def worth(mask):
        seen.append(mask)
        return (mask,)

    shapley(worth, 4)
    assert list(range(16)) == seen
    seen.clear()
    in_order(worth, 4)
    assert seen == [0, 1, 3, 7, 15]


def test_eight_players_and_no_more():
    """Their coalitions double with each."""
    assert [1 << i for i in range(8)] == [row[0] for row in shapley(lambda mask: (mask,), 8)]
    with pytest.raises(ValueError, match="9 players"):
        shapley(lambda mask: (mask,), 9)
    with pytest.raises(ValueError, match="-1 players"):
        shapley(lambda mask: (mask,), -1)
    with pytest.raises(ValueError, match="-1 players"):
        in_order(lambda mask: (mask,), -1)


@st.composite
def shares_of_whole(draw):
    """Fractions of either sign that sum to a whole number."""
    parts = draw(st.lists(st.fractions(-1000, 1000, max_denominator=40320), max_size=8))
    total = draw(st.integers(-1000, 1000))
    return [*parts, total - sum(parts, Fraction(0))]


@given(parts=shares_of_whole())
def test_whole_parts_sum_to_the_whole(parts):
    """Each is less than one from the exact part, and what is whole stays."""
    shown = whole_parts(parts)

    assert sum(parts) == sum(shown)
    assert all(abs(whole - part) < 1 for whole, part in zip(shown, parts, strict=True))
    assert all(
        whole == part for whole, part in zip(shown, parts, strict=True) if part.denominator == 1
    )


@pytest.mark.parametrize(
    ("parts", "shown"),
    [
        ("5/3 5/3 -1/3", (2, 2, -1)),
        ("1/2 1/2", (1, 0)),
        ("-3/2 3/2", (-1, 1)),
        ("-1/2 -1/2", (0, -1)),
        ("7 -7", (7, -7)),
        ("1/4 1/2 1/4", (0, 1, 0)),
        ("", ()),
    ],
)
def test_units_left_go_to_the_largest_remainders(parts, shown):
    """Among equal ones to the first."""
    assert shown == whole_parts([Fraction(part) for part in parts.split()])


@st.composite
def tables(draw):
    """Up to five rows of fractions whose columns sum to whole numbers, some rows too."""
    height, width = draw(st.integers(1, 5)), draw(st.integers(0, 5))
    part = st.fractions(-9, 9, max_denominator=6)
    rows = [[draw(part) for _ in range(width)] for _ in range(height - 1)]
    if width and draw(st.booleans()):
        for row in rows:
            row[-1] -= sum(row)
    totals = [draw(st.integers(-9, 9)) for _ in range(width)]
    columns = range(width)
    return [*rows, [totals[n] - sum((row[n] for row in rows), Fraction(0)) for n in columns]]


@given(rows=tables())
def test_a_table_is_rounded_in_both_directions(rows):
    """Columns keep their sums, and each part and each row is less than one from the exact."""
    shown = whole_table(rows)

    for exact, whole in zip(rows, shown, strict=True):
        assert all(abs(a - b) < 1 for a, b in zip(exact, whole, strict=True))
        assert abs(sum(exact) - sum(whole)) < 1
    for exact, whole in zip(zip(*rows, strict=True), zip(*shown, strict=True), strict=True):
        assert sum(exact) == sum(whole)


def test_a_row_that_sums_to_nothing_shows_that():
    """Rounded column by column the first row would have 1 and the second -1."""
    half, third = Fraction(1, 2), Fraction(1, 3)
    rows = [[half, half, -1], [half, half, -1]]

    assert [sum(row) for row in whole_table(rows)] == [0, 0]
    assert [sum(row) for row in whole_table([[third] * 3, [third] * 3, [third] * 3])] == [1, 1, 1]


def test_parts_must_sum_to_a_whole_number():
    """Half a krone cannot be shown."""
    with pytest.raises(ValueError, match="1/2"):
        whole_parts([Fraction(1, 2)])
