"""`--output`: a file is replaced whole or not at all, and nothing else is ever written to."""

import os
import stat

import pytest

from tilbudsvifte.cli.app import COMMANDS

COMMAND = ("allocate", "--data", ".", "--lang", "en", "-o")
OLD = "en ældre fordeling\n"


def _files(folder):
    """The files of a folder, by what a write would change of them."""
    stats = {file.name: file.lstat() for file in folder.iterdir()}
    return {name: (s.st_ino, s.st_mode, s.st_size, s.st_mtime_ns) for name, s in stats.items()}


@pytest.fixture
def old(data):
    """A file from an earlier run."""
    file = data / "ud.txt"
    file.write_text(OLD, encoding="utf-8")
    return file


def test_a_result_goes_to_the_file_as_it_goes_to_a_pipe(tilbud, data, old):
    """Nothing is printed, the old text is gone, and no other file is left behind."""
    before = {file.name for file in data.iterdir()}

    outcome = tilbud(data, *COMMAND, "ud.txt")

    assert (outcome.code, outcome.stdout, outcome.stderr) == (0, "", "")
    assert old.read_text(encoding="utf-8") == tilbud(data, *COMMAND[:-1]).stdout
    assert {file.name for file in data.iterdir()} == before


@pytest.fixture
def usual_umask():
    """New files may be read by all and written by their owner."""
    before = os.umask(0o022)
    yield
    os.umask(before)


@pytest.mark.usefixtures("usual_umask")
@pytest.mark.parametrize(("mode", "expected"), [(0o600, 0o600), (0o664, 0o664), (None, 0o644)])
def test_rights_are_those_of_the_old_file_or_of_any_new_one(tilbud, data, old, mode, expected):
    """The temporary file's own rights do not stay."""
    if mode is None:
        old.unlink()
    else:
        old.chmod(mode)

    tilbud(data, *COMMAND, "ud.txt")

    assert stat.S_IMODE(old.stat().st_mode) == expected


def test_a_link_is_followed_and_stays(tilbud, data, old):
    """The file that it leads to is replaced."""
    (data / "link").symlink_to("ud.txt")

    outcome = tilbud(data, *COMMAND, "link")

    assert outcome.code == 0
    assert (data / "link").is_symlink()
    assert old.read_text(encoding="utf-8").startswith("To områder")


def test_a_link_to_a_file_yet_to_come_makes_it(tilbud, data):
    """As a shell does."""
    (data / "link").symlink_to("ny.txt")

    assert tilbud(data, *COMMAND, "link").code == 0
    assert (data / "ny.txt").read_text(encoding="utf-8").startswith("To områder")


NOT_A_FILE = "it is not a regular file; leave `--output` out to write to standard output"
INPUT = "it is one of the files that were read"
IMPOSSIBLE = {
    "folder": (".", NOT_A_FILE),
    "device": ("/dev/null", NOT_A_FILE),
    "full-device": ("/dev/full", NOT_A_FILE),
    "standard-output": ("/dev/stdout", NOT_A_FILE),
    "pipe": ("pipe", NOT_A_FILE),
    "link-to-device": ("link", NOT_A_FILE),
    "link-loop": ("loop", "its symbolic links lead back to themselves"),
    "input": ("offers.yaml", INPUT),
    "input-by-another-path": ("../{name}/framework.yaml", INPUT),
    "link-to-input": ("input", INPUT),
    "no-folder": ("nowhere/ud.txt", "there is no such folder"),
    "file-as-folder": ("offers.yaml/ud.txt", "there is no such folder"),
    "system-folder": ("/proc/ud.txt", "there is no such folder"),
    "long-name": ("u" * 300, "its name is too long"),
    "harmful-name": ("no\x1b[31m\nwhere/ud.txt", "there is no such folder"),
    "name-not-utf-8": (os.fsdecode(b"n\xf8/ud.txt"), "there is no such folder"),
}


@pytest.mark.parametrize("name", IMPOSSIBLE)
def test_what_cannot_be_written_is_told_in_one_line(tilbud, data, name):
    """Exit code 3; no device is replaced, no input overwritten, and no file is left behind."""
    os.mkfifo(data / "pipe")
    (data / "link").symlink_to("/dev/null")
    (data / "loop").symlink_to("loop")
    (data / "input").symlink_to("indicators.yaml")
    before = _files(data)
    path, why = IMPOSSIBLE[name]
    path = path.format(name=data.name)

    outcome = tilbud(data, *COMMAND, path)

    shown = path.encode("unicode-escape").decode().replace("\\x1b", "\\u001b")
    assert (outcome.code, outcome.stdout) == (3, "")
    assert outcome.stderr == f"error: cannot write {shown}: {why}\n"
    assert _files(data) == before


def test_a_refusal_is_told_in_danish(tilbud, data):
    """The reason too."""
    outcome = tilbud(data, "allocate", "--data", ".", "--lang", "da", "-o", "nowhere/ud.txt")

    assert outcome.stderr == "fejl: kan ikke skrive nowhere/ud.txt: den mappe findes ikke\n"


WRITERS = {
    "output": ("allocate", "-o", "old.svg"),
    "link": ("allocate", "-o", "link"),
    "chart": ("phase", "--years", "2", "--chart", "old.svg"),
    "chart-and-output": ("phase", "--years", "2", "-o", "new.txt", "--chart", "old.svg"),
    "update": ("check", "scenarios", "--update"),
}


@pytest.fixture
def written(streams, checked_town, scenario):
    """Run what writes over a file that is there: the exit code, the error, and the file."""

    def run(name, mode, owner=None):
        file = checked_town / "old.svg"
        if name == "update":
            file = checked_town / "scenarios/stale.yaml"
            scenario(file, "Stale", "", "frame: 151")
        else:
            file.write_text(OLD, encoding="utf-8")
        (checked_town / "link").symlink_to("old.svg")
        if owner is not None:
            os.chown(file, *owner)
        file.chmod(mode)
        code, _, err = streams(checked_town, *WRITERS[name], "--lang", "en")
        return code, err, file

    return run


@pytest.mark.parametrize("mode", [0o444, 0o400, 0o555])
@pytest.mark.parametrize("name", WRITERS)
def test_a_read_only_file_is_not_written_over(written, name, mode):
    """By root neither: whoever took the rights away has said what is to become of it."""
    code, err, file = written(name, mode)

    assert code == 3
    assert err.endswith(": it is read-only\n")
    assert file.read_text("utf-8") == OLD or "frame: 151" in file.read_text("utf-8")
    assert not (file.parent / "new.txt").exists()
    assert not list(file.parent.glob(".tilbud-*"))


@pytest.mark.parametrize("mode", [0o644, 0o640, 0o200])
@pytest.mark.parametrize("name", WRITERS)
def test_a_file_stays_its_owners(written, name, mode):
    """Where we are root; others can only write over what they own, or keep its group."""
    mine = (os.geteuid(), os.getegid())
    owner = (4321, 8765) if mine[0] == 0 else mine

    code, err, file = written(name, mode, owner)

    after = file.stat()
    assert (code, err if name != "update" else "") == (0, "")
    assert "frame: 151" not in file.read_text("utf-8")
    assert file.read_text("utf-8") != OLD
    assert (after.st_uid, after.st_gid, stat.S_IMODE(after.st_mode)) == (*owner, mode)


DASH = {
    "allocate": (),
    "explain": (),
    "sensitivity": (),
    "audit": (),
    "phase": ("--years", "2"),
    "validate": ("proposals",),
    "check": ("scenarios",),
    "compare": ("scenarios/as-it-is.yaml", "scenarios/more.yaml"),
    "rule": (),
    "schema": ("offers",),
}


def test_every_command_that_writes_is_here():
    """One that is added later, too."""
    assert set(DASH) | {"init"} == set(COMMANDS)


@pytest.mark.parametrize("command", DASH)
def test_a_dash_is_standard_output(streams, checked_town, command):
    """As where a file is read; a file of that name is written by `./-`."""
    before = set(checked_town.iterdir())
    arguments = (command, *DASH[command])

    assert streams(checked_town, *arguments, "-o", "-") == streams(checked_town, *arguments)
    assert set(checked_town.iterdir()) == before
    streams(checked_town, *arguments, "--output", "./-")
    assert {file.name for file in set(checked_town.iterdir()) - before} == {"-"}


def test_a_proposal_can_be_started_on_standard_output(streams, checked_town):
    """Without a schema beside it, which has no place there."""
    before = set(checked_town.iterdir())

    shown = streams(checked_town, "init", "proposal", "east", "-o", "-")
    assert set(checked_town.iterdir()) == before
    streams(checked_town, "init", "proposal", "east")

    assert shown == (0, (checked_town / "east.yaml").read_text(encoding="utf-8"), "")


@pytest.mark.parametrize("arguments", [("--data", "nowhere"), ("--data", ".", "--frame", "x")])
def test_a_failing_run_leaves_the_old_file(tilbud, data, old, arguments):
    """The file is opened when there is something to write."""
    outcome = tilbud(data, "allocate", *arguments, "-o", "ud.txt")

    assert outcome.code in {2, 3}
    assert old.read_text(encoding="utf-8") == OLD


STEPS = ("os.fsync", "os.chmod", "os.replace")


@pytest.mark.parametrize("step", STEPS)
def test_a_run_that_is_killed_while_it_writes_leaves_the_old_file(tilbud_changed, data, old, step):
    """SIGKILL before the last step: the old file is whole."""
    change = (
        f"import os, signal\ndef killed(*_, **__):\n    os.kill(os.getpid(), signal.SIGKILL)\n"
        f"{step} = killed\n"
    )

    assert tilbud_changed(change, data, *COMMAND, "ud.txt").returncode == -9
    assert old.read_text(encoding="utf-8") == OLD


def test_a_full_disk_leaves_the_old_file_and_no_other(tilbud_changed, data, old):
    """The half-written file is taken away."""
    change = (
        "import errno, os\ndef full(*_):\n"
        "    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))\nos.fsync = full\n"
    )
    before = {file.name for file in data.iterdir()}

    done = tilbud_changed(change, data, *COMMAND, "ud.txt")

    assert (done.returncode, done.stdout) == (3, b"")
    assert done.stderr == b"error: cannot write ud.txt: the disk is full\n"
    assert old.read_text(encoding="utf-8") == OLD
    assert {file.name for file in data.iterdir()} == before


def test_a_file_is_utf_8_whatever_the_terminal(tilbud_process, data, old):
    """A file is read elsewhere and later."""
    old_terminal = {"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "LC_ALL": "POSIX"}
    tilbud_process(data, *COMMAND, "ud.txt", **old_terminal)

    assert old.read_text(encoding="utf-8").startswith("To områder")


def test_a_file_has_no_colours_and_the_width_of_a_pipe(tilbud, data, old):
    """Whatever the terminal that the program was started from."""
    tilbud(data, *COMMAND, "ud.txt", FORCE_COLOR="1")

    assert old.read_text(encoding="utf-8") == tilbud(data, *COMMAND[:-1]).stdout
