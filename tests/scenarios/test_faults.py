"""Every fault that a scenario can have: found, at its place, in words that say what to do."""

from pathlib import Path

import pytest
import yaml

from tilbudsvifte.texts.scenarios import TEXTS

CASES = yaml.safe_load(Path(__file__).with_name("faults.yaml").read_text(encoding="utf-8"))
OF_SCENARIOS = {  # the texts of documents that no data file gives rise to
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
    "no-weight",
    "in-frame",
}
OUTSIDE = f"proposals: [{12 * '../'}LICENSE]\nexpect: {{severities: {{errors: 0}}}}\n"


@pytest.mark.parametrize("case", CASES, ids=[case["it"] for case in CASES])
def test_a_fault_is_found_at_its_place(ran, faults, case):
    """These diagnostics at these places, and no other; never does such a scenario hold."""
    assert case["found"] == faults(case["scenario"])
    assert case["status"] == ran(case["scenario"]).status
    assert case["status"] in {"malformed", "uncompared"}


@pytest.mark.parametrize("case", CASES, ids=[case["it"] for case in CASES])
def test_what_is_at_fault_does_not_differ_as_well(ran, case):
    """One slip is one message; what else is expected in these cases holds."""
    assert ran(case["scenario"]).differences == ()


@pytest.mark.slow
def test_every_text_is_said_in_some_case(ran, tmp_path, monkeypatch):
    """No text is left over, and none goes untested."""
    monkeypatch.chdir(tmp_path)
    found = [each for case in CASES for each in ran(case["scenario"]).findings]
    found += ran(OUTSIDE).findings
    said = {each.text.key for each in found} | {each.hint.key for each in found if each.hint}

    assert {f"scenarios.{name}" for name in TEXTS} - said == set()
    assert {f"documents.{name}" for name in OF_SCENARIOS} - said == set()
