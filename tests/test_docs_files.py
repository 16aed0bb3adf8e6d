"""What docs/files.md says is shown of a key is what is shown of it."""

from copy import deepcopy
from pathlib import Path

import pytest

from tilbudsvifte.analysis.allocate import allocate
from tilbudsvifte.analysis.sheet import for_area
from tilbudsvifte.rendering.allocation.as_json import as_json
from tilbudsvifte.rendering.allocation.layout import blocks
from tilbudsvifte.rendering.page import page_text
from tilbudsvifte.rendering.view import Origin, Screen, View
from tilbudsvifte.texts import Language

PAGE = (Path(__file__).parent.parent / "docs" / "files.md").read_text(encoding="utf-8")
SOURCE = {"document": "plan", "place": "elsewhere"}
DATA = Origin("data")
# By table, row and key: what no result shows, with where one stands and a value.
RECORDED = {
    ("framework.yaml", "papers", "publisher"): ("framework papers plan publisher", "Somebody"),
    ("framework.yaml", "papers", "date"): ("framework papers plan date", "2014-01-01"),
    ("framework.yaml", "papers", "journal"): ("framework papers plan journal", "2014-7"),
    ("framework.yaml", "papers", "note"): ("framework papers plan note", "A note"),
    ("framework.yaml", "tracks", "aliases"): (
        "framework tracks health aliases",
        [{"name": "Fitness", "source": SOURCE}],
    ),
    ("An area", "districts", "aliases"): (
        "framework areas east districts hill aliases",
        ["The Heights"],
    ),
    ("An area", "note", "note"): ("framework areas east note", "A note"),
    ("An area", "note", "source"): ("framework areas east source", SOURCE),
    ("An area", "note", "alias_sources"): ("framework areas east alias_sources", [SOURCE]),
}
IN_JSON = {
    ("A grant", "offers"): ("offers grants west-operations offers", ["boats"]),
    ("A grant", "city_wide"): ("offers grants west-operations city_wide", True),
    ("A grant", "moved"): (
        "offers grants west-operations moved",
        {"from": "1", "to": "2", "source": SOURCE},
    ),
    ("An offer", "aliases"): ("offers offers boats aliases", ["The Ships"]),
    ("An offer", "reason"): ("offers offers boats proposed reason", "premises"),
    ("An offer", "replaced_by"): ("offers offers boats proposed replaced_by", ["barn"]),
    ("An offer", "premises_from"): ("offers offers boats proposed premises_from", "barn"),
    ("An offer", "proposed.city_wide"): ("offers offers boats proposed city_wide", True),
}
WITH_DETAILS = {("An offer", "counts_reason"): ("offers offers boats counts_reason", "It moved")}


@pytest.fixture
def shown(built, small):
    """The JSON of all areas' sheets, and their pages with all details, after a change."""
    boats = small["offers"]["offers"]["boats"]
    boats["proposed"] = {"action": "closes", "text": "It closes", "source": {"document": "plan"}}

    def show(path=None, value=None):
        values = deepcopy(small)
        if path is not None:
            *way, last = path.split()
            at = values
            for step in way:
                at = at[step]
            at[last] = value
        dataset = built(values)
        sheets = [for_area(allocate(dataset), dataset, area) for area in ("east", "west")]
        view = View(Language("en"), Screen(100), DATA, details=True)
        pages = [page_text(blocks(sheet, view), view.screen) for sheet in sheets]
        return [as_json(sheet, DATA) for sheet in sheets], pages

    return show


def _id(case):
    return case if isinstance(case, str) else None


@pytest.mark.parametrize(("path", "value"), RECORDED.values(), ids=_id)
def test_what_is_recorded_is_shown_nowhere(shown, path, value):
    """Neither in JSON nor in text."""
    assert shown(path, value) == shown()


@pytest.mark.parametrize(("path", "value"), IN_JSON.values(), ids=_id)
def test_what_is_in_json_is_there_only(shown, path, value):
    """No page of text has it."""
    before, after = shown(), shown(path, value)

    assert (before[0] == after[0], before[1] == after[1]) == (False, True)


@pytest.mark.parametrize(("path", "value"), WITH_DETAILS.values(), ids=_id)
def test_what_is_on_the_sheet_is_there(shown, path, value):
    """As JSON and with `--details`."""
    before, after = shown(), shown(path, value)

    assert (before[0] == after[0], before[1] == after[1]) == (False, False)


def _rows(word):
    """The rows of the page's tables that say a word."""
    return [line for line in PAGE.splitlines() if line.startswith("|") and word in line.lower()]


@pytest.mark.parametrize(("word", "cases"), [("recorded", RECORDED), ("in json", IN_JSON)])
def test_every_row_that_says_so_is_tried(word, cases):
    """And names the key that is tried."""
    rows = _rows(word)
    named = [key[-1].removeprefix("proposed.") for key in cases]

    assert all(any(f"`{name}`" in row for row in rows) for name in named)
    assert all(any(f"`{name}`" in row for name in named) for row in rows)
