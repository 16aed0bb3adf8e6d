"""A share beside the limit that it is held to."""

from fractions import Fraction

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from tilbudsvifte.texts import Language
from tilbudsvifte.texts.percents import beside

SHARES = st.fractions(0, 1, max_denominator=10**6)


def written(shown):
    """The number of a per cent as it is printed."""
    return Fraction(
        Language("en").percent(shown.share, shown.places).split("\N{NO-BREAK SPACE}")[0]
    )


@pytest.mark.slow
@given(SHARES, SHARES)
@example(Fraction(1000, 2001), Fraction(1, 2))
@example(Fraction(666, 1000), Fraction(2, 3))
@example(Fraction(1, 2) - Fraction(1, 10**9), Fraction(1, 2))
def test_a_share_never_stands_beside_its_limit_as_if_equal(share, limit):
    """Nor on its other side."""
    assume(share != limit)
    shown, least = map(written, beside(share, limit))

    assert (shown < least) == (share < limit)
    assert shown != least


def test_decimals_stand_only_where_they_are_needed():
    """A whole per cent has none, and others one as long as that tells them apart."""
    english = Language("en")

    def pair(share, limit):
        return tuple(
            english.percent(each.share, each.places) for each in beside(share, Fraction(limit))
        )

    half = Fraction(1, 2)
    assert pair(half, half) == ("50\u00a0%", "50\u00a0%")
    assert pair(Fraction(1, 3), half) == ("33.3\u00a0%", "50\u00a0%")
    assert pair(Fraction(1000, 2001), half) == ("49.98\u00a0%", "50\u00a0%")
