"""Table 1 of the framework paper, cell by cell."""

import pytest


@pytest.fixture(scope="module")
def table(papers):
    """The rows of the table, by their first cell; one cell for each area follows."""
    rows = [each.words.split("\t") for each in papers if "\t" in each.words]
    return {first: cells for first, *cells in rows}


@pytest.fixture(scope="module")
def areas(files):
    """The areas, by id."""
    return files["framework"]["areas"]


def thousands(cells):
    """Read 10.907 as the papers mean it."""
    return [int(cell.replace(".", "")) for cell in cells]


def test_areas_stand_in_the_order_of_the_table(table, areas):
    """The areas are the columns of the table."""
    assert table["Budget (i 1.000,-)"] == [area["name"] for area in areas.values()]


def test_districts_of_each_area(table, areas):
    """The districts are those of the table, which writes two of them as one."""
    cells = [
        cell.replace("Brønshøj-Husum-Vanløse", "Brønshøj-Husum, Vanløse").split(", ")
        for cell in table["Bydele de lokale områder dækker"]
    ]

    assert cells == [
        [district.get("aliases", [district["name"]])[0] for district in area["districts"].values()]
        for area in areas.values()
    ]


def test_offers_today(table, areas):
    """The number of offers of each area is the table's, not that of the offers named."""
    assert thousands(table["Antal nuværende tilbud"]) == [
        area["offers_today"] for area in areas.values()
    ]


def test_grants_in_the_frame(table, areas, files):
    """What is to be divided is the four current amounts of the table, and nothing else."""
    grants = [grant for grant in files["offers"]["grants"].values() if grant["in_frame"]]

    assert thousands(table["Nuværende ressourcefordeling"]) == [each["amount"] for each in grants]
    assert list(areas) == [each["area"] for each in grants]


def test_announced_guideline(table, areas, files):
    """The announced guideline is the last row of the table."""
    announced = files["framework"]["announced"]["amounts"]
    cells = table["Vejledende fordeling af ressource efter sociale indikatorer¹"]

    assert thousands(cells) == list(announced.values())
    assert list(areas) == list(announced)
