"""Everything on the page is said in both languages, and no text is left that nothing says."""

from typing import get_args

import pytest

from tilbudsvifte.analysis.proposals.results import ActivityResult, TransferResult, TransferRow
from tilbudsvifte.documents.proposal import Action
from tilbudsvifte.reading.diagnostics import Severity
from tilbudsvifte.rendering.validation.as_markdown import validation_markdown
from tilbudsvifte.rendering.validation.as_text import validation_text
from tilbudsvifte.rendering.view import Origin, Screen, View
from tilbudsvifte.rules.results import FileResult, Waived
from tilbudsvifte.texts import Language, Message, Text
from tilbudsvifte.texts.validate import TEXTS


class Recording(Language):
    """A language that remembers which texts it was asked for."""

    def __init__(self, code):
        super().__init__(code)
        self.said = set()

    def say(self, key, /, **values):
        """Say it, and remember it."""
        self.said.add(key.key if isinstance(key, Message) else key)
        return super().say(key, **values)


def transfers():
    """Transfers with lines of all kinds, in price levels of all kinds."""
    row = TransferRow("1", "A", "B", "C", "expense", (1_000,), None, permanent=True)
    other = row._replace(kind="income", price_level="2014", permanent=False)
    plain = TransferResult(
        "a", Text("A", "A"), "2015", ("2015",), (row,), (1_000,), illustrative=True
    )
    sourced = plain._replace(illustrative=False)
    return (sourced, plain, plain._replace(price_level="unstated", rows=(row, other), sums=None))


def outcomes(result):
    """Files that were judged in part, or not, for all reasons, and some more."""
    area = result.proposals[0].area
    part = FileResult("x.yaml", area, whole=False, looked_at=("left-open",))
    no = FileResult("y.yaml", None, whole=False, looked_at=())
    return (part, no, no._replace(whole=True), *[no] * 12)


def pages(judged, high, found):
    """Validations that hold all that a page can say."""
    result = judged({"east": high, "west": {}, "south": {}})
    first, *others = result.proposals
    plan, (activity,) = first.plan, first.activities
    line = plan.lines[0]._replace(number=2, goes_to=("X",), in_frame=False, paid_by="fund")
    line = line._replace(payer_moved_to="A grant", rooms_of="X", moves_to="Y")
    every = [line._replace(action=action) for action in (*get_args(Action), None)]
    every[0] = every[0]._replace(payer_moved_to=None)
    few = activity._replace(users=(("east", 1),))
    bad = activity.assessment._replace(enough_share=False, enough_users=False, enough_areas=False)
    activities: list[ActivityResult] = [
        *(activity._replace(counted_in=word) for word in ("users", "visits", "hours")),
        *(few, activity._replace(in_frame=False, assessment=None)),
        activity._replace(assessment=bad),
    ]
    changed = first._replace(
        stage="draft",
        variant="b",
        justification="So",
        plan=plan._replace(lines=tuple(every), complete=False),
        activities=tuple(activities),
        transfers=transfers(),
    )
    below = first.deviation._replace(amount=-5_000)
    low = first._replace(deviation=below, justification=None)
    together = result.together
    noted = [found(severity=severity) for severity in Severity]
    yield result
    yield result._replace(
        proposals=(changed, *others),
        together=together._replace(flows=(), missing=("South",), complete=False),
        terms=result.terms._replace(counts="full-cost", negative_deviation="settled"),
        applies="computed",
        findings=tuple(noted),
        waived=(Waived(noted[0], "The committee", "So"),),
        ignored=(),
    )
    yield result._replace(
        files=("a", "b"),
        outcomes=outcomes(result),
        proposals=result.proposals * 3,
        waived=(Waived(noted[0], "The committee", "So"),) * 2,
        checked=result.checked * 2,
        findings=(),
        terms=result.terms._replace(negative_deviation="none"),
    )
    yield result._replace(proposals=(), findings=(), ignored=())
    yield result._replace(proposals=(), ignored=("left-open",))
    yield result._replace(proposals=(low, low._replace(justification="So")))
    settled = result.terms._replace(negative_deviation="settled")
    for several in (None, together, together._replace(missing=("South",))):
        yield result._replace(proposals=(low,), together=several, terms=settled)
    yield judged({"south": {}})._replace(ignored=("left-open",))
    yield judged({"south": {}})._replace(ignored=())


@pytest.mark.slow
@pytest.mark.parametrize("code", ["en", "da"])
def test_every_text_is_said(judged, high, found, code):
    """On one page or another, with details or without."""
    language = Recording(code)
    for page in pages(judged, high, found):
        for details in (False, True):
            view = View(language, Screen(), Origin(None), details)
            validation_text(page, view)
            validation_markdown(page, view)

    said = {key.partition(".")[2] for key in language.said if key.startswith("validate.")}
    assert sorted(said) == sorted(TEXTS)
