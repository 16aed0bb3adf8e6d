"""The same data give the same bytes, whatever the machine is set to."""

from itertools import product

import pytest

SETTINGS = {
    "time-zone": {"PYTHONHASHSEED": "0", "TZ": "Pacific/Kiritimati"},
    "danish-locale": {"PYTHONHASHSEED": "1", "LANG": "da_DK.UTF-8", "LC_ALL": "da_DK.UTF-8"},
    "danish-numbers": {"PYTHONHASHSEED": "2", "LC_NUMERIC": "da_DK.UTF-8"},
    "turkish-letters": {"PYTHONHASHSEED": "3", "LC_ALL": "tr_TR.UTF-8"},
    "terminal": {"PYTHONHASHSEED": "4", "TERM": "xterm-256color", "COLORTERM": "truecolor"},
    "optimized": {"PYTHONOPTIMIZE": "2"},
    "developing": {"PYTHONDEVMODE": "1", "PYTHONWARNINGS": "error"},
}
RUNS = {
    "text": (),
    "details": ("nordvest", "--details"),
    "json": ("--format", "json", "--by", "district"),
    "csv": ("--format", "csv", "--excel"),
    "markdown": ("--format", "markdown", "--sort", "name"),
    "findings": ("--set", "frame=x", "--set", "key=y", "--set", "areas.amager.nam=z"),
}


@pytest.fixture(scope="module")
def given(tilbud_process, at_once, tmp_path_factory):
    """What each command gives on the shipped data with each setting, and with none."""
    folder = tmp_path_factory.mktemp("empty")
    settings = {"none": {}, **SETTINGS}

    def run(asked):
        setting, name = asked
        words = ("allocate", "--lang", "en", *RUNS[name])
        return tilbud_process(folder, *words, **settings[setting])

    every = product(settings, RUNS)
    return at_once(run, {asked: asked for asked in every})


@pytest.mark.parametrize("name", RUNS)
@pytest.mark.parametrize("setting", SETTINGS)
def test_a_setting_of_the_machine_changes_nothing(given, name, setting):
    """Exit code, result and diagnostics are the same to the byte."""
    assert given[setting, name].result() == given["none", name].result()
