"""Whatever a scenario expects and however it is written, an update makes it hold if it can."""

import re
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tilbudsvifte.documents.dataset import build, read_folder
from tilbudsvifte.reading.document import read_bytes
from tilbudsvifte.scenarios.basis import Basis
from tilbudsvifte.scenarios.results import Status
from tilbudsvifte.scenarios.rewrite import updated
from tilbudsvifte.scenarios.run import run

BASE = build(read_folder(Path(__file__).parent.parent / "small"))
AREAS, DISTRICTS = ("east", "west"), ("harbour", "hill", "lake")
LETTERS = st.text("abc æøåÅé🙂a\u030a1290/#:,{}[]'\"kr-", max_size=12)


class Figure(NamedTuple):
    """An expected figure: what stands before it, itself, and what stands after it."""

    before: str
    figure: str
    after: str


units = st.sampled_from(["1000 kr", "100 kr", "7000 kr", "kr"])
quotes = st.sampled_from(["", "'", '"'])
wholes = st.integers(0, 120)
# Figures near the results are drawn too, so that some hold and some are within a tolerance.
amounts = st.sampled_from([0, 30, 45, 54, 55, 70, 100]) | wholes
fractions = st.fractions(0, 3, max_denominator=40) | st.just(Fraction(9, 20))


@st.composite
def money(draw):
    """An amount in the unit, or kroner with or without quotes."""
    number = draw(amounts)
    if draw(st.booleans()):
        return ("", str(number), "")
    quote = draw(quotes)
    return (quote, f"{number * 1000} kr", quote)


@st.composite
def numbers(draw):
    """A whole number, a decimal, or a fraction with or without quotes, which are part of it."""
    kind = draw(st.sampled_from(["whole", "decimal", "fraction"]))
    if kind == "whole":
        return ("", str(draw(wholes)), "")
    if kind == "decimal":
        digits = draw(st.from_regex(r"[0-9]{1,5}", fullmatch=True))
        return ("", f"{draw(wholes)}.{digits}", "")
    quote, number = draw(quotes), draw(fractions)
    return ("", f"{quote}{number.numerator}/{number.denominator}{quote}", "")


counts = wholes.map(lambda number: ("", str(number), ""))
verdicts = st.tuples(quotes, st.sampled_from(["gains", "loses", "depends", "unchanged"])).map(
    lambda word: (word[0], word[1], word[0])
)


@st.composite
def figures(draw, values, tolerances):
    """A value alone, or with a tolerance and why, in any order."""
    before, figure, after = draw(values)
    if tolerances is None or draw(st.booleans()):
        return Figure(before, figure, after)
    reason = draw(LETTERS).replace("'", "''")
    others = [f"tolerance: {draw(tolerances)}", f"reason: 'x{reason}x'"]
    first = draw(st.integers(0, 2))
    left = "".join(f"{each}, " for each in others[:first])
    right = "".join(f", {each}" for each in others[first:])
    blanks = " " * draw(st.integers(1, 3))
    return Figure(f"{{{left}value:{blanks}{before}", figure, f"{after}{right}}}")


amount_figures = figures(money(), st.sampled_from(["0", "1", "2500 kr"]))
number_figures = figures(numbers(), st.sampled_from(["0", "0.05", "1/7"]))
count_figures = figures(counts, st.integers(0, 2))


def by_id(ids, values):
    """Some of the ids, in any order, each with a value."""
    return st.lists(st.sampled_from(ids), min_size=1, unique=True).flatmap(
        lambda chosen: st.tuples(*[values] * len(chosen)).map(lambda v: list(zip(chosen, v)))  # noqa: B905
    )


bounds = st.lists(st.sampled_from(["least", "greatest"]), min_size=1, unique=True).flatmap(
    lambda keys: st.tuples(*[amount_figures] * len(keys)).map(lambda v: list(zip(keys, v)))  # noqa: B905
)
districts = by_id(["shares"], by_id(DISTRICTS, number_figures)) | by_id(
    ["computed"], by_id(DISTRICTS, amount_figures)
)
PARTS = {
    "frame": amount_figures,
    "odd": amount_figures,
    "weights": by_id(["pensions", "housing"], number_figures),
    "shares": by_id(AREAS, number_figures),
    "offers_today": by_id(AREAS, count_figures),
    "current": by_id(AREAS, amount_figures),
    "computed": by_id(AREAS, amount_figures),
    "guideline": by_id(AREAS, amount_figures),
    "change": by_id(AREAS, amount_figures),
    "per_inhabitant": by_id(AREAS, number_figures),
    "bounds": by_id(AREAS, bounds),
    "verdicts": by_id(AREAS, figures(verdicts, None)),
    "outside_frame": by_id(["project"], amount_figures),
    "districts": districts,
}


def _joined(parts):
    """Put texts and pieces together; what is fixed on both sides of a seam becomes one piece."""
    pieces = [""]
    for part in parts:
        first, *rest = [part] if isinstance(part, str) else part
        pieces[-1] += first
        pieces += rest
    return pieces


def _flow(value):
    if isinstance(value, str | Figure):
        return [value] if isinstance(value, str) else list(value)
    return _joined(["{", *_separated([_joined([f"{k}: ", _flow(v)]) for k, v in value]), "}"])


def _separated(parts):
    for number, part in enumerate(parts):
        yield from ([", "] if number else [])
        yield part


@st.composite
def block(draw, value, depth=1):
    """A mapping line by line, with comments; any part of it may be in braces."""
    parts = []
    for key, each in value:
        comment = draw(st.just("") | LETTERS.map(lambda letters: f"  # {letters}"))
        parts.append("  " * depth + f"{key}:")
        if isinstance(each, str | Figure) or draw(st.booleans()):
            parts += [" ", _flow(each), f"{comment}\n"]
        else:
            parts += [f"{comment}\n", draw(block(each, depth + 1))]
    return _joined(parts)


@st.composite
def overrides(draw):
    """Data whose shares are fractions of few digits, of many, or of too many for a file."""
    lines = [
        "overrides:",
        f"  grants: {{west-operations: {{amount: {draw(st.integers(1, 200))}}}}}",
    ]
    if draw(st.booleans()):
        many = st.integers(0, 10**6) | st.integers(10**12, 10**13)
        people, pensions, flats = draw(st.integers(1, 10**9)), draw(many), draw(many)
        lines += [
            f"  populations: {{people: {{values: {{harbour: {people}}}}}}}",
            "  indicators:",
            f"    pensions: {{parts: {{early: {{values: {{harbour: {pensions}}}}}}}}}",
            f"    housing: {{parts: {{flats: {{values: {{harbour: {flats}}}}}}}}}",
        ]
    return "".join(f"{line}\n" for line in lines)


@st.composite
def scenarios(draw):
    """The pieces of a scenario: alternately what is to stay and a figure."""
    names = draw(st.lists(st.sampled_from(sorted(PARTS)), min_size=1, max_size=6, unique=True))
    expect = [("amounts_in", draw(units)), *((name, draw(PARTS[name])) for name in names)]
    letters = draw(st.sampled_from(["", "å", "a\u030a 🙂"]))
    top = f"schema: tilbudsvifte/1\nname: x{letters}\nwhy: x\n{draw(overrides())}"
    whole = draw(st.booleans())
    text = _joined(
        [top, "expect: ", _flow(expect)] if whole else [top, "expect:\n", draw(block(expect))]
    )
    if draw(st.booleans()):
        text[-1] = text[-1].removesuffix("\n")
    end = draw(st.sampled_from(["\n", "\r\n", "\r"]))
    return [piece.replace("\n", end) for piece in text]


def _ran(text, mark):
    document = read_bytes("scenario.yaml", mark + text.encode())
    return document, run(Basis(BASE), document)


def _needs_too_long_a_fraction(comparison):
    """Whether only the exact result would hold, and has more digits than a file may hold."""
    got = comparison.got
    return comparison.tolerance == 0 and max(got.numerator, got.denominator) >= 10**19


@pytest.mark.slow
@given(scenarios(), st.sampled_from([b"", b"\xef\xbb\xbf"]))
def test_an_update_makes_a_scenario_hold_and_changes_its_figures_only(pieces, mark):
    """A second one changes nothing; figures that held stay as they were written."""
    document, before = _ran("".join(pieces), mark)
    assert before.status in {Status.HOLDS, Status.DIFFERS}

    update = updated(document, before)

    again, after = _ran(update.text, mark)
    assert after.status is (Status.DIFFERS if update.left else Status.HOLDS)
    assert tuple(each.comparison for each in after.differences) == update.left
    assert all(_needs_too_long_a_fraction(each) for each in update.left)
    assert update.changed + len(update.left) == len(before.differences)
    assert updated(again, after) == (update.text, 0, update.left)
    fixed, old = pieces[::2], pieces[1::2]
    pattern = "([-0-9./a-z '\"]+)".join(map(re.escape, fixed))
    found = re.fullmatch(pattern, update.text)
    assert found is not None
    assert sum(map(str.__ne__, old, found.groups())) == update.changed
