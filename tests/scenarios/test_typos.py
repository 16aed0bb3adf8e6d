"""A slip of the finger anywhere in a scenario never passes."""

import re
from pathlib import Path

import pytest

from tilbudsvifte.scenarios.results import Status

RICH = Path(__file__).with_name("rich.yaml").read_text(encoding="utf-8")
# Free text stands in quotes, and a tolerance that is another number is another tolerance.
WORD = re.compile(r'#.*|"[^"\n]*"|(?<=tolerance: )[0-9/]+|(?P<typed>[\w*./-]+)')


def slips():
    """The scenario with one letter dropped, doubled or swapped with the next, for every word."""
    for found in WORD.finditer(RICH):
        word, middle = found["typed"], (found.end() - found.start()) // 2
        if word is None:
            continue
        swapped = word[1:2] + word[:1] + word[2:]
        for slip in {word[:middle] + word[middle + 1 :], word + word[-1], swapped} - {word}:
            line = RICH.count("\n", 0, found.start()) + 1
            text = RICH[: found.start()] + slip + RICH[found.end() :]
            yield f"line {line}: {slip} for {word}", text


def test_the_scenario_holds(ran):
    """What the slips are made in passes, and compares something of every kind."""
    result = ran(RICH, head="")

    assert (result.status, result.findings) == (Status.HOLDS, ())
    assert len(result.compared) == 24


@pytest.mark.slow
def test_a_slip_is_noticed(ran):
    """It is pointed at, or some figure differs."""
    unnoticed = [slip for slip, text in slips() if ran(text, head="").status is Status.HOLDS]

    assert unnoticed == []


@pytest.mark.slow
def test_a_line_that_is_lost_takes_its_comparisons_with_it(ran):
    """Fewer figures are compared, or something differs or is at fault."""
    lines = RICH.splitlines(keepends=True)
    for number in range(lines.index("expect:\n"), len(lines)):
        result = ran("".join(lines[:number] + lines[number + 1 :]), head="")

        assert result.status is not Status.HOLDS or len(result.compared) < 24
