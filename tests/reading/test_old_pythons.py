"""What the oldest Python that is named cannot do."""

import re
from pathlib import Path

import tilbudsvifte

# Its `re` loses its place where a group that is matched possessively fails half-way.
POSSESSIVE_GROUP = re.compile(r"(?<!\\)\)(?:[*+?]|\{[\d,]+\})\+(?![\w\s]*\")")


def test_no_group_of_a_pattern_is_matched_possessively():
    """Python 3.11.2 took `%FOO` for a line that ends."""
    found = [
        line.strip()
        for file in Path(tilbudsvifte.__file__).parent.rglob("*.py")
        for line in file.read_text(encoding="utf-8").splitlines()
        if POSSESSIVE_GROUP.search(line) and "`" not in line
    ]

    assert found == []
    assert POSSESSIVE_GROUP.search(r'_HEAD = r"(?:(?:[ ]*|%[^\n]*)(?:\r|\n))*+(a)"')
