"""`tilbud rule`: the list of rules, and the page of each."""

import json
import re
from html import unescape

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
        "This passes (only the part that matters, for east):\n\n    offers:\n      quay: {budget:",
        "This does not (only the part that matters, for east):\n\n    offers:\n      quay:",
    ],
    "da": [
        f"{NAME} (fejl, Økonomi)\n\nEt bud over det vejledende budget skal begrundes i",
        "\nFastsat af udvalget.\nKræves i plan, The frame.\nIngen kan give dispensation fra den.\n",
        "Dette er i orden (kun den del, det drejer sig om, for east):\n\n    offers:\n",
        "Dette er ikke (kun den del, det drejer sig om, for east):\n\n    offers:\n",
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


MADE_UP = {
    "en": "The examples are laid over orderly proposals of a made-up town; each shows only the "
    "part that matters.",
    "da": "Eksemplerne er lagt oven på ordentlige bud fra en opdigtet by; hvert viser kun den "
    "del, der betyder noget.",
}
PART = {"en": "(only the part that matters, for", "da": "(kun den del, det drejer sig om, for"}


@pytest.mark.parametrize("format_", ["text", "markdown"])
@pytest.mark.parametrize("language", MADE_UP)
def test_a_page_says_what_its_examples_are_before_them(told, language, format_):
    """Parts of proposals of a made-up town: whoever copies one alone is not led astray."""
    text = told(NAME, "--lang", language, "--format", format_)

    flat = " ".join(text.split())
    assert flat.count(MADE_UP[language]) == 1
    assert flat.count(PART[language]) == 2
    assert flat.index(MADE_UP[language]) < flat.index(PART[language])


COMPARED = {
    "en": [
        "It compares with these terms of the framework file:",
        "- justification.tolerance: 1,000 kr. (a choice)",
        "- justification.minimum_outside_share: 50\N{NO-BREAK SPACE}% (a choice)",
        "- justification.minimum_outside_users: 10 (a choice)",
        "- justification.minimum_other_areas: 2 (a choice)",
        "- justification.counts: outside-share (a choice)",
    ],
    "da": [
        "Den sammenligner med disse vilkår i rammefilen:",
        "- justification.tolerance: 1.000 kr. (et valg)",
        "- justification.minimum_outside_share: 50\N{NO-BREAK SPACE}% (et valg)",
        "- justification.minimum_outside_users: 10 (et valg)",
        "- justification.minimum_other_areas: 2 (et valg)",
        "- justification.counts: outside-share (et valg)",
    ],
}


@pytest.mark.parametrize("language", COMPARED)
def test_a_page_names_the_terms_it_compares_with_their_values_and_who_set_them(told, language):
    """In the order of the framework file, before the examples."""
    lines = told(NAME, "--lang", language).splitlines()

    start = lines.index(COMPARED[language][0])
    assert lines[start : start + 7] == [*COMPARED[language], ""]


TERMS = {
    "unexplained-shortfall": [
        "justification.tolerance: 1,000 kr. (a choice)",
        "justification.negative_deviation: text (a choice)",
    ],
    "no-offer-left": ["thresholds.least_offers: 1 (set by the committee; plan)"],
    "workshop-outside-period": [
        (
            "thresholds.process_period: meetings: Meetings are held from 15 August to 15 October "
            "2015, 2015-08-15 to 2015-10-15 (set by the committee; plan)"
        )
    ],
    "interviews-missing": [
        "thresholds.interviews: users and user-councils (set by the committee; plan)"
    ],
    "users-disagree": ["thresholds.smallest_count: 5 (a choice)"],
    "track-unserved": [],
}


@pytest.mark.parametrize("name", TERMS)
def test_every_kind_of_term_is_written_out(told, name):
    """Numbers, lists, choices, and a period with its dates; with the paper that has it."""
    text = unescape(told(name, "--lang", "en", "--format", "markdown"))

    shown = re.findall(r"^- `((?:justification|thresholds)\..*)$", text, re.MULTILINE)
    assert [line.replace("`", "", 1) for line in shown] == TERMS[name]


def test_a_term_that_is_changed_is_shown_changed(told, rules_town):
    """The values are those of the data that are read."""
    framework = rules_town / "data/framework.yaml"
    text = framework.read_text(encoding="utf-8")
    old = "minimum_outside_share: {value: 1/2, set_by: choice}"
    assert text.count(old) == 1
    new = "minimum_outside_share: {value: 2/3, set_by: administration}"
    framework.write_text(text.replace(old, new), encoding="utf-8")

    shown = told(NAME, "--lang", "en")
    (page_,) = json.loads(told(NAME, "--format", "json"))["rules"]

    assert "share: 66.7\N{NO-BREAK SPACE}% (set by the administration)\n" in shown
    assert page_["terms"][1] == {
        "name": "justification.minimum_outside_share",
        "value": {"exact": "2/3", "decimal": "0.666666666667"},
        "set_by": "administration",
        "reason": None,
        "source": None,
    }


def test_json_has_the_terms_of_every_rule(told, town):
    """Amounts in kr., exact numbers, ids and lists; none where the framework has none."""
    listed = {each["name"]: each for each in json.loads(told("--format", "json"))["rules"]}
    without = json.loads(told("--format", "json", "--data", str(town)))["rules"]

    def values(name):
        return [term["value"] for term in listed[name]["terms"]]

    assert values(NAME)[0] == 1000
    assert values("workshop-outside-period") == ["meetings"]
    assert values("interviews-missing") == [["users", "user-councils"]]
    assert listed["no-offer-left"]["terms"][0]["source"]["document"] == "plan"
    assert [each["terms"] for each in without] == [[] for _ in NAMES]


MILDER = {
    "en": "A finding may be milder than its rule, and what a draft leaves open is only a note.",
    "da": "En bemærkning kan være mildere end sin regel, og åbne punkter i et udkast er kun "
    "oplysninger.",
}


@pytest.mark.parametrize("format_", ["text", "markdown"])
@pytest.mark.parametrize("language", MILDER)
def test_the_list_says_that_a_finding_may_be_milder(told, language, format_):
    """Below the tables."""
    text = " ".join(told("--lang", language, "--format", format_).split())

    assert text.index(NAMES[-1]) < text.index(MILDER[language])


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
    assert text.count(MADE_UP[language]) == 1


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
