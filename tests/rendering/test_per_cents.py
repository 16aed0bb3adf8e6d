"""Per cents that are parts of a whole sum to what is printed for the whole, wherever they stand."""

import csv
import io
import re
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tilbudsvifte.analysis.allocate import allocate
from tilbudsvifte.analysis.audit.audit import audit
from tilbudsvifte.analysis.explanation.explain import explain
from tilbudsvifte.analysis.sheet import for_area
from tilbudsvifte.documents.dataset import read_folder
from tilbudsvifte.rendering.allocation.as_csv import as_csv
from tilbudsvifte.rendering.allocation.tables import basis_table, district_table, money_for
from tilbudsvifte.rendering.audit.tables import (
    area_table,
    closing_table,
    closing_weights,
    missing_weight,
    weight_table,
)
from tilbudsvifte.rendering.charts.caption import indicators_note
from tilbudsvifte.rendering.comparison.tables import share_table
from tilbudsvifte.rendering.comparison.tables import weight_table as weights_compared
from tilbudsvifte.rendering.explanation import as_csv as explanation_csv
from tilbudsvifte.rendering.explanation.tables import contribution_table
from tilbudsvifte.rendering.parts import per_cents
from tilbudsvifte.scenarios.comparison.compare import compare_data
from tilbudsvifte.texts import Language

ENGLISH = Language("en")
SCHEMES = ("rank-order-centroid", "rank-sum", "rank-reciprocal", "equal")
WHOLE = Decimal(100)


def figures(cells):
    """The figures in cells, per cents or amounts; those without one are left out."""
    numbers = [re.sub(r"[^\d.-]", "", cell) for cell in cells]
    return [Decimal(number) for number in numbers if number.strip("-.")]


def column(columns, heading):
    """The figures of the column under a heading."""
    (cells,) = [each.cells for each in columns if each.heading == heading]
    return figures(cells)


def check_total(found):
    """The last one is the sum of the others."""
    assert sum(found[:-1]) == found[-1]


@pytest.mark.slow
@given(st.lists(st.fractions(0, 1), min_size=1, max_size=12).filter(any), st.integers(0, 3))
def test_parts_of_one_sum_to_a_hundred(parts, places):
    """Each by less than a unit of the last decimal; what is not known has no part in it."""
    shares = [part / sum(parts) for part in parts]
    cells = per_cents(ENGLISH, [None, *shares], places)

    assert sum(figures(cells)) == WHOLE
    unit = Fraction(1, 10**places)
    pairs = zip(figures(cells), shares, strict=True)
    assert all(abs(Fraction(shown) - 100 * share) < unit for shown, share in pairs)


@pytest.fixture(params=SCHEMES)
def copenhagen(request, data_folder, loaded):
    """The shipped data under a scheme, loaded; thirds of a per mille abound."""
    values = {
        name: file.value
        for name, file in zip(
            ("framework", "offers", "indicators"), read_folder(data_folder), strict=True
        )
    }
    weighting = {"scheme": request.param, "set_by": "choice"}
    return loaded({**values, "indicators": {**values["indicators"], "weighting": weighting}})


def test_allocate(copenhagen):
    """Weights, and districts of the city and of one area."""
    result = allocate(copenhagen.dataset, by_district=True)
    money = money_for(result, ENGLISH)
    area = for_area(result, copenhagen.dataset, "city")

    assert sum(column(basis_table(result.indicators, ENGLISH), "Weight")) == WHOLE
    for each in (result, area):
        check_total(column(district_table(each, money), "Share"))


def test_explain(copenhagen):
    """The weights of the indicators, and what they are together."""
    explanation = explain(copenhagen.dataset)
    for each in explanation.areas:
        table = contribution_table(explanation, each, ENGLISH)
        check_total(column(table.columns, "Weight"))


@pytest.mark.slow
def test_audit(copenhagen):
    """Weights, shares of areas, what the missing weigh, and what comes nearest."""
    result = audit(copenhagen.dataset)
    money = money_for(result.allocation, ENGLISH)
    areas = area_table(result, money).columns
    announced, nearest, left = (areas[n] for n in (1, 4, 5))

    check_total(figures(nearest.cells))
    check_total(figures(left.cells))
    triples = zip(*(figures(each.cells) for each in (announced, nearest, left)), strict=True)
    assert all(a - b == c for a, b, c in triples)
    assert sum(column(weight_table(result.weights, ENGLISH).columns, "Weight")) == WHOLE
    if result.closing is not None:
        shares = closing_table(result.closing, ENGLISH).columns
        assert sum(figures(shares[1].cells)) == sum(figures(shares[4].cells)) == WHOLE
        rows = zip(*(figures(shares[n].cells) for n in (2, 4, 3)), strict=True)
        assert all(low <= shown <= high for low, shown, high in rows)
        weights = closing_weights(result.closing, ENGLISH).columns[1].cells
        pairs = zip(result.closing.weights, figures(weights), strict=True)
        missing = [shown for (each, _), shown in pairs if each.shares is None]
        assert sum(figures(weights)) == WHOLE
        assert sum(missing) == Decimal(100) * Decimal(str(float(missing_weight(result.closing))))


@pytest.mark.slow
def test_compare(copenhagen, loaded, data_folder):
    """Weights and shares on both sides."""
    files = read_folder(data_folder)
    names = ("framework", "offers", "indicators")
    shipped = loaded({name: file.value for name, file in zip(names, files, strict=True)})
    contrast = compare_data(shipped, copenhagen)

    for columns in (weights_compared(contrast, ENGLISH), share_table(contrast.areas, ENGLISH)):
        assert [sum(figures(each.cells)) for each in columns[1:]] == [WHOLE, WHOLE]


def test_charts(copenhagen):
    """What the indicators weigh stands in words under a chart."""
    said = ENGLISH.say(indicators_note(allocate(copenhagen.dataset).indicators, ENGLISH))

    assert sum(figures(re.findall(r"[\d.]+\s%", said))) == WHOLE


def rows(text):
    """The rows of a CSV by their headings."""
    return list(csv.DictReader(io.StringIO(text)))


def test_csv(copenhagen):
    """Shares and weights with twelve decimals sum to 1, to the last of them."""
    result = allocate(copenhagen.dataset, by_district=True)
    for each in (result, result._replace(districts=())):
        shares = [Decimal(row["share"]) for row in rows(as_csv(each, ENGLISH))]
        assert sum(shares) == 1
    explanation = explain(copenhagen.dataset)
    weights = [
        (row["id"], Decimal(row["weight"]))
        for row in rows(explanation_csv.as_csv(explanation, ENGLISH))
        if row["weight"]
    ]
    for area in explanation.areas:
        assert sum(weight for name, weight in weights if name == area.area.id) == 1
