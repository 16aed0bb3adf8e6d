"""Data under a scenario and further changes: each says only what is wrong with itself."""

import pytest

from tilbudsvifte.documents.dataset import read_folder
from tilbudsvifte.reading.document import read_bytes
from tilbudsvifte.scenarios.under import changed

SCENARIO = """\
schema: tilbudsvifte/1
name: A second fund
why: A test.
overrides:
  grants:
    second: {name: Second, amount: 9, price_level: unstated, term: permanent, in_frame: false,
      reason: more, source: {document: plan}}
expect:
  amounts_in: 1000 kr
  outside_frame: {fund: 9, %s: 9}
"""


@pytest.mark.parametrize(
    ("expected", "asked", "codes"),
    [
        ("second", [], []),
        ("second", [("--set", "grants.second=null"), ("--set", "grants.fund=null")], []),
        ("third", [], ["unknown-id"]),
        ("third", [("--set", "grants.second.amount=7")], ["unknown-id"]),
    ],
)
def test_a_scenario_is_about_the_data_as_it_makes_them(town_folder, expected, asked, codes):
    """What it expects is not at fault for what further options change, and still for its own."""
    scenario = read_bytes("case.yaml", (SCENARIO % expected).encode())

    loaded = changed(read_folder(town_folder), scenario, asked)

    assert [each.code for each in loaded.diagnostics] == codes
    assert (loaded.dataset is None) == bool(codes)
