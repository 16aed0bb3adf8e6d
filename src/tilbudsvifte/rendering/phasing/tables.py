"""The tables of a path: what each area has year by year, and how far it is from its guideline."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from tilbudsvifte.analysis.phasing.results import AreaPath, Phasing
from tilbudsvifte.rendering.allocation.tables import money_for
from tilbudsvifte.rendering.blocks import Column, Table
from tilbudsvifte.rendering.money import Money
from tilbudsvifte.texts import Language

_FEW_YEARS = 4


class _Line(NamedTuple):
    """An area, what is not divided, or the total, with a cell under each heading."""

    name: str
    cells: Sequence[str]


def money_of(phasing: Phasing, language: Language) -> Money:
    """The unit of the data where every amount on the page is a whole number of it, else kr."""
    limits = (limit.amount or 0 for limit in phasing.limits if limit is not None)
    paths = (amount for path in phasing.areas for amount in (*path.amounts, path.target))
    amounts = (*limits, *paths, *phasing.undivided, phasing.whole)
    return money_for(phasing.allocation, language, amounts)


def amount_table(phasing: Phasing, money: Money) -> Table:
    """Every amount of every year, where it goes to, and when it arrives there."""
    language = money.language
    shown = last_arrival(phasing) + 1

    def line(name: str, amounts: Sequence[int], arrives: str = "") -> _Line:
        return _Line(name, [*(money(each) for each in (*amounts[:shown], amounts[-1])), arrives])

    lines = [line(path.area.name, path.amounts, _arrives(path, language)) for path in phasing.areas]
    if any(phasing.undivided):
        lines.append(line(language.say(f"phase.{undivided(phasing)}"), phasing.undivided))
    lines.append(line(language.say("allocate.total"), [phasing.whole] * shown))
    aim = language.say("phase.target" if floored(phasing) else "phase.guideline")
    heads = [*_years(phasing, language), aim, language.say("phase.arrives")]
    return _table(phasing, heads, lines, language)


def distance_table(phasing: Phasing, money: Money) -> Table:
    """What every area has above its guideline in every year, or below it; a year sums to zero."""
    language, shown = money.language, last_arrival(phasing) + 1

    def line(name: str, amounts: Sequence[int]) -> _Line:
        return _Line(name, [money(amount, signed=True) for amount in amounts[:shown]])

    lines = [line(path.area.name, path.distances) for path in phasing.areas]
    if any(phasing.undivided_distances):
        name = language.say(f"phase.{undivided(phasing)}")
        lines.append(line(name, phasing.undivided_distances))
    lines.append(line(language.say("allocate.total"), [0] * shown))
    return _table(phasing, _years(phasing, language), lines, language)


def floor_table(phasing: Phasing, money: Money) -> Table:
    """Those whom the floor protects for good, and those who pay; their sum is zero."""
    language = money.language
    paths = [path for path in phasing.areas if path.floored]
    names = [*(path.area.name for path in paths), language.say("allocate.total")]

    def column(key: str, cells: Iterable[str], total: str = "") -> Column:
        return Column(language.say(key), [*cells, total])

    return Table(
        [
            Column(language.say("allocate.area"), names, "left"),
            column("phase.guideline", (money(path.area.guideline) for path in paths)),
            column(
                "phase.without",
                (money(path.area.change.amount, signed=True) for path in paths),
            ),
            column(
                "phase.effect",
                (money(path.floored, signed=True) for path in paths),
                money(sum(path.floored for path in paths), signed=True),
            ),
            column("phase.target", (money(path.target) for path in paths)),
        ],
        total=True,
    )


def _table(
    phasing: Phasing, heads: Sequence[str], lines: Sequence[_Line], language: Language
) -> Table:
    """The years as columns; as rows where there are many of them, and fewer areas than years."""
    if _FEW_YEARS < last_arrival(phasing) > len(phasing.areas):
        names = Column(language.say("phase.year"), heads, "left")
        return Table([names, *(Column(line.name, line.cells) for line in lines)])
    names = Column(language.say("allocate.area"), [line.name for line in lines], "left")
    cells = zip(*(line.cells for line in lines), strict=True)
    columns = (Column(head, list(column)) for head, column in zip(heads, cells, strict=True))
    return Table([names, *columns], total=True)


def _years(phasing: Phasing, language: Language) -> list[str]:
    later = range(1, last_arrival(phasing) + 1)
    numbered = (language.say("phase.year-number", year=str(year)) for year in later)
    return [language.say("allocate.current"), *numbered]


def _arrives(path: AreaPath, language: Language) -> str:
    if path.arrives == 0:
        return language.say("phase.stays")
    return language.say("phase.arrives-in", year=str(path.arrives))


def last_arrival(phasing: Phasing) -> int:
    """The year from which nothing moves any more; later ones are not shown."""
    return max((path.arrives for path in phasing.areas), default=0)


def undivided(phasing: Phasing) -> str:
    """The name of the text that says what lies in no area, which below 0 is above the frame."""
    if min(phasing.undivided) >= 0:
        return "undivided"
    return "above-frame" if max(phasing.undivided) <= 0 else "undivided-below"


def floored(phasing: Phasing) -> bool:
    """Whether the floor moves what any area goes to."""
    return any(path.floored for path in phasing.areas)
