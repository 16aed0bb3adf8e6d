"""The pre-commit hook and the GitHub action, run as those who use them run them."""

import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

import pytest
import yaml

BASH = shutil.which("bash") or "/bin/bash"
ROOT = Path(__file__).parents[2]
EAST = "proposals/east.yaml"
TOO_MUCH = ("budget: 23\n    grant: 23", "budget: 33\n    grant: 33")
FAULTS = {(EAST, "9"), (EAST, "31")}  # of East's proposal then: above its guideline, unbalanced


@pytest.fixture
def faulty(rules_town):
    """A town in which East asks for more than it justifies."""
    return make_faulty(rules_town)


def make_faulty(town):
    """Let East ask for more than it justifies."""
    file = town / EAST
    text = file.read_text(encoding="utf-8")
    assert text.count(TOO_MUCH[0]) == 1
    file.write_text(text.replace(*TOO_MUCH), encoding="utf-8")
    return town


HOLDS = """\
schema: tilbudsvifte/1
name: As announced
why: What was announced must stand.
expect:
  amounts_in: 1000 kr
  frame: 150
  current: {east: 30, west: 70}
"""
DIFFERS = HOLDS.replace("west: 70", "west: 71")
LINE = 7  # of the expectations of each area


@pytest.fixture
def settled(rules_town):
    """A town with a scenario that holds."""
    return make_settled(rules_town)


def make_settled(town, scenario=HOLDS):
    """Give a town a scenario."""
    (town / "scenarios").mkdir()
    (town / "scenarios/announced.yaml").write_text(scenario, encoding="utf-8")
    return town


@pytest.fixture
def drifted(settled):
    """A town in which the budget of West is not what its scenario says."""
    (settled / "scenarios/announced.yaml").write_text(DIFFERS, encoding="utf-8")
    return settled


@pytest.fixture(scope="session")
def hooks():
    """The hooks as pre-commit reads them, by id."""
    found = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    return {hook["id"]: hook for hook in found}


@pytest.fixture
def committed(hooks, environment):
    """Run a hook with changed files, in an environment that has the program on its path."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{environment['PATH']}"

    def run(name, folder, *files):
        hook = hooks[name]
        program, *arguments = [*shlex.split(hook["entry"]), *hook.get("args", [])]
        found = shutil.which(program, path=path)
        assert found is not None
        return subprocess.run(
            [found, *arguments, *(files if hook.get("pass_filenames", True) else ())],
            cwd=folder,
            env={**environment, "PATH": path},
            capture_output=True,
            timeout=20,
            check=False,
        )

    return run


@pytest.mark.parametrize("name", ["tilbud-validate", "tilbud-check"])
def test_a_hook_is_one_that_this_package_can_run(hooks, name):
    """pre-commit installs the repository as a Python package and runs the entry's program."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    hook = hooks[name]

    assert (hook["language"], hook["types"]) == ("python", ["yaml"])
    assert shlex.split(hook["entry"])[0] in project["scripts"]
    assert hook["require_serial"] is True  # all files in one run, so that they are judged together


@pytest.mark.parametrize(
    ("name", "taken"),
    [
        ("tilbud-validate", [EAST, "a/proposals/b.yml", "proposals/C.YAML", "proposals/d.Yml"]),
        (
            "tilbud-check",
            [
                *(EAST, "a/proposals/b.yml", "proposals/C.YAML", "proposals/d.Yml"),
                *("data/offers.yaml", "scenarios/2016/c.yaml", "scenarios/e.YML"),
            ],
        ),
    ],
)
def test_a_hook_takes_its_files_and_no_others(hooks, name, taken):
    """As pre-commit searches the path of each file."""
    files = (
        EAST,
        "a/proposals/b.yml",
        "proposals/C.YAML",
        "proposals/d.Yml",
        "data/offers.yaml",
        "scenarios/2016/c.yaml",
        "scenarios/e.YML",
        "proposals/notes.md",
        "proposals/notes.yaml.md",
        "scenarios/notes.md",
        "x/proposals.yaml",
        "metadata/a.yaml",
    )

    assert [file for file in files if re.search(hooks[name]["files"], file)] == taken


def test_the_hook_for_proposals_passes_and_fails(committed, faulty):
    """The exit code is what pre-commit goes by, and the finding is what it shows."""
    good = committed("tilbud-validate", faulty, "proposals/west.yaml", "proposals/south.yaml")
    bad = committed("tilbud-validate", faulty, "proposals/west.yaml", EAST)

    assert (good.returncode, good.stderr) == (0, b"")
    assert bad.returncode == 1
    assert b"unjustified-deviation" in bad.stdout


def test_the_hook_for_scenarios_passes_and_fails(committed, settled):
    """A commit that changes only the data is red if a scenario is not as it was."""
    good = committed("tilbud-check", settled, "data/offers.yaml")
    offers = settled / "data/offers.yaml"
    text = offers.read_text(encoding="utf-8")
    assert text.count("amount: 70,") == 1
    offers.write_text(text.replace("amount: 70,", "amount: 69,"), encoding="utf-8")
    bad = committed("tilbud-check", settled, "data/offers.yaml")

    assert (good.returncode, good.stderr) == (0, b"")
    assert bad.returncode == 1
    assert f"scenarios/announced.yaml:{LINE}:".encode() in bad.stdout


@pytest.fixture(scope="session")
def action():
    """The action as GitHub reads it."""
    return yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def checked(action, environment, tmp_path_factory):
    """Run the action's last step with inputs, as GitHub's runner does; `.page` is its summary."""
    step = action["runs"]["steps"][-1]
    defaults = {name: each.get("default", "") for name, each in action["inputs"].items()}
    runners = tmp_path_factory.mktemp("runners")

    def run(folder, program=None, **inputs):
        given = {**defaults, **inputs}
        variables = {
            name: given[found[1]]
            for name, value in step["env"].items()
            if (found := re.fullmatch(r"\$\{\{ inputs\.([\w-]+) \}\}", value))
        }
        work = Path(tempfile.mkdtemp(dir=runners))
        page = work / "summary.md"
        page.touch()
        done = subprocess.run(
            [BASH, "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=folder,
            env={
                **environment,
                "PYTHON": program or sys.executable,
                "GITHUB_STEP_SUMMARY": str(page),
                "TMPDIR": str(work),
                **variables,
            },
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=30,
            check=False,
        )
        done.page = page.read_text(encoding="utf-8")
        assert list(work.iterdir()) == [page]
        return done

    return run


def test_no_input_is_pasted_into_a_script(action):
    """An expression in a script would run what an input holds."""
    steps = action["runs"]["steps"]

    assert action["runs"]["using"] == "composite"
    assert [step["run"] for step in steps if "${{" in step.get("run", "")] == []
    used = set(re.findall(r"inputs\.([\w-]+)", str(steps)))
    assert used == set(action["inputs"])


def test_the_action_installs_the_repository_that_it_is_in(action):
    """Where GitHub has put it, and with nothing from the checked repository on the path."""
    install = next(step for step in action["runs"]["steps"] if "pip" in step.get("run", ""))

    assert "-P -m pip install" in install["run"]
    assert install["run"].strip().endswith('/requirements/tested.txt" "$GITHUB_ACTION_PATH"')


@pytest.mark.parametrize(
    "files", ["proposals", "proposals/*.yaml", f"{EAST}\nproposals/west.yaml\n"]
)
def test_the_action_marks_the_line(checked, faulty, files):
    """Files, folders and patterns, one a line."""
    done = checked(faulty, files=files)

    assert (done.returncode, done.stderr) == (1, b"")
    assert _marked(done) == FAULTS


def test_the_action_passes(checked, rules_town):
    """Exit code 0, and nothing about scenarios where none are given."""
    done = checked(rules_town, files="proposals")

    assert (done.returncode, done.stderr) == (0, b"")
    assert done.page.startswith("## 3 proposals ")
    assert "scenario" not in done.page


def _marked(done):
    """The files and lines of the errors in the log."""
    marks = [line for line in done.stdout.decode().splitlines() if line.startswith("::error ")]
    return {re.search(r"file=([^,]+),line=(\d+)", mark).groups() for mark in marks}


def test_the_action_checks_scenarios(checked, drifted):
    """The line of the expectation is marked, and the page of the run shows the result."""
    done = checked(drifted, scenarios="scenarios/")

    assert (done.returncode, done.stderr) == (1, b"")
    assert _marked(done) == {("scenarios/announced.yaml", str(LINE))}
    assert "As announced" in done.page


def test_the_action_passes_with_scenarios_and_proposals(checked, settled):
    """Exit code 0, and both results on the page."""
    done = checked(settled, scenarios="scenarios/*.yaml", files="proposals")

    assert (done.returncode, done.stderr, _marked(done)) == (0, b"", set())
    assert done.page.startswith("## 3 proposals ")
    assert "1 scenario" in done.page


@pytest.mark.usefixtures("faulty")
def test_findings_in_both_are_all_told(checked, drifted):
    """The scenarios are checked even if a proposal has faults."""
    done = checked(drifted, scenarios="scenarios", files="proposals")

    assert (done.returncode, done.stderr) == (1, b"")
    assert _marked(done) == {*FAULTS, ("scenarios/announced.yaml", str(LINE))}
    assert "unjustified-deviation" in done.page
    assert "As announced" in done.page


@pytest.mark.parametrize("inputs", [{}, {"files": "\n", "scenarios": "\n\n"}], ids=len)
def test_the_action_must_be_given_something(checked, settled, inputs):
    """Nothing given is not nothing found."""
    done = checked(settled, **inputs)

    said = b"nothing to check: give files (proposals), scenarios, or both\n"
    assert (done.returncode, done.stdout, done.stderr) == (2, b"", said)


@pytest.mark.parametrize(
    ("code", "inputs"),
    [
        (4, {"files": "x*", "scenarios": "scenarios"}),
        (4, {"files": "proposals", "scenarios": "x*"}),
        (4, {"files": EAST, "scenarios": "x*"}),
        (3, {"files": "x*", "scenarios": "lost.yaml"}),
        (3, {"files": "lost.yaml", "scenarios": "x*"}),
        (2, {"files": "x*", "scenarios": "scenarios", "check-args": "--none"}),
        (2, {"files": EAST, "scenarios": "scenarios", "args": "--none"}),
        (3, {"files": "lost.yaml", "scenarios": "scenarios", "check-args": "--none"}),
        (1, {"files": "proposals/west.yaml", "scenarios": "other"}),
        (1, {"files": EAST, "scenarios": "scenarios"}),
    ],
)
def test_the_worse_exit_code_wins(checked_with, code, inputs):
    """In the order 70, 3, 2, 4, 1, whichever of the two gives it."""
    assert checked_with[str(inputs)].result().returncode == code


@pytest.fixture(scope="module")
def checked_with(at_once, asked, checked, write_rules_town, tmp_path_factory):
    """What comes of each of the inputs, in a town in which they all mean something."""
    towns = tmp_path_factory.mktemp("towns")

    def run(inputs):
        town = make_settled(make_faulty(write_rules_town(Path(tempfile.mkdtemp(dir=towns)))))
        (town / "other").mkdir()
        (town / "other/differs.yaml").write_text(DIFFERS, encoding="utf-8")
        return checked(town, **inputs)

    return at_once(run, {str(inputs): inputs for inputs in asked("inputs")})


@pytest.mark.parametrize(
    ("codes", "expected"),
    [("70 3", 70), ("3 70", 70), ("1 0", 1), ("0 1", 1), ("137 1", 137), ("0 139", 139)],
)
def test_a_fault_of_the_program_is_never_lost(checked, settled, codes, expected):
    """A fault in one command outdoes what the other says, and a process that was killed all."""
    program = settled / "program"
    first, second = codes.split()
    program.write_text(
        f'#!{BASH}\n[[ "$4" == check ]] && exit {second}\nexit {first}\n', encoding="utf-8"
    )
    program.chmod(0o755)

    done = checked(settled, program=str(program), files="proposals", scenarios="scenarios")

    assert done.returncode == expected


def test_what_gives_no_result_is_named_on_the_page(checked, settled):
    """A page that shows only the other half would look as if all were checked."""
    done = checked(settled, files="proposals", scenarios="x*")

    assert done.page.endswith("`tilbud check` gave no result (exit code 4): see the log.\n\n")


def test_a_page_is_never_longer_than_github_shows(checked, settled):
    """It is cut at a line, and says so at its top."""
    folder = settled / ("å" * 120)
    folder.mkdir()
    for number in range(1800):
        name = f"{number} {'ø' * 180}"
        file = folder / f"{number}.yaml"
        file.write_text(DIFFERS.replace("As announced", name), encoding="utf-8")

    done = checked(settled, scenarios=folder.name, **{"check-args": "--details"})

    assert (done.returncode, done.stderr) == (1, b"")
    assert done.page.startswith("This result is longer than GitHub shows, and is cut off below.\n")
    assert 1_000_000 < len(done.page.encode()) <= 2**20
    assert done.page.endswith(".yaml |\n")


def test_a_file_that_the_arguments_write_is_kept(checked, settled):
    """The page of the run is not written over it."""
    done = checked(
        settled,
        files="proposals",
        args="--format=sarif\n-o\nproposals.sarif",
        scenarios="scenarios",
        **{"check-args": "--format=junit\n-o\nscenarios.xml"},
    )

    assert (done.returncode, done.stderr) == (0, b"")
    assert (settled / "proposals.sarif").read_bytes().startswith(b"{")
    assert (settled / "scenarios.xml").read_bytes().startswith(b"<")
    assert done.page.startswith("## 3 proposals ")


HOSTILE = {
    "spaces": "a  b .yaml",
    "quotes": 'it\'s "a" plan.yaml',
    "substitution": "$(touch hacked)`touch hacked`.yaml",
    "expression": "${{ github.token }}.yaml",
    "option": "--help",
    "pattern": "[x]*.yaml",
    "semicolon": "a;touch hacked;.yaml",
    "backslash": r"a\nb.yaml",
    "command": "::error::x.yaml",
}


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize(
    ("asked", "file"), [("files", EAST), ("scenarios", "scenarios/announced.yaml")]
)
def test_a_hostile_file_name_is_only_a_name(checked_by_name, name, asked, file):
    """It is checked, nothing in it is run, and it makes no annotation of its own."""
    said = {"files": b"unjustified-deviation", "scenarios": b"expected 71"}[asked]

    done, files = checked_by_name[name, asked, file].result()

    assert (done.returncode, done.stderr) == (1, b"")
    assert said in done.stdout
    assert "hacked" not in files
    assert b"\n::error::" not in b"\n" + done.stdout


@pytest.fixture(scope="module")
def checked_by_name(asked_rows, at_once, checked, write_rules_town, tmp_path_factory):
    """What comes of a file with each of the names, and which files there are then."""
    towns = tmp_path_factory.mktemp("towns")

    def run(row):
        name, asked, file = row
        town = make_settled(
            make_faulty(write_rules_town(Path(tempfile.mkdtemp(dir=towns)))), DIFFERS
        )
        (town / file).rename(town / HOSTILE[name])
        return checked(town, **{asked: HOSTILE[name]}), os.listdir(town)  # noqa: PTH208

    return at_once(run, {row: row for row in asked_rows("name", "asked", "file")})


def test_a_line_end_in_a_name_makes_two_names(checked, faulty):
    """Neither of which is there: exit code 3, and nothing passes unchecked."""
    (faulty / EAST).rename(faulty / "a\nb.yaml")

    assert checked(faulty, files="a\nb.yaml").returncode == 3


def test_the_other_inputs_reach_the_program(checked, faulty):
    """Data, strictness, and more arguments, one a line."""
    (faulty / "data").rename(faulty / "the data")
    summed = faulty / "proposals/west.yaml"
    text = summed.read_text(encoding="utf-8")
    old = "  invitees_list: 2015-2, list 2\n"
    assert text.count(old) == 1
    summed.write_text(text.replace(old, f"{old}  persons: 50\n"), encoding="utf-8")

    def code(files, **inputs):
        return checked(faulty, files=files, data="the data", **inputs).returncode

    assert code("proposals/west.yaml") == 0
    assert code("proposals/west.yaml", strict="true") == 1
    assert code(EAST, args="--ignore\neconomy\n--ignore=transfers") == 0
    assert code(EAST, args="--ignore economy") == 2
    assert code("x*") == 4


@pytest.mark.parametrize("strict", ["yes", "", "true\n::error::x"])
def test_strictness_is_true_or_false(checked, rules_town, strict):
    """Anything else would pass for false."""
    done = checked(rules_town, files="proposals", strict=strict)

    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"strict is true or false, not '")
    assert len(done.stderr.splitlines()) == 1
