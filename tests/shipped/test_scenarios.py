"""The scenarios that the program comes with hold, and say enough to be worth holding."""

import json
import re
from pathlib import Path

import jsonschema
import pytest
import yaml

from tilbudsvifte.scenarios.results import Status

FOLDER = Path(__file__).parents[2] / "scenarios"
FILES = sorted(path.stem for path in FOLDER.glob("*.yaml"))
PROPOSALS = sorted((FOLDER / "limits").glob("*.yaml"))
REFUSED = {"valdemarsgade-in-the-frame"}
# A rate kept as a rate has no counts by district, and what is announced or proposed is not divided
# among districts.
BY_AREA_ONLY = {
    "announced",
    "poverty-as-a-rate",
    "valdemarsgade-transfer",
    "example-proposals",
    "example-proposals-under-the-computed",
    "limits",
}


@pytest.fixture(scope="module", params=FILES)
def name(request):
    """The name of each file."""
    return request.param


@pytest.fixture
def result(name, base, scenarios, run_on):
    """What running it gives."""
    return run_on(base, scenarios[name])


def test_every_reading_has_its_scenario():
    """No reading of the papers, no scheme that can be stated and no frame is without a file."""
    expected = {
        "announced",
        "computed",
        "rank-1-as-two-tied",
        "rank-1-as-two-ranks",
        "footnote-of-table-1",
        "poverty-as-a-rate",
        "foreign-origin",
        "missing-like-residents",
        "weights-rank-sum",
        "weights-rank-reciprocal",
        "weights-rank-exponent",
        "weights-equal",
        "frame-55500",
        "expiring-made-permanent",
        "valdemarsgade-in-the-frame",
        "valdemarsgade-transfer",
        "example-proposals",
        "example-proposals-under-the-computed",
        "limits",
    }

    assert set(FILES) == expected


def test_it_holds(result):
    """Nothing differs, and nothing is wrong with the file."""
    assert result.differences == ()
    assert result.findings == ()
    assert result.status is Status.HOLDS


def test_it_compares_more_than_amounts(name, result):
    """All four verdicts and both bounds of each area, unless there is no budget at all."""
    found = [each.figure for each in result.compared]
    kinds = ("verdicts", "bounds.least", "bounds.greatest")
    expected = [1, 0, 0, 0] if name in REFUSED else [0, 4, 4, 4]

    assert expected == [found.count(kind) for kind in ("refused", *kinds)]


def test_it_compares_by_district_where_that_can_be(name, result):
    """All ten districts."""
    found = [each.figure for each in result.compared].count("districts.computed")

    assert found == (0 if name in REFUSED | BY_AREA_ONLY else 10)


def test_a_tolerance_is_nowhere_needed(result):
    """Every amount is exact, and every share is at the digits written."""
    assert [each.path for each in result.compared if each.tolerance is not None] == []


def test_it_says_why_in_both_languages(name, values):
    """The two texts are not the same, and the paper's words are quoted or the choice named."""
    why = values[name]["why"]

    assert set(why) == {"da", "en"}
    assert why["da"] != why["en"]


def test_names_are_told_apart(values):
    """No two scenarios have the same name."""
    names = [each["name"] for each in values.values()]

    assert len(names) == len(set(names))


@pytest.mark.parametrize("path", [*sorted(FOLDER.glob("*.yaml")), *PROPOSALS], ids=str)
def test_the_first_line_names_the_schema(path):
    """An editor finds the schema, and the file is valid by it."""
    text = path.read_text(encoding="utf-8")
    schema = re.match(r"# yaml-language-server: \$schema=(\S+)\n", text)
    kind = "proposal" if path in PROPOSALS else "scenario"

    assert schema
    assert (path.parent / schema[1]).resolve() == FOLDER.parent / f"schemas/{kind}.schema.json"
    jsonschema.validate(
        json.loads(json.dumps(yaml.safe_load(text), default=str)),
        json.loads((path.parent / schema[1]).read_text(encoding="utf-8")),
    )


@pytest.mark.parametrize("path", PROPOSALS, ids=lambda path: path.stem)
def test_made_up_proposals_say_so(path):
    """No reader takes a proposal made up to lie at a limit for one of the papers'."""
    illustrative = yaml.safe_load(path.read_text(encoding="utf-8"))["illustrative"]

    assert "opdigtet" in illustrative["da"]
    assert "made up" in illustrative["en"]


def test_a_changed_choice_is_not_laid_on_a_paper(values):
    """Where a scenario sets a scheme or a term itself, it says why and cites no paper for it."""
    changed = [
        each["overrides"][key]
        for each in values.values()
        for key in ("weighting", "applies")
        if key in each.get("overrides", {})
    ]

    assert len(changed) == 6
    assert [each.get("source") for each in changed] == ["null"] * 6
    assert all(set(each["reason"]) == {"da", "en"} for each in changed)
