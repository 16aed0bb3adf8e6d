"""Explanations to show."""

import pytest

from tilbudsvifte.analysis.explanation.explain import explain


@pytest.fixture
def explained(built):
    """Explain plain values: `explained(values, start, area=…)`."""
    return lambda values, *start, **area: explain(built(values), *start, **area)


@pytest.fixture
def with_users(small):
    """The small town with a population of potential users."""
    people = small["indicators"]["populations"]["people"]
    users = {**people, "name": "Adults", "values": {"harbour": 40, "hill": 10, "lake": 200}}
    small["indicators"]["populations"]["users"] = users
    small["indicators"]["per_potential_user"] = "users"
    return small
