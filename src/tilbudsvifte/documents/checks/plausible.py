"""Figures that may well be right and hardly are: the places of a series beside their residents."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping
from fractions import Fraction
from typing import NamedTuple

from tilbudsvifte.documents.checks.findings import Findings
from tilbudsvifte.documents.fields import LocalText
from tilbudsvifte.documents.framework import Area, Framework
from tilbudsvifte.documents.indicators import Indicator, Indicators, Population, Series
from tilbudsvifte.documents.left_out import Path
from tilbudsvifte.texts import Message, Value, message

# Where the file says nothing. A digit too many or too few makes ten times; parts of one town do not
# differ so much in the figures that budgets are divided by.
_MANY_TIMES = 10
# The median of fewer is moved by the one of them that is wrong.
_LEAST_OTHERS = 3
_PERSONS = frozenset(
    (
        *("persons", "people", "residents", "inhabitants", "users"),
        *("personer", "mennesker", "borgere", "indbyggere", "brugere"),
    )
)

Number = int | Fraction


class _Doubt(NamedTuple):
    """A figure that is hardly right; `expected` is what its residents would have."""

    code: str
    place: str
    residents: int
    expected: Fraction
    times: Fraction


def warn_of_implausible(
    findings: Findings[Indicators],
    indicators: Indicators,
    framework: Framework,
    since: Indicators | None = None,
) -> None:
    """Set all figures of sound data beside the residents, and warn of those that are hardly right.

    What `since` shares, with the same residents and the same framework, was looked at with it.
    """
    look = _Look(findings, indicators, framework.areas)
    before = since if since is not None and look.goes_by_the_same(since) else None
    for name, population in indicators.populations.items():
        if before is None and name != indicators.per_inhabitant:
            look.at_population(name, population)
    for name, indicator in indicators.indicators.items():
        if before is None or indicator is not before.indicators.get(name):
            look.at_indicator(name, indicator)


class _Look:
    def __init__(
        self, findings: Findings[Indicators], indicators: Indicators, areas: Mapping[str, Area]
    ) -> None:
        self._findings = findings
        self._indicators = indicators
        self._areas = areas
        given = indicators.many_times
        self._times = Fraction(_MANY_TIMES) if given is None else given.value

    def goes_by_the_same(self, before: Indicators) -> bool:
        """Whether figures were set beside the same residents in data before, as strictly."""
        now = self._indicators
        return (now.many_times, now.per_inhabitant, now.populations) == (
            before.many_times,
            before.per_inhabitant,
            before.populations,
        )

    def at_population(self, name: str, population: Population) -> None:
        """Set a population beside that of the residents, which may be the smaller one."""
        residents = self._residents(self._indicators.per_inhabitant, population)
        self._look(("populations", name), population.values, residents, {})

    def at_indicator(self, name: str, indicator: Indicator) -> None:
        """Set the figures of an indicator beside the residents, or a rate beside what it is of."""
        per = indicator.per if indicator.measure == "rate" else None
        of = indicator.of if per else self._indicators.per_inhabitant
        for part, series in indicator.parts.items():
            residents = self._residents(of, series)
            figures: dict[str, Number] = {
                place: Fraction(value) * residents.get(place, 0) / per if per else Fraction(value)
                for place, value in series.values.items()
            }
            path = ("indicators", name, "parts", part)
            most = residents if per else self._most(series)
            self._look(path, figures, residents, most if _counts_persons(indicator.unit) else {})

    def _look(
        self,
        path: Path,
        figures: Mapping[str, Number],
        residents: Mapping[str, int],
        most: Mapping[str, int],
    ) -> None:
        for doubt in _doubts(figures, residents, most, self._times):
            figure = figures[doubt.place]
            self._findings.warning(
                (*path, "values", doubt.place),
                doubt.code,
                _hint(doubt.code),
                series=str(path[-1]),
                place=doubt.place,
                figure=_shown(figure),
                residents=doubt.residents,
                expected=_shown(doubt.expected),
                times=int(doubt.times),
            )

    def _most(self, series: Series) -> dict[str, int]:
        """How many live there at most, of all populations: only some of them may be of all ages."""
        known = [self._residents(name, series) for name in self._indicators.populations]
        return {
            place: max(counts)
            for place in series.values
            if (counts := [each[place] for each in known if place in each])
        }

    def _residents(self, population: str | None, series: Population | Series) -> dict[str, int]:
        """How many live where the figures of a series are of; nothing where that is not known."""
        known = self._indicators.populations.get(population or "")
        if known is None:
            return {}
        if known.by == series.by:
            return {place: known.values.get(place, 0) for place in series.values}
        if series.by == "district":
            return {}
        return {
            name: sum(known.values.get(district, 0) for district in area.districts)
            for name, area in self._areas.items()
        }


def _counts_persons(unit: LocalText) -> bool:
    return not _PERSONS.isdisjoint(f"{unit.da} {unit.en}".casefold().split())


def _hint(code: str) -> Message:
    zero = code == "zero-beside-residents"
    return message("documents.write-zero-only" if zero else "documents.look-at-source")


def _shown(number: Number) -> Value:
    return int(number + Fraction(1, 2))


def _doubts(
    figures: Mapping[str, Number],
    residents: Mapping[str, int],
    most: Mapping[str, int],
    times: Fraction,
) -> Iterator[_Doubt]:
    """The figures above what is possible at most, or many times off the median of the others.

    A figure below one, or an expected one, counts as one: of few persons there may well be none.
    Where there is no median, or it is nothing, there is none to be off.
    """
    expected = dict(_expected(figures, residents))
    for place, figure in figures.items():
        here = residents.get(place)
        if here is None:
            continue
        usual = expected.get(place, Fraction(figure))
        high = Fraction(figure) / max(usual, Fraction(1))
        low = usual / max(Fraction(figure), Fraction(1))
        if figure > most.get(place, figure):
            yield _Doubt("more-than-residents", place, most[place], usual, high)
        elif high > times and usual:
            yield _Doubt("many-times-more", place, here, usual, high)
        elif low > times:
            code = "many-times-fewer" if figure else "zero-beside-residents"
            yield _Doubt(code, place, here, usual, low)


def _expected(
    figures: Mapping[str, Number], residents: Mapping[str, int]
) -> Iterator[tuple[str, Fraction]]:
    """What each place would have at the median of the others' figures per resident.

    A median is not moved by the one figure that is wrong, as a mean is.
    """
    rates = {p: Fraction(figures[p]) / residents[p] for p in figures if residents.get(p)}
    ranked = sorted(rates.values())
    others = len(ranked) - 1
    for place in figures if others >= _LEAST_OTHERS else ():
        if place not in rates:
            continue
        own = bisect_left(ranked, rates[place])
        middle = [(others - 1) // 2, others // 2]
        below, above = (ranked[each if each < own else each + 1] for each in middle)
        yield place, (below + above) / 2 * residents[place]
