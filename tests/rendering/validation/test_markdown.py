"""Markdown of a validation: its tables are whole, and data stay data."""

import re

import pytest

from tilbudsvifte.reading.diagnostics import Diagnostic, Place, Severity
from tilbudsvifte.rendering.validation.as_markdown import validation_markdown
from tilbudsvifte.rendering.view import Origin, Screen, View
from tilbudsvifte.rules.results import Waived
from tilbudsvifte.texts import Language, Text, message

HOSTILE = "A | B\n<b>[x](http://y)</b>\x1b @all"


def written(validation, code="en", *, details=False, strict=False):
    """The Markdown of a validation, with ordinary blanks."""
    view = View(Language(code), Screen(), Origin("data"), details)
    text = validation_markdown(validation, view, strict=strict)
    return text.replace("\N{NO-BREAK SPACE}", " ")


def tables(text):
    """Each table as a list of rows of cells."""
    found = re.findall(r"(?:^\|.*\|\n)+", text, re.MULTILINE)
    return [
        [[cell.strip() for cell in line[1:-1].split("|")] for line in table.splitlines()]
        for table in found
    ]


@pytest.fixture(scope="session")
def all_three(judged, high):
    """East above its guideline, West and South in order."""
    return judged({"east": high, "west": {}, "south": {}})


def test_the_verdict_comes_first(all_three):
    """Under a title that says that amounts are made up."""
    text = written(all_three)

    assert text.startswith(
        "## 3 proposals (kr.) – illustrative amounts\n\n"
        "- DOES NOT PASS: 1 error, 0 warnings, 0 notes, 0 waived\n"
        "- Illustrative amounts and numbers of users, East: made up for a test\n"
    )
    assert "\n### East: the plan (illustrative amounts)\n\n| Offer |" in text


def test_the_first_table_has_a_row_for_each_area(all_three):
    """Its guideline beside what it has and what it asks for, and what flows."""
    first = tables(written(all_three))[0]

    assert first[0] == [
        *("Area", "Offers", "Current", "Guideline", "Proposed", "Deviation"),
        *("Outflow", "Inflow", "Adjusted"),
    ]
    assert first[1] == [":---", *["---:"] * 8]
    assert first[2] == [
        *("East", "3 → 2", "30,000", "45,000", "50,000", "+5,000", "3,200", "2,400", "49,200")
    ]


def test_findings_are_a_table(all_three):
    """With place, severity, rule, what is wrong, what would make it right, and the paper."""
    heads, rules, row = tables(written(all_three, "da"))[-1]

    assert heads == ["Hvor", "Alvor", "Regel", "Bemærkning", "Hjælp", "Kilde"]
    assert rules == [":---"] * 6
    assert re.fullmatch(r"east\.yaml:\d+:3", row[0])
    assert row[1:3] == ["fejl", "unjustified-deviation"]
    assert row[3].startswith("East beder om 50.000 (kr.), 5.000 over")
    assert row[4].startswith("der mangler 1.800")
    assert row[5] == "plan, The frame"


def test_of_many_findings_fifty_are_shown(judged, found):
    """And the rest is counted."""
    many = judged({"south": {}})._replace(findings=tuple(found(line=n) for n in range(1000)))
    text = written(many)

    assert len(tables(text)[-1]) == 52
    assert tables(text)[-1][2][0] == "east.yaml"
    assert tables(text)[-1][3][0] == "east.yaml:1:5"
    assert "\n- … and 950 more of the same run\n" in text


def test_without_findings_there_is_no_table_of_them(judged):
    """The page ends with what was looked at."""
    text = written(judged({"south": {}}))

    assert "Findings" not in text
    assert text.endswith("0 waived; 1 file, 1 proposal judged\n")


def test_with_strict_a_warning_does_not_pass(judged, found):
    """As in text."""
    warned = judged({"south": {}})._replace(findings=(found(severity=Severity.WARNING),))

    assert "- PASSES, with 43 rules ignored: 0 errors, 1 warning" in written(warned)
    assert "- DOES NOT PASS: 0 errors, 1 warning" in written(warned, strict=True)


@pytest.mark.parametrize("code", ["en", "da"])
def test_every_row_of_every_table_has_as_many_cells(all_three, code):
    """With all details."""
    for table in tables(written(all_three, code, details=True)):
        assert len({len(row) for row in table}) == 1


def test_hostile_texts_break_out_of_nothing(all_three):
    """Bars, line ends, links, HTML, mentions and control characters are shown as written."""
    first, *others = all_three.proposals
    plan = first.plan
    place = Place(HOSTILE, 1, 1, 1, HOSTILE)
    said = message("rules.illustrative", text=HOSTILE)
    finding = Diagnostic(Severity.ERROR, "some-rule", said, place, said, HOSTILE)
    hostile = first._replace(
        file=HOSTILE,
        title=HOSTILE,
        justification=HOSTILE,
        illustrative=Text(HOSTILE, HOSTILE),
        area=first.area._replace(name=HOSTILE),
        activities=tuple(a._replace(name=HOSTILE, host_name=HOSTILE) for a in first.activities),
        plan=plan._replace(
            lines=tuple(line._replace(name=HOSTILE, goes_to=(HOSTILE,)) for line in plan.lines),
            moves=tuple(move._replace(to=HOSTILE) for move in plan.moves),
        ),
    )
    text = written(
        all_three._replace(
            files=(HOSTILE,),
            findings=(finding,),
            waived=(Waived(finding, HOSTILE, HOSTILE),),
            area_names=dict.fromkeys(all_three.area_names, HOSTILE),
            proposals=(hostile, *others),
        ),
        details=True,
    )

    shown = "A &#124; B&#92;n&#60;b&#62;&#91;x&#93;(http&#58;//y)&#60;/b&#62;&#92;u001b &#64;all"
    assert text.count(shown) >= 25
    assert not {"<", "\x1b", "@"} & set(text)
    assert "](" not in text
    for table in tables(text):
        assert len({len(row) for row in table}) == 1
