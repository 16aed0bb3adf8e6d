"""What a final proposal must not leave open."""

import pytest

from tilbudsvifte.reading.document import read_bytes
from tilbudsvifte.rules.run import check

FILL_IN = "fill it in; a final proposal leaves nothing open"
LISTS = (
    "fill it in, with `[]` for a list where there is nothing to list; a final proposal leaves "
    "nothing open"
)
BLANK = (
    "write the number, 0 where it is none, or take the key out; a final proposal leaves nothing "
    "open"
)
STAGES = [("final", "error"), ("draft", "note")]


@pytest.fixture
def found(judge, said):
    """What the rule says of East's proposal with changes."""

    def run(changes):
        return [said(each) for each in judge({"east": changes}, select=["left-open"]).findings]

    return run


@pytest.mark.parametrize(("stage", "severity"), STAGES)
def test_what_a_proposal_leaves_open_is_named_together(found, stage, severity):
    """At the beginning of the file."""
    keys = ("title", "date", "responsible", "prioritised", "agreements", "disagreements")

    assert [
        (
            f"{severity}[left-open] east.yaml:schema: tilbudsvifte/1: left open: `title`, `date`, "
            f"`responsible`, `prioritised`, `agreements` and `disagreements` = {LISTS}"
        )
    ] == found({"stage": stage, **dict.fromkeys(keys)})


@pytest.mark.parametrize(
    ("key", "hint"), [("title", FILL_IN), ("agreements", LISTS), ("disagreements", LISTS)]
)
def test_how_to_say_that_there_are_none_is_told_of_lists(found, key, hint):
    """Of a text it would be wrong."""
    assert [
        f"error[left-open] east.yaml:schema: tilbudsvifte/1: left open: `{key}` = {hint}"
    ] == found({key: None})


def test_an_empty_list_says_that_there_are_none(found):
    """It is not open."""
    assert found({"agreements": [], "disagreements": []}) == []


@pytest.mark.parametrize(("stage", "severity"), STAGES)
def test_what_an_offer_leaves_open_is_named_together(found, stage, severity):
    """At each offer, by its name."""
    empty = dict.fromkeys(("action", "grant", "budget", "operator", "principles"))
    offers = {"boats": {"operator": None}, "quay": empty}

    assert [
        f"{severity}[left-open] east.yaml:boats: The Boats leaves open: `operator` = {FILL_IN}",
        (
            f"{severity}[left-open] east.yaml:quay: The Quay leaves open: `action`, `grant`, "
            f"`budget` and `operator` = {FILL_IN}"
        ),
    ] == found({"stage": stage, "offers": offers})


@pytest.mark.parametrize("action", ["changes", "opens"])
def test_what_changes_an_offer_serves_a_principle(found, action):
    """As do the reasons to open one."""
    offers = {"quay": {"action": action, "principles": []}}

    assert [
        f"error[left-open] east.yaml:quay: The Quay leaves open: `principles` = {FILL_IN}"
    ] == found({"offers": offers})


@pytest.mark.parametrize("action", ["closes", "merges"])
def test_an_offer_that_ends_has_a_principle_and_no_budget(found, action):
    """Nothing of its own is left of it."""
    empty = dict.fromkeys(("grant", "budget", "operator", "principles"))

    assert [
        f"error[left-open] east.yaml:quay: The Quay leaves open: `principles` = {FILL_IN}"
    ] == found({"offers": {"quay": {**empty, "action": action}}})


def test_an_offer_that_continues_needs_no_principle(found):
    """Nothing about it changes; amounts of zero are amounts."""
    quay = {"action": "continues", "principles": None, "grant": 0, "budget": 0}

    assert found({"offers": {"quay": quay}}) == []


COUNTS_AND_AMOUNTS = [
    "users.today",
    "users.potential",
    "users.capacity",
    "offers.barn.grant_today",
    "offers.barn.grant",
    "offers.barn.budget",
    "offers.boats.users.today",
    "offers.boats.users.potential",
    "offers.boats.users.capacity",
    "process.persons",
    "process.workshops.first.participants",
    "process.workshops.first.users",
    "process.workshops.first.user_percent",
    "process.invited.users.took_part",
    "process.interviews.users.count",
    "process.interviews.users.persons",
]
NOTHING = ["", "~", "null"]


@pytest.fixture
def found_with(town, texts_of, said):
    """What the rule says of East's proposal with words at paths (as YAML), in its own order."""

    def run(stage, words):
        changes = {"stage": stage}
        for number, path in enumerate(words):
            inner = changes
            *way, last = path.split(".")
            for step in way:
                inner = inner.setdefault(step, {})
            inner[last] = f"WORD-{number}-"
        (text,) = texts_of({"east": changes}).values()
        for number, word in enumerate(words.values()):
            text = text.replace(f" WORD-{number}-", f" {word}".rstrip())
        found = check(town, [read_bytes("east.yaml", text.encode())], select=["left-open"])
        return [said(each) for each in found.findings]

    return run


@pytest.mark.parametrize("nothing", NOTHING)
@pytest.mark.parametrize("path", COUNTS_AND_AMOUNTS)
@pytest.mark.parametrize(("stage", "severity"), STAGES)
def test_a_count_or_an_amount_with_nothing_after_its_key_is_open(
    found_with, stage, severity, path, nothing
):
    """Nobody can tell whether it is none or is not known."""
    key = path.rpartition(".")[2]

    assert found_with(stage, {path: nothing}) == [
        f"{severity}[left-open] east.yaml:{key}: nothing stands after `{key}` = {BLANK}"
    ]


def test_all_that_is_blank_in_one_entry_is_said_together(found_with):
    """At the first of them; what the entry lacks in any case is not said twice."""
    blank = {"users.today": "~", "users.capacity": "", "offers.quay.grant": ""}

    assert found_with("final", blank) == [
        f"error[left-open] east.yaml:quay: The Quay leaves open: `grant` = {FILL_IN}",
        (
            "error[left-open] east.yaml:today: nothing stands after `today` and `capacity` = "
            f"{BLANK}"
        ),
    ]


@pytest.mark.parametrize("path", COUNTS_AND_AMOUNTS)
def test_a_count_or_an_amount_of_zero_is_none(found_with, path):
    """It is written, and not open."""
    assert found_with("final", {path: "0"}) == []


@pytest.mark.parametrize("path", ["offers.barn.note", "variant", "offers.barn.merged_into"])
def test_what_is_neither_count_nor_amount_may_be_blank(found_with, path):
    """A word that is not there is not there."""
    assert found_with("final", {path: "~"}) == []
