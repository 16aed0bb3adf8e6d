"""The kinds of tests, and what keeps quick ones quick."""

import multiprocessing
import os
import re
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import kinds
import pytest

STARTS = {
    "subprocess": lambda: subprocess.run([sys.executable, "--version"], check=True),
    "shell": lambda: os.system("exit 0"),  # noqa: S605, S607 - it is not to run
    "fork": lambda: os.fork() or os._exit(0),
    "spawn": lambda: os.posix_spawn(sys.executable, [sys.executable, "--version"], {}),
    "exec": lambda: os.execv(sys.executable, [sys.executable, "--version"]),  # noqa: S606
    "worker": lambda: multiprocessing.get_context("spawn").Process().start(),
    "forked-worker": lambda: multiprocessing.get_context("fork").Process().start(),
}


@pytest.mark.parametrize("start", STARTS.values(), ids=STARTS)
def test_a_test_of_another_kind_cannot_start_a_process(request, start):
    """Whichever way it is tried: the test fails and says what to do."""
    with (
        pytest.raises(pytest.fail.Exception, match="is marked `process`"),
        kinds.without_processes(request.node),
    ):
        start()


def test_nor_can_it_hide_that_it_tried(request):
    """The program would tell it as a fault of its own."""
    with (
        pytest.raises(pytest.fail.Exception, match="is marked `process`"),
        kinds.without_processes(request.node),
        suppress(BaseException),
    ):
        subprocess.run([sys.executable, "--version"], check=True)


def test_every_test_is_of_a_kind(request):
    """Quick are all that are not said to be anything else."""
    for item in request.session.items:
        others = [name for name in kinds.OTHERS if item.get_closest_marker(name)]
        assert bool(others) != bool(item.get_closest_marker("quick"))


def test_the_files_that_are_called_slow_are_there():
    """A file that is moved would be quick."""
    assert [name for name in kinds.SLOW if not (kinds.TESTS / name).is_file()] == []


def test_every_number_of_examples_is_one_of_the_thorough_profile():
    """A number by itself would be as many in the quick one."""
    files = Path(__file__).parent.rglob("*.py")
    fixed = re.compile(r"max_examples\s*=\s*[0-9]")

    assert [file.name for file in files if fixed.search(file.read_text("utf-8"))] == []
