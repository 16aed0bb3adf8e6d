"""What was there with the data before, and which input moved it since."""

from itertools import pairwise

import pytest

from tilbudsvifte.documents.dataset import build, read_folder
from tilbudsvifte.reading.document import read_bytes
from tilbudsvifte.scenarios.basis import Basis
from tilbudsvifte.scenarios.comparison.moved import with_moved
from tilbudsvifte.scenarios.overrides import apply, parse
from tilbudsvifte.scenarios.results import Checked
from tilbudsvifte.scenarios.run import run

CITY = "grants.city-operations.amount"
RANK = "indicators.poverty.rank"
HEAD = "schema: tilbudsvifte/1\nname: A case\nwhy: A test.\n"
EXPECTED = """\
expect:
  amounts_in: 1000 kr
  frame: 1
  verdicts: {amager: loses}
  current: {city: 1, amager: 5095}
  computed: {nordvest: 1}
  guideline: {city: 1}
  change: {city: 1}
"""


@pytest.fixture(scope="module")
def shipped(data_folder):
    """The shipped data with changes by path."""
    base = build(read_folder(data_folder))

    def changed(*written):
        files, unknown = apply(
            [checked.file for checked in base.checked], [parse("--set", each) for each in written]
        )
        assert unknown == []
        return build(files, base)

    return changed


@pytest.fixture(scope="module")
def moved(shipped):
    """What is said of each figure of a scenario that differs, by figure and id."""

    def said(before, text):
        after = shipped()
        result = run(Basis(after), read_bytes("case.yaml", (HEAD + text).encode()))
        checked = with_moved(Checked(1000, (result,)), before, after, "old")
        differences = checked.scenarios[0].differences
        return {(each.comparison.figure, each.comparison.id): each.moved for each in differences}

    return said


def _parts(moved):
    return {".".join(each.path): kroner for each, kroner in moved.parts}


def test_each_amount_of_an_area_says_what_moved_it(moved, shipped):
    """With what it was before; what no input of its own moved is not named."""
    found = moved(
        shipped(f"{CITY}=26000", f"{RANK}=6", "indicators.education-level.rank=7"), EXPECTED
    )

    city = found["current", "city"]
    assert (city.folder, city.was, _parts(city)) == ("old", 26_000_000, {CITY: 53_000})
    assert _parts(found["change", "city"]) == {CITY: -53_000}
    assert (found["guideline", "city"].was, found["guideline", "city"].parts) == (18_510_000, ())
    assert {CITY, RANK} <= set(_parts(found["computed", "nordvest"]))


def test_the_parts_sum_to_what_it_has_moved(moved, shipped):
    """To the krone, from what it was to what it is: 16,124."""
    nordvest = moved(shipped(f"{CITY}=26000", f"{RANK}=1"), EXPECTED)["computed", "nordvest"]

    assert nordvest.was + sum(_parts(nordvest).values()) == 16_124_000


def test_what_is_no_amount_of_an_area_says_nothing(moved, shipped):
    """The frame and directions have no parts."""
    found = moved(shipped(f"{CITY}=26000"), EXPECTED)

    assert (found["frame", None], found["verdicts", "amager"]) == (None, None)


def test_the_scenario_holds_on_both_sides(moved, shipped):
    """An input that the scenario overrides has moved nothing under it."""
    text = f"overrides: {{grants: {{city-operations: {{amount: 20000}}}}}}\n{EXPECTED}"

    found = moved(shipped(f"{CITY}=26000"), text)

    assert (found["current", "city"].was, found["current", "city"].parts) == (20_000_000, ())


@pytest.mark.parametrize("before", ["frame=1", "indicators.poverty=null", "grants.minvej=null"])
def test_a_scenario_that_the_data_before_do_not_carry_says_nothing(moved, shipped, before):
    """Its overrides lead nowhere there, or give no budget; nothing is guessed."""
    overrides = {
        "frame=1": "{round_to: {value: 2000 kr}}",
        "indicators.poverty=null": "{indicators: {poverty: {rank: 6}}}",
        "grants.minvej=null": "{grants: {minvej: {amount: 1}}}",
    }[before]

    found = moved(shipped(before), f"overrides: {overrides}\n{EXPECTED}")

    assert set(found.values()) == {None}
    assert len(found) > 1


def test_what_holds_is_left_as_it_is(shipped):
    """A scenario without a difference, or with a fault, is not looked at again."""
    after = shipped()
    bodies = (
        "expect: {frame: 55521000 kr}\n",
        "overrides: {framme: 1}\nexpect: {frame: 1 kr}\n",
        "",
    )
    results = [
        run(Basis(after), read_bytes("case.yaml", (HEAD + each).encode())) for each in bodies
    ]

    checked = Checked(1000, tuple(results))

    assert with_moved(checked, shipped(f"{CITY}=1"), after, "old") == checked
    assert all(one.status is not other.status for one, other in pairwise(results))
