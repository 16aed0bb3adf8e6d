"""A sensitivity analysis as a page: what holds whatever the weights, then what others give."""

from collections.abc import Iterable, Iterator

from tilbudsvifte.analysis.results import IndicatorResult
from tilbudsvifte.analysis.sensitivity.results import Alternative, Kind, Sensitivity
from tilbudsvifte.rendering.allocation.layout import basis_blocks, opening
from tilbudsvifte.rendering.allocation.notes import cite
from tilbudsvifte.rendering.allocation.tables import money_for
from tilbudsvifte.rendering.blocks import Block, Heading, Lines, Table, said
from tilbudsvifte.rendering.money import Money
from tilbudsvifte.rendering.sensitivity.names import scheme_name
from tilbudsvifte.rendering.sensitivity.tables import (
    alternative_labels,
    alternative_table,
    is_marked,
    range_table,
    spread_table,
)
from tilbudsvifte.rendering.view import View
from tilbudsvifte.texts import Clauses, Message, Value, message

_KINDS: tuple[Kind, ...] = ("scheme", "without", "swapped", "order")


def blocks(result: Sensitivity, view: View) -> Iterator[Block]:
    """The page from top to bottom; the first table is what rests on no scheme."""
    language, allocation = view.language, result.allocation
    money = _money(result, view)
    yield from opening(allocation, money, view, "sensitivity.title")
    yield Table(range_table(result, money))
    yield said(language, _range_notes(result))
    yield Heading(language.say("sensitivity.likely-heading"))
    yield Table(spread_table(result, money))
    yield said(language, [tuple(_spread_notes(result))])
    for kind in _KINDS:
        found = result.of_kind(kind)
        if found:
            yield Heading(language.say(f"sensitivity.{kind}-heading"))
            yield Table(alternative_table(result, kind, money))
            lines = [*alternative_labels(result, kind, language)]
            lines += [language.say(note) for note in _notes(result, kind, found)]
            if lines:
                yield Lines(lines)
    yield from basis_blocks(allocation, money)


def _money(result: Sensitivity, view: View) -> Money:
    """The unit of the data where every amount of the page is a whole number of it, else kr."""
    amounts = [amount for each in result.alternatives for amount in each.amounts]
    amounts += [amount for each in result.spreads for amount in each.points]
    return money_for(result.allocation, view.language, amounts)


def _range_notes(result: Sensitivity) -> Iterator[tuple[Message, ...]]:
    depends = any(spread.stretches for spread in result.spreads)
    corners = message("sensitivity.corners")
    yield (corners, message("sensitivity.turning")) if depends else (corners,)
    if is_marked(result):
        yield (message("sensitivity.marked"),)


def _spread_notes(result: Sensitivity) -> Iterator[Message]:
    yield message("sensitivity.assumption")
    yield message("sensitivity.spread")
    if any(spread.at_the_end_only for spread in result.spreads):
        yield message("sensitivity.at-the-end")
    if any(spread.rounding_matters and spread.stretches for spread in result.spreads):
        yield message("sensitivity.rounding", round_to=result.allocation.round_to)


def _notes(result: Sensitivity, kind: Kind, found: tuple[Alternative, ...]) -> Iterator[Message]:
    """What stands under a table of alternatives."""
    if kind == "without":
        explicit = result.allocation.weighting.scheme == "explicit"
        yield message("sensitivity.rest-scaled" if explicit else "sensitivity.rest")
        left_out = {each.indicators[0].id for each in found}
        known = (each for each in result.allocation.indicators if each.shares is not None)
        never = [each for each in known if each.id not in left_out]
        if never:
            yield message("sensitivity.never-left-out", names=_names(never))
    for other in found if kind == "order" else ():
        yield from _order_notes(other)


def _order_notes(other: Alternative) -> Iterator[Message]:
    yield message(
        "sensitivity.order-of",
        name=other.name or "",
        indicators=Clauses(_names(other.indicators)),
        scheme=scheme_name(other.scheme, other.exponent),
        source=cite(other.source) if other.source else "",
    )
    if other.missing:
        yield message("sensitivity.order-missing", names=_names(other.missing))
    if other.note is not None:
        yield message("sensitivity.order-note", text=other.note)


def _names(indicators: Iterable[IndicatorResult]) -> tuple[Value, ...]:
    return tuple(each.name for each in indicators)
