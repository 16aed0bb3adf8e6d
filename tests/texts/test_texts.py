"""Both languages say the same things, and everything that is said has a text."""

import ast
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from string import Formatter

import pytest

import tilbudsvifte
from tilbudsvifte import texts

SOURCE = Path(tilbudsvifte.__file__).parent
SUBJECTS = {
    name: module.TEXTS
    for name in (found.name for found in iter_modules(texts.__path__))
    if hasattr(module := import_module(f"tilbudsvifte.texts.{name}"), "TEXTS")
}
ALL_TEXTS = {
    f"{subject}.{name}": text for subject, found in SUBJECTS.items() for name, text in found.items()
}


def _placeholders(template):
    return {field for _, field, _, _ in Formatter().parse(template) if field is not None}


@pytest.mark.parametrize("key", ALL_TEXTS)
def test_both_languages_have_the_text_with_the_same_values(key):
    """No text is empty, and none leaves out or makes up a value."""
    text = ALL_TEXTS[key]

    assert text.en.strip()
    assert text.da.strip()
    assert _placeholders(text.en) == _placeholders(text.da)


def test_danish_texts_have_danish_quotes():
    """A quoted word stands between two equal marks, as ”ord”."""
    wrong = [key for key, text in ALL_TEXTS.items() if "“" in text.da or text.da.count("”") % 2]

    assert wrong == []


def _literals(node):
    """The texts that an expression can be, as far as they are written out."""
    if isinstance(node, ast.IfExp):
        return [*_literals(node.body), *_literals(node.orelse)]
    return [node.value] if isinstance(node, ast.Constant) else []


def _used():
    """Each `message("key", name=…)` in the source, with the names of its values."""
    for path in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", None) == "message":
                names = {word.arg for word in node.keywords}
                for key in _literals(node.args[0]):
                    yield path.relative_to(SOURCE).as_posix(), key, names


@pytest.mark.slow
def test_every_message_has_a_text_for_its_values():
    """A message names a text that exists and gives every value that the text wants."""
    wrong = [
        (path, key)
        for path, key, names in _used()
        if key not in ALL_TEXTS
        or (None not in names and not _placeholders(ALL_TEXTS[key].en) <= names)
    ]

    assert wrong == []


@pytest.mark.slow
def test_no_text_of_reading_is_left_over():
    """A text that nothing says any more is deleted."""
    used = {key for _, key, _ in _used()}

    assert [key for key in ALL_TEXTS if key.startswith("reading.") and key not in used] == []
