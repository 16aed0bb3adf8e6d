"""Random cases for an audit, as the plain values of three files."""

from copy import deepcopy
from dataclasses import dataclass, replace
from fractions import Fraction
from math import lcm

import pytest
from hypothesis import strategies as st

from tilbudsvifte.analysis.audit.audit import audit

SOURCE = {"document": "plan"}


@dataclass(frozen=True)
class Case:
    """Counts by indicator and area, None for a missing one; ranks ascend. Amounts are in kr."""

    counts: tuple[tuple[int, ...] | None, ...]
    ranks: tuple[int, ...]
    frame: int
    round_to: int
    announced: tuple[int, ...]

    @property
    def divided(self):
        """The frame without its odd kroner."""
        return self.frame - self.frame % self.round_to

    @property
    def known(self):
        """Each area's share of every indicator with figures."""
        return [[Fraction(n, sum(row)) for n in row] for row in self.counts if row]

    @property
    def known_ranks(self):
        """The ranks of the indicators with figures."""
        return [rank for rank, row in zip(self.ranks, self.counts, strict=True) if row]

    def amounts(self, weights):
        """What such weights of the indicators with figures give each area, exactly."""
        columns = zip(*self.known, strict=True)
        return [self.divided * sum(w * s for w, s in zip(weights, c, strict=True)) for c in columns]

    def whole_frame(self):
        """The least frame of which every corner gives every area whole kroner and units."""
        totals = [sum(row) for row in self.counts if row]
        return lcm(*totals) * lcm(*range(1, len(totals) + 1)) * self.round_to

    def of_frame(self, frame):
        """The same needs with another frame."""
        return replace(self, frame=frame)

    def telling(self, announced):
        """The same needs with another announced guideline."""
        return replace(self, announced=tuple(announced))


@pytest.fixture(scope="session")
def some():
    """Strategy for so many numbers, not all of them 0."""

    def numbers(each, size):
        lists = st.lists(each, min_size=size, max_size=size)
        return lists.map(lambda drawn: drawn if any(drawn) else [1, *drawn[1:]])

    return numbers


@pytest.fixture(scope="session")
def any_case(some):
    """Strategy for cases with so many missing indicators: ties, zeros, one of each, many areas."""

    @st.composite
    def cases(draw, missing, areas=None, most=10**5):
        areas = areas or draw(st.one_of(st.integers(1, 5), st.integers(6, 12)))
        count = st.one_of(st.integers(0, 4), st.integers(0, most))
        row = some(count, areas).map(tuple)
        rows = draw(st.lists(row, min_size=1, max_size=4))
        counts = draw(st.permutations([*rows, *[None] * missing]))
        steps = st.lists(st.integers(0, 1), min_size=len(counts), max_size=len(counts))
        ranks = [1]
        for step in draw(steps)[1:]:
            ranks.append(ranks[-1] + step)
        round_to = draw(st.sampled_from((1, 10, 1000)))
        units = draw(st.one_of(st.integers(1, 20), st.integers(1, 10**5)))
        frame = round_to * units + draw(st.integers(0, round_to - 1))
        announced = draw(some(st.integers(0, 2 * frame // areas), areas))
        return Case(tuple(counts), tuple(ranks), frame, round_to, tuple(announced))

    return cases


@pytest.fixture(scope="session")
def audited(built, _small_values):
    """Audit a case."""
    return lambda case: audit(built(_values(case, deepcopy(_small_values))))


def _values(case, values):
    framework, offers, file = values["framework"], values["offers"], values["indicators"]
    ids = [f"a{a}" for a in range(len(case.announced))]
    del framework["keys"], framework["contradictions"]
    framework["areas"] = {a: {"name": a, "districts": {f"{a}-d": {"name": a}}} for a in ids}
    framework["frame"] = f"{case.frame} kr"
    framework["amounts_in"] = "kr"
    framework["round_to"] = {"value": f"{case.round_to} kr", "set_by": "choice"}
    framework["announced"]["amounts"] = dict(zip(ids, case.announced, strict=True))
    grant = offers["grants"]["east-operations"]
    offers |= {"amounts_in": "kr", "offers": {}}
    offers["grants"] = {a: {**grant, "area": a, "amount": 1} for a in ids}
    entry = file["indicators"]["pensions"]
    file["indicators"] = {
        f"i{i}": {**entry, "rank": rank, **_figures(entry, ids, row)}
        for i, (rank, row) in enumerate(zip(case.ranks, case.counts, strict=True))
    }
    del file["populations"], file["per_inhabitant"]
    return values


def _figures(entry, ids, row):
    if row is None:
        return {"values": "unpublished", "parts": {}}
    values = {f"{a}-d": count for a, count in zip(ids, row, strict=True)}
    return {"values": None, "parts": {"one": {**entry["parts"]["early"], "values": values}}}
