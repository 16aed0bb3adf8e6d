"""The files of exact versions fit what pyproject.toml asks for, on every system and Python."""

import importlib.util
import re
import tomllib
from itertools import product
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parent.parent
SETTINGS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
PROJECT = SETTINGS["project"]
EXTRAS = PROJECT["optional-dependencies"]
PYTHONS = re.findall(r"Python :: (3\.\d+)", "\n".join(PROJECT["classifiers"]))
SYSTEMS = ("linux", "darwin", "win32")


def _asked_for(*extras):
    lists = [PROJECT["dependencies"], *(EXTRAS[extra] for extra in extras)]
    named = {each for each_list in lists for each in each_list}
    return sorted(
        (each for each in map(Requirement, named) if each.name != "tilbudsvifte"), key=str
    )


def _pins(name, python, system):
    """The version of each package that a file of constraints gives, by normal name."""
    lines = (ROOT / f"requirements/{name}.txt").read_text(encoding="utf-8").splitlines()
    where = {
        "python_version": python,
        "python_full_version": f"{python}.7",
        "sys_platform": system,
        "platform_python_implementation": "CPython",
    }
    pins = {}
    for line in lines:
        if line and not line.startswith("#"):
            pin = Requirement(line)
            if pin.marker is None or pin.marker.evaluate(where):
                assert pin.name.lower() not in pins, f"{pin.name} twice for {where}"
                pins[pin.name.lower()] = pin.specifier
    return pins


@pytest.mark.parametrize(("python", "system"), list(product(PYTHONS, SYSTEMS)))
def test_a_tested_version_is_there_for_all_that_is_asked_for(python, system):
    """One each, exactly, and within the bounds."""
    pins = _pins("tested", python, system)

    for asked in _asked_for(*EXTRAS):
        (pin,) = pins[asked.name.lower()]
        assert pin.operator == "=="
        assert asked.specifier.contains(pin.version), f"{asked} is not {pin}"


def test_what_builds_the_package_is_pinned():
    """A file of constraints does not bind it."""
    requires = SETTINGS["build-system"]["requires"]

    assert requires[0].startswith("hatchling==")
    assert [each for each in requires if not re.fullmatch(r"[\w-]+==[\d.]+", each)] == []


@pytest.mark.parametrize(
    "file", ["README.md", "CONTRIBUTING.md", "action.yml", ".github/workflows/ci.yml"]
)
def test_nothing_is_installed_without_the_tested_versions(file):
    """Where a command of this repository installs this repository."""
    text = (ROOT / file).read_text(encoding="utf-8").replace("\\\n", " ")
    installs = re.findall(r"pip install -.*?(?=&&|$)", text, re.MULTILINE)

    assert installs
    assert [each for each in installs if "requirements/tested.txt" not in each] == []


class Trial:
    """An environment of which `fails` says with which newer packages the tests fail."""

    def __init__(self, old, fails):
        self._old = old
        self._now = dict(old)
        self._fails = fails

    def versions(self):
        """The version of each package now."""
        return dict(self._now)

    def install(self, *words):
        """Take newer packages; False where one stands apart from those it needs."""
        for word in words:
            name, _, version = word.partition("==")
            self._now[name] = version
        return "apart" not in self._now or self._now["apart"] == self._old["apart"]

    def run(self, module, *words):
        """Take newer packages in any case, or run the tests."""
        if module == "pip":
            self.install(*words[2:])
            return True
        return not self._fails({name for name in self._now if self._now[name] != self._old[name]})


@pytest.mark.parametrize(
    ("fails", "named"),
    [
        (lambda newer: "b" in newer, ["b 1 -> 2"]),
        (lambda newer: newer & {"a", "c"}, ["a 1 -> 2", "c 1 -> 2"]),
        (lambda newer: {"a", "b"} <= newer, ["b 1 -> 2, with those before it in a, b, c, apart"]),
        (lambda newer: "apart" in newer, ["apart 1 -> 2, with those before it in a, b, c, apart"]),
        (lambda newer: False, []),  # noqa: ARG005 - it takes what the others take
    ],
)
def test_the_package_that_makes_tests_fail_is_named(fails, named):
    """Alone, several, only together, and one that fits only with others."""
    which_package = _script("which_package")
    old = dict.fromkeys(("a", "b", "c", "apart"), "1")

    found = which_package.culprits(Trial(old, fails), dict.fromkeys(old, "2"), ["test_x"])

    assert found == named


def _script(name):
    spec = importlib.util.spec_from_file_location(name, ROOT / f"scripts/{name}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
