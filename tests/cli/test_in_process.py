"""A run of `tilbud` inside the process of the tests gives what a process of its own gives."""

import gc
import os
import re
import signal
import sys
import tempfile
import threading
import warnings
from collections.abc import Mapping
from pathlib import Path
from textwrap import dedent, indent
from typing import NamedTuple

import in_process
import pytest
import typer
from in_process import Done

from tilbudsvifte.analysis import division
from tilbudsvifte.cli import boundary
from tilbudsvifte.cli.app import COMMANDS, app_for

TABLES = ("text", "json", "csv", "markdown")
# Of each command: its words, and the formats of what it prints.
PRINTED = {
    "allocate": (("allocate",), TABLES),
    "explain": (("explain",), TABLES),
    "sensitivity": (("sensitivity",), TABLES),
    "audit": (("audit",), TABLES),
    "phase": (("phase", "--years", "3"), TABLES),
    "validate": (
        ("validate", "proposals"),
        ("text", "json", "markdown", "github", "junit", "sarif"),
    ),
    "check": (("check", "scenarios"), ("text", "json", "markdown", "github", "junit")),
    "compare": (("compare", "scenarios/more.yaml"), ("text", "json", "markdown")),
    "rule": (("rule",), ("text", "json", "markdown")),
    "init": (("init", "proposal", "east", "-o", "new.yaml"), ()),
    "schema": (("schema", "offers"), ()),
}


class Row(NamedTuple):
    """A run: its words, its exit code and variables, and what is made of the town before it."""

    words: tuple[str, ...]
    code: int = 0
    variables: Mapping[str, str] = {}
    changed: tuple[str, str, str] | None = None  # of a file: some words, and what they become
    instead: tuple[str, str, str] | None = None  # of a module: a function, and other lines for it


def program(lines):
    """What `tilbud` does, as lines of a function that gives its exit code."""
    return ("tilbudsvifte.cli.boundary", "run", lines)


COMMAND = ("tilbudsvifte.cli.app", "app_for")
OTHER = ("scenarios/more.yaml", "frame: 180", "frame: 170")
COMPLETED = {"COMP_WORDS": "tilbud allo", "COMP_CWORD": "1", "_TILBUD_COMPLETE": "complete_bash"}
ROWS = {
    **{
        f"{name}-{format_}": Row((*words, "--format", format_))
        for name, (words, formats) in PRINTED.items()
        for format_ in formats
    },
    **{name: Row(words) for name, (words, formats) in PRINTED.items() if not formats},
    "help": Row(("--help",), variables={"COLUMNS": "60"}),
    "help-of-a-command": Row(("check", "--help"), variables={"TILBUD_LANG": "da"}),
    "version": Row(("--version",)),
    "completion": Row((), variables=COMPLETED),
    "danish": Row(("allocate", "east", "--details"), variables={"TILBUD_LANG": "da"}),
    "coloured": Row(("allocate",), variables={"FORCE_COLOR": "1", "COLUMNS": "60"}),
    "not-utf-8": Row(("allocate", "\udcf8\x1b"), 2),
    "nothing-on-standard-input": Row(("validate", "-"), 1),
    "longer-than-a-pipe-holds": Row(("rule", "--all", "--format", "json", "--lang", "da")),
    "written": Row(("explain", "-o", "result.txt", "--chart", "chart.svg")),
    "written-to-standard-output": Row(("explain", "-o", "/dev/stdout"), 3),
    "updated": Row(("check", "scenarios", "--update"), changed=OTHER),
    "findings": Row(("validate", "proposals", "data/offers.yaml"), 1),
    "differences": Row(("check", "scenarios"), 1, changed=OTHER),
    "no-command": Row((), 2),
    "wrong-command": Row(("allocat",), 2),
    "wrong-option": Row(("audit", "--frame"), 2),
    "bad-change": Row(("allocate", "--set", "frame=x", "--set", "grants.no.amount=1"), 2),
    "bad-data": Row(("allocate",), 3, changed=("data/offers.yaml", "amount: 70", "amount: 7,0")),
    "no-file": Row(("validate", "no*.yaml"), 4),
    "fault": Row(("allocate",), 70, {"TMPDIR": "."}, instead=(*COMMAND, "raise ZeroDivisionError")),
    "interrupted": Row(("allocate",), 130, instead=(*COMMAND, "raise KeyboardInterrupt")),
    "reader-gone": Row(("allocate",), 141, instead=(*COMMAND, "raise BrokenPipeError")),
    "unflushed": Row((), 5, instead=program("print('lost'); return 5")),
    "descriptors": Row((), instead=program("os.write(1, b'a'); os.write(2, b'b'); return 0")),
    "first-streams": Row(
        (),
        instead=program("""
            print('a', file=sys.__stdout__, flush=True)
            print('b', file=sys.__stderr__)
            return 0
        """),
    ),
    "given": Row(
        ("æ",),
        instead=program("""
        import gc, stat, tempfile
        names = sorted(name for name in os.environ if not name.startswith(('LC_', 'PYTHON')))
        print(os.path.basename(sys.argv[0]), sys.argv[1:], os.path.basename(os.getcwd()), names)
        for number, each in enumerate((sys.stdin, sys.stdout, sys.stderr)):
            print(number, each.fileno(), each.encoding, each.errors, each.isatty(), each.closed)
            print(each.line_buffering, each.write_through, stat.S_IFMT(os.fstat(number).st_mode))
        print(sys.stdin.read() == '', sys.stdout is sys.__stdout__, sys.stderr is sys.__stderr__)
        print(gc.isenabled(), tempfile.gettempdir(), os.umask(0))
        sys.stdout.flush()
        return 0
    """),
    ),
    "leaving": Row(
        (),
        9,
        instead=program("""
        import gc, tempfile, warnings
        os.chdir('/')
        os.umask(0)
        os.environ.clear()
        os.environ['TILBUD_LANG'] = 'da'
        sys.argv.append('x')
        warnings.simplefilter('ignore')
        tempfile.tempdir = '/'
        sys.stdout = sys.stderr = sys.stdin = None
        return 9
    """),
    ),
}


def test_every_command_format_and_exit_code_is_in_the_sample():
    """Of those that the program has."""
    commands = typer.main.get_command(app_for([])).commands
    formats = {
        name: tuple(option.type.choices)
        for name, command in commands.items()
        for option in command.params
        if "--format" in option.opts
    }
    codes = {value for name, value in vars(boundary).items() if name.isupper() and name.isalpha()}

    assert PRINTED.keys() == commands.keys() == set(COMMANDS)
    assert {name: formats for name, (_, formats) in PRINTED.items() if formats} == formats
    assert codes <= {row.code for row in ROWS.values()}


@pytest.fixture(scope="module")
def left(write_checked_town):
    """Run a row by a function in a town, and give what it said, and all that is in the town then.

    What no two runs have in common, a random name and the town's own, is made the same.
    """

    def run(function, folder, row):
        write_checked_town(folder)
        if row.changed is not None:
            name, old, new = row.changed
            file = folder / name
            text = file.read_text(encoding="utf-8")
            assert text.count(old) == 1
            file.write_text(text.replace(old, new), encoding="utf-8")
        done = function(folder, row)
        files = (file for file in sorted(folder.rglob("*")) if file.is_file())
        found = [(str(file.relative_to(folder)).encode(), file.read_bytes()) for file in files]
        return [
            re.sub(rb"tilbud-report-\w+", b"tilbud-report", each.replace(bytes(folder), b"town"))
            for each in (b"%d" % done.code, *done[1:], *(part for pair in found for part in pair))
        ]

    return run


def code_of(instead):
    """Python that has a function of the given lines."""
    _, name, lines = instead
    return f"import os, sys\ndef {name}(*_):\n{indent(dedent(lines), '    ')}"


@pytest.fixture(scope="module")
def in_processes(asked, at_once, left, tilbud_changed, tmp_path_factory):
    """What each row that is asked for leaves, run in a process of its own."""
    folders = tmp_path_factory.mktemp("processes")

    def function(folder, row):
        change = ""
        if row.instead is not None:
            module, name, _ = row.instead
            change = f"exec(compile({code_of(row.instead)!r}, 'instead', 'exec'), space := {{}})\n"
            change += f"import {module} as module\nmodule.{name} = space[{name!r}]\n"
        done = tilbud_changed(change, folder, *row.words, **row.variables)
        return Done(done.returncode, done.stdout, done.stderr)

    def run(name):
        return left(function, folders / name / "town", ROWS[name])

    return at_once(run, {name: name for name in asked("name") if name in ROWS})


@pytest.fixture
def here(left, monkeypatch, tmp_path):
    """What a row leaves, run in this process."""

    def function(folder, row):
        if row.instead is not None:
            module, name, _ = row.instead
            space = {}
            exec(compile(code_of(row.instead), "instead", "exec"), space)  # noqa: S102
            monkeypatch.setattr(f"{module}.{name}", space[name])
        return in_process.run(folder, *row.words, **row.variables)

    return lambda row: left(function, tmp_path / "town", row)


@pytest.mark.parametrize("name", ROWS)
def test_a_run_in_this_process_is_as_in_one_of_its_own(in_processes, here, name):
    """The same bytes on both streams and in every file, and the same exit code."""
    before = state()

    code, *said_and_files = here(ROWS[name])

    assert state() == before
    assert int(code) == ROWS[name].code
    assert [code, *said_and_files] == in_processes[name].result()


def state():
    """What a run could leave changed."""
    mask = os.umask(0)
    os.umask(mask)
    return {
        "folder": Path.cwd(),
        "variables": dict(os.environ),
        "arguments": list(sys.argv),
        "path": list(sys.path),
        "streams": [sys.stdin, sys.stdout, sys.stderr, sys.__stdin__, sys.__stdout__],
        "descriptors": [os.fstat(number)[1:3] for number in range(3)],
        "threads": threading.active_count(),
        "mask": mask,
        "collecting": gc.isenabled(),
        "warnings": list(warnings.filters),
        "temporary": tempfile.tempdir,
        "signals": [signal.getsignal(each) for each in (signal.SIGINT, signal.SIGALRM)],
        "exit": os._exit,
    }


def test_nothing_is_remembered_from_the_run_before(tmp_path):
    """What the program's functions keep for the same question is thrown away."""
    division._scheme_weights("equal", (1, 1))  # noqa: SLF001 - a cache

    in_process.run(tmp_path, "--version")

    assert division._scheme_weights.cache_info().currsize == 0  # noqa: SLF001 - a cache


def test_descriptors_are_given_back(tmp_path):
    """However many runs there are."""
    before = len(os.listdir("/proc/self/fd"))  # noqa: PTH208 - no files

    for words in (("allocate",), ("allocat",), ("schema", "offers", "-o", "a.json")):
        in_process.run(tmp_path, *words)

    assert len(os.listdir("/proc/self/fd")) == before  # noqa: PTH208 - no files


@pytest.mark.parametrize("name", ["PYTHONUTF8", "LC_ALL", "LANG", "TZ"])
def test_what_python_reads_when_it_starts_takes_a_process(tmp_path, name):
    """Here it would be too late, and the result another."""
    with pytest.raises(AssertionError, match="use tilbud_process"):
        in_process.run(tmp_path, "--version", **{name: "C"})


def test_a_run_that_would_start_others_is_refused(checked_town):
    """There would be two of the tests."""
    with pytest.raises(BaseException, match="use tilbud_process"):
        in_process.run(checked_town, "check", "scenarios", "--jobs", "2")


def test_modules_that_are_taken_away_are_noticed(tmp_path, monkeypatch):
    """Two copies of a module would not know each other's classes."""
    monkeypatch.setitem(sys.modules, "tilbudsvifte_left", sys)
    monkeypatch.setattr(boundary, "run", lambda: int(not sys.modules.pop("tilbudsvifte_left")))

    with pytest.raises(AssertionError, match="tilbudsvifte_left"):
        in_process.run(tmp_path)


def test_a_fault_that_no_boundary_catches_is_not_taken_for_an_exit_code(tmp_path, monkeypatch):
    """A process would show a traceback."""
    monkeypatch.setattr(boundary, "run", lambda: 1 / 0)

    with pytest.raises(ZeroDivisionError):
        in_process.run(tmp_path)
