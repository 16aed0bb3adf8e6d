"""From documents to counts: each indicator's figures by area and by district."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction

from tilbudsvifte.documents.dataset import Dataset
from tilbudsvifte.documents.indicators import Indicator, Population, Series
from tilbudsvifte.engine.shares import from_fractions

Exact = int | Fraction


def area_counts(dataset: Dataset, indicator: Indicator) -> tuple[int, ...]:
    """An indicator's figures as whole numbers in proportion, one an area in file order.

    Counts by district, and the parts of an indicator, are added. A rate is turned into a count,
    or kept as each area's rate where the file says `use: rate`.
    """
    parts = [
        _by_area(dataset, series.by, _counts(dataset, indicator, series))
        for series in indicator.parts.values()
    ]
    totals = [total(figures) for figures in zip(*parts, strict=True)]
    if indicator.use == "rate" and _by_district(indicator):
        people = population_by_area(dataset, _base(dataset, indicator))
        totals = [Fraction(count) / own for count, own in zip(totals, people, strict=True)]
    return from_fractions(totals)


def district_counts(dataset: Dataset, indicator: Indicator) -> tuple[int, ...]:
    """An indicator's counts as whole numbers in proportion, one a district in file order.

    Only for an indicator that `has_districts`.
    """
    parts = [_counts(dataset, indicator, series) for series in indicator.parts.values()]
    return from_fractions(
        [
            total([part[district] for part in parts])
            for area in dataset.framework.areas.values()
            for district in area.districts
        ]
    )


def has_districts(indicator: Indicator) -> bool:
    """Whether an indicator with figures has counts by district."""
    return indicator.use == "count" and _by_district(indicator)


def population_by_area(dataset: Dataset, population: Population) -> list[Exact]:
    """Residents of each area, in file order."""
    return _by_area(dataset, population.by, exact(population.values))


def exact(values: Mapping[str, int | Decimal]) -> dict[str, Exact]:
    """Figures as whole numbers and fractions."""
    return {
        place: value if isinstance(value, int) else Fraction(value)
        for place, value in values.items()
    }


def total(figures: Iterable[Exact]) -> Exact:
    """An exact sum: whole where all figures are."""
    return sum(figures, start=0)


def _by_district(indicator: Indicator) -> bool:
    return all(series.by == "district" for series in indicator.parts.values())


def _by_area(dataset: Dataset, by: str, figures: Mapping[str, Exact]) -> list[Exact]:
    areas = dataset.framework.areas
    if by == "area":
        return [figures[area] for area in areas]
    return [total([figures[d] for d in area.districts]) for area in areas.values()]


def _counts(dataset: Dataset, indicator: Indicator, series: Series) -> Mapping[str, Exact]:
    """Counts as they are; a rate times its population over what it is per."""
    figures = exact(series.values)
    if indicator.measure == "count" or (indicator.use == "rate" and series.by == "area"):
        return figures
    people = exact(_base(dataset, indicator).values)
    per = indicator.per or 1
    return {place: Fraction(rate) * people[place] / per for place, rate in figures.items()}


def _base(dataset: Dataset, indicator: Indicator) -> Population:
    """The population that a rate is a rate of; the checks see to it that there is one."""
    return dataset.indicators.populations[str(indicator.of)]
