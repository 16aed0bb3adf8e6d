"""What a message says to write is not refused for the same cause when it is written."""

import re

import pytest

from tilbudsvifte.documents.checks.scenario import check_form
from tilbudsvifte.documents.dataset import build
from tilbudsvifte.documents.scenario import Scenario
from tilbudsvifte.documents.validation import validate
from tilbudsvifte.reading.document import read_bytes
from tilbudsvifte.texts import Language

KINDS = ("framework", "offers", "indicators")
LANGUAGES = (Language("en"), Language("da"))
WRONG = (
    "-10907",
    "−10907",
    "-10.907",
    "−10,907",
    '"-5"',
    "−0,5",
    "10.907",
    "10,907",
    "1.250.000,50 kr.",
    "1,2 mio.",
    '"10907"',
    '"0"',
    "00",
    "010",
    "1_000",
    "0x10",
    "1e3",
    "250.0",
    "12.5",
    "12:30",
    "yes",
    "-",
    "..",
    "01-03-2027",
    "1. marts 2027",
    "2027/3/1",
    "20270301",
    "50 %",
    "1000kr",
    "true",
    "North East",
    "A" * 90,
)
# A place of each kind of value in the small town, and what stands there.
PLACES = {
    "an amount": ("offers", "amount: 30", "amount: {}"),
    "a number of offers": ("framework", "offers_today: 2", "offers_today: {}"),
    "persons": ("indicators", "harbour: 100", "harbour: {}"),
    "a count": ("indicators", "harbour: 50", "harbour: {}"),
    "a rank": ("indicators", "rank: 2", "rank: {}"),
    "a date": ("indicators", "reference: 2016", "reference: {}"),
    "a share": ("framework", "west: 0.5", "west: {}"),
    "a frame": ("framework", "tracks:\n", "frame: {}\ntracks:\n"),
    "an id": ("framework", "document: plan\ncontradictions", "document: {}\ncontradictions"),
    "a name": ("framework", "title: The plan", "title: {}"),
}
ADVICE = re.compile(r"(?:write|skriv) `?(-?[0-9][0-9.-]*(?<![.-])|[a-z0-9-]+(?=`))`?|\"([^\"]*)\"`")


def advised(found):
    """What the advice of a diagnostic says to write, as it is to be written; in each language."""
    for language in LANGUAGES:
        match = ADVICE.search(language.say(found.hint)) if found.hint else None
        if match and not language.say(found.hint).startswith(("write for", "skriv for")):
            yield match[1] or f'"{match[2]}"'


@pytest.mark.parametrize("wrong", WRONG)
@pytest.mark.parametrize(("kind", "words", "changed"), PLACES.values(), ids=PLACES)
def test_advice_that_is_followed_is_not_refused_again(small_folder, kind, words, changed, wrong):
    """In the data: whatever a place takes, and however that is miswritten."""
    texts = {each: (small_folder / f"{each}.yaml").read_text("utf-8") for each in KINDS}
    assert texts[kind].count(words) == 1

    def found(value):
        text = texts[kind].replace(words, changed.format(value))
        given = {**texts, kind: text}
        return build(read_bytes(f"{k}.yaml", t.encode()) for k, t in given.items()).diagnostics

    for first in found(wrong):
        for value in advised(first):
            again = [each.code for each in found(value) if each.severity == "error"]
            assert first.code not in again
            assert not (value.startswith("-") and "too-small" in again)


@pytest.mark.parametrize("wrong", WRONG)
@pytest.mark.parametrize(
    "expect",
    [
        "change: {{east: {}}}",
        "computed: {{east: {{value: 5, tolerance: {}, reason: x}}}}",
        "offers_today: {{east: {}}}",
        "weights: {{a: {}}}",
    ],
)
def test_advice_on_what_is_expected_is_not_refused_again(expect, wrong):
    """In a scenario, where only some amounts may be less than zero."""

    def found(value):
        head = "schema: tilbudsvifte/1\nname: A\nwhy: B\nexpect:\n  amounts_in: kr\n  "
        text = head + expect.format(value) + "\n"
        file = validate(read_bytes("case.yaml", text.encode()), Scenario)
        return [*file.diagnostics, *(check_form(file, file.model) if file.model else ())]

    for first in found(wrong):
        for value in advised(first):
            again = [each.code for each in found(value)]
            assert first.code not in again
            # In braces a comma is at fault before it is known what stands there.
            below_zero = value.startswith("-") and first.code != "decimal-comma"
            assert not (below_zero and "too-small" in again)


def test_an_amount_below_zero_is_met_with_one_advice_that_works():
    """Where none may stand, and where some may."""
    head = "schema: tilbudsvifte/1\nname: A\nwhy: B\nexpect: "
    said = {}
    for key in ("offers_today", "change"):
        file = read_bytes("case.yaml", f"{head}{{{key}: {{east: −10907}}}}\n".encode())
        (fault,) = validate(file, Scenario).diagnostics
        said[key] = LANGUAGES[0].say(fault.hint)

    assert said == {
        "offers_today": "a number below zero cannot stand here: write 10907 if that is meant",
        "change": "write -10907",
    }
