"""`tilbud audit` as it is run: which readings it tries, what it refuses, and its exit codes."""

import json

import pytest

OTHER = "overrides: {indicators: {people: {parts: {people: {values: {east: 80, west: 10}}}}}}"


@pytest.fixture
def audited(tilbud, checked_town):
    """Run `tilbud audit` in a town with data and three scenarios, in English."""
    return lambda *arguments: tilbud(checked_town, "audit", "--lang", "en", *arguments)


def names(outcome):
    """The names of the readings in a JSON result, and whether each was asked."""
    assert (outcome.code, outcome.stderr) == (0, "")
    readings = json.loads(outcome.stdout)["readings"]
    return {reading["name"]: reading["audit"] is not None for reading in readings}


def test_the_scenarios_beside_the_data_are_tried(audited):
    """Where nothing else is said; those that ask the same are named too."""
    assert names(audited("--format", "json")) == {
        "As it is": False,
        "Judged": False,
        "More money": True,
    }


def test_readings_can_be_named(audited):
    """Files, folders and patterns; then no others are tried."""
    words = ("--readings", "scenarios/mo*.yaml", "--readings", "scenarios/judged.yaml")

    assert list(names(audited("--format", "json", *words))) == ["More money", "Judged"]


def test_a_run_under_a_scenario_tries_no_others(audited):
    """It is a reading itself, and the others are not made to go on top of it; named ones are."""
    under = ("--format", "json", "--scenario", "scenarios/more.yaml")

    assert names(audited(*under)) == {}
    assert names(audited(*under, "--readings", "scenarios/more.yaml")) == {"More money": False}


@pytest.mark.slow
def test_the_page_says_where_no_readings_were_tried(tilbud, rules_town):
    """There is no folder of scenarios beside the data."""
    outcome = tilbud(rules_town, "audit", "--lang", "en")

    assert outcome.code == 0
    assert "No other readings of the order and figures were tried: --readings" in outcome.stdout


def test_data_in_the_folder_of_the_run(tilbud, checked_town):
    """Their neighbour is found by way of the folder above."""
    outcome = tilbud(checked_town / "data", "audit", "--data", ".", "--format", "json")

    assert list(names(outcome)) == ["As it is", "Judged", "More money"]


@pytest.mark.slow
@pytest.mark.parametrize(("east", "answer"), [("45", "Yes: some"), ("60", "No")])
def test_the_exit_code_is_0_whatever_the_answer(audited, east, answer):
    """It is a question, not a check."""
    outcome = audited("--set", f"announced.amounts.east={east}")

    assert (outcome.code, outcome.stderr) == (0, "")
    assert f"\nThe answer\n{answer} weights in the stated order" in outcome.stdout


@pytest.mark.slow
@pytest.mark.parametrize(
    ("format_", "start"),
    [
        (("text",), "A town with rules (1,000 kr.)\nData: data\n"),
        (("json",), '{\n"format": "tilbud-audit-1",\n'),
        (("markdown",), "## A town with rules (1,000 kr.)\n"),
        (("csv",), "reading,reachable,distance,id,"),
        (("csv", "--excel"), "\ufeffReading;Weights can give the announced;"),
    ],
    ids=" ".join,
)
def test_every_format(audited, format_, start):
    """Each begins as it does for other commands."""
    outcome = audited("--format", *format_)

    assert (outcome.code, outcome.stdout.startswith(start)) == (0, True)


def test_what_the_data_were_changed_by_is_named(audited):
    """And the change is in the figures."""
    outcome = audited("--format", "json", "--round-to", "10000", "--frame", "160")
    result = json.loads(outcome.stdout)

    assert result["data"]["changes"] == ["--frame 160", "--round-to 10000"]
    assert (result["tolerance_kr"], result["frame"]["amount"]) == (10_000, 160_000)


def test_a_reading_whose_answer_is_another(audited, checked_town, scenario):
    """The table has both."""
    scenario(checked_town / "scenarios/other.yaml", "Other", OTHER, "frame: 150")

    outcome = audited("--readings", "scenarios/other.yaml")

    assert outcome.code == 0
    table = outcome.stdout.partition("Other readings of the order and figures\n")[2].splitlines()
    assert table[2:4] == [
        "The data above  yes              0.0  –",
        "Other           no             103.5  below: East; above: West and South",
    ]


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("--readings", "nothing.yaml"), 3, "error[cannot-open]"),
        (("--readings", "nothing*.yaml"), 4, "no scenario matches nothing*.yaml"),
        (("--set", "key=announced"), 2, "key `announced` is not made of indicators"),
        (
            ("--set", "announced=null", "--set", "applies.value=computed"),
            2,
            "there is no announced guideline",
        ),
        (("--excel",), 2, "`--excel` goes with `--format csv`"),
        (("-o", "scenarios/more.yaml"), 3, "it is one of the files that were read"),
        (("--chart", "scenarios/more.yaml"), 2, "takes a file whose name ends in .svg"),
        (("-o", "data/offers.yaml"), 3, "it is one of the files that were read"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_what_cannot_be_audited_is_said(audited, arguments, code, said):
    """With the exit code of its kind, and nothing on standard output."""
    outcome = audited(*arguments)

    assert (outcome.code, outcome.stdout) == (code, "")
    assert said in outcome.stderr


def test_without_scipy_one_line_says_how_to_install_it(tilbud_changed, checked_town):
    """It is an extra; nothing is audited."""
    without = "import sys\nsys.modules['scipy'] = None\n"

    done = tilbud_changed(without, checked_town, "audit", "--lang", "en")

    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == (
        "error: an audit needs scipy, which is not installed or cannot be loaded; in a clone of "
        "tilbudsvifte: pip install '.[audit]'\n"
    )


def test_a_scipy_that_cannot_be_loaded_is_as_good_as_none(tilbud_changed, checked_town):
    """One of its own libraries may be missing."""
    broken = (
        "import sys\n"
        "class Broken:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'scipy':\n"
        "            raise OSError('libgfortran.so')\n"
        "sys.meta_path.insert(0, Broken())\n"
    )

    done = tilbud_changed(broken, checked_town, "audit", "--lang", "en")

    assert done.returncode == 2
    assert b"needs scipy" in done.stderr


def test_the_result_can_be_written_to_a_file(audited, checked_town):
    """Whole, in the format asked for."""
    outcome = audited("--format", "csv", "-o", "audit.csv")

    assert (outcome.code, outcome.stdout) == (0, "")
    assert (checked_town / "audit.csv").read_text(encoding="utf-8").startswith("reading,")
