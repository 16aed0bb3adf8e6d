"""A malformed part hides nothing that does not rest on it."""

import pytest
import yaml

from tilbudsvifte.reading.document import read_bytes
from tilbudsvifte.rules.run import check

NO_REASON = {"offers": {"barn": {"reason": None}}}
NO_LISTS = {"process": {"participants_list": None}}
BAD_PROCESS = {"process": {"persons": "many"}}
BAD_OFFERS = {"offers": {"quay": {"grant": "23"}}}


def over(*changes):
    """Changes, one laid over the other."""
    merged = {}
    for change in changes:
        for key, value in change.items():
            merged[key] = {**merged.get(key, {}), **value}
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
    found = codes(NO_REASON, NO_LISTS, BAD_OFFERS)

    assert found == ["not-whole-number", "process-undocumented"]


def test_a_reference_to_nothing_stops_only_the_rules_that_rest_on_it(codes):
    """Structure and economy are left alone where a track is unknown."""
    found = codes(NO_REASON, NO_LISTS, {"offers": {"quay": {"tracks": ["helth"]}}})

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
