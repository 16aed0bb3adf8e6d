"""The example proposals: the good ones are without fault, the others have the faults they name."""

import re
from pathlib import Path

import pytest
import yaml

from tilbudsvifte.documents.dataset import build, read_folder
from tilbudsvifte.reading.diagnostics import Severity
from tilbudsvifte.reading.document import read_file
from tilbudsvifte.rules.run import check

ROOT = Path(__file__).parents[2]
EXAMPLES = ROOT / "examples"
GOOD = sorted((EXAMPLES / "proposals").glob("*.yaml"))
FAULTY = [
    *sorted((EXAMPLES / "faulty").glob("*.yaml")),
    *sorted(folder for folder in (EXAMPLES / "faulty").iterdir() if folder.is_dir()),
]
EVERY = [*GOOD, *sorted((EXAMPLES / "faulty").rglob("*.yaml"))]
AREAS = ("amager", "city", "noerrebro", "nordvest")
CURRENT = {"amager": 5095, "nordvest": 10018, "noerrebro": 14355, "city": 26053}
GUIDELINE = {"amager": 10907, "nordvest": 16582, "noerrebro": 9521, "city": 18510}

# Paper 004: participants, of which about so many users, and the per cent that it states.
WORKSHOPS = {
    "noerrebro": [(76, 30, 39), (57, 17, 30)],
    "nordvest": [(118, 78, 66), (96, 33, 34)],
    "amager": [(78, 20, 25), (49, 13, 26)],
    "city": [(50, 13, 26), (44, 7, 16)],
}


@pytest.fixture(scope="module")
def dataset():
    """The data that the examples are judged by."""
    return build(read_folder(ROOT / "data")).dataset


@pytest.fixture(scope="module")
def plans():
    """The good examples as plain values, by area."""
    return {path.stem: yaml.safe_load(path.read_text(encoding="utf-8")) for path in GOOD}


@pytest.fixture(scope="module")
def together(dataset):
    """What a run over all good examples finds."""
    return _checked(dataset, GOOD)


def _checked(dataset, paths):
    return check(dataset, [read_file(path) for path in paths])


def _said(validation):
    """What is found but notes, as file, line and `severity[rule]`."""
    return sorted(
        (found.place.file, found.place.line, f"{found.severity}[{found.code}]")
        for found in validation.findings
        if found.severity is not Severity.NOTE
    )


def _marked(paths):
    """What the comments of the files say is found, in the same form."""
    return sorted(
        (str(path), number, what)
        for path in paths
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        for marks in re.findall(r" # finds: (.+)$", line)
        for what in marks.split(", ")
    )


def test_there_is_one_good_example_for_each_area(plans):
    """Each file is named after its area."""
    assert tuple(plans) == AREAS
    assert {name: plan["area"] for name, plan in plans.items()} == {area: area for area in AREAS}


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_a_good_example_passes_alone(path, dataset):
    """There is no error and no warning in it."""
    assert _said(_checked(dataset, [path])) == []


def test_the_good_examples_pass_together(together):
    """There is no error and no warning in any of them."""
    assert _said(together) == []


def test_the_good_examples_are_fewer_but_larger_within_the_frame(together):
    """All four plan fewer offers than today, larger ones on average, for no more than the frame."""
    city = together.together

    assert city.offers < city.offers_today
    assert city.mean > city.mean_today
    assert city.proposed <= city.frame


def test_one_area_is_above_its_guideline_and_justified(together):
    """Nordvest's city-wide activities justify what it asks for beyond its guideline."""
    above = [each for each in together.proposals if each.deviation.above]

    assert [each.area.id for each in above] == ["nordvest"]
    assert above[0].deviation.justified >= above[0].deviation.amount
    assert not above[0].deviation.needed


@pytest.mark.parametrize("area", AREAS)
def test_money_of_an_area(area, plans):
    """Grants of today sum to the current budget, and moves bring them to what is proposed."""
    plan = plans[area]
    inside = {key: offer for key, offer in plan["offers"].items() if "paid_by" not in offer}
    moved = dict.fromkeys(inside, 0)
    for move in plan["money"]:
        for end, sign in (("from", -1), ("to", 1)):
            if move[end] != "frame":
                moved[move[end]] += sign * move["amount"]

    assert sum(offer.get("grant_today", 0) for offer in inside.values()) == CURRENT[area]
    assert {key: offer.get("grant_today", 0) + moved[key] for key, offer in inside.items()} == {
        key: offer.get("grant", 0) for key, offer in inside.items()
    }
    deviation = {"nordvest": 600, "city": -600}.get(area, 0)
    assert sum(offer.get("grant", 0) for offer in inside.values()) == GUIDELINE[area] + deviation


@pytest.mark.parametrize("area", AREAS)
def test_workshops_are_those_of_the_paper(area, plans):
    """Participants, users and stated share are 004's, both rounds in September, users `ca.`."""
    workshops = plans[area]["process"]["workshops"]
    first, second = (workshops[name] for name in ("runde-1", "runde-2"))
    third = {"aeldre"} if area == "noerrebro" else set()

    assert [
        tuple(each[key] for key in ("participants", "users", "user_percent"))
        for each in (first, second)
    ] == WORKSHOPS[area]
    assert {(each["date"], each["approximate"]) for each in (first, second)} == {("2015-09", True)}
    assert {each["minutes"] for each in workshops.values()} == {"004, afsnit 5"}
    assert set(workshops) == {"runde-1", "runde-2"} | third
    assert all(set(workshops[name]) == {"minutes"} for name in third)


@pytest.mark.parametrize("area", AREAS)
def test_what_no_paper_documents_is_left_open(area, plans):
    """A draft without date, persons, lists and numbers of interviews, which nobody made up."""
    plan = plans[area]
    process = plan["process"]

    assert plan["stage"] == "draft"
    assert "date" not in plan
    assert not {"participants_list", "invitees_list", "persons", "invited"} & set(process)
    assert not any({"count", "persons"} & set(each) for each in process["interviews"].values())


@pytest.mark.parametrize("path", EVERY, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_made_up_amounts_are_called_illustrative(path):
    """Each example says so in both languages, and names its schema on the first line."""
    text = path.read_text(encoding="utf-8")
    schema = re.match(r"# yaml-language-server: \$schema=(\S+)\n", text)
    illustrative = yaml.safe_load(text)["illustrative"]

    assert "opdigte" in illustrative["da"]
    assert "made up" in illustrative["en"]
    assert schema
    assert (path.parent / schema[1]).resolve() == ROOT / "schemas/proposal.schema.json"


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_a_heading_says_what_is_made_up(path):
    """The comment at the top tells a reader which figures no paper gives."""
    heading = re.match(r"(?:#.*\n)+", path.read_text(encoding="utf-8"))

    assert heading
    assert "made up" in " ".join(heading[0].replace("#", "").split())


@pytest.mark.parametrize("path", FAULTY, ids=lambda path: path.stem)
def test_a_faulty_example_has_the_faults_it_names(path, dataset):
    """Exactly the marked errors and warnings are found, at the marked lines."""
    paths = sorted(path.glob("*.yaml")) if path.is_dir() else [path]
    expected = _marked(paths)

    assert expected
    assert expected == _said(_checked(dataset, paths))


def test_offers_go_the_way_the_paper_proposes(plans, dataset):
    """What closes or opens, what takes its place and whose rooms it takes over is the data's."""
    for offer_id, known in dataset.offers.offers.items():
        proposed, area = known.proposed, known.location.area
        if area is None or proposed is None or proposed.action in ("moves", "wish"):
            continue
        planned = plans[area]["offers"][offer_id]
        rooms = planned.get("premises", {}).get("taken_over_from")

        assert (offer_id, planned["action"]) == (offer_id, proposed.action)
        assert (offer_id, planned.get("reason", {}).get("kind")) == (offer_id, proposed.reason)
        assert set(proposed.replaced_by) <= set(planned.get("replaced_by", []))
        assert (offer_id, rooms) == (offer_id, proposed.premises_from)


def test_city_wide_efforts_of_the_paper_are_activities(plans, dataset):
    """What the data call city-wide and an area hosts has a city-wide activity there."""
    hosts = {each["host"] for plan in plans.values() for each in plan["city_wide"].values()}
    wanted = {
        offer_id
        for offer_id, known in dataset.offers.offers.items()
        if known.proposed and known.proposed.city_wide
    }

    assert wanted <= hosts
