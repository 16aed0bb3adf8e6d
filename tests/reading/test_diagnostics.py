"""The order of diagnostics, and what importing them costs."""

import subprocess
import sys

import pytest

from tilbudsvifte.reading.diagnostics import Diagnostic, Place, Severity, in_file_order
from tilbudsvifte.texts import message


def _at(file, line, column, code="c"):
    return Diagnostic(
        Severity.ERROR, code, message("reading.empty-file"), Place(file, line, column, 1, "")
    )


def test_diagnostics_stand_in_the_order_in_which_a_reader_meets_them():
    """Files as first met, then line, column and code; the file as a whole comes first."""
    first, second = _at("b", 0, 0), _at("b", 2, 1, "a")
    third, fourth, fifth = _at("b", 2, 1, "b"), _at("b", 10, 1), _at("a", 1, 1)

    assert in_file_order([fourth, fifth, third, second, first]) == (
        first,
        second,
        third,
        fourth,
        fifth,
    )


@pytest.mark.process
def test_diagnostics_can_be_had_without_the_parser():
    """Commands that read no file do not pay for importing yaml."""
    code = "import sys, tilbudsvifte.reading.diagnostics; print('yaml' in sys.modules)"
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )

    assert result.stdout == "False\n"
