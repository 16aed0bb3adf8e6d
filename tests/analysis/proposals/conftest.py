"""A town with three areas and a proposal of each, with all that they come to."""

from collections.abc import Callable, Mapping
from copy import deepcopy
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from tilbudsvifte.analysis.allocate import allocate
from tilbudsvifte.analysis.proposals.deviation import activities_of, deviation_of
from tilbudsvifte.analysis.proposals.plan import plan_of
from tilbudsvifte.analysis.proposals.results import (
    ActivityResult,
    Deviation,
    Plan,
    Together,
    UsersResult,
)
from tilbudsvifte.analysis.proposals.together import together
from tilbudsvifte.analysis.proposals.users import users_of
from tilbudsvifte.analysis.results import AreaResult
from tilbudsvifte.documents.checks.proposal import check_proposal
from tilbudsvifte.documents.dataset import Dataset, build, read_folder
from tilbudsvifte.documents.proposal import Proposal
from tilbudsvifte.documents.terms import Justification
from tilbudsvifte.documents.validation import validate
from tilbudsvifte.reading.document import read_bytes, read_file

TOWN = Path(__file__).parents[2] / "rules" / "town"

Values = dict[str, Any]


class Worked(NamedTuple):
    """A proposal with what it comes to."""

    area: AreaResult
    plan: Plan
    activities: tuple[ActivityResult, ...]
    deviation: Deviation
    users: UsersResult


@pytest.fixture(scope="session")
def town() -> Dataset:
    """East, west and south: guidelines of 45, 54 and 51 thousand kr."""
    return build(read_folder(TOWN)).dataset


@pytest.fixture(scope="session")
def _proposals() -> dict[str, Values]:
    return {
        area: read_file(TOWN / "proposals" / f"{area}.yaml").value
        for area in ("east", "west", "south")
    }


@pytest.fixture
def values(_proposals) -> dict[str, Values]:
    """The proposals as plain values, for a test to change."""
    return deepcopy(_proposals)


@pytest.fixture(scope="session")
def work(town) -> Callable[..., Worked]:
    """Work out plain values; `terms` are values of the framework's terms to change."""
    allocation = allocate(town)
    position = {area.id: area.position for area in allocation.areas}

    def run(values: Values, **terms: object) -> Worked:
        text = yaml.safe_dump(values, sort_keys=False, allow_unicode=True)
        file = validate(read_bytes("proposal.yaml", text.encode()), Proposal)
        assert file.diagnostics == ()
        found, paths = check_proposal(file, file.model, town)
        assert ([each for each in found if each.code != "thousandfold"], paths) == ([], ())
        judged_by = with_terms(town.framework.justification, terms)
        area = next(each for each in allocation.areas if each.id == file.model.area)
        plan = plan_of(file.model, town)
        activities = activities_of(file.model, town, position, judged_by)
        return Worked(
            area,
            plan,
            activities,
            deviation_of(area, plan, activities, judged_by),
            users_of(file.model, plan, area),
        )

    return run


@pytest.fixture(scope="session")
def joined(town) -> Callable[..., Together]:
    """Put proposals that were worked out together."""
    allocation = allocate(town)

    def run(*parts: Worked) -> Together:
        return together([(each.area, each.plan, each.activities) for each in parts], allocation)

    return run


@pytest.fixture(scope="session")
def all_together(work, joined) -> Callable[..., Together]:
    """Work out the plain values of several proposals together."""
    return lambda *several: joined(*(work(each) for each in several))


def with_terms(terms: Justification, changes: Mapping[str, object]) -> Justification:
    """The framework's terms with other values."""
    return terms.model_copy(
        update={
            name: getattr(terms, name).model_copy(update={"value": value})
            for name, value in changes.items()
        }
    )
