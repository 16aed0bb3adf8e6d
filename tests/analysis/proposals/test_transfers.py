"""Transfers in kroner, with their sums."""

import pytest

from tilbudsvifte.analysis.proposals.results import TransferRow
from tilbudsvifte.analysis.proposals.transfers import transfers_of
from tilbudsvifte.documents.proposal import Proposal


@pytest.fixture
def moved(values):
    """What a proposal moves in its unit of 1,000 kr., with changes of its second line."""

    def run(**changes):
        line = {"grant": "A", "kind": "expense", "amounts": {"2016": -4, "2015": -3}}
        second = {"grant": "B", "kind": "income", "amounts": {"2015": 5}, "permanent": False}
        values["east"]["transfers"] = {
            "kitchen": {
                "title": "The kitchen",
                "price_level": 2015,
                "lines": [{**line, "point": "1", "permanent": True}, {**second, **changes}],
            }
        }
        (found,) = transfers_of(Proposal.model_validate(values["east"]))
        return found

    return run


def test_a_transfer_in_kroner(moved):
    """Every year that a line has, in order; what a line leaves out is no amount."""
    found = moved()

    assert (found.id, found.title.da, found.price_level) == ("kitchen", "The kitchen", "2015")
    assert found.years == ("2015", "2016")
    assert found.sums == (2_000, -4_000)
    amounts = (-3_000, -4_000)
    assert found.rows[0] == TransferRow(
        "1", None, "A", None, "expense", amounts, None, permanent=True
    )
    assert found.rows[1].amounts == (5_000, None)


def test_lines_in_several_price_levels_have_no_sum(moved):
    """The level is said on the line that departs."""
    found = moved(price_level=2014)

    assert ([row.price_level for row in found.rows], found.sums) == ([None, "2014"], None)


def test_a_line_may_repeat_the_price_level(moved):
    """It is then no other one."""
    assert moved(price_level=2015) == moved()
