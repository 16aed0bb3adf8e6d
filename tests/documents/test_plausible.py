"""Figures that may well be right and hardly are."""

import pytest

from tilbudsvifte.library import inspect
from tilbudsvifte.reading.document import read_bytes
from tilbudsvifte.scenarios.basis import Basis
from tilbudsvifte.scenarios.run import run
from tilbudsvifte.texts import Language

DISTRICTS = {"harbour": 100, "hill": 300, "moor": 1000, "lake": 600}
USUAL = {"harbour": 10, "hill": 30, "moor": 100, "lake": 60}
SOURCE = {"document": "plan"}
LOOK = " = look it up in the source: is it the right row, and in single units?"
NONE = " = a figure that the source leaves out or does not show is no zero"


@pytest.fixture
def town(small):
    """The small town with a fourth district, and one series by district."""
    small["framework"]["areas"]["west"]["districts"]["moor"] = {"name": "Moor"}
    small["indicators"]["populations"]["people"]["values"] = DISTRICTS
    indicators = small["indicators"]["indicators"]
    indicators["pensions"]["parts"]["early"]["values"] = USUAL
    indicators["housing"]["parts"]["flats"]["values"] = USUAL
    return small


@pytest.fixture
def warned(loaded, said):
    """What is said of a town, none of it an error."""

    def find(town):
        found = loaded(town)
        assert found.dataset is not None
        assert {each.severity for each in found.diagnostics} <= {"warning"}
        return [said(each) for each in found.diagnostics]

    return find


def housing(town):
    """The indicator that does not count persons."""
    return town["indicators"]["indicators"]["housing"]


@pytest.mark.parametrize(
    ("place", "figure", "expected"),
    [
        ("hill", 300, None),
        (
            "hill",
            301,
            "many-times-more: `flats` is 301 in `hill`, 10 times the 30 that the median "
            "of the others gives for its 300 residents" + LOOK,
        ),
        ("hill", 3, None),
        (
            "hill",
            2,
            "many-times-fewer: `flats` is 2 in `hill`, where the median of the others "
            "gives 30 for its 300 residents" + LOOK,
        ),
        (
            "hill",
            0,
            "zero-beside-residents: `flats` is 0 in `hill`, where the median of the others "
            "gives 30 for its 300 residents" + NONE,
        ),
        ("harbour", 0, None),
        ("harbour", 1, None),
    ],
)
def test_a_figure_many_times_off_is_warned_of(town, warned, place, figure, expected):
    """By more than ten times; of ten there may well be one or none."""
    housing(town)["parts"]["flats"]["values"] = USUAL | {place: figure}

    assert warned(town) == ([expected] if expected else [])


@pytest.mark.parametrize(("unit", "count"), [("persons", 1), ("Ældre borgere", 1), ("flats", 0)])
def test_more_persons_than_residents_are_warned_of(town, warned, unit, count):
    """Of flats there may be more."""
    housing(town).update(unit=unit)
    housing(town)["parts"]["flats"]["values"] = dict(zip(USUAL, (101, 299, 1000, 599), strict=True))

    assert (
        warned(town)
        == [
            "more-than-residents: `flats` counts 101 persons in `harbour`, which has 100 residents"
            + LOOK
        ][:count]
    )


def test_of_grown_ups_only_there_may_be_more_persons(town, warned):
    """The largest population is the most that there can be."""
    people = town["indicators"]["populations"]["people"]
    grown_ups = people | {"values": {place: each // 2 for place, each in DISTRICTS.items()}}
    town["indicators"]["populations"]["grown-ups"] = grown_ups
    town["indicators"]["per_inhabitant"] = "grown-ups"
    housing(town).update(unit="persons")
    housing(town)["parts"]["flats"]["values"] = DISTRICTS

    assert warned(town) == []


def test_a_population_many_times_off_that_of_the_residents_is_warned_of(town, warned):
    """It may be the larger one, but not in one district only."""
    people = town["indicators"]["populations"]["people"]
    town["indicators"]["populations"]["all"] = people | {"values": DISTRICTS | {"hill": 3001}}

    assert warned(town) == [
        "many-times-more: `all` is 3,001 in `hill`, 10 times the 300 that the median of the others "
        "gives for its 300 residents" + LOOK
    ]


@pytest.mark.parametrize(("value", "count"), [(10, 0), ("99/10", 1), (2, 1)])
def test_the_file_may_say_from_when_on(town, warned, value, count):
    """An exact number, with who set it."""
    town["indicators"]["many_times"] = {"value": value, "set_by": "choice"}
    housing(town)["parts"]["flats"]["values"] = USUAL | {"hill": 300}

    assert len(warned(town)) == count


def test_without_residents_nothing_is_said(town, warned):
    """Nor of a series of which most places have none."""
    housing(town)["parts"]["flats"]["values"] = dict.fromkeys(DISTRICTS, 0) | {"hill": 90}
    assert warned(town) == []

    del town["indicators"]["per_inhabitant"]
    housing(town)["parts"]["flats"]["values"] = USUAL | {"hill": 9000}
    assert warned(town) == []


def test_figures_by_area_are_set_beside_the_residents_of_their_districts(town, warned):
    """Two areas have no median, but no more persons than live there."""
    housing(town).update(unit="persons")
    housing(town)["parts"]["flats"] |= {"by": "area", "values": {"east": 401, "west": 1600}}

    assert warned(town) == [
        "more-than-residents: `flats` counts 401 persons in `east`, which has 400 residents" + LOOK
    ]


def test_nothing_is_said_of_figures_beside_an_error(town, loaded):
    """It may be what is wrong with them."""
    housing(town)["parts"]["flats"]["values"] = USUAL | {"hill": 9000}
    housing(town)["rank"] = "third"

    assert [each.code for each in loaded(town).diagnostics] == ["not-whole-number"]


@pytest.mark.parametrize(
    "override",
    [
        "indicators: {housing: {parts: {flats: {values: {hill: 301}}}}}",
        "populations: {people: {values: {hill: 29}}}",
        "many_times: {value: 1/2, set_by: choice}",
    ],
)
def test_a_scenario_is_warned_of_what_it_makes_implausible(town, loaded, override):
    """And the scenario still holds."""
    text = (
        "schema: tilbudsvifte/1\nname: A\nwhy: A\nexpect: {amounts_in: 1000 kr, frame: 100}\n"
        f"overrides:\n  {override}\n"
    )
    result = run(Basis(loaded(town)), read_bytes("case.yaml", text.encode()))

    assert result.status == "holds"
    assert {each.code for each in result.findings} & {"many-times-more", "more-than-residents"}
    assert {each.place.file for each in result.findings} == {"case.yaml"}


def test_a_change_of_the_shipped_data_is_warned_of_where_it_stands(data_folder):
    """With the series, the district and both figures; the data as they stand say nothing."""
    path = "indicators.disability-pension-and-cash-benefit.parts.outside-labour-market.values"
    found = inspect(data_folder, [("--set", f"{path}.bispebjerg=766000")]).diagnostics

    assert inspect(data_folder).diagnostics == ()
    assert [each.place.file for each in found] == ["--set"]
    assert Language("da").say(found[0].text) == (
        "`outside-labour-market` tæller 766.000 personer i `bispebjerg`, som har 53.482 indbyggere"
    )
