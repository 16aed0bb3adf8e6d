"""What README.md and docs/ show is what the program does."""

import doctest
import re
import subprocess
import sys
from html import unescape
from pathlib import Path

import in_process
import pytest

ROOT = Path(__file__).parent.parent
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
ALL_PAGES = [*PAGES, ROOT / "CHANGELOG.md", ROOT / "CONTRIBUTING.md", ROOT / "benchmarks/README.md"]


def _readme(*arguments):
    return subprocess.run(
        [sys.executable, ROOT / "scripts/readme.py", *arguments],
        check=False,
        capture_output=True,
        encoding="utf-8",
    )


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
@pytest.mark.process
def test_examples_are_current(page):
    """Each command in a page prints what the page says."""
    done = _readme("--check", page)

    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.process
def test_an_example_that_is_not_current_is_found(tmp_path):
    """A page with other output than the program's fails the check and is not touched by it."""
    page = tmp_path / "page.md"
    text = "```console\n$ tilbud --version\ntilbud 0\n```\n"
    page.write_text(text, encoding="utf-8")

    done = _readme("--check", page)

    assert (1, text) == (done.returncode, page.read_text(encoding="utf-8"))
    assert "page.md: not current" in done.stderr


def test_the_python_example_is_current():
    """What the README shows of a notebook is what a notebook shows."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"^```python\n(.*?)^```$", text, flags=re.MULTILINE | re.DOTALL)
    test = doctest.DocTestParser().get_doctest(example, {}, "README.md", None, None)

    results = doctest.DocTestRunner(verbose=False).run(test)

    assert results == doctest.TestResults(0, 4)


@pytest.mark.parametrize(
    ("name", "last"), [("run", ".venv/bin/tilbud allocate"), ("tests", "-m pytest -n auto")]
)
@pytest.mark.process
def test_commands_stand_by_themselves(name, last):
    """The commands to install and run, and to test, are one line each and make what they need."""
    done = _readme("--command", name)

    assert done.stdout.startswith("python3 -m venv .venv && .venv/bin/pip install -q ")
    assert done.stdout.endswith(f"{last}\n")
    assert done.stdout.count("\n") == 1


def test_the_picture_shows_the_example():
    """Every line of the picture is a line of the README's example, wherever the line breaks."""
    svg = (ROOT / "docs/allocate.svg").read_text(encoding="utf-8")
    shown = re.findall(
        r'y="([\d.]+)" textLength[^>]*clip-path="url\(#allocate-line[^>]*>([^<]*)', svg
    )
    readme = " ".join((ROOT / "README.md").read_text(encoding="utf-8").split())

    lines = {}
    for height, words in shown:
        lines.setdefault(height, []).append(unescape(words))

    assert len(lines) > 15
    for words in lines.values():
        assert " ".join(" ".join(words).split()) in readme


def test_the_chart_is_what_the_program_draws(tmp_path):
    """The one of `explain`, to the byte."""
    file = tmp_path / "explain.svg"
    words = ["explain", "--lang", "en", "--data", "data", "--chart", str(file)]

    assert in_process.run(ROOT, *words).code == 0
    assert file.read_text(encoding="utf-8") == (ROOT / "docs/explain.svg").read_text("utf-8")


@pytest.mark.parametrize("page", ALL_PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page):
    """A link to another file of the repository, or to a heading in it, finds it."""
    lost = [link for link in _links(page) if not _found(page, link)]

    assert lost == []


def _links(page):
    text = re.sub(
        r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL
    )
    return [link for link in re.findall(r"\]\(([^)\s]+)\)", text) if "://" not in link]


def _found(page, link):
    name, _, heading = link.partition("#")
    target = page.parent / name if name else page
    return target.exists() and (not heading or heading in _anchors(target))


def _anchors(page):
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}
