"""`tilbud compare` as a user runs it: folders, scenarios, formats, languages and exit codes."""

import json
import shutil
from pathlib import Path

import pytest

SHIPPED = Path(__file__).parents[2] / "data"
HEAD = "schema: tilbudsvifte/1\nname: Rank 6\nwhy: A test.\n"
EXPECT = "expect: {refused: [frame-too-small]}\n"


@pytest.fixture
def folder(tmp_path):
    """A working directory with the shipped data and scenarios on them."""
    shutil.copytree(SHIPPED, tmp_path / "data")
    scenarios = {
        "two": "{indicators: {poverty: {rank: 6}}, grants: {city-operations: {amount: 27000}}}",
        "rank": "{indicators: {poverty: {rank: 6}}}",
        "nothing": "{indicators: {poverty: {rank: 7}}}",
        "typo": "{indicators: {povrty: {rank: 6}}}",
        "invalid": "{indicators: {poverty: {rank: 0}}}",
        "refused": "{frame: '1 kr'}",
    }
    for name, overrides in scenarios.items():
        text = f"{HEAD}overrides: {overrides}\n{EXPECT}"
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def compare(tilbud, folder):
    """Run `tilbud compare` there, in English unless said otherwise."""
    return lambda *words: tilbud(folder, "compare", "--lang", "en", *words)


def split_table(text, heading):
    """The rows under a heading, without blanks; figures in kroner."""
    lines = text[text.index(f"\n{heading}") :].splitlines()[2:]
    return [line.split() for line in lines[: lines.index("")] if "─" not in line]


def test_a_scenario_beside_the_data_of_the_run(compare):
    """Two overrides on the shipped data; each part was worked out by hand from both orders."""
    done = compare("two.yaml")

    assert (done.code, done.stderr) == (0, "")
    assert "Before: data\nAfter: the scenario Rank 6 (two.yaml) on data\n" in done.stdout
    assert split_table(done.stdout, "What makes the change: Computed") == [
        ["Input", "Amager", "Nordvest", "Nørrebro", "City", "Total"],
        [
            "grants.city-operations.amount:",
            "26053",
            "→",
            "27000",
            "+188,000",
            "+273,500",
            "+146,000",
            "+339,500",
            "+947,000",
        ],
        [
            "indicators.poverty.rank:",
            "7",
            "→",
            "6",
            "-7,000",
            "-179,500",
            "+38,000",
            "+148,500",
            "0",
        ],
        ["Total", "+181,000", "+94,000", "+184,000", "+488,000", "+947,000"],
    ]


def test_the_same_in_danish(compare):
    """Words, marks of figures and columns."""
    done = compare("two.yaml", "--lang", "da")

    assert done.code == 0
    assert done.stdout.startswith(
        "To budgetter sammenlignet (1.000 kr.)\nFør: data\n"
        "Efter: scenariet Rank 6 (two.yaml) på data\n\n"
        "Retninger og udfaldsrum, der er forskellige (1.000 kr.)\n"
    )
    assert split_table(done.stdout, "Hvad ændringen skyldes: Beregnet")[-1] == (
        ["I", "alt", "+181.000", "+94.000", "+184.000", "+488.000", "+947.000"]
    )


def test_two_scenarios(compare):
    """The data of the run are under both, with --set in them."""
    done = compare("rank.yaml", "two.yaml", "--set", "weighting.scheme=rank-sum", "--format=json")
    result = json.loads(done.stdout)

    assert done.code == 0
    assert [each["path"] for each in result["inputs"]] == [["grants", "city-operations", "amount"]]
    for side, file in (("before", "rank.yaml"), ("after", "two.yaml")):
        assert result[side]["scenario"] == {"file": file, "name": "Rank 6"}
        assert result[side]["data"]["changes"] == ["--set weighting.scheme=rank-sum"]


def test_two_folders(compare, folder):
    """Files that were edited: the lines of both sides are named."""
    other = folder / "other"
    shutil.copytree(SHIPPED, other)
    file = other / "offers.yaml"
    text = file.read_text(encoding="utf-8").replace("amount: 26053", "\n    amount: 26054")
    file.write_text(text, encoding="utf-8")

    done = compare("data", "other", "--details")

    line = "1. grants.city-operations.amount: 26053 → 26054 (data/offers.yaml:56, other/offers.yaml"
    assert done.code == 0
    assert line in " ".join(done.stdout.split())
    assert "A single input makes the whole change." in done.stdout


def test_a_folder_and_a_scenario(compare, folder):
    """The scenario is put into the data of the run, not into the other folder."""
    shutil.copytree(SHIPPED, folder / "other")

    done = compare("other", "rank.yaml", "--data", "data")

    assert "Before: other\nAfter: the scenario Rank 6 (rank.yaml) on data\n" in done.stdout


@pytest.mark.parametrize("words", [("nothing.yaml",), ("data",), ("data", "data")], ids=" ".join)
def test_nothing_differs(compare, words):
    """It is a question, not a check: done, and said."""
    done = compare(*words)

    assert (done.code, done.stdout.splitlines()[-1]) == (0, "Nothing differs.")


def test_a_difference_is_no_failure_in_any_format(compare):
    """Text, JSON and Markdown all leave with 0."""
    for name, start in {"text": "Two", "json": "{", "markdown": "## Two"}.items():
        done = compare("two.yaml", "--format", name)

        assert (done.code, done.stdout.startswith(start)) == (0, True)


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (("typo.yaml",), 1, "error[unknown-path]: there is no `povrty` at this place"),
        (("invalid.yaml",), 1, "invalid.yaml:4:"),
        (("data", "refused.yaml"), 1, "the scenario Rank 6 (refused.yaml) on data gives no budget"),
        (("two.yaml", "--set", "frame=1 kr"), 2, "data, changed by --set frame=1 kr gives no"),
        (("missing.yaml",), 3, "error[cannot-open]"),
        (("two.yaml", "missing.yaml"), 3, "error[cannot-open]"),
        (("missing", "data"), 3, "error[cannot-open]"),
        (("data", "empty"), 3, "error[cannot-open]"),
        (("two.yaml", "--data", "empty"), 3, "error[cannot-open]"),
        (("data", "data", "--set", "frame=1"), 2, "error: `--set` changes the data of the run"),
        (("two.yaml", "--set", "frme=1"), 2, "did you mean `frame`?"),
        ((), 2, "Missing argument"),
        (("two.yaml", "-o", "two.yaml"), 3, "it is one of the files that were read"),
        (("two.yaml", "-o", "data/offers.yaml"), 3, "it is one of the files that were read"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_what_cannot_be_compared_is_said(compare, folder, words, code, said):
    """With the exit code of its kind, and nothing on standard output."""
    (folder / "empty").mkdir()

    done = compare(*words)

    assert (done.code, done.stdout) == (code, "")
    assert said in done.stderr


def test_what_is_said_of_the_data_is_said_once(compare, folder):
    """And not again of every scenario on them."""
    file = folder / "data/framework.yaml"
    text = file.read_text(encoding="utf-8").replace("name: Nordvest\n", "name: Amager\n")
    file.write_text(text, encoding="utf-8")

    done = compare("rank.yaml", "two.yaml")

    assert (done.code, done.stderr.count("warning[same-name]")) == (0, 1)


def test_the_result_can_be_written_to_a_file(compare, folder):
    """Whole, in the format asked for."""
    done = compare("two.yaml", "--format", "markdown", "-o", "change.md")

    assert (done.code, done.stdout) == (0, "")
    assert (folder / "change.md").read_text(encoding="utf-8").startswith("## Two budgets")


def test_the_shipped_data_are_named_where_no_folder_is(tilbud, folder, tmp_path_factory):
    """In a working directory without data."""
    done = tilbud(tmp_path_factory.mktemp("elsewhere"), "compare", str(folder / "two.yaml"))

    assert "Before: the data that come with tilbud\n" in done.stdout


def test_the_same_bytes_whatever_the_machine_is_set_to(tilbud_process, folder):
    """No order of a set and no locale comes through."""
    words = ("compare", "two.yaml", "--lang", "en", "--details")
    first = tilbud_process(folder, *words, PYTHONHASHSEED="0")

    assert tilbud_process(folder, *words, PYTHONHASHSEED="7", LC_ALL="tr_TR.UTF-8") == first
