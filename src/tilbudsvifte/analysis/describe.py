"""What a result rests on, as the documents state it."""

from itertools import chain

from tilbudsvifte.analysis.figures import exact, total
from tilbudsvifte.analysis.frame import cited
from tilbudsvifte.analysis.results import (
    AnnouncedResult,
    ContradictionResult,
    IndicatorResult,
    KeyResult,
    PopulationResult,
    SeriesResult,
    TermResult,
    WeightingResult,
)
from tilbudsvifte.analysis.weighed import Weighed
from tilbudsvifte.documents.dataset import Dataset
from tilbudsvifte.documents.fields import Term
from tilbudsvifte.documents.indicators import Population, Series


def indicator_result(dataset: Dataset, weighed: Weighed) -> IndicatorResult:
    """An indicator with its series, its shares and its weight."""
    indicator = weighed.document
    return IndicatorResult(
        id=weighed.id,
        name=indicator.name.text,
        unit=indicator.unit.text,
        rank=indicator.rank,
        measure=indicator.measure,
        use=indicator.use,
        weight=weighed.weight,
        shares=weighed.shares,
        series=tuple(
            _series(dataset, indicator.measure, *entry) for entry in indicator.parts.items()
        ),
        note=indicator.note.text if indicator.note else None,
        source=cited(dataset, indicator.source),
    )


def key_result(dataset: Dataset) -> KeyResult:
    """The key that the framework says to divide by."""
    framework = dataset.framework
    given = framework.keys.get(framework.key)
    if given is not None:
        return KeyResult(framework.key, given.name.text, cited(dataset, given.source))
    if framework.key == "announced" and framework.announced is not None:
        return KeyResult("announced", None, cited(dataset, framework.announced.source))
    return KeyResult(framework.key, None, None)


def weighting_result(dataset: Dataset) -> WeightingResult:
    """How the order became weights, and who chose that."""
    weighting = dataset.indicators.weighting
    return WeightingResult(
        scheme=weighting.scheme,
        exponent=weighting.exponent,
        set_by=weighting.set_by,
        reason=weighting.reason.text if weighting.reason else None,
        source=cited(dataset, weighting.source) if weighting.source else None,
    )


def term_result(dataset: Dataset, term: Term) -> TermResult:
    """Who set a term, and why; the value stands elsewhere."""
    return TermResult(
        set_by=term.set_by,
        reason=term.reason.text if term.reason else None,
        source=cited(dataset, term.source) if term.source else None,
    )


def population_result(dataset: Dataset) -> PopulationResult | None:
    """The population that figures per inhabitant are per."""
    return _population(dataset, dataset.indicators.inhabitants())


def potential_users_result(dataset: Dataset) -> PopulationResult | None:
    """The population that figures per potential user are per."""
    return _population(dataset, dataset.indicators.potential_users())


def announced_result(dataset: Dataset, frame: int) -> AnnouncedResult | None:
    """The announced guideline as a whole beside the frame, in kr."""
    announced = dataset.framework.announced
    if announced is None:
        return None
    total = sum(announced.amounts.values()) * dataset.framework.amounts_in
    return AnnouncedResult(
        total=total,
        less_frame=total - frame,
        figures_published=announced.figures_published,
        note=announced.note.text if announced.note else None,
        source=cited(dataset, announced.source),
    )


def contradiction_results(dataset: Dataset) -> tuple[ContradictionResult, ...]:
    """Where the papers disagree, in the order of the files."""
    stated = chain(
        dataset.framework.contradictions.items(),
        dataset.offers.contradictions.items(),
        dataset.indicators.contradictions.items(),
    )
    return tuple(
        ContradictionResult(
            id=name,
            about=contradiction.about.text,
            concerns=tuple(contradiction.concerns),
            readings=tuple(
                (reading.says, cited(dataset, reading.source)) for reading in contradiction.readings
            ),
        )
        for name, contradiction in stated
    )


def _series(dataset: Dataset, measure: str, series_id: str, series: Series) -> SeriesResult:
    return SeriesResult(
        id=series_id,
        name=series.name.text,
        stands_for=series.stands_for,
        fit=series.fit,
        known=series.known,
        reference=series.reference,
        by=series.by,
        total=total(exact(series.values).values()) if measure == "count" else None,
        note=series.note.text if series.note else None,
        source=cited(dataset, series.source),
    )


def _population(dataset: Dataset, found: tuple[str, Population] | None) -> PopulationResult | None:
    if found is None:
        return None
    name, population = found
    return PopulationResult(
        id=name,
        name=population.name.text,
        known=population.known,
        reference=population.reference,
        note=population.note.text if population.note else None,
        source=cited(dataset, population.source),
    )
