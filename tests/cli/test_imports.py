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


def _imported(environment, folder, arguments):
    done = subprocess.run(
        [sys.executable, "-X", "importtime", *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        check=False,
    )
    return set(_IMPORTED.findall(done.stderr.decode()))


@pytest.mark.parametrize("name", RUNS)
def test_a_run_does_not_import_what_it_does_not_use(environment, checked_town, name):
    """Neither the package nor any part of it."""
    arguments, unwanted = RUNS[name]

    imported = _imported(environment, checked_town, arguments)

    assert "tilbudsvifte" in imported
    assert {module for module in imported if module.partition(".")[0] in unwanted} == set()


def test_what_is_looked_for_is_found_where_it_is_used(environment, tmp_path):
    """A text result imports all of them; else the test above would look for nothing."""
    imported = _imported(environment, tmp_path, ("-m", "tilbudsvifte", "allocate"))

    assert imported >= {"pydantic", "rich", "yaml", "typer"}


def test_linear_programs_are_imported_to_audit(environment, checked_town):
    """Else the test above would look for nothing."""
    imported = _imported(environment, checked_town, ("-m", "tilbudsvifte", "audit"))

    assert imported >= {"scipy", "numpy"}


@pytest.mark.parametrize("arguments", [("allocate",), ("schema",), ("validate", "--help")])
def test_rules_are_imported_only_to_judge_by_them(environment, rules_town, arguments):
    """Other commands do not pay for them."""
    imported = _imported(environment, rules_town, ("-m", "tilbudsvifte", *arguments))

    assert [module for module in imported if module.startswith("tilbudsvifte.rules")] == []


UNWANTED_BY_CHECK = (
    "rich.progress",
    "tilbudsvifte.rules",
    "tilbudsvifte.scenarios.jobs",
    "tilbudsvifte.scenarios.rewritten",
    "tilbudsvifte.scenarios.selecting",
    "tilbudsvifte.scenarios.rewrite",
)


@pytest.mark.parametrize("format_", ["text", "json", "markdown", "github", "junit"])
def test_scenarios_are_checked_with_what_that_takes(environment, checked_town, format_):
    """Without proposals there are no rules; nothing is selected, updated or shared out."""
    arguments = ("-m", "tilbudsvifte", "check", "scenarios/more.yaml", "--format", format_)

    imported = _imported(environment, checked_town, arguments)

    assert "tilbudsvifte.scenarios.run" in imported
    assert [module for module in imported if module.startswith(UNWANTED_BY_CHECK)] == []


def test_what_a_check_may_need_is_found_where_it_is_used(environment, checked_town):
    """Else the test above would look for nothing."""
    arguments = ("check", "scenarios", "--jobs", "2", "--select", "*", "--diff")

    imported = _imported(environment, checked_town, ("-m", "tilbudsvifte", *arguments))

    found = {name for name in UNWANTED_BY_CHECK if name in imported}
    assert found >= {f"tilbudsvifte.scenarios.{name}" for name in ("jobs", "rewrite", "rewritten")}
    assert {"multiprocessing", "concurrent", "tilbudsvifte.scenarios.selecting"} <= imported
