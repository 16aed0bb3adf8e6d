"""Writes requirements/tested.txt, the exact versions that the README's commands install.

    python scripts/pin.py                      resolves, runs the tests, writes if they pass
    python scripts/pin.py --python python3.13  runs them with other Pythons too; may be repeated

uv resolves the newest version of everything that pyproject.toml names, for every system and every
Python from the lowest on, with markers where they differ. The tests run here, on this system, with
the Pythons given; the head of the file says so. What builds the wheel is resolved too and stands
exactly in `[build-system]` of pyproject.toml, which a constraints file does not bind. Needs the
environment of CONTRIBUTING.
"""

import argparse
import platform
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TESTED = ROOT / "requirements/tested.txt"
BUILDER = "hatchling"
_BUILD_LINE = re.compile(r"^requires = \[.*?\]$", re.MULTILINE | re.DOTALL)


def resolve(requirements: str) -> list[str]:
    """The lines `name==version ; marker` that satisfy `requirements`, one on each line."""
    lowest = _project()["requires-python"].removeprefix(">=")
    done = subprocess.run(
        [
            *(sys.executable, "-m", "uv", "pip", "compile", "--universal", "--quiet"),
            *("--python-version", lowest, "--fork-strategy", "requires-python"),
            *("--no-header", "--no-annotate", "-"),
        ],
        check=True,
        cwd=ROOT,
        input=requirements,
        stdout=subprocess.PIPE,
        encoding="utf-8",
    )
    return done.stdout.splitlines()


def _project() -> dict[str, object]:
    return tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]


def everything() -> str:
    """What pyproject.toml names for running, testing and working on it, a requirement a line."""
    project = _project()
    groups = [project["dependencies"], *project["optional-dependencies"].values()]
    named = sorted({each for group in groups for each in group})
    return "\n".join(each for each in named if not each.startswith(f"{project['name']}["))


def passes(python: str, constraints: Path) -> str:
    """Run the tests in a fresh environment of `python`; the version of it, or SystemExit."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([python, "-m", "venv", folder], check=True)
        inside = f"{folder}/bin/python"
        install = ("-m", "pip", "install", "--quiet", "--constraint", constraints, f"{ROOT}[test]")
        subprocess.run([inside, *install], check=True)
        if subprocess.run(
            [inside, "-m", "pytest", "-q", "-n", "auto"], check=False, cwd=ROOT
        ).returncode:
            raise SystemExit(f"the tests fail with {python}; nothing is written")
        version = ("-c", "import platform; print(platform.python_version())")
        return subprocess.check_output([inside, *version], encoding="utf-8").strip()


def head(versions: Sequence[str]) -> Iterator[str]:
    """What the file says of itself."""
    yield "# The versions that the README's commands install, made by scripts/pin.py."
    ran = f"CPython {', '.join(versions)} on {platform.system()}"
    yield f"# The tests passed with {ran}; for other systems and"
    yield "# Pythons the versions were resolved, not run."


def main() -> int:
    """Resolve, test and write."""
    parser = argparse.ArgumentParser(description="Write the versions that passed the tests.")
    parser.add_argument("--python", action="append", help="a Python to test with (this one)")
    pythons = parser.parse_args().python or [sys.executable]
    with tempfile.TemporaryDirectory() as folder:
        constraints = Path(folder, "constraints.txt")
        pins = resolve(everything())
        constraints.write_text("\n".join(pins), encoding="utf-8")
        builders = "".join(f'    "{pin}",\n' for pin in resolve(BUILDER))
        settings = ROOT / "pyproject.toml"
        before = settings.read_text(encoding="utf-8")
        after = _BUILD_LINE.sub(lambda _: f"requires = [\n{builders}]", before, count=1)
        settings.write_text(after, encoding="utf-8", newline="\n")
        versions = [passes(python, constraints) for python in pythons]
    TESTED.write_text("\n".join([*head(versions), *pins, ""]), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
