"""Terminals that are not Unicode: what the program says itself can be read on every one of them."""

import ast
import re
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

import tilbudsvifte
from tilbudsvifte.cli.app import COMMANDS
from tilbudsvifte.rendering.visible import encoded

ENCODINGS = ("cp1252", "cp850", "cp437", "ascii")
PACKAGE = Path(tilbudsvifte.__file__).parent
# They make SVG, XML or CSV for other readers, or hold letters that files are searched for.
NOT_SHOWN = (
    *("charts/*", "junit.py", "csv_text.py"),
    *("visible.py", "screening.py", "decoding.py", "folding.py", "personal/*"),
)
ESCAPE = re.compile(r"\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8}))")


def _texts():
    """Each text of each subject, in both languages."""
    for file in (PACKAGE / "texts").glob("*.py"):
        texts = getattr(import_module(f"tilbudsvifte.texts.{file.stem}"), "TEXTS", {})
        yield from (side for text in texts.values() for side in (text.en, text.da))


def _pages():
    """The pages of the rules."""
    yield from (file.read_text(encoding="utf-8") for file in (PACKAGE / "rules").rglob("*.yaml"))


def _constants():
    """What stands in quotes in the modules, but for their docstrings."""
    for file in PACKAGE.rglob("*.py"):
        if any(file.match(pattern) for pattern in NOT_SHOWN):
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
                node.value.value = ""  # the walk comes to it later
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                yield node.value


@cache
def _letters(said):
    """Each letter of the texts once."""
    return frozenset("".join(said()))


def _unreadable(written, encoding):
    """The escapes in a text as a terminal shows it; ASCII has no way to show a Danish letter."""
    letters = (chr(int("".join(map(str, match)), 16)) for match in ESCAPE.findall(written))
    return {each for each in letters if not (encoding == "ascii" and each.isalpha())}


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("said", [_texts, _pages, _constants])
def test_everything_that_is_said_has_a_plain_form(said, encoding):
    """Whatever is written tomorrow, too."""
    missing = {
        letter
        for letter in _letters(said)
        if _unreadable(encoded(letter, encoding).decode(encoding), encoding)
    }

    # Two letters of Danish are not on an American terminal of DOS.
    assert missing <= ({"ø", "Ø"} if encoding == "cp437" else set())


def test_the_texts_are_not_all_ascii():
    """What the tests look through is there."""
    assert {"↑", "→", "×", "»", "ø"} <= _letters(_texts)
    assert "─" in _letters(_constants)
    assert "é" in _letters(_pages)


RUNS = {
    "allocate": ("allocate", "--details"),
    "districts": ("allocate", "--by", "district"),
    "sheet": ("allocate", "nordvest", "--details"),
    "changed": ("allocate", "--weights", "rank-sum", "--set", "frame=55500"),
    "explain": ("explain",),
    "sensitivity": ("sensitivity",),
    "audit": ("audit",),
    "phase": ("phase", "--years", "4"),
    "validate": ("validate", "examples/proposals", "--details"),
    "faulty": ("validate", "examples/faulty"),
    "check": ("check", "scenarios", "--details"),
    "differs": ("check", "scenarios", "--set", "frame=55500"),
    "diff": ("check", "scenarios", "--set", "frame=55500", "--diff"),
    "compare": ("compare", "scenarios/weights-rank-sum.yaml", "scenarios/frame-55500.yaml"),
    "rules": ("rule",),
    "rule": ("rule", "--all"),
    "init": ("init", "proposal", "zzz"),
    "usage": ("allocate", "--format", "jsn"),
    "data": ("allocate", "--set", "frame=1.250.000"),
    "help": ("--help",),
}


def test_every_command_is_run():
    """One that is added later, too; a schema is JSON, which is UTF-8 everywhere."""
    assert {words[0] for words in RUNS.values()} == {*COMMANDS, "--help"} - {"schema"}


@pytest.mark.parametrize(
    ("language", "encoding"), [("da", "ascii"), ("da", "cp850"), ("en", "cp1252")]
)
@pytest.mark.parametrize("name", RUNS)
def test_the_text_of_every_command_can_be_read(streams, data_folder, name, language, encoding):
    """On standard output and on standard error; two marks of the shipped data are not ASCII."""
    _, *written = streams(data_folder.parent, *RUNS[name], encoding=encoding, TILBUD_LANG=language)

    assert "".join(written)
    of_data = {"§", "¹"} if encoding == "ascii" else set()
    assert _unreadable("".join(written), encoding) <= of_data
