"""Checks of `indicators.yaml`."""

from collections.abc import Mapping
from decimal import Decimal

from tilbudsvifte.documents.checks.findings import Findings, some
from tilbudsvifte.documents.checks.framework import check_contradictions, check_sources
from tilbudsvifte.documents.checks.plausible import warn_of_implausible
from tilbudsvifte.documents.checks.thousands import warn_of_thousands
from tilbudsvifte.documents.framework import Framework
from tilbudsvifte.documents.indicators import Indicator, Indicators, Population, Series
from tilbudsvifte.documents.left_out import Path
from tilbudsvifte.documents.validation import Validated
from tilbudsvifte.engine.weights import explicit_faults, tied_groups
from tilbudsvifte.reading.diagnostics import Diagnostic, Severity
from tilbudsvifte.texts import Value, message
from tilbudsvifte.texts.language import fraction_text


def check_indicators(
    file: Validated[Indicators],
    indicators: Indicators,
    terms: Validated[Framework],
    framework: Framework,
    since: Indicators | None = None,
) -> list[Diagnostic]:
    """Coverage of districts and areas, rates and their populations, explicit weights.

    What `since` shares was looked at with the same framework.
    """
    checks = _Checks(file, indicators, terms, framework)
    known_populations = since is not None and _same(indicators.populations, since.populations)
    if not known_populations:
        checks.populations()
    checks.chosen_populations()
    for name, indicator in indicators.indicators.items():
        known_as = since.indicators.get(name) if since and known_populations else None
        if indicator is not known_as:
            checks.indicator(("indicators", name), indicator)
    checks.weighting()
    checks.orders()
    known = checks.known_indicators | checks.known_populations
    check_contradictions(checks.findings, indicators.contradictions, known)
    check_sources(checks.findings, indicators, terms.ids(framework.papers, "papers"), since)
    found = (*file.diagnostics, *terms.diagnostics, *checks.findings.found)
    if not any(each.severity is Severity.ERROR for each in found):
        warn_of_implausible(checks.findings, indicators, framework, since)
    return checks.findings.found


def _same(entries: Mapping[str, object], before: Mapping[str, object]) -> bool:
    return len(entries) == len(before) and all(
        entry is before.get(name) for name, entry in entries.items()
    )


class _Checks:
    def __init__(
        self,
        file: Validated[Indicators],
        indicators: Indicators,
        terms: Validated[Framework],
        framework: Framework,
    ) -> None:
        self.findings = Findings(file)
        self.indicators = indicators
        self.weighed = framework.key == "indicators"
        areas = framework.areas
        districts = dict.fromkeys(d for area in areas.values() for d in area.districts)
        self.places = {
            "area": terms.ids(areas, "areas"),
            "district": terms.ids(districts, "areas", "*", "districts"),
        }
        self.known_indicators = file.ids(indicators.indicators, "indicators")
        self.known_populations = file.ids(indicators.populations, "populations")
        self.bare = tuple(
            name
            for name, area in areas.items()
            if not area.districts and not terms.left_out.touches(("areas", name))
        )

    def populations(self) -> None:
        for name, population in self.indicators.populations.items():
            self._series(("populations", name), population)
            if not any(population.values.values()):
                self.findings.error(("populations", name, "values"), "all-zero", at_key=True)

    def chosen_populations(self) -> None:
        chosen = {
            "per_inhabitant": self.indicators.per_inhabitant,
            "per_potential_user": self.indicators.per_potential_user,
        }
        for word, population in chosen.items():
            if population is not None:
                self.findings.known((word,), population, self.known_populations)

    def indicator(self, path: Path, indicator: Indicator) -> None:
        unclear = self.findings.left_out.touches((*path, "measure"))
        if indicator.of is not None and (unclear or indicator.measure == "rate"):
            self.findings.known((*path, "of"), indicator.of, self.known_populations)
        if bool(indicator.parts) == (indicator.values == "unpublished"):
            self.findings.error(path, "parts-or-unpublished", at_key=True)
            return
        for name, series in indicator.parts.items():
            self._series((*path, "parts", name), series)
        figures = [v for series in indicator.parts.values() for v in series.values.values()]
        if indicator.parts and not any(figures):
            self.findings.error((*path, "parts"), "all-zero", at_key=True)
        if unclear:
            return
        if indicator.measure == "count":
            self._count(path, indicator)
        elif indicator.parts:
            self._rate(path, indicator)

    def _series(self, path: Path, series: Population | Series) -> None:
        hint = message("documents.write-zero")
        self.findings.cover((*path, "values"), series.values, self.places[series.by], hint)
        if series.by == "district" and self.bare:
            ids = some(self.bare)
            self.findings.error((*path, "values"), "areas-without-districts", at_key=True, ids=ids)

    def _count(self, path: Path, indicator: Indicator) -> None:
        """Counts are whole numbers, and have nothing to do with what is for rates."""
        for name, series in indicator.parts.items():
            for place, value in series.values.items():
                if isinstance(value, Decimal):
                    from tilbudsvifte.reading.hints import whole_number_hint  # noqa: PLC0415 - only then

                    where = (*path, "parts", name, "values", place)
                    hint = whole_number_hint(value, message("documents.rate-or-source"))
                    self.findings.error(where, "not-whole-number", hint, key=place)
        rates_only = {"of": indicator.of, "per": indicator.per}
        for word, given in rates_only.items():
            if given is not None:
                self.findings.error((*path, word), "only-for-rates", at_key=True, word=word)
        if indicator.use == "rate":
            self.findings.error((*path, "use"), "only-for-rates", at_key=True, word="use: rate")

    def _rate(self, path: Path, indicator: Indicator) -> None:
        """A rate says what it is per and of which population; used as a rate it has one part."""
        for name in indicator.parts:
            warn_of_thousands(self.findings, (*path, "parts", name, "values"))
        for word, given in {"of": indicator.of, "per": indicator.per}.items():
            if given is None:
                self.findings.error(path, "rate-without", at_key=True, word=word)
        if indicator.use == "rate" and len(indicator.parts) > 1:
            self.findings.error((*path, "use"), "rates-do-not-add", at_key=True)
        if indicator.of not in self.indicators.populations:
            return
        population = self.indicators.populations[indicator.of]
        if not all(population.values.values()):
            self.findings.error((*path, "of"), "population-zero", word=indicator.of)
        for name, series in indicator.parts.items():
            if series.by != population.by:
                self.findings.error(
                    (*path, "parts", name, "values"),
                    "population-by",
                    at_key=True,
                    by=series.by,
                    other=population.by,
                )

    def weighting(self) -> None:
        weighting = self.indicators.weighting
        explicit = weighting.scheme == "explicit"
        if (weighting.scheme == "rank-exponent") != (weighting.exponent is not None):
            self.findings.error(("weighting",), "exponent-only-with-scheme", at_key=True)
        if explicit and weighting.source is None:
            self.findings.error(("weighting",), "weights-without-source", at_key=True)
        if not explicit and weighting.weights:
            self.findings.error(("weighting", "weights"), "weights-only-explicit", at_key=True)
        ranked = self.indicators.with_figures()
        if self.weighed and not ranked:
            self.findings.error(("indicators",), "no-figures", at_key=True)
        elif ranked and explicit:
            self._explicit(ranked)

    def orders(self) -> None:
        """Orders name indicators, each once; one that gives no guideline is only warned of."""
        known = self.indicators.indicators
        for name, other in self.indicators.orders.items():
            path: Path = ("orders", name, "order")
            seen: set[str] = set()
            for number, tied in enumerate(other.order):
                for inner, word in enumerate(tied):
                    where = (*path, number, inner)  # a word alone stands for a list of one
                    self.findings.known(where, word, self.known_indicators)
                    if word in seen:
                        self.findings.error(where, "twice-in-order", id=word)
                    seen.add(word)
            if not any(known[word].parts for word in seen if word in known):
                self.findings.warning(path, "order-without-figures")

    def _explicit(self, ranked: list[tuple[str, Indicator]]) -> None:
        """The weights cover the indicators that have figures, sum to 1 and follow the order."""
        path: Path = ("weighting", "weights")
        weights = self.indicators.weighting.weights
        names = [name for name, _ in ranked]
        bare = [name for name, each in self.indicators.indicators.items() if not each.parts]
        for name in bare:
            if name in weights and not self.findings.left_out.touches(("indicators", name)):
                self.findings.error((*path, name), "no-weight", at_key=True, word=name)
        others = {name: weight for name, weight in weights.items() if name not in bare}
        self.findings.cover(path, others, self.known_indicators._replace(known=dict(ranked)))
        if weights.keys() != set(names):
            return
        groups = tied_groups([indicator.rank for _, indicator in ranked])
        for fault in explicit_faults([weights[name] for name in names], groups):
            values: dict[str, Value] = {"ids": tuple(names[i] for i in fault.positions)}
            if fault.total is not None:
                values["sum"] = fraction_text(fault.total)
            self.findings.error(path, f"weights-{fault.kind}", None, at_key=True, **values)
