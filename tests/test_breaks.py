"""The list of breaks can be made as it stands, and breaks that no test notices are told."""

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
FOLDERS = {"analysis", "rules", "scenarios", "rendering", "documents"}


@pytest.fixture(scope="module")
def breaks():
    """The script as a module."""
    spec = spec_from_file_location("breaks", ROOT / "scripts" / "breaks.py")
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_every_break_can_still_be_made(breaks):
    """Its text stands in its file once, what it becomes is Python, and its tests are there."""
    assert list(breaks.faults(breaks.listed())) == []


def test_the_list_breaks_every_folder_that_has_no_mutation_tests(breaks):
    """At least sixty breaks, no two alike, each said in words."""
    listed = breaks.listed()

    assert {each.file.partition("/")[0] for each in listed} == FOLDERS
    assert len({(each.file, each.text, each.becomes) for each in listed}) == len(listed) >= 60
    assert all(each.breaks and each.text != each.becomes for each in listed)


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        (("rules/case.py", "no such line", ""), "case.py: found 0 times, not once: no such line"),
        (("rules/case.py", "    def ", "    def _"), "times, not once:     def "),
        (("rules/nothing.py", "x", "y"), "nothing.py"),
        (("rules/case.py", "class City:", "class City"), "case.py: expected ':': class City"),
        (
            ("rules/case.py", "class City:", "class Town:", "", ("rules/no.py",)),
            "tests/rules/no.py",
        ),
    ],
)
def test_a_break_that_cannot_be_made_is_named(breaks, entry, fault):
    """With its file, and its text where that is at fault, so that the list is kept alive."""
    file, text, becomes, *rest = entry

    (found,) = breaks.faults([breaks.Break(file, text, becomes, *(rest or ["in a test"]))])

    assert fault in found


@pytest.mark.parametrize(
    ("file", "folder"),
    [
        ("rules/process/privacy.py", "tests/rules"),
        ("rendering/sensitivity/tables.py", "tests/rendering/sensitivity"),
        ("rendering/page.py", "tests/rendering"),
    ],
)
def test_the_tests_of_a_break_are_those_of_the_mirroring_folder(breaks, file, folder):
    """The nearest that there is, unless the entry names others."""
    assert breaks.Break(file, "x", "y", "").selected() == (folder,)
    assert breaks.Break(file, "x", "y", "", ("rules",)).selected() == ("tests/rules",)
