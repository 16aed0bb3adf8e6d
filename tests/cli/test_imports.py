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
def test_a_run_does_not_import_what_it_does_not_use(environment, tmp_path, name):
    """Neither the package nor any part of it."""
    arguments, unwanted = RUNS[name]

    imported = _imported(environment, tmp_path, arguments)

    assert "tilbudsvifte" in imported
    assert {module for module in imported if module.partition(".")[0] in unwanted} == set()


def test_what_is_looked_for_is_found_where_it_is_used(environment, tmp_path):
    """A text result imports all of them; else the test above would look for nothing."""
    imported = _imported(environment, tmp_path, ("-m", "tilbudsvifte", "allocate"))

    assert imported >= {"pydantic", "rich", "yaml", "typer"}
