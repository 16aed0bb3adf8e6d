"""Breaks the program on purpose, one line at a time, and says which breaks no test notices.

    python scripts/breaks.py                 makes every break of scripts/breaks.yaml in turn
    python scripts/breaks.py rules page.py   only those in files whose path has one of these words
    python scripts/breaks.py --list          prints what would be broken, and breaks nothing

An entry of breaks.yaml has the `file` under src/tilbudsvifte, the `text` in it, which stands there
once, what it `becomes`, and what that `breaks`, in words. The tests that are run are those of the
folder that mirrors the file's, or the entry's own `tests` under tests/; the first that fails ends
them.

Works on a copy of the tree in a temporary folder, in the environment of the Python that runs it.
Every selection of tests must pass in the unbroken copy. Exit code 1 where fewer than 95 % of the
breaks are caught, 2 where an entry or the unbroken copy is at fault. All take some five minutes.
"""

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import yaml

ROOT = Path(__file__).resolve().parent.parent
LIST = Path(__file__).with_suffix(".yaml")
SOURCE = Path("src/tilbudsvifte")
ENOUGH = 95  # per cent
_PATIENCE = 300  # seconds; a break may make a loop endless, and that does not go unnoticed
_FAILED = {1, 2}  # a test failed, or a module could not be imported
_PASSED = 0


class Break(NamedTuple):
    """One change of a source file that at least one test must notice."""

    file: str
    text: str
    becomes: str
    breaks: str
    tests: tuple[str, ...] = ()

    def made(self, source: str) -> str:
        """The source with the change; ValueError where it cannot be made, or at several places."""
        found = source.count(self.text)
        if found != 1:
            raise ValueError(f"{self.file}: found {found} times, not once: {self.text}")
        broken = source.replace(self.text, self.becomes)
        try:
            compile(broken, self.file, "exec")
        except SyntaxError as error:
            raise ValueError(f"{self.file}: {error.msg}: {self.becomes}") from None
        return broken

    def selected(self) -> tuple[str, ...]:
        """The folders or files of tests that are run."""
        return tuple(f"tests/{each}" for each in self.tests or (_mirrored(self.file),))


def listed() -> list[Break]:
    """The breaks of the list."""
    entries = yaml.safe_load(LIST.read_text(encoding="utf-8"))
    return [Break(**{**entry, "tests": tuple(entry.get("tests", ()))}) for entry in entries]


def faults(breaks: Sequence[Break]) -> Iterator[str]:
    """What keeps an entry from being made in the tree as it is, with the entry's file and text."""
    for each in breaks:
        try:
            each.made((ROOT / SOURCE / each.file).read_text(encoding="utf-8"))
        except (OSError, ValueError) as fault:
            yield str(fault)
        for tests in each.selected():
            if not (ROOT / tests).exists():
                yield f"{each.file}: there is no {tests}"


def _mirrored(file: str) -> str:
    """The nearest folder of tests that mirrors where a source file stands."""
    folders = Path(file).parents
    return next(str(folder) for folder in folders if (ROOT / "tests" / folder).is_dir())


def _copied(tree: Path) -> None:
    """Copy what git knows of, or would add, to a folder."""
    git = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(git, cwd=ROOT, check=True, stdout=subprocess.PIPE).stdout.decode()
    for name in filter(None, names.split("\0")):
        if (ROOT / name).is_file():
            (tree / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, tree / name)


def _outcome(tree: Path, tests: Sequence[str], *, broken: bool) -> int:
    """The exit code of pytest, or that of a failure where it never ends."""
    shutil.rmtree(tree / ".hypothesis", ignore_errors=True)  # no break helps to find another
    words = ["-q", "-x", "-p", "no:cacheprovider", "--hypothesis-seed=0", "--no-header", *tests]
    # The unbroken modules are compiled once; what is compiled of a broken one is not kept.
    keep = {"PYTHONDONTWRITEBYTECODE": "1" if broken else "", "PYTHONPATH": str(tree / "src")}
    try:
        return subprocess.run(
            [sys.executable, "-m", "pytest", *words],
            cwd=tree,
            env={**os.environ, **keep},
            check=False,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL if broken else None,
            timeout=_PATIENCE if broken else None,
        ).returncode
    except subprocess.TimeoutExpired:
        return max(_FAILED)


def _is_caught(tree: Path, each: Break) -> bool:
    """Make one break in the copy, run its tests, and mend it again."""
    path = tree / SOURCE / each.file
    whole = path.read_text(encoding="utf-8")
    path.write_text(each.made(whole), encoding="utf-8", newline="\n")
    code = _outcome(tree, each.selected(), broken=True)
    path.write_text(whole, encoding="utf-8", newline="\n")
    if code not in {_PASSED, *_FAILED}:
        raise SystemExit(f"{each.file}: pytest ended with {code} after: {each.breaks}")
    return code != _PASSED


def _report(caught: Sequence[Break], survived: Sequence[Break]) -> int:
    """Print the counts by folder and those that survived; the exit code."""
    for each in survived:
        print(f"\nsurvived: {each.file}: {each.breaks}\n  {each.text}\n  -> {each.becomes}")
    total = len(caught) + len(survived)
    print()
    for folder in dict.fromkeys(each.file.partition("/")[0] for each in (*caught, *survived)):
        number = sum(each.file.startswith(folder) for each in caught)
        lost = sum(each.file.startswith(folder) for each in survived)
        print(f"{folder:12}{number:4} of {number + lost:3} caught")
    print(f"{'all':12}{len(caught):4} of {total:3} caught ({100 * len(caught) / total:.1f} %)")
    return 0 if 100 * len(caught) >= ENOUGH * total else 1


def main() -> int:
    """Make the breaks, one after another."""
    parser = argparse.ArgumentParser(description="Say which breaks of the program no test notices.")
    parser.add_argument("--list", action="store_true", help="only print what would be broken")
    parser.add_argument("words", nargs="*", help="only in files whose path has one of these")
    arguments = parser.parse_args()
    words = arguments.words or [""]
    chosen = [each for each in listed() if any(word in each.file for word in words)]
    if wrong := [*faults(chosen)] or ([] if chosen else ["no break is listed for such a file"]):
        print(*wrong, sep="\n", file=sys.stderr)
        return 2
    if arguments.list:
        print(*(f"{each.file}: {each.breaks}" for each in chosen), sep="\n")
        return 0
    caught: list[Break] = []
    survived: list[Break] = []
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder)
        _copied(tree)
        tests = dict.fromkeys(name for each in chosen for name in each.selected())
        if _outcome(tree, [*tests], broken=False) != _PASSED:
            print("the tests fail before anything is broken", file=sys.stderr)
            return 2
        for each in chosen:
            done = _is_caught(tree, each)
            (caught if done else survived).append(each)
            print("caught  " if done else "SURVIVED", f"{each.file}: {each.breaks}", flush=True)
    return _report(caught, survived)


if __name__ == "__main__":
    sys.exit(main())
