"""What is seen before the parse, and that the parse goes on behind it."""

import pytest

from tilbudsvifte.reading.document import read_bytes

DELETE = "delete it, or type the text again"
ORDINARY = "replace it with ordinary blanks; such characters come from Word or a web page"
CHOOSE = "choose one of the two versions and delete the lines with <<<<<<<, ======= and >>>>>>>"
LEAVE_OUT = "leave it out; write a backslash as \\\\, or use single quotes"
DELETE_LINE = "delete the line"


@pytest.mark.parametrize(
    "character",
    "\0\x07\x0b\x0c\x1b\x7f\x85\x9b\u061c\u200e\u200f\u2028\u2029\u202a\u202e\u2066\u2069\ufeff\uffff",
)
def test_characters_that_cannot_be_seen_are_named_and_read_as_a_blank(found, said, character):
    """Lines are still counted as an editor counts them, and later faults are still found."""
    text = f"a: x{character}y\nb: @\n"

    assert found(text)[0] == ("control-character", 1, 5, DELETE)
    assert f"U+{ord(character):04X}" in said(text)[0]
    assert found(text)[1][:3] == ("needs-quotes", 2, 4)


def test_a_run_of_the_same_character_is_one_diagnostic():
    """A thousand NUL bytes are one thing to put right."""
    (diagnostic,) = read_bytes("a.yaml", b"a: 1 #" + b"-" * 9000 + b"\0" * 1000).diagnostics

    assert (diagnostic.code, diagnostic.place.length) == ("control-character", 1000)


def test_the_list_of_diagnostics_ends_at_a_thousand():
    """A broken file does not fill the memory with complaints about it."""
    document = read_bytes("a.yaml", b"# \x01\x02" * 5000)

    assert len(document.diagnostics) == 1000


def test_unusual_blanks_in_the_indentation_are_named_and_read_as_blanks(found, said):
    """Pasted from Word: the first such character of each line is pointed at."""
    text = "\u00a0a:\n\u00a0  b: 1\n\u00a0 \u2003c: x\u00a0y\n"

    assert [row[1:] for row in found(text)] == [
        (1, 1, ORDINARY),
        (2, 1, ORDINARY),
        (3, 1, ORDINARY),
    ]
    assert said(text)[0] == (
        "The line is indented with U+00A0 NO-BREAK SPACE, which is not an ordinary blank"
    )
    assert read_bytes("a.yaml", text.encode()).value == {"a": {"b": 1, "c": "x\u00a0y"}}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_merge_conflict_is_one_diagnostic_and_its_first_side_is_read(found, end):
    """With or without the common ancestor; nothing confusing follows."""
    text = end.join(
        ["a:", "<<<<<<< HEAD", "  b: 1", "||||||| base", "  b: 0", "=======", "  b: 2", ">>>>>>> x"]
    )

    assert found(text) == [("merge-conflict", 2, 1, CHOOSE)]
    assert read_bytes("a.yaml", text.encode()).value == {"a": {"b": 1}}


def test_each_conflict_and_each_stray_marker_is_reported(found):
    """Markers whose partners were deleted count too."""
    text = "<<<<<<< a\nb: 1\n=======\nb: 2\n>>>>>>> c\n>>>>>>> d\ne: 1\n<<<<<<< f\n"

    assert [row[:2] for row in found(text)] == [
        ("merge-conflict", 1),
        ("merge-conflict", 6),
        ("merge-conflict", 8),
    ]


def test_a_line_of_equals_signs_is_no_conflict(found):
    """It may underline a heading, even where angle brackets stand elsewhere."""
    text = "# <<<<<<<\na: 'x\n=======\n  y'\n"

    assert found(text) == []


@pytest.mark.parametrize("line", ["%YAML 1.1", "%YAML 1.2 # x"])
def test_a_version_that_is_read_may_be_stated(line):
    """Comments may stand before it."""
    assert read_bytes("a.yaml", f"# x\n\n{line}\n---\na: 1\n".encode()).value == {"a": 1}


@pytest.mark.parametrize("line", ["%YAML 3.0", "%TAG ! x", "%FOO"])
def test_other_directives_are_refused_and_the_rest_is_read(found, line):
    """The whole line is pointed at."""
    text = f"# x\n{line}\n---\na: @\n"

    assert found(text)[0] == ("directive", 2, 1, DELETE_LINE)
    assert found(text)[1][:3] == ("needs-quotes", 4, 4)


@pytest.mark.parametrize(
    "start", ["<!DOCTYPE html>", "\n  <html lang='da'>", "<?xml version='1.0'?>"]
)
def test_a_web_page_is_named_and_not_parsed(found, start):
    """One diagnostic, whatever else is in the page."""
    rows = found(f"{start}\n<head>\n<title>a: b\x07</title>\n")

    assert [row[0] for row in rows] == ["html-page"]


def test_text_that_was_encoded_twice_is_a_warning(found, said):
    """One for the file, with what was probably meant."""
    text = "a: RÃ¸dovre\nb: KÃ¸benhavn â€“ Ã…rhus\n"

    assert found(text) == [
        (
            "double-encoded",
            1,
            5,
            "“Ã¸” was probably “ø”; get the file again from where it came from",
        )
    ]
    assert said(text) == ["“Ã¸” looks like text that was encoded twice (places like it: 4)"]
    assert read_bytes("a.yaml", text.encode()).usable


def test_a_foreign_letter_alone_is_no_sign_of_it(found):
    """A name with such a letter is a name."""
    assert found("a: Château Âge São\n") == []


@pytest.mark.parametrize(
    ("text", "column"),
    [
        ('a: "x\\e[31m"', 6),
        ('a: "x\\\\e \\x9b"', 10),
        ('a: "\\u202e"', 5),
        ('a: "\\U0000FEFF"', 5),
        ('a: "\\0"', 5),
        ('"a\\N": 1', 3),
    ],
)
def test_escapes_that_stand_for_unseen_characters_are_refused(found, text, column):
    """In values and in keys; the escape itself is pointed at."""
    assert found(text) == [("control-character", 1, column, LEAVE_OUT)]


def test_harmless_escapes_are_read():
    """Line ends, tabs, quotes, letters and backslashes."""
    document = read_bytes("a.yaml", b'a: "x\\n\\t\\"\\u00e6\\\\e"\n')

    assert (document.value, document.diagnostics) == ({"a": 'x\n\t"æ\\e'}, ())


@pytest.mark.parametrize("line", ["\ufeffa: @", " \x07 a: @", "\u200e\x85a: @"])
def test_what_cannot_be_seen_in_an_indentation_is_all_that_is_said(found, line):
    """The line's true column is not known, so what follows would be told wrongly."""
    codes = {row[0] for row in found(f"b: 1\n{line}\nc: 2\n")}

    assert codes == {"control-character"}


def test_what_cannot_be_seen_on_a_line_of_its_own_hides_nothing(found):
    """A form feed between two parts of a file, or a comment."""
    rows = found("\x0c\n\x07# b\na: @\n")

    assert [row[:3] for row in rows] == [
        ("control-character", 1, 1),
        ("control-character", 2, 1),
        ("needs-quotes", 3, 4),
    ]
