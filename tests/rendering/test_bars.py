"""Bars of block characters: where they begin and end, to half a character."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tilbudsvifte.rendering.bars import bar

BLANK = "\N{NO-BREAK SPACE}"
HALVES = {BLANK: 0, "▌": 1, "▐": 1, "█": 2}

DRAWN = {
    "all of it": ((0, 100), "██████████"),
    "half of it": ((0, 50), "█████"),
    "a half character": ((0, 45), "████▌"),
    "a step up": ((40, 60), f"{BLANK * 4}██"),
    "the same step down": ((60, 40), f"{BLANK * 4}██"),
    "from within a character": ((45, 60), f"{BLANK * 4}▐█"),
    "too small to be seen": ((50, 51), f"{BLANK * 5}▌"),
    "too small at the end": ((99, 100), f"{BLANK * 9}▐"),
    "below nothing by rounding": ((0, -20), "▌"),
    "no step": ((50, 50), ""),
    "nothing": ((0, 0), ""),
}


@pytest.mark.parametrize("name", DRAWN)
def test_a_bar_begins_and_ends_where_its_amounts_are(name):
    """Ten characters are a hundred kroner."""
    (begin, end), expected = DRAWN[name]

    assert expected == bar(begin, end, 100, 10)


def test_where_there_is_no_money_there_is_no_bar():
    """A town without any is no fault."""
    assert bar(0, 0, 0, 10) == ""


@given(
    amounts=st.lists(st.integers(0, 10**12), min_size=2, max_size=2), most=st.integers(1, 10**12)
)
def test_a_bar_is_as_long_as_its_amounts_are_apart(amounts, most):
    """To a half character at either end, within its width, and seen unless there is no step."""
    begin, end = (min(amount, most) for amount in amounts)

    drawn = bar(begin, end, most, 20)

    assert len(drawn) <= 20
    halves = sum(HALVES[letter] for letter in drawn)
    assert abs(halves - 40 * abs(end - begin) / most) <= 1
    assert (halves > 0) == (begin != end)
