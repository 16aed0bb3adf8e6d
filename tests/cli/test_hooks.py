"""The pre-commit hook and the GitHub action, run as those who use them run them."""

import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

BASH = shutil.which("bash") or "/bin/bash"
ROOT = Path(__file__).parents[2]
EAST = "proposals/east.yaml"
TOO_MUCH = ("budget: 23\n    grant: 23", "budget: 33\n    grant: 33")


@pytest.fixture
def faulty(rules_town):
    """A town in which East asks for more than it justifies."""
    file = rules_town / EAST
    text = file.read_text(encoding="utf-8")
    assert text.count(TOO_MUCH[0]) == 1
    file.write_text(text.replace(*TOO_MUCH), encoding="utf-8")
    return rules_town


@pytest.fixture(scope="session")
def hook():
    """The hook as pre-commit reads it."""
    (found,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    return found


@pytest.fixture
def committed(hook, environment):
    """Run the hook's entry with files, in an environment that has the program on its path."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{environment['PATH']}"

    def run(folder, *files):
        program, *arguments = shlex.split(hook["entry"])
        found = shutil.which(program, path=path)
        assert found is not None
        return subprocess.run(
            [found, *arguments, *files],
            cwd=folder,
            env={**environment, "PATH": path},
            capture_output=True,
            timeout=20,
            check=False,
        )

    return run


def test_the_hook_is_one_that_this_package_can_run(hook):
    """pre-commit installs the repository as a Python package and runs the entry's program."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert (hook["id"], hook["language"], hook["types"]) == ("tilbud-validate", "python", ["yaml"])
    assert shlex.split(hook["entry"])[0] in project["scripts"]
    assert hook["require_serial"] is True  # all files in one run, so that they are judged together


def test_the_hook_takes_proposals_and_no_other_files(hook):
    """As pre-commit searches the path of each file."""
    files = (
        EAST,
        "a/proposals/b.yml",
        "data/offers.yaml",
        "proposals/notes.md",
        "x/proposals.yaml",
    )

    assert [file for file in files if re.search(hook["files"], file)] == [EAST, "a/proposals/b.yml"]


def test_the_hook_passes_and_fails(committed, faulty):
    """The exit code is what pre-commit goes by, and the finding is what it shows."""
    good = committed(faulty, "proposals/west.yaml", "proposals/south.yaml")
    bad = committed(faulty, "proposals/west.yaml", EAST)

    assert (good.returncode, good.stderr) == (0, b"")
    assert bad.returncode == 1
    assert b"unjustified-deviation" in bad.stdout


@pytest.fixture(scope="session")
def action():
    """The action as GitHub reads it."""
    return yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))


@pytest.fixture
def checked(action, environment):
    """Run the action's last step with inputs, as GitHub's runner does."""
    step = action["runs"]["steps"][-1]
    defaults = {name: each.get("default", "") for name, each in action["inputs"].items()}

    def run(folder, **inputs):
        given = {**defaults, **inputs}
        variables = {
            name: given[found[1]]
            for name, value in step["env"].items()
            if (found := re.fullmatch(r"\$\{\{ inputs\.([\w-]+) \}\}", value))
        }
        return subprocess.run(
            [BASH, "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]],
            cwd=folder,
            env={**environment, "PYTHON": sys.executable, **variables},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=20,
            check=False,
        )

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
    assert install["run"].strip().endswith('"$GITHUB_ACTION_PATH"')


@pytest.mark.parametrize(
    "files", ["proposals", "proposals/*.yaml", f"{EAST}\nproposals/west.yaml\n"]
)
def test_the_action_marks_the_line(checked, faulty, files):
    """Files, folders and patterns, one a line."""
    done = checked(faulty, files=files)

    marks = [line for line in done.stdout.decode().splitlines() if line.startswith("::error ")]
    assert (done.returncode, done.stderr) == (1, b"")
    assert any(f"file={EAST}" in mark and "line=9" in mark for mark in marks)


def test_the_action_passes(checked, rules_town):
    """Exit code 0."""
    assert checked(rules_town, files="proposals").returncode == 0


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
def test_a_hostile_file_name_is_only_a_name(checked, faulty, name):
    """It is checked, nothing in it is run, and it makes no annotation of its own."""
    (faulty / EAST).rename(faulty / HOSTILE[name])

    done = checked(faulty, files=HOSTILE[name])

    assert (done.returncode, done.stderr) == (1, b"")
    assert b"unjustified-deviation" in done.stdout
    assert not (faulty / "hacked").exists()
    assert b"\n::error::" not in b"\n" + done.stdout


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
