"""The documents are complete, and their figures are the program's."""

import json
import re
import shlex
import shutil
import tomllib
from fractions import Fraction
from itertools import accumulate
from pathlib import Path

import in_process
import pytest
import yaml

from tilbudsvifte import __version__
from tilbudsvifte.documents.checks.proposal import check_proposal
from tilbudsvifte.documents.dataset import build, read_folder
from tilbudsvifte.documents.proposal import Proposal
from tilbudsvifte.documents.validation import validate
from tilbudsvifte.engine.rounding import rounded_parts
from tilbudsvifte.reading.document import read_bytes, read_file
from tilbudsvifte.rendering.checking.as_json import checked_json
from tilbudsvifte.rendering.validation.as_json import validation_json
from tilbudsvifte.rendering.view import Origin
from tilbudsvifte.rules.results import Waived
from tilbudsvifte.rules.run import check
from tilbudsvifte.scenarios.basis import Basis
from tilbudsvifte.scenarios.results import Checked, Status
from tilbudsvifte.scenarios.run import run

ROOT = Path(__file__).parent.parent
DATA_KINDS = ("framework", "offers", "indicators")
KINDS = (*DATA_KINDS, "proposal", "scenario")
# What `pip install` is given last; a text of the program may be broken between two lines.
INSTALLED = re.compile(
    r"""pip install(?:[\s"]+(?:-[\w-]+|[\w/.]+\.txt))*[\s"]+'?([\w.]+(?:\[\w+\])?)"""
)


def _page(name):
    return (ROOT / name).read_text(encoding="utf-8")


def _tilbud(*arguments):
    done = in_process.run(ROOT, *map(str, arguments))
    assert done.code == 0, done.stderr
    return done.stdout.decode()


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


def _per_cents(shares, places):
    return [f"{float(each):.{places}%}" for each in rounded_parts(shares, places + 2)]


def _known(allocation):
    return [i for i in allocation["indicators"] if i["has_figures"]]


def test_weights_and_shares_of_the_worked_example(allocation):
    """Weights and shares are the program's, in per cent with two decimals that sum to 100 %."""
    expected = [
        [
            i["name"]["en"],
            i["weight"]["exact"],
            *_per_cents([_exact(area["indicators"][i["id"]]) for area in allocation["areas"]], 2),
        ]
        for i in _known(allocation)
    ]

    actual = [[cell.replace(" %", "%") for cell in row] for row in _table("shares")]

    assert expected == actual


def test_guideline_of_the_worked_example(allocation):
    """Shares of the frame, exact amounts, whole units and guidelines are the program's."""
    frame = Fraction(allocation["frame"]["amount"], 1000)
    shares = [_exact(area["share"]) for area in allocation["areas"]]
    expected = [
        _per_cents(shares, 4),
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


def _part(heading):
    """The words that the part of docs/json.md on a command sets as code."""
    part = _page("docs/json.md").split(f"\n## `{heading}`")[1].split("\n## ")[0]
    return set(re.findall(r"`([^`]+)`", part))


def test_every_key_of_the_json_of_a_validation_is_described():
    """The part of docs/json.md on `tilbud validate` names each key that it prints."""
    missing = set(_keys(_validation())) - _part("tilbud validate") - DESCRIBED

    assert set() == missing


def test_every_key_of_the_json_of_a_check_is_described():
    """The part of docs/json.md on `tilbud check` names each key that it prints."""
    checked = _checked()
    findings = [each.pop("findings") for each in checked["scenarios"]]

    missing = set(_keys(checked)) - _part("tilbud check")
    of_findings = set(_keys(findings)) - _part("tilbud validate")  # to which the part refers

    assert "findings" in _part("tilbud check")
    assert all(findings)
    assert (set(), set()) == (missing - DESCRIBED, of_findings - DESCRIBED)


def test_every_key_of_the_json_of_a_comparison_is_described():
    """The part of docs/json.md on `tilbud compare` names each key that it prints."""
    names = ("weights-rank-sum", "frame-55500")
    files = [ROOT / f"scenarios/{name}.yaml" for name in names]
    compared = json.loads(_tilbud("compare", *files, "--data", ROOT / "data", "--format", "json"))

    missing = set(_keys(compared)) - _part("tilbud compare") - DESCRIBED

    assert set() == missing


def test_every_key_of_the_json_of_a_sensitivity_analysis_is_described():
    """The part of docs/json.md on `tilbud sensitivity` names each key that it prints of its own."""
    found = json.loads(_tilbud("sensitivity", "--data", ROOT / "data", "--format", "json"))
    for area in found["areas"]:
        del area["reach"]  # as for `tilbud allocate`, to which the part refers
    for alternative in found["alternatives"]:
        del alternative["weights"], alternative["amounts"]  # by ids that the user chose
    own = {key: found[key] for key in ("areas", "alternatives")}

    assert set() == (found.keys() | set(_keys(own))) - _part("tilbud sensitivity") - DESCRIBED


def _validation():
    """A result with no part empty: findings, a waiver, an activity, all areas together."""
    town = ROOT / "tests" / "rules" / "town"
    names = [*sorted((town / "proposals").iterdir()), ROOT / "LICENSE"]
    result = check(build(read_folder(town)).dataset, [read_file(name) for name in names])
    waived = (Waived(result.findings[0], "The committee", "One year"),)
    return json.loads(validation_json(result._replace(waived=waived), Origin(None)))


def _checked():
    """A result with no part empty: what holds, what differs, and a finding."""
    base = build(read_folder(ROOT / "tests" / "rules" / "town"))
    text = (
        "schema: tilbudsvifte/1\nname: A\nwhy: B\noverrides: {grants: {fund: {amount: 8}}}\n"
        "expect: {frame: 1 kr, shares: {east: 0.3}, current: {nowhere: 1 kr}}\n"
    )
    result = run(Basis(base), read_bytes("a.yaml", text.encode()))
    return json.loads(checked_json(Checked(1000, (result,), ("b.yaml",)), Origin(None)))


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


def test_the_example_scenario_holds(shown):
    """The scenario that docs/files.md shows is true of the data files beside it."""
    result = run(Basis(build(read_folder(shown))), read_file(shown / "scenario.yaml"))

    assert (result.status, len(result.compared), result.differences) == (Status.HOLDS, 11, ())


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


def _blocks(language):
    """The examples of docs/ci.md that are marked as of a language."""
    page = _page("docs/ci.md")
    return re.findall(rf"^ *```{language}\n(.*?)^ *```$", page, flags=re.MULTILINE | re.DOTALL)


def _settings():
    """The settings files that docs/ci.md shows, by the name in their first line."""
    return {text.splitlines()[0]: yaml.safe_load(text) for text in _blocks("yaml")}


def _commands():
    """Every command line of docs/ci.md that runs `tilbud`, wherever it stands."""
    text = "\n".join([*_blocks("yaml"), *_blocks("sh"), *_blocks("console")])
    found = re.findall(r"^[ $-]*\btilbud (\S.*)$", text, flags=re.MULTILINE)
    return [re.split(r" >>? | \| ", line)[0] for line in found]


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    """A repository as docs/ci.md has it, with a scenario among others that does not hold."""
    folder = tmp_path_factory.mktemp("repository")
    for name in ("data", "scenarios", "examples"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copytree(ROOT / "data", folder / "before/data")
    (folder / "scenarios/announced.yaml").write_text(
        "schema: tilbudsvifte/1\nname: Rank\nwhy: A test.\nexpect: {frame: 1 kr}\n",
        encoding="utf-8",
    )
    return folder


def test_docs_of_ci_show_commands():
    """No command line of docs/ci.md is passed over by the tests below."""
    blocks = "".join([*_blocks("yaml"), *_blocks("sh"), *_blocks("console")])

    assert len(_commands()) == len(re.findall(r"\btilbud (?:check|compare)\b", blocks))
    assert len(_commands()) > 8


def _marked(line):
    """One that starts processes is of the kind that does."""
    return pytest.param(line, marks=[pytest.mark.process] if "--jobs" in line else [])


@pytest.mark.parametrize("line", [_marked(line) for line in _commands()])
def test_the_commands_of_ci_run(town, line):
    """Each command line of docs/ci.md is one that `tilbud` understands."""
    words = shlex.split(line)
    run = in_process.run_apart if "--jobs" in words else in_process.run

    done = run(town, *words)

    assert done.code in {0, 1}, done.stderr


def test_the_workflow_gives_inputs_that_the_action_has():
    """The workflow of docs/ci.md uses this repository's action, and nothing that it lacks."""
    (job,) = _settings()["# .github/workflows/budget.yml"]["jobs"].values()
    inputs = yaml.safe_load(_page("action.yml"))["inputs"]
    used = [step for step in job["steps"] if "OWNER/tilbudsvifte@" in step.get("uses", "")]

    assert [set(step["with"]) - set(inputs) for step in used] == [set()]
    assert used[0]["with"]["scenarios"] == "scenarios/"
    assert f"make `{job['name']}` a required check" in _page("docs/ci.md")


def test_the_hooks_of_ci_exist():
    """docs/ci.md names each hook by its id."""
    (repository,) = _settings()["# .pre-commit-config.yaml"]["repos"]
    hooks = yaml.safe_load(_page(".pre-commit-hooks.yaml"))

    assert {hook["id"] for hook in hooks} == {hook["id"] for hook in repository["hooks"]}


def test_the_report_for_gitlab_is_the_one_that_is_written():
    """The job writes the file that GitLab is told to read."""
    (job,) = _settings()["# .gitlab-ci.yml"].values()
    (written,) = job["after_script"]

    assert written.endswith(f"--output {job['artifacts']['reports']['junit']}")
    assert [line.split()[0] for line in job["script"]] == ["pip", "tilbud"]


def test_ci_names_this_version():
    """Whoever copies an example of docs/ci.md gets the version that it was written for."""
    versions = re.findall(r"(?:@|rev: )v(\d+\.\d+\.\d+)", _page("docs/ci.md"))

    assert set(versions) == {__version__}


def test_nothing_is_said_to_be_on_an_index():
    """The package is not: whoever has it has a clone, and what is said to be installed is there."""
    said = [*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("src/**/*.py")]
    found = [each for file in said for each in INSTALLED.findall(file.read_text(encoding="utf-8"))]
    extras = tomllib.loads(_page("pyproject.toml"))["project"]["optional-dependencies"]

    assert {each for each in found if each.startswith("tilbudsvifte")} == set()
    assert {each for each in found if each.startswith(".[")} >= {".[audit]"}
    assert {each[2:-1] for each in found if each.startswith(".[")} <= set(extras)
