"""What well-formed YAML may hold that a budget file may not."""
# ruff: noqa: E501 - the table is read by its columns

import pytest
import yaml
from work import counted

from tilbudsvifte.reading import events
from tilbudsvifte.reading.document import read_bytes

TAG = "delete the tag, or put the text in quotes"
ANCHOR = "delete the anchor, or put the text in quotes"
ALIAS = "repeat the value, or put the text in quotes"
MERGE = "write out the keys that were to be merged"
DUPLICATE = "keep one of them, or give this one another name"
ALIKE = (
    "the two look the same, but this one is written with other characters (U+030A); keep one of "
    "them"
)
COLLECTION = "text that begins with [ or { needs quotes"
LONG_NUMBER = "if it is not an amount but a text, put it in quotes"
COMMENT = "put the whole text in quotes, or move the comment to a line of its own"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: !!python/object/apply:os.system [x]\n", [("tag", 1, 4, TAG)]),
        ("a: !include b.yaml\nc: !!int x\n", [("tag", 1, 4, TAG), ("tag", 2, 4, TAG)]),
        ("a: !!bool måske\n!x b: !y {c: 1}\n", [("tag", 1, 4, TAG), ("tag", 2, 1, TAG), ("tag", 2, 7, TAG)]),
        ("!", [("tag", 1, 1, TAG)]),
        ("a: &b 1\nc: *b\n", [("anchor", 1, 4, ANCHOR), ("alias", 2, 4, ALIAS)]),
        ("a: !b &c d\n", [("anchor", 1, 4, ANCHOR), ("tag", 1, 4, TAG)]),
        ("*a : 1\nb: [*c]\n", [("alias", 1, 1, ALIAS), ("alias", 2, 5, ALIAS)]),
        ("<<: {a: 1}\na: 2\n", [("merge-key", 1, 1, MERGE)]),
        ("<<: {a: 1}\n<<: {b: 1}\n", [("merge-key", 1, 1, MERGE), ("merge-key", 2, 1, MERGE)]),
        ("a: 1\n\"a\": 2\n'a': 3\n", [("duplicate-key", 2, 1, DUPLICATE), ("duplicate-key", 3, 1, DUPLICATE)]),
        ("a:\n- {b: 1, b: {c: 1, c: 2}}\n", [("duplicate-key", 2, 10, DUPLICATE), ("duplicate-key", 2, 20, DUPLICATE)]),
        ("Å: 1\nA\u030a: 2\n", [("duplicate-key", 2, 1, ALIKE)]),
        ("2027: 1\n", [("key-not-text", 1, 1, 'write "2027" in quotes')]),
        ("-2.50: 1\n", [("key-not-text", 1, 1, 'write "-2.50" in quotes')]),
        ("~: 1\nnull: 2\n? \n: 3\n", [("key-not-text", 1, 1, ""), ("key-not-text", 2, 1, ""), ("key-not-text", 3, 2, "")]),
        ("? [a, b]\n: 1\n{c: d}: 2\n", [("key-not-text", 1, 3, COLLECTION), ("key-not-text", 3, 1, COLLECTION)]),
        ("k" * 201 + ": 1\n", [("key-too-long", 1, 1, "")]),
        ("a: 12345678901234567890\nb: 1.2345678901234567890\n", [("number-too-long", 1, 4, LONG_NUMBER), ("number-too-long", 2, 4, LONG_NUMBER)]),
        ('a: "' + "x" * 10_001 + '"\n', [("text-too-long", 1, 4, "")]),
        ("", [("empty-file", 0, 0, "")]),
        (" \n\n", [("empty-file", 0, 0, "")]),
        ("# a\n", [("empty-file", 0, 0, "")]),
        ("---\n", [("empty-file", 0, 0, "")]),
        ("- a\n", [("root-not-mapping", 1, 1, "begin with a line such as “schema: tilbudsvifte/1”")]),
        ("\na:1\nb:2\n", [("root-not-mapping", 2, 1, "write an ordinary blank after the colon: “key: value”")]),
        ("a:\u00a01\n", [("root-not-mapping", 1, 1, "write an ordinary blank after the colon: “key: value”")]),
        ("1\n", [("root-not-mapping", 1, 1, "begin with a line such as “schema: tilbudsvifte/1”")]),
    ],
)  # fmt: skip
def test_each_refusal_has_its_place_and_advice(found, text, expected):
    """None of them ends the reading, so all are told in one run."""
    assert found(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: !b 1\nc: &d x\ne: *d\n", {"a": 1, "c": "x", "e": None}),
        ("<<: {a: 1}\na: 2\n", {"a": 2}),
        ("a: 1\na: 2\n", {"a": 1}),
        ("2027: 1\n", {"2027": 1}),
        ("{[a]: 1, b: 2}", {"b": 2}),
        ("a: 12345678901234567890\n", {"a": 0}),
    ],
)
def test_what_is_refused_leaves_a_stand_in(text, expected):
    """Further checks of the same run see the rest of the file."""
    document = read_bytes("a.yaml", text.encode())

    assert (document.value, document.usable) == (expected, False)


def test_the_digits_of_a_long_number_are_not_repeated(said):
    """Nor is a long key written out."""
    assert said("a: " + "9" * 5000) == ["The number has more than 19 digits"]
    assert said("k" * 300 + ": 1") == [f"The key “{'k' * 40}…” is longer than 200 characters"]


def test_a_repeated_key_names_the_line_of_the_first(said):
    """However far up that is."""
    text = "a: 1\n" + "# x\n" * 1500 + "b: 1\nb: 2\na: 3\n"

    assert said(text) == [
        "The key “b” stands here for the second time; first on line 1502",
        "The key “a” stands here for the second time; first on line 1",
    ]


@pytest.mark.parametrize("text", ["[" * 100_000, "- " * 25_000 + "x", "{a: " * 100_000])
def test_deep_nesting_ends_the_reading_at_once(found, text):
    """Before the parser's quadratic time and before any stack is used up: not with the length."""
    ((code, line, column, _),), calls = counted(lambda: found(text))

    assert (code, line) == ("too-deep", 1)
    assert text[column - 1] in "[-{"
    assert calls < 20_000  # among them the imports of a first fault


@pytest.mark.parametrize("loader", [yaml.SafeLoader, getattr(yaml, "CSafeLoader", None)])
@pytest.mark.parametrize("levels", [33, 34, 999, 1_000, 1_001, 1_002, 3_000])
@pytest.mark.parametrize("closed", [True, False])
@pytest.mark.parametrize(
    ("opening", "closing", "column"),
    [
        ("[", "]", 33),
        ("{a: ", "}", 4 * 32 + 1),
        ("[{a: ", "}]", 5 * 16 + 1),
        ("- ", "", 2 * 32 + 1),
        ("[\n", "]", 1),
    ],
)
def test_the_first_level_too_deep_is_named_whoever_stops(  # noqa: PLR0913, PLR0917 - a table
    found, monkeypatch, loader, levels, closed, opening, closing, column
):
    """Some parsers stop at a depth of their own, before they have told of ours."""
    if loader is not None:
        monkeypatch.setattr(events, "_LOADER", loader)
    times = -(-levels // len(opening.replace("a: ", "").strip()))
    text = opening * times + "x" + closing * times * closed

    assert found(text) == [("too-deep", 33 if "\n" in opening else 1, column, "")]


def test_what_is_wrong_before_the_nesting_is_told_first(found):
    """Also where the parser looked ahead and stopped at the nesting."""
    before = "a: 1\na: 2\nb: !tag x\n"

    codes = [code for code, *_ in found(before + "c: " + "[" * 1_001)]

    assert codes == ["duplicate-key", "tag", "too-deep"]
    assert [code for code, *_ in found("a: [1 2: }, " + "[" * 1_001)] != ["too-deep"]


def test_thirty_two_levels_are_read():
    """The limit itself is allowed."""
    text = "{a: " * 31 + "[1]" + "}" * 31

    assert read_bytes("a.yaml", text.encode()).usable
    assert not read_bytes("a.yaml", f"a: {text}".encode()).usable


def test_too_many_values_end_the_reading(found, monkeypatch):
    """Counted while reading, before they fill the memory."""
    monkeypatch.setattr(events, "MAX_NODES", 1000)

    assert found("{a: [" + "1," * 997 + "]}") == []
    assert found("{a: [" + "1," * 998 + "]}") == [("too-many-values", 1, 2000, "")]


def test_a_comment_that_cuts_a_text_is_a_warning(found, said):
    """Straight after an unquoted text: `#` that a letter follows, or any in a text for people."""
    text = (
        "a: Plan #2\nb: plan # 2\nname: Plan\t # 2\nc: 26053 #1.000 kr\n"
        "title: {da: x # y\n }\nd: [\n x #2\n ]\ne: 'x' #2\n"
    )

    assert found(text) == [
        ("comment-after-text", 1, 9, COMMENT),
        ("comment-after-text", 3, 13, COMMENT),
        ("comment-after-text", 5, 15, COMMENT),
        ("comment-after-text", 8, 4, COMMENT),
    ]
    assert said(text)[0] == "What follows # is a comment: the value is only “Plan”"


def test_a_comment_after_a_single_value_is_seen_too():
    """A value of an option has no key at all."""
    document = read_bytes("--set", b"Plan #2", root="any")

    assert [d.code for d in document.diagnostics] == ["comment-after-text"]
