"""Runs `tilbud` as a user does, in a process of its own, on a small data set that can be edited.

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
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from textwrap import dedent
from typing import NamedTuple, TypeVar, cast

import pytest

from tilbudsvifte.cli import boundary
from tilbudsvifte.documents.dataset import build, read_folder
from tilbudsvifte.rendering.diagnostics import diagnostics_text
from tilbudsvifte.texts import Language

TOWN = {file.name: file.read_bytes() for file in (Path(__file__).parent / "town").iterdir()}
EXIT_CODES = {0, 1, 2, 3, 4, 70, 130, 141}
LONGEST = 20  # seconds; a process that hangs is killed
# What a terminal acts on or cannot be seen, but for the line end and what emoji are joined with.
HARMFUL = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff]"
)
_SETTINGS = re.compile(
    r"TILBUD_|_TILBUD|PYTHON|LC_|LANG|COLUMNS$|LINES$|TERM$|NO_COLOR$|FORCE_COLOR$|TTY_|CI$|GITHUB_"
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
    return {name: value for name, value in os.environ.items() if not _SETTINGS.match(name)}


@pytest.fixture(scope="session")
def tilbud(environment: Mapping[str, str]) -> Callable[..., Outcome]:
    """Run `tilbud` with arguments in a folder, and see that nothing harmful comes out."""

    def run(folder: Path, *arguments: str, **variables: str) -> Outcome:
        done = subprocess.run(
            [sys.executable, "-m", "tilbudsvifte", *arguments],
            cwd=folder,
            env={**environment, **variables},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=LONGEST,
            check=False,
        )
        stdout, stderr = done.stdout.decode(), done.stderr.decode()
        assert done.returncode in EXIT_CODES
        assert "Traceback" not in stderr
        # A Danish Excel wants a byte order mark and CRLF; nothing else may hold them.
        assert not HARMFUL.search(stdout.removeprefix("\ufeff").replace("\r\n", "\n"))
        assert not HARMFUL.search(stderr)
        return Outcome(done.returncode, stdout, stderr)

    return run


@pytest.fixture
def tilbud_changed(
    environment: Mapping[str, str], tmp_path_factory: pytest.TempPathFactory
) -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Run `tilbud` in a process that runs some lines of Python before it."""

    def run(
        change: str, folder: Path, *arguments: str, **variables: str
    ) -> subprocess.CompletedProcess[bytes]:
        customized = tmp_path_factory.mktemp("changed")
        (customized / "sitecustomize.py").write_text(change, encoding="utf-8")
        return subprocess.run(
            [sys.executable, "-m", "tilbudsvifte", *arguments],
            cwd=folder,
            env={**environment, "PYTHONPATH": str(customized), **variables},
            capture_output=True,
            timeout=LONGEST,
            check=False,
        )

    return run


@pytest.fixture
def streams(
    environment: Mapping[str, str], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., tuple[int, str, str]]:
    """The code, and what is on standard output and standard error, of a run in this process."""

    def run(
        folder: Path, *arguments: str, encoding: str = "utf-8", **variables: str
    ) -> tuple[int, str, str]:
        out, err = (io.TextIOWrapper(io.BytesIO(), encoding, "strict") for _ in range(2))
        with monkeypatch.context() as patch:
            for name in set(os.environ) - set(environment):
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
    """Call a function for each row of a table, several at a time; a row's name has its result."""
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        yield lambda call, table: {name: pool.submit(call, row) for name, row in table.items()}


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
    source = Path(__file__).parents[1] / "rules/town"
    shutil.copytree(source / "proposals", tmp_path / "proposals")
    (tmp_path / "data").mkdir()
    for file in source.glob("*.yaml"):
        shutil.copy(file, tmp_path / "data")
    return tmp_path


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


@pytest.fixture
def checked_town(rules_town: Path, scenario: Callable[..., Path]) -> Path:
    """A town with three scenarios that hold: of its data, its proposals, and a larger grant."""
    for file, written in SCENARIOS.items():
        scenario(rules_town / f"scenarios/{file}.yaml", *written)
    return rules_town


@pytest.fixture(scope="session")
def edited() -> Callable[[Path, Sequence[Edit]], Path]:
    """Write the small data set with edits into a folder."""
    return write


@pytest.fixture(scope="module")
def outcomes(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    tilbud: Callable[..., Outcome],
    at_once: Callable[..., dict[str, "Future[Outcome]"]],
) -> dict[str, "Future[Outcome]"]:
    """What the program makes of each of the module's chosen cases."""
    chosen = {
        item.callspec.id: item.callspec.params["case"]
        for item in request.session.items
        if item.path == request.path and "case" in item.fixturenames
    }

    def run(case: Case) -> Outcome:
        folder = write(tmp_path_factory.mktemp("case"), case.edits)
        return tilbud(folder, "allocate", "--data", ".", "--lang", "en")

    return at_once(run, chosen)


@pytest.fixture
def outcome(request: pytest.FixtureRequest, outcomes: Mapping[str, "Future[Outcome]"]) -> Outcome:
    """What the program made of the test's case."""
    return outcomes[request.node.callspec.id].result()


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
