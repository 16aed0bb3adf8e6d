"""Each area's rounded guideline divided among its districts, by the same indicators."""

from collections.abc import Sequence
from fractions import Fraction

from tilbudsvifte.analysis.figures import Exact, district_counts, exact, has_districts
from tilbudsvifte.analysis.refusal import RefusalError
from tilbudsvifte.analysis.results import AreaResult, DistrictResult, Tie
from tilbudsvifte.analysis.weighed import Weighed
from tilbudsvifte.documents.dataset import Dataset
from tilbudsvifte.engine.rounding import largest_remainder
from tilbudsvifte.engine.shares import Shares, indicator_shares, key
from tilbudsvifte.texts import Message, message


def divide_by_district(
    dataset: Dataset, indicators: Sequence[Weighed], areas: Sequence[AreaResult]
) -> tuple[tuple[DistrictResult, ...], tuple[Tie, ...]]:
    """Divide each area's computed guideline among its districts, and say which ties were broken.

    Raises `RefusalError` where the key was given whole, or an indicator has no counts by district.
    """
    shares = _district_key(dataset, indicators)
    people = _people(dataset)
    round_to = dataset.framework.round_to.value
    results: list[DistrictResult] = []
    ties: list[Tie] = []
    for area in areas:
        districts = dataset.framework.areas[area.id].districts
        start = len(results)
        numerators = shares.numerators[start : start + len(districts)]
        if not any(numerators):
            numerators = (1,) * len(districts)
        rounding = largest_remainder(numerators, area.computed // round_to)
        for i, (district_id, district) in enumerate(districts.items()):
            amount = rounding.units[i] * round_to
            residents = people.get(district_id)
            results.append(
                DistrictResult(
                    id=district_id,
                    name=district.name,
                    area=area.id,
                    area_name=area.name,
                    share=shares.share(start + i),
                    computed=amount,
                    population=residents,
                    per_inhabitant=Fraction(amount) / residents if residents else None,
                )
            )
        names = [district.name for district in districts.values()]
        if rounding.tied:
            ties.append(Tie.of(names, rounding.tied, rounding.served, area.id))
    return tuple(results), tuple(ties)


def _district_key(dataset: Dataset, indicators: Sequence[Weighed]) -> Shares:
    """Each district's share of the city, by the weights that divide the frame between areas."""
    if dataset.framework.key != "indicators":
        raise RefusalError(message("allocate.no-districts-with-key", key=dataset.framework.key))
    with_figures = [each for each in indicators if each.shares]
    bare: list[Message | str] = [
        each.id for each in with_figures if not has_districts(each.document)
    ]
    if bare:
        raise RefusalError(message("allocate.no-districts", indicators=tuple(bare)))
    shares = [indicator_shares(district_counts(dataset, each.document)) for each in with_figures]
    return key(shares, [each.weight for each in with_figures if each.weight is not None])


def _people(dataset: Dataset) -> dict[str, Exact]:
    """Residents by district, where the population is by district."""
    found = dataset.indicators.inhabitants()
    if found is None or found[1].by != "district":
        return {}
    return exact(found[1].values)
