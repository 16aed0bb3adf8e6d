"""A scenario run: what its overrides change, what is refused, and what it comes to."""

import shutil

import pytest

from tilbudsvifte.documents.dataset import build, read_folder
from tilbudsvifte.scenarios.results import Status

GRANT = "{name: More, area: west, amount: 7, price_level: unstated, term: permanent, "
GRANT += "in_frame: true, source: {document: plan}}"
SEVERAL = "{grants: {east-operations: {amount: 31}, south-operations: {amount: 49, reason: x}}, "
SEVERAL += "areas: {east: {offers_today: 9}}, weighting: {scheme: rank-sum}}"
OLD = "{grants: {west-operations: {price_level: 2013}}}"


def frame(ran, overrides):
    """The frame under overrides, in kr., and the paths that were changed."""
    result = ran(f"overrides: {overrides}\nexpect: {{frame: 0}}\n")
    assert result.findings == ()
    return result.compared[0].got, result.changes


@pytest.mark.parametrize(
    ("overrides", "expected"),
    [
        ("{}", (150_000, ())),
        ("{frame: 99}", (99_000, ("frame",))),
        (
            "{grants: {east-operations: {amount: 31}}}",
            (151_000, ("grants.east-operations.amount",)),
        ),
        ("{grants: {west-operations: null}}", (80_000, ("grants.west-operations",))),
        (f"{{grants: {{more: {GRANT}}}}}", (157_000, ("grants.more",))),
        (
            SEVERAL,
            (
                150_000,
                (
                    "grants.east-operations.amount",
                    "grants.south-operations.amount",
                    "grants.south-operations.reason",
                    "areas.east.offers_today",
                    "weighting.scheme",
                ),
            ),
        ),
    ],
)
def test_overrides_mirror_the_files(ran, overrides, expected):
    """Values, entries and several files; each path is one change."""
    assert expected == frame(ran, overrides)


def test_a_run_leaves_the_data_as_they_were(ran):
    """The next scenario starts from the same."""
    before = frame(ran, "{}")
    frame(ran, "{grants: {east-operations: {amount: 1}, west-operations: null}}")

    assert before == frame(ran, "{}")


def test_a_warning_of_the_data_is_not_the_scenarios(ran, small_folder, tmp_path):
    """What is odd about the data was said when they were read."""
    shutil.copytree(small_folder, tmp_path / "data")
    framework = tmp_path / "data" / "framework.yaml"
    text = framework.read_text(encoding="utf-8")
    framework.write_text(text.replace("    name: West\n", "    name: East\n"), encoding="utf-8")
    base = build(read_folder(tmp_path / "data"))
    assert [each.code for each in base.diagnostics] == ["same-name"]

    for overrides in ("{}", "{frame: 9}", "{areas: {west: {offers_today: 9}}}"):
        result = ran(f"overrides: {overrides}\nexpect: {{odd: 0}}\n", base=base)
        assert (result.status, result.findings) == (Status.HOLDS, ())


def test_a_warning_that_an_override_gives_rise_to_is_the_scenarios(ran, said):
    """It is shown, and the scenario holds all the same."""
    result = ran("overrides: {areas: {west: {name: East}}}\nexpect: {odd: 0}\n")

    assert [said(each) for each in result.findings] == [
        "same-name: the name `East` cannot be told from `East`"
    ]
    assert result.status is Status.HOLDS


@pytest.mark.parametrize(
    ("overrides", "refused", "status", "got"),
    [
        (OLD, "[price-levels-mixed]", Status.HOLDS, "price-levels-mixed"),
        (OLD, "[frame-too-small]", Status.DIFFERS, "price-levels-mixed"),
        (OLD, "[frame-too-small, price-levels-mixed]", Status.DIFFERS, "price-levels-mixed"),
        ("{frame: 1 kr}", "[frame-too-small]", Status.HOLDS, "frame-too-small"),
        ("{frame: 1000}", "[frame-too-small]", Status.DIFFERS, None),
        (
            "{grants: {west-operations: {price_level: 2013, area: north}}}",
            "[unknown-id, price-levels-mixed]",
            Status.HOLDS,
            "price-levels-mixed, unknown-id",
        ),
        (
            "{grants: {west-operations: {price_level: 2013, area: north}}}",
            "[price-levels-mixed]",
            Status.DIFFERS,
            "price-levels-mixed, unknown-id",
        ),
    ],
)
def test_a_refusal_can_be_expected(ran, overrides, refused, status, got):
    """By all of its codes, in any order; another code or none is a difference."""
    result = ran(f"overrides: {overrides}\nexpect:\n  refused: {refused}\n")

    assert (status, ()) == (result.status, result.findings)
    assert [got] == [each.got for each in result.compared]


@pytest.mark.parametrize(
    ("new", "near"),
    [
        ("west-operatons", "west-operations"),
        ("west-operaations", "west-operations"),
        ("west-opreations", "west-operations"),
        ("wost-operations", "west-operations"),
        ("est-operations", "east-operations"),
        ("north-operations", None),
        ("west-operations-2", None),
        ("west-operations2", None),
        ("fond", None),
    ],
)
def test_a_whole_entry_with_an_id_that_is_nearly_anothers_is_a_warning(ran, said, new, near):
    """It may be meant, so the scenario holds; a number more or less is no slip."""
    result = ran(f"overrides:\n  grants:\n    {new}: {GRANT}\nexpect: {{odd: 0}}\n")

    said_of_it = "is new beside an id that is nearly the same = did you mean"
    expected = [f"new-entry: `{new}` {said_of_it} `{near}`?"] if near else []
    assert expected == [said(each) for each in result.findings]
    assert {(6, 5)} >= {(each.place.line, each.place.column) for each in result.findings}
    assert result.status is Status.HOLDS


@pytest.mark.parametrize("nothing", ["null", "~"])
def test_null_is_not_nothing(ran, nothing):
    """What is written takes away."""
    assert frame(ran, f"{{grants: {{west-operations: {nothing}}}}}")[0] == 80_000


def test_a_path_that_leads_nowhere_is_no_refusal_that_was_expected(ran):
    """A typo in an override is a fault whatever is expected."""
    result = ran("overrides: {grnats: {x: 1}}\nexpect:\n  refused: [unknown-path]\n")

    assert result.status is Status.MALFORMED


def test_a_fault_goes_before_what_differs(ran):
    """What can be compared still is."""
    result = ran("expect:\n  odd: 7 kr\n  verdicts: {east: gains, eats: gains}\n")

    assert result.status is Status.MALFORMED
    assert [(each.figure, each.holds) for each in result.compared] == [
        ("odd", False),
        ("verdicts", True),
    ]


def test_a_file_that_is_no_scenario_is_at_fault(ran):
    """It has no name, and nothing is compared."""
    result = ran("", head="- a list\n")

    assert (
        result.name,
        result.why,
        result.compared,
        result.status,
    ) == (None, None, (), Status.MALFORMED)
