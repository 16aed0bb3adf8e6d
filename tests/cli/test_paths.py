"""Data folders and files that are not what they seem, and names that would do harm if shown raw."""

import os
import shutil

import pytest

CANNOT = "error[cannot-open] {name}\n    The file cannot be opened: {why}"


def _loop(file):
    file.symlink_to(file.with_name("b"))
    file.with_name("b").symlink_to(file)


ODD = {
    "missing": (lambda _: None, "there is no such file"),
    "folder": (lambda file: file.mkdir(), "it is a folder"),
    "link-loop": (_loop, "its symbolic links lead back to themselves"),
    "link-to-nothing": (lambda file: file.symlink_to("nothing"), "there is no such file"),
    "pipe": (os.mkfifo, "it is not an ordinary file but a pipe or a device"),
    "device": (
        lambda file: file.symlink_to("/dev/zero"),
        "it is not an ordinary file but a pipe or a device",
    ),
    "terminal": (
        lambda file: file.symlink_to("/dev/stdin"),
        "it is not an ordinary file but a pipe or a device",
    ),
    "name-in-capitals": (
        lambda file: file.with_name("OFFERS.YAML").touch(),
        "there is no such file",
    ),
}


@pytest.mark.parametrize("name", ODD)
def test_what_is_not_a_file_is_refused_and_never_waited_for(tilbud, data, name):
    """A pipe would hang a naive reader, and a device never end."""
    make, why = ODD[name]
    file = data / "offers.yaml"
    file.unlink()
    make(file)

    outcome = tilbud(data, "allocate", "--data", ".", "--lang", "en")

    assert (outcome.code, outcome.stdout) == (3, "")
    assert outcome.said == CANNOT.format(name="offers.yaml", why=why)


def test_a_link_to_a_file_is_read(tilbud, data, tmp_path_factory):
    """Data may be kept elsewhere."""
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "offers.yaml"
    shutil.move(data / "offers.yaml", elsewhere)
    (data / "offers.yaml").symlink_to(elsewhere)

    assert tilbud(data, "allocate", "--data", ".").code == 0


PLACES = {
    "nowhere": "nowhere",
    "home": "~",
    "address": "https:/example.org/data",
    "variable": "$HOME",
    "option": "--help",
    "file": "offers.yaml",
    "link-loop": "loop",
    "long-name": "d" * 300,
}


@pytest.mark.parametrize("folder", PLACES.values(), ids=PLACES)
def test_a_folder_is_taken_as_it_is_written(tilbud, data, folder):
    """Nothing is expanded or fetched, and what is no folder is told in one line."""
    (data / "loop").symlink_to("loop")

    outcome = tilbud(data, "allocate", f"--data={folder}", "--lang", "en", HOME=str(data))

    assert (outcome.code, outcome.stdout) == (3, "")
    assert outcome.stderr == (
        f"error: there is no folder {folder}; name one with framework.yaml, offers.yaml and "
        "indicators.yaml\n"
    )


CLOSED = [
    *[
        ("proposals", ("validate", word), 3)
        for word in ("proposals", "proposals/*.yaml", "pro*/**")
    ],
    *[("scenarios", ("check", word), 3) for word in ("scenarios", "scenarios/*.yaml", "**/*.yaml")],
    ("proposals", ("validate", "proposals/east.yaml"), 3),
    ("proposals", ("check", "scenarios"), 1),  # a scenario names them
]


@pytest.mark.parametrize(("folder", "arguments", "expected"), CLOSED)
def test_a_folder_that_one_may_not_read_is_told(  # noqa: PLR0913, PLR0917 - a row and three fixtures
    streams, checked_town, closed, folder, arguments, expected
):
    """It is not that there is nothing to judge."""
    closed(checked_town / folder)

    code, out, err = streams(checked_town, *arguments, "--data", "data", "--lang", "en")

    assert code == expected
    assert "you do not have permission to read it" in out + err


HARMFUL_NAMES = {
    "markup": ("[bold]x[", "[bold]x["),
    "emoji-code": (":sun:", ":sun:"),
    "escape": ("\x1b[31mx", r"\u001b[31mx"),
    "line-end": ("a\n::error::x", r"a\n::error::x"),
    "carriage-return": ("a\rb", r"a\rb"),
    "override": ("a\u202eb", r"a\u202eb"),
    "control-sequence-introducer": ("a\x9b31m", r"a\u009b31m"),
    "not-utf-8": (os.fsdecode(b"b\xf8rn"), r"b\udcf8rn"),
    "braces": ("{frame}", "{frame}"),
}


@pytest.mark.parametrize("name", HARMFUL_NAMES)
def test_a_harmful_folder_name_is_shown_harmless(tilbud, data, tmp_path, name):
    """In results and in diagnostics."""
    folder, shown = HARMFUL_NAMES[name]
    inner = tmp_path / folder
    inner.mkdir()
    for file in ("framework.yaml", "indicators.yaml"):
        shutil.move(data / file, inner)

    faulty = tilbud(tmp_path, "allocate", "--data", folder, "--lang", "en")
    shutil.move(data / "offers.yaml", inner)
    good = tilbud(tmp_path, "allocate", "--data", folder, "--lang", "en")

    place = f"{shown}/offers.yaml"
    assert faulty.said == CANNOT.format(name=place, why="there is no such file")
    assert good.stdout.splitlines()[1].startswith(f"Data: {shown} (more:")


def test_empty_settings_are_no_settings(tilbud, tmp_path):
    """An empty TILBUD_DATA is as good as none: the shipped data are used."""
    outcome = tilbud(tmp_path, "allocate", "--lang", "en", TILBUD_DATA="")

    assert outcome.stdout.splitlines()[1].startswith("Data: those that come with tilbud")


def test_the_folder_data_is_found_where_it_stands(tilbud, data, tmp_path):
    """Without --data a folder `data` with a framework is read, before the shipped data."""
    (tmp_path / "data").mkdir()
    for file in list(data.glob("*.yaml")):
        shutil.move(file, tmp_path / "data")

    outcome = tilbud(tmp_path, "allocate", "--lang", "en")

    assert outcome.stdout.splitlines()[:2] == [
        "To områder (1,000 kr.)",
        "Data: data (more: --details; everything: --format json)",
    ]


def test_of_a_huge_file_no_more_is_read_than_the_limit(tilbud, data):
    """However much there is, or is written while it is read."""
    with (data / "offers.yaml").open("ab") as file:
        file.truncate(64 * 2**20)

    outcome = tilbud(data, "allocate", "--data", ".", "--lang", "en")

    assert outcome.said == "error[too-large] offers.yaml\n    The file is larger than 8 MiB"
