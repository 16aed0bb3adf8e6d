"""Differences in words: values as far as they fit on a line."""

import pytest

from tilbudsvifte.rendering.comparison.differences import difference_words, some
from tilbudsvifte.scenarios.comparison.results import Edited
from tilbudsvifte.texts import Language

ENGLISH = Language("en")


def edited(before, after):
    """A difference of a key, at no place."""
    return Edited(("key",), before, after, order=False, before_place=None, after_place=None)


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("x" * 40, "x" * 40),
        ("x" * 41, "x" * 39 + "…"),
        ("two\n lines", "two lines"),
        (["x" * 17, "y" * 19], f"[{'x' * 17}, {'y' * 19}]"),
        (["x" * 17, "y" * 20], f"[{'x' * 17}, {'y' * 19}…"),
        (True, "true"),
        (0, "0"),
        ([], "[]"),
    ],
)
def test_a_value_is_shown_whole_where_it_fits(value, shown):
    """A longer one is cut at forty characters, and the cut is marked."""
    assert ENGLISH.say(difference_words(edited(7, value))) == f"key: 7 → {shown}"


@pytest.mark.parametrize(("count", "said"), [(2, 2), (3, 3), (4, 4)])
def test_of_more_than_asked_for_the_rest_is_counted(count, said):
    """Three are shown; with as many nothing is said of others."""
    words = [ENGLISH.say(each) for each in some([edited(n, n + 1) for n in range(count)], 3)]

    assert len(words) == said
    assert [word for word in words if "→" not in word] == (["1 more"] if count == 4 else [])
