"""Paths to be shown: of the shipped data, and of a small town with its values changed."""

import pytest

from tilbudsvifte.analysis.phasing.phase import phase
from tilbudsvifte.analysis.phasing.results import Limit, Limits
from tilbudsvifte.rendering.blocks import Table
from tilbudsvifte.rendering.page import page_text
from tilbudsvifte.rendering.phasing.layout import blocks
from tilbudsvifte.rendering.view import Origin, Screen, View
from tilbudsvifte.texts import Language


@pytest.fixture(scope="session")
def path():
    """Lay a path: `path(dataset, years, cut=…, gain=…, floor=…)`; an int is kr., else a share."""

    def make(dataset, years, **limits):
        read = {
            name: Limit(amount=limit) if isinstance(limit, int) else Limit(share=limit)
            for name, limit in limits.items()
        }
        return phase(dataset, years, Limits(**read))

    return make


@pytest.fixture(scope="session")
def page_of():
    """A path as a page of text."""

    def show(phasing, code="en", width=80):
        view = View(Language(code), Screen(width), Origin("data"))
        return page_text(blocks(phasing, view), view.screen).replace("\N{NO-BREAK SPACE}", " ")

    return show


@pytest.fixture(scope="session")
def tables_of():
    """The tables of a path, above those of what it rests on."""

    def find(phasing, code="en"):
        view = View(Language(code), Screen(80), Origin("data"))
        return [block for block in blocks(phasing, view) if isinstance(block, Table)]

    return find
