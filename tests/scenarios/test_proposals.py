"""The proposals that a scenario names: found from its folder, judged, never from elsewhere."""

import shutil

import pytest

from tilbudsvifte.reading.document import read_file
from tilbudsvifte.scenarios.basis import Basis
from tilbudsvifte.scenarios.proposals import Shelf
from tilbudsvifte.scenarios.results import Status
from tilbudsvifte.scenarios.run import run

HEAD = "schema: tilbudsvifte/1\nname: A case\nwhy: A test.\n"
ALL = "expect: {odd: 0, deviations: {east: 0}, findings: {left-open: 0}, severities: {errors: 0}}\n"
COUNT = "expect:\n  severities: {warnings: 0}\n"


@pytest.fixture
def folder(tmp_path, town_folder, monkeypatch):
    """A working directory with the town's proposals, and scenarios beside them."""
    shutil.copytree(town_folder / "proposals", tmp_path / "proposals")
    (tmp_path / "scenarios").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def checked(folder, town):
    """The result of a scenario in `scenarios/`, named as from the working directory."""

    def result(text, shelf=None):
        (folder / "scenarios" / "case.yaml").write_text(HEAD + text, encoding="utf-8")
        return run(Basis(town, shelf), read_file("scenarios/case.yaml"))

    return result


def taken(folder, words):
    """The files that are read for the words of a scenario, and what is said of the words."""
    case = folder / "scenarios" / "case.yaml"
    case.write_text(f"proposals: [{', '.join(words)}]\n", encoding="utf-8")
    documents, found = Shelf().take(read_file("scenarios/case.yaml"), words)
    return [each.name for each in documents], [each.text.key for each in found]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        (["../proposals/west.yaml"], ["west"]),
        (["../proposals/west.yaml", "../proposals/east.yaml"], ["west", "east"]),
        (["../proposals/*.yaml"], ["east", "south", "west"]),
        (["../proposals"], ["east", "south", "west"]),
        (["../proposals/[ew]*.yaml", "../proposals/west.yaml"], ["east", "west"]),
        (["../scenarios/../proposals/east.yaml", "./../proposals/east.yaml"], ["east"]),
    ],
)
def test_files_folders_and_patterns_are_found_from_the_scenario(folder, words, names):
    """In the order given, each once."""
    assert ([f"proposals/{name}.yaml" for name in names], []) == taken(folder, words)


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("../proposals/*.yml", "no-proposals"),
        ("../nothing/*.yaml", "no-proposals"),
        ("/etc/passwd", "not-relative"),
        ("~/plan.yaml", "not-relative"),
        ("https://example.org/plan.yaml", "not-relative"),
        ("..\\proposals\\east.yaml", "not-relative"),
        ("../*/../proposals/east.yaml", "not-relative"),
        ("../../plan.yaml", "outside"),
        ("../../../../../../../../etc/passwd", "outside"),
        ("../../../../../../../../**/*.yaml", "outside"),
    ],
)
def test_a_word_that_names_none_is_a_fault(folder, word, code):
    """Nothing outside the working directory is read, nor anything that is not a path."""
    (folder.parent / "plan.yaml").write_text("area: east\n", encoding="utf-8")

    assert ([], [f"scenarios.{code}"]) == taken(folder, [word])


@pytest.mark.parametrize("word", ["../proposals", "../proposals/*.yaml", "../proposals/**/*.yaml"])
def test_endings_count_in_any_case_and_links_that_lead_back_do_not(folder, word):
    """What one writes on Windows is found, and no pull request keeps a check from ending."""
    proposals = folder / "proposals"
    (proposals / "east.yaml").rename(proposals / "EAST.YAML")
    (proposals / ".#west.yaml").symlink_to("somebody@desk.1")
    for name in ("a", "b"):
        (proposals / name).symlink_to(".")

    assert taken(folder, [word]) == (
        [f"proposals/{name}" for name in ("EAST.YAML", "south.yaml", "west.yaml")],
        [],
    )


@pytest.mark.parametrize("word", ["loop", "loop.yaml", "loop/*.yaml", "loop/west.yaml"])
def test_a_link_that_leads_to_itself_is_a_fault_of_the_scenario(folder, word):
    """It leads nowhere, and so not out either."""
    for name in ("loop", "loop.yaml"):
        (folder / "scenarios" / name).symlink_to(name)

    assert taken(folder, [word]) == ([], ["scenarios.cannot-open"])


@pytest.mark.parametrize("word", ["../proposals", "../proposals/*.yaml", "../proposals/west.yaml"])
def test_proposals_are_found_from_a_folder_that_is_gone(folder, monkeypatch, word):
    """The scenario has a place of its own; but what lies outside of it may not be looked into."""
    gone = folder / "gone"
    gone.mkdir()
    (folder / ".git").mkdir()
    case = folder / "scenarios" / "case.yaml"
    case.write_text(f"proposals: [{word}]\n", encoding="utf-8")
    monkeypatch.chdir(gone)
    gone.rmdir()

    documents, found = Shelf().take(read_file(str(case)), [word])
    assert str(folder / "proposals/west.yaml") in [each.name for each in documents]
    (folder / ".git").rmdir()
    (fault,) = Shelf().take(read_file(str(case)), [word])[1]

    assert (found, fault.text.key) == ([], "scenarios.outside")


def test_only_the_word_is_a_pattern(folder):
    """A scenario's own folder may have signs of a pattern in its name."""
    for name in ("run[12]", "run1"):
        shutil.copytree(folder / "proposals", folder / name / "p")
    words = ["p/*.yaml", "p/east.yaml", "p"]
    case = folder / "run[12]" / "case.yaml"
    case.write_text(HEAD, encoding="utf-8")

    documents, found = Shelf().take(read_file("run[12]/case.yaml"), words)

    assert found == []
    names = ("east", "south", "west")
    assert [each.name for each in documents] == [f"run[12]/p/{name}.yaml" for name in names]


def test_in_a_repository_the_working_directory_does_not_matter(folder, monkeypatch):
    """Paths may go up to its top, and not beyond, from wherever the scenario is run."""
    shutil.copytree(folder / "proposals", folder / "repository" / "proposals")
    (folder / "repository" / ".git").mkdir()
    inner = folder / "repository" / "scenarios"
    inner.mkdir()
    (inner / "case.yaml").write_text(HEAD, encoding="utf-8")
    monkeypatch.chdir(inner)

    documents, found = Shelf().take(
        read_file("case.yaml"), ["../proposals/east.yaml", "../../proposals/west.yaml"]
    )

    assert [each.name for each in documents] == ["../proposals/east.yaml"]
    assert [each.text.key for each in found] == ["scenarios.outside"]


def test_a_scenario_elsewhere_may_not_leave_its_own_folder(folder, monkeypatch):
    """Without a repository, and run from another place."""
    (folder / "scenarios" / "near.yaml").write_text("area: east\n", encoding="utf-8")
    (folder / "scenarios" / "case.yaml").write_text(HEAD, encoding="utf-8")
    monkeypatch.chdir(folder / "proposals")
    case = read_file(folder / "scenarios" / "case.yaml")

    documents, found = Shelf().take(case, ["near.yaml", "../proposals/west.yaml"])

    assert [each.name for each in documents] == [str(folder / "scenarios" / "near.yaml")]
    assert [each.text.key for each in found] == ["scenarios.outside"]


def test_a_link_does_not_lead_out(folder):
    """It counts where it leads."""
    (folder.parent / "elsewhere.yaml").write_text("area: east\n", encoding="utf-8")
    (folder / "proposals" / "link.yaml").symlink_to(folder.parent / "elsewhere.yaml")

    assert taken(folder, ["../proposals/*.yaml"]) == ([], ["scenarios.outside"])


def test_a_file_is_read_once_for_all_scenarios(folder, checked):
    """Many scenarios judge the same proposals."""
    shelf = Shelf()
    first = checked(f"proposals: [../proposals/east.yaml]\n{COUNT}", shelf)
    (folder / "proposals" / "east.yaml").unlink()
    second = checked(f"proposals: [../proposals/*t.yaml, ../proposals/east.yaml]\n{COUNT}", shelf)

    assert (first.findings, second.findings) == ((), ())


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("broken.yaml", "offers: [", "syntax"),
        ("typo.yaml", "aera: east\n", "unknown-key"),
        ("empty.yaml", "", "empty-file"),
    ],
)
def test_a_proposal_that_cannot_be_judged_is_a_fault(folder, checked, name, content, code):
    """At its own place, whatever else holds."""
    (folder / "proposals" / name).write_text(content, encoding="utf-8")
    result = checked(f"proposals: [../proposals/*.yaml]\n{ALL}")

    assert result.status is Status.MALFORMED
    assert {(f"proposals/{name}", code)} <= {
        (found.place.file, found.code) for found in result.findings
    }
    assert [each.figure for each in result.compared] == ["odd"]


def test_a_fault_is_said_rather_than_that_its_variant_is_missing(folder, checked):
    """The variant may be that of the file that could not be read."""
    (folder / "proposals" / "east.yaml").write_text("variant: [small\n", encoding="utf-8")
    result = checked(f"proposals: [../proposals/*.yaml]\nvariants: {{east: small}}\n{ALL}")

    assert [(each.place.file, each.code) for each in result.findings] == [
        ("proposals/east.yaml", "unclosed-bracket")
    ]
    assert [each.figure for each in result.compared] == ["odd"]


@pytest.mark.parametrize("chosen", ["", "variants: {east: small}\n"])
def test_a_proposal_that_cannot_be_opened_is_a_fault_of_the_scenario(checked, said, chosen):
    """At the word that names it; figures of the areas are compared all the same."""
    words = "[../proposals/west.yaml, ../proposals/missing.yaml]"
    result = checked(f"proposals: {words}\n{chosen}{ALL}")

    (found,) = result.findings
    assert result.status is Status.MALFORMED
    assert (found.place.file, found.place.line, found.place.column) == (
        "scenarios/case.yaml",
        4,
        37,
    )
    assert said(found) == (
        "no-proposals: `proposals/missing.yaml` cannot be opened: there is no such file"
    )
    assert [each.figure for each in result.compared] == ["odd"]


def test_findings_and_severities_are_counted(checked):
    """Findings of rules are results, not faults of the scenario."""
    text = "overrides:\n  thresholds: {least_offers: {value: 3}, expected_offers: {value: 4}}\n"
    text += "proposals: [../proposals/*.yaml]\nexpect:\n  findings: {no-offer-left: 0}\n"
    result = checked(text + "  severities: {errors: 0, warnings: 0, notes: 0}\n")

    assert (result.status, result.findings) == (Status.DIFFERS, ())
    assert [each.got for each in result.compared] == [3, 3, 0, 0]


def test_a_warning_on_the_form_of_a_proposal_is_counted(folder, checked):
    """The proposal is judged all the same; an error of form is a fault of the run."""
    east = folder / "proposals" / "east.yaml"
    text = east.read_text(encoding="utf-8")
    expect = "proposals: [../proposals/*.yaml]\nexpect:\n  deviations: {east: 0}\n"
    expect += "  severities: {errors: 0, warnings: 1}\n"

    east.write_text(text.replace("Plan for East", "Plan for Ã˜st"), encoding="utf-8")
    warned = checked(expect)
    east.write_text(text.replace("title: Plan for East", "title: 5"), encoding="utf-8")
    malformed = checked(expect)

    assert (warned.status, warned.findings) == (Status.HOLDS, ())
    assert malformed.status is Status.MALFORMED


def test_proposals_are_judged_under_the_overrides(checked):
    """A higher guideline leaves the same proposal below it."""
    text = "overrides: {announced: {amounts: {east: 50}}}\nproposals: [../proposals/*.yaml]\n"
    result = checked(text + "expect:\n  amounts_in: 1000 kr\n  deviations: {east: -5, south: 0}\n")

    assert (result.status, result.findings) == (Status.HOLDS, ())


@pytest.mark.parametrize(
    ("chosen", "status"),
    [("small", Status.HOLDS), ("large", Status.DIFFERS), ("smal", Status.MALFORMED)],
)
def test_one_of_several_variants_counts(folder, checked, chosen, status):
    """The one that the scenario names; one that there is not is a fault."""
    plan = (folder / "proposals" / "east.yaml").read_text(encoding="utf-8")
    assert plan.count("area: east\n") == 1
    for variant, more in (("small", 0), ("large", 1)):
        text = plan.replace("area: east\n", f"area: east\nvariant: {variant}\n")
        changed = text.replace("grant: 22\n", f"grant: {22 + more}\n")
        (folder / "proposals" / f"east-{variant}.yaml").write_text(changed, encoding="utf-8")
    text = f"proposals: [../proposals/east-*.yaml]\nvariants: {{east: {chosen}}}\n"
    result = checked(text + "expect:\n  deviations: {east: 0}\n")

    assert result.status is status
