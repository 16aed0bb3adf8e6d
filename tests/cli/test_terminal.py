"""Widths, colours and encodings of terminals and pipes: no digit is lost in any of them."""

import os
import pty
import re
import subprocess
import sys
from functools import cache
from itertools import product

import pytest

COMMAND = ("allocate", "--lang", "en")  # the shipped data: four areas, ten districts
LONG = {"table": (), "districts": ("--by", "district"), "sheet": ("nordvest", "--details")}
FORMATS = {name: ("--format", name) for name in ("json", "csv", "markdown")}
SHOWN = {**LONG, **FORMATS}
WIDTHS = ("20", "40", "80", "160", "100000")
NO_WIDTHS = ("0", "x", "-5", "٤٠", "²", "")
ABSURD_WIDTHS = ("9" * 12, "9" * 5_000)
COLOUR = re.compile(r"\x1b\[[0-9;]*m")


@pytest.fixture(scope="module")
def shown(tilbud, tmp_path_factory):
    """The output of a command without a terminal on a width, or without any given."""
    folder = tmp_path_factory.mktemp("empty")

    @cache
    def show(name="table", width=None):
        sizes = {} if width is None else {"COLUMNS": width, "LINES": width}
        outcome = tilbud(folder, *COMMAND, *SHOWN[name], **sizes)
        assert (outcome.code, outcome.stderr) == (0, "")
        return outcome.stdout

    return show


@pytest.fixture
def on_terminal(environment, tmp_path):
    """Run `tilbud` on a terminal of its own and give what was written to it."""

    def run(*arguments, **variables):
        terminal, side = pty.openpty()
        started = subprocess.Popen(
            [sys.executable, "-m", "tilbudsvifte", *arguments],
            cwd=tmp_path,
            env={**environment, "TERM": "xterm-256color", **variables},
            stdin=side,
            stdout=side,
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
            if not read:
                break
        os.close(terminal)
        assert started.wait(20) == 0
        return written.decode().replace("\r\n", "\n")

    return run


def _plain(written):
    """What was written, without colours and without blanks at the ends of lines."""
    return "".join(f"{line.rstrip()}\n" for line in COLOUR.sub("", written).splitlines())


def _figures(text):
    """Every amount, share and count, however the words around it are laid out."""
    return sorted(set(re.findall(r"[-+]?\d[\d.,]*", text)))


@pytest.mark.parametrize("name", LONG)
@pytest.mark.parametrize("width", WIDTHS)
def test_no_digit_is_lost_on_any_width(shown, name, width):
    """A table changes its layout before it cuts a figure."""
    narrow = shown(name, width)

    assert _figures(narrow) == _figures(shown(name))
    assert "…" not in narrow.replace(" …", "")


@pytest.mark.parametrize("name", LONG)
@pytest.mark.parametrize("width", ["40", "80", "160"])
def test_only_a_word_that_cannot_be_broken_is_wider_than_the_screen(shown, name, width):
    """Lines are broken between words."""
    wide = [line for line in shown(name, width).splitlines() if len(line) > int(width)]

    assert [line for line in wide if len(line.split()) > 1] == []


@pytest.mark.parametrize("width", NO_WIDTHS)
def test_a_width_that_is_none_is_not_heeded(shown, width):
    """A pipe is 100 columns wide."""
    assert shown(width=width) == shown()


@pytest.mark.parametrize("width", ABSURD_WIDTHS, ids=len)
def test_an_absurd_width_is_as_good_as_a_great_one(shown, width):
    """Nothing is laid out to the limits of memory."""
    assert shown(width=width) == shown(width="100000")


@pytest.mark.parametrize(
    ("arguments", "variables", "coloured"),
    [
        ((), {}, True),
        (("--no-color",), {}, False),
        ((), {"NO_COLOR": "1"}, False),
        ((), {"NO_COLOR": ""}, True),
        ((), {"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        (("--no-color",), {"FORCE_COLOR": "1"}, False),
        ((), {"TERM": "dumb"}, False),
        ((), {"TERM": "unknown"}, False),
        ((), {"TERM": "dumb", "FORCE_COLOR": "1"}, True),
        ((), {"TERM": ""}, True),
    ],
)
def test_colours_on_a_terminal(on_terminal, shown, arguments, variables, coloured):
    """They add nothing and hide nothing: without them the text is that of a pipe so wide."""
    written = on_terminal(*COMMAND, *arguments, COLUMNS="100", **variables)

    assert bool(COLOUR.search(written)) == coloured
    assert _plain(written) == shown()


@pytest.mark.parametrize("format_", FORMATS)
def test_formats_for_programs_have_no_colours_on_a_terminal_either(on_terminal, shown, format_):
    """Nor with FORCE_COLOR."""
    written = on_terminal(*COMMAND, "--format", format_, FORCE_COLOR="1")

    assert written == shown(format_)


def test_the_terminal_says_its_width(on_terminal, shown):
    """One without a size is as wide as a pipe."""
    assert _plain(on_terminal(*COMMAND)) == shown()


@pytest.mark.parametrize(
    ("variables", "coloured"),
    [
        ({}, False),
        ({"FORCE_COLOR": "1"}, True),
        ({"FORCE_COLOR": ""}, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        ({"GITHUB_ACTIONS": "true"}, False),
        ({"TTY_COMPATIBLE": "1"}, False),
        ({"TERM": "xterm-256color", "COLORTERM": "truecolor"}, False),
    ],
)
def test_colours_in_a_pipe(environment, tmp_path, shown, variables, coloured):
    """Only when they are asked for."""
    done = subprocess.run(
        [sys.executable, "-m", "tilbudsvifte", *COMMAND],
        cwd=tmp_path,
        env={**environment, **variables},
        capture_output=True,
        check=True,
    )
    written = done.stdout.decode()

    assert bool(COLOUR.search(written)) == coloured
    assert _plain(written) == shown()


ASCII = {"LC_ALL": "POSIX", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"}
ENCODINGS = {
    "unicode": ({"PYTHONIOENCODING": "utf-8"}, "utf-8"),
    "posix": (ASCII, "ascii"),
    "windows-1252": ({"PYTHONIOENCODING": "cp1252:strict"}, "cp1252"),
    "dos-850": ({"PYTHONIOENCODING": "cp850"}, "cp850"),
}
PRINTED = {
    "allocate": (*COMMAND, "nordvest", "--details"),
    "allocate-in-danish": ("allocate", "--lang", "da"),
    "help": ("--help",),
    "help-of-a-command": ("allocate", "--help"),
    "fault-in-the-data": ("allocate", "--lang", "da", "--set", "frame=1.250.000"),
    "fault-in-an-option": ("allocate", "--format", "jsn"),
    **{name: (*COMMAND, *arguments) for name, arguments in FORMATS.items()},
}


@pytest.fixture(scope="module")
def printed(environment, at_once, tmp_path_factory):
    """What is printed, as bytes: on standard output, or else on standard error."""
    folder = tmp_path_factory.mktemp("empty")

    def run(asked):
        name, encoding = asked
        done = subprocess.run(
            [sys.executable, "-m", "tilbudsvifte", *PRINTED[name]],
            cwd=folder,
            env={**environment, **ENCODINGS[encoding][0]},
            capture_output=True,
            check=False,
        )
        assert done.returncode in {0, 2}
        return done.stdout or done.stderr

    outcomes = at_once(run, {asked: asked for asked in product(PRINTED, ENCODINGS)})
    return lambda name, encoding: outcomes[name, encoding].result()


@pytest.mark.parametrize("name", [name for name in PRINTED if name not in FORMATS])
@pytest.mark.parametrize("encoding", ["posix", "windows-1252", "dos-850"])
def test_an_old_encoding_shows_all_it_can(printed, name, encoding):
    """Letters that it has are kept, lines and dashes are ASCII, and the rest is escaped."""
    _, codec = ENCODINGS[encoding]
    plain = printed(name, "unicode").decode()
    for character, written in {"─": "-", "–": "-", "→": "->", "…": "...", "\u00a0": " "}.items():
        plain = plain.replace(character, written)
    plain = re.sub("[“”«»]", '"', plain).replace("’", "'")

    expected = plain.encode(codec, "backslashreplace").decode(codec)

    assert printed(name, encoding).decode(codec) == expected


@pytest.mark.parametrize("format_", FORMATS)
def test_formats_for_programs_are_utf_8_on_any_terminal(printed, format_):
    """They are documents, not messages."""
    assert printed(format_, "posix") == printed(format_, "unicode")


def test_a_long_comparison_shows_how_far_it_has_come(on_terminal, data_folder, another_town):
    """On a terminal: how many mixtures of the two sides were tried."""
    written = on_terminal("compare", str(data_folder), str(another_town), "-o", "out.txt", LANG="C")

    assert "mixtures tried, at most" in written
    assert "/1000" in written


@pytest.fixture
def another_town(tmp_path, data_folder):
    """The shipped data with every area, district and grant called otherwise."""
    folder = tmp_path / "another"
    folder.mkdir()
    for kind in ("framework", "offers", "indicators"):
        text = (data_folder / f"{kind}.yaml").read_text(encoding="utf-8")
        for name in ("amager", "nordvest", "noerrebro", "city"):
            text = re.sub(
                rf"\b{name}\b(?=:|$|\n| *[,\]}}])", f"{name}-new", text, flags=re.MULTILINE
            )
        (folder / f"{kind}.yaml").write_text(text, encoding="utf-8")
    return folder
