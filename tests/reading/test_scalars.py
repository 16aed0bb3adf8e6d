"""Strict scalars, and what to write instead of what people write."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tilbudsvifte.reading.hints import date_hint, number_hint, whole_number_hint
from tilbudsvifte.reading.scalars import composed, plain_scalar
from tilbudsvifte.texts import Language

ENGLISH = Language("en")


def _said(hint):
    return ENGLISH.say(hint) if hint else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("0", 0),
        ("-17", -17),
        ("10907", 10907),
        ("true", True),
        ("false", False),
        ("null", None),
        ("~", None),
        ("", None),
    ],
)
def test_only_few_unquoted_words_are_more_than_text(text, expected):
    """Whole numbers, true, false and nothing."""
    value = plain_scalar(text)

    assert (type(value), value) == (type(expected), expected)


WORDS = (
    "no yes on off True NULL 12:30 1:30 010 0250000 1_000 .nan .inf 2.5e5 1e3 0x10 2027-02-30 "
    "10.907.000 71,5 1. .5 +1 - -- -01 １０９ ٣٤ = 250."
)


@pytest.mark.parametrize("text", WORDS.split())
def test_everything_else_is_text(text):
    """Nothing of YAML 1.1 turns into something else, and no digit but 0-9 is one."""
    assert plain_scalar(text) == text


@pytest.mark.slow
@given(st.from_regex(r"-?(0|[1-9][0-9]{0,8})\.[0-9]{1,9}", fullmatch=True))
def test_a_decimal_keeps_its_digits(text):
    """It is exact, and gives its text back."""
    value = plain_scalar(text)

    assert isinstance(value, Decimal)
    assert f"{value:f}" == text


def test_text_is_composed():
    """A file saved on a Mac equals the same file saved elsewhere."""
    assert composed("A\u030arhus") == "Århus"
    assert plain_scalar("A\u030arhus") == "Århus"


WRITE = {
    "10.907": "10907",
    "1.250.000": "1250000",
    "10,907": "10907",
    "1,250,000": "1250000",
    "71,5": "71.5",
    "1.250.000,50": "1250000.50",
    "1,250,000.50": "1250000.50",
    "250 000": "250000",
    "250\u00a0000": "250000",
    "250\u202f000,5": "250000.5",
    "1'000": "1000",
    "1_000": "1000",
    "60 %": "60",
    "010": "10",
    "0250000": "250000",
    "007.5": "7.5",
    "00": "0",
    "0,125": "0.125",
    ".5": "0.5",
    "5.": "5",
    "+5": "5",
    "−5": "-5",
    "-1.250": "-1250",
    "１０９": "109",
    "٣٤": "34",
    "2.5e5": "250000",
    "1e-2": "0.01",
    "0x10": "16",
    "0o17": "15",
    "0b11": "3",
}


@pytest.mark.parametrize(("raw", "number"), WRITE.items())
def test_a_number_in_another_notation_is_translated(raw, number):
    """As Danes, Englishmen, programs and spreadsheets write it."""
    assert _said(number_hint(plain_scalar(raw))) == f"write {number}"


WITH_UNIT = {
    "1.250.000,50 kr.": "1250000.50",
    "1,2 mio.": "1200000",
    "1.25 million": "1250000",
    "3 t.kr.": "3000",
    "2 tusind": "2000",
    "1,5 milliarder kr.": "1500000000",
    "4 mia.": "4000000000",
    "250000 kr": "250000",
    "kr. 500": "500",
    "500,-": "500",
}


@pytest.mark.parametrize(("raw", "number"), WITH_UNIT.items())
def test_a_number_with_its_unit_is_not_said_to_be_in_that_of_the_file(raw, number):
    """Where amounts are in 1,000 kr., writing 1200000 for 1,2 mio. would be wrong by 1,000."""
    expected = f"that is {number}; write it in the unit of the file, in digits only"
    assert _said(number_hint(plain_scalar(raw))) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (
            "1.250.000,50",
            "no decimals can stand here: do not round the figure, check it at its source",
        ),
        (
            "1,5 kr.",
            "no decimals can stand here: do not round the figure, check it at its source",
        ),
        (
            "1e-2",
            "no decimals can stand here: do not round the figure, check it at its source",
        ),
        ("1.250.000", "write 1250000"),
        ("250.0", "write 250"),
        ("1.250,00 kr.", "that is 1250; write it in the unit of the file, in digits only"),
        ("1,2 mio.", "that is 1200000; write it in the unit of the file, in digits only"),
        ("Plan", None),
    ],
)
def test_no_decimals_are_advised_where_a_whole_number_is_wanted(raw, expected):
    """Following the advice must not lead to the next error."""
    assert _said(whole_number_hint(plain_scalar(raw))) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        (None, "write the number after the colon"),
        (True, "write a number in digits; yes and no are not numbers"),
        ("off", "write a number in digits; yes and no are not numbers"),
        ("Nej", "write a number in digits; yes and no are not numbers"),
        ("10907", "write 10907 without quotes"),
        ("-71.5", "write -71.5 without quotes"),
        ("10.907", "write 10907"),
        (
            Decimal("71.5"),
            "no decimals can stand here: do not round the figure, check it at its source",
        ),
        (
            Decimal("1234.567"),
            "no decimals can stand here: do not round the figure, check it at its source",
        ),
        (
            Decimal("0.125"),
            "no decimals can stand here: do not round the figure, check it at its source",
        ),
        (".nan", "write a finite number in digits"),
        ("-.inf", "write a finite number in digits"),
        ("Infinity", "write a finite number in digits"),
        ("12:30", "12:30 is a time or a ratio; write one number"),
        ("-", "a dash in a statistical table means none: write 0"),
        ("–", "a dash in a statistical table means none: write 0"),
        (
            ".",
            (
                "a point in a statistical table means that the figure cannot be given, which is no "
                "zero: get the figure, or leave out the whole series"
            ),
        ),
        (
            "..",
            (
                "`..` in a statistical table means that there is no figure yet, which is no zero: "
                "get the figure, or leave out the whole series"
            ),
        ),
        (17, None),
        ("Plan", None),
        ("kr.", None),
        ("", None),
        ("1e99", None),
        ("1e1000000", None),
        ("9" * 5000, None),
        ([], None),
    ],
)
def test_other_mistakes_have_advice_of_their_own_or_none(raw, expected):
    """What cannot be a number gets no guess."""
    assert _said(number_hint(raw)) == expected


@given(st.text() | st.decimals(allow_nan=False, allow_infinity=False) | st.integers())
def test_any_value_can_be_asked_about(raw):
    """No value makes the advice fail."""
    number_hint(raw)
    date_hint(raw)


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("juli 2015", "write 2015-07"),
        ("Juli. 2015", "write 2015-07"),
        ("2015/8", "write 2015-08"),
        ("2015-8-slut", "write 2015-08-ultimo"),
        ("2015-08-start", "write 2015-08-primo"),
        ("2015-08-midten", "write 2015-08-medio"),
        ("begyndelsen af maj 2015", "write 2015-05-primo"),
        ("medio maj 2015", "write 2015-05-medio"),
        ("ultimo august 2015", "write 2015-08-ultimo"),
        ("2015-08", None),
        ("2015-13", None),
        ("juxx 2015", None),
        ("2015-2016", None),
        ("01-03-2027", "write 2027-03-01"),
        ("1.3.2027", "write 2027-03-01"),
        ("1/3 2027", "write 2027-03-01"),
        ("1/3-2027", "write 2027-03-01"),
        ("2027/3/1", "write 2027-03-01"),
        ("2027-03-01T00:00:00", "write 2027-03-01"),
        ("1. marts 2027", "write 2027-03-01"),
        ("31. dec. 2027", "write 2027-12-31"),
        ("０１-03-2027", "write 2027-03-01"),
        (20270301, "write 2027-03-01"),
        ("2027-02-30", "there is no such day: 2027-02-30"),
        ("2027-13-01", "there is no such day: 2027-13-01"),
        ("31.02.2027", "there is no such day: 31.02.2027"),
        ("1. foo 2027", "there is no such day: 1. foo 2027"),
        ("2027-03-01", None),
        ("marts", None),
        (True, None),
        (None, None),
        ("1" * 100, None),
    ],
)
def test_dates_in_danish_order_are_turned_round(raw, expected):
    """A day that does not exist is said to be none."""
    assert _said(date_hint(raw)) == expected
