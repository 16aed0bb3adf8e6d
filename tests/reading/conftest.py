"""What the tests of reading share."""

from collections.abc import Callable

import pytest

from tilbudsvifte.reading.diagnostics import Diagnostic
from tilbudsvifte.reading.document import read_bytes
from tilbudsvifte.texts import Language

Found = list[tuple[str, int, int, str]]
ENGLISH = Language("en")


def _row(diagnostic: Diagnostic) -> tuple[str, int, int, str]:
    hint = ENGLISH.say(diagnostic.hint) if diagnostic.hint else ""
    return (diagnostic.code, diagnostic.place.line, diagnostic.place.column, hint)


@pytest.fixture
def found() -> Callable[[str | bytes], Found]:
    """Code, line, column and English hint of each diagnostic of a text."""

    def read(text: str | bytes) -> Found:
        data = text.encode() if isinstance(text, str) else text
        return [_row(d) for d in read_bytes("file.yaml", data).diagnostics]

    return read


@pytest.fixture
def said() -> Callable[[str | bytes], list[str]]:
    """The English sentences that a text gives rise to."""

    def read(text: str | bytes) -> list[str]:
        data = text.encode() if isinstance(text, str) else text
        return [ENGLISH.say(d.text) for d in read_bytes("file.yaml", data).diagnostics]

    return read
