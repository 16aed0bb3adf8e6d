"""Personal data are found wherever they stand, and no output of any kind repeats them.

The numbers are invented.
"""

import re
import shutil
import sys
from itertools import product

import pytest

from tilbudsvifte.cli.boundary import run
from tilbudsvifte.documents.personal.shapes import Kind, stretches

NUMBER, ADDRESS, TELEPHONE = "010190-1234", "anna.berg@example.dk", "tlf. 20 12 34 56"
SECRETS = [
    *(NUMBER, "010190\u00a01234", "０１０１９０—１２３４", "01.01.1990-1234", "610190-TCA1"),
    *("anna.berg @ example.dk", "anna.berg(at)example.dk", TELEPHONE),
]
# The digits and letters that none of an output may hold, in whatever form they were written.
TRACES = re.compile(
    "010190|1234|０１０１９０|١٢٣٤|01.01.1990|610190|TCA1|anna|berg|example.dk|20 12 34"
)
FORMATS = {
    "allocate": ["text", "json", "csv", "markdown"],
    "validate": ["text", "json", "markdown", "github", "junit", "sarif"],
    "check": ["text", "json", "markdown", "github", "junit"],
    "compare": ["text", "json", "markdown"],
}
TITLES = {  # where in the title of a proposal, the first value that is shown
    "value": ("title: Plan for East", "title: 'Ask {}'"),
    "folded": ("title: Plan for East", "title: Plan\n  by {}"),
    "block": ("title: Plan for East", "title: >-\n  Plan\n  by {}"),
    "comment": ("title: Plan for East", "title: Plan for East  # by {}"),
    "comment of a block": ("title: Plan for East", "title: | # by {}\n  Plan"),
    "comment of its own": ("title: Plan for East", "# {}\ntitle: Plan for East"),
    "key": ("title: Plan for East", "title: Plan for East\n'{}': x"),
    "second of two": ("title: Plan for East", "title: Plan for East\ntitle: by {}"),
    "tag": ("title: Plan for East", "title: Plan # a\nstage: 'x {}'"),
    "unclosed": ("title: Plan for East", "title: 'by {}"),
    "last": ("title: Plan for East", "title: Plan for East # {}"),
}


@pytest.fixture
def tilbud(monkeypatch, capsys, tmp_path):
    """Run a command in a folder with a town, a scenario and proposals; its code and all it said."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("TILBUD_LANG", raising=False)

    def call(*words):
        monkeypatch.setattr(sys, "argv", ["tilbud", *words, "--lang", "en"])
        code = run()
        captured = capsys.readouterr()
        return code, captured.out + captured.err

    return call


@pytest.fixture
def town(tmp_path, pytestconfig):
    """The folder of a town whose framework puts the rule in force."""
    shutil.copytree(pytestconfig.rootpath / "tests" / "rules" / "town", tmp_path / "data")
    shutil.move(tmp_path / "data" / "proposals", tmp_path / "proposals")
    (tmp_path / "s.yaml").write_text(
        "schema: tilbudsvifte/1\nname: As it stands\nexpect:\n  frame: {value: 150}\n",
        encoding="utf-8",
    )
    return tmp_path


def edit(file, old, new):
    """Replace words that stand in a file once."""
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


def is_hidden(said):
    """Whether nothing of a secret is left, and it is said that there was one."""
    return "personal-data" in said and not TRACES.search(said)


@pytest.mark.parametrize("secret", SECRETS)
@pytest.mark.parametrize("where", TITLES)
def test_a_proposal_shows_none_in_any_format(tilbud, town, where, secret):
    """Whatever else is wrong with it."""
    old, new = TITLES[where]
    edit(town / "proposals" / "east.yaml", old, new.format(secret))

    for format_ in FORMATS["validate"] if secret in {NUMBER, ADDRESS} else ("sarif", "text"):
        code, said = tilbud("validate", "proposals", "--format", format_)

        assert (code, is_hidden(said)) == (1, True), (format_, said)


@pytest.mark.parametrize("format_", FORMATS["validate"])
def test_the_names_of_files_show_none_and_stay_apart(tilbud, town, format_):
    """Two proposals of the same mask are two files."""
    for name, area in ((NUMBER, "east"), ("020290 1234", "west"), (ADDRESS, "south")):
        (town / "proposals" / f"{area}.yaml").rename(town / "proposals" / f"bud-{name}.yaml")

    code, said = tilbud("validate", "proposals", "--format", format_)

    assert (code, is_hidden(said)) == (1, True)
    assert "020290" not in said
    assert {"masked-1", "masked-2", "masked-3"} <= set(re.findall(r"masked-\d", said))


@pytest.mark.parametrize(
    ("secret", "format_"),
    [*product(SECRETS, ["text"]), *product([NUMBER, ADDRESS], FORMATS["check"][1:])],
)
@pytest.mark.parametrize(
    "words",
    [
        ("As it stands", "'As {}'"),
        ("As it stands", "As it stands # {}"),
        ("expect:", "why: 'For {}'\nexpect:"),
        ("expect:", "overrides: {{areas: {{east: {{name: 'x {}'}}}}}}\nexpect:"),
        ("{value: 150}", "{{value: 1}} # {}"),
        ("expect:", "'{}': 1\nexpect:"),
        ("150}", "150, tolerance: {{amount: 1, reason: '{}'}}}}"),
    ],
)
def test_a_scenario_shows_none_in_any_format(tilbud, town, words, secret, format_):
    """It is malformed, and nothing of it is compared."""
    old, new = words
    edit(town / "s.yaml", old, new.format(secret))

    code, said = tilbud("check", "s.yaml", "--format", format_)

    assert (code, is_hidden(said)) == (4, True), said


@pytest.mark.parametrize("format_", FORMATS["check"])
@pytest.mark.parametrize("jobs", ["1", pytest.param("2", marks=pytest.mark.process)])
def test_the_names_of_scenarios_show_none_and_stay_apart(tilbud, town, format_, jobs):
    """Also where a run stopped before them."""
    for name in (NUMBER, "020290-1234"):
        shutil.copy(town / "s.yaml", town / f"{name}.yaml")

    pattern = "*1234.yaml"
    _, said = tilbud("check", pattern, "--format", format_, "--jobs", jobs)
    _, stopped = tilbud("check", pattern, "--format", format_, "--fail-fast")

    for each in (said, stopped):
        assert is_hidden(each)
        assert "020290" not in each
    assert {"masked-1", "masked-2"} == set(re.findall(r"masked-\d", said))
    if format_ != "github":  # which marks only what was run
        assert {"masked-1", "masked-2"} == set(re.findall(r"masked-\d", stopped))


@pytest.mark.parametrize("command", ["allocate", "compare", "audit", "validate", "check"])
@pytest.mark.parametrize("secret", SECRETS)
@pytest.mark.parametrize("where", ["comment", "value", "key", "--set", "--set key", "escaped"])
def test_data_and_changes_show_none(tilbud, town, command, where, secret):
    """They are refused, and nothing is made of them."""
    words = {"compare": ["s.yaml"], "check": ["s.yaml"], "validate": ["proposals"]}.get(command, [])
    framework = town / "data" / "framework.yaml"
    match where:
        case "comment":
            edit(framework, "round_to:", f"# {secret}\nround_to:")
        case "value":
            edit(framework, "name: Harbour", f"name: 'The {secret}'")
        case "key":
            edit(framework, "harbour:", f"'{secret}':")
        case "--set":
            words += ["--set", f"areas.east.name='The {secret}'"]
        case "--set key":
            words += ["--set", f"areas.{secret}.name=x"]
        case "escaped":
            words += ["--set", 'areas.east.name="The 010190\\x2d1234"']

    code, said = tilbud(command, *words)

    assert (code in {1, 2, 3}, is_hidden(said)) == (True, True), said


@pytest.mark.parametrize("command", ["allocate", "sensitivity", "phase --years 2", "compare"])
def test_a_scenario_of_a_run_shows_none(tilbud, town, command):
    """Nor does the one that data are compared with."""
    edit(town / "s.yaml", "expect:", f"# {NUMBER}\nexpect:")

    words = ["s.yaml"] if command == "compare" else ["--scenario", "s.yaml"]
    code, said = tilbud(*command.split(), *words)

    assert (code, is_hidden(said)) == (1, True), said


@pytest.mark.parametrize("folder", ["data-010190-1234", "sager/610190-TCA1"])
def test_the_name_of_a_data_folder_shows_none(tilbud, town, folder):
    """It is refused, as data are that hold any."""
    (town / folder).parent.mkdir(exist_ok=True)
    (town / "data").rename(town / folder)

    code, said = tilbud("allocate", "--data", folder)

    assert (code, is_hidden(said)) == (3, True)


@pytest.mark.usefixtures("town")
@pytest.mark.parametrize("command", ["validate", "check"])
def test_words_that_name_nothing_are_not_repeated(tilbud, command):
    """Nor is a scenario's name that is asked for."""
    code, said = tilbud(command, f"{NUMBER}*.yaml")

    assert code == 4
    assert not TRACES.search(said)


def test_a_framework_without_the_rule_looks_for_none(tilbud, town):
    """Whoever does not put it in force may have numbers of that form."""
    edit(town / "data" / "framework.yaml", "  personal-data:", "  # personal-data:")
    edit(town / "data" / "framework.yaml", "name: East", f"name: The {NUMBER}")

    code, said = tilbud("allocate")

    assert code == 0
    assert NUMBER in said


def test_the_files_of_the_program_hold_none(pytestconfig):
    """Its data are not looked through in every run."""
    root = pytestconfig.rootpath
    folders = ("data", "scenarios", "examples/proposals")
    files = [file for folder in folders for file in (root / folder).glob("*.yaml")]

    assert len(files) > 10
    for file in files:
        assert stretches(file.read_text(encoding="utf-8")) == [], file
    assert {each.kind for each in stretches(f"{NUMBER} {ADDRESS} {TELEPHONE}")} == set(Kind)


@pytest.mark.parametrize("is_there", [True, False])
@pytest.mark.parametrize(
    "options", [(), ("--diff",), ("--format", "json"), ("--update", "--force")]
)
def test_proposals_of_a_scenario_show_none(tilbud, town, options, is_there):
    """Neither what is in them nor their names, whether or not they can be opened."""
    file = town / "proposals" / "east.yaml"
    edit(file, "title: Plan for East", f"title: Plan by {ADDRESS}")
    named = file.rename(file.with_name(f"bud-{NUMBER}.yaml"))
    if not is_there:
        named.unlink()
        named.symlink_to("nowhere")
    edit(
        town / "s.yaml", "expect:\n", "proposals: [proposals]\nexpect:\n  severities: {errors: 9}\n"
    )

    code, said = tilbud("check", "s.yaml", *options)

    assert code in {1, 4}
    assert not TRACES.search(said), said
