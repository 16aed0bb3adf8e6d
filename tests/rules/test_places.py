"""Every finding points at the value that has to change, however the file is written."""

import codecs

import pytest
import yaml

from tilbudsvifte.documents.rule_names import RULE_NAMES
from tilbudsvifte.reading.document import read_bytes
from tilbudsvifte.rules.page import page
from tilbudsvifte.rules.run import check

STYLES = {
    "block": lambda text: text.encode(),
    "flow": lambda text: flow(text).encode(),
    "CRLF": lambda text: text.replace("\n", "\r\n").encode(),
    "BOM": lambda text: codecs.BOM_UTF8 + text.encode(),
}


def flow(text):
    """The same values in flow style on one line."""
    return yaml.safe_dump(
        yaml.safe_load(text),
        default_flow_style=True,
        allow_unicode=True,
        sort_keys=False,
        width=1_000_000,
    )


def steps(path, values):
    """`offers.quay.replaced_by.0` as a path; only the entries of a list are numbered."""
    found = []
    for step in path.split("."):
        found.append(int(step) if isinstance(values, list) else step)
        values = values[found[-1]] if found[-1:] and _has(values, found[-1]) else None
    return found


def _has(values, step):
    return step in values if isinstance(values, dict) else isinstance(values, list)


def within(place, value):
    """Whether a place begins where a value stands, or with a word in it."""
    end = value.column + value.length
    return place.line == value.line and value.column <= place.column < end


def marked(place):
    """What is underlined, without the quotes that a style may need."""
    return place.source_line[place.column - 1 : place.column - 1 + place.length].strip("'\"")


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("name", sorted(RULE_NAMES))
def test_the_finding_stands_at_the_value_that_its_page_names(town, texts_of, name, style):
    """In block and flow style, with CRLF, and with a byte order mark."""
    told = page(name)
    label, _, path = told.points_at.rpartition(": ")
    written = texts_of(told.examples.fails)
    label = label or next(iter(written))
    files = {key: read_bytes(f"{key}.yaml", STYLES[style](text)) for key, text in written.items()}

    found = [
        each.place
        for each in check(town, list(files.values())).findings
        if each.code == name and each.place.file == f"{label}.yaml"
    ]

    document = files[label]
    wanted = [document.place(steps(path, document.value), key=key) for key in (False, True)]
    assert any(within(place, value) for place in found for value in wanted)


@pytest.mark.parametrize("name", sorted(RULE_NAMES))
def test_the_same_words_are_underlined_in_every_line_end(town, texts_of, name):
    """A byte order mark or CRLF moves nothing."""
    told = page(name)
    seen = []
    for style in ("block", "CRLF", "BOM"):
        written = texts_of(told.examples.fails)
        files = [read_bytes(f"{key}.yaml", STYLES[style](text)) for key, text in written.items()]
        found = check(town, files).findings
        seen.append(
            [(f.code, f.place.line, f.place.column, f.place.length, marked(f.place)) for f in found]
        )

    assert seen[0] == seen[1] == seen[2]
