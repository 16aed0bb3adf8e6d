"""The CSV of an explanation, plain and for a Danish Excel."""

import csv
import io

from tilbudsvifte.analysis.explanation.explain import explain
from tilbudsvifte.rendering.explanation.as_csv import HEADINGS, as_csv
from tilbudsvifte.texts import Language

ENGLISH, DANISH = Language("en"), Language("da")


def rows(text, delimiter=","):
    """The rows of CSV as a spreadsheet reads them."""
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))


def test_every_line_of_the_waterfall_is_a_row(explained, with_users):
    """With what the indicator gives, and units in the area's last row; worked out by hand."""
    heads, *found = rows(as_csv(explained(with_users), DANISH))

    assert tuple(heads) == HEADINGS
    assert [",".join(row).rstrip(",") for row in found[:7]] == [
        "east,East,start,,,,,,,,30000",
        "east,East,step,pensions,0.75,0.4,30000,30000,0,7500,37500",
        "east,East,step,housing,0.25,0.6,15000,10000,5000,7500,45000",
        "east,East,rounding,,,,0,0,0,0,45000",
        "east,East,computed,,,,45000,40000,5000,,45000",
        "east,East,unexplained,,,,,,,0,45000",
        "east,East,guideline,,,,,,,,45000,75,112.5,75,113.636363636364,600,900,150,227.272727272727",
    ]
    assert [row[0] for row in found[7:]] == ["west"] * 7


def test_a_danish_excel_opens_it_as_it_is(explained, with_users):
    """A byte order mark, semicolons, decimal commas, CRLF; lines and indicators in words."""
    result = explained(with_users, "per-head")
    text = as_csv(result, DANISH, excel=True)
    heads, *found = rows(text.removeprefix("\ufeff"), ";")

    assert text.startswith("\ufeff")
    assert text.count("\r\n") == text.count("\n") == 15
    assert heads[:5] == ["Id", "Navn", "Linje", "Indikator", "Vægt"]
    assert [row[2:6] for row in found[:3]] == [
        ["Rammen fordelt pr. indbygger", "", "", ""],
        ["Indikator", "1. Pensions", "0,75", "0,4"],
        ["Indikator", "3. Housing", "0,25", "0,6"],
    ]
    plain = rows(as_csv(result, DANISH))[1:]
    assert [[cell.replace(",", ".") for cell in row[4:]] for row in found] == [
        row[4:] for row in plain
    ]


def test_a_spreadsheet_can_add_it_up(shipped):
    """Start and steps to where each line stands; contributions and rounding to the guideline."""
    heads, *found = rows(as_csv(explain(shipped), ENGLISH))
    named = [dict(zip(heads, row, strict=True)) for row in found]

    for area in ("amager", "nordvest", "noerrebro", "city"):
        own = [row for row in named if row["id"] == area]
        at = int(own[0]["amount"])
        for row in own[1:]:
            at += int(row["step"] or 0)
            assert at == int(row["amount"])
        parts = [row for row in own if row["line"] in {"step", "rounding"}]
        (computed,) = (row for row in own if row["line"] == "computed")
        for column in ("contribution", "per_head", "above_per_head"):
            assert sum(int(row[column]) for row in parts) == int(computed[column])
