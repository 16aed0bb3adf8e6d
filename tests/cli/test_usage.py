"""Wrong use of the command line, help, version, completion, and the choice of language."""

import re

import pytest

from tilbudsvifte import __version__

WRONG = {
    "command": (("allocat",), ("No such command 'allocat'", "'allocate'?")),
    "command-with-escape": (("alloc\x1b[31mate",), (r"alloc\x1b[31mate", "'allocate'?")),
    "command-like-none": (("zzz",), ("No such command 'zzz'",)),
    "option": (("allocate", "--guidelin", "x"), ("No such option: --guidelin", "--guideline")),
    "option-with-override": (("allocate", "--\x9b1m\u202ex"), (r"--\x9b1m\u202ex",)),
    "option-not-utf-8": (("allocate", "--\udcf8"), (r"--\udcf8",)),
    "option-before-command": (("--format", "json"), ("No such option: --format",)),
    "option-without-value": (("allocate", "--frame"), ("'--frame' requires an argument",)),
    "second-argument": (("allocate", "nord", "syd\n::error::x"), (r"(syd\x0a::error::x)",)),
    "choice": (("allocate", "--format", "\x1b[2J"), (r"\x1b[2J", "'text', 'json', 'csv'")),
    "language": (("allocate", "--lang", "de"), ("'de' is not one of 'da', 'en'",)),
}


@pytest.mark.parametrize("name", WRONG)
def test_wrong_use_is_told_with_what_was_probably_meant(tilbud, tmp_path, name):
    """Exit code 2, nothing on standard output, and nothing raw of what was typed."""
    arguments, parts = WRONG[name]

    outcome = tilbud(tmp_path, *arguments, COLUMNS="200")

    *_, error = outcome.stderr.splitlines()
    assert (outcome.code, outcome.stdout) == (2, "")
    assert error.startswith("Error: ")
    assert [part for part in parts if part not in error] == []


def test_no_command_is_answered_with_the_help(tilbud, tmp_path):
    """The help is shown, and the exit code says that nothing was done."""
    outcome = tilbud(tmp_path)

    assert outcome.code == 2
    assert outcome.stdout + outcome.stderr == tilbud(tmp_path, "--help").stdout


REFUSED = {
    "area": (("nrod",), "error: there is no area `nrod` in the data; did you mean `nord`?"),
    "area-with-escape": (
        ("\x1b]0;x\x07",),
        r"error: there is no area `\u001b]0;x\u0007` in the data; known here: nord and syd",
    ),
    "scheme": (
        ("--weights", "rank-sun"),
        "error: there is no weighting scheme `rank-sun`; did you mean `rank-sum`?",
    ),
    "exponent": (
        ("--weights", "rank-exponent"),
        "error: rank-exponent takes its exponent after a colon: `rank-exponent:2`",
    ),
    "excel": (("--excel",), "error: `--excel` goes with `--format csv`"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_options_that_do_not_fit_are_refused_in_one_line(divided, name):
    """Exit code 2: the data are not at fault."""
    arguments, said = REFUSED[name]

    outcome = divided(*arguments)

    assert (outcome.code, outcome.stdout, outcome.stderr) == (2, "", f"{said}\n")


CHANGES = {
    "no-equals-sign": (
        ("--set", "grants"),
        "error[not-path-value] --set:1:1 `grants`",
    ),
    "unknown-path": (
        ("--set", "grants.nord-drft.amount=1"),
        "error[unknown-path] --set:1:8 `nord-drft`",
    ),
    "unknown-file": (
        ("--set", "grant.nord-drift.amount=1"),
        "error[unknown-path] --set:1:1 `grant`",
    ),
    "thousands-point": (
        ("--set", "grants.nord-drift.amount=1.000"),
        "error[not-whole-number] --set:1:26 `1.000`",
    ),
    "tag": (("--set", "title=!!str x"), "error[tag] --set:1:7 `!!str`"),
    "unclosed-quote": (("--set", 'title="x'), 'error[unclosed-quote] --set:1:7 `"x`'),
    "deep": (("--set", f"title={'[' * 40}"), "error[too-deep] --set:1:39 `[`"),
    "escape": (("--set", "title=\x1b[31mx"), r"error[control-character] --set:1:7 `\u001b`"),
    "line-end-in-path": (("--set", "gr\nants=1"), r"error[unknown-path] --set:1:1 `gr\nants`"),
    "not-utf-8": (("--set", "title=\udcf8"), r"error[encoding] --set:1:7 `\udcf8`"),
    "frame": (("--frame", "55.500 kr"), "error[not-frame] --frame:1:7 `55.500 kr`"),
    "frame-with-escape": (("--frame", "\x1b[2J"), r"error[control-character] --frame:1:7 `\u001b`"),
    "frame-empty": (("--frame", ""), "error[not-path-value] --frame:1:1 `frame=`"),
    "key": (("--key", "announced"), "error[unknown-id] --key:1:5 `announced`"),
}


@pytest.fixture
def divided(tilbud, town):
    """Divide the frame of the town with options, in English."""
    return lambda *words: tilbud(town, "allocate", "--data", ".", "--lang", "en", *words)


@pytest.mark.parametrize("name", CHANGES)
def test_a_bad_change_is_wrong_use_and_told_like_a_fault_in_a_file(divided, name):
    """Exit code 2, with the place in the option."""
    arguments, head = CHANGES[name]

    outcome = divided(*arguments)

    assert (outcome.code, outcome.stdout) == (2, "")
    assert outcome.said.splitlines()[0] == head


def test_faults_in_the_data_weigh_more_than_wrong_use(tilbud, data):
    """Exit code 3 where both are found, and both are told in one run."""
    (data / "offers.yaml").write_text("[]\n", encoding="utf-8")

    outcome = tilbud(data, "allocate", "--data", ".", "--set", "titel=x", "--lang", "en")

    assert outcome.code == 3
    assert [line for line in outcome.said.splitlines() if not line.startswith(" ")] == [
        "error[unknown-path] --set:1:1 `titel`",
        "error[root-not-mapping] offers.yaml:1:1 `[]`",
    ]


@pytest.mark.parametrize(
    "arguments",
    [
        ("--help",),
        ("-h",),
        ("allocate", "--help"),
        ("schema", "-h"),
        *((each, "--help") for each in ("validate", "rule", "init")),
    ],
)
def test_help_is_a_page_for_any_terminal(tilbud, tmp_path, arguments):
    """Exit code 0, ASCII, and no line wider than a terminal."""
    outcome = tilbud(tmp_path, *arguments, COLUMNS="80")

    assert (outcome.code, outcome.stderr) == (0, "")
    assert outcome.stdout.isascii()
    assert max(map(len, outcome.stdout.splitlines())) <= 80


def test_the_version_is_one_line(tilbud, tmp_path):
    """For `python -m tilbudsvifte` as for `tilbud`."""
    outcome = tilbud(tmp_path, "--version")

    assert (outcome.code, outcome.stdout) == (0, f"tilbud {__version__}\n")


COMPLETED = {
    "bash": ({"COMP_WORDS": "tilbud allo", "COMP_CWORD": "1"}, "allocate"),
    "bash-option": ({"COMP_WORDS": "tilbud allocate --guid", "COMP_CWORD": "2"}, "--guideline"),
    "bash-value": ({"COMP_WORDS": "tilbud allocate --format m", "COMP_CWORD": "3"}, "markdown"),
    "zsh": ({"_TYPER_COMPLETE_ARGS": "tilbud schema off"}, "offers"),
    "fish": (
        {"_TYPER_COMPLETE_ARGS": "tilbud schema off", "_TYPER_COMPLETE_FISH_ACTION": "get-args"},
        "offers",
    ),
}


@pytest.mark.parametrize("name", COMPLETED)
def test_shells_complete_commands_options_and_values(tilbud, tmp_path, name):
    """As the shell asks for it."""
    variables, completed = COMPLETED[name]
    shell, _, _ = name.partition("-")

    outcome = tilbud(tmp_path, _TILBUD_COMPLETE=f"complete_{shell}", **variables)

    assert (outcome.code, outcome.stderr) == (0, "")
    assert re.findall(r"[\w-]{5,}", outcome.stdout.removeprefix("_arguments")) == [completed]


LANGUAGES = {
    "option": (("--lang", "da"), {"TILBUD_LANG": "en", "LC_ALL": "en_GB.UTF-8"}, "Lokalområde"),
    "option-before-locale": (("--lang", "en"), {"LC_ALL": "da_DK.UTF-8"}, "Area"),
    "own-variable": ((), {"TILBUD_LANG": "da", "LC_ALL": "en_GB.UTF-8"}, "Lokalområde"),
    "lc-all": ((), {"LC_ALL": "da_DK.UTF-8", "LANG": "en_GB.UTF-8"}, "Lokalområde"),
    "lc-messages": ((), {"LC_MESSAGES": "da_DK", "LANG": "en_GB.UTF-8"}, "Lokalområde"),
    "lang": ((), {"LANG": "da"}, "Lokalområde"),
    "empty-is-none": ((), {"TILBUD_LANG": "", "LC_ALL": "", "LANG": "da_DK"}, "Lokalområde"),
    "other": ((), {"LANG": "de_DE.UTF-8"}, "Area"),
    "posix": ((), {"LC_ALL": "C"}, "Area"),
    "none": ((), {}, "Area"),
    "numbers-are-no-language": ((), {"LC_NUMERIC": "da_DK.UTF-8"}, "Area"),
}


@pytest.fixture(scope="module")
def spoken(tilbud_process, at_once, town):
    """What is said in each setting."""

    def run(row):
        arguments, variables, _ = row
        words = ("allocate", "--data", ".", *arguments)
        return tilbud_process(town, *words, PYTHONUTF8="1", **variables)

    return at_once(run, LANGUAGES)


@pytest.mark.parametrize("name", LANGUAGES)
def test_the_language_is_the_one_asked_for_or_that_of_the_locale(spoken, name):
    """`--lang`, then TILBUD_LANG, then the locale; else English."""
    words = spoken[name].result().stdout.split()

    assert next(word for word in words if word in {"Area", "Lokalområde"}) == LANGUAGES[name][2]
