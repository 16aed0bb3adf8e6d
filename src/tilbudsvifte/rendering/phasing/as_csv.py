"""A path as CSV: a row for each area and year, year 0 first; amounts in kr."""

from collections.abc import Iterator, Sequence

from tilbudsvifte.analysis.phasing.results import AreaPath, Phasing
from tilbudsvifte.rendering.csv_text import Cell, csv_text
from tilbudsvifte.texts import Language

HEADINGS = (
    "id",
    "name",
    "year",
    "amount",
    "moved",
    "above_guideline",
    "guideline",
    "target",
    "arrives",
)


def as_csv(phasing: Phasing, language: Language, *, excel: bool = False) -> str:
    """The rows of one area after those of another; year 0, today, has moved nothing yet."""
    rows = (row for path in phasing.areas for row in _rows(path))
    return csv_text(HEADINGS, rows, language, excel=excel)


def _rows(path: AreaPath) -> Iterator[Sequence[Cell]]:
    area = path.area
    years = zip(path.amounts, (None, *path.moved), path.distances, strict=True)
    for year, figures in enumerate(years):
        yield (area.id, area.name, year, *figures, area.guideline, path.target, path.arrives)
