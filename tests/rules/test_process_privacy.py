"""Personal identity numbers and e-mail addresses, wherever they stand."""

from pathlib import Path

import pytest
import yaml

from tilbudsvifte.reading.document import read_bytes
from tilbudsvifte.rules.run import check
from tilbudsvifte.texts import Language

EAST = (Path(__file__).parent / "town" / "proposals" / "east.yaml").read_text(encoding="utf-8")
NUMBER, ADDRESS = "010190-1234", "anna.berg@example.dk"
AS_NUMBER = 1102031234  # the same without quotes
HINT = "take it out: name a group, a role or a journal number, never a person"
LOOKS = {
    NUMBER: f"this looks like a personal identity number = {HINT}",
    ADDRESS: f"this looks like an e-mail address = {HINT}",
}


@pytest.fixture
def found(town):
    """The findings in East's proposal with some of its text replaced, and with more at its end."""

    def run(old="", new="", end=""):
        assert old in EAST
        text = EAST.replace(old, new, 1) + end if old else EAST + end
        read = read_bytes("east.yaml", text.encode())
        return check(town, [read], select=["personal-data"]).findings

    return run


def at(findings):
    """Line, column and length of each finding."""
    return [(each.place.line, each.place.column, each.place.length) for each in findings]


def shown(findings):
    """All that any output can take from the findings."""
    languages = Language("en"), Language("da")
    return "".join(
        f"{language.say(each.text)}{language.say(each.hint)}{each}"
        for each in findings
        for language in languages
    )


@pytest.mark.parametrize("secret", [NUMBER, ADDRESS])
def test_what_belongs_to_a_person_is_an_error_and_is_not_repeated(found, said, secret):
    """The line is shown with the number or the address masked."""
    findings = found("Plan for East", f"Plan for East by {secret}.")
    mask = "•" * len(secret)

    assert [f"error[personal-data] east.yaml:{mask}: {LOOKS[secret]}"] == [
        said(each) for each in findings
    ]
    assert [f"title: Plan for East by {mask}."] == [each.place.source_line for each in findings]
    assert secret not in shown(findings)


def test_each_of_several_in_a_text_has_its_own_place(found):
    """And none of them is shown at another's."""
    findings = found("Plan for East", f"Ask {ADDRESS}, {NUMBER} or {NUMBER}")

    assert at(findings) == [(6, 12, 20), (6, 34, 11), (6, 49, 11)]
    assert {f"title: Ask {'•' * 20}, {'•' * 11} or {'•' * 11}"} == {
        each.place.source_line for each in findings
    }


def test_keys_and_lists_are_looked_at(found):
    """An id is a key; so is what it stands for."""
    key = found("evenings:", f"{NUMBER}:")
    listed = found("[The Barn cannot stay]", f"[The Barn, '{ADDRESS}', \"{NUMBER}\"]")

    assert at(key) == [(56, 5, 11)]
    assert key[0].place.source_line.startswith("    •••••••••••: {from: users")
    assert at(listed) == [(42, 25, 20), (42, 49, 11)]
    assert NUMBER not in shown([*key, *listed])
    assert ADDRESS not in shown([*key, *listed])


@pytest.mark.parametrize(
    ("value", "place", "line"),
    [
        (f'"Ask {NUMBER}"', (6, 13, 11), 'title: "Ask •••••••••••"'),
        (f"'It''s {NUMBER}'", (6, 15, 11), "title: 'It''s •••••••••••'"),
        (f"Ask them\n  or {NUMBER}", (6, 8, 8), "title: ••••••••"),
        (f'"Ask them\n  or {NUMBER}"', (6, 8, 9), "title: •••••••••"),
        ('"Ask 010190\\x2d1234"', (6, 8, 20), "title: " + "•" * 20),
        ('"Ask 010190-\\\n  1234"', (6, 8, 13), "title: " + "•" * 13),
    ],
    ids=["double", "single", "plain lines", "quoted lines", "escape", "broken"],
)
def test_it_is_found_however_it_is_written(found, value, place, line):
    """At its own place on the value's first line, or else at the value."""
    findings = found("Plan for East", value)

    assert [place] == at(findings)
    assert line == findings[0].place.source_line
    assert NUMBER not in shown(findings)


@pytest.mark.parametrize("style", [">-", "|"])
def test_it_is_found_in_a_block_of_lines(found, style):
    """At the value."""
    findings = found("Two offers that are open longer", f"{style}\n  Two offers\n  {NUMBER}")

    assert [(41, 14, len(style))] == at(findings)
    assert NUMBER not in shown(findings)


def test_one_secret_does_not_show_another_of_its_line(found):
    """Not that of another value, nor one in a comment."""
    findings = found(
        "[The Barn cannot stay]",
        f'[{NUMBER}, "Ask anna\\x40example.dk"] # or {ADDRESS}',
    )

    assert at(findings) == [(42, 14, 11), (42, 27, 24), (42, 58, 20)]
    assert {f"agreements: [{'•' * 11}, {'•' * 24}] # or {'•' * 20}"} == {
        each.place.source_line for each in findings
    }


def test_each_of_a_line_is_found_in_its_own_value(found):
    """However alike they are, and however they are written."""
    escaped = f'["Ask 010190\\x2d1234", {NUMBER}, "anna\\x40example.dk"]'
    findings = found("[The Barn cannot stay]", escaped)

    assert at(findings) == [(42, 14, 20), (42, 36, 11), (42, 49, 20)]
    assert {each.place.source_line for each in findings} == {
        f"agreements: [{'•' * 20}, {'•' * 11}, {'•' * 20}]"
    }


@pytest.mark.parametrize(
    "text",
    ["0101901234", "310190-1234", "290288-1234", "010190–1234", "cpr010190-1234", "(311299-0001)"],
)
def test_numbers_that_begin_with_a_day_and_a_month_are_found(found, text):
    """With a hyphen or without."""
    assert [each.code for each in found("Plan for East", f"Plan '{text}' x")] == ["personal-data"]


@pytest.mark.parametrize(
    "text",
    [
        "2015-0159321",
        "2015-0159321-2",
        "2015-0101901234",
        "EAN 5798009683052",
        "33173796",
        "2015-09-10",
        "000190-1234",
        "320190-1234",
        "300290-1234",
        "310490-1234",
        "011390-1234",
        "010090-1234",
        "10101901234",
        "01019012345",
        "010190-12345",
        "1010190-1234",
        "010190-123",
        "@east",
        "5 @ 20",
        "a@b",
    ],
)
def test_other_numbers_and_signs_pass(found, text):
    """Journal numbers, codes, dates."""
    assert found("Plan for East", f"Plan {text} or '{text}' (x)") == ()


@pytest.mark.parametrize(
    "change",
    [
        {"offers": {"quay": {"budget": AS_NUMBER}}},
        {"offers": {"quay": {"grant": AS_NUMBER}}},
        {"offers": {"quay": {"grant_today": AS_NUMBER}}},
        {"money": [{"from": "barn", "to": "quay", "amount": AS_NUMBER}]},
        {"city_wide": {"walks": {"name": "Walks", "cost": AS_NUMBER}}},
        {"transfers": {"winter": {"lines": [{"amounts": {"2016": AS_NUMBER}}]}}},
    ],
)
def test_an_amount_is_no_personal_number(judge, change):
    """However many digits it has; the same number without quotes elsewhere may be one."""

    def codes(change):
        findings = judge({"east": change}, select=["personal-data"]).findings
        return [each.code for each in findings if each.code == "personal-data"]

    assert codes(change) == []
    assert codes({**change, "responsible": AS_NUMBER}) == ["personal-data"]


@pytest.mark.parametrize(
    "address", ["a@b.dk", "søren.ås@københavn.dk", "a+b_c@d-e.f.dk", "mailto:x@y.org."]
)
def test_addresses_of_many_shapes_are_found(found, address):
    """With letters of any alphabet."""
    assert [each.code for each in found("Plan for East", f"Plan ({address}) x")] == [
        "personal-data"
    ]


def test_line_ends_and_a_byte_order_mark_do_not_move_it(town):
    """The place is the one that an editor shows."""
    text = EAST.replace("Plan for East", f"Plan by {ADDRESS}").replace("\n", "\r\n")
    read = read_bytes("east.yaml", b"\xef\xbb\xbf" + text.encode())
    findings = check(town, [read], select=["personal-data"]).findings

    assert at(findings) == [(6, 16, 20)]
    assert findings[0].place.source_line == "title: Plan by " + "•" * 20


def test_it_is_found_in_a_file_of_one_line(town):
    """Each at its own column, and neither is shown."""
    values = {**yaml.safe_load(EAST), "title": f"For {NUMBER}", "responsible": ADDRESS}
    text = yaml.safe_dump(values, default_flow_style=True, width=100_000)
    findings = check(
        town, [read_bytes("east.yaml", text.encode())], select=["personal-data"]
    ).findings

    assert sorted(at(findings)) == sorted(
        (1, text.index(secret) + 1, len(secret)) for secret in (NUMBER, ADDRESS)
    )
    assert NUMBER not in shown(findings)
    assert ADDRESS not in shown(findings)


def test_each_line_is_masked_for_itself(found):
    """In the order of the file."""
    findings = found("Head of centre East", NUMBER, f"justification: {ADDRESS}\n")

    assert [each.place.source_line for each in findings] == [
        "responsible: •••••••••••",
        "justification: ••••••••••••••••••••",
    ]


def test_a_draft_must_not_hold_them_either(found):
    """Nothing is left open by it."""
    findings = found("stage: final", "stage: draft", f"justification: {NUMBER}\n")

    assert [each.severity.value for each in findings] == ["error"]
