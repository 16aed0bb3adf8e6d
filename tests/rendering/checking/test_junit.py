"""A run of scenarios as JUnit: a test for each scenario, always readable XML."""

from xml.etree.ElementTree import fromstring

import pytest

from tilbudsvifte.reading.document import read_bytes
from tilbudsvifte.rendering.checking.as_junit import checked_junit
from tilbudsvifte.scenarios.results import Checked
from tilbudsvifte.texts import Language

ENGLISH, DANISH = Language("en"), Language("da")
EVERYTHING = "".join(map(chr, [*range(0x250), *range(0xD7F0, 0xE010), *range(0xFFF0, 0x10010)]))


def parsed(run, language=ENGLISH):
    """The XML as an element."""
    return fromstring(checked_junit(run, language))  # noqa: S314 - the program's own


def case(run, name):
    """The one test of that name."""
    (found,) = (each for each in parsed(run).iter("testcase") if each.get("name") == name)
    return found


def test_every_scenario_is_a_named_test_with_file_and_line(mixed):
    """The line is always that of its name."""
    cases = [
        (*(each.get(key) for key in ("name", "classname", "file", "line")), [c.tag for c in each])
        for each in parsed(mixed).iter("testcase")
    ]

    assert cases == [
        ("Good", "good.yaml", "good.yaml", "2", []),
        ("Wrong", "wrong.yaml", "wrong.yaml", "2", ["failure"]),
        ("Typo", "typo.yaml", "typo.yaml", "2", ["error"]),
        ("Empty", "empty.yaml", "empty.yaml", "2", ["error"]),
    ]


def test_the_run_is_one_suite_that_counts(mixed):
    """What differs fails; what could not be compared is an error; what was left is skipped."""
    root = parsed(mixed._replace(not_run=("left.yaml",)))
    (suite,) = root

    assert (
        suite.attrib
        == root.attrib
        == {
            "name": "tilbud check",
            "tests": "5",
            "failures": "1",
            "errors": "2",
            "skipped": "1",
        }
    )
    assert suite.find("properties/property").get("value").startswith("4 scenarios: 1 holds, ")


def test_a_file_that_was_not_run_is_skipped(mixed):
    """With its name and the line of it, where the file could be read for them."""
    left = read_bytes("left.yaml", b"schema: tilbudsvifte/1\nwhy: x\nname: Left\n")
    run = mixed._replace(not_run=("left.yaml", "gone.yaml"))
    *_, known, unknown = fromstring(checked_junit(run, ENGLISH, [left])).iter("testcase")  # noqa: S314

    for test, expected in (
        (known, ("Left", "left.yaml", "3")),
        (unknown, ("gone.yaml", "gone.yaml", None)),
    ):
        assert tuple(test.get(key) for key in ("name", "file", "line")) == expected
        assert (test[0].tag, test[0].get("message")) == ("skipped", "not run")


def test_a_failure_holds_all_that_differs(checked):
    """Readers show one failure of a test: its message is the first, and says how many."""
    body = "expect:\n  frame: 1 kr\n  odd: 1 kr\n"
    (failure,) = case(checked({"one.yaml": body}), "One")

    assert failure.get("type") == "differs"
    assert failure.get("message") == (
        "frame: expected 1, got 150,000: 149,999 more, 0 allowed (kr.) (and 1 more)"
    )
    assert failure.text.split("\n") == [
        "one.yaml:5:10: error[differs]",
        "frame: expected 1, got 150,000: 149,999 more, 0 allowed (kr.)",
        "",
        "one.yaml:6:8: error[differs]",
        "not divided (rounding): expected 1, got 0: 1 less, 0 allowed (kr.)",
    ]


def test_a_failure_in_danish(checked):
    """The message of what differs."""
    root = parsed(checked({"one.yaml": "expect:\n  frame: 1 kr\n"}), DANISH)

    assert root.find(".//failure").get("message") == (
        "økonomisk ramme: forventet 1, fundet 150.000: 149.999 mere, tilladt forskel 0 (kr.)"
    )


def test_a_malformed_scenario_names_its_fault_first(checked):
    """What differs in it as well stands below, since the fault may be why."""
    body = "expect:\n  frame: 1 kr\n  computed: {nowhere: 1 kr}\n"
    (error,) = case(checked({"one.yaml": body}), "One")

    assert (error.tag, error.get("type")) == ("error", "unknown-id")
    assert [line for line in error.text.split("\n") if "error[" in line] == [
        "one.yaml:6:14: error[unknown-id]",
        "one.yaml:5:10: error[differs]",
    ]


def test_a_fault_in_another_file_does_not_lend_its_line(mixed):
    """The line belongs to the file that the test names."""
    typo = mixed.scenarios[2]
    place = typo.findings[0].place._replace(file="proposal.yaml", line=99)
    elsewhere = typo._replace(findings=(typo.findings[0]._replace(place=place),))
    test = case(Checked(1000, (elsewhere,)), "Typo")

    assert (test.get("file"), test.get("line")) == ("typo.yaml", "2")
    assert test[0].text.startswith("proposal.yaml:99:13: error[unknown-path]")


def test_a_scenario_without_a_name_is_called_by_its_file(mixed):
    """As one that is malformed may be."""
    run = Checked(1000, (mixed.scenarios[2]._replace(name=None),))

    assert case(run, "typo.yaml").get("file") == "typo.yaml"


@pytest.mark.slow
def test_xml_is_readable_with_any_character_in_every_name(hostile):
    """Control characters, halves of pairs and what is no character are written out."""
    text = checked_junit(hostile(EVERYTHING), ENGLISH)
    first, second, left = parsed(hostile(EVERYTHING)).iter("testcase")

    assert text.isascii()
    for part in (r"\u0000\u0001", r"\u001b", "ÿ", r"\ud800", r"\udfff", r"\ufffe\uffff𐀀"):
        for test in (first, second, left):
            assert part in test.get("name")
            assert part in test.get("file")
        assert part in first.find("error").text
        assert part in first.find("system-out").text


def test_markup_in_names_is_text(hostile):
    """Nothing closes an element, a comment or a section."""
    name = "]]></error><!-- &amp; <testcase name='x'>\n::error::%0A"
    tests = list(parsed(hostile(name)).iter("testcase"))

    assert [test.get("name") for test in tests] == [name.replace("\n", r"\n")] * 3
    assert name.replace("\n", r"\n") in tests[0].find("error").text
