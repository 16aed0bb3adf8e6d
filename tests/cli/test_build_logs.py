"""A build's log runs some of its lines as commands; nothing that a file says is one."""

import json
import re
from operator import add

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tilbudsvifte.rendering.visible import encoded

HOSTILE = ("::error file=x::falsk", "a ::stop-commands::x", "##[error]falsk", "a ##vso[task.x]b")
# The outermost whitespace of a line is nothing to .NET, which the two runners are written in.
WHITE = "\t\x0b\x0c\x85\xa0\u1680\u2000\u200a\u2028\u202f\u205f\u3000 "


def commands(text):
    """The lines of a log that GitHub, Azure or TeamCity would run, by what starts their commands.

    As `ActionCommand.TryParseV2` and `TryParse` of actions/runner and `Command.TryParse` of
    microsoft/azure-pipelines-agent look for them; colours are taken away first.
    """
    lines = re.sub(r"\x1b\[[0-9;]*m", "", text).replace("\r", "\n").split("\n")
    anywhere = ("##[", "##vso[", "##teamcity[")
    return [
        line
        for line in lines
        if line.strip(WHITE).startswith("::") or any(mark in line for mark in anywhere)
    ]


PIECES = ["::", ":", "#", "##[", "##vso[", "error", "]", "\n", " ", "\u3000", "\x1b[1m", "█", "["]


@pytest.mark.slow
@given(st.lists(st.sampled_from(PIECES)).map("".join), st.sampled_from(["utf-8", "cp850", "ascii"]))
def test_no_line_of_any_text_is_a_command(text, encoding):
    """Whatever it is put together from, and whatever the stream makes of its letters."""
    assert commands(encoded(text, encoding).decode(encoding)) == []


@given(st.lists(st.sampled_from(PIECES)).map("".join))
def test_json_keeps_the_very_text(text):
    """What stands for a letter there is what JSON itself would write for it."""
    written = encoded(json.dumps({"a": text}), "utf-8")

    assert commands(written.decode()) == []
    assert json.loads(written) == {"a": text}


@given(st.text(st.sampled_from("ab:# [\n"), max_size=30))
def test_what_is_no_command_is_as_it_was(text):
    """Two colons within a line, or two hashes without a bracket."""
    assume(not re.search(r"##\w*\[", text))

    assert commands(text) or encoded(text, "utf-8").decode() == text


@pytest.fixture
def hostile(checked_town):
    """A town in which areas, districts, indicators, activities and scenarios have such names."""
    for file in [*checked_town.rglob("*.yaml")]:
        text = file.read_text(encoding="utf-8")
        text = re.sub(r"(?m)^(name|why): .*", rf'\1: "{HOSTILE[0]}"', text)
        begin, *rest = re.split(r"(?<=[ {]name: )[^,}\n]+", text)
        names = (json.dumps(f"{HOSTILE[n % len(HOSTILE)]} {n}") for n in range(len(rest)))
        file.write_text(begin + "".join(map(add, names, rest)), encoding="utf-8")
    faulty = checked_town / "scenarios/faulty.yaml"
    faulty.write_text(
        f'schema: tilbudsvifte/1\nname: "{HOSTILE[2]}"\nwhy: "{HOSTILE[0]}"\n'
        f'"{HOSTILE[0]}": 1\n"{HOSTILE[3]}": 1\nexpect: {{amounts_in: 1000 kr, frame: 3}}\n',
        encoding="utf-8",
    )
    return checked_town


FORMATS = {
    "allocate": ("text", "json", "csv", "markdown"),
    "explain": ("text", "json", "csv", "markdown"),
    "sensitivity": ("text", "json", "csv", "markdown"),
    "audit": ("text", "json", "csv", "markdown"),
    "phase --years 3": ("text", "json", "csv", "markdown"),
    "validate proposals": ("text", "json", "markdown", "junit", "sarif"),
    "check scenarios": ("text", "json", "markdown", "junit"),
    "compare scenarios/as-it-is.yaml scenarios/more.yaml": ("text", "json", "markdown"),
    "rule": ("text", "json", "markdown"),
}
RUNS = [(command, format_) for command, formats in FORMATS.items() for format_ in formats]
MORE = {"csv": ("--excel",), "text": ("--no-color",)}


@pytest.mark.slow
@pytest.mark.parametrize(("command", "format_"), RUNS)
def test_no_line_of_a_result_is_a_command(streams, hostile, command, format_):
    """Nor where a narrow screen wraps it; and the names do come out."""
    text = ""
    for columns, more in (("20", ()), ("10000", MORE.get(format_, ()))):
        code, *written = streams(
            hostile, *command.split(), "--format", format_, *more, COLUMNS=columns
        )
        assert code in {0, 1}, written[1]
        text += "".join(written)

    assert commands(text) == []
    assert "falsk" in text or command == "rule"


@pytest.mark.parametrize("command", ["validate", "check"])
def test_annotations_are_commands(streams, hostile, command):
    """They are what the format is for; the text of each stays on its line."""
    folder = {"validate": "proposals", "check": "scenarios"}[command]
    _, out, err = streams(hostile, command, folder, "--format", "github")

    assert {line.split(" ")[0] for line in commands(out)} <= {"::error", "::warning", "::notice"}
    assert len(commands(out)) == len(out.splitlines()) - 1
    assert commands(err) == []


SAID = {
    "option": ("allocate", "--::error::x"),
    "command": ("##[error]x",),
    "change": ("allocate", "--set", "areas.##[error]x=1"),
    "folder": ("allocate", "--data", "##vso[x]"),
    "file": ("validate", "::error::x.yaml"),
    "name": ("check", "scenarios", "--select", "\n::error::x"),
    "difference": ("check", "scenarios", "--diff", "--set", "frame=1"),
}


@pytest.mark.parametrize("name", SAID)
def test_no_line_of_a_complaint_is_a_command(streams, hostile, name):
    """Whoever names the files may be a stranger too."""
    code, *written = streams(hostile, *SAID[name])

    assert code
    assert commands("".join(written)) == []


def test_a_file_is_as_harmless_as_the_log(streams, hostile):
    """It is shown in one sooner or later."""
    arguments = ("allocate", "--format", "csv")
    _, shown, _ = streams(hostile, *arguments)

    streams(hostile, *arguments, "-o", "out.csv")

    assert (hostile / "out.csv").read_text(encoding="utf-8") == shown
