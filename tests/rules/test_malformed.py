"""A malformed part hides nothing that does not rest on it."""

import pytest
import yaml

from tilbudsvifte.documents.proposal import Proposal
from tilbudsvifte.documents.rule_names import GROUPS
from tilbudsvifte.reading.document import read_bytes
from tilbudsvifte.rules.run import check
from tilbudsvifte.texts import Language

ENGLISH = Language("en")

NO_REASON = {"offers": {"barn": {"reason": None}}}
NO_LISTS = {"process": {"participants_list": None}}
BAD_PROCESS = {"process": {"persons": "many"}}
BAD_OFFERS = {"offers": {"quay": {"grant": "23"}}}

# By key: something malformed there, and the groups of rules that it might mislead.
MISLEADS = {
    "offers": ({"quay": {"grant": "23"}}, {"economy", "structure", "users"}),
    "money": ([{"from": "barn", "to": "quay", "amount": "5"}], {"economy"}),
    "city_wide": ({"walks": {"cost": "4"}}, {"economy", "structure"}),
    "justification": (5, {"economy"}),
    "illustrative": (5, {"economy", "transfers"}),
    "users": ({"today": "90"}, {"users"}),
    "process": ({"persons": "many"}, {"process"}),
    "transfers": ({"winter": {"title": 5}}, {"transfers"}),
    "variant": (5, set()),
    "title": (5, set()),
    "date": ("soon", set()),
    "responsible": (5, set()),
    "prioritised": (5, set()),
    "agreements": (5, set()),
    "disagreements": (5, set()),
    "waivers": ({"track-unserved": {"reason": 5}}, set()),
}
# By rule that looks at one entry alone: what it finds, in a plan or in what stands beside one.
OF_ONE_ENTRY = {
    "grant-above-budget": {"offers": {"quay": {"grant": 24}}},
    "opening-exists": {"offers": {"quay": {"action": "opens"}}},
    "closing-without-reason": NO_REASON,
    "offer-elsewhere": {"offers": {"mill": {"action": "continues"}}},
    "papers-disagree": {"offers": {"tower": {"action": "continues"}}},
    "contribution-unanswered": {"process": {"contributions": {"evenings": {"why": None}}}},
    "workshop-outside-period": {"process": {"workshops": {"first": {"date": "2016-09"}}}},
    "user-share-differs": {"process": {"workshops": {"first": {"user_percent": 49}}}},
    "transfer-price-levels": {
        "transfers": {
            "winter": {
                "title": "Winter",
                "price_level": 2015,
                "lines": [
                    {
                        "grant": "Grant 1616",
                        "kind": "expense",
                        "price_level": 2016,
                        "amounts": {"2016": 0},
                        "permanent": True,
                    }
                ],
            }
        }
    },
    "left-open": {"offers": {"quay": {"operator": None}}},
}


def over(*changes):
    """Changes, one laid over the other."""
    merged = {}
    for change in changes:
        for key, value in change.items():
            both = isinstance(value, dict) and isinstance(merged.get(key), dict)
            merged[key] = over(merged[key], value) if both else value
    return merged


@pytest.fixture
def codes(judge):
    """The codes of all that is found in a changed proposal of East."""
    return lambda *changes: [found.code for found in judge({"east": over(*changes)}).findings]


def test_what_is_wrong_elsewhere_is_found_beside_a_malformed_process(codes):
    """The plan is judged, the process is not."""
    found = codes(NO_REASON, NO_LISTS, BAD_PROCESS)

    assert found == ["closing-without-reason", "not-whole-number"]


def test_what_is_wrong_with_the_process_is_found_beside_a_malformed_plan(codes):
    """The process is judged, the plan is not."""
    found = codes(NO_LISTS, BAD_OFFERS)

    assert found == ["not-whole-number", "process-undocumented"]


def test_a_reference_to_nothing_stops_only_the_rules_that_rest_on_it(codes):
    """Structure and economy are left alone where a track is unknown."""
    found = codes(NO_LISTS, {"offers": {"quay": {"tracks": ["helth"], "provides": []}}})

    assert found == ["unknown-id", "process-undocumented"]


@pytest.mark.parametrize(
    ("change", "code"),
    [({"jutification": "Because"}, "unknown-key"), ({"stage": "finished"}, "not-one-of")],
)
def test_a_key_that_could_be_any_stops_all_rules(judge, change, code):
    """A mistyped part may be what another rule misses."""
    found = judge({"east": {**NO_LISTS, **change}}).findings

    assert [each.code for each in found] == [code]


def test_a_malformed_proposal_has_no_figures(judge):
    """It takes no part with the others, which are judged as if it were not there."""
    judged = judge({"east": BAD_PROCESS, "west": {}, "south": {}})

    assert [each.file for each in judged.proposals] == ["west.yaml", "south.yaml"]
    assert judged.together.missing == ("East",)


def test_personal_data_stand_nowhere_in_the_result(town, texts_of):
    """Not in a title, not in another finding of the line, not where the file is malformed."""
    (text,) = texts_of({"east": {}}).values()
    values = yaml.safe_load(text)
    values |= {"title": "Plan of 010203-1234", "responsible": "a@example.dk", "stage": "x"}
    whole = yaml.safe_dump(values, default_flow_style=True, width=1_000_000)

    judged = check(town, [read_bytes("east.yaml", whole.encode())])

    assert [each.code for each in judged.findings].count("personal-data") == 2
    for each in judged.findings:
        assert "010203" not in str(each.place)
        assert "example.dk" not in str(each.place)


def test_a_title_with_a_personal_number_is_shown_masked(judge):
    """The figures of the proposal are shown all the same."""
    (proposal,) = judge({"east": {"title": "Plan of 010203-1234"}}).proposals

    assert proposal.title == "Plan of •••••••••••"


def test_an_entry_is_judged_beside_a_mistyped_key_in_it(codes):
    """What can be said of one entry alone is said in the same run."""
    found = codes({"offers": {"quay": {"grnt_today": 5, "grant": 24}}}, NO_REASON)

    assert found == ["closing-without-reason", "grant-above-budget", "unknown-key"]


def test_the_guideline_of_a_malformed_proposal_is_known(judge):
    """How far each file was judged, and its area."""
    outcomes = judge({"east": BAD_PROCESS, "west": {"jutification": "x"}, "south": {}}).outcomes

    assert [(each.area.name, each.whole, each.in_part) for each in outcomes] == [
        ("East", False, True),
        ("West", False, True),
        ("South", True, False),
    ]
    assert "unjustified-deviation" in outcomes[0].looked_at
    assert "unjustified-deviation" not in outcomes[1].looked_at


def test_a_malformed_variant_hides_nothing_of_the_others(judge):
    """It counts as the variant that it says it is."""
    changes = {
        "east": {"variant": "a", **BAD_PROCESS},
        "west": {"offers": {"forge": {"budget": 3}}},
    }

    found = judge(changes, variants={"east": "a"}).findings

    assert [each.code for each in found] == ["not-whole-number", "grant-above-budget"]


def test_a_malformed_variant_that_was_not_chosen_is_not_judged(judge):
    """What is wrong with its form is said all the same."""
    changes = {"east": {"variant": "a"}, "east-b": over({"variant": "b"}, NO_REASON, BAD_PROCESS)}

    found = judge(changes, variants={"east": "a"}).findings

    assert [each.code for each in found] == ["not-whole-number"]


@pytest.mark.parametrize(
    "change",
    [
        {"offers": {"010203-1234": {"action": "opens", "grant": 5}}},
        {"process": {"contributions": {"010203-1234": {"from": "users", "text": "x"}}}},
        {"010203-1234": "x"},
        {"responsible": 1102031234},
        {"title": "Plan 010203 1234"},
    ],
)
def test_a_personal_number_is_repeated_nowhere(judge, change):
    """Not as an id, a key, an unquoted number, or with a blank in it."""
    judged = judge({"east": change})

    assert "personal-data" in [each.code for each in judged.findings]
    said = "".join(
        f"{ENGLISH.say(f.text)}{f.hint and ENGLISH.say(f.hint)}" for f in judged.findings
    )
    shown = (
        said + "".join(each.place.source_line for each in judged.findings) + str(judged.proposals)
    )
    assert not any(number in shown for number in ("010203", "1102031234"))


def test_a_comment_is_masked_too(town, texts_of):
    """A line that is shown for another reason shows no address."""
    (text,) = texts_of({"east": {}}).values()
    text = text.replace("stage: final", "stage: fin # a@example.dk")

    findings = check(town, [read_bytes("east.yaml", text.encode())]).findings

    assert [each.code for each in findings] == ["not-one-of", "personal-data"]
    assert all("example" not in each.place.source_line for each in findings)


@pytest.mark.parametrize(
    ("written", "told"),
    [
        (-5, "-5: `today` must be at least 0"),
        (10**9 + 1, "1000000001: `today` must be at most 1,000,000,000"),
        ("80", "'80': `today` must be a whole number = write 80 without quotes"),
    ],
)
def test_a_number_of_users_that_is_none_is_told_at_the_number(judge, said, written, told):
    """It is never said to want a list, and never a fault of the program."""
    (found,) = judge({"east": {"users": {"today": written}}}).findings

    assert told in said(found)


@pytest.mark.parametrize(
    ("entry", "hint"),
    [("quai", "should `quai` under `offers` be `quay`?"), (None, "add `quay` under `offers`")],
)
def test_a_mistyped_entry_is_met_where_it_is_referred_to(judge, said, entry, hint):
    """The right id in `money` is not called wrong because the one under `offers` is."""
    offers = {"quay": None, "barn": {"replaced_by": []}} | ({entry: {"grant": 23}} if entry else {})

    found = [said(each) for each in judge({"east": {"offers": offers}}).findings]

    told = [each for each in found if "[not-in-plan]" in each]
    assert len(told) == 2
    assert all("`quay` has no entry under `offers`" in each and hint in each for each in told)


def looked_at(judged):
    """The rules by which the only file was judged."""
    return set(judged.outcomes[0].looked_at)


@pytest.mark.parametrize("key", MISLEADS)
def test_only_rules_that_look_at_what_is_malformed_are_left_out(judge, key):
    """Each group looks at certain keys, and is judged whatever is wrong with the others."""
    malformed, groups = MISLEADS[key]
    judged = looked_at(judge({"east": {key: malformed}}))

    left_out = {name for name, rules in GROUPS.items() if {*rules} - {*OF_ONE_ENTRY} - judged}
    assert left_out == groups | {"form"}
    assert judged >= {*OF_ONE_ENTRY}


@pytest.mark.parametrize(
    "key", [field.alias or name for name, field in Proposal.model_fields.items()]
)
def test_nothing_is_judged_without_a_key_that_a_proposal_must_have(judge, key):
    """Of all others it is known which rules they mislead; one that is unknown may have been any."""
    if key in MISLEADS:
        return
    for change in ({key: ["x"]}, {key: None}):
        judged = judge({"east": change})
        assert (looked_at(judged), judged.outcomes[0].in_part) == (set(), False)


@pytest.mark.parametrize("rule", OF_ONE_ENTRY)
def test_what_is_said_of_one_entry_alone_is_said_beside_anything_malformed(codes, rule):
    """Beside a key that may have been any; these rules and no other."""
    found = codes(OF_ONE_ENTRY[rule], {"jutification": "x"})

    assert rule in found
    assert set(found) <= {*OF_ONE_ENTRY, "unknown-key"}


WALKS = {
    "name": "Walks",
    "host": "boats",
    "cost": 20,
    "kind": "health",
    "track": "health",
    "counted_in": "users",
    "users": {"east": 10, "west": 25, "south": 30},
}


@pytest.mark.parametrize(
    ("rule", "whole", "without", "malformed"),
    [
        (
            "track-unserved",
            {"offers": {"boats": {"tracks": ["work"]}}, "city_wide": {"walks": WALKS}},
            {"city_wide": None},
            {"city_wide": {"walks": {"cost": "20"}}},
        ),
        (
            "track-unserved",
            {"offers": {"boats": {"tracks": ["work"]}}, "city_wide": {"walks": WALKS}},
            {"city_wide": None},
            {"city_wide": {"walks": {"host": "boat"}}},
        ),
        (
            "unjustified-deviation",
            {"offers": {"quay": {"grant": 40, "budget": 40}}, "city_wide": {"walks": WALKS}},
            {"city_wide": None},
            {"city_wide": {"walks": {"cost": "20"}}},
        ),
        (
            "money-unbalanced",
            {},
            {"money": [{"from": "barn", "to": "quay", "amount": 5}]},
            {"money": [{"from": "barn", "to": "quay", "amount": 5}, {"from": "frame"}]},
        ),
        (
            "premises-occupied",
            {"offers": {"quay": {"premises": {"taken_over_from": "barn"}}}},
            {"offers": {"barn": {"action": None}}},
            {"offers": {"barn": {"action": "closed"}}},
        ),
    ],
    ids=["track", "host", "deviation", "money", "premises"],
)
def test_no_rule_guesses_at_what_is_malformed(codes, rule, whole, without, malformed):
    """What would be wrong without a part is not said where the part is there and malformed."""
    assert rule not in codes(whole)
    assert rule in codes(whole, without)
    assert rule not in codes(whole, malformed)
