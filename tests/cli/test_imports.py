"""A run imports what it uses and no more: that is what makes it start fast."""

import re
import subprocess
import sys

import pytest

HEAVY = {
    "pydantic": "checks files",
    "rich": "lays out text",
    "yaml": "reads files",
    "typer": "reads arguments",
    "decimal": "reads figures",
    "tempfile": "writes files",
}
_IMPORTED = re.compile(r"import time: +\d+ \| +\d+ \| +(\S+)")

RUNS = {
    "help": (("-m", "tilbudsvifte", "--help"), {"pydantic", "rich", "yaml"}),
    "help-of-a-command": (
        ("-m", "tilbudsvifte", "allocate", "--help"),
        {"pydantic", "rich", "yaml"},
    ),
    "version": (("-m", "tilbudsvifte", "--version"), {"pydantic", "rich", "yaml"}),
    "wrong-use": (("-m", "tilbudsvifte", "allocat"), {"pydantic", "rich", "yaml"}),
    "json": (("-m", "tilbudsvifte", "allocate", "--format", "json"), {"rich"}),
    "csv": (("-m", "tilbudsvifte", "allocate", "--format", "csv"), {"rich"}),
    "markdown": (("-m", "tilbudsvifte", "allocate", "--format", "markdown"), {"rich"}),
    **{
        f"validate-{name}": (
            ("-m", "tilbudsvifte", "validate", "proposals", "--format", name),
            {"rich"},
        )
        for name in ("json", "github", "junit", "sarif")
    },
    "validate-help": (("-m", "tilbudsvifte", "validate", "--help"), {"pydantic", "rich", "yaml"}),
    **{
        f"check-{name}": (
            ("-m", "tilbudsvifte", "check", "scenarios", "--format", name),
            {"rich", "multiprocessing", "concurrent"},
        )
        for name in ("json", "github", "junit")
    },
    "check-text": (
        ("-m", "tilbudsvifte", "check", "scenarios"),
        {"multiprocessing", "concurrent"},
    ),
    "check-help": (("-m", "tilbudsvifte", "check", "--help"), {"pydantic", "rich", "yaml"}),
    "rule-json": (("-m", "tilbudsvifte", "rule", "--format", "json"), {"rich"}),
    "rule-markdown": (("-m", "tilbudsvifte", "rule", "--all", "--format", "markdown"), {"rich"}),
    "rule-page": (("-m", "tilbudsvifte", "rule", "unjustified-deviation"), {"rich"}),
    "init": (("-m", "tilbudsvifte", "init", "proposal", "east"), {"rich"}),
    "audit-json": (("-m", "tilbudsvifte", "audit", "--format", "json"), {"rich"}),
    "audit-help": (("-m", "tilbudsvifte", "audit", "--help"), {"pydantic", "rich", "yaml"}),
    **{
        f"{words[0]}-{name}": (
            ("-m", "tilbudsvifte", *words, "--format", name),
            {"rich", "scipy", "numpy"},
        )
        for words in (("explain",), ("sensitivity",), ("phase", "--years", "4"))
        for name in ("json", "csv", "markdown")
    },
    **{
        f"{words[0]}-text": (("-m", "tilbudsvifte", *words), {"scipy", "numpy"})
        for words in (("explain",), ("sensitivity",), ("phase", "--years", "4"))
    },
    **{
        f"{name}-help": (("-m", "tilbudsvifte", name, "--help"), {"pydantic", "rich", "yaml"})
        for name in ("explain", "sensitivity", "phase")
    },
    "library": (("-c", "import tilbudsvifte"), {"pydantic", "rich", "yaml", "typer"}),
}


@pytest.fixture(scope="module")
def imported(environment, at_once, asked, write_checked_town, tmp_path_factory):
    """What Python imports with arguments in a town; of the rows of a table, several at once."""
    town = write_checked_town(tmp_path_factory.mktemp("imports") / "town")

    def run(arguments):
        done = subprocess.run(
            [sys.executable, "-X", "importtime", *arguments],
            cwd=town,
            env=environment,
            capture_output=True,
            check=False,
        )
        return set(_IMPORTED.findall(done.stderr.decode()))

    rows = [
        *(RUNS[name][0] for name in asked("name")),
        *(("-m", "tilbudsvifte", *arguments) for arguments in asked("arguments")),
        *(_checking(format_) for format_ in asked("format_")),
    ]
    found = at_once(run, {row: row for row in rows})
    return lambda *words: found[words].result() if words in found else run(words)


@pytest.mark.parametrize("name", RUNS)
def test_a_run_does_not_import_what_it_does_not_use(imported, name):
    """Neither the package nor any part of it."""
    arguments, unwanted = RUNS[name]

    found = imported(*arguments)

    assert "tilbudsvifte" in found
    assert {module for module in found if module.partition(".")[0] in unwanted} == set()


def test_what_is_looked_for_is_found_where_it_is_used(imported):
    """A text result imports all of them; else the test above would look for nothing."""
    assert imported("-m", "tilbudsvifte", "allocate") >= {"pydantic", "rich", "yaml", "typer"}


def test_linear_programs_are_imported_to_audit(imported):
    """Else the test above would look for nothing."""
    assert imported("-m", "tilbudsvifte", "audit") >= {"scipy", "numpy"}


@pytest.mark.parametrize("arguments", [("allocate",), ("schema",), ("validate", "--help")])
def test_rules_are_imported_only_to_judge_by_them(imported, arguments):
    """Other commands do not pay for them."""
    found = imported("-m", "tilbudsvifte", *arguments)

    assert [module for module in found if module.startswith("tilbudsvifte.rules")] == []


UNWANTED_BY_CHECK = (
    "rich.progress",
    "tilbudsvifte.rules",
    "tilbudsvifte.scenarios.jobs",
    "tilbudsvifte.scenarios.rewritten",
    "tilbudsvifte.scenarios.selecting",
    "tilbudsvifte.scenarios.rewrite",
)


def _checking(format_):
    return ("-m", "tilbudsvifte", "check", "scenarios/more.yaml", "--format", format_)


@pytest.mark.parametrize("format_", ["text", "json", "markdown", "github", "junit"])
def test_scenarios_are_checked_with_what_that_takes(imported, format_):
    """Without proposals there are no rules; nothing is selected, updated or shared out."""
    found = imported(*_checking(format_))

    assert "tilbudsvifte.scenarios.run" in found
    assert [module for module in found if module.startswith(UNWANTED_BY_CHECK)] == []


def test_what_a_check_may_need_is_found_where_it_is_used(imported):
    """Else the test above would look for nothing."""
    arguments = ("check", "scenarios", "--jobs", "2", "--select", "*", "--diff")

    modules = imported("-m", "tilbudsvifte", *arguments)

    found = {name for name in UNWANTED_BY_CHECK if name in modules}
    assert found >= {f"tilbudsvifte.scenarios.{name}" for name in ("jobs", "rewrite", "rewritten")}
    assert {"multiprocessing", "concurrent", "tilbudsvifte.scenarios.selecting"} <= modules
