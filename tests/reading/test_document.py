"""Promises that hold for every input."""

import unicodedata
from decimal import Decimal

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from profiles import examples
from work import counted

from tilbudsvifte.reading import events
from tilbudsvifte.reading.document import read_bytes
from tilbudsvifte.texts import Language

LANGUAGES = (Language("en"), Language("da"))
SAMPLE = """\
schema: tilbudsvifte/1
name: {da: Rådhuset, en: "City hall"}
rate: 12.50
text: >
  one
  two
no: [yes, on, 12:30, 010, 1_000, .nan, 2.5e5, 2027-02-30, ~, true]
empty:
quoted: ['1', "2.0", 'true', '']
"""
# What YAML is made of, so that random texts get further than the first character.
WORDS = (
    "a~b: ~: ~- ~  ~\n~\r\n~\r~\t~\"~'~[~]~{~}~,~#~&a ~*a~!t ~|~>~? ~%~---~...~<<~\\x~\\ud800~1~æ~@"
    "~\u00a0~\x85~\u2028~\ufeff~\0~<<<<<<< ~=======~>>>>>>>~Ã¸~🙂"
)
PIECES = st.sampled_from(WORDS.split("~"))


CALLS_A_BYTE = 30  # of functions, at most; what grows with the square of a length takes far more
CALLS_OF_A_FILE = 20_000  # beside: the first fault imports what explains it


def _read_in_proportion(data, root="mapping"):
    """Read, and place a value, without more work for a byte than for any other."""

    def read():
        document = read_bytes("file.yaml", data, root=root)
        document.place(["a", 0])
        return document

    document, calls = counted(read)
    assert calls <= CALLS_OF_A_FILE + CALLS_A_BYTE * len(data)
    return document


def _check(data, root):
    document = _read_in_proportion(data, root)
    lines = document.text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for diagnostic in document.diagnostics:
        place = diagnostic.place
        assert place.length >= 1
        if document.text and place.line:
            assert place.source_line == lines[place.line - 1]
            assert 1 <= place.column <= len(place.source_line) + 1
        for language in LANGUAGES:
            assert language.say(diagnostic.text)
            assert diagnostic.hint is None or language.say(diagnostic.hint)


@given(st.binary() | st.binary().map(lambda b: b"a: " + b), st.sampled_from(["mapping", "any"]))
def test_no_bytes_make_it_fail(data, root):
    """Every input gives a document, with little work, and with places that exist."""
    _check(data, root)


@pytest.mark.slow
@settings(max_examples=examples(300))
@given(st.lists(PIECES, max_size=40).map("".join), st.sampled_from(["mapping", "any"]))
def test_no_text_makes_it_fail(text, root):
    """Texts made of what means something in YAML."""
    _check(text.encode(), root)


@pytest.mark.slow
@settings(max_examples=examples(300))
@given(st.lists(PIECES, max_size=40).map("".join))
def test_no_text_makes_it_fail_without_libyaml(text):
    """The pure Python parser has faults of its own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(events, "_LOADER", yaml.SafeLoader)
        _check(text.encode(), "mapping")


def test_values_are_what_was_written():
    """Nothing of YAML 1.1 is left."""
    document = read_bytes("file.yaml", SAMPLE.encode())

    assert document.diagnostics == ()
    assert document.value == {
        "schema": "tilbudsvifte/1",
        "name": {"da": "Rådhuset", "en": "City hall"},
        "rate": Decimal("12.50"),
        "text": "one two\n",
        "no": ["yes", "on", "12:30", "010", "1_000", ".nan", "2.5e5", "2027-02-30", None, True],
        "empty": None,
        "quoted": ["1", "2.0", "true", ""],
    }


def test_both_parsers_give_the_same_values(monkeypatch):
    """A machine without libyaml reads the same."""
    data = SAMPLE.encode()
    expected = read_bytes("file.yaml", data)

    monkeypatch.setattr(events, "_LOADER", yaml.SafeLoader)
    document = read_bytes("file.yaml", data)

    assert (document.value, document.diagnostics) == (expected.value, ())
    assert document.place(["no", 3]) == expected.place(["no", 3])


def test_decomposed_letters_are_read_as_composed_ones():
    """Keys and values alike; places stay those of the file as it is."""
    text = "område: Ærø Å\n'nøgle å': |\n  é\n"
    document = read_bytes("file.yaml", unicodedata.normalize("NFD", text).encode())

    assert document.value == read_bytes("file.yaml", text.encode()).value
    assert document.place(["område"]).column == 10


@pytest.mark.parametrize(
    ("data", "value"),
    [
        (b"1000", 1000),
        (b"", None),
        (b"Plan b", "Plan b"),
        (b"[1, {a: 2.5}]", [1, {"a": Decimal("2.5")}]),
        (b"'1'", "1"),
    ],
)
def test_a_single_value_may_be_anything(data, value):
    """The value of an option on the command line."""
    document = read_bytes("--set", data, root="any")

    assert (document.value, document.diagnostics) == (value, ())


def test_an_alias_alone_is_told_once():
    """Not also as an empty file."""
    assert [d.code for d in read_bytes("a.yaml", b"*x").diagnostics] == ["alias"]


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "a: " + "x: " * 100_000,
        "\n" * 500_000 + "\t",
        "%" + "#\n" * 200_000,
        " " * 500_000 + "#",
        "a: '" + "\\" * 400_000,
        'a: "' + "\\x85" * 2_000 + '"',
        "{" + ", ".join(f"a{i % 9}: 1" for i in range(30_000)) + "}",
        "\n".join(f"k{i % 9}: {i} #x" for i in range(30_000)),
        "a:\n" + "\u00a0 b: 1\n" * 50_000,
        "<<<<<<< a\n" * 50_000,
        "[" + "*a, " * 50_000 + "]",
    ],
    ids=range(11),
)
def test_the_time_is_linear(text):
    """Long lines, long runs and many mistakes do not add up to more.

    Nor within one call of a function, of which such a text would not see the end.
    """
    _read_in_proportion(text.encode())
