"""An audit as a page: the answer and what it does not prove, then what they rest on."""

from collections.abc import Iterator

from tilbudsvifte.analysis.audit.results import Audit, Closing
from tilbudsvifte.rendering.allocation.layout import basis_blocks, opening
from tilbudsvifte.rendering.allocation.tables import money_for
from tilbudsvifte.rendering.audit.notes import (
    answer,
    missing_names,
    not_proved,
    reading_notes,
)
from tilbudsvifte.rendering.audit.tables import (
    area_table,
    closing_table,
    closing_weights,
    missing_weight,
    reading_table,
    weight_table,
)
from tilbudsvifte.rendering.blocks import Block, Heading, said
from tilbudsvifte.rendering.money import Money
from tilbudsvifte.rendering.view import View
from tilbudsvifte.texts import Language, Percent, message


def blocks(result: Audit, view: View) -> Iterator[Block]:
    """The page from top to bottom; the answer and its limits stand side by side, before figures."""
    language, allocation = view.language, result.allocation
    money = money_for(allocation, language)
    yield from opening(allocation, money, view)
    yield Heading(language.say("audit.answer"))
    yield said(language, answer(result, money))
    yield Heading(language.say("audit.not-proved"))
    yield said(language, not_proved(result))
    yield from _areas(result, money)
    yield from _weights(result, language)
    yield from _missing(result, language)
    yield from _readings(result, money)
    yield from basis_blocks(allocation, money, ranges=False)


def _areas(result: Audit, money: Money) -> Iterator[Block]:
    language = money.language
    yield Heading(language.say("audit.areas", unit=money.label))
    yield area_table(result, money)
    less = "audit.unexplained-is-example" if result.reachable else "audit.unexplained-is-nearest"
    notes = (message("audit.one-by-one", tolerance=result.tolerance), message(less))
    yield said(language, [notes])


def _weights(result: Audit, language: Language) -> Iterator[Block]:
    reached = result.reachable
    of = "audit.weights-of-example" if reached else "audit.weights-of-nearest"
    yield Heading(language.say(of))
    yield weight_table(result.weights, language)
    others = message("audit.each-by-itself" if reached else "audit.others-as-near")
    yield said(language, [(others, message("audit.scheme-not-used"))])


def _missing(result: Audit, language: Language) -> Iterator[Block]:
    """What the missing indicators would have to show, where something is to be closed by them."""
    if result.closing is None and not result.cannot_close:
        return
    yield Heading(language.say("audit.closing"))
    names = missing_names(result)
    if result.closing is None:
        yield said(language, [(message("audit.cannot-close", names=names),)])
        return
    yield said(language, [(message("audit.would-close", names=names),)])
    yield from _shares(result.closing, language)


def _shares(closing: Closing, language: Language) -> Iterator[Block]:
    yield closing_table(closing, language)
    weigh = message("audit.missing-weigh", share=Percent(missing_weight(closing)))
    yield said(language, [(message("audit.closing-ranges"),), (weigh,)])
    yield closing_weights(closing, language)


def _readings(result: Audit, money: Money) -> Iterator[Block]:
    yield Heading(money.language.say("audit.readings"))
    if any(each.audit is not None for each in result.readings):
        yield reading_table(result, money)
    yield said(money.language, ((note,) for note in reading_notes(result.readings, money)))
