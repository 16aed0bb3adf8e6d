"""New figures for a scenario: what differs is rewritten where it stands, in the way it was."""

import re
from typing import NamedTuple

from tilbudsvifte.documents.checks.scenario import figures
from tilbudsvifte.documents.expected import Expect
from tilbudsvifte.documents.left_out import Path
from tilbudsvifte.documents.scenario import Scenario
from tilbudsvifte.documents.validation import validate
from tilbudsvifte.reading.document import Document
from tilbudsvifte.scenarios.results import Comparison, ScenarioResult, Status
from tilbudsvifte.scenarios.spelling import spelling

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

    All else stays as it is: comments, order, line ends, and quotes but for those round a fraction
    that becomes a decimal. So does a whole file that is malformed. `spelling` says how a result is
    written.
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
        mark = self._document.text[span[0]]
        new = spelling(comparison, old, self._expect.amounts_in, mark)
        return [] if new is None else [self._edit(span, new.text, bare=new.bare)]

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

    def _edit(self, span: tuple[int, int], new: str, *, bare: bool = False) -> _Edit:
        """Put `new` between the quotes, or below the `|`, that the old value stands in.

        A `bare` one takes the place of the quotes too.
        """
        start, end = span
        old = self._document.text[start:end]
        if old[0] in "'\"":
            return _Edit(start, end, new) if bare else _Edit(start + 1, end - 1, new)
        header = _HEADER.match(old)
        body = old[header.end() :] if header else old
        start = end - len(body.lstrip())
        return _Edit(start, start + len(body.strip()), new)
