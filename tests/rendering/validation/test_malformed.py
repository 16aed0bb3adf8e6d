"""A malformed file in every format: its guideline, and how far it was judged."""

import json
from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest

from tilbudsvifte.rendering.validation.as_github import validation_github
from tilbudsvifte.rendering.validation.as_json import validation_json
from tilbudsvifte.rendering.validation.as_junit import validation_junit
from tilbudsvifte.rendering.validation.as_markdown import validation_markdown
from tilbudsvifte.rendering.validation.as_sarif import validation_sarif
from tilbudsvifte.rendering.view import Origin, Screen, View
from tilbudsvifte.texts import Language

SELECT = ["interviews-missing", "unjustified-deviation"]
EAST = (Path(__file__).parents[2] / "rules" / "town" / "proposals" / "east.yaml").read_bytes()
PART = "judged in part: 1 of 2 rules, those that rest on nothing malformed"
EN = Language("en")


@pytest.fixture(scope="module")
def in_part(judged):
    """South in order, East with a malformed process, and a file that is no proposal at all."""
    raw = {"east.yaml": EAST.partition(b"process:")[0] + b"process: 3\n", "none.yaml": b"x: 1\n"}
    return judged({"south": {}}, raw=raw, select=SELECT)


def test_the_page_says_it_at_the_top(text_page, in_part):
    """Guideline, how many rules were looked at, and why not all."""
    said = " ".join(text_page(in_part).partition("Data:")[0].split())

    assert f"East (east.yaml): announced guideline 45,000 kr.; {PART}." in said
    assert "none.yaml: not judged; the file is not in order." in said
    assert text_page(in_part).endswith("3 files, 1 proposal judged, 1 in part\n")


def test_the_danish_page_says_it_too(text_page, in_part):
    """In the same place."""
    said = " ".join(text_page(in_part, "da").partition("Data:")[0].split())

    assert (
        "East (east.yaml): udmeldt vejledende budget 45.000 kr.; vurderet delvist: 1 af 2" in said
    )


def test_a_malformed_file_alone_still_has_its_guideline(text_page, judged):
    """No rule can be looked at, and none is said to have been."""
    raw = {"east.yaml": EAST.replace(b"amounts_in: 1000 kr", b"amounts_in: 7")}
    text = text_page(judged({}, raw=raw, select=SELECT))

    assert (
        "East (east.yaml): announced guideline 45,000 kr.; not judged; the file is not in order."
    ) in text
    assert "Judged by" not in text


def test_a_variant_that_does_not_count_is_not_called_malformed(text_page, judged):
    """It is in order."""
    several = {"south": {"variant": "a"}, "south@b": {"variant": "b"}}
    text = text_page(judged(several, variants={"south": "a"}))

    assert "South (south@b.yaml): announced guideline 51,000 kr.; not judged; another" in text


def test_markdown_says_it(in_part):
    """As the page does."""
    view = View(EN, Screen(100), Origin("data"), details=False)
    text = validation_markdown(in_part, view).replace("\N{NO-BREAK SPACE}", " ")

    assert PART in text.partition("Data:")[0]


def test_json_says_it(in_part):
    """Among the guidelines and among the files."""
    result = json.loads(validation_json(in_part, Origin("data")))

    assert [(row["file"], row["judged"]) for row in result["guidelines"]] == [
        ("south.yaml", "whole"),
        ("east.yaml", "part"),
    ]
    east = result["guidelines"][1]
    assert (east["area"], east["guideline"], east["proposed"]) == ("east", 45_000, None)
    assert [(row["judged"], row["looked_at"]) for row in result["files"]] == [
        ("whole", sorted(SELECT, reverse=True)),
        ("part", ["unjustified-deviation"]),
        ("no", []),
    ]


def test_junit_has_a_test_for_each_rule_that_was_looked_at(in_part):
    """Beside that of the form, which fails."""
    suites = fromstring(validation_junit(in_part, EN)).findall("testsuite")  # noqa: S314
    east = next(suite for suite in suites if suite.get("name") == "east.yaml")
    none = next(suite for suite in suites if suite.get("name") == "none.yaml")
    properties = {each.get("name"): each.get("value") for each in east.iter("property")}

    names = [case.get("name") for case in east.iter("testcase")]
    assert names == ["well-formed", "unjustified-deviation"]
    assert east.get("failures") == "1"
    assert properties["guideline"].replace("\N{NO-BREAK SPACE}", " ").startswith("45,000 kr.")
    assert properties["judged"] == PART
    assert [case.get("name") for case in none.iter("testcase")] == ["well-formed"]


def test_github_has_a_notice(in_part):
    """For each file that was not judged whole."""
    lines = validation_github(in_part, EN).replace("\N{NO-BREAK SPACE}", " ").splitlines()

    assert (
        "::notice title=Guideline of East,file=east.yaml::"
        f"East (east.yaml): announced guideline 45,000 kr.; {PART}."
    ) in lines
    assert any(line.startswith("::notice file=none.yaml::none.yaml: not judged;") for line in lines)


def test_sarif_says_it(in_part):
    """In the properties of the run, and among its notifications."""
    (run,) = json.loads(validation_sarif(in_part, EN))["runs"]
    guidelines = run["properties"]["guidelines"]
    said = [note["message"]["text"] for note in run["invocations"][0]["toolExecutionNotifications"]]

    assert [(row["file"], row["judged"], row["guideline_kr"]) for row in guidelines] == [
        ("south.yaml", "whole", 51_000),
        ("east.yaml", "part", 45_000),
    ]
    assert guidelines[1]["looked_at"] == ["unjustified-deviation"]
    assert [text for text in said if PART in text]
