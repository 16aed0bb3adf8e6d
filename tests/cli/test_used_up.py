"""A machine that has nothing left: one line that says what, and never a report of a fault."""

import errno
import os
import resource
import subprocess
import sys

import pytest

from tilbudsvifte.cli import ran_out

LINES = {
    "memory ran out",
    "no more files can be opened (see ulimit -n); with --jobs, give fewer",
    "no more processes can be started (see ulimit -u); with --jobs, give fewer",
    "a process of --jobs ended early, mostly because memory ran out; give fewer",
}
MEBIBYTE = 2**20
FILES, MEMORY = resource.RLIMIT_NOFILE, resource.RLIMIT_AS
CHECK = ("check", "scenarios", "--jobs", "3")
LIMITS = [
    *[(FILES, number, CHECK) for number in (6, 8, 12, 16)],
    *[(MEMORY, size * MEBIBYTE, CHECK) for size in (35, 45, 60, 70)],
    *[(MEMORY, size * MEBIBYTE, ("allocate",)) for size in (35, 45)],
]


@pytest.mark.parametrize(("limit", "most", "arguments"), LIMITS)
def test_what_ran_out_is_said_in_one_line(environment, checked_town, limit, most, arguments):
    """Or what there is was enough; whether it was depends on the machine."""
    done = subprocess.run(
        [sys.executable, "-m", "tilbudsvifte", *arguments],
        cwd=checked_town,
        env=environment,
        preexec_fn=lambda: resource.setrlimit(limit, (most, most)),
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
    )

    said = {f"error: {line}\n" for line in LINES} if done.returncode else {""}
    assert done.returncode in {0, 3}
    assert done.stderr in said


BROKEN = {
    "open": (
        (
            "import errno, os\n"
            "def pipe():\n    raise OSError(errno.EMFILE, os.strerror(errno.EMFILE))\n"
            "os.pipe = pipe\n"
        ),
        "no more files can be opened",
        "der kan ikke åbnes flere filer",
    ),
    "fork": (
        (
            "import errno, os\n"
            "def fork():\n    raise OSError(errno.EAGAIN, os.strerror(errno.EAGAIN))\n"
            "os.fork = fork\n"
        ),
        "no more processes can be started",
        "der kan ikke startes flere processer",
    ),
    "thread-of-the-pool": (
        (
            "import multiprocessing.queues as module\n"
            'def start(_):\n    raise RuntimeError("can\'t start new thread")\n'
            "module.Queue._start_thread = start\n"
        ),
        "no more processes can be started",
        "der kan ikke startes flere processer",
    ),
    "thread-of-a-worker": (
        (
            "import tilbudsvifte.scenarios.jobs as module\n"
            'def thread(**_):\n    raise RuntimeError("can\'t start new thread")\n'
            "module.Thread = thread\n"
        ),
        "a process of --jobs ended early",
        "en proces under --jobs stoppede før tid",
    ),
    "memory-of-a-worker": (
        (
            "import tilbudsvifte.scenarios.run as module\n"
            "def run(*_):\n    raise MemoryError\n"
            "module.run = run\n"
        ),
        "memory ran out",
        "der er ikke mere hukommelse",
    ),
    "killed-worker": (
        (
            "import os, signal\nimport tilbudsvifte.scenarios.run as module\n"
            "def run(*_):\n    os.kill(os.getpid(), signal.SIGKILL)\n"
            "module.run = run\n"
        ),
        "a process of --jobs ended early",
        "en proces under --jobs stoppede før tid",
    ),
}


@pytest.mark.parametrize("name", BROKEN)
@pytest.mark.parametrize("language", ["en", "da"])
def test_a_run_in_several_processes_ends(tilbud_changed, checked_town, name, language):
    """Whichever of them has nothing left, nobody waits for it, and the others end too."""
    change, *said = BROKEN[name]

    done = tilbud_changed(change, checked_town, *CHECK, TILBUD_LANG=language)

    line, *rest = done.stderr.decode().splitlines()
    assert (done.returncode, done.stdout, rest) == (3, b"", [])
    assert line.startswith({"en": f"error: {said[0]}", "da": f"fejl: {said[1]}"}[language])


def _after(error, cause):
    error.__context__ = cause
    return error


ERRORS = {
    "memory": (MemoryError(), "memory"),
    "memory-of-the-system": (OSError(errno.ENOMEM, ""), "memory"),
    "files": (OSError(errno.EMFILE, ""), "files"),
    "files-of-the-system": (OSError(errno.ENFILE, ""), "files"),
    "module": (ImportError("libz.so: cannot open shared object file: Error 24"), "files"),
    "module-in-words": (ImportError(f"x.so: {os.strerror(errno.EMFILE)}"), "files"),
    "module-in-memory": (ImportError("x.so: failed to map segment from shared object"), "memory"),
    "thread": (RuntimeError("can't start new thread"), "processes"),
    "one-before": (_after(KeyError("x"), _after(ValueError(), MemoryError())), "memory"),
    "fault": (KeyError("x"), None),
    "no-module": (ImportError("No module named 'x'"), None),
    "no-permission": (OSError(errno.EACCES, ""), None),
    "full-disk": (OSError(errno.ENOSPC, ""), None),
    "no-number": (OSError("x"), None),
}


@pytest.mark.parametrize("name", ERRORS)
def test_a_fault_of_the_program_is_told_from_what_ran_out(name):
    """Only the machine's part is taken for it, wherever it stands among the errors."""
    error, expected = ERRORS[name]

    assert ran_out(error) == expected
