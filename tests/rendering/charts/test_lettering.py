"""How wide a text is taken to be, and how it is made to fit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tilbudsvifte.rendering.charts.lettering import shortened, width, wrapped


@pytest.mark.parametrize(
    ("text", "ems"),
    [("10,907", 3.499), ("Amager", 3.932), ("Nørrebro", 4.455), ("Østerbro (1.000 kr.)", 9.971)],
)
def test_a_text_is_taken_to_be_a_little_wider_than_a_wide_font_shows_it(text, ems):
    """The widths of DejaVu Sans, and at most a tenth more."""
    assert ems <= width(text, 1) <= 1.1 * ems


def test_what_is_not_known_is_taken_to_be_wide():
    """A Chinese character is as wide as it is high."""
    assert width("日", 10) >= 10


def test_bold_type_is_wider():
    """Bold digits of DejaVu Sans take 0.696 em, plain ones 0.636."""
    assert width("0", 1, bold=True) >= 0.696


@given(st.text(max_size=60), st.floats(5, 100))
def test_a_shortened_text_fits_and_has_both_ends_of_the_whole(text, room):
    """A text with room stays as it is, another has an ellipsis where it was cut."""
    short = shortened(text, room, 3)
    cuts = (short[:at].rstrip() + "…" + short[at + 1 :] for at, c in enumerate(short) if c == "…")
    ends = (cut.partition("…") for cut in cuts)

    assert width(short, 3) <= room + 1e-6
    assert short == text or any(
        text.startswith(head) and text.endswith(tail) for head, _, tail in ends
    )
    assert (short == text) == (width(text, 3) <= room + 1e-6)


@given(st.lists(st.text("abcW æ", min_size=1, max_size=40)).map(" ".join), st.floats(8, 60))
def test_wrapped_lines_fit_and_lose_nothing(text, room):
    """All that is lost between lines is blanks."""
    lines = wrapped(text, room, 3)

    assert all(width(line, 3) <= room for line in lines)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")


def test_a_word_that_is_longer_than_a_line_is_broken():
    """Nothing sticks out into the margin."""
    assert wrapped("a WWWWW", 7, 3) == ["a", "WW", "WW", "W"]
