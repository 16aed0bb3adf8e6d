"""Markdown of a result: the tables have their columns, and data stay data."""

import re

import pytest

from tilbudsvifte.analysis.allocate import allocate
from tilbudsvifte.analysis.sheet import for_area
from tilbudsvifte.rendering.allocation.layout import blocks
from tilbudsvifte.rendering.markdown import markdown
from tilbudsvifte.rendering.view import Origin, Screen, View
from tilbudsvifte.texts import Language


def written(result, code="en", *, details=False):
    """The Markdown of a result."""
    view = View(Language(code), Screen(), Origin("data"), details)
    return markdown(blocks(result, view))


def tables(text):
    """Each table as a list of rows of cells."""
    found = re.findall(r"(?:^\|.*\|\n)+", text, re.MULTILINE)
    return [
        [[cell.strip() for cell in line[1:-1].split("|")] for line in table.splitlines()]
        for table in found
    ]


def test_the_areas_table(copenhagen):
    """Names to the left, numbers to the right, the total last."""
    areas, units, basis = tables(written(copenhagen))

    assert areas[0] == [
        *("Area", "Offers", "Current", "Computed", "Lowest", "Highest", "Announced", "Change"),
        *("%", "Direction"),
    ]
    assert areas[1] == [":---", *["---:"] * 8, ":---"]
    assert areas[3] == [
        *("Nordvest", "4", "10,018", "16,124", "13,791", "17,440", "16,582", "+6,564", "+65.5"),
        "gains",
    ]
    assert areas[-1][0] == "Total"
    assert [len(table) for table in (areas, units, basis)] == [7, 7, 9]


@pytest.mark.parametrize("code", ["en", "da"])
def test_every_row_of_every_table_has_as_many_cells(shipped, code):
    """Of areas, districts and one area's sheet, with all details."""
    result = allocate(shipped, by_district=True)
    for each in (allocate(shipped), result, for_area(result, shipped, "city")):
        for table in tables(written(each, code, details=True)):
            assert len({len(row) for row in table}) == 1


def test_a_name_cannot_break_out_of_its_cell(copenhagen):
    """A bar, a line break, a link or HTML is shown as it is written."""
    name = "A | B\n<b>[x](http://y)</b>"
    areas = tuple(area._replace(name=name) for area in copenhagen.areas)
    text = written(copenhagen._replace(areas=areas))

    assert {len(row) for row in tables(text)[0]} == {10}
    assert "A &#124; B" in text
    assert "<b>" not in text
    assert "](" not in text


def test_the_same_words_as_on_the_page(copenhagen):
    """Headings and sentences are those of the text."""
    text = written(copenhagen).replace("\N{NO-BREAK SPACE}", " ")

    assert text.startswith("## Activity and drop-in centres for people with mental illness")
    assert "\n### What the figures rest on\n" in text
    assert "- The announced guideline applies (set by the administration; 002); change" in text
