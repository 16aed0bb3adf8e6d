"""Faults in the small town's files, each at a place that the changed text itself marks."""

import re
from collections.abc import Callable, Mapping, Sequence

import pytest

from tilbudsvifte.documents.dataset import build
from tilbudsvifte.reading.diagnostics import Diagnostic
from tilbudsvifte.reading.document import read_bytes
from tilbudsvifte.texts import Language

KINDS = ("framework", "offers", "indicators")
MARKED = re.compile("«([^»\n]*)»")

Changes = Sequence[Mapping[str, str]]


def _marks(name: str, text: str) -> list[tuple[str, int, int, int]]:
    """File, line, column and length of what stands in «…»."""
    found = []
    for number, line in enumerate(text.splitlines(), start=1):
        for before, mark in enumerate(MARKED.finditer(line)):
            found.append((name, number, mark.start() + 1 - 2 * before, len(mark[1])))
    return found


@pytest.fixture(scope="session")
def texts(small_folder):
    """The text of each of the small town's files."""
    return {kind: (small_folder / f"{kind}.yaml").read_text(encoding="utf-8") for kind in KINDS}


@pytest.fixture(scope="session")
def faults(texts) -> Callable[[Changes], tuple[Diagnostic, ...]]:
    """What is found after changes (`words` become others `in` a file), all where «…» stands.

    The words stand once in the file. Faults at one place share a mark.
    """

    def find(changes: Changes) -> tuple[Diagnostic, ...]:
        changed = dict(texts)
        for change in changes:
            kind, words = change["in"], change["words"]
            assert changed[kind].count(words) == 1
            changed[kind] = changed[kind].replace(words, change["become"])
        found = build(
            read_bytes(f"{kind}.yaml", MARKED.sub(r"\1", text).encode())
            for kind, text in changed.items()
        ).diagnostics
        places = [(d.place.file, d.place.line, d.place.column, d.place.length) for d in found]
        expected = [mark for kind in KINDS for mark in _marks(f"{kind}.yaml", changed[kind])]
        assert expected == list(dict.fromkeys(places))
        return found

    return find


@pytest.fixture(scope="session")
def said() -> Callable[[Diagnostic], str]:
    """A diagnostic in one line of English: `code: message = hint`."""
    english = Language("en")

    def say(found: Diagnostic) -> str:
        hint = f" = {english.say(found.hint)}" if found.hint else ""
        return f"{found.code}: {english.say(found.text)}{hint}"

    return say
