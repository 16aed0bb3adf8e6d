"""Audits to be shown: of the shipped data, and of a small town with its values changed."""

import pytest

from tilbudsvifte.analysis.audit.audit import audit
from tilbudsvifte.rendering.audit.layout import blocks
from tilbudsvifte.rendering.page import page_text
from tilbudsvifte.rendering.view import Origin, Screen, View
from tilbudsvifte.texts import Language


@pytest.fixture(scope="session")
def shipped_audit(shipped):
    """The audit of the shipped data."""
    return audit(shipped)


@pytest.fixture
def town(small, built):
    """The audit of the small town where East and West were announced these amounts (1,000 kr.)."""

    def ask(east, west):
        small["framework"]["announced"]["amounts"] = {"east": east, "west": west}
        return audit(built(small))

    return ask


@pytest.fixture(scope="session")
def page_of():
    """An audit as a page of text."""

    def show(result, code="en", width=80):
        view = View(Language(code), Screen(width), Origin("data"))
        return page_text(blocks(result, view), view.screen).replace("\N{NO-BREAK SPACE}", " ")

    return show


@pytest.fixture(scope="session")
def part_of(page_of):
    """The lines of a page below a heading, up to the next; empty where it has no such heading."""

    def cut(result, heading, until, code="en", width=100):
        lines = page_of(result, code, width).splitlines()
        if heading not in lines:
            return []
        start = lines.index(heading) + 1
        return [line for line in lines[start : lines.index(until)] if line]

    return cut
