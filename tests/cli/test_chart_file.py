"""`--chart FILE.svg`: which files it takes, and that chart and result are written both or not."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

COMMAND = ("phase", "--years", "2", "--data", ".", "--lang", "en")
OLD = "en ældre fil\n"


@pytest.fixture
def old(data):
    """A chart and a result from an earlier run."""
    files = [data / "old.svg", data / "old.txt"]
    for file in files:
        file.write_text(OLD, encoding="utf-8")
    return files


@pytest.mark.parametrize("name", ["x.png", "-", ".", "/tmp", "chart", "x.svg.gz", "offers.yaml"])  # noqa: S108
def test_a_chart_is_an_svg(tilbud, data, name):
    """What has another name is refused before anything is read, and nothing is written."""
    before = sorted(data.iterdir())

    outcome = tilbud(data, *COMMAND, "--data", "nowhere", "--chart", name)

    assert (outcome.code, outcome.stdout) == (2, "")
    assert outcome.stderr == (
        f"error: `--chart` draws an SVG, and takes a file whose name ends in .svg, not {name}\n"
    )
    assert sorted(data.iterdir()) == before


def test_a_refusal_is_told_in_danish(tilbud, data):
    """What to write instead, too."""
    outcome = tilbud(data, *COMMAND, "--lang", "da", "--chart", "x.png")

    assert outcome.stderr == (
        "fejl: `--chart` tegner en SVG og skal have en fil, hvis navn ender på .svg, ikke x.png\n"
    )


def test_capitals_are_the_same_ending(tilbud, data):
    """As Windows writes it."""
    outcome = tilbud(data, *COMMAND, "--chart", "X.SVG")

    assert (outcome.code, outcome.stderr) == (0, "")
    assert (data / "X.SVG").read_text(encoding="utf-8").startswith("<svg")


def test_a_folder_or_a_device_is_not_replaced(tilbud, data):
    """And what is said is of `--chart`."""
    (data / "folder.svg").mkdir()
    (data / "device.svg").symlink_to("/dev/null")

    for name in ("folder.svg", "device.svg"):
        outcome = tilbud(data, *COMMAND, "--chart", name)

        assert (outcome.code, outcome.stdout) == (3, "")
        assert outcome.stderr == (
            f"error: cannot write {name}: it is not a regular file; `--chart` makes one, or "
            "replaces one\n"
        )


def test_a_file_that_was_read_is_not_drawn_over(tilbud, data, scenario):
    """Whatever its name."""
    scenario(data / "more.svg", "More", "", "frame: 999")
    before = (data / "more.svg").read_bytes()

    outcome = tilbud(data, *COMMAND, "--scenario", "more.svg", "--chart", "more.svg")

    assert (outcome.code, outcome.stdout) == (3, "")
    assert outcome.stderr.endswith("more.svg: it is one of the files that were read\n")
    assert (data / "more.svg").read_bytes() == before


@pytest.mark.parametrize("other", ["ud.svg", "./ud.svg", "{data}/ud.svg", "link.svg"])
def test_chart_and_result_are_two_files(tilbud, data, other):
    """By whatever path."""
    (data / "link.svg").symlink_to("ud.svg")

    outcome = tilbud(data, *COMMAND, "-o", "ud.svg", "--chart", other.format(data=data))

    assert (outcome.code, outcome.stdout) == (2, "")
    assert "the chart and the result cannot both be written to" in outcome.stderr
    assert not (data / "ud.svg").exists()


IMPOSSIBLE = {
    "result": ("-o", "nowhere/x.txt", "--chart", "old.svg"),
    "chart": ("-o", "old.txt", "--chart", "nowhere/x.svg"),
    "chart-beside-standard-output": ("--chart", "nowhere/x.svg"),
    "new-chart": ("-o", "nowhere/x.txt", "--chart", "new.svg"),
    "new-result": ("-o", "new.txt", "--chart", "nowhere/x.svg"),
}


@pytest.mark.parametrize("name", IMPOSSIBLE)
def test_where_one_cannot_be_written_the_other_is_left_as_it_was(tilbud, data, old, name):
    """No new file stays behind, and nothing is printed."""
    before = sorted(data.iterdir())

    outcome = tilbud(data, *COMMAND, *IMPOSSIBLE[name])

    assert (outcome.code, outcome.stdout) == (3, "")
    assert outcome.stderr.startswith("error: cannot write nowhere/x.")
    assert [file.read_text(encoding="utf-8") for file in old] == [OLD, OLD]
    assert sorted(data.iterdir()) == before


def test_a_disk_that_fills_up_with_the_second_leaves_both(tilbud_changed, data, old):
    """The first is whole by then, and taken away again."""
    change = (
        "import errno, os\nsync, calls = os.fsync, []\ndef full(file):\n    calls.append(file)\n"
        "    if len(calls) == 2:\n        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))\n"
        "    sync(file)\nos.fsync = full\n"
    )
    before = sorted(data.iterdir())

    done = tilbud_changed(change, data, *COMMAND, "-o", "old.txt", "--chart", "old.svg")

    assert (done.returncode, done.stdout) == (3, b"")
    assert done.stderr == b"error: cannot write old.txt: the disk is full\n"
    assert [file.read_text(encoding="utf-8") for file in old] == [OLD, OLD]
    assert sorted(data.iterdir()) == before


def test_both_are_written(tilbud, data, old):
    """Over the old ones, and no other file is left behind."""
    before = sorted(data.iterdir())
    printed = tilbud(data, *COMMAND).stdout

    outcome = tilbud(data, *COMMAND, "-o", "old.txt", "--chart", "old.svg")

    assert (outcome.code, outcome.stdout, outcome.stderr) == (0, "", "")
    assert old[0].read_text(encoding="utf-8").startswith("<svg")
    assert old[1].read_text(encoding="utf-8") == printed
    assert sorted(data.iterdir()) == before


@pytest.fixture
def printing_to(environment, data):
    """Draw a chart in a process that prints to a file of one's own."""

    def run(stdout):
        words = [sys.executable, "-m", "tilbudsvifte", *COMMAND, "--chart", "old.svg"]
        return subprocess.run(
            words, cwd=data, env=environment, stdout=stdout, stderr=subprocess.PIPE, check=False
        )

    return run


def test_a_result_that_cannot_be_printed_leaves_the_old_chart(printing_to, old):
    """A full disk behind standard output."""
    with Path("/dev/full").open("wb") as full:
        done = printing_to(full)

    assert done.returncode == 3
    assert done.stderr == b"error: cannot write standard output: the disk is full\n"
    assert old[0].read_text(encoding="utf-8") == OLD


def test_a_reader_that_goes_away_gets_the_chart(printing_to, old):
    """`tilbud … --chart FILE.svg | head -1` has shown what was wanted of it."""
    reader, writer = os.pipe()
    os.close(reader)
    with os.fdopen(writer, "wb") as pipe:
        done = printing_to(pipe)

    assert (done.returncode, done.stderr) == (141, b"")
    assert old[0].read_text(encoding="utf-8").startswith("<svg")


@pytest.mark.parametrize("command", ["explain", "sensitivity", "audit", "phase"])
def test_help_says_that_many_areas_take_more_than_a_page(tilbud, data, command):
    """All of them in one file."""
    said = " ".join(tilbud(data, command, "--help").stdout.split())

    assert "many areas take more pages, below one another in the one file" in said
