"""An audit as CSV: a row for each area of the data and of each reading that was asked."""

import pytest

from tilbudsvifte.analysis.audit.results import Reading
from tilbudsvifte.rendering.audit.as_csv import as_csv
from tilbudsvifte.texts import Language


def _with_readings(town):
    below = town(30, 70)
    readings = (
        Reading("Less", "less.yaml", below),
        Reading("As less", "as-less.yaml", None, same=True, same_as="Less"),
    )
    return town(45, 54)._replace(readings=readings)


@pytest.mark.slow
def test_amounts_are_kroner_and_the_data_come_first(town):
    """The reading of the data has no name; what was not asked has no rows."""
    assert as_csv(_with_readings(town), Language("en")).splitlines() == [
        "reading,reachable,distance,id,name,announced,least,greatest,nearest,unexplained,bounds",
        ",yes,1000,east,East,45000,40000,50000,45500,-500,inside",
        ",yes,1000,west,West,54000,50000,60000,54500,-500,inside",
        "Less,no,20000,east,East,30000,40000,50000,40000,-10000,below",
        "Less,no,20000,west,West,70000,50000,60000,60000,10000,above",
    ]


def test_excel_has_words_and_decimal_commas(small, town):
    """In the language of the reader."""
    small["framework"]["frame"] = "100501 kr"
    small["framework"]["round_to"]["value"] = "1 kr"

    first, *rows = as_csv(town(30, 70), Language("da"), excel=True).splitlines()

    assert first == (
        "\ufeffLæsning;Vægte kan give det udmeldte;Uforklaret i alt, kr.;Id;Navn;"
        "Udmeldt vejledende budget, kr.;Lavest, kr.;Højest, kr.;Nærmeste resultat, kr.;"
        "Uforklaret, kr.;Udfaldsrum"
    )
    assert rows == [
        ";nej;19899,8;east;East;30000;40200;50251;40200,4;-10200,4;under",
        ";nej;19899,8;west;West;70000;50250;60301;60300,6;9699,4;over",
    ]
