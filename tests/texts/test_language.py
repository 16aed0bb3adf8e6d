"""Numbers, shares, lists and messages in both languages, and which language is spoken."""

from fractions import Fraction

import pytest

from tilbudsvifte.texts import Language, Message, Percent, Text, language_from_environment, message

EN = Language("en")
DA = Language("da")


@pytest.mark.parametrize(
    ("number", "english", "danish"),
    [(0, "0", "0"), (999, "999", "999"), (10907, "10,907", "10.907"), (-1318, "-1,318", "-1.318")],
)
def test_numbers_have_the_thousands_mark_of_the_language(number, english, danish):
    """A Dane writes a point where an Englishman writes a comma."""
    assert (EN.number(number), DA.number(number)) == (english, danish)


def test_a_sign_is_shown_where_it_is_asked_for():
    """A change says whether it is up or down; no change has no sign."""
    assert [EN.number(n, signed=True) for n in (5, 0, -5)] == ["+5", "0", "-5"]
    assert [EN.decimal(Fraction(n), 1, signed=True) for n in (5, 0, -5)] == ["+5.0", "0.0", "-5.0"]


@pytest.mark.parametrize(
    ("number", "places", "expected"),
    [
        (Fraction(1, 2), 0, "1"),
        (Fraction(-1, 2), 0, "-1"),
        (Fraction(1, 20), 1, "0.1"),
        (Fraction(-1, 20), 1, "-0.1"),
        (Fraction(49, 1000), 1, "0.0"),
        (Fraction(-49, 1000), 1, "0.0"),
        (Fraction(12345675, 1000), 2, "12,345.68"),
        (Fraction(1, 3), 3, "0.333"),
    ],
)
def test_decimals_are_rounded_half_away_from_zero(number, places, expected):
    """Exactly, and never to a minus nought."""
    assert EN.decimal(number, places) == expected


def test_shares_are_shown_in_per_cent():
    """A half is rounded away from zero; the blank before the sign does not break."""
    assert EN.percent(Fraction(2225, 10000)) == "22.3\u00a0%"
    assert DA.percent(Fraction(2225, 10000)) == "22,3\u00a0%"
    assert DA.percent(Fraction(1, 8), 0, signed=True) == "+13\u00a0%"


@pytest.mark.parametrize(
    ("parts", "english", "danish"),
    [
        ([], "", ""),
        (["a"], "a", "a"),
        (["a", "b"], "a and b", "a og b"),
        (["a", "b", "c"], "a, b and c", "a, b og c"),
    ],
)
def test_lists_are_joined_as_in_running_text(parts, english, danish):
    """The last part has a word before it."""
    assert (EN.listing(parts), DA.listing(parts)) == (english, danish)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("[x] {y}", "[x] {y}"),
        (1250, "1.250"),
        (Percent(Fraction(1, 4)), "25,0\u00a0%"),
        (message("reading.directory"), "det er en mappe"),
        (Text(en="City hall", da="Rådhuset"), "Rådhuset"),
        (("a", 1250), "a og 1.250"),
    ],
)
def test_values_of_a_message_are_written_in_the_language(value, expected):
    """Text as it is, numbers with marks, shares in per cent, tuples as lists."""
    assert DA.say("reading.cannot-open", why=value) == f"Filen kan ikke åbnes: {expected}"


def test_a_message_is_said_with_its_own_values():
    """In either language, without anything else to pass."""
    said = Message("reading.too-large", {"limit": 1250})

    assert EN.say(said) == "The file is larger than 1,250 MiB"
    assert DA.say(said) == "Filen er større end 1.250 MiB"


def test_a_text_is_said_in_its_language():
    """A data file holds both sides of a name."""
    text = Text(en="City hall", da="Rådhuset")

    assert (EN.local(text), DA.local(text)) == ("City hall", "Rådhuset")


@pytest.mark.parametrize(
    ("chosen", "environment", "code"),
    [
        ("da", {"TILBUD_LANG": "en", "LANG": "en_GB"}, "da"),
        ("EN", {"TILBUD_LANG": "da"}, "en"),
        (None, {"TILBUD_LANG": "da", "LC_ALL": "C"}, "da"),
        (None, {"LC_ALL": "da_DK.UTF-8", "LC_MESSAGES": "C", "LANG": "C"}, "da"),
        (None, {"LC_ALL": "", "LC_MESSAGES": "da_DK", "LANG": "C"}, "da"),
        (None, {"LC_ALL": "C", "LANG": "da_DK"}, "en"),
        (None, {"LANG": "da_DK"}, "da"),
        (None, {"LANG": "fr_FR"}, "en"),
        (None, {}, "en"),
    ],
)
def test_the_language_is_the_first_one_said_to_be_wanted(monkeypatch, chosen, environment, code):
    """The option, then TILBUD_LANG, then the locale in the order POSIX gives, then English."""
    for name in ("TILBUD_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)

    assert language_from_environment(chosen).code == code
