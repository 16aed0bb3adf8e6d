"""A validation as SARIF 2.1.0: as the standard's schema says, with guidelines at the top."""

import json
from pathlib import Path
from urllib.parse import unquote

import pytest
from jsonschema import Draft4Validator

from tilbudsvifte import __version__
from tilbudsvifte.reading.diagnostics import Severity
from tilbudsvifte.rendering.validation.as_sarif import validation_sarif
from tilbudsvifte.rules.results import Waived
from tilbudsvifte.texts import Language, Text

ENGLISH, DANISH = Language("en"), Language("da")
RULE = "unjustified-deviation"
SCHEMA = Path(__file__).parent / "sarif-schema-2.1.0.json"


@pytest.fixture(scope="module")
def schema():
    """The standard's own."""
    values = json.loads(SCHEMA.read_text(encoding="utf-8"))
    Draft4Validator.check_schema(values)
    return Draft4Validator(values)


@pytest.fixture(scope="module")
def run(schema):
    """The one run of a validation as SARIF, after checking it against the schema."""

    def make(validation, language=ENGLISH):
        log = json.loads(validation_sarif(validation, language))
        assert [error.message for error in schema.iter_errors(log)] == []
        (found,) = log["runs"]
        return found

    return make


@pytest.fixture(scope="module")
def east(validated):
    """One orderly proposal."""
    return validated({"east": {}})


def physical(result):
    """Where a result is shown."""
    return result["locations"][0]["physicalLocation"]


def test_the_schema_says_no_to_what_is_wrong(schema, east):
    """Else the other tests would prove nothing."""
    log = json.loads(validation_sarif(east, ENGLISH))
    log["runs"][0]["columnKind"] = "bytes"

    assert [list(error.path) for error in schema.iter_errors(log)] == [["runs", 0, "columnKind"]]


def test_guidelines_come_first(run, validated, too_much):
    """As figures among the properties, and as notifications; made-up amounts are marked."""
    found = run(validated({"east": too_much, "west": {}}))

    assert list(found)[:2] == ["properties", "invocations"]
    assert found["properties"]["applies"] == "announced"
    assert found["properties"]["guidelines"][0] == {
        "file": "east.yaml",
        "area": "east",
        "variant": None,
        "guideline_kr": 45_000,
        "proposed_kr": 51_000,
        "complete": True,
        "deviation_kr": 6_000,
        "illustrative": "Made up",
        "judged": "whole",
        "looked_at": ["unjustified-deviation"],
    }
    notes = found["invocations"][0]["toolExecutionNotifications"]
    assert [note["message"]["text"] for note in notes] == [
        (
            "East: announced guideline 45, proposed 51, deviation +6 (1,000 kr.); "
            "illustrative amounts: Made up"
        ),
        "West: announced guideline 54, proposed 54, deviation 0 (1,000 kr.)",
    ]
    assert physical(notes[0]) == {"artifactLocation": {"uri": "east.yaml"}}


def test_rules_bring_their_pages(run, east):
    """What a rule asks, why, how bad it is, and where to read more."""
    driver = run(east)["tool"]["driver"]
    (rule,) = driver["rules"]

    assert (driver["name"], driver["version"], driver["language"]) == (
        "tilbudsvifte",
        __version__,
        "en",
    )
    assert rule["id"] == RULE
    assert rule["shortDescription"]["text"].startswith("A proposal above its guideline must be")
    assert rule["fullDescription"]["text"].startswith("The frame is fixed")
    assert rule["help"]["text"].split("\n") == [
        "source: plan, The plan, The frame",
        "more: tilbud rule unjustified-deviation",
    ]
    assert rule["defaultConfiguration"] == {"level": "error"}
    assert rule["properties"] == {"tags": ["economy"], "set_by": "committee"}


def test_danish_pages_in_danish(run, east):
    """And the language is named."""
    driver = run(east, DANISH)["tool"]["driver"]

    assert driver["language"] == "da"
    assert driver["rules"][0]["shortDescription"]["text"].startswith("Et bud over")


def test_a_rule_says_why_it_is_a_choice(run, east):
    """Where no paper asks for it, the framework's reason is the help."""
    rule = east.checked[0]._replace(reason=Text(en="We want it", da="Vi vil"), source=None)
    found = run(east._replace(checked=(rule,)))

    assert found["tool"]["driver"]["rules"][0]["help"]["text"].split("\n")[0] == "We want it"


def test_a_result_has_its_place_and_level(run, east, finding):
    """Columns are counted in characters; the one after the last ends the region."""
    levels = (Severity.ERROR, Severity.WARNING, Severity.NOTE)
    findings = tuple(finding(severity=each, hint="Right") for each in levels)
    found = run(east._replace(findings=findings))

    assert found["columnKind"] == "unicodeCodePoints"
    assert [result["level"] for result in found["results"]] == ["error", "warning", "note"]
    result = found["results"][0]
    assert (result["ruleId"], result["ruleIndex"]) == (RULE, 0)
    assert result["message"]["text"].split("\n") == [
        "Wrong (illustrative amounts)",
        "help: Right (illustrative amounts)",
    ]
    assert physical(result) == {
        "artifactLocation": {"uri": "east.yaml"},
        "region": {"startLine": 3, "startColumn": 5, "endColumn": 9},
    }


def test_a_finding_about_a_whole_file_has_no_region(run, east, finding):
    """The standard then means all of the file."""
    (result,) = run(east._replace(findings=(finding(line=0),)))["results"]

    assert physical(result) == {"artifactLocation": {"uri": "east.yaml"}}


def test_a_malformed_file_has_results_too(run, validated):
    """What is wrong has a name among the rules, and no page."""
    found = run(validated({"east": {}}, raw={"bad.yaml": b"area: ["}))
    (result,) = found["results"]
    rule = found["tool"]["driver"]["rules"][result["ruleIndex"]]

    assert physical(result)["artifactLocation"] == {"uri": "bad.yaml"}
    assert rule["id"] == result["ruleId"] != RULE
    assert rule["shortDescription"]["text"].startswith("A file must be readable")


def test_a_waived_finding_is_suppressed(run, east, finding):
    """In the file itself, by whom and why; it is not left out."""
    waived = (Waived(finding(), "The committee", "One year"),)
    open_, suppressed = run(east._replace(findings=(finding(),), waived=waived))["results"]

    assert "suppressions" not in open_
    assert suppressed["suppressions"] == [
        {
            "kind": "inSource",
            "status": "accepted",
            "justification": "waived by The committee: One year",
        }
    ]


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("proposals/nørre bro.yaml", "proposals/n%C3%B8rre%20bro.yaml"),
        ("./a.yaml", "a.yaml"),
        ("a:b#c?d%20.yaml", "a%3Ab%23c%3Fd%2520.yaml"),
        ("a\r\nb.yaml", "a%0D%0Ab.yaml"),
        ("\udcff.yaml", "%FF.yaml"),
        ("-", "-"),
    ],
)
def test_a_path_is_a_uri(run, east, finding, file, uri):
    """Relative to where the program ran; bytes that are no text are escaped as they are."""
    (result,) = run(east._replace(findings=(finding(file),)))["results"]

    assert physical(result)["artifactLocation"]["uri"] == uri


def test_an_absolute_path_is_a_file_uri(run, east, finding, tmp_path):
    """With nothing lost on the way."""
    path = tmp_path / "a b.yaml"
    (result,) = run(east._replace(findings=(finding(str(path)),)))["results"]
    uri = physical(result)["artifactLocation"]["uri"]

    assert uri.startswith("file:///")
    assert unquote(uri.removeprefix("file://")) == path.as_posix()


def test_texts_are_no_arguments_and_no_links(run, east, finding):
    """Braces are doubled as the standard asks, and a link is taken apart."""
    (result,) = run(east._replace(findings=(finding(says="{0} [a](b)"),)))["results"]

    assert result["message"]["text"] == "{{0}} [a] (b) (illustrative amounts)"


def test_hostile_texts_are_made_visible(run, east, finding):
    """In the file, and in what a reader of the file shows."""
    made = finding(says="a\x1b[2J\u202e\x00", source="\x07")
    result = east._replace(findings=(made,), waived=(Waived(made, "\x1b", "\u2028"),))
    text = run(result)["results"][0]["message"]["text"]

    assert text.split("\n") == [
        r"a\u001b[2J\u202e\u0000 (illustrative amounts)",
        r"source: \u0007",
    ]
    assert validation_sarif(result, ENGLISH).replace("\n", "").isprintable()


def test_codes_without_a_page_are_in_stable_order(run, east, finding):
    """By name, after the rules."""
    made = [finding()._replace(code=code) for code in ("z", "a", RULE, "z")]
    found = run(east._replace(findings=tuple(made)))

    assert [rule["id"] for rule in found["tool"]["driver"]["rules"]] == [RULE, "a", "z"]
    assert [result["ruleIndex"] for result in found["results"]] == [2, 1, 0, 2]
