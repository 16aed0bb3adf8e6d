"""Another municipality replaces the data and changes no line of code."""

import re
from pathlib import Path

import pytest

from tilbudsvifte.reading.document import read_file

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def words():
    """Names and ids of the areas, districts, grants and indicators in the data."""
    framework = read_file(ROOT / "data/framework.yaml").value
    offers = read_file(ROOT / "data/offers.yaml").value
    indicators = read_file(ROOT / "data/indicators.yaml").value
    areas = framework["areas"]
    places = [*areas.items(), *(d for area in areas.values() for d in area["districts"].items())]
    named = [name for key, entry in places for name in (key, entry["name"])]
    return {*named, *offers["grants"], *offers["offers"], *indicators["indicators"]} - {
        "city",
        "City",
    }


def test_no_name_of_the_data_stands_in_the_code(words):
    """The code knows no area, district, grant, offer or indicator, and no city."""
    pattern = re.compile(
        "|".join(rf"\b{re.escape(word)}\b" for word in [*words, "copenhagen"]), re.IGNORECASE
    )
    code = sorted((ROOT / "src/tilbudsvifte").rglob("*.py"))

    assert [
        (path.name, found[0])
        for path in code
        for found in pattern.finditer(path.read_text(encoding="utf-8"))
    ] == []
