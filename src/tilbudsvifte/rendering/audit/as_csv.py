"""An audit as CSV: a row for each area of each reading; amounts in kr."""

from collections.abc import Callable, Iterator, Sequence

from tilbudsvifte.analysis.audit.results import Audit
from tilbudsvifte.rendering.csv_text import Cell, csv_text
from tilbudsvifte.texts import Language

HEADINGS = (
    "reading",
    "reachable",
    "distance",
    "id",
    "name",
    "announced",
    "least",
    "greatest",
    "nearest",
    "unexplained",
    "bounds",
)


def as_csv(result: Audit, language: Language, *, excel: bool = False) -> str:
    """The data first, whose `reading` is empty; with `excel` answers and sides are in words."""

    def said(name: str, word: str) -> str:
        return language.say(f"audit.{name}") if excel else word

    audits = [("", result)]
    audits += [(each.name, each.audit) for each in result.readings if each.audit is not None]
    rows = [row for name, audit in audits for row in _rows(name, audit, said)]
    return csv_text(HEADINGS, rows, language, excel=excel)


def _rows(name: str, audit: Audit, said: Callable[[str, str], str]) -> Iterator[Sequence[Cell]]:
    answer = "yes" if audit.reachable else "no"
    for each in audit.areas:
        side = each.beyond or "inside"
        reach = each.area.reach
        yield (
            name,
            said(f"reached-{answer}", answer),
            audit.distance,
            each.area.id,
            each.area.name,
            each.announced,
            reach.least if reach else None,
            reach.greatest if reach else None,
            each.amount,
            each.unexplained,
            said(side, side),
        )
