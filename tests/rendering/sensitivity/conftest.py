"""What the tests of the sensitivity pages show."""

import pytest

from tilbudsvifte.analysis.sensitivity.vary import sensitivity
from tilbudsvifte.rendering.markdown import markdown
from tilbudsvifte.rendering.page import page_text
from tilbudsvifte.rendering.sensitivity.layout import blocks
from tilbudsvifte.rendering.view import Origin, Screen, View
from tilbudsvifte.texts import Language


@pytest.fixture(scope="session")
def varied(shipped):
    """The shipped data."""
    return sensitivity(shipped)


@pytest.fixture
def varied_small(built):
    """The analysis of plain values."""
    return lambda values: sensitivity(built(values))


@pytest.fixture(scope="session")
def shown():
    """A result as a page: `shown(result, "da", 160)`, as Markdown where there is no width."""

    def show(result, code="en", width=100):
        view = View(Language(code), Screen(width or 0), Origin("data"))
        found = blocks(result, view)
        return page_text(found, view.screen) if width else markdown(found)

    return show


@pytest.fixture
def depends(small):
    """East gets 475 today, and at the three corners 400, 500 and 533 of 1000."""
    indicators = small["indicators"]["indicators"]
    indicators["discharges"] = {**indicators["housing"], "rank": 2}
    small["framework"]["frame"] = 1000
    grant = small["offers"]["grants"]["east-operations"]
    small["offers"]["grants"] = {"east-operations": {**grant, "amount": 475}}
    return small
