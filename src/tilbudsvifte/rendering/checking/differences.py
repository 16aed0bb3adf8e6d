"""What does not hold, as diagnostics at the lines of the expectations."""

from typing import NamedTuple, TypeAlias

from tilbudsvifte.reading.diagnostics import Diagnostic, Severity, in_file_order
from tilbudsvifte.rendering.checking.figures import Shown, shown, unit_for, unit_name
from tilbudsvifte.rendering.checking.names import one_line
from tilbudsvifte.rendering.comparison.differences import input_words
from tilbudsvifte.scenarios.comparison.results import Input
from tilbudsvifte.scenarios.results import (
    Checked,
    Comparison,
    Difference,
    Moved,
    ScenarioResult,
)
from tilbudsvifte.texts import Clauses, Message, message

DIFFERS = "differs"
_MOST_PARTS = 5

MovedPart: TypeAlias = tuple[Input, int]


class Found(NamedTuple):
    """A difference or finding, and the scenario that it belongs to."""

    scenario: ScenarioResult
    diagnostic: Diagnostic


def diagnostic(difference: Difference, unit: int) -> Diagnostic:
    """Say expected, got, difference and allowed, in units of `unit` kr. where nothing is lost."""
    text = said(difference.comparison, unit)
    hint = moved(difference.moved, unit) if difference.moved else None
    return Diagnostic(Severity.ERROR, DIFFERS, text, difference.place, hint)


def moved(since: Moved, unit: int) -> Message:
    """What an amount was with other data, and which inputs moved it since."""
    amounts = [since.was, *(kroner for _, kroner in since.parts)]
    if any(amount % unit for amount in amounts):
        unit = 1
    if not since.parts:
        return message("check.not-moved", folder=since.folder)
    shown, left = _largest(since)
    parts = [
        message("check.moved-by", input=input_words(each), amount=_signed(kroner, unit))
        for each, kroner in shown
    ]
    if left:
        rest = _signed(sum(kroner for _, kroner in left), unit)
        parts.append(message("check.moved-more", count=len(left), amount=rest))
    return message(
        "check.moved",
        folder=since.folder,
        was=since.was // unit,
        unit=unit_name(unit),
        parts=Clauses(tuple(parts)),
    )


def _largest(since: Moved) -> tuple[list[MovedPart], list[MovedPart]]:
    """The parts that moved it most, in the order of the files, and the others."""
    by_size = sorted(range(len(since.parts)), key=lambda n: -abs(since.parts[n][1]))
    largest = {*by_size[:_MOST_PARTS]}
    return (
        [part for n, part in enumerate(since.parts) if n in largest],
        [part for n, part in enumerate(since.parts) if n not in largest],
    )


def _signed(kroner: int, unit: int) -> Message:
    sign = "up" if kroner > 0 else "down" if kroner < 0 else "even"
    return message(f"check.{sign}", amount=abs(kroner) // unit)


def said(comparison: Comparison, unit: int) -> Message:
    """What differs in one sentence, with the reason of a tolerance."""
    text = _said(comparison, shown(comparison, unit_for([comparison], unit)))
    if comparison.reason is None:
        return text
    return message("check.with-reason", text=text, reason=one_line(comparison.reason))


def diagnostics_of(scenario: ScenarioResult, unit: int) -> tuple[Diagnostic, ...]:
    """The differences and findings of a scenario, in file order."""
    differences = (diagnostic(each, unit) for each in scenario.differences)
    return in_file_order([*differences, *scenario.findings])


def all_diagnostics(checked: Checked) -> tuple[Found, ...]:
    """The differences and findings of all scenarios, in the order of the run, each with its own."""
    return tuple(
        Found(scenario, each)
        for scenario in checked.scenarios
        for each in diagnostics_of(scenario, checked.unit)
    )


def _said(comparison: Comparison, row: Shown) -> Message:
    figure, expected, got = row.figure, row.expected, row.got
    unit = "" if row.unit is None else "-in"
    values = {} if row.unit is None else {"unit": row.unit}
    if got is None and comparison.figure == "refused":
        return message("check.is-not-refused", expected=expected)
    if got is None:
        return message(f"check.is-missing{unit}", figure=figure, expected=expected, **values)
    if row.apart is None or row.allowed is None:
        return message("check.is-another", figure=figure, expected=expected, got=got)
    less = (comparison.difference or 0) < 0
    return message(
        f"check.is-apart{unit}",
        figure=figure,
        expected=expected,
        got=got,
        apart=message("check.less" if less else "check.more", amount=row.apart),
        allowed=row.allowed,
        **values,
    )
