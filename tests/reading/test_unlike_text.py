"""What offices and statistics give: workbooks, commas in braces, dashes, and signs unseen."""

import io
import zipfile

import pytest

from tilbudsvifte.reading.document import read_bytes
from tilbudsvifte.texts import Language

ENGLISH = Language("en")


def zipped(*names):
    """A zip file with parts of these names."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name in names:
            archive.writestr(name, name)
    return data.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
OFFICE = {
    "xlsx": (zipped("[Content_Types].xml", "xl/workbook.xml"), "workbook"),
    "ods": (zipped("mimetype", "content.xml"), "workbook"),
    "xls": (OLE + b"\0" * 600 + b"\xff\xfe" * 300, "workbook"),
    "docx": (zipped("[Content_Types].xml", "word/document.xml"), "document"),
    "doc": (OLE + b"\0" * 600 + "WordDocument".encode("utf-16-le"), "document"),
    "pdf": (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "document"),
}


@pytest.mark.parametrize(("data", "kind"), OFFICE.values(), ids=OFFICE)
def test_a_file_of_an_office_program_is_called_what_it_is(data, kind):
    """Before its zeros look like another encoding; and what to do with its figures is said."""
    (found,) = read_bytes("indicators.yaml", data).diagnostics

    assert found.code == "not-text-file"
    assert f"This is a {kind}" in ENGLISH.say(found.text)
    assert ("save the sheet as CSV" in ENGLISH.say(found.hint)) == (kind == "workbook")


@pytest.mark.parametrize(
    ("number", "advice"),
    [
        ("17,2", "17.2"),
        ("-17,25", "-17.25"),
        ("0,5", "0.5"),
        ("10,907", "10907"),
        ("1.250.000,50", "1250000.50"),
    ],
)
def test_a_decimal_comma_in_braces_is_met_as_in_block_style(found, number, advice):
    """With another entry behind it or none, in a block or an option's value."""
    for text in (
        f"v: {{a: {number}}}",
        f"v: {{a: {number}, b: 3}}",
        f"v:\n  {{b: 1, a: {number} }}",
    ):
        rows = found(text)
        assert [(code, hint) for code, _, _, hint in rows] == [("decimal-comma", f"write {advice}")]
    assert [row[0] for row in found(f"v: {{a: {number}}}")] == ["decimal-comma"]


@pytest.mark.parametrize("text", ["v: {a: 17, 2: x}", "v: {a: x,2: y}", "v: {2: x}", "{a: [1,2]}"])
def test_a_number_that_follows_no_number_is_a_key_or_an_entry(found, text):
    """With a blank after the comma, after a word, or in a list."""
    assert "decimal-comma" not in [row[0] for row in found(text)]


@pytest.mark.parametrize("text", ["v:\n  a: -\n  b: 1\n", "a: - # none\n", "a: -"])
def test_a_dash_alone_is_what_statistics_print_for_none(found, text):
    """It is no list: the advice is to write 0."""
    ((code, _, _, hint),) = found(text)

    assert (code, hint) == ("lone-dash", "a dash in a statistical table means none: write 0")


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ("n:\n  name: {\n  offers: 3\n  d:\n    x: {name: Y}\n", 2, 9),
        ("n:\n  name: {da: X\n  offers: 3\n  d:\n    x: {name: Y}\n", 2, 9),
        ("n:\n  name: [X\n  offers: 3\n  d:\n    x: [Y]\n", 2, 9),
        ("a: {x: 1,\n\n# why\nb: 1\nc: {d: 2}\n", 1, 4),
        ("a: {\r\nb: 1\r\nc: {d: 2}\r\n", 1, 4),
    ],
)
def test_a_bracket_left_open_is_told_where_it_opens(found, text, line, column):
    """Though later ones are closed: the next line stands no further in than its own."""
    assert [row[:3] for row in found(text)] == [("unclosed-bracket", line, column)]


@pytest.mark.parametrize(
    "text", ["a: {\nb: 1\nc: 2\n}\n", '{\n"a": 1\n"b": 2\n}\n', "a: {b: 1\n    c: 2}\n"]
)
def test_a_comma_left_out_is_told_as_such(found, text):
    """Where the bracket is closed on a line of its own, or its lines stand further in."""
    assert [row[0] for row in found(text)] == ["missing-comma"]


def test_keys_that_only_look_alike_are_told_apart_by_code_points(found):
    """Written composed and decomposed; two that are written alike have the usual advice."""
    ((_, line, _, hint),) = found("\u00e5: 1\na\u030a: 2\n")
    usual = "keep one of them, or give this one another name"

    assert line == 2
    assert hint == (
        "the two look the same, but this one is written with other characters (U+030A); "
        "keep one of them"
    )
    assert [row[3] for row in found("\u00e5: 1\n\u00e5: 2\n'a': 1\na: 2\n")] == [usual, usual]
