"""How an exact result is written, on both sides of every bound that decides it."""

from decimal import Decimal
from fractions import Fraction

import pytest

from tilbudsvifte.documents.expected import ExpectedNumber
from tilbudsvifte.scenarios.results import Comparison
from tilbudsvifte.scenarios.spelling import spelling


@pytest.mark.parametrize(
    ("figure", "before", "result", "after"),
    [
        ("shares", "1/3", "999998/999999", "999998/999999"),  # six digits
        ("shares", "1/3", "999998/1000001", "1.0000"),
        ("shares", "1/3", "1/1000000", "0.0000010"),
        ("shares", "1/3", "1/999999", "1/999999"),
        ("shares", Decimal("0.5000"), "1/1000", "0.0010"),  # two significant digits
        ("shares", Decimal("0.5000"), "9/10000", "0.00090"),
        ("per_inhabitant", Decimal("7.00"), "1/10", "0.10"),
        ("per_inhabitant", Decimal("7.00"), "1/11", "0.091"),
        ("per_inhabitant", 7, "1/3", "0.33"),
        ("shares", 1, "1/3", "1/3"),
    ],
)
def test_a_result_is_as_short_as_it_can_be_read(figure, before, result, after):
    """A fraction of six digits stays one, and a decimal has two digits that count."""
    old, got = ExpectedNumber.model_validate({"value": before}), Fraction(result)
    expected, decimals = old.value
    path = ("expect", figure, "east")
    comparison = Comparison(path, figure, "east", None, "number", expected, got, decimals)

    assert spelling(comparison, old, None, "0").text == after
