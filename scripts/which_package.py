"""Says which newer package makes tests fail that pass with the tested versions.

    python scripts/which_package.py NEWEST FAILED   an environment with the newest versions, and
                                                    the folder of pytest's cache of its failed run

Takes an environment with the versions of requirements/tested.txt, and gives it one newer package
after another (with what that needs); one after which the failed tests fail is named. Where none
does so alone, they are added up until the tests fail.
"""

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TESTED = ROOT / "requirements/tested.txt"
ENOUGH = 20  # of the failed tests: they are run once for each package


class Environment:
    """A Python environment with packages in it."""

    def __init__(self, folder: Path) -> None:
        """Take the one in `folder`."""
        self._python = folder / "bin/python"

    def run(self, *words: str) -> bool:
        """Whether `python -m` with `words` ends well."""
        command = [self._python, "-m", *words]
        return not subprocess.run(command, cwd=ROOT, capture_output=True, check=False).returncode

    def install(self, *words: str) -> bool:
        """Whether pip installs `words` and finds that all packages fit."""
        return self.run("pip", "install", "--quiet", *words) and self.run("pip", "check")

    def versions(self) -> dict[str, str]:
        """The version of each package, by name."""
        command = [self._python, "-m", "pip", "list", "--format", "json"]
        listed = json.loads(subprocess.check_output(command, encoding="utf-8"))
        return {each["name"].lower(): each["version"] for each in listed}


def failed_tests(cache: Path) -> list[str]:
    """The first of the tests that failed in the run that kept its cache in `cache`."""
    return list(json.loads((cache / "v/cache/lastfailed").read_text(encoding="utf-8")))[:ENOUGH]


def culprits(trial: Environment, newer: Mapping[str, str], tests: Sequence[str]) -> list[str]:
    """Each package that makes `tests` fail alone; else the last of several that do together.

    `trial` holds the tested versions, with which the tests pass.
    """
    old = trial.versions()
    back = [f"{name}=={old[name]}" for name in newer]
    alone = []
    for name, version in newer.items():
        fits = trial.install(f"{name}=={version}")
        if fits and not _pass(trial, tests):
            alone.append(f"{name} {old[name]} -> {version}")
        trial.install(*back)
    if alone:
        return alone
    for name, version in newer.items():
        trial.run("pip", "install", "--quiet", f"{name}=={version}")
        if not _pass(trial, tests):
            return [f"{name} {old[name]} -> {version}, with those before it in {', '.join(newer)}"]
    return []


def _pass(trial: Environment, tests: Sequence[str]) -> bool:
    return trial.run("pytest", "-q", "-x", "-p", "no:cacheprovider", *tests)


def main() -> int:
    """Print what makes them fail; exit code 1 if nothing is found."""
    parser = argparse.ArgumentParser(description="Say which newer package makes tests fail.")
    parser.add_argument("newest", type=Path, help="environment with the newest versions")
    parser.add_argument("failed", type=Path, help="folder of pytest's cache of the failed run")
    arguments = parser.parse_args()
    tests = failed_tests(arguments.failed)
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        trial = Environment(Path(folder))
        trial.install("--constraint", str(TESTED), f"{ROOT}[test]")
        if not _pass(trial, tests):
            print("the tests fail with the tested versions too: no package is to blame")
            return 1
        old = trial.versions()
        newest = Environment(arguments.newest).versions()
        newer = {name: new for name, new in newest.items() if old.get(name, new) != new}
        found = culprits(trial, newer, tests)
    print("\n".join(f"makes the tests fail: {each}" for each in found) or "no package found")
    return 0 if found else 1


if __name__ == "__main__":
    sys.exit(main())
