"""Where each value and each key stands."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tilbudsvifte.reading.document import read_bytes

SAMPLE = """\
# Grants
schema: tilbudsvifte/1
grants:
  city-operations:
    amount: 26053            # 1,000 kr.
    source: {document: "002", place: Tabel 1}
  "rå dhus": 😀 'x'
  cost:
text: |
  two
  lines
list:
  - 1.50
  -
  - {a: [x, 'y']}
  -   - deep
"""

# path, key?, (line, column), the text underlined
OPERATIONS = ("grants", "city-operations")
PLACES = [
    ((), False, (2, 1), "schema: tilbudsvifte/1"),
    ((), True, (2, 1), "schema: tilbudsvifte/1"),
    (("schema",), False, (2, 9), "tilbudsvifte/1"),
    (("schema",), True, (2, 1), "schema"),
    (("grants",), False, (4, 3), "city-operations:"),
    (OPERATIONS, True, (4, 3), "city-operations"),
    ((*OPERATIONS, "amount"), False, (5, 13), "26053"),
    ((*OPERATIONS, "source"), False, (6, 13), '{document: "002", place: Tabel 1}'),
    ((*OPERATIONS, "source", "document"), False, (6, 24), '"002"'),
    ((*OPERATIONS, "source", "place"), True, (6, 31), "place"),
    (("grants", "rå dhus"), False, (7, 14), "😀 'x'"),
    (("grants", "rå dhus"), True, (7, 3), '"rå dhus"'),
    (("grants", "cost"), False, (8, 3), "cost"),
    (("text",), False, (9, 7), "|"),
    (("list",), False, (13, 3), "- 1.50"),
    (("list", 0), False, (13, 5), "1.50"),
    (("list", 1), False, (14, 3), "-"),
    (("list", 2, "a", 1), False, (15, 13), "'y'"),
    (("list", 2, "a", 1), True, (15, 13), "'y'"),
    (("list", 3, 0), False, (16, 9), "deep"),
    ((*OPERATIONS, "price_level"), False, (5, 5), "amount: 26053            # 1,000 kr."),
    ((*OPERATIONS, "price_level"), True, (4, 3), "city-operations"),
    (("list", 9), True, (12, 1), "list"),
    (("list", "x", 0), True, (12, 1), "list"),
    (("schema", 0, "x"), False, (2, 9), "tilbudsvifte/1"),
]  # fmt: skip


def _underlined(place):
    return place.source_line[place.column - 1 :][: place.length]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(("path", "key", "at", "text"), PLACES)
def test_each_value_and_key_has_its_place(end, path, key, at, text):
    """The same for all line ends; what is not there has the place of its nearest ancestor."""
    document = read_bytes("file.yaml", SAMPLE.replace("\n", end).encode())

    place = document.place(path, key=key)

    assert (place.file, place.line, place.column) == ("file.yaml", *at)
    assert _underlined(place) == text
    assert place.source_line == SAMPLE.splitlines()[at[0] - 1]


def test_a_file_without_a_value_has_only_itself():
    """Line 0 stands for the file as a whole."""
    for data in (b"", b"\xff", b"<html>"):
        place = read_bytes("file.yaml", data).place(["a"], key=True)

        assert (place.line, place.column, place.length, place.source_line) == (0, 0, 1, "")


def test_a_file_that_breaks_off_still_has_places_for_what_came_before():
    """Repeated keys above a fault are told with their first line."""
    document = read_bytes("file.yaml", b"a: *x\nb: [*y]\na: 1\nc: @\n")

    assert [d.place.line for d in document.diagnostics] == [1, 2, 3, 4]
    assert document.place(["a"]).column == 4
    assert document.place(["b", 0]).column == 5


def _spanned(document, path):
    span = document.span(path)
    return None if span is None else document.text[slice(*span)]


SPANS = [
    (("schema",), "tilbudsvifte/1"),
    ((*OPERATIONS, "amount"), "26053"),
    ((*OPERATIONS, "source", "document"), '"002"'),
    ((*OPERATIONS, "source", "place"), "Tabel 1"),
    (("grants", "rå dhus"), "😀 'x'"),
    (("text",), "|\n  two\n  lines\n"),
    (("list", 0), "1.50"),
    (("list", 2, "a", 1), "'y'"),
    (("list", 3, 0), "deep"),
    ((), None),
    (("grants",), None),
    ((*OPERATIONS, "source"), None),
    (("list",), None),
    (("grants", "cost"), None),
    (("list", 1), None),
    (("list", 9), None),
    (("schema", "value"), None),
    (("grants", "none", "amount"), None),
]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["", "marked"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize(("path", "text"), SPANS)
def test_a_single_value_has_a_span_in_the_text(mark, end, path, text):
    """With its quotes; a list, a mapping, nothing written and no such path have none."""
    document = read_bytes("file.yaml", mark + SAMPLE.replace("\n", end).encode())

    assert _spanned(document, path) == (text and text.replace("\n", end))


def test_a_span_is_of_the_text_as_it_is_written():
    """Lines that go on, escapes, letters in two parts, and what is hidden from the parser."""
    text = "%YAML 1.2\n---\nå: \"a\\u00e5\\\n  b\" # å\na\u030a\u030a: 1\n? x\n: a\n  b\nc: 'it''s'"
    document = read_bytes("file.yaml", text.encode())

    assert document.value == {"å": "aåb", "å\u030a": 1, "x": "a b", "c": "it's"}
    spanned = [_spanned(document, [key]) for key in document.value]
    assert spanned == ['"a\\u00e5\\\n  b"', "1", "a\n  b", "'it''s'"]


def test_an_alias_and_a_file_without_a_value_have_no_span():
    """There is nothing of its own to point at."""
    assert read_bytes("file.yaml", b"a: *x\n").span(["a"]) is None
    assert read_bytes("file.yaml", b"").span(["a"]) is None
    assert read_bytes("file.yaml", b"").span([]) is None


# Letters that stay as they are in NFC; what changes in it is tested by itself.
TEXTS = st.text("abcæøåÅé 🙂#:-'0123,[]{}&*!|>%@`~é\u00a0", max_size=12)
SCALARS = st.none() | st.booleans() | st.integers(-(10**18), 10**18) | TEXTS
TREES = st.dictionaries(
    TEXTS,
    st.recursive(
        SCALARS,
        lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
        max_leaves=25,
    ),
    max_size=5,
)


def _nodes(tree, path=()):
    """Every path in `tree` with the value there."""
    yield path, tree
    if isinstance(tree, dict | list):
        parts = tree.items() if isinstance(tree, dict) else enumerate(tree)
        for part, value in parts:
            yield from _nodes(value, (*path, part))


def _json(tree, indent=None):
    return json.dumps(tree, ensure_ascii=False, indent=indent)


@pytest.mark.slow
@given(TREES, st.sampled_from([None, 1, 3]))
def test_json_is_read_as_json(tree, indent):
    """A JSON text, however it is laid out, has the values that a JSON reader finds."""
    document = read_bytes("file.json", _json(tree, indent).encode())

    assert document.value == tree
    assert document.usable


@pytest.mark.slow
@given(TREES, st.sampled_from([None, 1, 3]))
def test_each_place_points_at_the_text_of_its_value(tree, indent):
    """For every value and every key of any document."""
    document = read_bytes("file.json", _json(tree, indent).encode())

    for path, value in _nodes(tree):
        shown = _underlined(document.place(path))
        if not isinstance(value, dict | list):
            assert shown == _spanned(document, path) == _json(value)
        if path and isinstance(path[-1], str):
            assert _underlined(document.place(path, key=True)) == _json(path[-1])


def _block(tree, depth=0):
    """`tree` as a person would write it in YAML, with quoted texts."""
    pad = "  " * depth
    if isinstance(tree, dict) and tree:
        return "".join(f"\n{pad}{_json(k)}: {_block(v, depth + 1)}" for k, v in tree.items())
    if isinstance(tree, list) and tree:
        return "".join(f"\n{pad}- {_block(value, depth + 1)}" for value in tree)
    return _json(tree)


@pytest.mark.slow
@given(TREES, st.sampled_from(["\n", "\r\n", "\r"]))
def test_block_style_has_the_same_values_and_places_for_all_line_ends(tree, end):
    """Windows, Mac and Unix files are alike."""
    document = read_bytes("file.yaml", _block(tree).replace("\n", end).encode())
    plain = read_bytes("file.yaml", _block(tree).encode())

    assert document.value == tree
    for path, value in _nodes(tree):
        place = document.place(path)
        assert place == plain.place(path)
        if not isinstance(value, dict | list):
            assert _underlined(place) == _json(value)


@pytest.mark.parametrize(
    "text",
    [
        "schema: a\nname: b\n",
        "# name: c\n\n# d\nschema: a/1\r\n# e\r\n\r\nname: b\r\n",
        "schema: a\n name: b\nname: c\n",
        'schema: "a\nname: b"\nname: c\n',
        "schema: |\n  a\nname: b\n",
        "schema: a\nname:\n  - b\n",
        "{schema: a,\nname: b}\n",
        "schema: a\nname: b\nname: c\n",
        "schema: a\nname:b\n",
    ],
)
def test_the_second_key_stands_where_a_walk_finds_it(text):
    """Asked for at once, or after another place."""
    at_once, later = read_bytes("x.yaml", text.encode()), read_bytes("x.yaml", text.encode())
    later.place(("schema",))

    assert at_once.place(("name",), key=True) == walked(later, "name")


def walked(document, key):
    """Where the walk over a document finds a key at the top."""
    root = document._places._walked.root  # noqa: SLF001 - what the short way must agree with
    span = (root.start, root.end) if root else (0, 0)
    found = root.child(key) if root else None
    return document._places._source.place(*(found[0] if found else span))  # noqa: SLF001


@pytest.mark.parametrize(
    ("text", "outside"),
    [
        ("# one\na: 1 # two\n", [(1, 1, "# one"), (2, 6, "# two")]),
        ("a: '# no' # yes\nb: x#y\n", [(1, 11, "# yes")]),
        (
            "a: | # head\n  # text\n# after\nb: >-\n  text # text\n",
            [(1, 6, "# head"), (3, 1, "# after")],
        ),
        (
            "a: {b: 1, # in\n  c: [x]} # end\n# last",
            [(1, 11, "# in"), (2, 11, "# end"), (3, 1, "# last")],
        ),
        ("# only\r\na:\r\n  # below\r\n  b: 1\r\n", [(1, 1, "# only"), (3, 3, "# below")]),
        ("a: 1\na: 2 # twice\n\n", [(1, 1, "a: 1"), (2, 1, "a: 2 # twice")]),
        ("a: [1\n b: 2\n", [(1, 1, "a: [1"), (2, 1, " b: 2")]),
        ("", []),
    ],
)
def test_what_stands_in_no_value_is_comments_or_in_a_faulty_file_all(text, outside):
    """Each with its place; a text may hold the sign of a comment."""
    places = read_bytes("a.yaml", text.encode()).outside()

    assert outside == [
        (line, column, source[column - 1 : column - 1 + length])
        for _, line, column, length, source in places
    ]
