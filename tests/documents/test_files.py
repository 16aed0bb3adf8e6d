"""The files that words name: in the order given, each once, and none that is of another kind."""

import pytest

from tilbudsvifte.documents.files import named

DATA = ("framework.yaml", "offers.yaml")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A working directory with data, proposals beside them, and others in a folder below."""
    (tmp_path / "below").mkdir()
    for name in (*DATA, "west.yaml", "east.yml", "notes.txt", "below/north.yaml"):
        (tmp_path / name).write_text("x: 1\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    ("words", "files", "empty"),
    [
        (["."], ["./east.yml", "./west.yaml"], []),
        (["*.yaml"], ["west.yaml"], []),
        (["**"], ["below/north.yaml", "east.yml", "west.yaml"], []),
        (["west.yaml", "."], ["west.yaml", "./east.yml"], []),
        (["framework.yaml"], ["framework.yaml"], []),  # it is asked for by its name
        (["below", "east.yml"], ["below/north.yaml", "east.yml"], []),
        (["no.yaml"], ["no.yaml"], []),  # whoever reads it says why not
        (["no-*.yaml", "-"], ["-"], ["no-*.yaml"]),
    ],
)
def test_folders_and_patterns_stand_for_all_files_but_the_data(folder, words, files, empty):
    """The data lie in the same folder; neither they nor other kinds of file are meant."""
    found = named(words, [str(folder / name) for name in DATA])

    assert ([*found.files], [*found.empty]) == (files, empty)
