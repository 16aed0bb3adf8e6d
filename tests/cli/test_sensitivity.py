"""`tilbud sensitivity` as a user runs it: formats, languages, changed data and exit codes."""

import json
from pathlib import Path

import pytest

DATA = str(Path(__file__).parents[2] / "data")


@pytest.fixture
def sensitivity(tilbud, tmp_path):
    """Run `tilbud sensitivity` on the shipped data, in English unless said otherwise."""
    return lambda *words: tilbud(tmp_path, "sensitivity", "--data", DATA, "--lang", "en", *words)


def test_a_page_in_danish(sensitivity):
    """With the range, the spread and the alternatives."""
    done = sensitivity("--lang", "da")

    assert (done.code, done.stderr) == (0, "")
    assert "Andre vægtningsmetoder, samme rækkefølge\n" in done.stdout
    assert "Fodnoten til Tabel 1   11.124    15.163     8.434  20.800\n" in done.stdout


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "depends (k 1: less; k 2–5: more)"),
        ("da", "afhænger af vægtningen (k 1: mindre; k 2–5: mere)"),
    ],
)
def test_which_way_a_direction_turns_stands_beside_it(sensitivity, language, said):
    """Nordvest, of a smaller frame: corners that go the same way stand together."""
    done = sensitivity("--lang", language, "--frame", "40000", "--format", "markdown")

    assert said in done.stdout


def test_weights_frame_and_rounding_of_the_run(sensitivity):
    """The weighting that is asked for is the one that is marked; the result says what changed."""
    words = ("--weights", "rank-exponent:3", "--frame", "60000", "--round-to", "100000")
    done = sensitivity(*words, "--guideline", "computed", "--format", "json")
    found = json.loads(done.stdout)
    (own,) = [each for each in found["alternatives"] if each["own"]]

    assert (done.code, done.stderr) == (0, "")
    assert (own["scheme"], own["exponent"]) == ("rank-exponent", 3)
    assert own["amounts"] == {area["id"]: area["computed"] for area in found["areas"]}
    assert sum(own["amounts"].values()) == 60_000_000
    assert found["round_to_kr"] == 100_000
    assert found["guideline"]["applies"] == "computed"
    assert len(found["data"]["changes"]) == 4


def test_the_formats(sensitivity):
    """CSV, CSV for Excel, and Markdown."""
    assert sensitivity("--format", "csv").stdout.startswith("id,name,kind,alternative,amount,")
    assert sensitivity("--format", "csv", "--excel").stdout.startswith("\ufeffId;Name;Kind;")
    assert sensitivity("--format", "markdown").stdout.startswith("## Activity and drop-in centres")


def test_a_result_in_a_file(sensitivity, tmp_path):
    """And nothing on the screen."""
    path = tmp_path / "sensitivity.csv"
    done = sensitivity("--format", "csv", "-o", str(path))

    assert (done.code, done.stdout) == (0, "")
    assert path.read_text(encoding="utf-8").count("\n") == 61


def test_a_key_given_whole_is_refused(sensitivity):
    """Wrong use of the command line where an option asks for it."""
    done = sensitivity("--set", "key=announced")

    assert (done.code, done.stdout) == (2, "")
    assert "the frame is divided by the key `announced`, which is given whole" in done.stderr


def test_an_indicator_taken_away_takes_the_order_with_it(sensitivity):
    """What is left of the footnote would not be the footnote."""
    words = ("--set", "indicators.social-housing=null")
    found = json.loads(sensitivity(*words, "--format", "json").stdout)

    assert "order" not in {each["kind"] for each in found["alternatives"]}


def test_excel_without_csv(sensitivity):
    """It goes with CSV only."""
    assert sensitivity("--excel").code == 2
