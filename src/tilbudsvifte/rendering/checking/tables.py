"""The tables of a run of scenarios."""

from collections.abc import Sequence

from tilbudsvifte.rendering.blocks import Column
from tilbudsvifte.rendering.checking.differences import moved
from tilbudsvifte.rendering.checking.figures import Shown, shown
from tilbudsvifte.rendering.checking.names import name_of, one_line
from tilbudsvifte.rendering.findings import where
from tilbudsvifte.rendering.money import DASH
from tilbudsvifte.scenarios.results import Comparison, Difference, ScenarioResult
from tilbudsvifte.texts import Language, Value

_WORDS = 3  # columns that words have too: what is compared, expected and got


def scenario_table(
    scenarios: Sequence[ScenarioResult], language: Language, *, files: bool
) -> list[Column]:
    """A row for each scenario: how much was compared, what differs, and what it comes to."""
    number = language.number
    columns = [
        _left(language, "scenario", [name_of(row, language) for row in scenarios]),
        _right(language, "compared", [number(len(row.compared)) for row in scenarios]),
        _right(language, "differ", [number(len(row.differences)) for row in scenarios]),
        _left(language, "result", [language.say(f"check.{row.status}") for row in scenarios]),
    ]
    if files:
        columns.append(_left(language, "file", [row.file for row in scenarios]))
    return columns


def figure_table(compared: Sequence[Comparison], unit: int, language: Language) -> list[Column]:
    """A row for each figure that was compared, with amounts in units of `unit` kr."""
    return _figures([shown(each, unit) for each in compared], language)


def word_table(compared: Sequence[Comparison], language: Language) -> list[Column]:
    """A row for each word that was compared, and whether it is the same."""
    rows = _figures([shown(each, 1) for each in compared], language)[:_WORDS]
    holds = [language.say(f"check.{'yes' if each.holds else 'no'}") for each in compared]
    return [
        *(column._replace(align="left") for column in rows),
        _left(language, "same", holds),
    ]


def difference_table(
    found: Sequence[tuple[ScenarioResult, Difference]], unit: int, language: Language
) -> list[Column]:
    """A row for each difference, and of a tolerance the reason."""
    rows = [shown(difference.comparison, unit) for _, difference in found]
    reasons = [difference.comparison.reason for _, difference in found]
    columns = [
        _left(language, "where", [where(difference.place) for _, difference in found]),
        _left(language, "scenario", [name_of(scenario, language) for scenario, _ in found]),
        *_figures(rows, language),
    ]
    if any(reasons):
        said = ["" if reason is None else language.local(one_line(reason)) for reason in reasons]
        columns.append(_left(language, "reason", said))
    since = [difference.moved for _, difference in found]
    if any(since):
        told = ["" if each is None else language.say(moved(each, unit)) for each in since]
        columns.append(_left(language, "moved-column", told))
    return columns


def _figures(rows: Sequence[Shown], language: Language) -> list[Column]:
    def cell(value: "Value | None") -> str:
        return DASH if value is None else language.value(value)

    return [
        _left(language, "figure", [language.say(row.figure) for row in rows]),
        _right(language, "expected", [cell(row.expected) for row in rows]),
        _right(language, "got", [cell(row.got) for row in rows]),
        _right(language, "difference", [cell(row.difference) for row in rows]),
        _right(language, "allowed", [cell(row.allowed) for row in rows]),
    ]


def _left(language: Language, name: str, cells: list[str]) -> Column:
    return Column(language.say(f"check.{name}"), cells, "left")


def _right(language: Language, name: str, cells: list[str]) -> Column:
    return Column(language.say(f"check.{name}"), cells)
