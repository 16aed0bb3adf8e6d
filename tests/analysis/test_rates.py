"""Rates: turned into counts, or kept as each area's rate, and always exact."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from tilbudsvifte.analysis.figures import area_counts, district_counts, has_districts
from tilbudsvifte.documents.dataset import Dataset
from tilbudsvifte.documents.framework import Framework
from tilbudsvifte.documents.indicators import Indicator, Population

DISTRICTS = {"harbour": "east", "hill": "east", "lake": "west"}
AREAS = ("east", "west")
RATES = {"harbour": Decimal("12.5"), "hill": 4, "lake": Decimal("0.1")}
PEOPLE = {"harbour": 100, "hill": 300, "lake": 600}
NAMED = {"name": {"da": "x", "en": "x"}, "source": {"document": "plan"}}


def rated(values, per=100, use="count", by="district"):
    """The small town with housing as a rate of its population."""
    housing = values["indicators"]["indicators"]["housing"]
    housing |= {"measure": "rate", "per": per, "of": "people", "use": use}
    rates = RATES if by == "district" else {"east": 6, "west": Decimal("0.1")}
    housing["parts"]["flats"] |= {"by": by, "values": rates}
    if by == "area":
        residents = {"by": "area", "values": {"east": 400, "west": 600}}
        values["indicators"]["populations"]["people"] |= residents
    return values


def test_a_rate_times_its_population_is_a_count(divided, small):
    """12.5 of 100, 12 of 300 and 0.6 of 600: 24.5 in East and 0.6 in West."""
    shares = divided(rated(small)).indicators[2].shares

    assert shares.share(0) == Fraction(245, 251)


def test_a_rate_by_district_that_is_kept_is_the_areas_own(divided, small):
    """24.5 of East's 400 over that and 0.6 of West's 600: not the mean of the districts' rates."""
    shares = divided(rated(small, use="rate")).indicators[2].shares
    east, west = Fraction(245, 10) / 400, Fraction(6, 10) / 600

    assert shares.share(0) == east / (east + west)


def test_a_rate_by_area_that_is_kept_is_taken_as_it_is(divided, small):
    """Over the sum of the areas' rates."""
    shares = divided(rated(small, use="rate", by="area")).indicators[2].shares

    assert shares.share(0) == Fraction(60, 61)


def test_a_rate_by_area_is_turned_into_a_count(divided, small):
    """6 of 100 over 400, and 0.1 of 100 over 600."""
    result = divided(rated(small, by="area"))

    assert result.indicators[2].shares.share(0) == Fraction(24, Fraction(246, 10))
    assert [area.population for area in result.areas] == [400, 600]


def test_what_a_rate_is_per_does_not_change_shares(divided, small):
    """Per 100 or per 1,000 is the same for everyone."""
    hundred = divided(rated(small))
    thousand = divided(rated(small, per=1000))

    assert hundred.areas == thousand.areas


def test_the_count_behind_a_rate_is_not_shown_as_a_figure(divided, small):
    """It is a product, not a count that somebody published."""
    result = divided(rated(small))

    assert [i.count_of(0) for i in result.indicators] == [40, None, None]


def test_a_rate_that_is_turned_into_a_count_divides_areas_among_districts(divided, small):
    """One that is kept does not add up over districts."""
    result = divided(rated(small), by_district=True)

    assert sum(d.computed for d in result.districts) == 100_000
    assert has_districts(Indicator.model_validate(_indicator("count", {"lake": 1})))
    assert not has_districts(Indicator.model_validate(_indicator("rate", {"lake": 1})))


def _indicator(use, rates, per=100):
    return {
        **NAMED,
        "rank": 1,
        "unit": {"da": "x", "en": "x"},
        "measure": "rate",
        "per": per,
        "of": "people",
        "use": use,
        "parts": {
            "one": {
                **NAMED,
                "stands_for": "x",
                "fit": "proxy",
                "known": "derived",
                "reference": 2014,
                "values": rates,
            }
        },
    }


FIGURES = st.decimals(min_value=0, max_value=1000, places=2, allow_nan=False)


@given(
    st.lists(FIGURES, min_size=3, max_size=3).filter(any),
    st.lists(st.integers(1, 10**6), min_size=3, max_size=3),
    st.sampled_from((1, 7, 100, 1000)),
    st.sampled_from(("count", "rate")),
)
def test_shares_agree_with_fractions_worked_out_plainly(rates, people, per, use):
    """Whatever the rates, the populations and what the rates are per."""
    by_district = dict(zip(DISTRICTS, rates, strict=True))
    indicator = Indicator.model_validate(_indicator(use, by_district, per))
    residents = dict(zip(DISTRICTS, people, strict=True))
    dataset = Dataset(_framework(), None, _Indicators(residents))
    counts = {d: Fraction(by_district[d]) * residents[d] / per for d in DISTRICTS}
    by_area = {a: sum(counts[d] for d in DISTRICTS if DISTRICTS[d] == a) for a in AREAS}
    if use == "rate":
        lived = {a: sum(residents[d] for d in DISTRICTS if DISTRICTS[d] == a) for a in AREAS}
        by_area = {a: by_area[a] / lived[a] for a in AREAS}
    found = area_counts(dataset, indicator)

    assert [Fraction(n, sum(found)) for n in found] == [
        by_area[a] / sum(by_area.values()) for a in AREAS
    ]
    if use == "count":
        whole = district_counts(dataset, indicator)
        assert [Fraction(n, sum(whole)) for n in whole] == [
            counts[d] / sum(counts.values()) for d in DISTRICTS
        ]


class _Indicators:
    """The populations of a data set."""

    def __init__(self, residents):
        self.populations = {
            "people": Population.model_validate(
                {**NAMED, "reference": 2015, "known": "derived", "values": residents}
            )
        }


def _framework():
    areas = {
        a: {"name": a, "districts": {d: {"name": d} for d in DISTRICTS if DISTRICTS[d] == a}}
        for a in AREAS
    }
    return Framework.model_validate(
        {
            "schema": "tilbudsvifte/1",
            "amounts_in": "kr",
            "title": "x",
            "areas": areas,
            "round_to": {"value": "kr", "set_by": "choice"},
            "applies": {"value": "computed", "set_by": "choice"},
        }
    )
