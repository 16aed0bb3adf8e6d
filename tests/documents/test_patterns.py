"""What folders and patterns stand for: endings in any case, links, circles, and what is closed."""

import errno
import os
from glob import escape, glob, has_magic
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tilbudsvifte.documents.files import named

MOST_LOOKS = 400  # into folders; those of the tests have at most some thirty


def write(folder, files=(), links=()):
    """Write empty files, and links to a path, below a folder."""
    for name in files:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text("", encoding="utf-8")
    for name, target in dict(links).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).symlink_to(target)


@pytest.fixture
def here(tmp_path, monkeypatch):
    """An empty folder to be in, where whoever looks into folders without end is stopped."""
    monkeypatch.chdir(tmp_path)
    looks = iter(range(MOST_LOOKS))
    for name in ("listdir", "scandir"):
        look = getattr(os, name)

        def counted(*arguments, look=look):
            assert next(looks, None) is not None, "folders are looked into without end"
            return look(*arguments)

        monkeypatch.setattr(os, name, counted)
    return tmp_path


IN_ANY_CASE = ("a.yaml", "b.YAML", "c.Yaml", "d.yml", "e.YML", "f.yMl")
OTHERS = ("g.txt", "h.yaml.orig", "i.yamlx", "yaml", ".yaml", ".j.yaml", ".#a.yaml", "k.json")
STANDS_FOR = {
    "d": IN_ANY_CASE,
    "d/": IN_ANY_CASE,
    "d/**": IN_ANY_CASE,
    "**": IN_ANY_CASE,
    "d/*.yaml": ("a.yaml", "b.YAML", "c.Yaml"),
    "d/*.YML": ("d.yml", "e.YML", "f.yMl"),
    "**/?.yaml": ("a.yaml", "b.YAML", "c.Yaml"),
    "d/[a-b].yaml": ("a.yaml", "b.YAML"),
    "d/b.yaml": None,
    "**/b.yaml": (),
}


@pytest.mark.parametrize("word", STANDS_FOR)
def test_an_ending_is_one_in_any_case(here, word):
    """But not what a dot hides, nor a file that is named with other letters."""
    write(here, [f"d/{name}" for name in (*IN_ANY_CASE, *OTHERS)])
    expected = STANDS_FOR[word]

    found = [word] if expected is None else sorted(f"d/{name}" for name in expected)
    assert list(named([word]).files) == found


@pytest.mark.parametrize("word", ["d", "d/*.yaml", "d/**", "**/*.yaml"])
def test_what_an_editor_leaves_beside_a_file_is_none(here, word):
    """A lock is a link that leads nowhere."""
    write(here, ["d/a.yaml", "d/.git/b.yaml"], {"d/.#a.yaml": "somebody@desk.1", "d/.s": "a.yaml"})

    assert named([word]) == (("d/a.yaml",), ())


CIRCLES = {
    "two-links-to-itself": {"d/a": ".", "d/b": "."},
    "up-and-down": {"d/e/up": "..", "d/e/down": "../e", "d/up": ".."},
    "one-another": {"d/e/f": "../g", "d/g/e": "../e"},
    "many-links": {f"d/l{number}": "." for number in range(9)},
    "far-away": {"d/root": "/", "d/home": "/"},
}


@pytest.mark.parametrize("name", CIRCLES)
@pytest.mark.parametrize(
    "pattern", ["**", "**/*.yaml", "d/**/*.yaml", "d/**/**/x.yaml", "**/**", "d/*/../*/x.yaml"]
)
def test_links_that_lead_in_circles_end(here, name, pattern):
    """A link to a folder is not followed at any depth, and each folder is looked into once."""
    if name == "far-away" and "*/.." in pattern:
        pattern = "d/**/x.yaml"  # `*` follows links, and there is much in `/`
    write(here, ["d/x.yaml", "d/e/x.yaml", "d/e/x/x.yaml", "d/g/x.yaml"], CIRCLES[name])

    found = named([pattern]).files

    real = {str(path.resolve()) for path in here.glob("d/**/x.yaml")}
    assert {os.path.realpath(path) for path in found} <= real
    assert len(found) == len({os.path.realpath(path) for path in found})
    if "*/.." not in pattern:
        assert set(found) == {"d/x.yaml", "d/e/x.yaml", "d/e/x/x.yaml", "d/g/x.yaml"}


def test_as_many_stars_as_one_likes(here):
    """Each doubles the paths where two links lead back, but not the folders."""
    write(here, ["d/x.yaml"], {"d/a": ".", "d/b": "."})

    assert named(["d/" + "*/" * 30 + "x.yaml"]).files == ("d/" + "a/" * 30 + "x.yaml",)


@pytest.mark.parametrize("word", ["link", "link/*.yaml", "li*/*.yaml", "link/**", "link/**/*.yaml"])
def test_a_link_that_is_named_is_followed(here, word):
    """Data may be kept elsewhere."""
    write(here, ["d/a.yaml"], {"link": "d"})

    assert named([word]).files == ("link/a.yaml",)


def test_a_deep_tree_is_walked(here):
    """As deep as names may be."""
    deep = "/".join(["d"] * 150)
    write(here, [f"{deep}/a.yaml"])

    assert named(["**"]).files == (f"{deep}/a.yaml",)


NAMES = st.sampled_from(["a", "b", "c.yaml", ".h", "d.yml", "[x]"])
STEPS = st.sampled_from(["a", "*", "**", "?", "[ab]", "*.yaml", "[!a]", ".", "[[]x]", ".*"])


@given(
    st.lists(st.lists(NAMES, min_size=1, max_size=4).map("/".join), max_size=8),
    st.lists(STEPS, min_size=1, max_size=3).map("/".join).filter(has_magic),
)
def test_a_pattern_stands_for_what_python_says(tmp_path_factory, paths, pattern):
    """Where there are no links and no endings in capitals."""
    folder = tmp_path_factory.mktemp("tree")
    for path in paths:
        file = folder / path
        if not any(each.is_file() for each in (file, *file.parents)) and not file.exists():
            write(folder, [path])
    below = [f"{pattern}/*.yaml", f"{pattern}/*.yml"] if pattern.endswith("**") else [pattern]
    expected = {
        os.path.realpath(folder / match)
        for each in below
        for match in glob(each, root_dir=folder, recursive=True)  # noqa: PTH207 - the reference
        if (folder / match).is_file()
    }

    found = named([f"{escape(str(folder))}/{pattern}"]).files
    assert {os.path.realpath(path) for path in found if Path(path).is_file()} == expected


CLOSED = {
    "d": "d",
    "d/*.yaml": "d",
    "d/**": "d",
    "**/*.yaml": "d",
    "*/*.yaml": "d",
    "*/x.yaml": "d/x.yaml",
    "d/*/x.yaml": "d",
    "d/e/*.yaml": "d/e",
}


@pytest.mark.parametrize("word", CLOSED)
def test_a_folder_that_one_may_not_read_is_not_passed_over(here, closed, word):
    """Whoever reads it says why; an empty result would count as none of its proposals."""
    write(here, ["d/x.yaml", "d/e/x.yaml"])
    closed(here / "d")

    assert named([word]) == ((CLOSED[word],), ())


@pytest.mark.parametrize("pattern", ["loop/*.yaml", "loop/e/x*"])
def test_a_link_that_leads_to_itself_is_not_passed_over(here, pattern):
    """It is told as what it is."""
    write(here, links={"loop": "loop"})

    (found,) = named([pattern]).files
    with pytest.raises(OSError, match=os.strerror(errno.ELOOP)):
        Path(found).stat()


@pytest.mark.parametrize(
    "pattern", ["no/*.yaml", "x.yaml/*.yaml", "*/no/*.yaml", "\0*/x", "*/\0/*"]
)
def test_a_pattern_of_nothing_is_empty(here, pattern):
    """So is one with a name that no file can have."""
    write(here, ["x.yaml", "d/x"], {"d/gone": "nowhere"})

    assert named([pattern]) == ((), (pattern,))
