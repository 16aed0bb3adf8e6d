"""Every way to trip the parser, told in our words and at a line that can be put right."""

import pytest
import yaml

from tilbudsvifte.reading import events
from tilbudsvifte.reading.document import read_bytes

QUOTES = "put the whole text in quotes"
AFTER_QUOTE = (
    "put the whole text in quotes; inside '…' an apostrophe is written '', inside \"…\" "
    'a quote is written \\"'
)
CLOSE_QUOTE = "add the closing quote at the end of the text"
BLANKS = "replace the tab with blanks"
COLUMN = "what belongs together begins in the same column"
COMMA = "delete the comma, or write the value"
COLON = "write “key: value”; the lines of a longer text are indented, or it stands in quotes"
GLUED = "write an ordinary blank after the colon: “key: value”"
ESCAPE = "write a backslash as \\\\, or use single quotes; write letters as they are"
LATER_DOCUMENT = "delete the line with --- or ..., or make two files"
MIXED = "indent the list below its key, or give the line the form of its neighbours"

CASES = {
    'a: 1\nb: "foo\nc: 2\n': ("unclosed-quote", 2, 4, CLOSE_QUOTE),
    "a: 'foo\nb: 1\n": ("unclosed-quote", 1, 4, CLOSE_QUOTE),
    'a: "foo\nb: 1\nc: "bar"\n': ("unclosed-quote", 1, 4, CLOSE_QUOTE),
    'a: "x\n---\ny"\n': ("unclosed-quote", 1, 4, CLOSE_QUOTE),
    'a: "x" y\n': ("text-after-quote", 1, 8, AFTER_QUOTE),
    "a: 'it's'\n": ("text-after-quote", 1, 8, AFTER_QUOTE),
    '"a" "b": 1\n': ("text-after-quote", 1, 5, AFTER_QUOTE),
    "a: @x\n": ("needs-quotes", 1, 4, QUOTES),
    "a: `x`\n": ("needs-quotes", 1, 4, QUOTES),
    "a: %x\n": ("needs-quotes", 1, 4, QUOTES),
    "a: *important*\n": ("needs-quotes", 1, 4, QUOTES),
    "a: & x\n": ("needs-quotes", 1, 4, QUOTES),
    "a: !x!y z\n": ("needs-quotes", 1, 4, QUOTES),
    "a: !<x y\n": ("needs-quotes", 1, 4, QUOTES),
    "😀: 1\nb: @\n": ("needs-quotes", 2, 4, QUOTES),
    "a:\n\tb: 1\n": ("tab-indent", 2, 1, BLANKS),
    "a:\n  b: 1\n\tc: 2\n": ("tab-indent", 3, 1, BLANKS),
    "a: |\n\tx\n": ("tab-indent", 2, 1, BLANKS),
    "a:\n  \t\tb: 1\n": ("tab-indent", 2, 3, BLANKS),
    "a:\n  b:\n    c: 1\n   d: 2\n": ("indentation", 4, 4, COLUMN),
    "a: 1\n  b: 2\n": ("indentation", 2, 3, COLUMN),
    "a:\n  - 1\n - 2\n": ("indentation", 3, 2, COLUMN),
    "- - a\n - b\n": ("indentation", 2, 2, COLUMN),
    "a: |\n    x\n  y\n": ("indentation", 3, 3, COLUMN),
    "a: 1\n- b\n": ("mixed-list", 2, 1, MIXED),
    "- a\nb: 1\n": ("mixed-list", 2, 1, MIXED),
    "a: - b\n": (
        "list-item",
        1,
        4,
        "begin a new line before the dash, or put the text in quotes",
    ),
    "a: [1,,2]\n": ("extra-comma", 1, 7, COMMA),
    "{a: 1,,}\n": ("extra-comma", 1, 7, COMMA),
    "a: ]\n": ("stray-bracket", 1, 4, QUOTES),
    "a: [1, 2}\n": ("wrong-bracket", 1, 9, "] is expected here"),
    "a: [1, 2\nb: 3\n": ("unclosed-bracket", 1, 4, ""),
    "a: {b: 1\n": ("unclosed-bracket", 1, 4, ""),
    '{"a": 1\n "b": 2}\n': ("missing-comma", 1, 7, ""),
    '{"a" 1}\n': ("missing-comma", 1, 6, ""),
    "a: b: c\n": (
        "extra-colon",
        1,
        5,
        "put the text after the first colon in quotes, or begin a new line",
    ),
    "foo\nb: 2\n": ("missing-colon", 1, 1, COLON),
    "a: 1\nfoo\nb: 2\n": ("missing-colon", 2, 1, COLON),
    "a: 1\nb:2\nc: 3\n": ("missing-colon", 2, 1, GLUED),
    "a:\n  b: 1\n  c:\u00a02\n": ("missing-colon", 3, 3, GLUED),
    "k" * 1100 + ": 1\n": ("key-too-long", 1, 1, ""),
    "a: |x\n  foo\n": (
        "block-text",
        1,
        4,
        "begin a new, indented line, or put the text in quotes",
    ),
    'a: "C:\\Users"\n': ("escape", 1, 7, ESCAPE),
    'a: "\\q"\n': ("escape", 1, 5, ESCAPE),
    'a: "\\ud800"\n': ("escape", 1, 5, ESCAPE),
    ": b\n": ("key-not-text", 1, 1, ""),
    "a: 1\n...\nb: 2\n": ("second-document", 3, 1, LATER_DOCUMENT),
    "a: 1\n%YAML 1.2\n": ("second-document", 2, 1, LATER_DOCUMENT),
    "a: 1\n---\nb: 2\n": ("second-document", 2, 1, LATER_DOCUMENT),
}


@pytest.mark.parametrize(("text", "expected"), CASES.items(), ids=range(len(CASES)))
def test_each_fault_is_told_once_where_it_can_be_put_right(found, text, expected):
    """A fault gives one diagnostic with its own code, place and advice."""
    assert found(text) == [expected]


def test_the_parsers_own_words_are_only_a_hint(found, said):
    """A fault without a text of its own still has a sentence of ours and a place."""
    text = "a: [-\n"
    hint = "the YAML parser says “while parsing a flow node | did not find expected node content”"

    assert said(text) == ["The text cannot be understood from here on"]
    assert found(text) == [("syntax", 1, 5, hint)]


def test_a_fault_at_the_end_is_shown_on_the_last_line_with_text(found):
    """A place past the end of the file would show nothing."""
    assert found("%FOO")[0][:3] == ("syntax", 1, 4)


def test_what_stands_before_a_fault_is_reported_too(found):
    """A fault ends the parse, not the report."""
    text = "a: *x\nb: !t y\na: 2\nn: \u202ey\n\tc: 1\n"

    assert [row[:3] for row in found(text)] == [
        ("alias", 1, 4),
        ("tag", 2, 4),
        ("duplicate-key", 3, 1),
        ("control-character", 4, 4),
        ("tab-indent", 5, 1),
    ]


def test_a_line_that_was_explained_is_not_explained_again(found):
    """The blank that stands in for an unseen character shifts the line; only the cause is told."""
    assert [row[:3] for row in found("a: 1\n\ufeffb: 2\n")] == [("control-character", 2, 1)]
    assert [row[:3] for row in found("a: *x y\n")] == [("alias", 1, 4)]


@pytest.fixture
def _pure_python(monkeypatch):
    monkeypatch.setattr(events, "_LOADER", yaml.SafeLoader)


@pytest.mark.usefixtures("_pure_python")
@pytest.mark.parametrize(
    ("text", "expected"),
    [case for case in CASES.items() if case[0] != 'a: "\\ud800"\n'],
    ids=range(len(CASES) - 1),
)
def test_without_libyaml_faults_are_told_alike(found, text, expected):
    """The pure Python parser leads to the same diagnostics."""
    assert found(text) == [expected]


@pytest.mark.usefixtures("_pure_python")
def test_a_fault_without_a_place_is_one_of_the_whole_file():
    """An escape beyond Unicode, which the pure Python parser lets escape as a ValueError."""
    document = read_bytes("file.yaml", b'a: "\\U00110000"\n')

    assert document.value is None
    assert [(d.code, d.place.line) for d in document.diagnostics] == [("syntax", 0)]
