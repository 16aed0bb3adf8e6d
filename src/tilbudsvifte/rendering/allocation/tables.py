"""The tables of an allocation, for text and for Markdown."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from fractions import Fraction
from itertools import chain

from tilbudsvifte.analysis.results import (
    Allocation,
    AreaResult,
    DistrictResult,
    IndicatorResult,
    PerUnit,
    SeriesResult,
    Totals,
)
from tilbudsvifte.rendering.blocks import Column
from tilbudsvifte.rendering.money import DASH, Money
from tilbudsvifte.rendering.parts import per_cents
from tilbudsvifte.texts import Language

Row = AreaResult | Totals


def money_for(allocation: Allocation, language: Language, others: Iterable[int] = ()) -> Money:
    """The unit of the data where every amount, and all the others, are whole in it, else kr."""
    return Money.for_amounts(language, allocation.unit, chain(_amounts(allocation), others))


def area_table(allocation: Allocation, money: Money) -> list[Column]:
    """The areas in the manner of the announcement; the last row is the total."""
    language = money.language
    ordered = allocation.key.id == "indicators"
    rows: list[Row] = [*allocation.areas, allocation.totals]
    columns = [_names(allocation, language)]

    def add(name: str, cell: Callable[[Row], str], *, left: bool = False) -> None:
        columns.append(_column(language, name, map(cell, rows), left=left))

    add("offers", lambda row: _count(language, row.offers_today))
    add("current", lambda row: money(row.current))
    add("computed", lambda row: money(row.computed))
    if ordered:
        add("least", lambda row: _reach(row, money, "least"))
        add("greatest", lambda row: _reach(row, money, "greatest"))
    if allocation.announced is not None:
        add("announced", lambda row: money(row.announced))
    add("change", lambda row: money(row.change.amount, signed=True))
    add("percent", lambda row: _per_cent(language, row.change.share))
    if ordered:
        add("verdict", lambda row: _verdict(language, row), left=True)
    return columns


def unit_table(allocation: Allocation, money: Money) -> list[Column]:
    """Kr. per offer and per inhabitant, as far as known; the last row is the whole city."""
    language = money.language
    rows: list[Row] = [*allocation.areas, allocation.totals]
    figures = {
        "per-offer": [row.per_offer for row in rows],
        "per-inhabitant": [row.per_inhabitant for row in rows],
    }
    return [
        _names(allocation, language),
        *(
            _column(language, name, (_from_to(language, per) for per in column))
            for name, column in figures.items()
            if any(column)
        ),
    ]


def district_table(allocation: Allocation, money: Money) -> list[Column]:
    """The districts with their parts of their areas' guidelines, and the sum of those shown."""
    language, districts = money.language, allocation.districts
    whole = allocation.areas[0] if allocation.sheet else allocation.totals
    share = allocation.areas[0].share if allocation.sheet else Fraction(1)

    def column(
        name: str, cell: Callable[[DistrictResult], str], total: str, *, left: bool = False
    ) -> Column:
        return _column(language, name, [*map(cell, districts), total], left=left)

    return [
        column("district", lambda d: d.name, language.say("allocate.total"), left=True),
        column("area", lambda d: d.area_name, "", left=True),
        _column(
            language,
            "share",
            [*per_cents(language, (d.share for d in districts)), language.percent(share)],
        ),
        column("computed", lambda d: money(d.computed), money(whole.computed)),
        column(
            "population",
            lambda d: _count(language, d.population),
            _count(language, whole.population),
        ),
        column("district-per-inhabitant", lambda d: _kroner(language, d.per_inhabitant), ""),
    ]


def basis_table(indicators: Sequence[IndicatorResult], language: Language) -> list[Column]:
    """The indicators in their order: weight, date, how they are known and how well they fit."""

    def series(name: str, cell: Callable[[SeriesResult], str], nothing: str = "") -> Column:
        cells = ("/".join(dict.fromkeys(map(cell, i.series))) or nothing for i in indicators)
        return _column(language, name, cells, left=True)

    columns = [indicator_names(indicators, language)]
    if any(i.weight is not None for i in indicators):
        weights = per_cents(language, (i.weight for i in indicators))
        columns.append(_column(language, "weight", weights))
    unpublished = language.say("allocate.known-none")
    return [
        *columns,
        series("date", lambda of: of.reference),
        series("known", lambda of: language.say(f"allocate.known-{of.known}"), unpublished),
        series("fit", lambda of: language.say(f"allocate.fit-{of.fit}")),
    ]


def share_table(
    indicators: Sequence[IndicatorResult], language: Language, position: int
) -> list[Column]:
    """One area's counts and shares in the indicators; `position` is its place in the file."""
    shares = (i.shares.share(position) if i.shares else None for i in indicators)
    return [
        indicator_names(indicators, language),
        _column(language, "count", (_count(language, i.count_of(position)) for i in indicators)),
        _column(language, "unit-of", (language.local(i.unit) for i in indicators), left=True),
        _column(language, "share", (_share(language, share) for share in shares)),
    ]


def indicator_names(indicators: Iterable[IndicatorResult], language: Language) -> Column:
    """Indicators by rank and name."""
    names = (f"{i.rank}. {language.local(i.name)}" for i in indicators)
    return _column(language, "indicator", names, left=True)


def _kroner(language: Language, kroner: Fraction | None) -> str:
    return DASH if kroner is None else language.decimal(kroner, 0)


def _share(language: Language, share: Fraction | None) -> str:
    return DASH if share is None else language.percent(share)


def _amounts(allocation: Allocation) -> Iterator[int]:
    frame = allocation.frame
    yield from (frame.amount, frame.grants, allocation.odd, allocation.totals.moved.amount)
    for grant in (*frame.included, *frame.left_out):
        yield from (grant.amount, grant.counted)
    for area in allocation.areas:
        yield from (area.current, area.computed, area.announced or 0)
        if area.reach is not None:
            yield from (area.reach.least, area.reach.greatest)
    yield from (district.computed for district in allocation.districts)


def _column(language: Language, name: str, cells: Iterable[str], *, left: bool = False) -> Column:
    return Column(language.say(f"allocate.{name}"), list(cells), "left" if left else "right")


def _names(allocation: Allocation, language: Language) -> Column:
    names = [*(area.name for area in allocation.areas), language.say("allocate.total")]
    return _column(language, "area", names, left=True)


def _count(language: Language, number: int | Fraction | None) -> str:
    return DASH if number is None else language.decimal(Fraction(number), 0)


def _per_cent(language: Language, share: Fraction | None) -> str:
    return DASH if share is None else language.decimal(share * 100, 1, signed=True)


def _reach(row: Row, money: Money, end: str) -> str:
    if isinstance(row, Totals) or row.reach is None:
        return ""
    return money(getattr(row.reach, end))


def _verdict(language: Language, row: Row) -> str:
    return "" if isinstance(row, Totals) else direction(language, row)


def direction(language: Language, area: AreaResult) -> str:
    """An area's verdict, marked as the computed guideline's where the change goes another way."""
    if area.reach is None:
        return ""
    said = language.say(f"allocate.verdict-{area.reach.verdict}")
    return language.say("allocate.verdict-computed", verdict=said) if area.turns_away else said


def _from_to(language: Language, per: PerUnit | None) -> str:
    if per is None:
        return DASH
    today, guideline = (language.decimal(kr, 0) for kr in (per.current, per.guideline))
    return language.say("allocate.from-to", today=today, guideline=guideline)
