"""What checks find is told shortly: of many ids the first few."""

import pytest

from tilbudsvifte.documents.checks.findings import some
from tilbudsvifte.texts import Language

ENGLISH = Language("en")


@pytest.mark.parametrize(
    ("count", "more"), [(0, None), (1, None), (4, None), (5, None), (6, 1), (105, 100)]
)
def test_of_many_ids_five_are_named_and_the_rest_is_counted(count, more):
    """As many as are named need no word on others."""
    ids = [f"a{number}" for number in range(count)]

    named = [*some(ids)]

    if more is not None:
        assert ENGLISH.say(named.pop()) == f"{more} more"
    assert named == ids[:5]
