"""What holds of deviations and their justification, whatever areas ask for and host."""

from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from profiles import examples

from tilbudsvifte.rules.results import Validation

CHANGED = {"east": "quay", "west": "mill", "south": "farm"}
AREAS = tuple(CHANGED)
counts = st.integers(0, 40)


@st.composite
def activities(draw, host):
    """Up to three activities of a host, by id."""
    users = st.fixed_dictionaries({}, optional=dict.fromkeys(AREAS, counts))
    drawn = draw(st.lists(st.tuples(st.integers(0, 40), users, st.booleans()), max_size=3))
    return {
        f"activity-{number}": {
            "name": f"Activity {number}",
            "host": host,
            "cost": cost,
            "kind": "peer",
            "counted_in": "visits",
            "users": expected,
            **({"paid_by": "fund"} if outside else {}),
        }
        for number, (cost, expected, outside) in enumerate(drawn)
    }


@st.composite
def proposals(draw):
    """Changes of each area's proposal: a grant around what it needs, and activities."""
    return {
        area: {
            "offers": {offer: {"grant": draw(st.integers(18, 36))}},
            "city_wide": draw(activities(offer)),
        }
        for area, offer in CHANGED.items()
    }


def found_in(validation: Validation, area: str) -> list:
    """All that is found in an area's file, without its place."""
    name = f"{area}.yaml"
    return [(each.code, each.text) for each in validation.findings if each.place.file == name]


@settings(max_examples=examples(25))
@given(
    changes=proposals(),
    counts=st.sampled_from(("outside-share", "full-cost")),
    negative=st.sampled_from(("none", "text")),
)
def test_a_deviation_that_passes_alone_passes_together(judge, changes, counts, negative):
    """What others host changes nothing of what is found in an area's deviation."""
    options = {
        "select": ["unjustified-deviation", "unexplained-shortfall"],
        "framework": {
            "justification": {
                "counts": {"value": counts},
                "negative_deviation": {"value": negative},
            }
        },
    }
    together = judge(changes, **options)

    for area in AREAS:
        alone = judge({area: changes[area]}, **options)
        assert found_in(alone, area) == found_in(together, area)


@settings(max_examples=examples(25))
@given(changes=proposals(), data=st.data())
@pytest.mark.parametrize("negative", ["text", "settled"])
def test_the_order_of_files_and_activities_changes_no_finding(judge, negative, changes, data):
    """The same codes are found in the same files."""
    shuffled = {
        area: changes[area]
        | {"city_wide": dict(data.draw(st.permutations([*changes[area]["city_wide"].items()])))}
        for area in data.draw(st.permutations(AREAS))
    }
    framework = {"justification": {"negative_deviation": {"value": negative}}}

    def codes(proposed):
        validation = judge(proposed, select=["economy"], framework=framework)
        return Counter((each.place.file, each.code) for each in validation.findings)

    assert codes(changes) == codes(shuffled)
