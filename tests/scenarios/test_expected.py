"""What may stand for a figure, and what is said of everything else."""

import pytest

MONEY = "must be a whole number in the unit of the file, or kroner with their unit"
TOO_LARGE = "too-large: `frame` must be at most 1,000,000,000,000,000"


def only(found):
    """What is said of the one fault there is, without the place."""
    assert len(found) == 1
    return found[0].partition(" | ")[2]


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("10.907", "write 10907"),
        ('"10907"', "write 10907 without quotes"),
        ("1_000", "write 1000"),
        ("+5", "write 5"),
        ("1e3", "write 1000"),
        (
            "12.5",
            "no decimals can stand here: do not round the figure, check it at its source",
        ),
        (".nan", "write a finite number in digits"),
        ("yes", "write a number in digits; yes and no are not numbers"),
        ("true", "write a number in digits; yes and no are not numbers"),
        ("12kr", "write `12 kr`"),
        ("12 KR", "write `12 kr`"),
        ("12  kr", "write `12 kr`"),
        ("012 kr", "write `12 kr`"),
        ("10.907 kr", "write `10907 kr`"),
        ("1/2", None),
        ("[5]", None),
        ("[]", None),
        ("{value: {value: 5}}", None),
    ],
)
def test_an_amount_is_whole_or_kroner(faults, written, hint):
    """One diagnostic, which calls the figure by its key and says what to write."""
    found = only(faults(f"expect:\n  amounts_in: kr\n  frame: {written}\n"))
    key = "value" if written.startswith("{") else "frame"

    assert found == f"not-money: `{key}` {MONEY}" + (f" = {hint}" if hint else "")


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("null", "nothing-expected: nothing is expected under `frame` = "),
        ("{}", "missing-key: `value` is missing here"),
        ("{tolerance: 1, reason: x}", "missing-key: `value` is missing here"),
        ("{value: null}", "empty-value: `value` is empty"),
        ("1000000000000001", TOO_LARGE),
        ("-1000000000000001", TOO_LARGE),
        ("1000000000000001 kr", TOO_LARGE),
        ("{value: 1, tolerance: -1, reason: x}", "too-small: `tolerance` must be at least 0"),
        ("{value: 1, tolerance: 5 %, reason: x}", f"not-money: `tolerance` {MONEY} = write 5"),
    ],
)
def test_an_amount_has_a_figure_within_limits(faults, written, found):
    """Nothing is no amount, and a tolerance is not less than zero."""
    assert only(faults(f"expect:\n  amounts_in: kr\n  frame: {written}\n")).startswith(found)


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ('"0.3"', "not-number: `east` must be a number = write 0.3 without quotes"),
        (".3", "not-number: `east` must be a number = write 0.3"),
        ("0,3", "not-number: `east` must be a number = write 0.3"),
        ("3e-1", "not-number: `east` must be a number = write 0.3"),
        (".inf", "not-number: `east` must be a number = write a finite number in digits"),
        ("1/0", "not-number: `east` must be a number = write a fraction as two whole numbers"),
        ("-1/3", "not-number: `east` must be a number = write a fraction as two whole numbers"),
        ("1 / 3", "not-number: `east` must be a number = write a fraction as two whole numbers"),
        ("1/3/4", "not-number: `east` must be a number = write a fraction as two whole numbers"),
        ("30 %", "not-number: `east` must be a number = write 50 % as `0.5` or `1/2`"),
        ("-0.3", "too-small: `east` must be at least 0"),
        ("null", "empty-value: `east` is empty"),
        ("{value: 1/3, tolerance: -0.1, reason: x}", "too-small: `tolerance` must be at least 0"),
    ],
)
def test_a_share_is_a_fraction_or_a_decimal(faults, written, found):
    """Written as everywhere else."""
    assert only(faults(f"expect:\n  shares:\n    east: {written}\n")).startswith(found)


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("3.0", "not-whole-number: `east` must be a whole number = write 3"),
        ("3.5", "not-whole-number: `east` must be a whole number = no decimals can stand"),
        ("-3", "too-small: `east` must be at least 0"),
        ('"3"', "not-whole-number: `east` must be a whole number = write 3 without quotes"),
        ("1000000001", "too-large: `east` must be at most 1,000,000,000"),
        ("{value: 3, tolerance: 1/2, reason: x}", "not-whole-number: `tolerance` must be a whole"),
    ],
)
def test_a_count_is_whole(faults, written, found):
    """And so is its tolerance."""
    assert only(faults(f"expect:\n  offers_today: {{east: {written}}}\n")).startswith(found)


@pytest.mark.parametrize(
    ("head", "found"),
    [
        ("name: A\nwhy: B\n", "missing-key: `schema` is missing here"),
        ("schema: tilbudsvifte/1\nwhy: B\n", "missing-key: `name` is missing here"),
        ("schema: tilbudsvifte/1\nname: A\n", "missing-key: `why` is missing here"),
        (
            "schema: tilbudsvifte/2\nname: A\nwhy: B\n",
            (
                "newer-format: "
                "this file is in the format tilbudsvifte/2, which a newer version of tilbud reads"
            ),
        ),
        (
            "schema: tilbudsvifte/1\nname: 2015\nwhy: B\n",
            'not-text: `name` must be text = put it in quotes: `"2015"`',
        ),
        ("schema: tilbudsvifte/1\nname: A\nwhy: {da: B}\n", "missing-key: `en` is missing here"),
        ("schema: tilbudsvifte/1\nname: A\nwhy:\n", "empty-value: `why` is empty"),
    ],
)
def test_a_scenario_has_a_name_and_says_why(ran, said, head, found):
    """And nothing of it is compared where its head is wrong."""
    result = ran("expect: {odd: 0}\n", head=head)

    assert [said(each) for each in result.findings] == [found]
    assert result.compared == ()
