"""`tilbud rule`: the list of rules, and the page of each."""

import json
import re

import pytest

from tilbudsvifte.documents.rule_names import GROUPS
from tilbudsvifte.rules.page import page

NAME = "unjustified-deviation"
NAMES = [name for names in GROUPS.values() for name in names]


@pytest.fixture
def told(tilbud, rules_town):
    """What `tilbud rule` prints for a data set, without any complaint."""

    def run(*arguments, folder=rules_town):
        outcome = tilbud(folder, "rule", *arguments)
        assert (outcome.code, outcome.stderr) == (0, "")
        return outcome.stdout

    return run


@pytest.mark.parametrize("arguments", [(), ("--format", "markdown")])
@pytest.mark.parametrize("language", ["en", "da"])
def test_the_list_has_every_rule_once_in_the_order_of_the_groups(told, arguments, language):
    """In both languages, as text and as Markdown."""
    text = told("--lang", language, *arguments)

    assert [word for word in re.findall(r"[a-z]+(?:-[a-z]+)+", text) if word in NAMES] == NAMES


def test_the_list_says_how_bad_and_whether_in_force_and_on_what_ground(told):
    """A paper with its place, or a choice."""
    lines = [line.split() for line in told("--lang", "en").splitlines()]

    assert [NAME, "error", "yes", "plan,", "The", "frame"] in lines
    assert ["activity-not-qualifying", "note", "yes", "a", "choice"] in lines


def test_a_rule_that_the_framework_leaves_out_is_not_in_force(told, rules_town):
    """It stays in the list, and its page says so."""
    framework = rules_town / "data/framework.yaml"
    text = framework.read_text(encoding="utf-8")
    kept = "".join(
        line for line in text.splitlines(keepends=True) if not line.startswith(f"  {NAME}:")
    )
    framework.write_text(kept, encoding="utf-8")

    assert [NAME, "error", "no"] in [line.split() for line in told("--lang", "en").splitlines()]
    assert "The framework file does not put it in force.\n" in told(NAME, "--lang", "en")


def test_the_rules_are_explained_for_data_without_any(told, town):
    """They are part of the program."""
    text = told(NAME, "--data", str(town), "--lang", "en")

    assert "The framework file does not put it in force.\n" in text


SAID = {
    "en": [
        f"{NAME} (error, Economy)\n\nA proposal above its guideline must be justified by",
        "\nSet by the committee.\nAsked for in plan, The frame.\nNobody may waive it.\n",
        "This passes (part of a proposal, for east):\n\n    offers:\n      quay: {budget: 28,",
        "This does not (part of a proposal, for east):\n\n    offers:\n      quay: {budget: 28,",
    ],
    "da": [
        f"{NAME} (fejl, Økonomi)\n\nEt bud over det vejledende budget skal begrundes i",
        "\nFastsat af udvalget.\nKræves i plan, The frame.\nIngen kan give dispensation fra den.\n",
        "Dette er i orden (uddrag af et bud, for east):\n\n    offers:\n",
        "Dette er ikke (uddrag af et bud, for east):\n\n    offers:\n",
    ],
}


@pytest.mark.parametrize("language", SAID)
def test_a_page_says_what_is_asked_why_on_what_ground_and_shows_both_examples(told, language):
    """In this order, in both languages."""
    text = told(NAME, "--lang", language)

    places = [text.find(part) for part in SAID[language]]
    assert -1 not in places
    assert places == sorted(places)


def test_an_example_is_never_wrapped(told):
    """It can be copied from the narrowest terminal."""
    example = page(NAME).examples.passes["east"]

    text = told(NAME, "--lang", "en")

    assert "".join(f"    {line}\n" for line in example.splitlines()) in text


def test_the_page_quotes_the_paper_and_names_who_may_waive(told, rules_town):
    """As the framework has it, with nothing harmful in it."""
    framework = rules_town / "data/framework.yaml"
    text = framework.read_text(encoding="utf-8")
    old = "  track-unserved: {set_by: committee, source: {document: plan}}"
    assert text.count(old) == 1
    new = '{document: plan, quote: "each *its* <own>"}'
    framework.write_text(text.replace(old, old.replace("{document: plan}", new)), encoding="utf-8")

    assert ("Asked for in plan: “each *its* <own>”\nMay be waived by: The committee.\n") in told(
        "track-unserved", "--lang", "en"
    )
    assert "each &#42;its&#42; &#60;own&#62;" in told("track-unserved", "--format", "markdown")


def test_a_choice_is_called_one(told):
    """With no paper beside it."""
    text = told("activity-without-users", "--lang", "en")

    assert "\nA choice made for this program; no paper asks for it.\n" in text
    assert "Asked for" not in text


def test_json_has_the_list_and_the_page(told):
    """The same facts, in both languages at once."""
    listed = json.loads(told("--format", "json"))
    (shown,) = json.loads(told(NAME, "--format", "json"))["rules"]

    assert listed["format"] == "tilbud-rules-1"
    assert [each["name"] for each in listed["rules"]] == NAMES
    assert (shown["name"], shown["group"], shown["severity"]) == (NAME, "economy", "error")
    assert (shown["in_force"], shown["set_by"], shown["never_waived"]) == (True, "committee", True)
    assert shown["source"]["place"] == "The frame"
    assert (shown["asks"].keys(), shown["passes"].keys()) == ({"da", "en"}, {"east"})


@pytest.mark.parametrize("language", ["en", "da"])
def test_all_pages_make_one_document(told, language):
    """A title, a section for each group, and one for each rule."""
    text = told("--all", "--format", "markdown", "--lang", language)

    assert re.findall("^(#+) ", text, re.MULTILINE)[:3] == ["#", "##", "###"]
    assert re.findall("^### (.*)$", text, re.MULTILINE) == NAMES
    assert len(re.findall("^## ", text, re.MULTILINE)) == len(GROUPS)


def test_all_pages_are_text_too(told):
    """No line is wider than a pipe's, but for examples."""
    text = told("--all", "--lang", "da")

    assert [line for line in text.splitlines() if len(line) > 100 and line[:4] != "    "] == []
    assert [name for name in NAMES if f"\n{name} (" not in f"\n{text}"] == []


def test_a_document_goes_to_a_file(tilbud, rules_town, told):
    """As it goes to standard output."""
    arguments = ("--all", "--format", "markdown", "--lang", "en")

    outcome = tilbud(rules_town, "rule", *arguments, "-o", "rules.md")

    assert (outcome.code, outcome.stdout) == (0, "")
    assert (rules_town / "rules.md").read_text(encoding="utf-8") == told(*arguments)


WRONG = {
    "near": (
        ("form-differ",),
        "there is no rule `form-differ`; `tilbud rule` lists them; did you mean `forms-differ`?",
    ),
    "group": (("economy",), "there is no rule `economy`; `tilbud rule` lists them"),
    "path": (("../page",), "there is no rule `../page`; `tilbud rule` lists them"),
    "escape": (("\x1b[2J",), r"there is no rule `\u001b[2J`; `tilbud rule` lists them"),
    "all": ((NAME, "--all"), "`--all` goes without the name of a rule"),
}


@pytest.mark.parametrize("name", WRONG)
def test_an_unknown_rule_is_wrong_use(tilbud, rules_town, name):
    """Exit code 2, and the nearest name."""
    arguments, said = WRONG[name]

    outcome = tilbud(rules_town, "rule", *arguments, "--lang", "en")

    assert (outcome.code, outcome.stdout, outcome.stderr) == (2, "", f"error: {said}\n")
