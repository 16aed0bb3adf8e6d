"""What a scenario expects, beside what the data give under it."""

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, TypeVar

from tilbudsvifte.analysis.division import Divided
from tilbudsvifte.analysis.results import AreaResult
from tilbudsvifte.documents.checks.scenario import Figure as Expected
from tilbudsvifte.documents.expected import Expect, ExpectedMoney, ExpectedNumber
from tilbudsvifte.documents.left_out import Path
from tilbudsvifte.reading.diagnostics import Severity
from tilbudsvifte.scenarios.results import Comparison, Figure
from tilbudsvifte.texts import Text

if TYPE_CHECKING:
    from tilbudsvifte.rules.results import Validation

T = TypeVar("T")

_OF_AREA: dict[str, Callable[[AreaResult], Figure | None]] = {
    "shares": lambda area: area.share,
    "offers_today": lambda area: area.offers_today,
    "current": lambda area: area.current,
    "computed": lambda area: area.computed,
    "guideline": lambda area: area.guideline,
    "change": lambda area: area.change.amount,
    "per_inhabitant": lambda area: area.per_inhabitant and area.per_inhabitant.guideline,
}
_SEVERITIES = {
    "errors": Severity.ERROR,
    "warnings": Severity.WARNING,
    "notes": Severity.NOTE,
}


class Outcome(NamedTuple):
    """What the data give: figures, and what was found in the proposals, where there are any."""

    divided: Divided
    validation: "Validation | None"


class _Given(NamedTuple):
    """A result, and the name of what it is of."""

    name: str | Text | None
    figure: Figure | None


_Row: TypeAlias = tuple[str, str | None, Expected | str, _Given]
_NONE = _Given(None, None)


def compare(expect: Expect, outcome: Outcome) -> Iterator[Comparison]:
    """Every expectation with its result, in the order of the model.

    An id that the data do not have has no result.
    """
    unit = expect.amounts_in or 1
    for figure, id_, expected, given in _rows(expect, outcome):
        yield _comparison(figure, id_, expected, given, unit)


def _rows(expect: Expect, outcome: Outcome) -> Iterator[_Row]:
    divided = outcome.divided
    if expect.frame is not None:
        yield "frame", None, expect.frame, _Given(None, divided.frame.amount)
    if expect.odd is not None:
        yield "odd", None, expect.odd, _Given(None, divided.odd)
    indicators = {each.id: each for each in divided.indicators}
    yield from _by_id(
        "weights", expect.weights, indicators, lambda i: _Given(i.document.name.text, i.weight)
    )
    areas = {area.id: area for area in divided.areas}
    for figure in _OF_AREA:
        yield from _of_areas(figure, getattr(expect, figure), areas)
    yield from _of_order(expect, areas)
    grants = {grant.id: grant for grant in divided.frame.left_out}
    yield from _by_id(
        "outside_frame", expect.outside_frame, grants, lambda g: _Given(g.name, g.amount)
    )
    if expect.districts is not None:
        districts = {each.id: each for each in divided.districts}
        shares, computed = expect.districts.shares, expect.districts.computed
        yield from _by_id("districts.shares", shares, districts, lambda d: _Given(d.name, d.share))
        yield from _by_id(
            "districts.computed", computed, districts, lambda d: _Given(d.name, d.computed)
        )
    if outcome.validation is not None:
        yield from _of_proposals(expect, outcome.validation)


def _of_areas(
    figure: str, expected: Mapping[str, Expected], areas: Mapping[str, AreaResult]
) -> Iterator[_Row]:
    of = _OF_AREA[figure]
    return _by_id(figure, expected, areas, lambda area: _Given(area.name, of(area)))


def _of_order(expect: Expect, areas: Mapping[str, AreaResult]) -> Iterator[_Row]:
    """Bounds and verdicts, which there are none of where a key is given whole."""
    for id_, bounds in expect.bounds.items():
        area = areas.get(id_)
        name, reach = (area.name, area.reach) if area else (None, None)
        if bounds.least is not None:
            least = _Given(name, reach.least if reach else None)
            yield "bounds.least", id_, bounds.least, least
        if bounds.greatest is not None:
            greatest = _Given(name, reach.greatest if reach else None)
            yield "bounds.greatest", id_, bounds.greatest, greatest
    yield from _by_id("verdicts", expect.verdicts, areas, _verdict)


def _verdict(area: AreaResult) -> _Given:
    return _Given(area.name, area.reach.verdict.value if area.reach else None)


def _of_proposals(expect: Expect, validation: "Validation") -> Iterator[_Row]:
    proposals = {each.area.id: each for each in validation.proposals}
    yield from _by_id(
        "deviations",
        expect.deviations,
        proposals,
        lambda p: _Given(p.area.name, p.deviation.amount),
    )
    codes = [found.code for found in validation.findings]
    for rule, expected in expect.findings.items():
        yield "findings", rule, expected, _Given(None, codes.count(rule))
    for key, severity in _SEVERITIES.items():
        number: Expected | None = getattr(expect.severities, key, None)
        if number is not None:
            figure = f"severities.{key}"
            yield figure, None, number, _Given(None, validation.number(severity))


def _by_id(
    figure: str,
    expected: Mapping[str, Expected] | Mapping[str, str],
    entries: Mapping[str, T],
    given: Callable[[T], _Given],
) -> Iterator[_Row]:
    for id_, each in expected.items():
        yield figure, id_, each, given(entries[id_]) if id_ in entries else _NONE


def path_of(figure: str, id_: str | None) -> Path:
    """Where in a scenario an expectation stands: `bounds.least` of an area below its id."""
    first, *rest = figure.split(".")
    if id_ is None:
        return ("expect", first, *rest)
    return ("expect", first, id_, *rest) if first == "bounds" else ("expect", first, *rest, id_)


def _comparison(
    figure: str, id_: str | None, expected: Expected | str, given: _Given, unit: int
) -> Comparison:
    path, (name, got) = path_of(figure, id_), given
    if isinstance(expected, str):
        return Comparison(path, figure, id_, name, "word", expected, got)
    reason = expected.reason.text if expected.reason else None
    if isinstance(expected, ExpectedMoney):
        limit = expected.tolerance
        allowed = None if limit is None else limit.kroner(unit)
        amount = expected.value.kroner(unit)
        return Comparison(path, figure, id_, name, "kroner", amount, got, None, allowed, reason)
    if isinstance(expected, ExpectedNumber):
        value, decimals = expected.value
        tolerance = expected.tolerance
        return Comparison(
            path, figure, id_, name, "number", value, got, decimals, tolerance, reason
        )
    count, within = expected.value, expected.tolerance
    return Comparison(path, figure, id_, name, "count", count, got, None, within, reason)
