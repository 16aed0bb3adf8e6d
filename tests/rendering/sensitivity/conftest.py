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
