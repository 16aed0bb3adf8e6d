"""Transfers between grants sum to zero in every year, in one price level."""

import pytest

YEARS = ("2013", "2014", "2015", "2016")


def line(grant, sign, **others):
    """A line of the paper's table, 3,400 a year."""
    return {
        "point": "1",
        "committee": "Social",
        "grant": grant,
        "function": "5.38.59",
        "kind": "expense",
        "amounts": dict.fromkeys(YEARS, sign * 3400),
        "permanent": True,
        **others,
    }


@pytest.fixture
def table():
    """The table of the paper on the contact centre, in 2013 prices."""
    return {
        "title": "The contact centre",
        "price_level": 2013,
        "lines": [line("Grant 1613", -1), line("Grant 1616", 1)],
    }


@pytest.fixture
def found(judge, said):
    """What the rules on transfers say of one in East, one line each."""

    def say(transfer, **others):
        changes = {"transfers": {"centre": transfer}, **others}
        findings = judge({"east": changes}, select=["transfers"]).findings
        return [said(each) for each in findings]

    return say


def test_the_table_of_the_paper_balances(found, table):
    """What one grant gives up the other receives, in each of four years."""
    assert found(table) == []


@pytest.mark.parametrize("year", YEARS)
def test_a_line_that_is_short_by_one_is_found(found, table, year):
    """At the year's amount in the last line."""
    table["lines"][1]["amounts"][year] = 3399

    assert found(table) == [
        (
            "error[transfer-unbalanced] east.yaml:3399: The contact centre: the lines of "
            f"{year} sum to -1 (1,000 kr.), not to 0 = raise the amounts of {year} by 1 in all"
        )
    ]


def test_the_unit_of_the_file_holds_for_transfers(found, table):
    """One krone short is said in kroner."""
    table["lines"][0]["amounts"]["2014"] = -3399

    (said,) = (each for each in found(table, amounts_in="kr") if "[thousandfold]" not in each)
    assert said == (
        "error[transfer-unbalanced] east.yaml:3400: The contact centre: the lines of 2014 sum to 1 "
        "(kr.), not to 0 = lower the amounts of 2014 by 1 in all"
    )


def test_each_year_is_one_of_its_own(found, table):
    """What is missing in one is not made up for by another."""
    table["lines"][1]["amounts"] |= {"2013": 3300, "2014": 3500}

    assert [line.split(": the lines of ")[1][:4] for line in found(table)] == ["2013", "2014"]


def test_several_lines_are_added(found, table):
    """Whichever way an amount is divided."""
    table["lines"][1:] = [
        line("Grant 1616", 1, amounts=dict.fromkeys(YEARS, amount)) for amount in (1700, 1701, -1)
    ]

    assert found(table) == []


def test_a_line_has_every_year_that_others_have(found, table):
    """A year in which nothing moves is a 0."""
    table["lines"][0]["amounts"] |= {"2017": 0, "2018": 0}

    assert found(table) == [
        (
            "error[transfer-years-differ] east.yaml:amounts: The contact centre: Grant 1616 has no "
            "amount for 2017 and 2018, which other lines have = write 0 for a year in which "
            "nothing moves"
        )
    ]


def test_a_line_with_its_own_year_leaves_it_unbalanced(found, table):
    """It is shown at the last line that has the year."""
    table["lines"][0]["amounts"]["2017"] = -9

    first, second = found(table)
    assert first.startswith("error[transfer-unbalanced] east.yaml:-9: ")
    assert second.startswith("error[transfer-years-differ] east.yaml:amounts: ")


def test_lines_are_in_one_price_level(found, table):
    """Then there is no sum, so none is said to be wrong."""
    table["lines"][1] |= {"price_level": 2015}
    table["lines"][1]["amounts"]["2016"] = 3399

    assert found(table) == [
        (
            "error[transfer-price-levels] east.yaml:2015: The contact centre: Grant 1616 is in "
            "2015 prices, but the transfer in 2013 prices = give its amounts in the price level "
            "of the transfer, and write `price_level: 2013`"
        )
    ]


def test_a_line_may_repeat_the_price_level_of_its_transfer(found, table):
    """It is the same level."""
    table["lines"][1] |= {"price_level": 2013}

    assert found(table) == []
