"""An allocation as JSON: the whole result, in kr. and exact fractions.

The shape is a contract, described in `docs/json.md`: keys are added, never changed or taken away,
as long as `format` stays the same.
"""

from typing import Any

from tilbudsvifte.analysis.results import (
    Allocation,
    AreaResult,
    Change,
    DistrictResult,
    GrantResult,
    IndicatorResult,
    MovedResult,
    OfferResult,
    PerUnit,
    PopulationResult,
    Reach,
    SeriesResult,
    Sheet,
    Totals,
)
from tilbudsvifte.rendering.exact import exact
from tilbudsvifte.rendering.json_text import cited_json, json_lines, text_json
from tilbudsvifte.rendering.view import Origin

FORMAT = "tilbud-allocate-1"


def as_json(allocation: Allocation, origin: Origin) -> str:
    """The JSON text, one entry of a list a line."""
    return json_lines(
        {
            **head_json(FORMAT, allocation, origin),
            "totals": _totals(allocation.totals),
            "ties": [
                {"tied": tie.tied, "served": tie.served, "area": tie.area}
                for tie in allocation.ties
            ],
            "indicators": [indicator_json(indicator) for indicator in allocation.indicators],
            "areas": [_area(area, allocation.indicators) for area in allocation.areas],
            "districts": [_district(district) for district in allocation.districts],
            "grants": [
                _grant(grant) for grant in (*allocation.frame.included, *allocation.frame.left_out)
            ],
            "sheet": _sheet(allocation.sheet),
            "contradictions": [
                {
                    "id": contradiction.id,
                    "about": text_json(contradiction.about),
                    "concerns": contradiction.concerns,
                    "readings": [
                        {"says": says, "source": cited_json(source)}
                        for says, source in contradiction.readings
                    ],
                }
                for contradiction in allocation.contradictions
            ],
        }
    )


def head_json(format_: str, allocation: Allocation, origin: Origin) -> dict[str, Any]:
    """What begins the JSON of every command that rests on an allocation: data, terms and frame."""
    key, weighting = allocation.key, allocation.weighting
    return {
        "format": format_,
        "data": {"folder": origin.folder, "changes": list(origin.changes)},
        "title": text_json(allocation.title),
        "unit_kr": allocation.unit,
        "round_to_kr": allocation.round_to,
        "rounding": {
            "set_by": allocation.rounding.set_by,
            "reason": text_json(allocation.rounding.reason),
            "source": cited_json(allocation.rounding.source),
        },
        "guideline": {
            "applies": allocation.applies,
            "set_by": allocation.applies_set_by,
            "source": cited_json(allocation.applies_source),
        },
        "frame": _frame(allocation),
        "key": {"id": key.id, "name": text_json(key.name), "source": cited_json(key.source)},
        "weighting": {
            "scheme": weighting.scheme,
            "exponent": weighting.exponent,
            "set_by": weighting.set_by,
            "reason": text_json(weighting.reason),
            "source": cited_json(weighting.source),
        },
        "announced": _announced(allocation),
        "population": population_json(allocation.population),
    }


def _area(area: AreaResult, indicators: tuple[IndicatorResult, ...]) -> dict[str, Any]:
    return {
        "id": area.id,
        "name": area.name,
        "districts": area.districts,
        "offers_today": area.offers_today,
        "population": exact(area.population),
        "share": exact(area.share),
        "current": area.current,
        "computed": area.computed,
        "announced": area.announced,
        "guideline": area.guideline,
        "change": _change(area.change),
        "computed_change": _change(area.computed_change),
        "announced_change": _change(area.announced_change),
        "computed_less_announced": area.computed_less_announced,
        "to_justify": area.to_justify,
        "per_offer": _per(area.per_offer),
        "per_inhabitant": _per(area.per_inhabitant),
        "reach": reach_json(area.reach),
        "indicators": {
            indicator.id: exact(indicator.shares.share(area.position))
            for indicator in indicators
            if indicator.shares is not None
        },
        "counts": {
            indicator.id: count
            for indicator in indicators
            if (count := indicator.count_of(area.position)) is not None
        },
        "centre": area.centre,
        "track": _track(area.track_number, area.track),
    }


def _track(number: int | None, name: str | None) -> dict[str, Any] | None:
    return None if name is None else {"number": number, "name": name}


def reach_json(reach: Reach | None) -> dict[str, Any] | None:
    """What the order of the indicators settles for an area."""
    if reach is None:
        return None
    return {
        "least": reach.least,
        "greatest": reach.greatest,
        "least_at_first": reach.least_corner,
        "greatest_at_first": reach.greatest_corner,
        "verdict": reach.verdict.value,
        "turns_at_first": reach.turns_at,
        "missing_share_least": exact(reach.turning.least),
        "missing_share_greatest": exact(reach.turning.greatest),
        "holds_whatever_missing": reach.holds_whatever,
        "turns_at_missing_share": exact(reach.turns_at_share),
    }


def _district(district: DistrictResult) -> dict[str, Any]:
    return {
        "id": district.id,
        "name": district.name,
        "area": district.area,
        "share": exact(district.share),
        "computed": district.computed,
        "population": exact(district.population),
        "per_inhabitant": exact(district.per_inhabitant),
    }


def _totals(totals: Totals) -> dict[str, Any]:
    return {
        "offers_today": totals.offers_today,
        "population": exact(totals.population),
        "current": totals.current,
        "computed": totals.computed,
        "announced": totals.announced,
        "guideline": totals.guideline,
        "change": _change(totals.change),
        "moved": _change(totals.moved),
        "per_offer": _per(totals.per_offer),
        "per_inhabitant": _per(totals.per_inhabitant),
    }


def _frame(allocation: Allocation) -> dict[str, Any]:
    frame = allocation.frame
    return {
        "amount": frame.amount,
        "grants": frame.grants,
        "given": frame.given,
        "unplaced": frame.unplaced,
        "price_level": frame.price_level,
        "not_divided": allocation.odd,
    }


def _grant(grant: GrantResult) -> dict[str, Any]:
    return {
        "id": grant.id,
        "name": text_json(grant.name),
        "area": grant.area,
        "amount": grant.amount,
        "in_frame": grant.in_frame,
        "counted": grant.counted,
        "price_level": grant.price_level,
        "term": grant.term,
        "expires": grant.expires,
        "pending": text_json(grant.pending),
        "reason": text_json(grant.reason),
        "source": cited_json(grant.source),
        "offers": grant.offers,
        "city_wide": grant.city_wide,
        "moved": _moved(grant.moved),
    }


def _moved(moved: MovedResult | None) -> dict[str, Any] | None:
    if moved is None:
        return None
    return {
        "from": moved.from_,
        "to": moved.to,
        "date": moved.date,
        "source": cited_json(moved.source),
    }


def indicator_json(indicator: IndicatorResult) -> dict[str, Any]:
    """An indicator in its place in the order, with its series."""
    return {
        "id": indicator.id,
        "name": text_json(indicator.name),
        "unit": text_json(indicator.unit),
        "rank": indicator.rank,
        "measure": indicator.measure,
        "use": indicator.use,
        "has_figures": indicator.shares is not None,
        "weight": exact(indicator.weight),
        "series": [_series(series) for series in indicator.series],
        "note": text_json(indicator.note),
        "source": cited_json(indicator.source),
    }


def _series(series: SeriesResult) -> dict[str, Any]:
    return {
        "id": series.id,
        "name": text_json(series.name),
        "stands_for": series.stands_for,
        "fit": series.fit,
        "known": series.known,
        "reference": series.reference,
        "note": text_json(series.note),
        "source": cited_json(series.source),
        "by": series.by,
        "total": exact(series.total),
    }


def population_json(population: PopulationResult | None) -> dict[str, Any] | None:
    """A population that figures are per."""
    if population is None:
        return None
    return {
        "id": population.id,
        "name": text_json(population.name),
        "known": population.known,
        "reference": population.reference,
        "note": text_json(population.note),
        "source": cited_json(population.source),
    }


def _announced(allocation: Allocation) -> dict[str, Any] | None:
    announced = allocation.announced
    if announced is None:
        return None
    return {
        "total": announced.total,
        "less_frame": announced.less_frame,
        "figures_published": announced.figures_published,
        "note": text_json(announced.note),
        "source": cited_json(announced.source),
    }


def _change(change: Change | None) -> dict[str, Any] | None:
    if change is None:
        return None
    return {"amount": change.amount, "share": exact(change.share)}


def _per(per: PerUnit | None) -> dict[str, Any] | None:
    if per is None:
        return None
    return {"current": exact(per.current), "guideline": exact(per.guideline)}


def _sheet(sheet: Sheet | None) -> dict[str, Any] | None:
    if sheet is None:
        return None
    return {
        "centre": sheet.centre,
        "track": _track(sheet.track_number, sheet.track),
        "offers": [_offer(offer) for offer in sheet.offers],
    }


def _offer(offer: OfferResult) -> dict[str, Any]:
    operator, proposed = offer.operator, offer.proposed
    return {
        "id": offer.id,
        "name": offer.name,
        "status": offer.status,
        "counts": offer.counts,
        "known": offer.known,
        "reason": offer.reason,
        "address": offer.address,
        "operator": operator.name if operator else None,
        "ownership": operator.ownership if operator else None,
        "operator_known": operator.known if operator else None,
        "proposed_action": proposed.action if proposed else None,
        "proposed": text_json(proposed.text) if proposed else None,
        "proposed_source": cited_json(proposed.source) if proposed else None,
        "note": text_json(offer.note),
        "sources": [cited_json(source) for source in offer.sources],
        "aliases": offer.aliases,
        "counts_reason": offer.counts_reason,
        "operator_reason": operator.reason if operator else None,
        "operator_source": cited_json(operator.source) if operator else None,
        "proposed_reason": proposed.reason if proposed else None,
        "replaced_by": proposed.replaced_by if proposed else [],
        "premises_from": proposed.premises_from if proposed else None,
        "city_wide": proposed.city_wide if proposed else False,
        "disputed": [text_json(question) for question in offer.disputed],
    }
