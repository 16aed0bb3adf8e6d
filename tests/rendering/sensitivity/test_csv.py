"""CSV of a sensitivity analysis: a row for each area and alternative."""

import csv
import io

from tilbudsvifte.rendering.sensitivity.as_csv import HEADINGS, as_csv
from tilbudsvifte.texts import Language
from tilbudsvifte.texts.csv import TEXTS


def rows(text, delimiter=","):
    """The rows as a spreadsheet reads them."""
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True))


def test_every_alternative_has_a_row_for_every_area(varied):
    """Under ids that do not change, with what is the area's repeated."""
    heads, *found = rows(as_csv(varied, Language("da"), excel=False))

    assert tuple(heads) == HEADINGS
    assert len(found) == 4 * len(varied.alternatives)
    assert found[12:14] == [
        [
            *("amager", "Amager", "scheme", "rank-exponent:2", "11042000", "5095000", "11055000"),
            *("10907000", "10875000", "3", "11133000", "1", "gains", "1"),
            *("10981000", "11064000", "11104000"),
        ],
        [
            *("nordvest", "Nordvest", "scheme", "rank-exponent:2", "16351000", "10018000"),
            *("16124000", "16582000", "13791000", "1", "17440000", "3", "gains", "1"),
            *("15149000", "16206000", "16826000"),
        ],
    ]


def test_alternatives_are_named_by_ids(varied):
    """One left out, two swapped, and the order of the data."""
    _, *found = rows(as_csv(varied, Language("en"), excel=False))
    names = list(dict.fromkeys((row[2], row[3]) for row in found))

    assert names[4:7] == [
        ("scheme", "equal"),
        ("without", "disability-pension-and-cash-benefit"),
        ("without", "social-housing"),
    ]
    assert names[10] == ("swapped", "disability-pension-and-cash-benefit social-housing")
    assert names[-1] == ("order", "footnote")


def test_a_danish_excel_gets_words(varied):
    """Headings, kinds, alternatives and directions in Danish, with semicolons."""
    text = as_csv(varied, Language("da"), excel=True)
    heads, *found = rows(text.removeprefix("\ufeff"), ";")

    assert text.startswith("\ufeff")
    assert heads == [TEXTS[name].da for name in HEADINGS]
    assert found[0][2:4] == ["metode", "rank-order-centroid (brugt her)"]
    assert found[20][2:4] == ["uden", "Førtidspensionister, kontanthjælpsmodtagere"]
    assert found[0][12] == "tilføres midler"
    assert found[-1][2:4] == ["anden rækkefølge", "Fodnoten til Tabel 1"]
