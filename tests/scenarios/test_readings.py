"""Other readings of the data: what is asked of the audit, and what need not be or cannot be."""

import sys
from fractions import Fraction

import pytest

from tilbudsvifte.analysis.refusal import RequestError
from tilbudsvifte.documents.dataset import build, read_folder
from tilbudsvifte.reading.document import read_bytes
from tilbudsvifte.scenarios.readings import readings

SWAPPED = "indicators: {pensions: {rank: 3}, housing: {rank: 1}}"


@pytest.fixture(scope="module")
def small_town(small_folder):
    """East and West, whose announced guideline lies within the order."""
    return build(read_folder(small_folder))


@pytest.fixture(scope="module")
def read(small_town):
    """Readings of the small town: each scenario by its name, with its overrides or more lines."""

    def ask(**scenarios):
        files = []
        for name, text in scenarios.items():
            head = f"schema: tilbudsvifte/1\nname: {name}\nwhy: x\n"
            files.append(read_bytes(f"{name}.yaml", f"{head}{text}\n".encode()))
        return readings(small_town, files)

    return ask


@pytest.fixture(scope="module")
def told(read):
    """What became of each reading: its answer, whose answer it has, or that it was refused."""

    def become(reading):
        if reading.refused:
            return "refused"
        return ("same as", reading.same_as) if reading.same else reading.audit.reachable

    return lambda **scenarios: [become(reading) for reading in read(**scenarios)]


def over(text):
    """A scenario's overrides."""
    return f"overrides: {{{text}}}"


def test_another_order_is_asked(read):
    """With its name, its file and the whole answer."""
    (reading,) = read(swapped=over(SWAPPED))

    assert (reading.name, reading.file) == ("swapped", "swapped.yaml")
    assert reading.audit.reachable is False
    assert [each.beyond for each in reading.audit.areas] == ["below", "above"]
    assert [weight.indicator.id for weight in reading.audit.weights] == ["housing", "pensions"]
    assert reading.audit.distance == Fraction(9000)


@pytest.mark.parametrize(
    "overrides",
    [
        "indicators: {housing: {rank: 1}}",
        "indicators: {discharges: {rank: 5}}",
        "indicators: {housing: {rank: 2}}",
        "indicators: {discharges: null}",
        "indicators: {housing: {parts: {flats: {values: {lake: 41}}}}}",
        "frame: 101",
        "grants: {east-operations: {amount: 31}}",
        "round_to: {value: 500 kr, set_by: choice}",
        "announced: {amounts: {east: 46}}",
    ],
)
def test_all_that_an_audit_looks_at_is_another_question(told, overrides):
    """Order, figures, frame, rounding and announcement."""
    assert told(case=over(overrides))[0] in {True, False}


@pytest.mark.parametrize(
    "overrides",
    [
        "weighting: {scheme: equal}",
        "applies: {value: computed}",
        "indicators: {pensions: {rank: 2, name: Early}, discharges: {rank: 4}, housing: {rank: 9}}",
        "indicators: {housing: {parts: {flats: {values: {harbour: 100, hill: 20, lake: 80}}}}}",
        "grants: {east-operations: {amount: 31}, west-operations: {amount: 69}}",
        "areas: {east: {offers_today: 9}}",
    ],
)
def test_all_else_is_the_same_question(told, overrides):
    """Weights, what applies, names, and other figures with the same shares."""
    assert told(case=over(overrides)) == [("same as", None)]


def test_a_reading_is_asked_once(told):
    """Later ones say whose answer they have, also where the files differ."""
    assert told(
        plain="",
        first=over(SWAPPED),
        second=over("indicators: {pensions: {rank: 8}, housing: {rank: 1}}"),
    ) == [("same as", None), False, ("same as", "first")]


@pytest.mark.slow
@pytest.mark.parametrize(
    "text",
    [
        "overrides: {frme: 3}",
        "overrides: {frame: -3}",
        "overrides: {frame: 1 kr}",
        "overrides: {key: halves}",
        "overrides: {announced: null, applies: {value: computed}}",
        "overrides: 3",
        "overrides: {frame: 3",
        "name: twice",
    ],
)
def test_a_fault_or_nothing_to_audit_is_refused(told, text):
    """And the others are asked."""
    assert told(wrong=text, right=over(SWAPPED)) == ["refused", False]


def test_what_is_not_a_scenario_is_called_as_its_file(small_town):
    """It has no name of its own."""
    (reading,) = readings(small_town, [read_bytes("list.yaml", b"- 1\n")])

    assert (reading.name, reading.file, reading.refused) == ("list.yaml", "list.yaml", True)


@pytest.mark.parametrize("text", ["expect: {frame: 3}", "proposals: [nothing.yaml]", "expect: 3"])
def test_what_is_expected_does_not_matter(told, text):
    """Nor what is wrong with it; that is for a check to say."""
    assert told(case=f"{over(SWAPPED)}\n{text}") == [False]


def test_without_scipy_there_are_no_readings(read, monkeypatch):
    """They are not refused one by one: nothing can be asked at all."""
    monkeypatch.setitem(sys.modules, "scipy.optimize", None)

    with pytest.raises(RequestError):
        read(swapped=over(SWAPPED))
