"""`tilbud check` as a user runs it: which scenarios it takes, what it says, and its exit code."""

import json
import os
import subprocess
import sys
from xml.etree import ElementTree as ET

import pytest

FORMATS = ("text", "json", "markdown", "github", "junit")
AS_IT_IS, JUDGED, MORE = (f"scenarios/{name}.yaml" for name in ("as-it-is", "judged", "more"))
DIFFERS = ("More money", "", "frame: 151, computed: {east: 45}")


@pytest.fixture
def check(tilbud):
    """Run `tilbud check` in English."""
    return lambda folder, *arguments, **variables: tilbud(
        folder, "check", "--lang", "en", *arguments, **variables
    )


@pytest.fixture
def results(tilbud):
    """Run `tilbud check` to JSON: the exit code, and each file's name with what it came to."""

    def run(folder, *arguments):
        outcome = tilbud(folder, "check", "--format", "json", *arguments)
        found = json.loads(outcome.stdout)["scenarios"]
        return outcome.code, {each["file"]: each["status"] for each in found}

    return run


@pytest.fixture
def differing(checked_town, scenario):
    """A town in which one of three scenarios expects another frame than there is."""
    scenario(checked_town / MORE, *DIFFERS)
    return checked_town


@pytest.mark.parametrize("format_", FORMATS)
def test_scenarios_that_hold_pass_in_every_format(check, checked_town, format_):
    """Exit code 0, a result on standard output, and nothing on standard error."""
    outcome = check(checked_town, "scenarios", "--format", format_)

    assert (outcome.code, outcome.stderr) == (0, "")
    assert outcome.stdout


SAID = {"en": "expected 151, got 150", "da": "forventet 151, fundet 150"}


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("language", SAID)
def test_a_difference_is_shown_in_every_format_and_gives_its_exit_code(
    tilbud, differing, format_, language
):
    """The format never changes the code; the words are of the language, and JSON has both."""
    outcome = tilbud(differing, "check", "scenarios", "--format", format_, "--lang", language)

    assert (outcome.code, outcome.stderr) == (1, "")
    assert "151" in outcome.stdout
    assert format_ == "markdown" or SAID[language] in outcome.stdout


def test_a_difference_points_at_the_line_of_the_expectation(check, differing):
    """With the figure underlined."""
    outcome = check(differing, "scenarios")

    assert f"  --> {MORE}:4:38\n" in outcome.stdout
    assert "\n  |                                      ^^^\n" in outcome.stdout


def test_junit_has_a_case_for_each_scenario_with_its_file(check, differing):
    """Named as the scenario is."""
    outcome = check(differing, "scenarios", "--format", "junit")

    cases = {case.get("name"): case for case in ET.fromstring(outcome.stdout).iter("testcase")}  # noqa: S314
    assert [(name, case.get("file")) for name, case in cases.items()] == [
        ("As it is", AS_IT_IS),
        ("Judged", JUDGED),
        ("More money", MORE),
    ]
    assert [name for name, case in cases.items() if case.find("failure") is not None] == [
        "More money"
    ]


def test_a_folder_a_pattern_and_a_file_are_each_run_once(results, checked_town):
    """In the order given; a file that is named twice is run once."""
    code, found = results(checked_town, MORE, "scenarios/as*.yaml", "scenarios")

    assert (code, list(found)) == (0, [MORE, AS_IT_IS, JUDGED])


def test_data_files_are_no_scenarios(check, checked_town):
    """A folder stands for scenarios: one with nothing but data has none."""
    outcome = check(checked_town, "data")

    assert (outcome.code, outcome.stdout) == (4, "")
    assert outcome.stderr == "error: no scenario matches data; nothing was checked\n"


def test_a_scenario_may_come_from_standard_input(environment, checked_town):
    """Its paths are from the working directory."""
    done = subprocess.run(
        [sys.executable, "-m", "tilbudsvifte", "check", "-", "--format", "json"],
        cwd=checked_town,
        env=environment,
        input=(checked_town / JUDGED).read_bytes().replace(b"../", b""),
        capture_output=True,
        check=False,
    )

    (found,) = json.loads(done.stdout)["scenarios"]
    assert (done.returncode, done.stderr) == (0, b"")
    assert (found["file"], found["status"]) == ("<stdin>", "holds")


BARE = "schema: tilbudsvifte/1\nname: Bare\nwhy: To see\n"
CODES = {
    "all-hold": ((), 0),
    "one-differs": (((MORE, "frame: 180", "frame: 181"),), 1),
    "a-typo": (((MORE, "frame: 180", "farme: 180"),), 1),
    "an-unknown-area": (((MORE, "west: 65", "wets: 65"),), 1),
    "an-unknown-override": (((MORE, "east-operations", "east-operation"),), 1),
    "a-tolerance-without-a-reason": (
        ((MORE, "frame: 180", "frame: {value: 181, tolerance: 1}"),),
        1,
    ),
    "a-proposal-that-is-not-there": (((JUDGED, "../proposals/", "../proposal/"),), 1),
    "not-yaml": (((MORE, "overrides: {", "overrides: {{"),), 1),
    "data-that-are-invalid": ((("data/framework.yaml", "title: A", "titel: A"),), 3),
}


@pytest.mark.parametrize("name", CODES)
def test_what_a_run_comes_to(check, checked_town, name):
    """The exit code of a folder in which one thing was changed."""
    edits, expected = CODES[name]
    for file, old, new in edits:
        text = (checked_town / file).read_text(encoding="utf-8")
        assert text.count(old) == 1
        (checked_town / file).write_text(text.replace(old, new), encoding="utf-8")

    assert check(checked_town, "scenarios").code == expected


def test_a_scenario_that_expects_nothing_is_a_finding(results, checked_town):
    """Beside others that compare something the exit code is 1, alone it is 4."""
    (checked_town / "scenarios/bare.yaml").write_text(BARE, encoding="utf-8")

    together, alone = (
        results(checked_town, "scenarios"),
        results(checked_town, "scenarios/bare.yaml"),
    )

    assert (together[0], together[1]["scenarios/bare.yaml"]) == (1, "uncompared")
    assert alone == (4, {"scenarios/bare.yaml": "uncompared"})


def test_a_file_that_cannot_be_opened_leaves_the_others_right(results, checked_town):
    """It is in the result, and the exit code says that something could not be read."""
    assert results(checked_town, AS_IT_IS, "scenarios/nowhere.yaml", MORE) == (
        3,
        {AS_IT_IS: "holds", "scenarios/nowhere.yaml": "malformed", MORE: "holds"},
    )


def test_a_word_that_names_no_file_checks_nothing(tilbud, checked_town):
    """What was meant by it would else count as holding."""
    said = {
        language: tilbud(checked_town, "check", MORE, "x*.yaml", "--lang", language)
        for language in ("en", "da")
    }

    assert {(each.code, each.stdout) for each in said.values()} == {(4, "")}
    assert {language: each.stderr for language, each in said.items()} == {
        "en": "error: no scenario matches x*.yaml; nothing was checked\n",
        "da": "fejl: intet scenarie passer til x*.yaml; intet blev kontrolleret\n",
    }


WRONG = {
    "nothing": ((), "give the scenarios to run"),
    "force-alone": (("scenarios", "--force"), "`--force` goes with `--update`"),
    "update-and-diff": (("scenarios", "--update", "--diff"), "give one of them"),
    "diff-as-json": (("scenarios", "--diff", "--format", "json"), "`--diff` goes without"),
    "update-of-standard-input": (("-", "--update"), "standard input is none"),
    "update-of-other-data": (("scenarios", "--update", "--set", "frame=1"), "without `--set`"),
    "no-jobs": (("scenarios", "--jobs", "0"), "0 is not in the range x>=1"),
    "jobs-in-words": (("scenarios", "--jobs", "two"), "'two' is not a valid"),
    "a-change-that-leads-nowhere": (("scenarios", "--set", "frmae=1"), "unknown-path"),
    "a-format-of-another-command": (("scenarios", "--format", "sarif"), "'sarif' is not one of"),
}


@pytest.mark.parametrize("name", WRONG)
def test_wrong_use_is_told_and_nothing_is_run(check, checked_town, name):
    """Exit code 2."""
    arguments, part = WRONG[name]

    outcome = check(checked_town, *arguments, COLUMNS="200")

    assert (outcome.code, outcome.stdout) == (2, "")
    assert part in outcome.stderr


SELECTED = {
    "whole-name": (("--select", "Judged"), [JUDGED]),
    "other-case": (("--select", "MORE MONEY"), [MORE]),
    "several": (("--select", "judged", "--select", "as ?t is"), [AS_IT_IS, JUDGED]),
    "all": (("--select", "*"), [AS_IT_IS, JUDGED, MORE]),
}


@pytest.mark.parametrize("name", SELECTED)
def test_scenarios_are_selected_by_name(results, checked_town, name):
    """In the order of the files; the file's own name does not count."""
    arguments, expected = SELECTED[name]

    code, found = results(checked_town, "scenarios", *arguments)

    assert (code, list(found)) == (0, expected)


def test_a_name_is_the_same_however_its_letters_are_composed(results, checked_town, scenario):
    """A macOS terminal writes å as a and a ring."""
    scenario(checked_town / MORE, "Små beløb", "", "frame: 150")

    assert results(checked_town, "scenarios", "--select", "sma\u030a*") == (0, {MORE: "holds"})


def test_a_scenario_whose_name_cannot_be_read_is_selected(results, checked_town):
    """It may be the one that was meant."""
    broken = checked_town / "scenarios/broken.yaml"
    broken.write_text("name: [Judged\n", encoding="utf-8")

    assert results(checked_town, "scenarios", "--select", "judged") == (
        1,
        {"scenarios/broken.yaml": "malformed", JUDGED: "holds"},
    )


NONE_SELECTED = {
    "en": "error: no scenario is called Jugded; did you mean `Judged`?; nothing was checked\n",
    "da": "fejl: intet scenarie hedder Jugded; mente du `Judged`?; intet blev kontrolleret\n",
}


@pytest.mark.parametrize("language", NONE_SELECTED)
def test_a_name_that_no_scenario_has_checks_nothing(tilbud, checked_town, language):
    """Exit code 4, with the name that was probably meant."""
    outcome = tilbud(checked_town, "check", "scenarios", "--select", "Jugded", "--lang", language)

    assert (outcome.code, outcome.stdout) == (4, "")
    assert outcome.stderr == NONE_SELECTED[language]


def test_one_name_of_several_that_no_scenario_has_checks_nothing(check, checked_town):
    """What was meant by it would else count as holding."""
    outcome = check(checked_town, "scenarios", "--select", "judged", "--select", "Mor mony")

    assert (outcome.code, outcome.stdout) == (4, "")
    assert outcome.stderr == (
        "error: no scenario is called Mor mony; did you mean `More money`?; nothing was checked\n"
    )


def test_a_name_that_only_a_broken_scenario_can_have_is_told(check, checked_town):
    """It is run, and does not hold."""
    (checked_town / "scenarios/broken.yaml").write_text("name: [Other\n", encoding="utf-8")

    outcome = check(checked_town, "scenarios", "--select", "judged", "--select", "other")

    assert outcome.code == 1
    assert outcome.stderr.startswith("warning: no scenario is called other; known here: ")


MALFORMED = "scenarios/malformed.yaml"


@pytest.mark.parametrize("format_", FORMATS)
def test_malformed_scenarios_alone_compare_nothing(check, checked_town, format_):
    """Exit code 4, which goes before 1; one that cannot be opened is 3, and goes before both."""
    (checked_town / MALFORMED).write_text(f"{BARE}expect: {{farme: 1}}\n", encoding="utf-8")

    outcome = check(checked_town, MALFORMED, "--format", format_)

    assert outcome.code == 4
    assert format_ != "text" or "NOTHING WAS COMPARED: 1 is malformed\n" in outcome.stdout
    assert check(checked_town, MALFORMED, "scenarios/no.yaml").code == 3
    assert check(checked_town, MALFORMED, MORE).code == 1


def test_junit_names_the_scenarios_that_were_not_run(check, checked_town, scenario):
    """Each is skipped, by its name and with the line of it."""
    scenario(checked_town / AS_IT_IS, *DIFFERS)

    outcome = check(checked_town, "scenarios", "--fail-fast", "--format", "junit")

    cases = ET.fromstring(outcome.stdout).iter("testcase")  # noqa: S314
    left = [case for case in cases if case.find("skipped") is not None]
    assert [tuple(case.get(key) for key in ("name", "file", "line")) for case in left] == [
        ("Judged", JUDGED, "2"),
        ("More money", MORE, "2"),
    ]


def test_fail_fast_stops_after_the_first_that_does_not_hold(check, checked_town, scenario):
    """What was not run is named, and is no result."""
    scenario(checked_town / AS_IT_IS, *DIFFERS)

    outcome = check(checked_town, "scenarios", "--fail-fast", "--format", "json")
    result = json.loads(outcome.stdout)

    assert outcome.code == 1
    assert [each["file"] for each in result["scenarios"]] == [AS_IT_IS]
    assert result["not_run"] == [JUDGED, MORE]


def test_without_fail_fast_the_rest_is_run(results, checked_town, scenario):
    """However many differ."""
    scenario(checked_town / AS_IT_IS, *DIFFERS)

    assert results(checked_town, "scenarios") == (
        1,
        {AS_IT_IS: "differs", JUDGED: "holds", MORE: "holds"},
    )


def test_fail_fast_runs_all_where_all_hold(results, checked_town):
    """Then there is nothing to stop at."""
    assert results(checked_town, "scenarios", "--fail-fast") == results(checked_town, "scenarios")


def test_changes_of_the_run_come_before_those_of_scenarios(check, checked_town, scenario):
    """`--set` is what scenarios start from, and is named in the result."""
    scenario(
        checked_town / MORE,
        "More",
        "overrides: {grants: {east-operations: {amount: 60}}}",
        "frame: 181",
    )

    changes = (
        "--set",
        "grants.west-operations.amount=71",
        "--set",
        "grants.east-operations.amount=1",
    )
    outcome = check(checked_town, MORE, *changes)

    assert outcome.code == 0
    assert "--set grants.west-operations.amount=71" in outcome.stdout


def test_a_warning_of_the_data_is_said_once_and_is_no_finding(check, checked_town):
    """On standard error, as by other commands; scenarios have nothing to do with it."""
    file = checked_town / "data/framework.yaml"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("name: Hill", "name: HARBOUR"), encoding="utf-8")

    outcome = check(checked_town, "scenarios", "--format", "json")

    assert outcome.code == 0
    assert outcome.stderr.count("warning[same-name]") == 1
    assert [each["findings"] for each in json.loads(outcome.stdout)["scenarios"]] == [[], [], []]


def test_a_result_may_not_replace_what_was_read(check, checked_town):
    """Neither a scenario, nor the data, nor a proposal that a scenario names."""
    before = {file: file.read_bytes() for file in checked_town.rglob("*.yaml")}
    targets = (MORE, "data/offers.yaml", "proposals/east.yaml")

    outcomes = [check(checked_town, "scenarios", "-o", target) for target in targets]

    assert [(outcome.code, outcome.stdout) for outcome in outcomes] == [(3, "")] * 3
    assert all("one of the files that were read" in outcome.stderr for outcome in outcomes)
    assert {file: file.read_bytes() for file in checked_town.rglob("*.yaml")} == before


def test_a_result_is_written_to_a_file(check, checked_town):
    """The same as on standard output."""
    shown = check(checked_town, "scenarios", "--format", "junit")
    written = check(checked_town, "scenarios", "--format", "junit", "-o", "result.xml")

    assert (written.code, written.stdout, written.stderr) == (0, "", "")
    assert (checked_town / "result.xml").read_text(encoding="utf-8") == shown.stdout


HOSTILE = ("\u202egnp\u202c.yaml", "\x1b[31mred.yaml", "a\n::error::x.yaml", "'; rm -rf .yaml")


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("file", HOSTILE)
def test_a_hostile_file_name_and_a_hostile_name_are_harmless(
    check, checked_town, scenario, format_, file
):
    """What a terminal would act on is written out; `check` sees that nothing else comes out."""
    scenario(
        checked_town / "scenarios" / file, r'"A \e[31m\u202E <b> | \n::error::x"', "", "frame: 1"
    )

    outcome = check(checked_town, "scenarios", "--format", format_)

    assert outcome.code == 1
    assert "\n::error::x" not in outcome.stdout


@pytest.mark.parametrize("language", ["en", "da"])
def test_the_help_names_examples_and_exit_codes(tilbud, tmp_path, language):
    """A page worth reading."""
    outcome = tilbud(tmp_path, "check", "--help", TILBUD_LANG=language)

    assert outcome.code == 0
    assert "Exit codes: 0 all hold" in outcome.stdout
    assert "tilbud check scenarios/ --update" in outcome.stdout


def test_the_reader_of_the_result_may_go_away(environment, checked_town):
    """Silently, as for the other commands."""
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "tilbudsvifte", "check", "scenarios"],
        cwd=checked_town,
        env=environment,
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writing)

    assert (done.returncode, done.stderr) == (141, b"")
