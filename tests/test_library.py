"""What `import tilbudsvifte` offers to a notebook."""

import subprocess
import sys
from pathlib import Path

import pytest

import tilbudsvifte


def test_the_shipped_data_are_divided_in_two_lines():
    """Without a folder the data that come with the program are read."""
    allocation = tilbudsvifte.allocate(tilbudsvifte.load())

    assert {area.name: area.computed for area in allocation.areas} == {
        "Amager": 11_055_000,
        "Nordvest": 16_124_000,
        "Nørrebro": 8_518_000,
        "City": 19_824_000,
    }


def test_changes_are_made_as_on_the_command_line():
    """A change is `path=value`, and touches nothing else."""
    dataset = tilbudsvifte.load(changes=["grants.city-operations.amount=26000", "frame=50000"])

    allocation = tilbudsvifte.allocate(dataset)

    assert (
        sum(area.computed for area in allocation.areas),
        allocation.areas[-1].current,
    ) == (50_000_000, 26_000_000)


def test_one_area_is_found_by_name():
    """`for_area` narrows a result to one area."""
    dataset = tilbudsvifte.load()

    sheet = tilbudsvifte.for_area(tilbudsvifte.allocate(dataset), dataset, "Nørrebro")

    assert [area.id for area in sheet.areas] == ["noerrebro"]


def test_invalid_data_raise_an_error_that_carries_all_diagnostics():
    """The first fault is in the text of the error, all of them in `diagnostics`."""
    with pytest.raises(tilbudsvifte.InvalidDataError, match=r"--set:1:8: unknown-path") as caught:
        tilbudsvifte.load(changes=["grants.nowhere.amount=1", "frame=1.000"])

    assert [each.code for each in caught.value.diagnostics] == ["unknown-path", "not-frame"]


def test_inspect_says_what_is_wrong_without_raising(tmp_path):
    """A folder without the files has no data set, and a diagnostic for each file."""
    loaded = tilbudsvifte.inspect(tmp_path)

    assert loaded.dataset is None
    assert [each.code for each in loaded.diagnostics] == ["cannot-open"] * 3


TOWN = Path(__file__).parent / "rules/town"


def test_proposals_are_judged_from_paths_and_from_text():
    """A text goes with what to call it; a lone path needs no list."""
    dataset = tilbudsvifte.load(TOWN)
    east = TOWN / "proposals/east.yaml"
    text = east.read_text(encoding="utf-8").replace("budget: 23\n    grant: 23", "grant: 33")

    alone = tilbudsvifte.validate(dataset, east)
    found = tilbudsvifte.validate(dataset, [("mine", text), TOWN / "proposals/west.yaml"])

    assert (alone.findings, alone.files) == ((), (str(east),))
    assert ("mine", "unjustified-deviation") in {(f.place.file, f.code) for f in found.findings}


def test_an_unknown_rule_is_refused():
    """Else nothing would be looked at, and nothing found."""
    dataset = tilbudsvifte.load(TOWN)

    with pytest.raises(tilbudsvifte.RefusalError, match=r"cli\.hint"):
        tilbudsvifte.validate(dataset, [], select=["econmy"])


SCENARIO = """\
schema: tilbudsvifte/1
name: More money
why: To see
overrides: {grants: {east-operations: {amount: 60}}}
expect: {amounts_in: 1000 kr, frame: 180, computed: {east: 55}}
"""


@pytest.fixture
def scenarios(tmp_path):
    """A folder with two scenarios: one differs, one has a typo."""
    (tmp_path / "a.yaml").write_text(SCENARIO, encoding="utf-8")
    typo = SCENARIO.replace("frame", "farme").replace("More", "Less")
    (tmp_path / "b.yaml").write_text(typo, encoding="utf-8")
    return tmp_path


@pytest.mark.process
def test_scenarios_are_run_from_folders_paths_and_text(scenarios):
    """Amounts are in kr., as everywhere; the data are a folder, or what was read of it."""
    held = ("mine", SCENARIO.replace("east: 55", "east: 54"))

    checked = tilbudsvifte.check([scenarios, held], TOWN)
    again = tilbudsvifte.check([scenarios, held], tilbudsvifte.inspect(TOWN), jobs=2)

    (difference,) = checked.scenarios[0].differences
    assert [each.status for each in checked.scenarios] == ["differs", "malformed", "holds"]
    assert (difference.comparison.expected, difference.comparison.got) == (55_000, 54_000)
    assert (checked.unit, checked.compared) == (1_000, 5)
    assert [each[1:] for each in again.scenarios] == [each[1:] for each in checked.scenarios]


def test_scenarios_are_selected_and_stopped_at_as_on_the_command_line(scenarios):
    """By name, case aside; what was left is said."""
    selected = tilbudsvifte.check(str(scenarios / "*.yaml"), TOWN, select=["less*"])
    stopped = tilbudsvifte.check(scenarios, TOWN, fail_fast=True)

    assert [each.name for each in selected.scenarios] == ["Less money"]
    assert len(stopped.scenarios) == 1
    assert stopped.not_run == (str(scenarios / "b.yaml"),)


def test_what_would_not_be_run_is_refused(scenarios):
    """Nothing that was asked for passes unseen."""
    with pytest.raises(tilbudsvifte.RefusalError):
        tilbudsvifte.check(scenarios / "x*.yaml", TOWN)
    with pytest.raises(tilbudsvifte.RefusalError):
        tilbudsvifte.check(scenarios, TOWN, select=["More money", "Mor money"])
    with pytest.raises(tilbudsvifte.InvalidDataError):
        tilbudsvifte.check(scenarios, scenarios)


def test_a_scenario_changes_the_data_before_other_changes_do(scenarios):
    """A file, or what was read of it."""
    file = scenarios / "a.yaml"

    alone = tilbudsvifte.load(TOWN, scenario=file)
    both = tilbudsvifte.load(TOWN, ["grants.east-operations.amount=70"], scenario=str(file))

    assert [each.offers.grants["east-operations"].amount for each in (alone, both)] == [60, 70]
    with pytest.raises(tilbudsvifte.InvalidDataError, match=r"b\.yaml:5:\d+: unknown-key"):
        tilbudsvifte.load(TOWN, scenario=scenarios / "b.yaml")


def test_an_unknown_name_is_an_attribute_error():
    """A typo fails as it does in any module."""
    with pytest.raises(AttributeError, match="alocate"):
        tilbudsvifte.alocate  # noqa: B018


@pytest.mark.process
def test_the_import_alone_loads_nothing_heavy():
    """Importing the package costs nothing until something is asked of it."""
    code = "import sys, tilbudsvifte; print({'pydantic', 'yaml', 'rich', 'typer'} & {*sys.modules})"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout == "set()\n"


def test_the_four_questions_of_a_committee_are_four_functions():
    """Why, what if, is it what was said, and how fast; each sums to the frame or says so."""
    dataset = tilbudsvifte.load()
    limits = tilbudsvifte.Limits(cut=tilbudsvifte.Limit(amount=1_500_000))

    explained = tilbudsvifte.explain(dataset, area="Nordvest")
    varied = tilbudsvifte.sensitivity(dataset)
    audited = tilbudsvifte.audit(dataset)
    laid = tilbudsvifte.phase(dataset, 6, limits)

    assert [area.area.id for area in explained.areas] == ["nordvest"]
    assert {sum(each.amounts) for each in varied.alternatives} == {55_521_000}
    assert not audited.reachable
    assert [area.amounts[-1] for area in laid.areas] == [
        10_907_000,
        16_582_000,
        9_521_000,
        18_510_000,
    ]
