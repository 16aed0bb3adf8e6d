"""Every fault that a data file can have: found, at its place, in words that say what to do."""

from pathlib import Path

import pytest
import yaml

from tilbudsvifte.documents.faults import bad_value
from tilbudsvifte.documents.refusals import REFUSALS
from tilbudsvifte.reading.diagnostics import Place, Severity
from tilbudsvifte.texts import allocate
from tilbudsvifte.texts.documents import TEXTS

CASES = yaml.safe_load(Path(__file__).with_name("faults.yaml").read_text(encoding="utf-8"))


def with_share(share):
    """The change that gives the small town terms with this share of users from other areas."""
    case = next(case for case in CASES if case["it"] == "a share of users above the whole")
    return [{**each, "become": each["become"].replace("«50»", share)} for each in case["changes"]]


@pytest.mark.parametrize("case", CASES, ids=[case["it"] for case in CASES])
def test_a_fault_is_found_at_its_place(faults, said, case):
    """One change of a valid file gives rise to these diagnostics, at these places, and no other."""
    assert case["found"] == [said(found) for found in faults(case["changes"])]


def test_the_small_town_is_without_a_fault(faults):
    """What the cases change is valid as it stands."""
    assert faults([]) == ()


def test_a_fault_without_words_of_its_own_is_still_reported(said):
    """A kind of fault that nobody thought of does not pass in silence."""
    place = Place("framework.yaml", 1, 1, 1, "")

    assert said(bad_value(place, "never_seen", "name", "x", {})) == "invalid: `name` is not valid"


@pytest.mark.parametrize("share", ["0", "1/2", "0.999999999999", "1", "1.0", "7/7"])
def test_a_share_may_be_anything_up_to_the_whole(faults, share):
    """None and all are shares, however they are written."""
    assert faults(with_share(share)) == ()


@pytest.mark.parametrize("share", ["1.000000000001", "8/7", "2", "50"])
def test_no_share_is_above_the_whole(faults, share):
    """However little; it may be meant in per cent."""
    assert [found.code for found in faults(with_share(f"«{share}»"))] == ["share-above-one"]


@pytest.mark.slow
def test_every_code_for_which_there_is_no_budget_is_known(faults):
    """A scenario may expect these to be refused; the data give rise to each of them."""
    found = [each for case in CASES for each in faults(case["changes"])]
    codes = {each.code for each in found if each.severity is Severity.ERROR}
    of_division = {"frame-too-small", "no-districts", "no-districts-with-key"}

    assert codes | of_division | {"too-many"} == REFUSALS
    assert of_division <= set(allocate.TEXTS)
    assert REFUSALS - of_division <= set(TEXTS)


@pytest.mark.slow
def test_every_text_is_said_in_some_case(faults):
    """No text is left over, and none goes untested; proposals and scenarios have their own."""
    found = [each for case in CASES for each in faults(case["changes"])]
    keys = {each.text.key for each in found} | {each.hint.key for each in found if each.hint}
    said = {key.removeprefix("documents.") for key in keys if key.startswith("documents.")}

    assert set(TEXTS) - said == {
        "invalid",
        "many-times-more",
        "many-times-fewer",
        "zero-beside-residents",
        "write-zero-only",
        "too-many",
        "more",
        "reserved-offer",
        "count-of-one",
        "not-in-plan",
        "add-entry",
        "rename-entry",
        "not-money",
        "write-kroner",
        "amounts-without-unit",
        "write-amounts-in",
        "tolerance-without-reason",
        "write-reason",
        "refused-with-figures",
        "nothing-expected",
        "write-or-take-away",
        "nothing-expected-of-proposals",
        "expect-of-proposals",
        "expected-without-proposals",
        "rule-not-in-force",
        "in-frame",
    }
