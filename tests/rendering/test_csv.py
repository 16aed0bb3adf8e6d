"""CSV of a result, plain and for a Danish Excel; what a spreadsheet could take for a formula."""

import csv
import io
from fractions import Fraction
from importlib import import_module
from itertools import chain

import pytest

import tilbudsvifte
from tilbudsvifte.analysis.allocate import allocate
from tilbudsvifte.rendering.allocation.as_csv import (
    AREA_HEADINGS,
    DISTRICT_HEADINGS,
    as_csv,
)
from tilbudsvifte.rendering.csv_text import csv_text
from tilbudsvifte.texts import Language
from tilbudsvifte.texts.csv import TEXTS
from tilbudsvifte.texts.language import decimal_text

ENGLISH, DANISH = Language("en"), Language("da")
OTHERS = ("audit", "explanation", "phasing", "sensitivity")
EXCEL = pytest.mark.parametrize("excel", [False, True])
# What a Danish or an English Excel makes a number, an amount, a share, a date, a time, a fraction,
# a logical value or an error value of when it opens a CSV file.
MISREAD = (
    *(
        "0101",
        "7",
        "1.250",
        "12,5",
        "1 250",
        "1\u00a0250",
        "00",
        "１２",
        "(5)",
        "5-",
        "1e5",
        "12E3",
        "1,5e-3",
    ),
    *(
        "250 kr",
        "kr. 250",
        "€ 5",
        "$5",
        "12 %",
        "12%",
        "1/2",
        "3/4",
        "1-2",
        "2015/16",
        "01-02-2015",
    ),
    *(
        "2015-08-15",
        "1.5.2015",
        "12:30",
        "3 pm",
        "3:15 AM",
        "maj 2015",
        "1. maj",
        "1-maj",
        "Okt 15",
    ),
    *("15 October", "marts-15", "MAR 1", "dec. 2015", "15. dec", "2. juni 2015", " 0101 "),
    *("SAND", "falsk", "TRUE", "False", "#N/A", "#REF!", "#NAVN?", "#DIVISION/0!"),
)
KEPT = (
    *(
        "Nord",
        "A1",
        "1. sal",
        "Maj",
        "Marts",
        "12 skoler",
        "0101a",
        "x0101",
        "Sand og vand",
        "e5",
        "kr.",
    ),
    *(
        "# Nord #",
        "Nord 2015",
        "Maj 2015 og frem",
        "juniper 5",
        "Vej 12",
        "a/b",
        "1½",
        "100 og 200",
    ),
)


def rows(text, delimiter=","):
    """The rows of CSV as a spreadsheet reads them."""
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))


def columns(text, delimiter=","):
    """Each heading with its cells."""
    heads, *cells = rows(text, delimiter)
    return dict(zip(heads, zip(*cells, strict=True), strict=True))


def test_every_area_is_a_row_of_whole_kroner(copenhagen):
    """Under the names of the figures, in the order of the result."""
    found = columns(as_csv(copenhagen, DANISH))

    assert tuple(found) == AREA_HEADINGS
    assert found["id"] == ("amager", "nordvest", "noerrebro", "city")
    assert found["name"] == ("Amager", "Nordvest", "Nørrebro", "City")
    assert found["computed"] == ("11055000", "16124000", "8518000", "19824000")
    assert found["least"] == ("10875000", "13791000", "8369000", "18455000")
    assert found["change"] == ("5812000", "6564000", "-4834000", "-7543000")
    assert found["to_justify"] == ("0", "0", "4834000", "7543000")
    assert found["verdict"] == ("gains", "gains", "loses", "loses")
    assert found["population"] == ("120034", "136851", "78635", "239981")


def test_shares_are_decimals_of_twelve_places(copenhagen):
    """Rounded from the exact share."""
    found = columns(as_csv(copenhagen, ENGLISH))

    for area, share, per_cent in zip(
        copenhagen.areas, found["share"], found["change_share"], strict=True
    ):
        assert abs(Fraction(share) - area.share) <= Fraction(1, 2 * 10**12)
        assert abs(Fraction(per_cent) - area.change.share) <= Fraction(1, 2 * 10**12)


def test_districts_are_rows_where_they_were_asked_for(shipped):
    """With the id of their area."""
    result = allocate(shipped, by_district=True)
    found = columns(as_csv(result, ENGLISH))

    assert tuple(found) == DISTRICT_HEADINGS
    assert found["area"] == tuple(district.area for district in result.districts)
    assert sum(map(int, found["computed"])) == 55_521_000
    assert found["population"][0] == "55199"


@pytest.mark.parametrize("by_district", [False, True])
def test_a_danish_excel_opens_it_as_it_is(shipped, by_district):
    """A byte order mark, semicolons, decimal commas, CRLF; the same figures as in plain CSV."""
    result = allocate(shipped, by_district=by_district)
    text = as_csv(result, DANISH, excel=True)
    plain = rows(as_csv(result, DANISH))[1:]
    for row, district in zip(plain, result.districts, strict=False):
        row[2] = district.area_name
    excel = rows(text.removeprefix("\ufeff"), ";")
    words = {"tilføres midler": "gains", "afgiver midler": "loses"}

    assert text.startswith("\ufeff")
    assert text.count("\r\n") == text.count("\n") == len(excel)
    assert [[words.get(cell, cell.replace(",", ".")) for cell in row] for row in excel[1:]] == plain
    assert "." not in "".join(cell for row in excel[1:] for cell in row)


def test_excel_has_the_name_of_a_districts_area(shipped):
    """Under a heading that names an area; plain CSV keeps the id."""
    result = allocate(shipped, by_district=True)
    text = as_csv(result, DANISH, excel=True)
    found = columns(text.removeprefix("\ufeff"), ";")

    assert found["Lokalområde"] == tuple(district.area_name for district in result.districts)


@pytest.mark.parametrize("language", [ENGLISH, DANISH])
def test_excel_has_headings_in_the_language_of_the_reader(shipped, language):
    """Every heading has one, and every text is a heading of this or another command."""
    others = (import_module(f"tilbudsvifte.rendering.{name}.as_csv").HEADINGS for name in OTHERS)
    used = set(chain(*others))
    for by_district, names in ((False, AREA_HEADINGS), (True, DISTRICT_HEADINGS)):
        text = as_csv(allocate(shipped, by_district=by_district), language, excel=True)
        heads = rows(text.removeprefix("\ufeff"), ";")[0]
        assert heads == [language.local(TEXTS[name]) for name in names]
        assert len(set(heads)) == len(heads)
        used |= set(names)

    assert used == set(TEXTS)


@pytest.mark.parametrize(
    ("name", "cell"),
    [
        ("=1+1", "'=1+1"),
        ("+45 33 66", "'+45 33 66"),
        ("-1", "'-1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\u00a0=1", "'\u00a0=1"),
        ("A=1", "A=1"),
        ("A1-2", "A1-2"),
        ("＝1+1", "'＝1+1"),
        ("＋1", "'＋1"),
        ("－1", "'－1"),
        ("＠SUM(A1)", "'＠SUM(A1)"),
        ("﹦1", "'﹦1"),
        ("⁺1", "'⁺1"),
        ("−1", "'−1"),
        ("\u3000＝1", "'\u3000＝1"),
        ("'quoted", "'quoted"),
        ('a "b", c; d', 'a "b", c; d'),
        ("\u202e=1", "\\u202e=1"),
    ],
)
@EXCEL
def test_a_name_is_never_a_formula(copenhagen, name, cell, excel):
    """An apostrophe stands before what a spreadsheet would work out; the rest is as it is."""
    areas = [area._replace(name=name) for area in copenhagen.areas]
    text = as_csv(copenhagen._replace(areas=tuple(areas)), ENGLISH, excel=excel)
    found = rows(text.removeprefix("\ufeff"), ";" if excel else ",")

    assert {row[1] for row in found[1:]} == {cell}
    assert {len(row) for row in found} == {len(AREA_HEADINGS)}


@EXCEL
@pytest.mark.parametrize("text", [*MISREAD, *KEPT])
def test_excel_opens_a_text_as_a_text(text, excel):
    """An apostrophe stands before what it would make another value; a program gets it bare."""
    written = csv_text(("id",), [(text,)], ENGLISH, excel=excel).removeprefix("\ufeff")
    (_, (cell,)) = rows(written, ";")

    assert cell == (f"'{text}" if excel and text in MISREAD else text)


def renamed(value, words):
    """A value with other words in the place of some, keys and texts alike."""
    match value:
        case dict():
            return {words.get(key, key): renamed(each, words) for key, each in value.items()}
        case list():
            return [renamed(each, words) for each in value]
        case str():
            return words.get(value, value)
        case _:
            return value


@pytest.fixture
def hostile_csv(small, built):
    """The cells of a command's CSV where the first area has `0101` as its id and a wide formula."""
    dataset = built(renamed(small, {"east": "0101", "East": "＝1"}))
    results = {
        "allocation": tilbudsvifte.allocate,
        "audit": tilbudsvifte.audit,
        "explanation": tilbudsvifte.explain,
        "phasing": lambda dataset: tilbudsvifte.phase(dataset, 3),
        "sensitivity": tilbudsvifte.sensitivity,
    }

    def written(command, *, excel):
        module = import_module(f"tilbudsvifte.rendering.{command}.as_csv")
        text = module.as_csv(results[command](dataset), ENGLISH, excel=excel)
        return rows(text.removeprefix("\ufeff"), ";" if excel else ",")

    return written


@EXCEL
@pytest.mark.parametrize("command", ["allocation", *OTHERS])
def test_the_texts_of_every_command_are_guarded(hostile_csv, command, excel):
    """Ids and names alike: no cell is a formula, and none of Excel's is a number by mistake."""
    cells = set(chain(*hostile_csv(command, excel=excel)))
    shown = {"＝1": "'＝1", "0101": "'0101" if excel else "0101"}

    assert set(shown.values()) <= cells
    assert not {"＝1", *({"0101"} if excel else set())} & cells


def test_numbers_less_than_zero_stay_numbers(copenhagen):
    """The guard is for text only."""
    text = as_csv(copenhagen, DANISH, excel=True)

    assert ";-4834000;-0,336746778126;" in text
    assert "'-" not in text


def test_what_is_not_known_is_an_empty_cell(divided, small):
    """Not a nought, and not a dash."""
    small["framework"]["key"] = "halves"
    small["framework"]["applies"]["value"] = "computed"
    del small["framework"]["announced"]
    del small["indicators"]["per_inhabitant"]
    found = columns(as_csv(divided(small), ENGLISH))
    empty = {name for name, cells in found.items() if set(cells) == {""}}

    assert empty == {
        *("population", "least", "greatest", "announced", "verdict"),
        *("per_inhabitant_current", "per_inhabitant_guideline"),
    }


@pytest.mark.parametrize(
    ("number", "places", "mark", "expected"),
    [
        (Fraction(1, 3), 3, ",", "0,333"),
        (Fraction(-5, 2), 0, ".", "-3"),
        (Fraction(-1, 100), 1, ",", "0,0"),
        (1234567, 0, ".", "1234567"),
        (1234567, 2, ",", "1234567,00"),
    ],
)
def test_decimals_have_no_thousands_marks(number, places, mark, expected):
    """A program reads them."""
    assert expected == decimal_text(number, places, mark)


@pytest.mark.parametrize(
    ("number", "plain"),
    [
        (Fraction(0), "0"),
        (Fraction(2), "2"),
        (Fraction(100), "100"),
        (Fraction(1, 4), "0.25"),
        (Fraction(-1, 3), "-0.333333333333"),
        (Fraction(10**12 - 1, 10**12), "0.999999999999"),
    ],
)
def test_a_share_has_no_more_digits_than_it_needs(number, plain):
    """Nor a decimal mark with nothing behind it, in either form."""
    for excel, written in ((False, plain), (True, plain.replace(".", ","))):
        text = csv_text(["share"], [["x", number]], DANISH, excel=excel)
        assert rows(text, ";" if excel else ",")[1] == ["x", written]
