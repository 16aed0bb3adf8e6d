"""A run of scenarios as GitHub annotations: the worst first, and nothing breaks out of its line."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tilbudsvifte.reading.diagnostics import Severity
from tilbudsvifte.rendering.checking.as_github import checked_github
from tilbudsvifte.scenarios.results import Checked
from tilbudsvifte.texts import Language

ENGLISH, DANISH = Language("en"), Language("da")
DATA = {"%0D": "\r", "%0A": "\n", "%25": "%"}
PROPERTY = {"%0D": "\r", "%0A": "\n", "%3A": ":", "%2C": ",", "%25": "%"}
AWKWARD = "50 % : a,b::error file=x::c%0A\r\nd%25=e"


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


def test_differences_and_findings_stand_at_their_lines(mixed):
    """Then a notice for each scenario that compared nothing, and a plain line that sums up."""
    text = checked_github(mixed, ENGLISH)

    assert commands(text) == [
        (
            "error",
            {
                "file": "wrong.yaml",
                "line": "6",
                "col": "20",
                "endColumn": "22",
                "title": "differs: Wrong",
            },
            "computed guideline of East: expected 44, got 45: 1 more, 0 allowed (1,000 kr.)",
        ),
        (
            "error",
            {
                "file": "typo.yaml",
                "line": "4",
                "col": "13",
                "endColumn": "19",
                "title": "unknown-path: Typo",
            },
            "there is no `framme` at this place in the data\nhelp: did you mean `frame`?",
        ),
        (
            "error",
            {
                "file": "empty.yaml",
                "line": "1",
                "col": "1",
                "endColumn": "23",
                "title": "nothing-expected: Empty",
            },
            (
                "nothing is compared: the scenario would pass whatever the data say\n"
                "help: add figures, verdicts or findings under `expect`"
            ),
        ),
        (
            "notice",
            {"file": "typo.yaml", "line": "2", "col": "1", "endColumn": "5", "title": "Typo"},
            "Nothing was compared.",
        ),
        (
            "notice",
            {"file": "empty.yaml", "line": "2", "col": "1", "endColumn": "5", "title": "Empty"},
            "Nothing was compared.",
        ),
    ]
    assert text.splitlines()[-1] == (
        "4 scenarios: 1 holds, 1 differs, 1 is malformed, 1 compares nothing; "
        "3 figures compared, 1 differs"
    )


def test_of_one_scenario_the_title_is_the_code(mixed):
    """There is no other that it could belong to."""
    alone = mixed._replace(scenarios=mixed.scenarios[1:2])

    ((_, properties, _),) = commands(checked_github(alone, ENGLISH))

    assert properties["title"] == "differs"


def test_annotations_in_danish(mixed):
    """What differs, that nothing was compared, and the sum."""
    text = checked_github(mixed, DANISH)
    said = [each for _, _, each in commands(text)]

    assert said[0] == (
        "beregnet vejledende budget for East: forventet 44, fundet 45: 1 mere, tilladt forskel 0 "
        "(1.000 kr.)"
    )
    assert said[-1] == "Intet blev sammenlignet."
    assert text.splitlines()[-1].startswith("4 scenarier: 1 stemmer, 1 stemmer ikke, ")


def test_a_run_as_expected_is_one_line(checked):
    """No annotation."""
    text = checked_github(checked({"a.yaml": "expect: {frame: 150000 kr}\n"}), ENGLISH)

    assert text == "1 scenario: 1 holds; 1 figure compared, 0 differ\n"


def test_the_worst_come_first(mixed):
    """GitHub shows only some: errors of every scenario, then warnings, then notes."""
    first, wrong, *_ = mixed.scenarios
    error = wrong.findings or mixed.scenarios[2].findings
    note, warning = (
        error[0]._replace(severity=severity, place=error[0].place._replace(line=line))
        for severity, line in ((Severity.NOTE, 91), (Severity.WARNING, 92))
    )
    run = Checked(1000, (first._replace(findings=(note, warning)), wrong))

    assert [kind for kind, _, _ in commands(checked_github(run, ENGLISH))] == [
        "error",
        "warning",
        "notice",
    ]


def test_one_of_each_file_comes_first(mixed):
    """GitHub shows the first ten of a kind, which would else mark one file."""
    wrong = next(each for each in mixed.scenarios if each.differences)
    many = wrong._replace(differences=wrong.differences[:1] * 12, findings=())
    run = Checked(1000, tuple(_called(many, f"{number}.yaml") for number in range(9)))
    files = [each["file"] for _, each, _ in commands(checked_github(run, ENGLISH))]

    assert len(files) == 9 * 12
    assert files[:10] == [*(f"{number}.yaml" for number in range(9)), "0.yaml"]


def _called(result, name):
    """The same result of a file with another name, and each difference on a line of its own."""
    places = (
        each.place._replace(file=name, line=line) for line, each in enumerate(result.differences, 1)
    )
    pairs = zip(result.differences, places, strict=True)
    return result._replace(
        document=replace(result.document, name=name),
        differences=tuple(each._replace(place=place) for each, place in pairs),
    )


def test_a_file_without_a_line_or_a_name(mixed):
    """A file that could not be read: no line, and a title all the same."""
    empty = mixed.scenarios[3]
    finding = empty.findings[0]
    whole = finding._replace(place=finding.place._replace(line=0))
    run = Checked(1000, (empty._replace(findings=(whole,), name=None),))
    (_, properties, _), notice = commands(checked_github(run, ENGLISH))

    assert properties == {"file": "empty.yaml", "title": "nothing-expected"}
    assert notice[1]["title"] == "(without a name)"


def test_awkward_names_and_texts_arrive_as_they_are(hostile):
    """Per cent signs, line ends, colons and commas, in files, names and reasons."""
    text = checked_github(hostile(AWKWARD), ENGLISH)
    said = commands(text)

    assert [kind for kind, _, _ in said] == ["error", "error", "notice"]  # for three lines
    assert sum(text.count("(illustrative amounts)") for _, _, text in said) == 4
    assert {properties["file"] for _, properties, _ in said} == {AWKWARD}
    assert said[-1][1]["title"] == AWKWARD
    assert f"computed guideline of {AWKWARD}: expected 44,000" in said[1][2]
    assert len(text.splitlines()) == len(said) + 1


@given(st.text(st.sampled_from("%02356ACD:,=\r\na \\")).filter(bool))
def test_any_text_of_awkward_characters_arrives(hostile, text):
    """As the name of the file and of the scenario."""
    *_, (_, properties, _) = commands(checked_github(hostile(text), ENGLISH))

    assert (properties["file"], properties["title"]) == (text, text)


def test_what_a_terminal_would_act_on_is_made_visible(hostile):
    """A log is read on terminals too."""
    text = checked_github(hostile("a\x1b[2Jb\u202ec"), ENGLISH)

    assert "\x1b" not in text
    assert "\u202e" not in text
    assert r"title=a\u001b[2Jb\u202ec::" in text
