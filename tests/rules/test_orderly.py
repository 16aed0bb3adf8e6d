"""Proposals in which nothing is wrong."""

import pytest

AREAS = ("east", "west", "south")


@pytest.mark.parametrize("area", AREAS)
def test_an_orderly_proposal_passes_alone(judge, said, area):
    """Nothing is found in it."""
    assert [said(found) for found in judge({area: {}}).findings] == []


def test_orderly_proposals_pass_together(judge, said):
    """Nothing is found in any of them."""
    assert [said(found) for found in judge({area: {} for area in AREAS}).findings] == []
