"""Figures per offer and per inhabitant, sums of what is partly unknown, and orders of areas."""

from fractions import Fraction

import pytest


def names(result):
    """The areas in the order of the result."""
    return [area.name for area in result.areas]


def test_nothing_is_divided_by_no_offers(divided, small):
    """An area with none, and one whose number is unknown, have no figure per offer."""
    small["framework"]["areas"]["east"]["offers_today"] = 0
    del small["framework"]["areas"]["west"]["offers_today"]
    result = divided(small)

    assert [area.per_offer for area in result.areas] == [None, None]
    assert (result.totals.offers_today, result.totals.per_offer) == (None, None)


def test_an_area_where_nobody_lives_has_no_figure_per_inhabitant(divided, small):
    """The city still has one."""
    people = small["indicators"]["populations"]["people"]["values"]
    people |= {"harbour": 0, "hill": 0}
    result = divided(small, by_district=True)

    assert [area.per_inhabitant for area in result.areas] == [
        None,
        (Fraction(70_000, 600), Fraction(54_000, 600)),
    ]
    assert result.totals.per_inhabitant.current == Fraction(100_000, 600)
    assert [district.per_inhabitant is None for district in result.districts] == [True, True, False]


def test_without_a_population_there_are_no_figures_per_inhabitant(divided, small):
    """Nor a number of inhabitants."""
    del small["indicators"]["per_inhabitant"]
    result = divided(small, by_district=True)

    assert result.population is None
    assert [area.population for area in result.areas] == [None, None]
    assert [area.per_inhabitant for area in result.areas] == [None, None]
    assert [district.population for district in result.districts] == [None] * 3
    assert result.totals.population is None


def test_a_population_by_area_has_no_figures_by_district(divided, small):
    """The areas have theirs."""
    small["indicators"]["populations"]["people"] |= {"by": "area", "values": {"east": 4, "west": 6}}
    result = divided(small, by_district=True)

    assert [area.population for area in result.areas] == [4, 6]
    assert [district.per_inhabitant for district in result.districts] == [None] * 3


def test_without_an_announced_guideline_the_computed_one_applies(divided, small):
    """There is nothing to compare it with."""
    del small["framework"]["announced"]
    small["framework"]["applies"]["value"] = "computed"
    result = divided(small)

    assert result.announced is None
    assert [(area.announced, area.announced_change) for area in result.areas] == [(None, None)] * 2
    assert result.totals.announced is None
    assert [area.guideline for area in result.areas] == [45_000, 55_000]


def test_what_gains_gain_is_what_is_moved(divided, small):
    """And an area that loses would have to justify what it loses."""
    result = divided(small)

    moved = result.totals.moved

    assert (moved.amount, moved.share) == (15_000, Fraction(15, 100))
    assert [area.to_justify for area in result.areas] == [0, 16_000]


@pytest.mark.parametrize(
    ("sort", "expected"),
    [
        ("file", ["Øster", "Åby", "Ærø", "Zoo"]),
        ("name", ["Zoo", "Ærø", "Øster", "Åby"]),
        ("current", ["Zoo", "Øster", "Ærø", "Åby"]),
        ("computed", ["Åby", "Ærø", "Øster", "Zoo"]),
        ("announced", ["Ærø", "Øster", "Åby", "Zoo"]),
        ("change", ["Ærø", "Øster", "Åby", "Zoo"]),
    ],
)
def test_areas_are_sorted_by_name_or_figure(divided, small, sort, expected):
    """Danish letters come after z; figures with the greatest first; equals as in the file."""
    _areas(small, ["Øster", "Åby", "Ærø", "Zoo"], [20, 10, 15, 55], [10, 60, 20, 10])
    small["framework"]["announced"]["amounts"] = {"a0": 30, "a1": 10, "a2": 50, "a3": 10}

    assert names(divided(small, sort=sort)) == expected


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        (["Aarhus", "Zoo", "Ålborg", "Abe"], ["Abe", "Zoo", "Ålborg", "Aarhus"]),
        (["østby", "Østerbro", "ØSTAFRIKA", "å"], ["ØSTAFRIKA", "østby", "Østerbro", "å"]),
        (["Café", "Cafe b", "Cafe", "Dø"], ["Café", "Cafe", "Cafe b", "Dø"]),
        (["A\u030aby", "Zoo", "Ö", "Ä"], ["Zoo", "Ä", "Ö", "Åby"]),
        (["Ål", "Æg", "Øl", "al"], ["al", "Æg", "Øl", "Ål"]),
    ],
)
def test_names_are_sorted_as_in_a_danish_telephone_book(divided, small, written, expected):
    """Capitals do not count, aa is å, accents do not count, ö and ä go with ø and æ."""
    _areas(small, written, [10] * 4, [10] * 4)
    sorted_names = [name.replace("A\u030a", "Å") for name in names(divided(small, sort="name"))]

    assert sorted_names == expected


def test_sorting_does_not_change_a_figure(divided, small):
    """Only the order of areas, and of their districts with them."""
    by_file = divided(small, by_district=True)
    by_current = divided(small, by_district=True, sort="current")

    assert names(by_current) == ["West", "East"]
    assert sorted(by_file.areas) == sorted(by_current.areas)
    assert [district.id for district in by_current.districts] == ["lake", "harbour", "hill"]
    assert sorted(by_file.districts) == sorted(by_current.districts)


def _areas(values, written, current, need):
    """Four areas with a district each, in place of the small town's two."""
    framework, offers, indicators = values["framework"], values["offers"], values["indicators"]
    ids = [f"a{n}" for n in range(4)]
    places = list(zip(ids, written, strict=True))
    framework["areas"] = {
        i: {"name": name, "districts": {f"{i}-d": {"name": name}}} for i, name in places
    }
    del framework["keys"]
    framework["contradictions"] = {}
    framework["announced"]["amounts"] = dict.fromkeys(ids, 25)
    grant = offers["grants"]["east-operations"]
    offers["grants"] = {
        i: {**grant, "area": i, "amount": amount} for i, amount in zip(ids, current, strict=True)
    }
    offers["offers"] = {}
    figures = {f"{i}-d": count for i, count in zip(ids, need, strict=True)}
    indicators["populations"]["people"]["values"] = figures
    for indicator in indicators["indicators"].values():
        for part in indicator.get("parts", {}).values():
            part["values"] = figures
