"""The documents are complete, and their figures are the program's."""

import json
import re
import subprocess
import sys
import tomllib
from fractions import Fraction
from itertools import accumulate
from pathlib import Path

import pytest

from tilbudsvifte import __version__
from tilbudsvifte.documents.checks.proposal import check_proposal
from tilbudsvifte.documents.dataset import build, read_folder
from tilbudsvifte.documents.proposal import Proposal
from tilbudsvifte.documents.validation import validate
from tilbudsvifte.reading.document import read_file
from tilbudsvifte.rendering.validation.as_json import validation_json
from tilbudsvifte.rendering.view import Origin
from tilbudsvifte.rules.results import Waived
from tilbudsvifte.rules.run import check

ROOT = Path(__file__).parent.parent
DATA_KINDS = ("framework", "offers", "indicators")
KINDS = (*DATA_KINDS, "proposal")


def _page(name):
    return (ROOT / name).read_text(encoding="utf-8")


def _tilbud(*arguments):
    command = [sys.executable, "-m", "tilbudsvifte", *map(str, arguments)]
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


def _named(page):
    """The words that a page sets as code, outside of its examples."""
    prose = re.sub(r"^```.*?^```$", "", _page(page), flags=re.MULTILINE | re.DOTALL)
    return set(re.findall(r"`([^`]+)`", prose))


def _allocation(*arguments):
    return json.loads(_tilbud("allocate", "--format", "json", "--data", ROOT / "data", *arguments))


@pytest.fixture(scope="module")
def allocation():
    """The result that method.md works out."""
    return _allocation()


def _table(name):
    """The rows of the table of method.md under a marker, without its heading."""
    text = _page("docs/method.md").split(f"<!-- worked example: {name} -->\n\n")[1]
    lines = text.split("\n\n")[0].splitlines()
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def _exact(number):
    return Fraction(number["exact"])


def _known(allocation):
    return [i for i in allocation["indicators"] if i["has_figures"]]


def test_weights_and_shares_of_the_worked_example(allocation):
    """Weights and shares are the program's, in per cent with two decimals."""
    expected = [
        [i["name"]["en"], i["weight"]["exact"]]
        + [f"{float(_exact(area['indicators'][i['id']])):.2%}" for area in allocation["areas"]]
        for i in _known(allocation)
    ]

    actual = [[cell.replace(" %", "%") for cell in row] for row in _table("shares")]

    assert expected == actual


def test_guideline_of_the_worked_example(allocation):
    """Shares of the frame, exact amounts, whole units and guidelines are the program's."""
    frame = Fraction(allocation["frame"]["amount"], 1000)
    shares = [_exact(area["share"]) for area in allocation["areas"]]
    expected = [
        [f"{float(share):.4%}" for share in shares],
        [f"{float(share * frame):,.3f}" for share in shares],
        [f"{int(share * frame):,}" for share in shares],
        [f"{area['computed'] // 1000:,}" for area in allocation["areas"]],
    ]

    actual = [[cell.replace(" %", "%") for cell in row[1:]] for row in _table("guideline")]

    assert expected == actual


def test_corners_of_the_worked_example(allocation):
    """Nordvest at the five corners is the frame times its running means."""
    frame = Fraction(allocation["frame"]["amount"], 1000)
    nordvest = next(area for area in allocation["areas"] if area["id"] == "nordvest")
    shares = [_exact(nordvest["indicators"][i["id"]]) for i in _known(allocation)]
    sums = enumerate(accumulate(shares), start=1)

    expected = [["Nordvest", *(f"{float(frame * total / k):,.1f}" for k, total in sums)]]

    assert expected == _table("corners")


# keys of values that the head of docs/json.md describes: exact numbers, texts and sources
DESCRIBED = {"exact", "decimal", "da", "en", "document", "place", "quote"}
RUNS = [(), ("city", "--by", "district"), ("--key", "announced"), ("--round-to", "100000")]


def _keys(value):
    """Every key at any depth, but ids that the user chose."""
    if isinstance(value, list):
        for part in value:
            yield from _keys(part)
    elif isinstance(value, dict):
        for key, part in value.items():
            yield key
            by_id = key in ("indicators", "counts") and isinstance(part, dict)
            yield from _keys(list(part.values()) if by_id else part)


@pytest.mark.parametrize("arguments", RUNS, ids=" ".join)
def test_every_key_of_the_json_is_described(arguments):
    """docs/json.md names each key that is printed."""
    described = _named("docs/json.md") | DESCRIBED | {"amount", "share"}

    missing = set(_keys(_allocation(*arguments))) - described

    assert set() == missing


def test_every_key_of_the_json_of_a_validation_is_described():
    """The part of docs/json.md on `tilbud validate` names each key that it prints."""
    part = _page("docs/json.md").split("\n## `tilbud validate`")[1]
    described = set(re.findall(r"`([^`]+)`", part)) | DESCRIBED

    missing = set(_keys(_validation())) - described

    assert set() == missing


def _validation():
    """A result with no part empty: findings, a waiver, an activity, all areas together."""
    town = ROOT / "tests" / "rules" / "town"
    names = [*sorted((town / "proposals").iterdir()), ROOT / "LICENSE"]
    result = check(build(read_folder(town)).dataset, [read_file(name) for name in names])
    waived = (Waived(result.findings[0], "The committee", "One year"),)
    return json.loads(validation_json(result._replace(waived=waived), Origin(None)))


@pytest.mark.parametrize("kind", KINDS)
def test_every_key_of_the_files_is_described(kind):
    """docs/files.md names each key and each fixed word that a data file can hold."""
    named = _named("docs/files.md")
    schema = json.loads(_tilbud("schema", kind))
    models = [schema, *schema["$defs"].values()]
    keys = {key for model in models for key in model.get("properties", {})} - {"da", "en"}
    words = set(re.findall(r'"enum": \[([^\]]+)\]', json.dumps(schema)))
    fixed = {word for group in words for word in re.findall(r'"([^"]+)"', group)}

    assert (set(), set()) == (keys - named, fixed - named - _named("docs/method.md"))


@pytest.fixture(scope="module")
def shown(tmp_path_factory):
    """A folder with the files that docs/files.md shows."""
    folder = tmp_path_factory.mktemp("shown")
    examples = re.findall(r"```yaml\n(.+?)```", _page("docs/files.md"), flags=re.DOTALL)
    assert len(KINDS) == len(examples)
    for kind, text in zip(KINDS, examples, strict=True):
        (folder / f"{kind}.yaml").write_text(text, encoding="utf-8")
    return folder


def test_the_example_files_are_valid(shown):
    """The three data files that docs/files.md shows work as they stand."""
    result = _allocation("--data", shown)

    assert [area["computed"] for area in result["areas"]] == [6_146_000, 5_154_000]


def test_the_example_proposal_is_well_formed(shown):
    """The proposal that docs/files.md shows fits the data files beside it."""
    dataset = build(read_folder(shown)).dataset
    read = validate(read_file(shown / "proposal.yaml"), Proposal)

    assert read.model is not None
    wrong, _ = check_proposal(read, read.model, dataset)
    assert [*read.diagnostics, *wrong] == []


@pytest.mark.parametrize("arguments", [(), ("--all",)], ids=" ".join)
def test_every_key_of_the_rules_is_described(arguments):
    """The last section of docs/json.md names each key that `tilbud rule` prints."""
    section = _page("docs/json.md").split("## `tilbud rule`")[1]
    printed = json.loads(_tilbud("rule", "--format", "json", "--data", ROOT / "data", *arguments))

    keys = {key for rule in printed["rules"] for key in rule}

    assert {key for key in keys if f"`{key}`" not in section} == set()


def test_the_page_of_rules_is_what_the_command_prints():
    """docs/rules.md is `tilbud rule --all --format markdown`, for the data of this project."""
    printed = _tilbud(
        "rule", "--all", "--format", "markdown", "--lang", "en", "--data", ROOT / "data"
    )

    assert _page("docs/rules.md") == printed


def test_every_dependency_is_explained():
    """docs/dependencies.md has a row for each package of pyproject.toml, and no other."""
    asked = _asked("runtime", "test", "dev")
    explained = set(
        re.findall(r"^\| `([\w-]+)`", _page("docs/dependencies.md"), flags=re.MULTILINE)
    )

    assert asked.keys() == explained


def test_lowest_versions_are_those_of_the_project():
    """requirements/lowest.txt pins the lower bound of each package to run or test with."""
    pinned = dict(
        re.findall(r"^([\w-]+)==([\d.]+)$", _page("requirements/lowest.txt"), flags=re.MULTILINE)
    )
    asked = _asked("runtime", "test")

    assert asked.keys() == pinned.keys()
    assert {k: _release(v) for k, v in asked.items()} == {k: _release(v) for k, v in pinned.items()}


def _asked(*groups):
    """Each package with its lower bound, from pyproject.toml."""
    project = tomllib.loads(_page("pyproject.toml"))["project"]
    lines = {"runtime": project["dependencies"], **project["optional-dependencies"]}
    found = [re.match(r"([\w-]+)>=([\d.]+)", line) for group in groups for line in lines[group]]
    return dict(match.groups() for match in found if match)


def _release(version):
    return (*map(int, version.split(".")), 0, 0)[:3]


def test_the_changelog_knows_the_version():
    """The version that is built has a section in the changelog."""
    assert f"## [{__version__}]" in _page("CHANGELOG.md")
