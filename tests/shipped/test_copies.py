"""What a scenario copies from the data or the published table agrees with where it is from."""

import pytest
import yaml

PARTS = {"disability-pension": "outside-labour-market", "cash-benefit": "unemployed"}
MISSING = ("psychiatric-discharges", "child-measures")


@pytest.fixture(scope="module")
def data(data_folder):
    """The indicators of the data, everything as text."""
    text = (data_folder / "indicators.yaml").read_text(encoding="utf-8")
    return yaml.load(text, yaml.BaseLoader)  # noqa: S506


@pytest.mark.parametrize(
    "name", ["rank-1-as-two-tied", "rank-1-as-two-ranks", "footnote-of-table-1"]
)
@pytest.mark.parametrize("indicator", PARTS)
def test_the_two_groups_are_the_two_parts_of_the_data(name, indicator, values, data):
    """Figures, notes and sources of a group are those of its part, to the letter."""
    part = PARTS[indicator]
    of_data = data["indicators"]["disability-pension-and-cash-benefit"]["parts"]
    copied = values[name]["overrides"]["indicators"][indicator]["parts"]

    assert list(of_data) == list(PARTS.values())
    assert {part: of_data[part]} == copied


def test_foreign_origin_is_the_published_series(values, table):
    """All ten districts, of the same day as the series that it stands in for."""
    parts = values["foreign-origin"]["overrides"]["indicators"]["other-ethnic-background"]["parts"]
    foreign = parts["foreign-origin"]

    assert foreign["reference"] == "2015-01-01"
    assert foreign["values"] == table("foreign-origin", "2015-01-01")


def test_the_rate_of_poverty_is_the_published_per_cent(values, table):
    """All ten districts, with the decimals of the table, of the year of the counts."""
    poverty = values["poverty-as-a-rate"]["overrides"]["indicators"]["poverty"]

    assert poverty["per"] == "100"
    assert poverty["parts"]["low-income"]["values"] == table("low-income-18-plus-pct", "2013")


def test_the_year_of_the_rate_is_that_of_the_counts(data):
    """The part that gets the per cents keeps its reference, so it must be the same."""
    part = data["indicators"]["poverty"]["parts"]["low-income"]

    assert (part["reference"], part["known"]) == ("2013", "derived")


@pytest.mark.parametrize("indicator", MISSING)
def test_the_missing_are_divided_like_the_residents(indicator, values, data):
    """All ten districts, of the same day."""
    override = values["missing-like-residents"]["overrides"]["indicators"][indicator]
    residents = data["populations"]["residents-2015"]
    part = override["parts"]["like-residents"]

    assert part["values"] == residents["values"]
    assert part["known"] == "assumed"
    assert (part["reference"], part["source"]) == (residents["reference"], residents["source"])
