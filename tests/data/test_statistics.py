"""Every figure by district is the published one, with its date, its quality and its table."""

import pytest

from tilbudsvifte.documents.framework import Framework
from tilbudsvifte.documents.indicators import Indicators
from tilbudsvifte.documents.offers import Offers

# The row of copenhagen-districts.csv that each series is.
ROWS = {
    "residents-2015": ("population", "2015-01-01"),
    "residents-18-plus-2014": ("population-18-plus", "2014-01-01"),
    "outside-labour-market": ("outside-labour-market-16-66", "2014"),
    "unemployed": ("unemployed", "2014"),
    "dwellings": ("social-housing-dwellings", "2016"),
    "non-western-origin": ("non-western-origin", "2015-01-01"),
    "basic-school": ("no-education-beyond-basic-school-16-64", "2014"),
    "low-income": ("low-income-18-plus", "2013"),
}


@pytest.fixture(scope="module")
def series(files):
    """Every series with figures: the populations and the parts of the indicators."""
    parts = [each.get("parts", {}) for each in files["indicators"]["indicators"].values()]
    return files["indicators"]["populations"] | {
        name: part for several in parts for name, part in several.items()
    }


@pytest.mark.parametrize(
    ("name", "model"), [("framework", Framework), ("offers", Offers), ("indicators", Indicators)]
)
def test_files_have_the_shape_of_their_models(name, model, files):
    """The data files hold no unknown key, lack no required one, and convert nothing."""
    assert model.model_validate(files[name])


def test_every_series_is_proved(series):
    """No series of figures is without its row in the table."""
    assert set(ROWS) == set(series)


@pytest.mark.parametrize("name", ROWS)
def test_series_is_the_published_one(name, series, statistics, files):
    """Values, reference, quality and table are those of the row, for all ten districts."""
    (row,) = [row for row in statistics if (row["series"], row["reference"]) == ROWS[name]]
    found = series[name]
    districts = {
        key: district["name"]
        for area in files["framework"]["areas"].values()
        for key, district in area["districts"].items()
    }

    assert ROWS[name][1] == str(found["reference"])
    assert row["quality"] == found["known"]
    assert row["source"] == found["source"]["document"]
    assert found["values"] == {key: int(row[name]) for key, name in districts.items()}


def test_districts_are_those_of_the_statistics(statistics, files):
    """The ten districts of the framework are the ten columns of figures."""
    columns = set(statistics[0]) - {"series", "reference", "quality", "source"}
    areas = files["framework"]["areas"].values()
    names = [district["name"] for area in areas for district in area["districts"].values()]

    assert len(names) == 10
    assert columns == set(names)


def test_unpublished_indicators(files):
    """The two indicators that were never published by district have no figures, and no others."""
    indicators = files["indicators"]["indicators"]

    assert [
        name for name, indicator in indicators.items() if indicator.get("values") == "unpublished"
    ] == ["psychiatric-discharges", "child-measures"]
    assert all("parts" in each or "values" in each for each in indicators.values())


def test_amounts_per_inhabitant_rest_on_the_residents(files):
    """Figures per inhabitant use the population of the year of the papers."""
    assert files["indicators"]["per_inhabitant"] == "residents-2015"
