"""A validation as GitHub annotations: the worst first, and nothing breaks out of its line."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tilbudsvifte.reading.diagnostics import Diagnostic, Place, Severity
from tilbudsvifte.rendering.validation.as_github import validation_github
from tilbudsvifte.rules.results import Waived
from tilbudsvifte.texts import Language, Text, message

ENGLISH, DANISH = Language("en"), Language("da")
DATA = {"%0D": "\r", "%0A": "\n", "%25": "%"}
PROPERTY = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}
AWKWARD = "50 % : a,b::c%0A\r\nd%25=e"


def unescaped(text, escapes):
    """One escape after the other, the per cent sign last, as the runner does it."""
    for escape, character in escapes.items():
        text = text.replace(escape, character)
    return text


def commands(text):
    """Each command as the runner reads it: its kind, its properties and its text."""
    read = []
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if line.lstrip().startswith("::"):
            head, _, data = line.lstrip()[2:].partition("::")
            kind, _, rest = head.partition(" ")
            pairs = [pair.split("=", 1) for pair in rest.split(",")]
            properties = {name: unescaped(value, PROPERTY) for name, value in pairs}
            read.append((kind, properties, unescaped(data, DATA)))
    return read


@pytest.fixture(scope="module")
def east(validated):
    """One orderly proposal."""
    return validated({"east": {}})


def test_the_guideline_of_each_area_comes_first(validated, too_much, finding):
    """Before the errors; made-up amounts are said to be."""
    result = validated({"east": too_much, "west": {}})._replace(findings=(finding(),))

    assert commands(validation_github(result, ENGLISH))[:3] == [
        (
            "notice",
            {"title": "Guideline of East", "file": "east.yaml"},
            (
                "East: announced guideline 45, proposed 51, deviation +6 (1,000 kr.); "
                "illustrative amounts: Made up"
            ),
        ),
        (
            "notice",
            {"title": "Guideline of West", "file": "west.yaml"},
            "West: announced guideline 54, proposed 54, deviation 0 (1,000 kr.)",
        ),
        (
            "error",
            {
                "file": "east.yaml",
                "line": "3",
                "col": "5",
                "endColumn": "9",
                "title": "unjustified-deviation",
            },
            "Wrong (illustrative amounts)",
        ),
    ]


def test_guidelines_are_said_in_danish(validated):
    """A draft in a variant that leaves grants open has come so far; how far it departs is open."""
    offers = {"boats": {"action": "continues"}, "quay": {"action": "changes", "grant": 1}}
    draft = {"stage": "draft", "variant": "b", "offers": offers, "money": []}
    first, *_ = commands(validation_github(validated({"east": draft}), DANISH))

    assert first[1]["title"] == "Vejledende budget for East, variant b"
    assert first[2] == (
        "East, variant b: udmeldt vejledende budget 45, bud 1 indtil videre, afvigelse – "
        "(1.000 kr.)"
    )


def test_the_worst_come_first(east, finding):
    """GitHub shows only some: errors, then warnings, then notes, each in the order found."""
    order = [Severity.NOTE, Severity.WARNING, Severity.ERROR, Severity.NOTE, Severity.ERROR]
    findings = tuple(
        finding(line=line, severity=severity) for line, severity in enumerate(order, start=1)
    )
    _, *rest = commands(validation_github(east._replace(findings=findings), ENGLISH))

    assert [(kind, properties["line"]) for kind, properties, _ in rest] == [
        ("error", "3"),
        ("error", "5"),
        ("warning", "2"),
        ("notice", "1"),
        ("notice", "4"),
    ]


def test_one_of_each_file_comes_first(validated, finding):
    """GitHub shows the first ten of a kind, which would else mark one file."""
    files = ("east.yaml", "west.yaml", "south.yaml")
    findings = tuple(
        finding(file=file, line=line, severity=severity)
        for severity, start in ((Severity.ERROR, 1), (Severity.NOTE, 20))
        for file in files
        for line in range(start, start + 12)
    )
    result = validated({"east": {}, "west": {}, "south": {}})._replace(findings=findings)
    found = commands(validation_github(result, ENGLISH))

    for kind, first in (("error", 0), ("notice", 3)):  # each area's guideline is a notice
        shown = [each["file"] for other, each, _ in found if other == kind]
        assert len(shown) == first + 36
        assert shown[:first] == [*files[:first]]
        assert shown[first : first + 4] == [*files, "east.yaml"]


KINDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
SHOWN_WHOLE = 10


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["east.yaml", "west.yaml"]),
            st.integers(0, 3),
            st.sampled_from(Severity),
        ),
        max_size=40,
    )
)
def test_a_line_has_one_annotation_that_says_it_all(east, finding, found):
    """Some viewers show one of a line; its kind is the worst, and more than ten are parted."""
    findings = tuple(
        finding(file=file, line=line, severity=severity, says=f"No. {number};")
        for number, (file, line, severity) in enumerate(found)
    )
    _, *shown = commands(validation_github(east._replace(findings=findings), ENGLISH))

    by_line = {}
    for kind, properties, text in shown:
        by_line.setdefault((properties["file"], properties.get("line", "0")), []).append(
            (kind, text)
        )
    assert set(by_line) == {(file, str(line)) for file, line, _ in found}
    for (file, line), annotations in by_line.items():
        here = [n for n, (f, at, _) in enumerate(found) if (f, str(at)) == (file, line)]
        worst = min((found[n][2] for n in here), key=[*Severity].index)
        said = "".join(text for _, text in annotations)
        assert [said.count(f"No. {n};") for n in here] == [1] * len(here)
        assert annotations[0][0] == KINDS[worst]
        assert len(annotations) == -(-len(here) // SHOWN_WHOLE)


def test_each_of_several_findings_is_told_apart(east, finding):
    """The first below the title, the others behind their own, worst first."""
    findings = tuple(
        finding(line=3, severity=severity, says=says)._replace(code=code)
        for severity, code, says in (
            (Severity.NOTE, "late", "Late"),
            (Severity.ERROR, "wrong", "Wrong"),
            (Severity.ERROR, "wrong", "Also wrong"),
        )
    )
    _, (kind, properties, text) = commands(
        validation_github(east._replace(findings=findings), ENGLISH)
    )

    assert (kind, properties["title"]) == ("error", "wrong, late")
    assert text.replace(" (illustrative amounts)", "").split("\n\n") == [
        "Wrong",
        "error[wrong]: Also wrong",
        "note[late]: Late",
    ]


def test_a_finding_says_what_would_make_it_right(east, finding):
    """The hint, the paper and the command each on a line of the annotation."""
    made = finding(says="No", hint="Yes", source="plan, 2", more="tilbud rule x")
    _, (_, _, text) = commands(validation_github(east._replace(findings=(made,)), ENGLISH))

    assert text.split("\n") == [
        "No (illustrative amounts)",
        "help: Yes (illustrative amounts)",
        "source: plan, 2",
        "more: tilbud rule x",
    ]


def test_a_finding_about_a_whole_file_has_no_line(east, finding):
    """GitHub then shows it at the top of the file."""
    result = east._replace(findings=(finding(line=0),))
    _, (_, properties, _) = commands(validation_github(result, ENGLISH))

    assert properties == {"file": "east.yaml", "title": "unjustified-deviation"}


def test_a_waiver_is_not_silent(east, finding):
    """A notice says who granted it and why; the last line counts it."""
    waived = Waived(finding(), "The committee", "One year")
    text = validation_github(east._replace(waived=(waived,)), ENGLISH)
    _, (kind, properties, said) = commands(text)

    assert (kind, properties["title"]) == ("notice", "waived: unjustified-deviation")
    assert said.split("\n") == [
        "waived by The committee: One year",
        "Wrong (illustrative amounts)",
    ]
    assert text.splitlines()[-1] == (
        f"Files: 1. Rules checked: 1, left out: {len(east.ignored)}. Errors: 0, warnings: 0, "
        "notes: 0, waived: 1."
    )


def test_awkward_names_and_texts_arrive_as_they_are(validated):
    """Per cent signs, line ends, colons and commas, in files, areas, titles and texts."""
    result = validated({"east": {"variant": "b"}}, named={"east": AWKWARD})
    place = Place(AWKWARD, 1, 1, 1, "")
    said = message("rules.illustrative", text=Text(AWKWARD, AWKWARD))
    area = result.proposals[0].area._replace(name=AWKWARD)
    result = result._replace(
        proposals=(result.proposals[0]._replace(area=area),),
        findings=(Diagnostic(Severity.ERROR, AWKWARD, said, place, said, AWKWARD),),
    )
    notice, error = commands(validation_github(result, ENGLISH))

    assert notice[1] == {"title": f"Guideline of {AWKWARD}, variant b", "file": AWKWARD}
    assert notice[2].startswith(f"{AWKWARD}, variant b: announced guideline 45")
    assert (error[1]["file"], error[1]["title"]) == (AWKWARD, AWKWARD)
    shown = f"{AWKWARD} (illustrative amounts)"
    assert error[2] == f"{shown}\nhelp: {shown}\nsource: {AWKWARD}"


@given(st.text(st.sampled_from("%02356ACD:,=\r\na \\")))
def test_any_text_of_awkward_characters_arrives(east, finding, text):
    """As the name of the file and in the message."""
    result = east._replace(findings=(finding(text, says=text),))
    _, (_, properties, said) = commands(validation_github(result, ENGLISH))

    assert (text, f"{text} (illustrative amounts)") == (properties["file"], said)


def test_what_a_terminal_would_act_on_is_made_visible(east, finding):
    """A log is read on terminals too."""
    result = east._replace(findings=(finding("a\x1b[2J", says="b\u202ec"),))
    text = validation_github(result, ENGLISH)

    assert "file=a\\u001b[2J," in text
    assert "::b\\u202ec " in text
