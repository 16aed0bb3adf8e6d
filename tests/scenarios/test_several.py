"""Runs of several scenarios: all of them, or those up to the first that does not hold."""

import pytest

from tilbudsvifte.reading.document import read_bytes
from tilbudsvifte.scenarios.several import gathered, results

HEAD = "schema: tilbudsvifte/1\nname: A case\nwhy: A test.\n"
CASES = {
    "holds": "expect: {odd: 0}\n",
    "differs": "expect: {odd: 7 kr}\n",
    "malformed": "expect: {odd: 0}\noverrides: {grnats: {x: 1}}\n",
    "uncompared": "",
}


@pytest.mark.parametrize("status", CASES)
@pytest.mark.parametrize("fail_fast", [True, False])
def test_fail_fast_stops_at_whatever_does_not_hold(town, status, fail_fast):
    """Be it a difference, a fault, or that nothing is compared; else all are run."""
    items = [
        read_bytes(f"{number}.yaml", (HEAD + CASES[each]).encode())
        for number, each in enumerate(["holds", status, "holds"])
    ]

    checked = gathered(town, items, results(town, items), fail_fast=fail_fast)

    stops = fail_fast and status != "holds"
    statuses = [each.status.value for each in checked.scenarios]
    assert statuses == (["holds", status] if stops else ["holds", status, "holds"])
    assert checked.not_run == (("2.yaml",) if stops else ())
