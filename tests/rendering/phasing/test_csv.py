"""The CSV of a path: a row for each area and year."""

import csv
import io

from tilbudsvifte.rendering.phasing.as_csv import as_csv
from tilbudsvifte.texts import Language

CITY = """\
city,City,0,26053000,,7543000,18510000,18510000,2
city,City,1,22281000,-3772000,3771000,18510000,18510000,2
city,City,2,18510000,-3771000,0,18510000,18510000,2
"""
HEADINGS = "id,name,year,amount,moved,above_guideline,guideline,target,arrives\n"
HEADINGS_IN_DANISH = (
    "\ufeffId;Navn;År;Beløb, kr.;Mere end året før, kr.;Over vejledende budget, kr.;"
    "Gældende vejledende budget, kr.;Mål, kr.;På plads i år\r\n"
)


def test_a_row_for_each_area_and_year(path, shipped):
    """In whole kroner, year 0 first; before it nothing has moved."""
    text = as_csv(path(shipped, 2), Language("en"))

    assert text.startswith(HEADINGS)
    assert text.endswith(CITY)
    assert len(text.splitlines()) == 1 + 4 * 3


def test_every_year_is_there(path, shipped):
    """Those in which nothing moves any more, too."""
    text = as_csv(path(shipped, 20, cut=1_000_000), Language("en"))
    rows = list(csv.DictReader(io.StringIO(text)))

    assert [row["year"] for row in rows if row["id"] == "city"] == [str(n) for n in range(21)]
    assert rows[-1]["moved"] == "0"


def test_a_target_is_not_the_guideline_where_a_floor_moves_it(path, shipped):
    """It is where the amounts end."""
    text = as_csv(path(shipped, 1, floor=10_000_000), Language("en"))

    assert "noerrebro,Nørrebro,1,10000000,-4355000,479000,9521000,10000000,1\n" in text


def test_excel_gets_danish_headings(path, shipped):
    """With semicolons, a byte order mark and CRLF."""
    text = as_csv(path(shipped, 2), Language("da"), excel=True)

    assert text.startswith(HEADINGS_IN_DANISH)
