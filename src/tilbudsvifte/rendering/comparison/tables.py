"""The tables of a comparison, for text and for Markdown."""

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction

from tilbudsvifte.analysis.results import Reach
from tilbudsvifte.rendering.blocks import Column
from tilbudsvifte.rendering.comparison.differences import input_words
from tilbudsvifte.rendering.money import DASH, Money
from tilbudsvifte.rendering.parts import per_cents
from tilbudsvifte.scenarios.comparison.results import AreaContrast, Contrast, Split
from tilbudsvifte.texts import Language

MOST_INPUTS = 20
MOST_COLUMNS = 8

Figure = Callable[[AreaContrast], Split]


def order_table(areas: Sequence[AreaContrast], money: Money) -> list[Column]:
    """Direction, lowest and highest of areas where one of them differs, both sides."""
    language = money.language

    def direction(reach: Reach) -> str:
        return language.say(f"allocate.verdict-{reach.verdict}")

    def turn(area: AreaContrast) -> str:
        after = area.reaches[1]
        if area.only == "after" and after is not None:
            return language.say("compare.new", direction=direction(after))
        if area.only == "before":
            return language.say("compare.gone")
        return _both(language, area.reaches, direction)

    def column(name: str, cell: Callable[[Reach], str]) -> Column:
        cells = (_both(language, area.reaches, cell) for area in areas)
        return _column(language, f"allocate.{name}", cells, left=True)

    return [
        _column(language, "allocate.area", (area.name for area in areas), left=True),
        _column(language, "allocate.verdict", map(turn, areas), left=True),
        column("least", lambda reach: money(reach.least)),
        column("greatest", lambda reach: money(reach.greatest)),
    ]


def figure_table(areas: Sequence[AreaContrast], figure: Figure, money: Money) -> list[Column]:
    """An amount of each area on both sides, the change, and their sums."""
    language = money.language
    splits = [figure(area) for area in areas]
    rows = [*splits, total(splits)]

    def column(name: str, cell: Callable[[Split], str]) -> Column:
        return _column(language, name, map(cell, rows))

    return [
        _names(areas, language),
        column("compare.before", lambda row: money(row.before)),
        column("compare.after", lambda row: money(row.after)),
        column("allocate.change", lambda row: money(row.change, signed=True)),
        column("allocate.percent", lambda row: _per_cent(language, row.share)),
    ]


def split_table(contrast: Contrast, figure: Figure, money: Money, *, whole: bool) -> list[Column]:
    """What each input makes of each area's change; the last row and column are the sums.

    The inputs are the rows; with many areas they are the columns, by number. Unless `whole` is
    asked for, the smallest of very many are added up.
    """
    language, areas = money.language, contrast.areas
    rows = _rows(contrast, figure, language, whole=whole)
    rows.append((language.say("allocate.total"), [figure(area).change for area in areas]))
    if len(areas) <= MOST_COLUMNS:
        return [
            _column(language, "compare.input", (label for label, _ in rows), left=True),
            *(
                Column(area.name, [money(amounts[n], signed=True) for _, amounts in rows])
                for n, area in enumerate(areas)
            ),
            _column(
                language,
                "allocate.total",
                (money(sum(amounts), signed=True) for _, amounts in rows),
            ),
        ]
    labels = [*(str(number) for number in range(1, len(rows))), rows[-1][0]]
    return [
        _names(areas, language),
        *(
            Column(label, [money(kroner, signed=True) for kroner in (*amounts, sum(amounts))])
            for label, (_, amounts) in zip(labels, rows, strict=True)
        ),
    ]


def split_labels(
    contrast: Contrast, figure: Figure, language: Language, *, whole: bool
) -> list[str]:
    """What the numbers of a table by area stand for; nothing where the inputs are its rows."""
    if len(contrast.areas) <= MOST_COLUMNS:
        return []
    rows = _rows(contrast, figure, language, whole=whole)
    return [
        language.say("compare.numbered", number=number, input=label)
        for number, (label, _) in enumerate(rows, start=1)
    ]


def weight_table(contrast: Contrast, language: Language) -> list[Column]:
    """The weight of every indicator on both sides."""
    weights = contrast.weights
    names = (language.local(each.name) for each in weights)
    return [
        _column(language, "allocate.indicator", names, left=True),
        _column(language, "compare.before", per_cents(language, (w.before for w in weights), 2)),
        _column(language, "compare.after", per_cents(language, (w.after for w in weights), 2)),
    ]


def share_table(areas: Sequence[AreaContrast], language: Language) -> list[Column]:
    """Each area's share of the frame on both sides."""
    return [
        _column(language, "allocate.area", (area.name for area in areas), left=True),
        *(
            _column(language, name, per_cents(language, (area.shares[side] for area in areas), 2))
            for side, name in enumerate(("compare.before", "compare.after"))
        ),
    ]


def total(splits: Sequence[Split]) -> Split:
    """The sum over areas, without parts."""
    return Split(sum(each.before for each in splits), sum(each.after for each in splits), ())


def _rows(
    contrast: Contrast, figure: Figure, language: Language, *, whole: bool
) -> list[tuple[str, list[int]]]:
    """Each input with its part in kr. of each area's change; of very many, the rest added up."""
    parts = [[part.kroner for part in figure(area).parts] for area in contrast.areas]
    rows = [[kroner[n] for kroner in parts] for n in range(len(contrast.inputs))]
    shown = set(range(len(rows)))
    if not whole and len(rows) > MOST_INPUTS:
        sizes = [sum(map(abs, row)) for row in rows]
        shown = {*sorted(shown, key=sizes.__getitem__, reverse=True)[: MOST_INPUTS - 1]}
    labels = [language.say(input_words(each)) for each in contrast.inputs]
    found = [(labels[n], row) for n, row in enumerate(rows) if n in shown]
    left = [row for n, row in enumerate(rows) if n not in shown]
    if left:
        label = language.say("compare.others", count=len(left))
        found.append((label, [sum(column) for column in zip(*left, strict=True)]))
    return found


def _both(
    language: Language,
    reaches: tuple[Reach | None, Reach | None],
    cell: Callable[[Reach], str],
) -> str:
    """What a cell says on both sides, once where it is the same."""
    before, after = (DASH if reach is None else cell(reach) for reach in reaches)
    if before == after:
        return before
    return language.say("compare.from-to", before=before, after=after)


def _names(areas: Sequence[AreaContrast], language: Language) -> Column:
    names = [*(area.name for area in areas), language.say("allocate.total")]
    return _column(language, "allocate.area", names, left=True)


def _column(language: Language, key: str, cells: Iterable[str], *, left: bool = False) -> Column:
    return Column(language.say(key), list(cells), "left" if left else "right")


def _per_cent(language: Language, share: Fraction | None) -> str:
    return DASH if share is None else language.decimal(share * 100, 1, signed=True)
