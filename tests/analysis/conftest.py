"""What the tests of the analyses divide."""

from copy import deepcopy

import pytest

from tilbudsvifte.analysis.allocate import allocate
from tilbudsvifte.documents.dataset import read_folder

KINDS = ("framework", "offers", "indicators")


@pytest.fixture
def divided(built):
    """Divide plain values: `divided(values, by_district=…, sort=…)`."""
    return lambda values, **options: allocate(built(values), **options)


@pytest.fixture(scope="session")
def _copenhagen(data_folder):
    return {kind: file.value for kind, file in zip(KINDS, read_folder(data_folder), strict=True)}


@pytest.fixture
def copenhagen(_copenhagen):
    """The shipped data as plain values, for a test to change."""
    return deepcopy(_copenhagen)
