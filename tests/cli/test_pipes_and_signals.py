"""Readers that go away, full disks, closed streams, ^C, and faults of the program itself."""

import os
import re
import signal
import subprocess
import sys
from itertools import product

import pytest

COMMAND = ("allocate", "--data", ".", "--lang", "en")


@pytest.fixture(scope="module")
def started(environment):
    """Start `tilbud` with streams of one's own."""

    def start(folder, *arguments, **streams):
        return subprocess.Popen(
            [sys.executable, "-m", "tilbudsvifte", *arguments],
            cwd=folder,
            env=environment,
            **{"stdin": subprocess.DEVNULL, "stderr": subprocess.PIPE, **streams},
        )

    return start


PRINTING = {
    "result": COMMAND,
    "json": (*COMMAND, "--format", "json"),
    "csv": (*COMMAND, "--format", "csv"),
    "markdown": (*COMMAND, "--format", "markdown"),
    "schema": ("schema", "offers"),
    "help": ("--help",),
    "help-of-a-command": ("allocate", "--help"),
    "version": ("--version",),
}
each_output = pytest.mark.parametrize("arguments", PRINTING.values(), ids=PRINTING)


@pytest.fixture(scope="module")
def printed(asked, at_once, started, town):
    """The exit code and what is said where each of the runs cannot print, and why it cannot."""

    def run(row):
        why, arguments = row
        if why == "reader-gone":
            reader, writer = os.pipe()
            os.close(reader)
        else:
            writer = os.open("/dev/full", os.O_WRONLY)
        process = started(town, *arguments, stdout=writer)
        os.close(writer)
        _, stderr = process.communicate(timeout=20)
        return process.returncode, stderr

    rows = product(("reader-gone", "disk-full"), dict.fromkeys(asked("arguments")))
    return at_once(run, {row: row for row in rows})


@each_output
def test_a_reader_that_goes_away_ends_the_run_in_silence(printed, arguments):
    """`tilbud … | head -1`: exit code 141, as a shell reports it of other programs."""
    assert printed["reader-gone", arguments].result() == (141, b"")


@each_output
def test_a_full_disk_behind_standard_output_is_told_in_one_line(printed, arguments):
    """Exit code 3, and no traceback when the interpreter ends."""
    said = b"error: cannot write standard output: the disk is full\n"

    assert printed["disk-full", arguments].result() == (3, said)


def test_head_shows_the_first_line(environment, data):
    """As a user would try it."""
    line = f"{sys.executable} -m tilbudsvifte allocate --data . --details | head -1"

    done = subprocess.run(
        ["/bin/sh", "-c", line], cwd=data, env=environment, capture_output=True, check=True
    )

    assert (done.stdout.decode(), done.stderr) == ("To områder (1,000 kr.)\n", b"")


CLOSED = {
    "stdout": (">&-", 3, "error: cannot write standard output: it is closed\n"),
    "stdin": ("<&-", 0, ""),
    "stderr": ("2>&- >/dev/null", 0, ""),
    "stderr-when-there-is-something-to-say": ("--data nowhere 2>&-", 3, ""),
    "full-stderr": ("--data nowhere 2>/dev/full", 3, ""),
    "stdout-and-stderr": (">&- 2>&-", 3, ""),
}


@pytest.mark.parametrize("name", CLOSED)
def test_a_closed_stream_is_no_fault(environment, data, name):
    """What can be said is said, and the exit code is the same."""
    streams, code, said = CLOSED[name]
    line = f"{sys.executable} -m tilbudsvifte {' '.join(COMMAND)} {streams}"

    done = subprocess.run(
        ["/bin/sh", "-c", line], cwd=data, env=environment, capture_output=True, check=False
    )

    assert (done.returncode, done.stderr.decode()) == (code, said)


@pytest.mark.parametrize(
    ("module", "function"),
    [
        ("tilbudsvifte.reading.files", "fetch"),
        ("tilbudsvifte.engine.rounding", "largest_remainder"),
        ("tilbudsvifte.rendering.visible", "visible"),
    ],
)
def test_an_interrupt_ends_the_run_in_silence(tilbud_changed, data, module, function):
    """^C while reading, computing or writing: exit code 130, and nothing said."""
    change = (
        f"import os, signal\nimport {module} as module\n"
        f"def interrupted(*_, **__):\n    os.kill(os.getpid(), signal.SIGINT)\n"
        f"assert hasattr(module, {function!r})\nmodule.{function} = interrupted\n"
    )

    done = tilbud_changed(change, data, *COMMAND)

    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


def test_an_interrupt_from_outside_ends_the_run(started, data):
    """The signal itself, to a run that waits for a reader of its output."""
    reader, writer = os.pipe()
    os.set_blocking(writer, False)
    while True:
        try:
            os.write(writer, bytes(4096))
        except BlockingIOError:
            break
    os.set_blocking(writer, True)
    run = started(data, *COMMAND, stdout=writer)
    os.close(writer)
    with pytest.raises(subprocess.TimeoutExpired):
        run.wait(2)

    run.send_signal(signal.SIGINT)
    _, stderr = run.communicate(timeout=20)

    os.close(reader)
    assert (run.returncode, stderr) == (130, b"")


BROKEN = """
import tilbudsvifte.reading.files as module
def broken(*_):
    raise ZeroDivisionError("en \\x1b[31mprøve")
module.fetch = broken
"""


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "error: a fault in tilbud itself; the report to paste into an issue is in "),
        ("da", "fejl: der er en fejl i selve programmet; rapporten til en fejlmelding ligger i "),
    ],
)
def test_a_fault_of_the_program_is_one_line_and_a_report(
    tilbud_changed, data, tmp_path, language, said
):
    """Exit code 70; the report has the version, the arguments and the traceback."""
    folder = tmp_path / "reports"
    folder.mkdir()

    done = tilbud_changed(BROKEN, data, *COMMAND[:3], TMPDIR=str(folder), TILBUD_LANG=language)

    (report,) = folder.iterdir()
    text = report.read_text(encoding="utf-8")
    assert (done.returncode, done.stdout, done.stderr.decode()) == (70, b"", f"{said}{report}\n")
    assert re.match(r"tilbud \d+\.\d+\.\d+, Python 3\.", text)
    assert "arguments: ['allocate', '--data', '.']" in text
    assert "ZeroDivisionError" in text


def test_a_report_that_cannot_be_written_is_printed(tilbud_changed, data):
    """No folder takes a file: one line, and the report below it, with no character unseen."""
    no_file = "import resource\nresource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))\n"

    done = tilbud_changed(no_file + BROKEN, data, *COMMAND[:3], TILBUD_LANG="en")

    line, *report = done.stderr.decode().splitlines()
    assert (done.returncode, done.stdout) == (70, b"")
    assert line == ("error: a fault in tilbud itself; the report to paste into an issue follows")
    assert "arguments: ['allocate', '--data', '.']" in report
    assert report[-2] == "ZeroDivisionError: en \\u001b[31mprøve"


def test_an_error_of_the_system_in_a_command_is_not_said_to_be_of_standard_output(
    tilbud_changed, data, tmp_path
):
    """It names no file, but nothing was being printed: a fault of the program."""
    change = BROKEN.replace("ZeroDivisionError", "OSError")

    done = tilbud_changed(change, data, *COMMAND[:3], TMPDIR=str(tmp_path), TILBUD_LANG="en")

    assert done.returncode == 70
    assert done.stderr.startswith(b"error: a fault in tilbud itself; ")
