"""Dates, amounts, units and exact numbers: what is read as what, and what is refused."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from tilbudsvifte.documents import fields

READ = {
    name: TypeAdapter(getattr(fields, name)).validate_python
    for name in (
        "Date",
        "Exact",
        "Figure",
        "Frame",
        "Id",
        "Kroner",
        "Name",
        "PriceLevel",
        "PriceYear",
        "Words",
    )
}


def refused(kind, value):
    """Whether a value is not accepted."""
    try:
        READ[kind](value)
    except ValidationError:
        return True
    return False


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (2015, "2015"),
        ("2015", "2015"),
        ("2015-09", "2015-09"),
        ("2015-08-primo", "2015-08-primo"),
        ("2015-08-medio", "2015-08-medio"),
        ("2015-08-ultimo", "2015-08-ultimo"),
        ("2016-02-29", "2016-02-29"),
        ("2000-02-29", "2000-02-29"),
        ("2015-12-31", "2015-12-31"),
    ],
)
def test_a_date_keeps_its_precision(written, read):
    """A year, a month, a third of a month or a day, as it is written."""
    assert read == READ["Date"](written)


@pytest.mark.parametrize(
    "written",
    [
        *("2015-13", "2015-00", "2015-9", "2015-02-29", "1900-02-29", "2015-04-31", "2015-01-00"),
        *("2015-01-32", "2015-09-primus", "15", 15, "2015-09-", "2015-09-1", "15-09-2015", " 2015"),
        *("2015\n", "２０１５", 2015.5, True, None, ["2015"]),
    ],
)
def test_an_impossible_date_is_refused(written):
    """No such month or day, another order, or something else altogether."""
    assert refused("Date", written)


@given(st.dates(min_value=date(1000, 1, 1)))
def test_every_day_of_the_calendar_is_a_date(day):
    """And the day after the last of its month is none."""
    written = day.isoformat()

    assert written == READ["Date"](written)
    assert refused("Date", f"{written[:8]}32")


@given(st.integers(1000, 9999), st.integers(1, 12), st.integers(0, 99))
def test_a_day_is_accepted_where_the_calendar_has_it(year, month, day):
    """The check agrees with the standard library on every number of two digits."""
    try:
        exists = bool(date(year, month, day))
    except ValueError:
        exists = False

    assert exists is not refused("Date", f"{year}-{month:02}-{day:02}")


@pytest.mark.parametrize(
    ("written", "kroner"), [("kr", 1), ("1 kr", 1), ("1000 kr", 1000), ("100000000 kr", 10**8)]
)
def test_a_unit_is_a_number_of_kroner(written, kroner):
    """`kr` alone is one krone."""
    assert kroner == READ["Kroner"](written)


@pytest.mark.parametrize(
    "written", [1000, "1000", "1.000 kr", "0 kr", "1000kr", "1000 kr.", "-1 kr"]
)
def test_anything_else_is_no_unit(written):
    """A number without a unit could mean kroner or thousands of them."""
    assert refused("Kroner", written)


@pytest.mark.parametrize("written", [1, 55500, 10**15, "1 kr", "55500000 kr"])
def test_a_frame_is_a_number_in_the_unit_of_the_file_or_kroner(written):
    """Both are kept as they are written."""
    assert written == READ["Frame"](written)


@pytest.mark.parametrize(
    "written", [0, -1, 10**15 + 1, "0 kr", "55500", Decimal("55.5"), True, None]
)
def test_anything_else_is_no_frame(written):
    """There is nothing to divide, or it is not a whole number."""
    assert refused("Frame", written)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("1/3", Fraction(1, 3)),
        ("2/4", Fraction(1, 2)),
        ("0/5", Fraction(0)),
        (1, Fraction(1)),
        (Decimal("0.1"), Fraction(1, 10)),
        (Decimal("0.30000000000000000001"), Fraction(30000000000000000001, 10**20)),
    ],
)
def test_an_exact_number_is_read_without_loss(written, read):
    """Fractions and decimals are what they say, never the nearest float."""
    assert read == READ["Exact"](written)


@pytest.mark.parametrize(
    "written", ["1/0", "1 / 3", "-1/3", "1/3/5", "0.5", "", True, None, -1, 0.5]
)
def test_anything_else_is_no_exact_number(written):
    """Nothing less than zero, nothing over zero, no text that looks like a number, no float."""
    assert refused("Exact", written)


@given(st.integers(0, 10**19 - 1), st.integers(1, 10**19 - 1))
def test_every_fraction_is_read_as_itself(above, below):
    """Up to nineteen digits on either side."""
    assert Fraction(above, below) == READ["Exact"](f"{above}/{below}")


@given(st.decimals(min_value=0, max_value=10**12, allow_nan=False, places=9))
def test_every_decimal_is_read_as_itself(number):
    """Digit for digit."""
    assert Fraction(number) == READ["Exact"](number)
    assert number == READ["Figure"](number)


@pytest.mark.parametrize("word", ["a", "amager-oest", "000", "a1-2b", "x" * 80])
def test_an_id_has_small_letters_and_digits(word):
    """Joined by single hyphens."""
    assert word == READ["Id"](word)


@pytest.mark.parametrize(
    "word", ["", "-a", "a-", "a--b", "A", "å", "a b", "a.b", "a_b", "a\n", "x" * 81, 5]
)
def test_anything_else_is_no_id(word):
    """So that every id can be a step of a path on the command line."""
    assert refused("Id", word)


@pytest.mark.parametrize("name", ["Å", "Vesterbro/Kgs. Enghave", "=1+1", "x" * 200])
def test_a_name_is_one_line(name):
    """Whatever is in it."""
    assert name == READ["Name"](name)


@pytest.mark.parametrize("name", ["", " ", "a ", " a", "a\nb", "a\n", "x" * 201])
def test_anything_else_is_no_name(name):
    """No line break, no blanks at its ends, not nothing."""
    assert refused("Name", name)


@pytest.mark.parametrize("words", ["x", " x ", "\n\nx\n", "å" * 4000])
def test_words_hold_something_to_read(words):
    """On as many lines as they need."""
    assert words == READ["Words"](words)


@pytest.mark.parametrize("words", ["", " ", "\t\n", "\N{NO-BREAK SPACE}", "x" * 4001, 5])
def test_blanks_are_no_words(words):
    """Nor is nothing, or more than anybody reads."""
    assert refused("Words", words)


def test_a_price_level_is_a_year_or_unstated():
    """A factor leads from one year to another."""
    assert [READ["PriceLevel"](level) for level in (2013, "2013", "unstated")] == [
        "2013",
        "2013",
        "unstated",
    ]
    assert READ["PriceYear"](2013) == "2013"
    assert refused("PriceYear", "unstated")
    assert refused("PriceLevel", "13")
