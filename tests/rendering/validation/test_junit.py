"""A validation as JUnit: a suite for each file, a test for each rule, always readable XML."""

from xml.etree.ElementTree import fromstring

import pytest

from tilbudsvifte.reading.diagnostics import Severity
from tilbudsvifte.rendering.validation.as_junit import validation_junit
from tilbudsvifte.rules.results import Waived
from tilbudsvifte.texts import Language

ENGLISH, DANISH = Language("en"), Language("da")
RULE = "unjustified-deviation"
EVERYTHING = "".join(map(chr, [*range(0x250), *range(0xD7F0, 0xE010), *range(0xFFF0, 0x10010)]))


def parsed(validation, language=ENGLISH):
    """The XML as an element."""
    return fromstring(validation_junit(validation, language))  # noqa: S314 - the program's own


def properties(suite):
    """The properties of a suite."""
    return {each.get("name"): each.get("value") for each in suite.findall("properties/property")}


def case(suite, name):
    """The one test of that name."""
    (found,) = (each for each in suite.findall("testcase") if each.get("name") == name)
    return found


@pytest.fixture(scope="module")
def east(validated):
    """One orderly proposal."""
    return validated({"east": {}})


def test_a_clean_file_shows_every_rule_as_passed(validated):
    """A rule that was looked at is a test without a failure."""
    result = validated({"east": {}, "west": {}})
    root = parsed(result)

    assert root.attrib == {
        "name": "tilbud validate",
        "tests": "4",
        "failures": "0",
        "errors": "0",
        "skipped": "0",
    }
    assert [suite.get("name") for suite in root] == ["east.yaml", "west.yaml"]
    cases = root.findall("testsuite/testcase")
    assert [(each.get("classname"), each.get("name"), len(each)) for each in cases] == [
        ("east.yaml", "well-formed", 0),
        ("east.yaml", RULE, 0),
        ("west.yaml", "well-formed", 0),
        ("west.yaml", RULE, 0),
    ]
    assert len({(each.get("classname"), each.get("name")) for each in cases}) == len(cases)
    assert [each.get("file") for each in cases[::2]] == ["east.yaml", "west.yaml"]
    assert {each.get("line") for each in cases} == {None}


def test_each_suite_starts_with_the_guideline(validated, too_much):
    """With made-up amounts it says so beside them and why."""
    east, west = parsed(validated({"east": too_much, "west": {}}))

    assert east[0].tag == west[0].tag == "properties"
    assert properties(east) == {
        "area": "East",
        "guideline": "45,000 kr. (announced)",
        "proposed": "51,000 kr. (illustrative)",
        "deviation": "+6,000 kr. (illustrative)",
        "illustrative": "Made up",
    }
    assert properties(west) == {
        "area": "West",
        "guideline": "54,000 kr. (announced)",
        "proposed": "54,000 kr.",
        "deviation": "0 kr.",
    }


def test_the_guideline_is_said_in_danish(east):
    """With Danish thousands marks."""
    assert properties(parsed(east, DANISH)[0])["guideline"] == "45.000 kr. (udmeldt)"


def test_errors_are_one_failure_of_their_rule(east, finding):
    """Readers show one failure of a test, so it holds all, and says how many."""
    second = finding(line=9, says="Also", hint="Right", source="plan", more="tilbud rule x")
    suite = parsed(east._replace(findings=(finding(), second)))[0]
    test = case(suite, RULE)
    (failure,) = test

    assert (suite.get("tests"), suite.get("failures")) == ("2", "1")
    assert (test.get("file"), test.get("line")) == ("east.yaml", "3")
    assert failure.get("type") == RULE
    assert failure.get("message") == "Wrong (illustrative amounts) (and 1 more)"
    assert failure.text.split("\n") == [
        "east.yaml:3:5: error[unjustified-deviation]",
        "Wrong (illustrative amounts)",
        "",
        "east.yaml:9:5: error[unjustified-deviation]",
        "Also (illustrative amounts)",
        "help: Right (illustrative amounts)",
        "source: plan",
        "more: tilbud rule x",
    ]


def test_warnings_and_notes_do_not_fail(east, finding):
    """They stand in what the test says, beside a failure too."""
    notes = (
        finding(severity=Severity.WARNING),
        finding(severity=Severity.NOTE, line=7, says="Less"),
    )
    alone = case(parsed(east._replace(findings=notes))[0], RULE)
    beside = case(parsed(east._replace(findings=(*notes, finding(line=9))))[0], RULE)

    assert [each.tag for each in alone] == ["system-out"]
    assert alone[0].text.split("\n") == [
        "east.yaml:3:5: warning[unjustified-deviation]",
        "Wrong (illustrative amounts)",
        "",
        "east.yaml:7:5: note[unjustified-deviation]",
        "Less (illustrative amounts)",
    ]
    assert alone.get("line") == "3"
    assert [each.tag for each in beside] == ["failure", "system-out"]
    assert beside.get("line") == "9"


def test_a_malformed_file_fails_its_form_and_no_rule(validated):
    """No rule was looked at, so none is said to have passed, and no guideline is known."""
    root = parsed(validated({"east": {}}, raw={"bad.yaml": b"area: ["}))
    east, bad = root

    assert len(case(east, "well-formed")) == 0
    assert properties(bad) == {"judged": "not judged; the file is not in order"}
    (test,) = bad.findall("testcase")
    assert (test.get("name"), test.get("file")) == ("well-formed", "bad.yaml")
    assert [each.tag for each in test] == ["failure"]
    assert (root.get("tests"), root.get("failures")) == ("3", "1")


def test_a_waived_rule_is_skipped(east, finding):
    """With who granted the waiver and why; what was found stands in the output."""
    suite = parsed(east._replace(waived=(Waived(finding(), "The committee", "One year"),)))[0]
    test = case(suite, RULE)

    assert suite.get("skipped") == "1"
    assert [each.tag for each in test] == ["skipped", "system-out"]
    assert test[0].get("message") == "waived by The committee: One year"
    assert test[1].text.split("\n") == [
        "waived by The committee: One year",
        "east.yaml:3:5: error[unjustified-deviation]",
        "Wrong (illustrative amounts)",
    ]


def test_a_finding_about_a_whole_file_has_no_line(east, finding):
    """Line 0 is no line."""
    test = case(parsed(east._replace(findings=(finding(line=0),)))[0], RULE)

    assert "line" not in test.attrib
    assert test[0].text.startswith("east.yaml: error[")


@pytest.mark.slow
def test_xml_is_readable_with_any_character_in_every_name(validated, finding, too_much):
    """Control characters, halves of pairs and what is no character are written out."""
    result = validated({"east": too_much}, named={"east": EVERYTHING})
    (proposal,) = result.proposals
    proposal = proposal._replace(
        area=proposal.area._replace(name=EVERYTHING),
        variant=EVERYTHING,
        illustrative=proposal.illustrative._replace(en=EVERYTHING),
    )
    made = finding(EVERYTHING, says=EVERYTHING, hint=EVERYTHING, source=EVERYTHING, more=EVERYTHING)
    form = finding(EVERYTHING, code="syntax", says=EVERYTHING, severity=Severity.NOTE)
    result = result._replace(
        proposals=(proposal,),
        findings=(made, form),
        waived=(Waived(made, EVERYTHING, EVERYTHING),),
    )
    text = validation_junit(result, ENGLISH)
    suite = parsed(result)[0]

    assert text.isascii()
    assert "\x1b" not in text
    for part in (r"\u0000\u0001", r"\u001b", "ÿ", r"\ud800", r"\udfff", r"\ufffe\uffff𐀀"):
        assert part in suite.get("name")
        assert part in case(suite, RULE)[0].text
        assert part in properties(suite)["illustrative"]
