"""`tilbud explain` as a user runs it: areas, starts, formats, languages and exit codes."""

import json
import shutil
from pathlib import Path

import pytest

SHIPPED = Path(__file__).parents[2] / "data"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A working directory with the shipped data."""
    made = tmp_path_factory.mktemp("explain")
    shutil.copytree(SHIPPED, made / "data")
    return made


@pytest.fixture
def explain(tilbud, folder):
    """Run `tilbud explain` there, in English unless said otherwise."""
    return lambda *words: tilbud(folder, "explain", "--lang", "en", *words)


def words_of(done):
    """What stands on standard output, with one blank between words."""
    return " ".join(done.stdout.split())


@pytest.fixture
def printed(explain):
    """The JSON that it prints."""

    def run(*words):
        done = explain("--format", "json", *words)
        assert (done.code, done.stderr) == (0, "")
        return json.loads(done.stdout)

    return run


def test_all_areas(explain):
    """Nordvest's way from 10,018 to 16,582 thousand, as the table of the committee has them."""
    done = explain()

    assert (done.code, done.stderr) == (0, "")
    assert done.stdout.splitlines()[1] == "Data: data"
    for words in (
        "Nordvest 10,018,000 13,202,591 16,124,000 16,582,000",
        "3. Social housing 34.7 % 4,947,473 3,388,665 +2,376,187",
        "Rounding +186 0 +185 ",
        "Announced guideline 16,582,000 ████████████████████",
    ):
        assert words in words_of(done)


def test_one_area_by_its_name(explain):
    """At length, and no other area."""
    done = explain("Nørrebro", "--from", "per-head")

    assert "Nørrebro: from an equal share per head to the guideline" in done.stdout
    assert "Nordvest" not in done.stdout
    assert "Announced less computed (unexplained) +1,003,000 9,521,000" in words_of(done)


def test_danish(tilbud, folder):
    """The same figures with Danish marks."""
    done = tilbud(folder, "explain", "nordvest", "--lang", "da")

    assert "Nordvest: fra nuværende til vejledende budget" in done.stdout
    assert "3. Almen boligmasse 25,7 % 34,7 % 4.947.473 3.388.665 +1.558.808" in words_of(done)


def test_options_change_the_data_of_the_run(printed):
    """And are named in the result."""
    result = printed("--guideline", "computed", "--weights", "equal", "--frame", "55500")

    assert result["data"]["changes"] == [
        "--weights equal",
        "--frame 55500",
        "--guideline computed",
    ]
    weights = {one["weight"]["exact"] for one in result["areas"][0]["contributions"]}
    assert (weights, result["frame"]["amount"]) == ({"1/5"}, 55_500_000)
    assert [area["unexplained"] for area in result["areas"]] == [None] * 4


def test_potential_users_are_a_population_of_the_data(printed):
    """Chosen by `per_potential_user`."""
    result = printed("--set", "per_potential_user=residents-18-plus-2014")

    assert result["potential_users"]["id"] == "residents-18-plus-2014"
    assert all(area["per_potential_user"] for area in result["areas"])


@pytest.mark.parametrize("format_", ["csv", "markdown"])
def test_other_formats(explain, format_):
    """Each begins as its kind does."""
    done = explain("--format", format_)
    begin = {"csv": "id,name,line,indicator,weight", "markdown": "## Activity and drop-in"}

    assert done.code == 0
    assert done.stdout.startswith(begin[format_])


def test_a_pipe_that_knows_no_blocks_still_has_bars(tilbud_process, folder):
    """In an old encoding they are of `#`."""
    words = ("explain", "city", "--lang", "en")
    done = tilbud_process(folder, *words, PYTHONIOENCODING="ascii")

    assert f"Current budget 26,053,000 {'#' * 20} " in words_of(done)
    assert "\\u" not in done.stdout


def test_a_chart_is_written_beside_the_result(explain, folder):
    """An SVG of the same figures."""
    done = explain("city", "--chart", "city.svg")

    assert done.code == 0
    assert "City: what each indicator gives" in done.stdout
    assert (folder / "city.svg").read_text(encoding="utf-8").startswith(("<?xml", "<svg"))


REFUSED = {
    "unknown area": (("Nordvst",), 2, "error: there is no area `Nordvst` in the data"),
    "key of an option": (
        ("--set", "key=announced"),
        2,
        "error: the frame is divided by the key `announced`, not by indicators",
    ),
    "no population": (
        ("--from", "per-head", "--set", "per_inhabitant=null"),
        2,
        "error: the data name no population (`per_inhabitant`)",
    ),
    "excel": (("--excel",), 2, "error: `--excel` goes with `--format csv`"),
    "bad population": (
        ("--set", "per_potential_user=nobody"),
        2,
        "error[unknown-id]: `nobody` is not known",
    ),
    "start": (("--from", "here"), 2, "Invalid value for '--from'"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_explained_is_refused(explain, name):
    """With what is wrong, and nothing on standard output."""
    words, code, said = REFUSED[name]
    done = explain(*words)

    assert (done.code, done.stdout) == (code, "")
    assert said in done.stderr


def test_a_key_of_the_data_is_a_matter_of_the_data(tilbud, data):
    """Exit code 3, as for all that the data themselves do not allow."""
    framework = data / "framework.yaml"
    text = framework.read_text(encoding="utf-8")
    given = "keys: {given: {name: G, shares: {nord: 1/2, syd: 1/2}, source: {document: papir}}}"
    framework.write_text(f"{text}key: given\n{given}\n", encoding="utf-8")

    done = tilbud(data, "explain", "--data", ".", "--lang", "en")

    assert (done.code, done.stdout) == (3, "")
    assert "error: the frame is divided by the key `given`" in done.stderr
