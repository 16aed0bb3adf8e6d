"""`tilbud check --update` and `--diff`: new figures in scenarios, written or only shown."""

import os

import pytest

MORE = "scenarios/more.yaml"
TEXT = """\
# What more money gives
schema: tilbudsvifte/1
name: "More money"   # the name
why: {en: To see, da: For at se det}
overrides: {grants: {east-operations: {amount: 60}}}
expect:
  amounts_in: 1000 kr
  frame: 170           # was 150
  computed:
    east: 54
    west: {value: 60, tolerance: 1, reason: why not}
  verdicts: {east: loses}
"""
UPDATED = TEXT.replace("frame: 170", "frame: 180").replace("value: 60", "value: 65")
DIFF = f"""\
--- {MORE}
+++ {MORE}
@@ -5,8 +5,8 @@
 overrides: {{grants: {{east-operations: {{amount: 60}}}}}}
 expect:
   amounts_in: 1000 kr
-  frame: 170           # was 150
+  frame: 180           # was 150
   computed:
     east: 54
-    west: {{value: 60, tolerance: 1, reason: why not}}
+    west: {{value: 65, tolerance: 1, reason: why not}}
   verdicts: {{east: loses}}
"""


@pytest.fixture
def stale(checked_town):
    """A town in which two figures of one scenario are out of date."""
    (checked_town / MORE).write_bytes(TEXT.encode())
    return checked_town


@pytest.fixture
def check(tilbud):
    """Run `tilbud check` on the scenarios in English."""
    return lambda folder, *arguments, **variables: tilbud(
        folder, "check", "scenarios", "--lang", "en", *arguments, **variables
    )


@pytest.fixture
def check_process(tilbud_process):
    """Do the same in a process of its own, which starts others."""
    return lambda folder, *arguments: tilbud_process(
        folder, "check", "scenarios", "--lang", "en", *arguments
    )


def _files(folder):
    return {file: file.read_bytes() for file in folder.rglob("*") if file.is_file()}


SAID = {"en": "updated {}: 2 figures\n", "da": "opdaterede {}: 2 tal\n"}


@pytest.mark.parametrize("language", SAID)
def test_an_update_writes_the_figures_and_shows_the_result_after(tilbud, stale, language):
    """All else in the file stays, and other files are not touched."""
    before = _files(stale)

    outcome = tilbud(stale, "check", "scenarios", "--update", "--lang", language)

    assert (outcome.code, outcome.stderr) == (0, SAID[language].format(MORE))
    assert _files(stale) == {**before, stale / MORE: UPDATED.encode()}
    assert outcome.stdout == tilbud(stale, "check", "scenarios", "--lang", language).stdout


def test_a_second_update_changes_nothing(check, stale):
    """Not even the time of a file."""
    check(stale, "--update")
    (stale / MORE).touch()
    os.utime(stale / MORE, (1, 1))

    outcome = check(stale, "--update")

    assert (outcome.code, outcome.stderr) == (0, "")
    assert (stale / MORE).stat().st_mtime == 1


def test_one_figure_is_one(check, stale):
    """In the words of standard error."""
    (stale / MORE).write_bytes(UPDATED.replace("frame: 180", "frame: 181").encode())

    assert check(stale, "--update").stderr == f"updated {MORE}: 1 figure\n"


@pytest.mark.parametrize("text", [TEXT.replace("\n", "\r\n"), f"\ufeff{TEXT}"], ids=["crlf", "bom"])
def test_line_ends_and_a_byte_order_mark_stay(check, stale, text):
    """They are not what was asked to be changed."""
    (stale / MORE).write_bytes(text.encode())

    outcome = check(stale, "--update")

    words = {"frame: 170": "frame: 180", "value: 60": "value: 65"}
    for old, new in words.items():
        text = text.replace(old, new)
    assert outcome.code == 0
    assert (stale / MORE).read_bytes() == text.encode()


def test_several_processes_update_the_same(check_process, stale, scenario):
    """Only one of them writes."""
    scenario(stale / "scenarios/other.yaml", "Other", "", "frame: 1")

    outcome = check_process(stale, "--update", "--jobs", "3")

    assert outcome.code == 0
    assert outcome.stderr == f"updated {MORE}: 2 figures\nupdated scenarios/other.yaml: 1 figure\n"
    assert (stale / MORE).read_bytes() == UPDATED.encode()


def test_only_what_is_selected_is_updated(check, stale, scenario):
    """Other files are left as they are."""
    other = scenario(stale / "scenarios/other.yaml", "Other", "", "frame: 1")
    before = other.read_bytes()

    assert check(stale, "--update", "--select", "more*").code == 0
    assert other.read_bytes() == before


CI = {"true": True, "1": True, "yes": True, "": False, "0": False, "false": False, "False": False}


@pytest.mark.parametrize("value", CI)
def test_nothing_is_written_where_ci_is_set(check, stale, value):
    """Nobody is there to look at what was written."""
    outcome = check(stale, "--update", CI=value)

    assert (outcome.code, (stale / MORE).read_bytes() == TEXT.encode()) == (
        (2, True) if CI[value] else (0, False)
    )
    assert ("--force" in outcome.stderr) == CI[value]


def test_force_writes_where_ci_is_set(check, stale):
    """It was asked for twice."""
    outcome = check(stale, "--update", "--force", CI="true")

    assert (outcome.code, (stale / MORE).read_bytes()) == (0, UPDATED.encode())


def test_ci_does_not_keep_from_checking(check, stale):
    """Nor from showing what an update would write."""
    assert check(stale, CI="true").code == 1
    assert check(stale, "--diff", CI="true").stdout == DIFF


@pytest.mark.parametrize("arguments", [(), ("--jobs", "2")], ids=["alone", "jobs"])
def test_a_diff_shows_what_an_update_would_write(check_process, stale, arguments):
    """Exit code 1, and no file is touched."""
    before = _files(stale)

    outcome = check_process(stale, "--diff", *arguments)

    assert (outcome.code, outcome.stdout, outcome.stderr) == (1, DIFF, "")
    assert _files(stale) == before


def test_a_diff_of_crlf_shows_no_line_ends(check, stale):
    """They stay, and would look like differences."""
    (stale / MORE).write_bytes(TEXT.replace("\n", "\r\n").encode())

    assert check(stale, "--diff").stdout == DIFF


def test_where_all_holds_there_is_no_diff(check, checked_town):
    """Exit code 0."""
    outcome = check(checked_town, "--diff")

    assert (outcome.code, outcome.stdout, outcome.stderr) == (0, "", "")


def test_a_diff_is_written_to_a_file(check, stale):
    """As any result."""
    outcome = check(stale, "--diff", "-o", "update.diff")

    assert (outcome.code, outcome.stdout) == (1, "")
    assert (stale / "update.diff").read_text(encoding="utf-8") == DIFF


@pytest.mark.parametrize("option", ["--update", "--diff"])
def test_a_malformed_scenario_is_left_as_it_is(check, stale, option):
    """A fault of the file is for its author to mend; it is shown."""
    text = TEXT.replace("verdicts: {east: loses}", "verdict: {east: loses}").encode()
    (stale / MORE).write_bytes(text)

    outcome = check(stale, option)

    assert (outcome.code, (stale / MORE).read_bytes()) == (1, text)
    assert "error[unknown-key]" in outcome.stdout + outcome.stderr


@pytest.fixture
def refusing(stale):
    """A town in which a scenario expects an error that the data do not have."""
    text = TEXT[: TEXT.index("expect:")] + "expect:\n  refused: [too-small]\n"
    (stale / MORE).write_bytes(text.encode())
    return stale


WHY = {
    "en": f"warning: {MORE}: 1 difference is left as it is: there is no result to write\n",
    "da": f"advarsel: {MORE}: 1 afvigelse er ikke ændret: der er ikke noget resultat at skrive\n",
}
REFUSED_PLACE = f"""
  --> {MORE}:7:12
  |
7 |   refused: [too-small]
  |            ^^^^^^^^^^^
"""


@pytest.mark.parametrize("language", WHY)
def test_a_diff_names_differences_that_cannot_be_written(tilbud, refusing, language):
    """No figure would mend them: what differs and where, as in a result, and why it is left."""
    result = tilbud(refusing, "check", MORE, "--lang", language).stdout

    outcome = tilbud(refusing, "check", "scenarios", "--diff", "--lang", language)

    assert (outcome.code, outcome.stdout) == (1, "")
    named = outcome.stderr.removesuffix(WHY[language])
    assert named != outcome.stderr
    assert "[differs]: " in named
    assert named.endswith(REFUSED_PLACE)
    assert result.count(named) == 1


@pytest.mark.parametrize("language", WHY)
def test_an_update_shows_differences_that_cannot_be_written(tilbud, refusing, language):
    """The scenario still differs; the result shows where, and beside it stands why."""
    before = _files(refusing)

    outcome = tilbud(refusing, "check", "scenarios", "--update", "--lang", language)

    assert (outcome.code, outcome.stderr) == (1, WHY[language])
    assert outcome.stdout.count(REFUSED_PLACE) == 1
    assert _files(refusing) == before


LONG = """\
schema: tilbudsvifte/1
name: Long fractions
why: x
overrides: {indicators: {people: {parts: {people: {values: {east: 9999999999999999999}}}}}}
expect:
  shares:
    west: {value: 0.19, tolerance: 0, reason: r}
    east: '1/3'
    south: {value: 1, tolerance: 0, reason: r}
"""
TOO_LONG = (
    f"warning: {MORE}: 2 differences are left as they are: the exact result is longer than a file "
    "may hold\n"
)


@pytest.fixture
def long(stale):
    """A town in which a scenario expects two results exactly that are too long to be written."""
    (stale / MORE).write_bytes(LONG.encode())
    return stale


def test_an_update_writes_what_it_can_and_counts_what_it_leaves(check, long):
    """The result names each of those that are left, once; a second update changes nothing."""
    outcome = check(long, "--update")

    text = LONG.replace("'1/3'", "1.0000").encode()
    assert (outcome.code, outcome.stderr) == (1, f"updated {MORE}: 1 figure\n{TOO_LONG}")
    assert (long / MORE).read_bytes() == text
    assert outcome.stdout.count("error[differs]: ") == 2
    again = check(long, "--update")
    assert (again.code, again.stderr, again.stdout) == (1, TOO_LONG, outcome.stdout)
    assert (long / MORE).read_bytes() == text


def test_a_diff_names_what_an_update_would_leave(check, long):
    """Each with its line and its figure, as the result shows it; what is written is not named."""
    result = check(long).stdout

    outcome = check(long, "--diff")

    assert "-    east: '1/3'\n+    east: 1.0000\n" in outcome.stdout
    named, _, rest = outcome.stderr.partition("warning: ")
    assert f"warning: {rest}" == TOO_LONG
    assert [line for line in named.splitlines() if line.startswith("  -->")] == [
        f"  --> {MORE}:7:19",
        f"  --> {MORE}:9:20",
    ]
    assert all(each in result for each in named.split("error[differs]: "))


def test_a_refusal_by_more_errors_is_left_for_its_author(check, refusing):
    """The list has no place for them."""
    text = (refusing / MORE).read_text(encoding="utf-8")
    mixed = "{grants: {project: {in_frame: true}, east-operations: {price_level: 2014}}}"
    start, end = text.index("{grants"), text.index("\nexpect")
    (refusing / MORE).write_text(text[:start] + mixed + text[end:], encoding="utf-8")

    assert check(refusing, "--update").stderr == (
        f"warning: {MORE}: 1 difference is left as it is: there are now more errors, or fewer, "
        "than the list under refused has\n"
    )


def test_differences_of_a_malformed_scenario_are_left(check, stale):
    """Whatever else is wrong in it is shown by both, and by an update in its result."""
    (stale / MORE).write_bytes(TEXT.replace("east: loses", "esat: loses").encode())

    shown, written = check(stale, "--diff"), check(stale, "--update")

    why = f"warning: {MORE}: 2 differences are left as they are: a malformed file is not updated\n"
    assert written.stderr == why
    assert shown.stderr.endswith(why)
    assert shown.stderr.count("error[differs]") == 2
    assert shown.stderr.count("error[") == 3


def test_a_file_that_cannot_be_written_leaves_the_others_right(tilbud_changed, stale, scenario):
    """Exit code 3; the others are updated."""
    other = scenario(stale / "scenarios/other.yaml", "Other", "", "frame: 1")
    refuse = (
        "import os\nfrom pathlib import Path\nreplace = Path.replace\n"
        "def full(self, target):\n"
        "    if str(target).endswith('more.yaml'):\n"
        "        raise OSError(28, 'No space left on device')\n"
        "    return replace(self, target)\n"
        "Path.replace = full\n"
    )

    done = tilbud_changed(refuse, stale, "check", "scenarios", "--update", "--lang", "en")

    assert done.returncode == 3
    assert done.stderr.decode() == (
        f"error: cannot write {MORE}: the disk is full\nupdated scenarios/other.yaml: 1 figure\n"
    )
    assert (stale / MORE).read_bytes() == TEXT.encode()
    assert "frame: 150" in other.read_text(encoding="utf-8")


SPOIL = (
    "import tilbudsvifte.scenarios.rewrite as update\nupdated = update.updated\n"
    "def spoilt(document, result):\n"
    "    found = updated(document, result)\n"
    "    return found._replace(text=found.text.replace('180', '181'))\n"
    "update.updated = spoilt\n"
)
NOT_UPDATED = f"warning: {MORE} is left as it is: with new figures it would not hold\n"


def test_what_would_not_hold_is_not_written(tilbud_changed, stale):
    """The new text is run before it is written."""
    done = tilbud_changed(SPOIL, stale, "check", "scenarios", "--update", "--lang", "en")

    assert (done.returncode, done.stderr.decode()) == (1, NOT_UPDATED)
    assert (stale / MORE).read_bytes() == TEXT.encode()


def test_a_diff_names_all_of_what_would_not_hold(tilbud_changed, stale):
    """None of its differences would be written."""
    done = tilbud_changed(SPOIL, stale, "check", "scenarios", "--diff", "--lang", "en")

    stderr = done.stderr.decode()
    assert (done.returncode, done.stdout) == (1, b"")
    assert stderr.endswith(NOT_UPDATED)
    assert stderr.count("warning: ") == 1
    assert stderr.count("error[differs]: ") == 2


def test_an_update_that_stops_at_the_first_has_not_seen_the_rest(check, stale, scenario):
    """What was not run does not count as holding."""
    scenario(stale / "scenarios/other.yaml", "Other", "", "frame: 1")

    outcome = check(stale, "--update", "--fail-fast")

    assert (outcome.code, outcome.stderr) == (1, f"updated {MORE}: 2 figures\n")


def test_an_update_through_a_link_keeps_the_link(check, stale):
    """What it leads to is updated."""
    (stale / MORE).rename(stale / "more.yaml")
    (stale / MORE).symlink_to(stale / "more.yaml")

    assert check(stale, "--update").code == 0
    assert (stale / MORE).is_symlink()
    assert (stale / "more.yaml").read_bytes() == UPDATED.encode()


def test_a_hostile_file_is_shown_harmlessly(check, stale, scenario):
    """Its name in what is said and in the diff."""
    scenario(stale / "scenarios/\x1b[2J\u202e.yaml", "Hostile", "", "frame: 1")

    shown, written = check(stale, "--diff"), check(stale, "--update")

    assert r"+++ scenarios/\u001b[2J\u202e.yaml" in shown.stdout
    assert r"updated scenarios/\u001b[2J\u202e.yaml: 1 figure" in written.stderr
