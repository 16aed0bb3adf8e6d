"""Names that a reader cannot tell apart, and names that are none."""

import pytest

UNSEEN = {
    "no-break blank": "The\u00a0Lake",
    "narrow blank": "The\u202fLake",
    "two blanks": "The  Lake",
    "Hangul filler": "The\u3164 Lake",
    "half-width filler": "The Lake\uffa0",
    "Braille blank": "The\u2800 Lake",
    "grapheme joiner": "The La\u034fke",
    "variation selector": "The Lake\ufe0f",
    "joiner": "The La\u200dke",
    "full width": "The \uff2cake",
    "case": "THE LAKE",
}
LINE_ENDS = ["\r", "\n", "\r\n", "\u0085", "\u2028", "\u2029", "\u000b", "\u000c"]


@pytest.mark.parametrize("name", UNSEEN.values(), ids=UNSEEN)
@pytest.mark.parametrize("kind", ["area", "district"])
def test_names_that_differ_in_what_cannot_be_seen_are_told(loaded, small, kind, name):
    """Of two areas, and of two districts."""
    areas = small["framework"]["areas"]
    one, other = areas["east"], areas["west"]
    if kind == "district":
        one, other = one["districts"]["hill"], other["districts"]["lake"]
    one["name"], other["name"] = "The Lake", name

    assert [each.code for each in loaded(small).diagnostics] == ["same-name"]


@pytest.mark.parametrize("name", ["The Lakes", "The-Lake", "The Løke", "TheLake"])
def test_names_that_differ_in_what_can_be_seen_are_two(loaded, small, name):
    """A blank more is seen where there was none."""
    areas = small["framework"]["areas"]
    areas["east"]["name"], areas["west"]["name"] = "The Lake", name

    assert loaded(small).diagnostics == ()


@pytest.mark.parametrize("end", LINE_ENDS, ids=ascii)
def test_a_name_is_one_line_whatever_ends_a_line(loaded, small, end):
    """Some programs end a line there, and others show nothing."""
    small["framework"]["areas"]["east"]["name"] = f"The{end}Lake"

    assert [each.code for each in loaded(small).diagnostics] == ["not-a-name"]
