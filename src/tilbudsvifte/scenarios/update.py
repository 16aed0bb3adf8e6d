"""New figures for a scenario: what differs is rewritten where it stands, in the way it was."""

import re
from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from pydantic import ValidationError

from tilbudsvifte.documents.checks.scenario import Figure as Expected
from tilbudsvifte.documents.checks.scenario import figures
from tilbudsvifte.documents.expected import Expect, ExpectedMoney, ExpectedNumber
from tilbudsvifte.documents.left_out import Path
from tilbudsvifte.documents.scenario import Scenario
from tilbudsvifte.documents.validation import validate
from tilbudsvifte.reading.document import Document
from tilbudsvifte.reading.scalars import plain_scalar
from tilbudsvifte.scenarios.results import Comparison, ScenarioResult, Status
from tilbudsvifte.texts.language import rounded

_REFUSED = ("expect", "refused")
_HEADER = re.compile(r"[|>].*?(?:\r\n|\r|\n)")


class Updated(NamedTuple):
    """The text of a scenario with new figures.

    `changed` is how many expectations were rewritten, `left` are those that differ still: where
    there is no result, or none that can be written there.
    """

    text: str
    changed: int
    left: tuple[Comparison, ...]


class _Edit(NamedTuple):
    """What stands from `start` up to `end` becomes `new`."""

    start: int
    end: int
    new: str


def updated(document: Document, result: ScenarioResult) -> Updated:
    """Rewrite the expectations of a read scenario that its own result does not meet.

    All else stays as it is: comments, order, quotes, line ends. So does a whole file that is
    malformed.
    """
    compared = [each.comparison for each in result.differences]
    scenario = validate(document, Scenario).model if result.status is Status.DIFFERS else None
    if scenario is None or scenario.expect is None:
        return Updated(document.text, 0, tuple(compared))
    rewriting = _Rewriting(document, scenario.expect)
    edits = [rewriting.edits(each) for each in compared]
    left = tuple(each for each, found in zip(compared, edits, strict=True) if not found)
    text = _edited(document.text, [edit for found in edits for edit in found])
    return Updated(text, len(compared) - len(left), left)


def _edited(text: str, edits: list[_Edit]) -> str:
    pieces, done = [], 0
    for start, end, new in sorted(edits):
        pieces += [text[done:start], new]
        done = end
    return "".join([*pieces, text[done:]])


class _Rewriting:
    """Finds what to write, and where."""

    def __init__(self, document: Document, expect: Expect) -> None:
        self._document = document
        self._expect = expect
        self._figures = dict(figures(expect))

    def edits(self, comparison: Comparison) -> list[_Edit]:
        """How to write a result; nothing where that cannot be done."""
        got, span = comparison.got, self._span(comparison.path)
        if isinstance(got, str) and comparison.figure == "refused":
            return self._codes(got.split(", "))
        if got is None or span is None:
            return []
        old = self._figures.get(comparison.path)
        if old is None or isinstance(got, str):
            return [self._edit(span, str(got))]
        quoted = self._document.text[span[0]] in "'\"|>"
        unit = self._expect.amounts_in
        for written in _ways(old, got, unit, quoted=quoted):
            if _holds(comparison, old, unit or 1, written):
                return [self._edit(span, written)]
        return []

    def _codes(self, codes: list[str]) -> list[_Edit]:
        """Codes that are still right stay where they are; a list of another length stays whole."""
        old = self._expect.refused
        new = [code for code in codes if code not in old]
        gone = [number for number, code in enumerate(old) if code not in codes]
        spans = [self._document.span((*_REFUSED, number)) for number in gone]
        if len(new) != len(gone):
            return []
        pairs = zip(spans, new, strict=True)
        return [self._edit(span, code) for span, code in pairs if span is not None]

    def _span(self, path: Path) -> tuple[int, int] | None:
        """Where a figure stands: alone, or with a tolerance beside it."""
        return self._document.span((*path, "value")) or self._document.span(path)

    def _edit(self, span: tuple[int, int], new: str) -> _Edit:
        """Put `new` between the quotes, or below the `|`, that the old value stands in."""
        start, end = span
        old = self._document.text[start:end]
        if old[0] in "'\"":
            return _Edit(start + 1, end - 1, new)
        header = _HEADER.match(old)
        body = old[header.end() :] if header else old
        start = end - len(body.lstrip())
        return _Edit(start, start + len(body.strip()), new)


def _ways(old: Expected, got: int | Fraction, unit: int | None, *, quoted: bool) -> Iterator[str]:
    """How a result may be written, that most like the old figure first."""
    if isinstance(old, ExpectedMoney):
        if not old.value.in_kroner and unit is not None and got % unit == 0:
            yield str(got // unit)
        yield f"{got} kr"
        return
    if isinstance(old, ExpectedNumber) and old.value.decimals is not None:
        yield _decimal(got, old.value.decimals)
    yield f"{got.numerator}/{got.denominator}" if quoted else str(got)


def _decimal(number: int | Fraction, places: int) -> str:
    whole, rest = divmod(rounded(number, places), 10**places)
    return f"{whole}.{rest:0{places}}"


def _holds(comparison: Comparison, old: Expected, unit: int, written: str) -> bool:
    """Whether the result is as expected where `written` is what is expected."""
    try:
        new = type(old).model_validate({"value": plain_scalar(written)})
    except ValidationError:
        return False
    if isinstance(new, ExpectedMoney):
        return comparison._replace(expected=new.value.kroner(unit)).holds
    if isinstance(new, ExpectedNumber):
        number, decimals = new.value
        return comparison._replace(expected=number, decimals=decimals).holds
    return comparison._replace(expected=new.value).holds
