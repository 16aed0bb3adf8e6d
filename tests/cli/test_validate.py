"""`tilbud validate` as a user runs it: which files it takes, what it says, and its exit code."""

import json
import os
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

FORMATS = ("text", "json", "markdown", "github", "junit", "sarif")
EAST, WEST, SOUTH = (f"proposals/{area}.yaml" for area in ("east", "west", "south"))
TOO_MUCH = ("budget: 23\n    grant: 23", "budget: 33\n    grant: 33")
SUMMED = ("  invitees_list: 2015-2, list 2\n", "  invitees_list: 2015-2, list 2\n  persons: 50\n")


def _change(file, old, new):
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1
    file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def faulty(rules_town):
    """A town in which East asks for more than it justifies: an error."""
    _change(rules_town / EAST, *TOO_MUCH)
    return rules_town


@pytest.fixture
def doubtful(rules_town):
    """A town in which West counts the participants of its workshops twice: a warning."""
    _change(rules_town / WEST, *SUMMED)
    return rules_town


@pytest.fixture
def judged(tilbud):
    """The JSON of a run, beside its exit code."""

    def run(folder, *arguments):
        outcome = tilbud(folder, "validate", "--format", "json", "--lang", "en", *arguments)
        return outcome.code, json.loads(outcome.stdout)

    return run


def _files(result):
    return list(dict.fromkeys(proposal["file"] for proposal in result["proposals"]))


def _codes(result):
    return [found["code"] for found in result["findings"]]


@pytest.mark.parametrize("format_", FORMATS)
def test_proposals_without_a_fault_pass_in_every_format(tilbud, rules_town, format_):
    """Exit code 0, a result on standard output, and nothing on standard error."""
    outcome = tilbud(rules_town, "validate", "proposals", "--format", format_)

    assert (outcome.code, outcome.stderr) == (0, "")
    assert outcome.stdout


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("language", ["en", "da"])
def test_a_finding_is_shown_in_every_format_and_gives_its_exit_code(
    tilbud, faulty, format_, language
):
    """The format never changes the code."""
    outcome = tilbud(faulty, "validate", EAST, "--format", format_, "--lang", language)

    assert (outcome.code, outcome.stderr) == (1, "")
    assert "unjustified-deviation" in outcome.stdout


SAID = {
    "en": "East asks for 55 (1,000 kr.), 10 above",
    "da": "East beder om 55 (1.000 kr.), 10 over",
}


@pytest.mark.parametrize("language", SAID)
def test_a_finding_points_at_the_line_and_names_the_paper_and_the_page(tilbud, faulty, language):
    """In both languages."""
    outcome = tilbud(faulty, "validate", EAST, "--lang", language)

    line = next(line for line in outcome.stdout.splitlines() if "[unjustified-deviation]" in line)
    assert SAID[language] in line
    assert f"  --> {EAST}:9:1\n" in outcome.stdout
    assert "plan, The frame" in outcome.stdout
    assert "tilbud rule unjustified-deviation" in outcome.stdout


def test_a_broken_file_hides_nothing_in_the_others(judged, faulty):
    """All findings of all files in one run, and the proposal in order is judged."""
    (faulty / WEST).write_text("area: west\nstage: [\n", encoding="utf-8")

    code, result = judged(faulty, EAST, WEST, SOUTH)

    assert code == 1
    assert _files(result) == [EAST, SOUTH]
    assert "unjustified-deviation" in _codes(result)
    assert WEST in {found["file"] for found in result["findings"]}


def test_a_file_that_cannot_be_opened_is_a_finding_and_the_others_are_judged(judged, faulty):
    """Exit code 3 weighs more than 1."""
    code, result = judged(faulty, "proposals/nort.yaml", EAST)

    assert code == 3
    assert {"cannot-open", "unjustified-deviation"} <= set(_codes(result))


@pytest.mark.parametrize("format_", FORMATS)
def test_an_unopened_file_gives_its_exit_code_in_every_format(tilbud, rules_town, format_):
    """And the file is named."""
    outcome = tilbud(rules_town, "validate", "nort.yaml", EAST, "--format", format_)

    assert outcome.code == 3
    assert "nort.yaml" in outcome.stdout


WHAT_IS_NAMED = {
    "one": ([EAST], [EAST]),
    "in-the-order-given": ([WEST, EAST], [WEST, EAST]),
    "folder": (["proposals"], [EAST, SOUTH, WEST]),
    "folder-with-slash": (["proposals/"], [EAST, SOUTH, WEST]),
    "pattern": (["proposals/*.yaml"], [EAST, SOUTH, WEST]),
    "set-of-letters": (["proposals/[ew]ast.yaml"], [EAST]),
    "one-letter": (["proposals/?est.yaml"], [WEST]),
    "any-depth": (["**/east.yaml"], [EAST]),
    "any-depth-below": (["proposals/**"], [EAST, SOUTH, WEST]),
    "once": (
        [EAST, "./proposals/east.yaml", "proposals/e*.yaml", "proposals"],
        [EAST, SOUTH, WEST],
    ),
    "linked": (["linked.yaml", EAST], ["linked.yaml"]),
    "name-like-a-pattern": (["[e]ast.yaml"], ["[e]ast.yaml"]),
    "other-ending": (["yml"], ["yml/east.yml"]),
}


@pytest.mark.parametrize("name", WHAT_IS_NAMED)
def test_files_folders_and_patterns_are_found_here(judged, rules_town, name):
    """Sorted, each file once, and called as the user would write it."""
    (rules_town / "linked.yaml").symlink_to(EAST)
    (rules_town / "[e]ast.yaml").write_bytes((rules_town / EAST).read_bytes())
    (rules_town / "yml").mkdir()
    (rules_town / "yml/east.yml").write_bytes((rules_town / EAST).read_bytes())
    (rules_town / "proposals/notes.txt").write_text("no proposal", encoding="utf-8")
    (rules_town / "proposals/folder.yaml").mkdir()
    words, expected = WHAT_IS_NAMED[name]

    code, result = judged(rules_town, *words)

    assert (code, _files(result)) == (0, expected)


@pytest.fixture
def one_folder(rules_town):
    """A folder that holds the data of the run and a proposal side by side."""
    folder = rules_town / "data"
    (folder / "east.yaml").write_bytes((rules_town / EAST).read_bytes())
    return folder


@pytest.mark.parametrize("word", [".", "*.yaml", "**", "./"])
def test_the_data_files_of_the_run_are_no_proposals(judged, one_folder, word):
    """A folder or a pattern does not stand for them; the others are judged."""
    code, result = judged(one_folder, word, "--data", ".")

    assert (code, [Path(file).name for file in _files(result)]) == (0, ["east.yaml"])
    assert [found["file"] for found in result["findings"]] == []


def test_a_folder_with_nothing_but_the_data_files_names_no_proposal(tilbud, rules_town):
    """Exit code 4, as for an empty one."""
    outcome = tilbud(rules_town, "validate", "data", "--lang", "en")

    assert (outcome.code, outcome.stdout) == (4, "")
    assert outcome.stderr == "error: no proposal matches data; nothing was checked\n"


def test_a_data_file_that_is_named_or_not_of_the_run_is_read(judged, one_folder):
    """Whoever names it is told what is wrong with it."""
    (one_folder / "sub").mkdir()
    (one_folder / "sub/offers.yaml").write_bytes((one_folder / "offers.yaml").read_bytes())

    for word in ("framework.yaml", "sub"):
        code, result = judged(one_folder, word, "--data", ".")
        assert (code, _codes(result) != []) == (1, True)


@pytest.mark.parametrize("word", ["proposals/*.yml", "empty", "nowhere/**", "**/x*.yaml"])
def test_what_matches_no_file_is_told_in_one_line(tilbud, rules_town, word):
    """Exit code 4, whatever the format, and nothing on standard output."""
    (rules_town / "empty").mkdir()

    outcome = tilbud(rules_town, "validate", word, "--format", "sarif", "--lang", "en")

    assert (outcome.code, outcome.stdout) == (4, "")
    assert outcome.stderr == f"error: no proposal matches {word}; nothing was checked\n"


def test_what_matches_no_file_is_told_in_danish(tilbud, rules_town):
    """The same line."""
    outcome = tilbud(rules_town, "validate", "x*", "--lang", "da")

    assert outcome.stderr == "fejl: intet bud passer til x*; intet blev kontrolleret\n"


@pytest.mark.parametrize(("arguments", "expected"), [((), 0), (("--strict",), 1)])
def test_a_pattern_without_a_match_beside_others_is_a_warning(
    tilbud, rules_town, arguments, expected
):
    """The other files are judged; with --strict a warning counts."""
    outcome = tilbud(rules_town, "validate", "x*\n", EAST, "--lang", "en", *arguments)

    assert outcome.code == expected
    assert outcome.stderr == "warning: no proposal matches x*\\n\n"


def test_no_files_is_wrong_use_that_says_what_to_give(tilbud, rules_town):
    """Exit code 2."""
    outcome = tilbud(rules_town, "validate", "--lang", "en")

    assert (outcome.code, outcome.stdout) == (2, "")
    assert outcome.stderr.startswith("error: give the proposals to check: files, folders,")


def test_no_rule_left_is_nothing_checked(tilbud, rules_town):
    """Exit code 4, also with a result."""
    outcome = tilbud(
        rules_town, "validate", EAST, "--select", "economy", "--ignore", "economy", "--lang", "en"
    )

    assert outcome.code == 4
    assert outcome.stderr == "error: no rule is left to check by; nothing was checked\n"


@pytest.mark.parametrize(("arguments", "expected"), [((), 0), (("--strict",), 1)])
def test_warnings_count_only_where_that_is_asked(tilbud, doubtful, arguments, expected):
    """The warning is shown either way."""
    outcome = tilbud(doubtful, "validate", WEST, "--format", "json", *arguments)

    assert outcome.code == expected
    assert _codes(json.loads(outcome.stdout)) == ["participants-summed"]


CHOSEN = {
    "select-rule": (("--select", "unjustified-deviation"), True),
    "select-group": (("--select", "users", "--select", "economy"), True),
    "select-others": (("--select", "users", "--select", "form"), False),
    "ignore-group": (("--ignore", "economy"), False),
    "ignore-of-selected": (("--select", "economy", "--ignore", "unjustified-deviation"), False),
}


@pytest.mark.parametrize("name", CHOSEN)
def test_rules_and_groups_are_chosen(judged, faulty, name):
    """Only what is looked at is found."""
    arguments, expected = CHOSEN[name]

    _, result = judged(faulty, EAST, *arguments)

    assert ("unjustified-deviation" in _codes(result)) is expected


NO_RULE = "there is no rule and no group of rules"
WRONG = {
    "unknown-rule": (
        ("--select", "form-differ"),
        f"{NO_RULE} `form-differ`; `tilbud rule` lists them; did you mean `forms-differ`?",
    ),
    "unknown-group": (
        ("--ignore", "econmy"),
        f"{NO_RULE} `econmy`; `tilbud rule` lists them; did you mean `economy`?",
    ),
    "escape": (
        ("--ignore", "\x1b[2J"),
        rf"{NO_RULE} `\u001b[2J`; `tilbud rule` lists them",
    ),
    "no-variant": (
        ("--variant", "east"),
        "`--variant` takes AREA=VARIANT, for instance east=small, not `east`",
    ),
    "empty-variant": (
        ("--variant", "east="),
        "`--variant` takes AREA=VARIANT, for instance east=small, not `east=`",
    ),
    "unknown-area": (
        ("--variant", "soth=a"),
        "there is no area `soth` in the data; did you mean `south`?",
    ),
    "area-twice": (
        ("--variant", "east=a", "--variant", "East=b"),
        "`--variant` is given twice for East",
    ),
}


@pytest.mark.parametrize("name", WRONG)
def test_options_that_cannot_be_understood_are_wrong_use(tilbud, rules_town, name):
    """Exit code 2 and one line; nothing is judged."""
    arguments, said = WRONG[name]

    outcome = tilbud(rules_town, "validate", EAST, "--lang", "en", *arguments)

    assert (outcome.code, outcome.stdout, outcome.stderr) == (2, "", f"error: {said}\n")


@pytest.fixture
def variants(rules_town):
    """A town in which East hands in two variants, one of them in order."""
    text = (rules_town / EAST).read_text(encoding="utf-8")
    for variant in ("small", "large"):
        changed = text.replace("stage: final", f"stage: final\nvariant: {variant}")
        if variant == "large":
            changed = changed.replace(*TOO_MUCH)
        (rules_town / f"proposals/east-{variant}.yaml").write_text(changed, encoding="utf-8")
    (rules_town / EAST).unlink()
    return rules_town


def test_two_proposals_of_an_area_are_an_error_unless_one_is_chosen(judged, variants):
    """By the area's id or its name."""
    code, result = judged(variants, "proposals")
    chosen_code, chosen = judged(variants, "proposals", "--variant", "East=small")

    assert code == 1
    assert "variant-twice" in _codes(result)
    assert (chosen_code, _codes(chosen)) == (0, [])
    assert "proposals/east-large.yaml" not in _files(chosen)


def test_a_variant_that_no_proposal_has_is_wrong_use(tilbud, variants):
    """Exit code 2."""
    outcome = tilbud(variants, "validate", "proposals", "--variant", "east=mediun", "--lang", "en")

    assert (outcome.code, outcome.stdout) == (2, "")
    assert "mediun" in outcome.stderr


@pytest.mark.parametrize(("text", "expected"), [("stage: [\n", 2), (None, 3)])
def test_a_variant_that_cannot_be_read_is_told_beside(tilbud, variants, text, expected):
    """It may be the one that was meant; a file that cannot be opened weighs more."""
    if text is not None:
        (variants / "medium.yaml").write_text(text, encoding="utf-8")

    outcome = tilbud(variants, "validate", "medium.yaml", "--variant", "east=medium")

    assert (outcome.code, outcome.stdout) == (expected, "")
    assert "  --> medium.yaml" in outcome.stderr


def test_the_guideline_is_the_one_asked_for(judged, rules_town):
    """Computed: 45 of 150 for East, as its share of the people is 30 %; announced: 45."""
    _, announced = judged(rules_town, WEST)
    _, computed = judged(rules_town, WEST, "--guideline", "computed")

    assert (announced["guideline"]["applies"], computed["guideline"]["applies"]) == (
        "announced",
        "computed",
    )


def test_values_of_the_framework_can_be_set(tilbud, faulty):
    """A tolerance that is wide enough lets the deviation pass."""
    change = "justification.tolerance={value: 10000 kr, set_by: choice}"

    outcome = tilbud(faulty, "validate", EAST, "--select", "unjustified-deviation", "--set", change)

    assert outcome.code == 0


def test_a_data_set_without_rules_is_refused(tilbud, town, rules_town):
    """Exit code 3, and one line that says what the framework lacks."""
    outcome = tilbud(rules_town, "validate", EAST, "--data", str(town), "--lang", "en")

    assert (outcome.code, outcome.stdout) == (3, "")
    assert "no rules for proposals in force" in outcome.stderr.splitlines()[-1]


def test_an_invalid_data_set_is_told_as_for_all_commands(tilbud, rules_town):
    """Exit code 3, with the place in the data."""
    (rules_town / "data/offers.yaml").write_text("[]\n", encoding="utf-8")

    outcome = tilbud(rules_town, "validate", EAST, "--lang", "en")

    assert (outcome.code, outcome.stdout) == (3, "")
    assert "error[root-not-mapping] data/offers.yaml:1:1 `[]`" in outcome.said


@pytest.fixture
def fed(environment):
    """Run `tilbud validate` with bytes, or a file, on standard input."""

    def run(folder, given, *arguments):
        stream = {"input": given} if isinstance(given, bytes) else {"stdin": given}
        return subprocess.run(
            [sys.executable, "-m", "tilbudsvifte", "validate", "--lang", "en", *arguments],
            cwd=folder,
            env=environment,
            capture_output=True,
            timeout=20,
            check=False,
            **stream,
        )

    return run


def test_standard_input_is_read_once_and_named(fed, faulty):
    """Beside files, and with the places of a file."""
    done = fed(faulty, (faulty / EAST).read_bytes(), "-", "-", WEST, "--format", "json")

    result = json.loads(done.stdout)
    assert done.returncode == 1
    assert _files(result) == ["<stdin>", WEST]
    assert [
        (found["file"], found["line"])
        for found in result["findings"]
        if found["code"] == "unjustified-deviation"
    ] == [("<stdin>", 9)]


def test_an_endless_standard_input_is_too_large(fed, rules_town):
    """No more than the limit is read."""
    with Path("/dev/zero").open("rb") as zeros:
        done = fed(rules_town, zeros, "-", "--format", "json")

    assert done.returncode == 1
    assert len(_codes(json.loads(done.stdout))) == 1


def test_an_empty_standard_input_is_malformed(fed, rules_town):
    """Exit code 1, as for an empty file."""
    done = fed(rules_town, b"", "-", "--format", "json")

    assert (done.returncode, _codes(json.loads(done.stdout))) == (1, ["empty-file"])


@pytest.mark.parametrize(
    ("redirection", "why"),
    [("<&-", "it is closed"), ("0>out", "the system says “Bad file descriptor”")],
)
def test_a_standard_input_that_cannot_be_read_is_told(environment, rules_town, redirection, why):
    """Exit code 3."""
    line = f"{sys.executable} -m tilbudsvifte validate --lang en - {redirection}"

    done = subprocess.run(
        ["/bin/sh", "-c", line],
        cwd=rules_town,
        env=environment,
        capture_output=True,
        check=False,
    )

    assert done.returncode == 3
    assert f"error[cannot-open]: The file cannot be opened: {why}\n  --> <stdin>\n" in (
        done.stdout.decode()
    )


def test_a_result_goes_to_a_file(tilbud, faulty):
    """Whole, with the exit code of the findings, and nothing on standard output."""
    outcome = tilbud(faulty, "validate", EAST, "--format", "junit", "-o", "found.xml")

    assert (outcome.code, outcome.stdout, outcome.stderr) == (1, "", "")
    assert ET.parse(faulty / "found.xml").getroot().tag == "testsuites"  # noqa: S314 - our own


@pytest.mark.parametrize("file", [EAST, "data/framework.yaml"])
def test_no_input_is_overwritten(tilbud, rules_town, file):
    """Neither a proposal nor the data: exit code 3."""
    before = (rules_town / file).read_bytes()

    outcome = tilbud(rules_town, "validate", "proposals", "-o", file, "--lang", "en")

    assert outcome.code == 3
    assert outcome.stderr.endswith(": it is one of the files that were read\n")
    assert (rules_town / file).read_bytes() == before


def test_a_result_that_cannot_be_written_weighs_more_than_findings(tilbud, faulty):
    """Exit code 3."""
    outcome = tilbud(faulty, "validate", EAST, "-o", "nowhere/found.txt", "--lang", "en")

    assert outcome.code == 3


@pytest.mark.parametrize("format_", FORMATS)
def test_a_reader_that_goes_away_ends_the_run_in_silence(environment, faulty, format_):
    """Exit code 141, whatever was found."""
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "tilbudsvifte", "validate", EAST, "--format", format_]
    run = subprocess.Popen(
        command, cwd=faulty, env=environment, stdout=writer, stderr=subprocess.PIPE
    )
    os.close(writer)

    _, stderr = run.communicate(timeout=20)

    assert (run.returncode, stderr) == (141, b"")


@pytest.mark.parametrize(
    "name", ["a\n::error::x.yaml", "a\x1b[31m.yaml", os.fsdecode(b"\xf8.yaml")]
)
@pytest.mark.parametrize("format_", FORMATS)
def test_hostile_names_do_no_harm(tilbud, faulty, format_, name):
    """The fixture sees to it that nothing harmful is printed; no line begins as a command."""
    (faulty / EAST).rename(faulty / name)

    outcome = tilbud(faulty, "validate", name, "--format", format_)

    assert outcome.code == 1
    assert "::error::x" not in [line[:10] for line in outcome.stdout.splitlines()]


def test_a_variant_that_is_not_there_shows_no_personal_data(tilbud, rules_town):
    """What is wrong with the files is shown beside it, masked as ever."""
    _change(rules_town / EAST, "stage: final", "stage: 010190-1234")

    outcome = tilbud(rules_town, "validate", EAST, "--variant", "east=nope")

    assert outcome.code == 2
    assert "[not-one-of]" in outcome.stderr
    assert "010190" not in outcome.stdout + outcome.stderr


def test_an_open_draft_is_not_said_to_be_below_its_guideline(judged, rules_town):
    """A plan with grants left open proves nothing."""
    _change(rules_town / EAST, "stage: final", "stage: draft")
    _change(rules_town / EAST, "    grant: 23\n", "")

    _, result = judged(rules_town, EAST)

    assert result["proposals"][0]["deviation"]["below"] is False
