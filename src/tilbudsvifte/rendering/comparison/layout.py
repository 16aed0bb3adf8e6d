"""A comparison as a page: directions and ranges first, then amounts, then what makes them."""

from collections.abc import Iterable, Iterator, Sequence

from tilbudsvifte.engine.shapley import MOST_PLAYERS
from tilbudsvifte.rendering.blocks import Block, Heading, Lines, Table
from tilbudsvifte.rendering.comparison.differences import input_words, placed, some
from tilbudsvifte.rendering.comparison.sides import Sides, called
from tilbudsvifte.rendering.comparison.tables import (
    Figure,
    figure_table,
    order_table,
    share_table,
    split_labels,
    split_table,
    weight_table,
)
from tilbudsvifte.rendering.money import Money
from tilbudsvifte.rendering.view import View
from tilbudsvifte.scenarios.comparison.compare import MOST_LOOKED_AT
from tilbudsvifte.scenarios.comparison.grouping import MOST_ASKED
from tilbudsvifte.scenarios.comparison.results import AreaContrast, Contrast, Input
from tilbudsvifte.texts import Language, Message, Value, message

_MOST_APART = 5
_MOST_OF_GROUP = 10

_FIGURES: dict[str, Figure] = {
    "guideline": lambda area: area.guideline,
    "computed": lambda area: area.computed,
    "current": lambda area: area.current,
}


def contrast_blocks(contrast: Contrast, sides: Sides, view: View) -> Iterator[Block]:
    """The page from top to bottom; the first screen holds what matters most."""
    language = view.language
    money = Money.for_amounts(language, contrast.unit, _amounts(contrast))
    yield Heading(language.say("compare.title", unit=money.label), 1)
    yield _said(language, _side_notes(contrast, sides))
    if contrast.same:
        return
    yield from _order(contrast, money)
    figures = _figures(contrast)
    yield from _amount_blocks(contrast, figures, money)
    yield from _split_blocks(contrast, figures, view)
    yield from _weight_blocks(contrast, view)
    if view.details:
        yield from _all_differences(contrast, language)
    elif contrast.apart:
        yield _said(language, [_apart(contrast)])


def _side_notes(contrast: Contrast, sides: Sides) -> Iterator[Message]:
    """What is compared, and whether there is anything to say."""
    yield message("compare.side-before", side=called(sides.before))
    yield message("compare.side-after", side=called(sides.after))
    if contrast.same:
        yield message("compare.same")
        return
    for side in ("before", "after"):
        areas = tuple(area.name for area in contrast.areas if area.only == side)
        if areas:
            only = "compare.only-before" if side == "before" else "compare.only-after"
            yield message(only, areas=areas)


def _order(contrast: Contrast, money: Money) -> Iterator[Block]:
    """What every set of weights in the order says; where that differs it comes first."""
    language = money.language
    differ = [area for area in contrast.areas if area.order_differs]
    if not differ:
        yield _said(language, [message("compare.order-same")])
        return
    turned = tuple(area.name for area in differ if area.verdict_differs and all(area.reaches))
    yield Heading(language.say("compare.order", unit=money.label))
    if turned:
        yield _said(language, [message("compare.verdicts-differ", areas=turned)])
    ordered = sorted(differ, key=lambda area: not area.verdict_differs)
    yield Table(order_table(ordered, money))


def _figures(contrast: Contrast) -> dict[str, Figure]:
    """The amounts to show, by name: one that is another on both sides is shown once."""
    figures = dict(_FIGURES)
    if {contrast.before.applies, contrast.after.applies} == {"computed"}:
        del figures["guideline"]
    return figures


def _amount_blocks(contrast: Contrast, figures: dict[str, Figure], money: Money) -> Iterator[Block]:
    language = money.language
    for name, figure in figures.items():
        if _changes(contrast.areas, figure):
            yield Heading(_in_unit(language, name, money))
            yield Table(figure_table(contrast.areas, figure, money), total=True)
    yield _said(language, _ground_notes(contrast, figures, money))


def _ground_notes(
    contrast: Contrast, figures: dict[str, Figure], money: Money
) -> Iterator[Message]:
    before, after = contrast.before, contrast.after
    if before.applies != after.applies:
        applies = {
            "before": message(f"compare.applies-{before.applies}"),
            "after": message(f"compare.applies-{after.applies}"),
        }
        yield message("compare.applies-differs", **applies)
    elif "guideline" not in figures:
        yield message("compare.computed-applies")
    same = tuple(
        message(f"compare.name-{name}")
        for name, figure in figures.items()
        if not _changes(contrast.areas, figure)
    )
    if same:
        yield message("compare.same-figures", figures=same)
    if before.frame == after.frame:
        yield message("compare.frame-same", frame=money(before.frame))
    else:
        change = money(after.frame - before.frame, signed=True)
        yield message(
            "compare.frame", before=money(before.frame), after=money(after.frame), change=change
        )
    if before.odd != after.odd:
        yield message("compare.odd", before=before.odd, after=after.odd)
    if before.key != after.key:
        yield message("compare.key", before=_key(before.key), after=_key(after.key))


def _split_blocks(contrast: Contrast, figures: dict[str, Figure], view: View) -> Iterator[Block]:
    """What each input makes of each change, and how that was worked out."""
    language = view.language
    shown = {name: each for name, each in figures.items() if _changes(contrast.areas, each)}
    for name, figure in shown.items():
        parts = (part.kroner for area in contrast.areas for part in figure(area).parts)
        money = Money.for_amounts(language, contrast.unit, parts)
        of = language.say(f"compare.figure-{name}")
        yield Heading(language.say("compare.split", figure=of, unit=money.label))
        whole = view.details
        yield Table(split_table(contrast, figure, money, whole=whole), total=True)
        labels = split_labels(contrast, figure, language, whole=whole)
        if labels:
            yield Lines(labels)
    if shown:
        yield _said(language, _method_notes(contrast))
    groups = [each for each in contrast.inputs if len(each.differences) > 1]
    if groups and not view.details:
        yield _said(language, map(_group, groups))
    if not shown and contrast.inputs:
        listed = () if view.details else map(input_words, contrast.inputs)
        yield _said(language, [message("compare.no-budget-differs"), *listed])


def _method_notes(contrast: Contrast) -> Iterator[Message]:
    count = len(contrast.inputs)
    if count == 1:
        yield message("compare.one-input")
    elif contrast.method == "shapley":
        yield message("compare.shapley", count=count)
    else:
        yield message("compare.in-order", count=count, most=MOST_PLAYERS)
    if contrast.cut:
        yield message("compare.input-is-cut", most=MOST_ASKED)
    else:
        yield message("compare.input-is")
    if contrast.coarse:
        yield message("compare.coarse", most=MOST_LOOKED_AT)


def _weight_blocks(contrast: Contrast, view: View) -> Iterator[Block]:
    """Weights where they differ, and with details the shares."""
    language = view.language
    if any(weight.before != weight.after for weight in contrast.weights):
        yield Heading(language.say("compare.weights"))
        yield Table(weight_table(contrast, language))
    if view.details:
        yield Heading(language.say("compare.shares"))
        yield Table(share_table(contrast.areas, language))


def _all_differences(contrast: Contrast, language: Language) -> Iterator[Block]:
    if contrast.inputs:
        yield Heading(language.say("compare.differences"))
        told: list[Message] = []
        for number, each in enumerate(contrast.inputs, start=1):
            several = len(each.differences) > 1
            words = input_words(each) if several else placed(each.differences[0])
            told.append(message("compare.numbered", number=number, input=words))
            told += [_below(placed(one)) for one in each.differences if several]
        yield _said(language, told)
    if contrast.apart:
        yield Heading(language.say("compare.apart-heading"))
        yield _said(language, map(placed, contrast.apart))


def _group(each: Input) -> Message:
    return message(
        "compare.group-is",
        input=input_words(each),
        differences=some(each.differences, _MOST_OF_GROUP, below=len(each.path)),
    )


def _below(words: Message) -> Message:
    return message("compare.below", text=words)


def _apart(contrast: Contrast) -> Message:
    differences = some(contrast.apart, _MOST_APART)
    return message("compare.apart", count=len(contrast.apart), differences=differences)


def _key(key: str) -> Value:
    return message("compare.key-indicators") if key == "indicators" else key


def _in_unit(language: Language, name: str, money: Money) -> str:
    figure = language.say(f"compare.figure-{name}")
    return language.say("compare.in-unit", figure=figure, unit=money.label)


def _changes(areas: Sequence[AreaContrast], figure: Figure) -> bool:
    return any(figure(area).before != figure(area).after for area in areas)


def _amounts(contrast: Contrast) -> Iterator[int]:
    yield from (contrast.before.frame, contrast.after.frame)
    for area in contrast.areas:
        for figure in _FIGURES.values():
            yield from (figure(area).before, figure(area).after)
        for reach in area.reaches:
            if reach is not None:
                yield from (reach.least, reach.greatest)


def _said(language: Language, lines: Iterable[Message]) -> Lines:
    return Lines([language.say(line) for line in lines])
