"""An updated scenario replaces its file whole or not at all, and only the file that was read."""

import os
import random
import signal
import stat
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import pytest

from tilbudsvifte.cli.output import CannotWriteError, overwrite
from tilbudsvifte.texts import Language

MARK = b"\xef\xbb\xbf"
OLD = "frame: 1 # ø\r\n"
NEW = "frame: 100 # ø\r\n"
LONGEST = 20  # seconds
START = "import os, sys\nfrom pathlib import Path\nfrom tilbudsvifte.cli.output import *\n"


@pytest.fixture
def file(tmp_path):
    """A file that was read."""
    file = tmp_path / "scenario.yaml"
    file.write_bytes(OLD.encode())
    return file


def told(file, old=OLD, new=NEW):
    """Why nothing was written."""
    with pytest.raises(CannotWriteError) as caught:
        overwrite(file, old, new)
    return Language("en").say(caught.value.text).removeprefix(f"cannot write {file}: ")


@pytest.mark.parametrize("mark", [b"", MARK], ids=["", "marked"])
@pytest.mark.parametrize("mode", [0o600, 0o664, 0o644])
def test_the_new_text_takes_the_place_of_the_old(file, mark, mode):
    """Line ends, a byte order mark and rights stay, and no other file is left behind."""
    file.write_bytes(mark + OLD.encode())
    file.chmod(mode)

    overwrite(file, OLD, NEW)

    assert file.read_bytes() == mark + NEW.encode()
    assert stat.S_IMODE(file.stat().st_mode) == mode
    assert list(file.parent.iterdir()) == [file]


def test_a_link_is_followed_and_stays(file):
    """The file that it leads to is replaced."""
    link = file.with_name("link.yaml")
    link.symlink_to(file.name)

    overwrite(link, OLD, NEW)

    assert link.is_symlink()
    assert file.read_bytes() == NEW.encode()


@pytest.mark.parametrize("now", [b"frame: 2 # \xc3\xb8\r\n", OLD.encode()[:-2], b"", MARK + b"x"])
def test_a_file_that_was_changed_since_is_left_as_it_is(file, now):
    """What somebody else wrote meanwhile is not lost."""
    file.write_bytes(now)

    assert told(file) == "it was changed after it was read"
    assert file.read_bytes() == now
    assert list(file.parent.iterdir()) == [file]


def test_a_file_that_is_gone_is_not_made_again(file):
    """Nor where its folder is gone."""
    file.unlink()

    assert told(file) == "it was changed after it was read"
    assert told(file / "x" / "y") == "it was changed after it was read"
    assert list(file.parent.iterdir()) == []


def test_what_is_no_file_is_refused(file):
    """A folder, a pipe, a device, and a link to one."""
    os.mkfifo(file.with_name("pipe"))
    file.with_name("null").symlink_to("/dev/null")
    file.with_name("loop").symlink_to("loop")

    said = "it is not an ordinary file but a pipe or a device"
    for each in (file.with_name("pipe"), file.with_name("null"), Path("/dev/null"), file.parent):
        assert told(each) == said
    assert told(file.with_name("loop")) == "its symbolic links lead back to themselves"


@pytest.mark.parametrize(
    ("folder", "mode", "said"),
    [
        (0o777, 0o666, ""),
        (0o555, 0o666, "cli.no-permission"),
        (0o777, 0o444, "cli.read-only"),
    ],
)
@pytest.mark.process
def test_a_folder_or_a_file_that_may_not_be_written_to_is_left(folder, mode, said):
    """The program says so; the superuser, who may do all, is somebody else here."""
    lines = (
        "if os.geteuid() == 0: os.setuid(65534)\n"
        "try: overwrite(Path(sys.argv[1]), *sys.argv[2:])\n"
        "except CannotWriteError as error: print(error.text.values['why'].key)\n"
    )
    with tempfile.TemporaryDirectory() as name:
        file = Path(name, "scenario.yaml")
        file.write_bytes(OLD.encode())
        file.chmod(mode)
        Path(name).chmod(folder)
        command = [sys.executable, "-c", START + lines, str(file), OLD, NEW]
        done = subprocess.run(command, capture_output=True, timeout=LONGEST, check=True)
        Path(name).chmod(0o777)

        assert file.read_bytes() == (OLD if said else NEW).encode()
        assert os.listdir(name) == [file.name]  # noqa: PTH208
        assert done.stdout.decode().split() == said.split()


@pytest.mark.parametrize("step", ["os.fsync", "os.chmod", "os.replace"])
@pytest.mark.process
def test_a_run_that_is_killed_before_a_step_leaves_the_old_file(file, step):
    """Written, given its rights, put in place: until the last of them the old file stands."""
    lines = (
        "import signal\ndef killed(*_, **__):\n    os.kill(os.getpid(), signal.SIGKILL)\n"
        f"{step} = killed\noverwrite(Path(sys.argv[1]), *sys.argv[2:])\n"
    )
    command = [sys.executable, "-c", START + lines, str(file), OLD, NEW]

    done = subprocess.run(command, timeout=LONGEST, check=False)

    assert done.returncode == -signal.SIGKILL
    assert file.read_bytes() == OLD.encode()


# Long enough for a write in place to be seen half done.
TEXTS = [letter * 3_000_000 + "\n" for letter in "ab"]
AGAIN = START + (
    "file, old, new = Path(sys.argv[1]), *(letter * 3_000_000 + '\\n' for letter in 'ab')\n"
    "print('ready', flush=True)\n"
    "while True:\n"
    "    try: overwrite(file, old, new)\n"
    "    except CannotWriteError: pass\n"
    "    old, new = new, old\n"
)


def _started(file):
    process = subprocess.Popen([sys.executable, "-c", AGAIN, str(file)], stdout=subprocess.PIPE)
    assert process.stdout.readline() == b"ready\n"
    return process


def _kill(process):
    process.kill()
    process.wait(LONGEST)
    process.stdout.close()


@pytest.mark.process
def test_a_run_that_is_killed_at_any_time_leaves_the_old_or_the_new_file(file):
    """Again and again, at random times, with files too long to be written in one go."""
    times = random.Random(0)  # noqa: S311 - nothing is kept secret
    file.write_text(TEXTS[0])
    for _ in range(8):
        process = _started(file)
        time.sleep(times.uniform(0, 0.05))
        _kill(process)
        assert file.read_text() in TEXTS

    others = [each.name for each in file.parent.iterdir() if each != file]
    assert all(name.startswith(".tilbud-") for name in others)


@pytest.mark.process
def test_two_that_write_at_once_never_mix_or_lose_the_file(file):
    """Whenever it is read, it is one of the two texts, whole."""
    file.write_text(TEXTS[0])
    processes = [_started(file), _started(file)]
    seen = [TEXTS.index(file.read_text()) for _ in range(100)]
    while len({*seen}) < 2 and len(seen) < 10_000:
        seen.append(TEXTS.index(file.read_text()))
    for process in processes:
        _kill(process)

    assert {*seen} == {0, 1}
    assert file.read_text() in TEXTS
