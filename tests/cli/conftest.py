"""Runs `tilbud` as a user does, in this process or one of its own, on data that can be edited.

A module with cases holds `CASES`: by name, the exit code, the edits of the data set, and what is
said on standard error. An edit is a file, the words in it (None for all of it), and what they are
replaced with; the words must stand there exactly once.
"""

import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from textwrap import dedent
from typing import Any, NamedTuple, TypeVar, cast

import in_process
import kinds
import pytest
from in_process import ENVIRONMENT, LONGEST, Done

from tilbudsvifte.cli import boundary
from tilbudsvifte.documents.dataset import build, read_folder
from tilbudsvifte.rendering.diagnostics import diagnostics_text
from tilbudsvifte.texts import Language

TOWN = {file.name: file.read_bytes() for file in (Path(__file__).parent / "town").iterdir()}
EXIT_CODES = {0, 1, 2, 3, 4, 70, 130, 141}
# What a terminal acts on or cannot be seen, but for the line end and what emoji are joined with.
HARMFUL = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]"
)

T = TypeVar("T")
R = TypeVar("R")
Text = str | bytes
Edit = tuple[str, Text | None, Text]


class Case(NamedTuple):
    """What to do with the data set, and what is to come of it."""

    exit_code: int
    edits: Sequence[Edit]
    said: str


@dataclass(frozen=True)
class Outcome:
    """What a run of the program left behind."""

    code: int
    stdout: str
    stderr: str

    @property
    def said(self) -> str:
        """Each diagnostic as code, place and underlined words, with its sentences below."""
        return "\n".join(_told(self.stderr.splitlines()))


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Give a test that takes a `case` each of its module's cases."""
    if "case" in metafunc.fixturenames:
        cases = metafunc.module.CASES
        metafunc.parametrize("case", [Case(*case) for case in cases.values()], ids=list(cases))


@pytest.fixture(scope="session")
def environment() -> dict[str, str]:
    """The variables of this machine without those that the program or Python would obey."""
    return ENVIRONMENT


@pytest.fixture(scope="session")
def tilbud() -> Callable[..., Outcome]:
    """Run `tilbud` with arguments in a folder, in this process; nothing harmful comes out."""

    def run(folder: Path, *arguments: str, **variables: str) -> Outcome:
        return _harmless(in_process.run(folder, *arguments, **variables))

    return run


@pytest.fixture(scope="session")
def tilbud_process() -> Callable[..., Outcome]:
    """Do the same in a process of its own, for what takes one."""

    def run(folder: Path, *arguments: str, **variables: str) -> Outcome:
        return _harmless(in_process.run_apart(folder, *arguments, **variables))

    return run


def _harmless(done: Done) -> Outcome:
    stdout, stderr = done.stdout.decode(), done.stderr.decode()
    assert done.code in EXIT_CODES
    assert "Traceback" not in stderr
    # A Danish Excel wants a byte order mark and CRLF; nothing else may hold them.
    assert not HARMFUL.search(stdout.removeprefix("\ufeff").replace("\r\n", "\n"))
    assert not HARMFUL.search(stderr)
    return Outcome(done.code, stdout, stderr)


@pytest.fixture(scope="session")
def tilbud_changed(
    environment: Mapping[str, str], tmp_path_factory: pytest.TempPathFactory
) -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Run `tilbud` in a process that runs some lines of Python before it."""
    changes = tmp_path_factory.mktemp("changes")  # the factory itself is not made for threads

    def run(
        change: str, folder: Path, *arguments: str, **variables: str
    ) -> subprocess.CompletedProcess[bytes]:
        customized = tempfile.mkdtemp(dir=changes)
        Path(customized, "sitecustomize.py").write_text(change, encoding="utf-8")
        return subprocess.run(
            [sys.executable, "-m", "tilbudsvifte", *arguments],
            cwd=folder,
            env={**environment, "PYTHONPATH": customized, **variables},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=LONGEST,
            check=False,
        )

    return run


@pytest.fixture
def streams(monkeypatch: pytest.MonkeyPatch) -> Callable[..., tuple[int, str, str]]:
    """The code, and what is on standard output and standard error, of a run in this process."""

    def run(
        folder: Path, *arguments: str, encoding: str = "utf-8", **variables: str
    ) -> tuple[int, str, str]:
        out, err = (io.TextIOWrapper(io.BytesIO(), encoding, "strict") for _ in range(2))
        with monkeypatch.context() as patch:
            for name in set(os.environ) - set(ENVIRONMENT):
                patch.delenv(name)
            for name, value in variables.items():
                patch.setenv(name, value)
            patch.chdir(folder)
            patch.setattr(sys, "argv", ["tilbud", *arguments])
            patch.setattr(sys, "stdout", out)
            patch.setattr(sys, "stderr", err)
            code = boundary.run()
        shown = [cast("io.BytesIO", stream.buffer).getvalue() for stream in (out, err)]
        return code, shown[0].decode(encoding), shown[1].decode(encoding)

    return run


@pytest.fixture(scope="session")
def at_once() -> Iterator[Callable[[Callable[[T], R], Mapping[str, T]], dict[str, "Future[R]"]]]:
    """Call a function for each row of a table, several at a time; a row's name has its result.

    For functions that start processes: in this process one run at a time is enough.
    """
    with ThreadPoolExecutor(os.cpu_count(), kinds.POOL) as pool:
        yield lambda call, table: {name: pool.submit(call, row) for name, row in table.items()}


@pytest.fixture(scope="module")
def asked_rows(request: pytest.FixtureRequest) -> Callable[..., list[tuple[Any, ...]]]:
    """The values of some parameters that the chosen tests of the module take, to run at once."""

    def values(*names: str) -> list[tuple[Any, ...]]:
        items = [item for item in request.session.items if item.path == request.path]
        rows = [item.callspec.params for item in items if hasattr(item, "callspec")]
        return [tuple(row[name] for name in names) for row in rows if row.keys() >= {*names}]

    return values


@pytest.fixture(scope="module")
def asked(asked_rows: Callable[..., list[tuple[Any, ...]]]) -> Callable[[str], list[Any]]:
    """The values of one parameter."""
    return lambda name: [value for (value,) in asked_rows(name)]


@pytest.fixture(scope="session")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the small data set, for all who change nothing in it."""
    return write(tmp_path_factory.mktemp("town"), ())


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """A folder with the small data set."""
    write(tmp_path, ())
    return tmp_path


@pytest.fixture
def rules_town(tmp_path: Path) -> Path:
    """A folder with a data set in `data` and a proposal of each of its areas in `proposals`."""
    return write_rules_town(tmp_path)


@pytest.fixture(scope="session", name="write_rules_town")
def _write_rules_town() -> Callable[[Path], Path]:
    """Write a data set with rules, and the proposals, into a folder."""
    return write_rules_town


def write_rules_town(folder: Path) -> Path:
    """Write the data set with rules, and the proposals."""
    source = Path(__file__).parents[1] / "rules/town"
    shutil.copytree(source / "proposals", folder / "proposals")
    (folder / "data").mkdir()
    for file in source.glob("*.yaml"):
        shutil.copy(file, folder / "data")
    return folder


SCENARIOS = {
    "as-it-is": ("As it is", "", "frame: 150, computed: {east: 45}"),
    "judged": ("Judged", "proposals: [../proposals/*.yaml]", "severities: {errors: 0}"),
    "more": (
        "More money",
        "overrides: {grants: {east-operations: {amount: 60}}}",
        "frame: 180, computed: {east: 54, west: 65}",
    ),
}


@pytest.fixture(scope="session")
def scenario() -> Callable[..., Path]:
    """Write a scenario: its name, a line of its own, and what is expected of it."""

    def write_scenario(file: Path, name: str, line: str, expect: str) -> Path:
        head = f"schema: tilbudsvifte/1\nname: {name}\nwhy: To see\n"
        line = line and f"{line}\n"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(
            f"{head}{line}expect: {{amounts_in: 1000 kr, {expect}}}\n", encoding="utf-8"
        )
        return file

    return write_scenario


@pytest.fixture(scope="session")
def write_checked_town(scenario: Callable[..., Path]) -> Callable[[Path], Path]:
    """Write a town with three scenarios that hold: of its data, its proposals, a larger grant."""

    def write_town(folder: Path) -> Path:
        write_rules_town(folder)
        for file, written in SCENARIOS.items():
            scenario(folder / f"scenarios/{file}.yaml", *written)
        return folder

    return write_town


@pytest.fixture
def checked_town(tmp_path: Path, write_checked_town: Callable[[Path], Path]) -> Path:
    """A town with three scenarios that hold: of its data, its proposals, and a larger grant."""
    return write_checked_town(tmp_path)


@pytest.fixture(scope="session")
def edited() -> Callable[[Path, Sequence[Edit]], Path]:
    """Write the small data set with edits into a folder."""
    return write


@pytest.fixture
def outcome(case: Case, tmp_path: Path, tilbud: Callable[..., Outcome]) -> Outcome:
    """What the program made of the test's case."""
    return tilbud(write(tmp_path, case.edits), "allocate", "--data", ".", "--lang", "en")


def write(folder: Path, edits: Sequence[Edit]) -> Path:
    """Write the data set with `edits` into `folder`."""
    files = dict(TOWN)
    for name, old, new in edits:
        if old is None:
            files[name] = _bytes(new)
            continue
        assert files[name].count(_bytes(old)) == 1, f"{old!r} is not once in {name}"
        files[name] = files[name].replace(_bytes(old), _bytes(new))
    for name, data in files.items():
        (folder / name).write_bytes(data)
    return folder


def _bytes(text: Text) -> bytes:
    return text.encode() if isinstance(text, str) else text


def _told(lines: Sequence[str]) -> Iterator[str]:
    """Fold each diagnostic: its head with place and underlined words, its text, its hint."""
    head = marked = ""
    for line, following in pairwise([*lines, ""]):
        if diagnostic := re.fullmatch(r"(\w+\[[\w-]+\]): (.*)", line):
            head, text = diagnostic.groups()
            place = following.removeprefix("  --> ")
        elif line.startswith("  --> "):
            if not re.search(r":\d+:\d+$", line):
                yield from (f"{head} {place}", f"    {text}")
        elif re.fullmatch(r" +\|", line):
            pass
        elif re.match(r"\d+ \| ", line):
            marked = _underlined(line, following)
        elif re.fullmatch(r" +\| +\^+", line):
            yield from (f"{head} {place} `{marked}`", f"    {text}")
        elif line.startswith("   = help: "):
            yield f"    {line.removeprefix('   = help: ')}"
        else:
            yield line


def _underlined(line: str, below: str) -> str:
    """The words of `line` that have carets `below`."""
    shown, column = "", 0
    for letter in line:
        shown += letter if below[column : column + 1] == "^" else ""
        column += _cells(letter)
    return shown


def _cells(letter: str) -> int:
    if unicodedata.combining(letter):
        return 0
    return 2 if unicodedata.east_asian_width(letter) in "WF" else 1


@pytest.fixture
def said_of_crlf(case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """What is said on standard error when the files of the case have CRLF line ends."""
    for file in write(tmp_path, case.edits).iterdir():
        file.write_bytes(re.sub(rb"(?<!\r)\n", b"\r\n", file.read_bytes()))
    monkeypatch.chdir(tmp_path)
    return diagnostics_text(build(read_folder(".")).diagnostics, Language("en"))


@pytest.fixture
def expected(case: Case) -> str:
    """What the case says is said."""
    return dedent(case.said).strip("\n")
