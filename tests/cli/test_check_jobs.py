"""`tilbud check` in several processes, and what a terminal shows of a long run."""

import os
import pty
import re
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

FORMATS = ("text", "json", "markdown", "github", "junit")
LONGEST = 20  # seconds
SLOW = (
    "import time\nimport tilbudsvifte.scenarios.run as module\nrun = module.run\n"
    "def slow(*arguments):\n    time.sleep({seconds})\n    return run(*arguments)\n"
    "module.run = slow\n"
)


@pytest.fixture(scope="module")
def many(scenario, tmp_path_factory):
    """A town with forty scenarios: the eleventh and the last differ, some are malformed."""
    folder = tmp_path_factory.mktemp("many")
    source = Path(__file__).parents[1] / "rules/town"
    for name in ("framework", "offers", "indicators"):
        file = folder / f"data/{name}.yaml"
        file.parent.mkdir(exist_ok=True)
        file.write_bytes((source / f"{name}.yaml").read_bytes())
    (folder / "proposals").symlink_to(source / "proposals")
    for number in range(40):
        amount = 30 if number in {10, 39} else 30 + number
        change = f"overrides: {{grants: {{east-operations: {{amount: {amount}}}}}}}"
        file = folder / f"scenarios/{number:02}.yaml"
        scenario(file, f"Number {number}", change, f"frame: {150 + number}")
    scenario(folder / "scenarios/20.yaml", "Typo", "", "farme: 1")
    proposals = "proposals: [../proposals/*.yaml]"
    scenario(folder / "scenarios/21.yaml", "Judged", proposals, "severities: {errors: 1}")
    scenario(
        folder / "scenarios/22.yaml", "Nowhere", "proposals: [no.yaml]", "severities: {errors: 0}"
    )
    return folder


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("more", [(), ("--fail-fast",), ("--select", "number*")], ids=str)
def test_several_processes_give_the_bytes_of_one(tilbud, together, many, format_, more):
    """Whatever the format, and where the run stops; so is the exit code."""
    alone = tilbud(many, "check", "scenarios", "--format", format_, *more)

    assert alone.code == 1
    assert together[format_, more].result() == alone


@pytest.fixture(scope="module")
def together(asked_rows, at_once, tilbud_process, many):
    """What each format and more words give in three processes."""

    def run(row):
        format_, more = row
        words = ("check", "scenarios", "--format", format_, *more, "--jobs", "3")
        return tilbud_process(many, *words)

    return at_once(run, {row: row for row in asked_rows("format_", "more")})


def test_more_processes_than_scenarios(tilbud, tilbud_process, many):
    """Those that have nothing to do are not started."""
    arguments = ("check", "scenarios/00.yaml", "scenarios/01.yaml")

    assert tilbud_process(many, *arguments, "--jobs", "100000") == tilbud(many, *arguments)


@pytest.mark.parametrize("method", ["spawn", "fork", "forkserver"])
def test_results_are_the_same_however_processes_are_started(environment, many, method):
    """Not all systems can copy a process."""
    code = (
        "import multiprocessing, sys\nimport tilbudsvifte\n"
        "if __name__ == '__main__':\n"
        f"    multiprocessing.set_start_method({method!r})\n"
        "    for jobs in (1, 3):\n"
        "        found = tilbudsvifte.check('scenarios', 'data', jobs=jobs)\n"
        "        print([each[1:] for each in found.scenarios], found.not_run)\n"
    )
    script = many / f"{method}.py"
    script.write_text(code, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, script],
        cwd=many,
        env=environment,
        capture_output=True,
        text=True,
        timeout=LONGEST,
        check=True,
    )

    alone, together = done.stdout.splitlines()
    assert together == alone
    assert "Number 39" in alone


@pytest.fixture
def started(environment, many, tmp_path):
    """Start a run in three processes, and give it when one is at work and two have none left."""
    seconds = "3 * arguments[1].name.endswith('00.yaml')"
    (tmp_path / "sitecustomize.py").write_text(SLOW.format(seconds=seconds), encoding="utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "tilbudsvifte", "check", "scenarios", "--jobs", "3"],
        cwd=many,
        env={**environment, "PYTHONPATH": str(tmp_path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    for _ in range(100):
        workers = _workers(process.pid)
        if len(workers) == 3:
            break
        time.sleep(0.05)
    assert len(workers) == 3
    time.sleep(0.8)
    yield process, workers
    with suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.communicate()


def _workers(parent):
    listed = Path(f"/proc/{parent}/task/{parent}/children").read_text(encoding="ascii")
    return [int(number) for number in listed.split()]


def _alive(process):
    try:
        state = Path(f"/proc/{process}/stat").read_text(encoding="ascii").rpartition(")")[2]
    except FileNotFoundError:
        return False
    return state.split()[0] != "Z"


def _interrupt(process):
    """As a terminal does: whoever is at work there hears of it."""
    os.killpg(process.pid, signal.SIGINT)


ENDS = {
    "interrupted": (_interrupt, 130),
    "terminated": (subprocess.Popen.terminate, -signal.SIGTERM),
    "killed": (subprocess.Popen.kill, -signal.SIGKILL),
}


@pytest.mark.parametrize("name", ENDS)
def test_processes_do_not_outlive_the_run(started, name):
    """However it ends, and they say nothing of it."""
    process, workers = started
    end, code = ENDS[name]

    end(process)
    stdout, stderr = process.communicate(timeout=LONGEST)

    assert (process.returncode, stdout, stderr) == (code, b"", b"")
    for _ in range(100):
        if any(map(_alive, workers)):
            time.sleep(0.05)
    assert [worker for worker in workers if _alive(worker)] == []


@pytest.mark.parametrize("name", ["terminated", "killed"])
def test_no_process_waits_for_another_to_end(started, name):
    """One that is copied from the run after it holds the pipe that would tell it of the end."""
    process, workers = started
    *earlier, last = workers
    os.kill(last, signal.SIGSTOP)

    ENDS[name][0](process)
    process.wait(LONGEST)

    for _ in range(200):
        if not any(map(_alive, earlier)):
            break
        time.sleep(0.05)
    assert [worker for worker in earlier if _alive(worker)] == []


@pytest.fixture
def watched(environment, many, tmp_path):
    """Run `tilbud` with a terminal as standard error, and scenarios that take their time."""

    def run(seconds, *arguments, **variables):
        (tmp_path / "sitecustomize.py").write_text(SLOW.format(seconds=seconds), encoding="utf-8")
        terminal, side = pty.openpty()
        process = subprocess.Popen(
            [sys.executable, "-m", "tilbudsvifte", "check", "scenarios", *arguments],
            cwd=many,
            env={
                **environment,
                "TERM": "xterm",
                "PYTHONPATH": str(tmp_path),
                "COLUMNS": "80",
                **variables,
            },
            stdout=subprocess.DEVNULL,
            stderr=side,
        )
        os.close(side)
        written = b""
        while True:
            try:
                read = os.read(terminal, 65_536)
            except OSError:  # how Linux says that the other side is closed
                break
            written += read
        os.close(terminal)
        assert process.wait(LONGEST) == 1
        return written.decode()

    return run


@pytest.mark.parametrize("arguments", [(), ("--jobs", "2")], ids=["alone", "jobs"])
@pytest.mark.parametrize(("language", "words"), [("en", "scenarios"), ("da", "scenarier")])
def test_a_terminal_shows_how_far_a_long_run_is(watched, arguments, language, words):
    """And in the end nothing of it is left there."""
    written = watched(0.03, *arguments, "--lang", language)

    numbers = [int(number) for number in re.findall(r"(\d+)/40", written)]
    assert numbers
    assert numbers == sorted(numbers)
    assert words in written
    assert written.endswith("\x1b[2K")


def test_a_short_run_shows_nothing(watched):
    """Nobody has begun to wonder."""
    assert watched(0) == ""


def test_no_terminal_no_progress(tilbud_changed, many):
    """A log is not a place to draw."""
    done = tilbud_changed(SLOW.format(seconds=0.03), many, "check", "scenarios")

    assert done.stderr == b""
